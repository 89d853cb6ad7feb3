"""Bad streams, a gateway's notices and a node's heads: repeated, left out, overtaken, late, broken off (T5)."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from tests.faults.between import WHICH, Between
from tests.faults.plan import FrameFault

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable

    from tests.faults.house import House
    from tests.faults.plan import AnyFault
    from tests.faults.report import Report

POINTS = tuple(f"stream.{which}.{fault}" for which in WHICH for fault in FrameFault)
RATES: dict[AnyFault, float] = {
    FrameFault.REPEAT: 0.2,
    FrameFault.GAP: 0.2,
    FrameFault.REORDER: 0.2,
    FrameFault.DISCONNECT: 0.1,
    FrameFault.SLOW: 0.2,
}
CREDITS_LEAST = 2
CREDITS_BY_CHANCE = 5
PATIENCE_S = 60.0
"""A listener that was cut off often comes back late: until then its stream brings nothing to spoil."""


def run(
    house_of: Callable[..., House],
    chance: random.Random,
    report: Report,
    *,
    rounds: int = 1,
) -> None:
    """Credits are issued while no stream says what it should, until every fault has happened on each."""
    report.expect(POINTS)
    with Between(chance) as between, house_of(link=between.link) as house:
        for _ in range(rounds):
            before = _counted(between)
            between.rates(RATES)
            ends = time.monotonic() + PATIENCE_S
            for number in itertools.count(1):
                house.issue_and_approve()
                missing = [key for key, now in _counted(between).items() if now == before[key]]
                if (number >= CREDITS_LEAST and not missing) or time.monotonic() > ends:
                    break
                if number >= CREDITS_BY_CHANCE:
                    _make_sure(between, missing)
            between.calm()
            outcome = "nothing missed" if house.check(report, "streams") else "NOT HEALED"
            for (which, fault), now in _counted(between).items():
                for _ in range(now - before[which, fault]):
                    report.hit(f"stream.{which}.{fault}", outcome)


def _make_sure(between: Between, missing: Iterable[tuple[str, FrameFault]]) -> None:
    """What chance didn't bring meets the next messages for certain."""
    between.calm()
    for which, fault in missing:
        for proxy in between.on(which):
            proxy.plan.strike(fault)


def _counted(between: Between) -> dict[tuple[str, FrameFault], int]:
    """How often what happened on which links; only what was really overtaken counts as reordered."""
    counted = {(which, fault): between.hits(which, fault) for which in WHICH for fault in FrameFault}
    for which in WHICH:
        counted[which, FrameFault.REORDER] = sum(proxy.overtaken for proxy in between.on(which))
    return counted
