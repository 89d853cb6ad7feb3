"""Confirming, amending and cancelling over real gateways and contracts, as both banks and the ledger see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from tests.e2e.amending import JOURNEYS, Affair, balance_of
from tests.e2e.demo import compared_ledger, sample_of, travel
from tests.e2e.seats import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with staged(tmp_path_factory.mktemp("sandbox"), lambda _: None) as stage:
        yield stage


@pytest.mark.parametrize(
    ("name", "balance"),
    [
        ("three-amendments-answered-differently", "EUR 912,000.00"),
        ("confirmer-not-extending", "KWD 120,000.000"),
        ("cancellation", "JPY 0"),
    ],
)
def test_a_credit_is_confirmed_amended_or_cancelled_and_all_see_it_alike(stage: Stage, name: str, balance: str) -> None:
    number, journey = JOURNEYS[name]
    affair = Affair.after(stage, travel(stage, sample_of(number)))

    assert balance_of(journey(affair)) == balance
    if name == "cancellation":
        with pytest.raises(UserError) as refusal:
            affair.amend({"31D.date": "2027-09-30"})
        assert "cancelled" in refusal.value.sentence


def test_after_all_of_this_every_desk_agrees_with_the_bare_ledger(stage: Stage) -> None:
    ledger, agreed = compared_ledger(stage)

    assert agreed
    assert ledger.count > 0
