"""Tells every open stream of a change, from whichever thread it happened in."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app.ports.gateway import StreamNotice

if TYPE_CHECKING:
    from collections.abc import Iterable

QUEUE_MOST = 1_024
"""Notices a stream may lag behind before it is cut off; its desk comes back and resumes."""


class Subscription:
    """One open stream's queue. ``None`` in it says that the reader was too slow."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[StreamNotice | None] = asyncio.Queue(QUEUE_MOST + 1)
        self.cut = False

    def offer(self, notice: StreamNotice) -> None:
        """Queue a notice, or cut off a reader that has left too many lying."""
        if self.cut:
            return
        if self.queue.qsize() >= QUEUE_MOST:
            self.cut = True
            self.queue.put_nowait(None)
        else:
            self.queue.put_nowait(notice)


class Hub:
    """Where changes are called out and streams listen. ``open`` and ``close`` belong to the server's loop."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._subscriptions: set[Subscription] = set()

    def __len__(self) -> int:
        """How many are listening."""
        return len(self._subscriptions)

    def open(self) -> None:
        """Serve the running loop."""
        self._loop = asyncio.get_running_loop()

    def close(self) -> None:
        """Call out nothing any more."""
        self._loop = None

    def subscribe(self) -> Subscription:
        """A new listener."""
        subscription = Subscription()
        self._subscriptions.add(subscription)
        return subscription

    def leave(self, subscription: Subscription) -> None:
        """The listener went away."""
        self._subscriptions.discard(subscription)

    def publish(self, notices: Iterable[StreamNotice]) -> None:
        """Call out changes, in order; from any thread, after what changed was committed."""
        loop = self._loop
        if loop is not None:
            loop.call_soon_threadsafe(self._deliver, tuple(notices))

    def _deliver(self, notices: tuple[StreamNotice, ...]) -> None:
        for subscription in self._subscriptions:
            for notice in notices:
                subscription.offer(notice)


def act_moved(digest: bytes) -> StreamNotice:
    """An act of the own bank moved."""
    return StreamNotice(entry=None, head=b"", digest=digest)


def entry_recorded(number: int, head: bytes, digest: bytes) -> StreamNotice:
    """An entry was recorded."""
    return StreamNotice(entry=number, head=head, digest=digest)
