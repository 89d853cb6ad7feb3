"""What goes wrong on one link, and when: drawn from one seeded source, counted, switched on and off at any time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from tests.faults.wire import Asked

Matches = Callable[["Asked"], bool]


class Fault(StrEnum):
    """What happens to a request; of a doubled one both reach the upstream at the same time."""

    LOST_REQUEST = "lost-request"
    LOST_ANSWER = "lost-answer"
    DELAY = "delay"
    SERVER_ERROR = "server-error"
    TRUNCATED = "truncated"
    DUPLICATE = "duplicate"


class FrameFault(StrEnum):
    """What happens to a message that a server sends on its stream."""

    REPEAT = "repeat"
    GAP = "gap"
    REORDER = "reorder"
    DISCONNECT = "disconnect"
    SLOW = "slow"


AnyFault = Fault | FrameFault


def anything(_: Asked) -> bool:
    """Any request or message."""
    return True


@dataclass
class _Strike:
    fault: AnyFault
    matches: Matches
    times: int


class Plan:
    """The faults of one link. The scenario's thread sets them, the proxy's thread draws them.

    Args:
        chance: the only source of what is random.
        delay_most_s: a delayed or slow one waits up to this long.
    """

    def __init__(self, chance: random.Random, *, delay_most_s: float = 0.5) -> None:
        self._chance = chance
        self._delay_most_s = delay_most_s
        self._rates: dict[AnyFault, float] = {}
        self._strikes: list[_Strike] = []
        self._changed = threading.Condition()
        self._hits: Counter[AnyFault] = Counter()
        self._seen = 0

    @property
    def seen(self) -> int:
        """How many requests and messages came by."""
        with self._changed:
            return self._seen

    def hits(self, fault: AnyFault) -> int:
        """How often this fault happened."""
        with self._changed:
            return self._hits[fault]

    def rates(self, rates: Mapping[AnyFault, float]) -> None:
        """From now on each request (or message) meets a fault with these probabilities, at most one."""
        with self._changed:
            self._rates = dict(rates)

    def strike(self, fault: AnyFault, matches: Matches = anything, times: int = 1) -> None:
        """The next ``times`` that match meet this fault for certain."""
        with self._changed:
            self._strikes.append(_Strike(fault, matches, times))

    def calm(self) -> None:
        """No more faults."""
        with self._changed:
            self._rates = {}
            self._strikes = []

    def wait_hit(self, fault: AnyFault, times: int, patience_s: float) -> bool:
        """Whether the fault has happened ``times`` in all by the end of one's patience."""
        with self._changed:
            return self._changed.wait_for(lambda: self._hits[fault] >= times, patience_s)

    def draw(self, asked: Asked, kind: type[AnyFault]) -> AnyFault | None:
        """What happens to this one; counted."""
        with self._changed:
            self._seen += 1
            fault = self._struck(asked, kind) or self._by_chance(kind)
            if fault:
                self._hits[fault] += 1
            self._changed.notify_all()
            return fault

    def delay_s(self) -> float:
        """How long a delayed one waits."""
        with self._changed:
            return self._chance.uniform(0, self._delay_most_s)

    def repeats(self) -> int:
        """How often more than once a repeated message comes: one to three times."""
        with self._changed:
            return self._chance.randint(1, 3)

    def _struck(self, asked: Asked, kind: type[AnyFault]) -> AnyFault | None:
        strike = next((each for each in self._strikes if isinstance(each.fault, kind) and each.matches(asked)), None)
        if strike is None:
            return None
        strike.times -= 1
        if not strike.times:
            self._strikes.remove(strike)
        return strike.fault

    def _by_chance(self, kind: type[AnyFault]) -> AnyFault | None:
        drawn = self._chance.random()
        for fault, rate in self._rates.items():
            if isinstance(fault, kind):
                drawn -= rate
                if drawn < 0:
                    return fault
        return None
