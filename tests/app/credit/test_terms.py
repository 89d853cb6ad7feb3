"""The terms as they are sealed: plain JSON and back without loss, strict about its form."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.convert import fields_from, terms_of
from app.credit.plain import TermsError, to_plain
from app.credit.terms import (
    AVAILABILITY,
    CHANNELS,
    CONFIRMATIONS,
    SCHEMA,
    Bank,
    CreditTerms,
    Party,
    Permission,
    Tolerance,
)
from app.messages.tables import RELEASES
from app.money import Money, currencies
from tests.app.credit.sample_credits import NUMBERS, sample_terms

TEXT = st.text(max_size=12)
LINES = st.lists(TEXT, max_size=3).map(tuple)
DATES = st.dates(date(1980, 1, 1), date(2079, 12, 31))
BANKS = st.builds(Bank, st.sampled_from(["A", "B", "D"]), TEXT, LINES, TEXT)
PARTIES = st.builds(Party, LINES, LINES, TEXT, TEXT, TEXT, LINES, TEXT)
SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "schema": st.just(SCHEMA),
    "release": st.sampled_from(RELEASES),
    "channel": st.sampled_from(CHANNELS),
    "transferable": st.booleans(),
    "issue_date": DATES,
    "expiry_date": DATES,
    "applicant_bank": st.none() | BANKS,
    "applicant": PARTIES,
    "beneficiary": PARTIES,
    "amount": st.builds(Money, st.integers(0, 10**16), st.sampled_from(sorted(currencies()))),
    "tolerance": st.none() | st.builds(Tolerance, st.integers(0, 99), st.integers(0, 99)),
    "available_with": BANKS,
    "available_by": st.sampled_from(AVAILABILITY),
    "drawee": st.none() | BANKS,
    "partial_shipments": st.sampled_from(get_args(Permission)),
    "transhipment": st.sampled_from(get_args(Permission)),
    "latest_shipment": st.none() | DATES,
    "presentation_days": st.none() | st.integers(0, 999),
    "confirmation": st.sampled_from(CONFIRMATIONS),
    "confirmation_party": st.none() | BANKS,
    "reimbursing_bank": st.none() | BANKS,
    "advise_through": st.none() | BANKS,
}
TERMS = st.builds(
    CreditTerms,
    **{
        field.name: SPECIAL.get(field.name, LINES if field.type == "Lines" else TEXT)
        for field in dataclasses.fields(CreditTerms)
    },
)


def scalars(plain: object) -> list[object]:
    if isinstance(plain, dict):
        return [part for value in plain.values() for part in scalars(value)]
    return [part for value in plain for part in scalars(value)] if isinstance(plain, list) else [plain]


@given(TERMS)
def test_terms_become_plain_json_and_come_back_equal(terms: CreditTerms) -> None:
    plain = terms.to_json()
    assert CreditTerms.from_json(json.loads(json.dumps(plain))) == terms
    assert all(value is None or type(value) in (str, int, bool) for value in scalars(plain))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_samples_terms_are_carried_by_its_fields_and_read_back_equal(number: str) -> None:
    terms = sample_terms(number)
    again = terms_of(fields_from(terms), terms.release, terms.channel, terms.issuing_bank, terms.advising_bank)
    assert again == terms
    assert CreditTerms.from_json(terms.to_json()) == terms


def spoilt(**changes: object) -> dict[str, object]:
    return {**sample_terms("02").to_json(), **changes}


@pytest.mark.parametrize(
    ("plain", "place"),
    [
        ([], ""),
        (spoilt(schema="lc-terms/2"), "schema"),
        (spoilt(unknown=1), ""),
        ({"schema": SCHEMA}, ""),
        (spoilt(transferable=1), "transferable"),
        (spoilt(presentation_days=True), "presentation_days"),
        (spoilt(presentation_days=21.0), "presentation_days"),
        (spoilt(issue_date="20261123"), "issue_date"),
        (spoilt(issue_date="2026-02-30"), "issue_date"),
        (spoilt(goods="ONE LINE"), "goods"),
        (spoilt(goods=["A", 1]), "goods[1]"),
        (spoilt(channel="paper"), "channel"),
        (spoilt(channel=["ledger"]), "channel"),
        (spoilt(drawee={"option": "A"}), "drawee"),
        (spoilt(amount={"amount_minor": -1, "currency": "JPY"}), "amount.amount_minor"),
        (spoilt(amount={"amount_minor": 10**30, "currency": "JPY"}), "amount.amount_minor"),
        (spoilt(amount={"amount_minor": 1, "currency": "XYZ"}), "amount.currency"),
        (spoilt(tolerance={"plus": 100, "minus": 0}), "tolerance"),
        (spoilt(presentation_days=10**9), "presentation_days"),
        (spoilt(expiry_date="9999-12-31"), "dates"),
        (spoilt(latest_shipment="1066-10-14"), "dates"),
        (spoilt(amount={"amount_minor": "1", "currency": "JPY"}), "amount.amount_minor"),
    ],
)
def test_terms_of_another_form_are_refused_with_the_place(plain: object, place: str) -> None:
    with pytest.raises(TermsError) as caught:
        CreditTerms.from_json(plain)
    assert caught.value.place == place
    assert caught.value.sentence.startswith("The terms can't be read")


def test_what_has_no_plain_form_is_a_defect() -> None:
    with pytest.raises(TypeError):
        to_plain(1.5)


def test_the_ledgers_clear_words_follow_from_the_terms() -> None:
    terms = sample_terms("02")
    assert (terms.tolerance_plus, terms.tolerance_minus) == (10, 10)
    assert (terms.availability, terms.confirmation_code, terms.channel_code) == (3, 2, 1)
    assert (terms.nominated_bank, terms.confirming_bank) == ("SAMPDEHHXXX", "SAMPDEHHXXX")
    assert terms.drawing_max == Money(224_400_000, "JPY")
    assert terms.drawing_min == Money(183_600_000, "JPY")


def test_any_bank_and_no_confirmation_name_no_bank() -> None:
    terms = sample_terms("04")
    assert terms.available_with_any_bank
    assert (terms.nominated_bank, terms.confirming_bank) == (None, None)
    assert (terms.availability, terms.confirmation_code, terms.tolerance_plus) == (4, 0, 3)


def test_the_most_that_may_be_drawn_is_rounded_down_and_the_least_up() -> None:
    terms = dataclasses.replace(sample_terms("02"), amount=Money(101, "USD"), tolerance=Tolerance(5, 5))
    assert (terms.drawing_max.amount_minor, terms.drawing_min.amount_minor) == (106, 96)


def test_without_58a_the_advising_bank_is_asked_to_confirm() -> None:
    terms = dataclasses.replace(sample_terms("02"), confirmation_party=None, confirmation="MAY ADD")
    assert terms.confirming_bank == terms.advising_bank
