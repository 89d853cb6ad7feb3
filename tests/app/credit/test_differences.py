"""Two credits of one customer side by side: what differs, and by how much in figures and days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.credit.differences import AmountChange, DayChange, differences
from app.money import Money
from tests.app.credit.sample_credits import sample_terms

TERMS = sample_terms("02")


def change(tag: str, **changes: Any) -> AmountChange | DayChange | None:
    [found] = [each for each in differences(TERMS, replace(TERMS, **changes)) if each.tag == tag]
    return found.change


def test_terms_that_read_the_same_differ_in_nothing() -> None:
    assert differences(TERMS, TERMS) == []


@pytest.mark.parametrize(
    ("minor", "more", "per_mille"),
    [(255_000_000, 51_000_000, 250), (203_999_999, -1, 0), (102_000_000, -102_000_000, -500)],
)
def test_an_amounts_change_is_a_figure_and_a_share(minor: int, more: int, per_mille: int) -> None:
    assert change("32B", amount=Money(minor, "JPY")) == AmountChange(Money(more, "JPY"), per_mille)


def test_across_currencies_there_is_no_figure() -> None:
    assert change("32B", amount=Money(204_000_000, "CNY")) is None


def test_dates_change_by_days_and_only_where_both_are_stated() -> None:
    assert change("31D", expiry_date=date(2027, 3, 1)) == DayChange(14)
    shipment = TERMS.latest_shipment
    assert shipment is not None
    assert change("44C", latest_shipment=date.fromordinal(shipment.toordinal() - 3)) == DayChange(-3)
    assert change("44C", latest_shipment=None) is None
    assert change("31D", expiry_place="SHANGHAI") is None
