"""What became of each field of a message: nothing is lost without being said."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.comparison import Fate, Row, Why, compare, made_of, taken_over
from app.credit.editor import draft_from_message
from app.credit.releases import in_release
from app.credit.text_changes import Pair, line_pairs
from app.messages.credits import read_file
from app.messages.tables import RELEASES
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from app.credit.draft import CreditDraft
    from app.messages.credits import CreditMessage
    from app.messages.tables import Release

TODAY = date(2026, 11, 22)
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.fin"))
OPTICS = (ROOT / "resources" / "samples" / "02-acceptance-jpy-optics.fin").read_bytes()


def read(data: bytes) -> tuple[CreditMessage, CreditDraft]:
    message = read_file(data, TODAY).credits[0]
    return message, draft_from_message(message).draft


def row(rows: tuple[Row, ...], tag: str) -> Row:
    return next(one for one in rows if one.tag == tag)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_faultless_message_is_taken_as_it_stood(path: Path) -> None:
    message, draft = read(path.read_bytes())
    rows = compare(message, draft)
    assert {one.fate for one in rows} == {Fate.TAKEN, Fate.LEFT_OUT}
    assert {one.why for one in rows if one.fate is Fate.LEFT_OUT} == {Why.WRITTEN_ANEW, Why.TRANSMISSION}
    assert all(one.source == one.draft for one in rows if one.fate is Fate.TAKEN)


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_line_of_the_message_stands_in_a_row_in_either_release(path: Path, release: Release) -> None:
    message, draft = read(path.read_bytes())
    shown = "\n".join(one.source for one in compare(message, in_release(draft, release)))
    for part in message.parts:
        missing = [line for field in part.fields for line in field.lines if line not in shown]
        assert missing == []


def test_what_cannot_be_read_is_said_with_its_reason_and_line() -> None:
    message, draft = read(OPTICS.replace(b"JPY204000000,", b"JPY204000000,50"))
    amount = row(compare(message, draft), "32B")
    assert (amount.fate, amount.line, amount.keys) == (Fate.NOT_UNDERSTOOD, 18, ("32B",))
    assert amount.found is not None
    assert amount.found.sentence == "JPY has no decimals."


def test_what_was_taken_with_a_strange_character_is_to_be_mended() -> None:
    message, draft = read(OPTICS.replace(b"IN THREE COPIES", "FOR 5 €".encode()))
    assert row(compare(message, draft), "46A").fate is Fate.FAULTY


def test_what_the_officer_changed_took_out_or_added_is_told_apart() -> None:
    message, draft = read(OPTICS)
    changed = draft.with_values({"50T": "BEIJING", "39A": "", "72Z": "HELLO", "31D.place": ""})
    rows = compare(message, changed)
    town, tolerance, note, expiry = (row(rows, tag) for tag in ("50T", "39A", "72Z", "31D"))
    assert (town.fate, town.why, town.source, town.draft) == (Fate.CHANGED, Why.IN_THE_DRAFT, "SHANGHAI", "BEIJING")
    assert (tolerance.fate, tolerance.why) == (Fate.MISSING, Why.TAKEN_OUT)
    assert (note.fate, note.draft) == (Fate.ADDED, "HELLO")
    assert (expiry.fate, expiry.keys) == (Fate.CHANGED, ("31D.date", "31D.place"))


def test_what_the_message_lacks_and_a_credit_needs_is_missing_until_it_is_filled_in() -> None:
    message, draft = read(OPTICS.replace(b":31D:270215HAMBURG\r\n", b""))
    missing = row(compare(message, draft), "31D")
    assert (missing.fate, missing.why, missing.keys) == (Fate.MISSING, Why.REQUIRED, ("31D.date", "31D.place"))
    filled = draft.with_values({"31D.date": "2027-02-15", "31D.place": "HAMBURG"})
    assert row(compare(message, filled), "31D").fate is Fate.ADDED


def test_a_field_that_comes_twice_or_that_nobody_knows_is_not_lost_in_silence() -> None:
    data = OPTICS.replace(b":39A:10/10\r\n", b":39A:10/10\r\n:39A:05/05\r\n:99Z:ODD\r\n")
    message, draft = read(data)
    rows = compare(message, draft)
    second = next(one for one in rows if one.source == "05/05")
    assert (second.fate, second.why) == (Fate.LEFT_OUT, Why.SAID_BEFORE)
    odd = row(rows, "99Z")
    assert (odd.fate, odd.draft, odd.keys) == (Fate.ASIDE, "ODD", ())


def test_a_party_in_another_release_is_one_row_with_all_its_fields() -> None:
    message, draft = read(OPTICS)
    party = row(compare(message, in_release(draft, "SR2025")), "50N")
    assert (party.fate, party.why, party.keys) == (Fate.CHANGED, Why.OTHER_RELEASE, ("50",))
    assert ":50T:SHANGHAI" in party.source
    assert party.draft.startswith(":50:BLUE HERON")


def test_a_message_without_headers_says_that_the_banks_are_chosen() -> None:
    body = OPTICS[OPTICS.index(b":27:") : OPTICS.index(b"\r\n-}")]
    message, draft = read(body)
    header = next(one for one in compare(message, draft) if one.keys == ("issuing_bank",))
    assert (header.fate, header.why) == (Fate.MISSING, Why.NO_HEADER)


def test_what_is_found_around_the_fields_has_a_row_of_its_own() -> None:
    file = read_file(OPTICS.replace(b"HSBSMP26002\r\n", b"HSBSMP26002  \r\n"), TODAY)
    message = file.credits[0]
    rows = compare(message, draft_from_message(message).draft, file.findings)
    assert [one.found.code for one in rows if one.found] == ["trailing-blanks"]


def test_a_field_is_taken_over_as_it_came_and_all_its_inputs_with_it() -> None:
    message, draft = read(OPTICS)
    changed = draft.with_values(
        {"31D.date": "2027-03-01", "31D.place": "BERLIN", "41a": "ANY BANK", "issuing_bank": ""}
    )
    for one in compare(message, changed):
        changed = taken_over(changed, one)
    assert changed == draft


def test_what_the_form_has_no_input_for_cannot_be_taken_over() -> None:
    message, draft = read(OPTICS)
    rows = compare(message, draft)
    assert taken_over(draft, row(rows, "27")) is draft
    older = in_release(draft, "SR2025")
    assert taken_over(older, row(compare(message, older), "50N")) is older


def test_a_draft_finds_its_own_credit_in_a_file_of_several() -> None:
    file = read_file(b"\r\n".join(path.read_bytes() for path in SAMPLES[:3]), TODAY)
    for message in file.credits:
        draft = draft_from_message(message).draft.with_value("20", "ANOTHER")
        assert made_of(draft, file.credits) is message
    assert made_of(draft, ()) is None


def test_only_what_differs_in_a_line_is_marked() -> None:
    assert line_pairs("+FULL SET\nSAME", "+FULLER SET\nSAME\nMORE") == (
        Pair("+FULL SET", "+FULLER SET", (5, 0), (5, 2)),
        Pair("SAME", "SAME"),
        Pair(None, "MORE"),
    )


@given(st.text("AB\n", max_size=40), st.text("AB\n", max_size=40))
def test_the_pairs_hold_both_texts_whole(old: str, new: str) -> None:
    pairs = line_pairs(old, new)
    assert "\n".join(pair.old for pair in pairs if pair.old is not None) == old
    assert "\n".join(pair.new for pair in pairs if pair.new is not None) == new


def test_what_another_release_has_no_place_for_has_a_row_of_its_own() -> None:
    message, draft = read(next(path for path in SAMPLES if path.name.startswith("09")).read_bytes())
    (aside,) = [one for one in compare(message, in_release(draft, "SR2026")) if one.fate is Fate.ASIDE]
    assert (aside.tag, aside.source) == ("59.account", "DE00SAMPLE0001")


def test_very_long_texts_are_set_side_by_side_without_being_weighed_line_by_line() -> None:
    begun = time.perf_counter()
    pairs = line_pairs("\n".join(["HEAD", *["A", "C"] * 2000]), "\n".join(["HEAD", *["A", "B"] * 2000]))
    assert len(pairs) == 4001
    assert pairs[0].same
    assert time.perf_counter() - begun < 1
