"""Documents are held against every open amendment; those that fit only with one accept it (UCP 600 art. 10c)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.credit.amendment import AmendmentTerms
from app.credit.examination.readings import Reading, fits_only_with, reading, readings
from tests.app.credit.examination.papers import complying, received
from tests.app.credit.sample_credits import sample_terms

MORE = AmendmentTerms(1, date(2026, 12, 1), increase_minor=100_000_000)
LONGER = AmendmentTerms(2, date(2026, 12, 2), changes={"expiry_date": "2027-03-15", "latest_shipment": "2027-02-22"})
LESS = AmendmentTerms(3, date(2026, 12, 3), decrease_minor=100_000_000)
ENDS = AmendmentTerms(4, date(2026, 12, 4), cancels=True)


def read(*amendments: AmendmentTerms, claimed_minor: int, shipped: date = date(2027, 1, 20)) -> tuple[Reading, ...]:
    """Sample 02: JPY 204,000,000 +/-10 %, latest shipment 25 Jan 2027."""
    terms = sample_terms("02")
    came = "2027-02-01 10:00" if shipped < date(2027, 1, 26) else "2027-03-01 10:00"
    return readings(
        terms,
        amendments,
        complying(terms, claimed_minor=claimed_minor, shipment_day=shipped, receipt=received(came)),
    )


@pytest.mark.parametrize(
    ("amendments", "claimed", "shipped", "proposed"),
    [
        pytest.param((), 204_000_000, date(2027, 1, 20), (), id="no amendment is open"),
        pytest.param((MORE, LONGER), 204_000_000, date(2027, 1, 20), (), id="they fit without any"),
        pytest.param((MORE, LONGER), 304_000_000, date(2027, 1, 20), (1,), id="only with the increase"),
        pytest.param((MORE, LONGER), 204_000_000, date(2027, 2, 20), (2,), id="only with the extension"),
        pytest.param((MORE, LONGER), 304_000_000, date(2027, 2, 20), (1, 2), id="only with both"),
        pytest.param((MORE, LONGER), 404_000_000, date(2027, 2, 20), (), id="not even with both"),
        pytest.param((LESS,), 204_000_000, date(2027, 1, 20), (), id="a decrease isn't accepted by drawing in full"),
        pytest.param((ENDS,), 304_000_000, date(2027, 1, 20), (), id="documents agree to no cancellation"),
    ],
)
def test_documents_accept_the_amendment_they_fit_only_with(
    amendments: tuple[AmendmentTerms, ...], claimed: int, shipped: date, proposed: tuple[int, ...]
) -> None:
    assert fits_only_with(read(*amendments, claimed_minor=claimed, shipped=shipped)) == proposed


def test_each_reading_says_which_amendments_it_takes_and_what_is_found() -> None:
    made = read(LONGER, MORE, ENDS, claimed_minor=304_000_000)

    assert [(one.amendments, one.discrepant) for one in made] == [
        ((), True),
        ((1,), False),
        ((2,), True),
        ((1, 2), False),
    ]
    assert [one.terms.amount.amount_minor for one in made] == [204_000_000, 304_000_000, 204_000_000, 304_000_000]
    assert {finding.code for finding in made[2].findings} == {"overdrawn", "quantity-five"}


def test_any_choice_of_amendments_can_be_read() -> None:
    terms = sample_terms("02")

    made = reading(terms, [LONGER, LESS], complying(terms))

    assert (made.amendments, made.terms.amount.amount_minor) == ((2, 3), 104_000_000)
    assert made.terms.expiry_date == date(2027, 3, 15)


def test_warnings_alone_make_no_reading_discrepant() -> None:
    terms = replace(sample_terms("02"), presentation_text="AFTER INVOICE DATE")

    [reading] = readings(terms, (), complying(terms))

    assert [finding.code for finding in reading.findings] == ["period-by-hand"]
    assert not reading.discrepant
