"""Amending, cancelling, documents and money over real gateways and contracts, as both banks and the ledger see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from tests.e2e.amending import balance_of
from tests.e2e.demo import JOURNEYS, compared_ledger, sample_of, travel
from tests.e2e.documents import Papers
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
        ("discrepant-waived-paid", "USD 0.00"),
    ],
)
def test_a_credit_is_amended_cancelled_or_paid_and_all_see_it_alike(stage: Stage, name: str, balance: str) -> None:
    number, lived = JOURNEYS[name]
    affair = Papers.after(stage, travel(stage, sample_of(number)))

    assert balance_of(lived(affair)) == balance
    if name == "cancellation":
        with pytest.raises(UserError) as refusal:
            affair.amend({"31D.date": "2027-09-30"})
        assert "cancelled" in refusal.value.sentence


def test_after_all_of_this_every_desk_agrees_with_the_bare_ledger(stage: Stage) -> None:
    ledger, agreed = compared_ledger(stage)

    assert agreed
    assert ledger.count > 0
