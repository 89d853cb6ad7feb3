"""What the checker reads: the terms as a letter, the effect in figures and words, what differs from another credit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.credit.differences import differences
from app.credit.letter import effect_of, letter_of
from app.money import Money
from tests.app.credit.sample_credits import NUMBERS, sample_terms


def test_the_letter_reads_in_order_and_leaves_out_what_is_not_stated() -> None:
    letter = letter_of(sample_terms("02"))
    by_heading = {entry.heading: entry for entry in letter}
    assert letter[0].lines == ("HSBSMP26002",)
    assert by_heading["Expiry"].lines == ("15 Feb 2027, HAMBURG",)
    assert by_heading["Tolerance"].lines == ("10 % more, 10 % less", "Draws from JPY 183,600,000 to JPY 224,400,000")
    assert by_heading["Available with"].lines == ("SAMPDEHHXXX", "by acceptance")
    assert by_heading["Applicant"].lines[0] == "BLUE HERON IMPORTS SAMPLE CO LTD"
    assert by_heading["Confirmation"].lines == ("Asked for",)
    assert "Additional amounts" not in by_heading


def test_old_parties_and_accounts_are_read_too() -> None:
    beneficiary = next(entry for entry in letter_of(sample_terms("09")) if entry.heading == "Beneficiary")
    assert beneficiary.lines == (
        "FOEHR TEXTIL SAMPLE GMBH",
        "PROBEALLEE 31",
        "23552 LUEBECK, DE",
        "Account DE00SAMPLE0001",
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_every_stated_text_stands_in_the_letter(number: str) -> None:
    terms = sample_terms(number)
    said = {line for entry in letter_of(terms) for line in entry.lines}
    assert set(terms.goods + terms.documents + terms.conditions + terms.instructions + terms.charges) <= said


def test_the_effect_names_the_most_that_may_be_drawn_and_the_moved_day() -> None:
    effect = effect_of(replace(sample_terms("02"), expiry_date=date(2027, 2, 14)))
    assert effect.amount_max == Money(224_400_000, "JPY")
    assert effect.amount_max.words == "two hundred twenty-four million four hundred thousand yen"
    assert (effect.present_by, effect.place) == (date(2027, 2, 15), "HAMBURG")
    assert effect.issuing_bank == "SAMPCNSHXXX"


def test_only_what_differs_is_shown() -> None:
    old = sample_terms("02")
    new = replace(old, amount=Money(120_000_000, "JPY"), tolerance=None, conditions=("+ALL IN ENGLISH",))
    assert differences(old, old) == []
    found = {difference.label: difference for difference in differences(old, new)}
    assert set(found) == {"Amount", "Tolerance", "Additional conditions"}
    assert (found["Amount"].tag, found["Amount"].old, found["Amount"].new) == (
        "32B",
        ("JPY 204,000,000",),
        ("JPY 120,000,000",),
    )
    assert found["Tolerance"].new == ()
    assert found["Additional conditions"].old == ()
