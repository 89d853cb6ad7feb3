"""Confirming, amending and cancelling over real gateways and contracts, as both banks and the ledger see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import AmendmentState, Confirming, Extension, Phase
from app.errors import UserError
from app.ledger.acts import Answer
from tests.e2e.amending import Affair
from tests.e2e.demo import SAMPLES, compared_ledger
from tests.e2e.seats import Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator

HARBOUR = "SAMPCNSHXXX"
[DESALINATION] = [path for path in SAMPLES if path.name.startswith("05")]
"""KWD 98,750.250; the advising bank may add its confirmation."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with staged(tmp_path_factory.mktemp("sandbox"), lambda _: None) as stage:
        yield stage


@pytest.fixture(scope="module")
def affair(stage: Stage) -> Affair:
    affair = Affair.begun(stage, DESALINATION, HARBOUR)
    affair.confirm()
    return affair


def test_three_amendments_are_answered_differently_and_the_confirmer_extends_to_one(affair: Affair) -> None:
    larger = affair.amend({"32B": "KWD 120,000.000"}, note="At the applicant's request.")
    later = affair.amend({"31D.date": "2027-08-31"})
    smaller = affair.amend({"32B": "KWD 90,000.000"})
    affair.withdraw(smaller)
    affair.write(affair.advising, "THE BENEFICIARY ASKS FOR YOUR PATIENCE.")

    affair.extend(larger, extended=False)
    affair.extend(later, extended=True)
    affair.answer(later, Answer.ACCEPTED)
    affair.answer(larger, Answer.ACCEPTED, note="Accepted by letter.")
    affair.answer(smaller, Answer.WITHDRAWAL_AGREED)

    seen = affair.seen_alike()
    assert seen.terms is not None
    assert seen.confirmer_terms is not None
    assert str(seen.terms.amount) == "KWD 120,000.000"
    assert str(seen.confirmer_terms.amount) == "KWD 98,750.250"
    assert seen.terms.expiry_date == seen.confirmer_terms.expiry_date
    assert [one.life.state for one in seen.amendments] == [
        AmendmentState.ACCEPTED,
        AmendmentState.ACCEPTED,
        AmendmentState.WITHDRAWN,
    ]
    assert [one.life.extension for one in seen.amendments][:2] == [Extension.NOT_EXTENDED, Extension.EXTENDED]
    assert [message.text for message in seen.messages] == ["THE BENEFICIARY ASKS FOR YOUR PATIENCE."]


def test_a_confirmed_credit_is_cancelled_when_all_three_agree_and_then_nothing_moves_it(affair: Affair) -> None:
    first = affair.ask_to_cancel()
    affair.answer(first, Answer.REFUSED)
    second = affair.ask_to_cancel()
    affair.answer(second, Answer.ACCEPTED)
    assert affair.seen_alike().record.life.phase is Phase.ADVISED, "the confirming bank hasn't spoken"
    affair.extend(second, extended=True)

    life = affair.seen_alike().record.life
    assert (life.phase, life.confirming, life.most_minor) == (Phase.CANCELLED, Confirming.GIVEN, 0)
    affair.write(affair.issuing, "THANK YOU.")
    with pytest.raises(UserError) as refusal:
        affair.amend({"31D.date": "2027-09-30"})
    assert "cancelled" in refusal.value.sentence


def test_after_all_of_this_every_desk_agrees_with_the_bare_ledger(affair: Affair) -> None:
    ledger, agreed = compared_ledger(affair.stage)

    assert agreed
    assert ledger.count > 0
