"""What an officer meets when a file isn't what it should be: a finding names line, field and rule; nothing raises."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.messages.credits import File, read_file
from app.messages.envelope import FILE_BYTES_MAX, FINDINGS_MAX, MESSAGES_MAX
from app.messages.findings import Finding, Mend

TODAY = date(2026, 11, 22)
SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
SIGHT = (SAMPLES / "01-sight-usd-machine-tools.fin").read_bytes()
LONG = (SAMPLES / "08-long-conditions-three-parts.fin").read_bytes()


def all_findings(file: File) -> list[Finding]:
    return [*file.findings, *(finding for credit in file.credits for finding in credit.findings)]


def only(data: bytes, code: str) -> Finding:
    found = [finding for finding in all_findings(read_file(data, TODAY)) if finding.code == code]
    assert found, [finding.code for finding in all_findings(read_file(data, TODAY))]
    return found[0]


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert "empty" in only(b" \r\n", "file-empty").sentence


def test_garbage_holds_no_message() -> None:
    finding = only(bytes(range(32, 127)) * 20, "no-message")
    assert (finding.severity, finding.line) == ("error", 1)


def test_an_oversized_file_is_read_up_to_the_limit() -> None:
    file = read_file(SIGHT + b"X" * FILE_BYTES_MAX, TODAY)
    assert file.findings[0].code == "file-too-large"
    assert file.credits[0].text("20") == "HSBSMP26001"


def test_a_truncated_message_keeps_the_fields_before_the_cut() -> None:
    cut = SIGHT[: SIGHT.index(b":46A:") + 30]
    [credit] = read_file(cut, TODAY).credits
    assert credit.text("32B") == "USD1250000,"
    assert credit.text("46A") == "+SIGNED COMMERCIAL INVOIC"
    finding = only(cut, "truncated")
    assert (finding.field, finding.line) == ("block 4", cut.count(b"\n") + 1)


def test_utf16_is_read_and_named() -> None:
    data = SIGHT.decode().encode("utf-16")
    assert "UTF-16" in only(data, "encoding").sentence
    assert read_file(data, TODAY).credits[0].text("20") == "HSBSMP26001"


def test_utf16_without_its_mark_is_recognised() -> None:
    assert "UTF-16" in only(SIGHT.decode().encode("utf-16-le"), "encoding").sentence


def test_latin1_is_read_and_each_strange_letter_found_with_a_mend() -> None:
    data = SIGHT.replace(b"BEISPIELSTRASSE 4", "BEISPIELSTRA\u00dfE 4".encode("latin-1"))
    assert "Latin-1" in only(data, "encoding").sentence
    finding = only(data, "charset-mend")
    assert (finding.field, finding.column) == ("59S", 13)
    assert finding.mend is not None
    assert finding.mend.apply("BEISPIELSTRA\u00dfE 4") == "BEISPIELSTRASSE 4"


def test_a_utf8_mark_at_the_beginning_does_no_harm() -> None:
    assert not all_findings(read_file(b"\xef\xbb\xbf" + SIGHT, TODAY))


def test_chinese_in_a_field_is_found_as_a_word_with_its_place_and_can_only_be_taken_out() -> None:
    data = SIGHT.replace(b"JADE RIVER", "\u7389\u6cb3".encode())
    finding = only(data, "charset-chinese")
    line = SIGHT[: SIGHT.index(b"JADE RIVER")].count(b"\n") + 1
    assert (finding.field, finding.line, finding.rule) == ("50N", line, "charset")
    assert finding.mend == Mend("\u7389\u6cb3", "")
    assert "from character 1 of line 1" in finding.sentence


@pytest.mark.parametrize("newline", [b"\n", b"\r"])
def test_other_line_ends_are_read_the_same(newline: bytes) -> None:
    plain, other = (read_file(data, TODAY).credits[0] for data in (SIGHT, SIGHT.replace(b"\r\n", newline)))
    assert [(field.tag, field.value) for field in other.fields] == [(field.tag, field.value) for field in plain.fields]
    assert other.parts[0].newline == newline.decode()


def test_blanks_at_line_ends_are_left_out_and_said() -> None:
    data = SIGHT.replace(b"HSBSMP26001\r\n", b"HSBSMP26001   \r\n")
    assert read_file(data, TODAY).credits[0].text("20") == "HSBSMP26001"
    assert only(data, "trailing-blanks").severity == "info"


def test_a_tag_inside_a_line_begins_no_field() -> None:
    data = SIGHT.replace(b"+DOCUMENTS MUST BE IN ENGLISH", b"+SEE ITEM :46A: ABOVE, IN ENGLISH")
    [credit] = read_file(data, TODAY).credits
    assert "+SEE ITEM :46A: ABOVE, IN ENGLISH" in (credit.text("47A") or "")


@pytest.mark.parametrize("start", ["-", ":"])
def test_a_line_may_not_begin_with_a_hyphen_or_colon_but_is_kept(start: str) -> None:
    data = SIGHT.replace(b"+DOCUMENTS MUST BE IN ENGLISH", f"{start} ALL IN ENGLISH".encode())
    finding = only(data, "line-start")
    assert finding.field == "47A"
    assert f"{start} ALL IN ENGLISH" in (read_file(data, TODAY).credits[0].text("47A") or "")


def test_a_message_without_headers_is_read_as_an_mt700() -> None:
    body = SIGHT[SIGHT.index(b"{4:") + 5 : SIGHT.index(b"\r\n-}")]
    [credit] = read_file(body, TODAY).credits
    assert (credit.sender, credit.text("49")) == (None, "WITHOUT")
    assert only(body, "no-envelope").severity == "warning"


def test_another_type_of_message_is_named() -> None:
    finding = only(SIGHT.replace(b"{2:I700", b"{2:I720"), "other-type")
    assert finding.sentence.startswith("This is an MT720, Transfer of a Documentary Credit.")


def test_a_broken_header_is_shown_and_the_text_still_read() -> None:
    data = SIGHT.replace(b"{2:I700SAMPDEHHXXXXN}", b"{2:I700SAMPDE")
    assert only(data, "block-broken").field == "block 2"
    assert read_file(data, TODAY).credits[0].text("20") == "HSBSMP26001"


def test_a_message_that_swift_refused_is_no_credit_to_rely_on() -> None:
    nak = b"{1:F21SAMPCNSHAXXX0044000011}{4:{177:2611231107}{451:1}{405:T50}}"
    assert only(nak + SIGHT, "not-accepted").field == "451"


def test_the_acknowledgement_decides_the_release() -> None:
    for moment, release in ((b"2611131107", "SR2025"), (b"2611141107", "SR2026")):
        ack = b"{1:F21SAMPCNSHAXXX0044000011}{4:{177:" + moment + b"}{451:0}}"
        assert read_file(ack + SIGHT, TODAY).credits[0].release == release


def test_without_a_date_in_the_envelope_today_decides_the_release() -> None:
    assert read_file(SIGHT, date(2026, 11, 13)).credits[0].release == "SR2025"
    assert read_file(SIGHT, date(2026, 11, 14)).credits[0].release == "SR2026"


def test_two_credits_in_a_file_stay_two() -> None:
    file = read_file(SIGHT + b"\r\n" + LONG, TODAY)
    assert [credit.text("20") for credit in file.credits] == ["HSBSMP26001", "ESBSMP26008"]
    assert [len(credit.parts) for credit in file.credits] == [1, 3]


def test_text_between_messages_is_left_out_and_said() -> None:
    finding = only(b"Dear colleagues,\r\n" + SIGHT, "stray-text")
    assert "Dear colleagues" in finding.sentence


def test_a_missing_part_is_asked_for() -> None:
    second = LONG.index(b"{1:", 10)
    third = LONG.index(b"{1:", second + 10)
    assert only(LONG[:second] + LONG[third:], "part-missing").sentence.startswith("Part 2 of 3 is missing")


def test_a_part_that_comes_twice_is_taken_once() -> None:
    second = LONG.index(b"{1:", 10)
    third = LONG.index(b"{1:", second + 10)
    data = LONG[:third] + LONG[second:]
    assert only(data, "part-twice").rule == "T75"
    assert read_file(data, TODAY).credits[0].fields == read_file(LONG, TODAY).credits[0].fields


def test_parts_in_another_order_are_joined_in_theirs() -> None:
    second = LONG.index(b"{1:", 10)
    third = LONG.index(b"{1:", second + 10)
    data = LONG[:second] + LONG[third:] + b"\r\n" + LONG[second:third]
    joined, plain = (read_file(text, TODAY).credits[0] for text in (data, LONG))
    assert joined.text("47A") == plain.text("47A")
    assert not [finding for finding in joined.findings if finding.rule == "T75"]


def test_an_mt701_alone_asks_for_its_mt700() -> None:
    data = LONG[LONG.index(b"{1:", 10) :]
    assert only(data, "continuation-alone").rule == "T75"


@pytest.mark.parametrize("number", ["0/1", "2/1", "1/9", "11", "1/1/1"])
def test_a_wrong_number_of_parts_is_found(number: str) -> None:
    assert only(SIGHT.replace(b":27:1/1", f":27:{number}".encode()), "sequence").line == 2


@pytest.mark.parametrize(
    ("old", "new", "field", "rule"),
    [
        (":40A:IRREVOCABLE\r", ":40A:REVOCABLE\r", "40A", "T60"),
        ("UCP LATEST VERSION", "UCP 600", "40E", "T59"),
        ("UCP LATEST VERSION", "OTHR", "40E", "D81"),
        ("BY PAYMENT", "BY CHEQUE", "41A", "T68"),
        (":43P:NOT ALLOWED", ":43P:PROHIBITED", "43P", "T64"),
        (":43T:ALLOWED", ":43T:YES", "43T", "T65"),
        (":49:WITHOUT", ":49:UNKNOWN", "49", "T67"),
        (":31C:261123", ":31C:261131", "31C", "T50"),
        (":31D:270226", ":31D:270229", "31D", "T50"),
        ("SAMPDEHHXXX\r\nBY", "SAMP1EHHXXX\r\nBY", "41A", "T27"),
        (":50R:CN", ":50R:ZZ", "50R", "T73"),
        ("HSBSMP26001\r", "/HSBSMP26001\r", "20", "T26"),
        ("HSBSMP26001\r", "HSB//26001\r", "20", "T26"),
        ("HSBSMP26001\r", "HSBSMP26001HSBSMP26001\r", "20", "format"),
        ("USD1250000,", "USD1250000", "32B", "T40"),
        ("USD1250000,", "USD1.250.000,", "32B", "T43"),
        ("USD1250000,", "USD1250000,125", "32B", "C03"),
        ("USD1250000,", "JPY1250000,5", "32B", "C03"),
        ("USD1250000,", "USD0,", "32B", "C03"),
        ("USD1250000,", "ABC1250000,", "32B", "T52"),
        ("USD1250000,", "USD1234567890123456,", "32B", "format"),
        (":39A:05/05", ":39A:5%", "39A", "format 2n/2n"),
        (":44C:270205", ":44C:270205\r\n:44D:SOON", "44D", "D06"),
        (":43P:", ":42C:SIGHT\r\n:43P:", "42C", "C90"),
        (":43P:", ":42P:LATER\r\n:42M:HALF\r\n:43P:", "42P", "C90"),
        (":49:WITHOUT\r\n", "", "49", "MT700"),
        (":49:WITHOUT", ":49:WITHOUT\r\n:49:CONFIRM", "49", "MT700"),
        (":49:WITHOUT", ":49:WITHOUT\r\n:77A:NO SUCH FIELD", "77A", "MT700"),
        (":40A:IRREVOCABLE\r\n:20:HSBSMP26001\r\n", ":20:HSBSMP26001\r\n:40A:IRREVOCABLE\r\n", "40A", "MT700"),
        (":48:21", ":48:", "48", "format"),
    ],
)
def test_a_mistake_is_found_in_its_field_and_line_by_its_rule(old: str, new: str, field: str, rule: str) -> None:
    assert old in SIGHT.decode()
    text = SIGHT.decode().replace(old, new, 1)
    found = [(finding.field, finding.rule) for finding in read_file(text.encode(), TODAY).credits[0].findings]
    assert (field, rule) in found, found
    if f":{field}:" in text:
        [finding] = [one for one in read_file(text.encode(), TODAY).credits[0].findings if one.field == field][:1]
        first = text[: text.index(f":{field}:")].count("\n") + 1
        assert first <= finding.line <= first + 5


def test_too_many_lines_name_the_first_that_does_not_fit() -> None:
    data = SIGHT.replace(b":71D:", b":71D:" + b"ONE MORE\r\n" * 6)
    finding = only(data, "too-many-lines")
    assert finding.line == data[: data.index(b":71D:")].count(b"\n") + 1 + 6


def test_a_message_over_ten_thousand_characters_is_too_long() -> None:
    long_line = b"X" * 65 + b"\r\n"
    data = SIGHT.replace(b":45A:", b":45A:" + long_line * 90).replace(b":46A:", b":46A:" + long_line * 80)
    assert "10,000" in only(data, "message-too-long").sentence


def test_a_flood_of_mistakes_is_cut_off() -> None:
    data = b"{1:F01SAMPCNSHAXXX0044000011}{2:I700SAMPDEHHXXXXN}{4:\r\n" + b":99Z:X\r\n" * 5000 + b"-}"
    assert len(read_file(data, TODAY).credits[0].findings) == FINDINGS_MAX


def test_a_flood_of_messages_is_cut_off() -> None:
    file = read_file(b"{1:F01SAMPCNSHAXXX0044000011}{4:\n-}" * (MESSAGES_MAX + 5), TODAY)
    assert any(finding.code == "too-many-messages" for finding in file.findings)


HOSTILE = [
    b"{1:" * 300_000,
    b"{4:\n" * 200_000,
    b"{4:\n-}" * 150_000,
    b"{3:{" * 200_000,
    b":46A:" * 180_000,
    b"{4:\n" + b":79:" + b"A " * 450_000,
    b"{4:\n" + b"-\n" * 450_000,
    b"{" * 900_000,
    b"\n" * 900_000 + b"{4:",
    b"{1:F21}{4:{177:" * 60_000,
    b"{4:\n:32B:EUR" + b"9" * 900_000 + b",\n-}",
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_file_is_read_in_bounded_time(number: int) -> None:
    before = time.process_time()
    read_file(HOSTILE[number], TODAY)
    assert time.process_time() - before < 10


TOKENS = st.sampled_from(
    [
        b"{1:F01SAMPCNSHAXXX0044000011}",
        b"{2:I700SAMPDEHHXXXXN}",
        b"{4:",
        b"\n:20:",
        b"\n:32B:USD",
        b"\n-}",
        b"{5:",
        b"}",
    ]
)


@given(st.lists(st.one_of(TOKENS, st.binary(max_size=12)), max_size=40).map(b"".join))
def test_whatever_bytes_come_reading_never_fails(data: bytes) -> None:
    for finding in all_findings(read_file(data, TODAY)):
        assert finding.sentence
        assert "{" not in finding.template.format(**dict(finding.values)) or b"{" in data


@given(st.integers(0, len(SIGHT) - 1), st.binary(max_size=4))
def test_a_sample_with_any_place_spoilt_is_still_read(at: int, spoilt: bytes) -> None:
    read_file(SIGHT[:at] + spoilt + SIGHT[at + len(spoilt) :], TODAY)
