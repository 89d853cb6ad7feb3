"""The rulebook as recorded rules make it: the highest band counts, the newest rule stands."""

from __future__ import annotations

import pytest

from app.ledger.rulebook import Approvals, Rulebook
from tests.helpers.rules import band, cap, days

TWO, ONE, WITH_COMPLIANCE = Approvals(2, False), Approvals(1, False), Approvals(2, True)


@pytest.mark.parametrize(
    ("amount_minor", "wanted"),
    [(0, ONE), (9_999, ONE), (10_000, TWO), (49_999, TWO), (50_000, WITH_COMPLIANCE), (10**12, WITH_COMPLIANCE)],
)
def test_the_highest_band_that_an_amount_reaches_says_who_must_sign(amount_minor: int, wanted: Approvals) -> None:
    book = Rulebook.of([band("USD", 50_000, 2, compliance=True), band("USD", 0, 1), band("USD", 10_000, 2)])
    assert book.approvals("USD", amount_minor) == wanted


def test_a_band_of_no_checkers_takes_a_band_away_and_a_currency_without_bands_has_none() -> None:
    book = Rulebook.of([band("USD", 0, 1), band("USD", 10_000, 2), band("USD", 10_000, 0)])
    assert book.approvals("USD", 20_000) == ONE
    assert book.approvals("EUR", 20_000) is None
    assert Rulebook.of([band("USD", 10_000, 2)]).approvals("USD", 9_999) is None


def test_the_newest_rule_stands_and_a_pair_without_a_cap_has_none() -> None:
    book = Rulebook.of([days(validity=365), days(usance=180), days(validity=400), cap("USD", 5), cap("USD", 7)])
    assert (book.validity_days_most, book.usance_days_most) == (400, 180)
    assert book.cap_minor("SAMPCNSHXXX", "SAMPDEHHXXX", "USD") == 7
    assert book.cap_minor("SAMPDEHHXXX", "SAMPCNSHXXX", "USD") == 0
