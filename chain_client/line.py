"""What the engine keeps of each of its lines, and of what others say about the ledger without being believed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from app.desk.follow import LedgerDiffersError
from app.errors import AppError
from app.ports.notices import LinkState

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.ports.gateway import StreamGreeting, StreamNotice
    from chain_client.backoff import Backoff

LAGS_AFTER_S = 5.0
"""A node that doesn't show what the gateway tells of for so long is told as lagging."""

_OTHER_LEDGER = frozenset({"wrong-network", "wrong-contract", "wrong-bank"})

Standing = tuple[LinkState, str]
"""How a link stands, and why as a sentence; empty when it is up."""

UP: Standing = (LinkState.UP, "")


class Events(Protocol):
    """What tells that something is new at the gateway (``chain_client.gateway_api.stream.Stream``)."""

    def events(self) -> AsyncIterator[StreamGreeting | StreamNotice | AppError]:
        """For ever."""
        ...


class Announcements(Protocol):
    """What tells that there is a new block (``chain_client.rpc.heads.Heads``)."""

    def events(self) -> AsyncIterator[int | AppError]:
        """For ever."""
        ...


class Line:
    """One line of work: what wakes it, how long it pauses after a fault, and the fault it ended with last."""

    def __init__(self, backoff: Backoff) -> None:
        self.wake = asyncio.Event()
        self._backoff = backoff
        self.fault: AppError | None = None

    def ended(self, fault: BaseException | None) -> float | None:
        """A round ended so; the pause before the next try, None where nothing is wrong."""
        self.fault = fault if isinstance(fault, AppError) else None
        if fault is None:
            self._backoff.reset()
            return None
        return self._backoff.next_s()


def standing_of(fault: AppError) -> Standing:
    """How a link stands on which this happened."""
    differs = isinstance(fault, LedgerDiffersError) or fault.code in _OTHER_LEDGER
    return (LinkState.DIFFERS if differs else LinkState.DOWN, fault.sentence)


class Rumours:
    """What the gateway tells of the ledger. It says when to doubt the node; never what is true."""

    def __init__(self) -> None:
        self._entry = 0
        self._count = 0
        self._behind_since_s: float | None = None

    def take(self, entry: int) -> None:
        """The gateway has this entry."""
        self._entry = entry

    def lag(self, count: int, now_s: float) -> Standing | None:
        """What is to be said of a node that showed so many entries, when the gateway has had more for a while."""
        if count < self._count:
            self._entry = 0  # a reorganisation: what the gateway told of may be gone there, too
        self._count = count
        if count >= self._entry:
            self._behind_since_s = None
            return None
        self._behind_since_s = self._behind_since_s or now_s
        if now_s - self._behind_since_s < LAGS_AFTER_S:
            return None
        return LinkState.DOWN, (
            f"The node shows {count:,} entries, your bank's gateway has {self._entry:,}: the node lags behind or "
            "stands still. Ask your administrator."
        )
