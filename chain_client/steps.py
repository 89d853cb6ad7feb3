"""What the engine does with each link, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.check import check_entries
from app.desk.follow import follow
from app.desk.opening import open_entries
from app.desk.outbox import send_outbox
from app.desk.work import refresh_acts, refresh_work
from chain_client.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.desk.desk import Desk
    from app.ports.notices import Change

    Step = Callable[[Desk], set[Change]]


FIRST_PAUSE_S = 0.25
"""Most faults are over at once: the chain changed while it was read, a connection was closed."""


def _backoff() -> Backoff:
    return Backoff(FIRST_PAUSE_S)


def _take_news(desk: Desk, moved: frozenset[bytes]) -> set[Change]:
    return open_entries(desk) | refresh_acts(desk, moved)


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done with each link, in order. The chain's are repeated until nothing changes.

    Attributes:
        news: done instead of what is done with the gateway when it only told of some acts that moved.
    """

    chain: tuple[Step, ...] = (follow, check_entries)
    gateway: tuple[Step, ...] = (open_entries, refresh_work)
    outbox: tuple[Step, ...] = (send_outbox,)
    news: Callable[[Desk, frozenset[bytes]], set[Change]] = _take_news


@dataclass(frozen=True, slots=True)
class Pace:
    """How often is asked: where nobody tells, and of a gateway whose stream tells, then when the burst is over.

    Attributes:
        backoff: the pauses after faults.
    """

    poll_s: float = 1.0
    quiet_poll_s: float = 5.0
    settle_s: float = 0.1
    backoff: Callable[[], Backoff] = _backoff
