"""The maker at the form: what was imported is kept, what is typed is answered beside its input."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.draft import CreditDraft
from app.credit.editor import draft_from_message, draft_from_terms, draft_to_messages, new_draft, terms_from_draft
from app.credit.fields import field_specs, spec_of
from app.credit.plain import TermsError
from app.credit.releases import in_release
from app.messages.credits import read_file
from app.messages.findings import errors
from app.messages.tables import RELEASES
from tests.app.credit.sample_credits import NUMBERS, SAMPLES, TODAY, sample, sample_terms


def found(draft: CreditDraft, code: str) -> tuple[str, int, str]:
    _, findings = terms_from_draft(draft, TODAY)
    matching = [finding for finding in findings if finding.code == code]
    assert matching, [(finding.code, finding.slot) for finding in findings]
    return matching[0].slot, matching[0].line, matching[0].rule


@pytest.mark.parametrize("number", NUMBERS)
def test_an_imported_sample_can_be_issued_as_it_is(number: str) -> None:
    terms, findings = terms_from_draft(sample(number), TODAY)
    assert terms is not None
    assert not errors(findings)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_draft_from_terms_stands_for_the_same_terms(number: str) -> None:
    terms = sample_terms(number)
    draft = draft_from_terms(terms)
    assert terms_from_draft(draft, TODAY)[0] == terms
    assert draft.values == sample(number).values


@pytest.mark.parametrize("number", NUMBERS)
def test_the_preview_is_what_a_bank_would_import(number: str) -> None:
    text = "\n".join(draft_to_messages(sample(number)))
    [credit] = read_file(text.encode(), date(2026, 11, 13) if number in "09 10 11 12" else TODAY).credits
    assert not errors(credit.findings)
    assert draft_from_message(credit).draft == sample(number)


@pytest.mark.parametrize(
    ("key", "typed", "code", "slot"),
    [
        ("32B", "JPY 204,000,000.50", "amount-no-decimals", "32B"),
        ("32B", "KWD 1,250", "amount-ambiguous", "32B"),
        ("32B", "nothing", "currency", "32B"),
        ("32B", "", "field-missing", "32B"),
        ("31D.date", "2027-02-30", "date", "31D.date"),
        ("31D.date", "", "component-missing", "31D.date"),
        ("31D.place", "", "component-missing", "31D.place"),
        ("31D.place", "X" * 30, "too-long", "31D.place"),
        ("31C", "tomorrow", "date", "31C"),
        ("31D.date", "2127-02-15", "date", "31D.date"),
        ("41a", "", "component-missing", "41a"),
        ("41a.by", "", "component-missing", "41a.by"),
        ("41a.by", "BY CHEQUE", "code", "41a.by"),
        ("42C", "", "c1-drafts", "42a"),
        ("42a", "BAD\nBIC \u20ac", "charset-mend", "42a"),
        ("39A", "10", "component-missing", "39A"),
        ("48.days", "soon", "not-digits", "48.days"),
        ("48.text", "X" * 36, "too-long", "48.text"),
        ("40E.text", "SOME RULES", "narrative-without-othr", "40E.text"),
        ("50R", "cn", "country", "50R"),
        ("50N", "", "field-missing", "50N"),
        ("59S", "A\nB\nC\nD\nE", "too-many-lines", "59S"),
        ("20", "/X", "reference", "20"),
        ("45A", "A\n\nB", "line-empty", "45A"),
        ("44D", "MARCH", "c3-shipment", "44D"),
        ("58a", "SAMPZZHH\nX\nY\nZ\nU", "too-many-lines", "58a"),
        ("issuing_bank", "", "bank-needed", "issuing_bank"),
        ("advising_bank", "HAMBURG", "bank-unreadable", "advising_bank"),
        ("channel", "paper", "channel-needed", "channel"),
        ("45A", "\n".join(["LINE OF GOODS"] * 799), "too-many-parts", "46A"),
    ],
)
def test_what_is_wrong_is_said_beside_its_input(key: str, typed: str, code: str, slot: str) -> None:
    draft = sample("02").with_value(key, typed)
    if code == "too-many-parts":
        draft = draft.with_value("47A", typed)
    assert found(draft, code)[0] == slot
    assert terms_from_draft(draft, TODAY)[0] is None


def test_the_euro_sign_is_mended_in_its_line() -> None:
    draft = sample("02").with_value("46A", "+INVOICE\n+PRICE LIST IN \u20ac")
    [finding] = [one for one in terms_from_draft(draft, TODAY)[1] if one.code == "charset-mend"]
    assert (finding.slot, finding.line, finding.column) == ("46A", 2, 16)
    assert draft.mended(finding).text("46A") == "+INVOICE\n+PRICE LIST IN EUR"


def test_zeros_after_the_point_of_a_yen_amount_are_mended_but_fifty_sen_are_not() -> None:
    def mend(typed: str) -> str:
        draft = sample("02").with_value("32B", typed)
        return draft.mended(terms_from_draft(draft, TODAY)[1][0]).text("32B")

    assert mend("JPY 204,000,000.00") == "JPY 204,000,000"
    assert mend("JPY 204,000,000.50") == "JPY 204,000,000.50"


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("31D.date", "15 Feb 2027"),
        ("31D.date", "270215"),
        ("32B", "jpy204000000"),
        ("39A", "10 / 10"),
        ("41a", "sampdehhxxx"),
        ("advising_bank", "sampdehh"),
        ("20", "HSBSMP26002  "),
    ],
)
def test_what_people_type_means_the_same_terms(key: str, typed: str) -> None:
    assert terms_from_draft(sample("02").with_value(key, typed), TODAY)[0] == sample_terms("02")


def test_an_old_message_read_today_keeps_its_party_lines_in_the_new_inputs() -> None:
    data = (SAMPLES / "09-sr2025-sight-usd-paper.fin").read_bytes()
    data = data.replace(b"{2:O7001042261012SAMPCNSHAXXX00440000112610121043N}", b"{2:I700SAMPDEHHXXXXN}")
    [credit] = read_file(data, TODAY).credits
    draft = draft_from_message(credit).draft
    assert draft.release == "SR2026"
    assert draft.text("50N") == "LOTUS BRIDGE TRADING SAMPLE LTD"
    assert draft.text("50S") == "UNIT 1203 EXAMPLE TOWER\n15 INVENTED AVENUE"
    assert (draft.text("50T"), draft.text("50R")) == ("315000 NINGBO", "CN")
    assert draft.text("78K") == "ON RECEIPT OF DOCUMENTS WE PAY AS INSTRUCTED"
    assert [(item.tag, item.text) for item in draft.unplaced] == [("59.account", "DE00SAMPLE0001")]
    assert found(draft, "unplaced")


@pytest.mark.parametrize(
    ("line", "town", "country"),
    [
        ("23552 LUEBECK, DE", "23552 LUEBECK", "DE"),
        ("ISTANBUL, TURKEY", "ISTANBUL", "TR"),
        ("HANOI VIETNAM", "HANOI", "VN"),
        ("NEW YORK, NY 10001", "NEW YORK, NY 10001", ""),
        ("SINGAPORE", "SINGAPORE", "SG"),
        ("SG/SINGAPORE", "SG/SINGAPORE", "SG"),
        ("PORT MORESBY, PAPUA NEW GUINEA", "PORT MORESBY", "PG"),
    ],
)
def test_the_last_line_of_an_old_party_gives_town_and_country(line: str, town: str, country: str) -> None:
    draft = in_release(CreditDraft("SR2025", {"50": f"SOME SAMPLE LTD\n{line}"}), "SR2026")
    assert (draft.text("50T"), draft.text("50R")) == (town, country)


def test_fields_nobody_knows_are_kept_aside() -> None:
    data = (SAMPLES / "01-sight-usd-machine-tools.fin").read_bytes().replace(b":49:", b":77A:FREE TEXT\r\n:49:")
    [credit] = read_file(data, TODAY).credits
    assert [(item.tag, item.text) for item in draft_from_message(credit).draft.unplaced] == [("77A", "FREE TEXT")]


def test_an_unreadable_date_stays_where_it_can_be_mended() -> None:
    data = (SAMPLES / "01-sight-usd-machine-tools.fin").read_bytes().replace(b":31D:270226", b":31D:27022")
    [credit] = read_file(data, TODAY).credits
    draft = draft_from_message(credit).draft
    assert (draft.text("31D.date"), draft.text("31D.place")) == ("27022", "HAMBURG")
    assert found(draft, "date")[0] == "31D.date"


def test_a_bank_named_by_its_place_keeps_its_option_until_it_is_typed_anew() -> None:
    draft = sample("06").with_values({"57a": "NINGBO BRANCH", "57a.option": "B"})
    assert ":57B:NINGBO BRANCH" in draft_to_messages(draft)[0]
    terms, _ = terms_from_draft(draft, TODAY)
    assert terms is not None
    assert draft_from_terms(terms).text("57a.option") == "B"
    assert ":57A:SAMPCNSH" in draft_to_messages(draft.with_value("57a", "SAMPCNSH"))[0]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_draft_in_the_other_release_and_back_loses_nothing(number: str) -> None:
    draft = sample(number)
    other = RELEASES[1 - RELEASES.index(draft.release)]
    moved = in_release(draft, other)
    assert moved.release == other
    words = set(" ".join(draft.values.values()).replace(",", " ").split())
    kept = " ".join([*moved.values.values(), *(item.text for item in moved.unplaced)]).replace(",", " ")
    assert words <= set(kept.split())


def test_a_new_draft_asks_for_what_is_missing() -> None:
    draft = new_draft(TODAY, "SAMPCNSHXXX")
    terms, findings = terms_from_draft(draft, TODAY)
    assert terms is None
    asked = {finding.slot for finding in findings if finding.code in ("field-missing", "bank-needed")}
    mandatory = {spec.key for spec in field_specs(draft.release) if spec.mandatory}
    assert asked >= mandatory - set(draft.values) - {"31D.place", "41a.by"}


@pytest.mark.parametrize("release", RELEASES)
def test_every_input_is_described_and_every_finding_has_an_input(release: str) -> None:
    specs = field_specs("SR2025" if release == "SR2025" else "SR2026")
    assert len({spec.key for spec in specs}) == len(specs)
    for spec in specs:
        assert spec.label
        assert spec.help.endswith(".")
        assert spec.lines >= 1
        assert spec.chars >= 1
        assert bool(spec.choices) == (spec.kind == "code")
    assert {spec.group for spec in specs} == {
        "Parties",
        "Amount and availability",
        "Dates and places",
        "Shipment",
        "Goods",
        "Documents required",
        "Conditions and charges",
        "Banks",
    }


def test_drafts_are_kept_as_json() -> None:
    draft = sample("09").with_value("32B", "half a million")
    assert CreditDraft.from_json(draft.to_json()) == draft


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {"schema": "lc-draft/2"},
        {"schema": "lc-draft/1", "release": "SR1999", "values": {}, "unplaced": []},
        {"schema": "lc-draft/1", "release": "SR2026", "values": {"20": 1}, "unplaced": []},
        {"schema": "lc-draft/1", "release": "SR2026", "values": {}, "unplaced": [{"tag": "1"}]},
    ],
)
def test_a_draft_of_another_form_is_refused(plain: object) -> None:
    with pytest.raises(TermsError):
        CreditDraft.from_json(plain)


KEYS = sorted({spec.key for release in RELEASES for spec in field_specs(release)})
TYPED = st.one_of(st.text(max_size=30), st.sampled_from(["USD 1.", "1/", "/", "\n", "2027-13-01", "SAMPDEHH", "KWD,"]))


@given(st.sampled_from(NUMBERS), st.dictionaries(st.sampled_from(KEYS), TYPED, max_size=6))
def test_whatever_is_typed_is_answered(number: str, typed: dict[str, str]) -> None:
    draft = sample(number).with_values(typed)
    terms, findings = terms_from_draft(draft, TODAY)
    assert (terms is None) == bool(errors(findings))
    known = {*spec_of(draft.release), ""}
    assert {finding.slot for finding in findings} <= known | set(typed)
    assert all(finding.sentence for finding in findings)
    assert draft_to_messages(draft)[0].count(":27:") >= 1
    assert CreditDraft.from_json(draft.to_json()) == draft


def test_a_whole_draft_is_checked_within_five_milliseconds() -> None:
    draft = sample("08")
    terms_from_draft(draft, TODAY)
    spent = []
    for _ in range(20):
        before = time.process_time()
        terms_from_draft(draft, TODAY)
        draft_to_messages(draft)
        spent.append(time.process_time() - before)
    assert min(spent) < 0.005
