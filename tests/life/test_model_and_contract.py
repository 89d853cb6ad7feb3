"""Two thousand random acts end the same in the life cycle and in the contract: states, balances, refusals, heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act, Phase
from tests.life.both import through_both
from tests.life.consortium import founded

if TYPE_CHECKING:
    from pathlib import Path

ACTS = 2_000
SEED = 20_261_123
REASONS = {
    "above-available",
    "above-claim",
    "already-answered",
    "amendment-ended",
    "asks-itself",
    "bad-words",
    "credit-cancelled",
    "credit-closed",
    "decrease-too-large",
    "not-a-party",
    "not-advised",
    "not-advising-bank",
    "not-bound",
    "not-complying",
    "not-confirmed",
    "not-confirming-bank",
    "not-discrepant",
    "not-expired",
    "not-honoured",
    "not-issuing-bank",
    "not-nominated",
    "not-received",
    "not-refused",
    "open-presentation",
    "presentation-decided",
    "terms-mismatch",
    "unknown-amendment",
    "unknown-presentation",
    "withdrawal-already-asked",
    "withdrawal-not-asked",
    "wrong-number",
}


@pytest.mark.timeout(600)
def test_two_thousand_random_acts_end_the_same_in_the_model_and_in_the_contract(tmp_path: Path) -> None:
    with founded(tmp_path) as consortium:
        outcome = through_both(consortium, ACTS, SEED)

    assert sum(outcome.done.values()) > ACTS // 3
    assert outcome.done.keys() == {*Act} - {Act.ISSUE}
    assert outcome.refused.keys() == REASONS
    assert min(outcome.phases[phase] for phase in (Phase.ADVISED, Phase.CANCELLED, Phase.CLOSED)) > 1
