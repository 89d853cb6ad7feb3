"""When a usance credit falls due, as a proposal read from its tenor (UCP 600 art. 3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.credit.examination.maturity import Maturity, maturity
from tests.app.credit.sample_credits import sample_terms

SHIPPED, RECEIVED = date(2027, 1, 20), date(2027, 2, 1)


def due(
    text: str, *, shipped: date | None = SHIPPED, received: date | None = RECEIVED, country: str = "DE"
) -> Maturity:
    terms = replace(sample_terms("02"), drafts_at=(text,))
    return maturity(terms, sight_day=received, shipment_day=shipped, country=country)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("90 DAYS AFTER BILL OF LADING DATE", date(2027, 4, 20)),
        ("60 DAYS FROM DATE OF SHIPMENT", date(2027, 3, 21)),
        ("30 DAYS AFTER SIGHT", date(2027, 3, 3)),
        ("AT 30 DAYS SIGHT", date(2027, 3, 3)),
        ("AT 90DAYS SIGHT", date(2027, 5, 2)),
        ("2 WEEKS AFTER SIGHT", date(2027, 2, 15)),
        ("3 MONTHS AFTER SHIPMENT DATE", date(2027, 4, 20)),
        ("1 YEAR AFTER SIGHT", date(2028, 2, 1)),
        ("ON 15 MAY 2027", date(2027, 5, 15)),
    ],
)
def test_the_day_counted_from_is_left_out(text: str, day: date) -> None:
    assert due(text).day == day


def test_a_month_without_the_day_ends_on_its_last() -> None:
    assert due("1 MONTH AFTER SIGHT", received=date(2027, 1, 31)).day == date(2027, 2, 28)
    assert due("13 MONTHS AFTER SIGHT", received=date(2027, 1, 31)).day == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["SIGHT", "DRAFTS AT SIGHT"])
def test_at_sight_nothing_matures(text: str) -> None:
    assert due(text) == Maturity(None, ())


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (due("90 DAYS AFTER DATE OF INVOICE"), "The day that the tenor counts from isn't known: enter the maturity."),
        (
            due("90 DAYS AFTER SIGHT", received=None),
            "The day that the tenor counts from isn't known: enter the maturity.",
        ),
        (
            due("90 DAYS AFTER SHIPMENT", shipped=None),
            "The day that the tenor counts from isn't known: enter the maturity.",
        ),
        (due("30 OR 60 DAYS AFTER SIGHT, 90 DAYS AT MOST"), "The tenor isn't read here: enter the maturity by hand."),
        (due("AT MATURITY"), "The tenor isn't read here: enter the maturity by hand."),
    ],
)
def test_what_can_not_be_reckoned_is_said(made: Maturity, sentence: str) -> None:
    assert made.day is None
    assert [step.sentence for step in made.steps] == [sentence]


def test_a_mixed_payment_is_read_by_the_officer() -> None:
    made = maturity(sample_terms("05"), sight_day=RECEIVED, shipment_day=SHIPPED, country="DE")

    assert made.day is None
    assert len(made.steps) == 1


def test_an_officer_reads_how_it_was_reckoned_and_when_a_closed_day_is_paid() -> None:
    assert [step.sentence for step in due("30 DAYS AFTER SIGHT", received=date(2027, 1, 28)).steps] == [
        "“30 DAYS AFTER SIGHT” counts from 28 Jan 2027, which itself is left out: 27 Feb 2027.",
        "27 Feb 2027 is a closed day (Saturday): payment is made on Monday 1 Mar 2027.",
    ]
