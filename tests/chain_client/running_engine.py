"""An engine over steps that a test scripts, a desk that is hardly there, and announcements as the test says them."""

from __future__ import annotations

import asyncio
import queue
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from app.errors import AppError, EnvironmentFault
from app.ledger.hashing import sha256
from app.ports.chain import BlockHeader
from app.ports.clock import SystemClock
from app.ports.gateway import StreamGreeting, StreamNotice
from app.ports.notices import Change, Link
from app.ports.stored import MirrorTip
from chain_client.backoff import Backoff
from chain_client.engine import Engine
from chain_client.steps import Pace, Steps

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from app.desk.desk import Desk

    Step = Callable[[Desk], set[Change]]

Event = TypeVar("Event")

WAIT_S = 10
HEAD = sha256(b"head")
SLOW = Pace(poll_s=60, quiet_poll_s=60, backoff=lambda: Backoff(0.01, 0.02))
FAST = Pace(poll_s=0.01, quiet_poll_s=0.01, backoff=lambda: Backoff(0.01, 0.02))
NODE_GONE = EnvironmentFault("The node is gone.", code="node-unreachable")


def header(number: int) -> BlockHeader:
    return BlockHeader(number, HEAD, HEAD, number)


@dataclass
class FakeDesk:
    """As much of a desk as the engine looks at: store and chain are itself."""

    block: BlockHeader | None = None
    node_block: int = 0
    count: int = 0
    clock: SystemClock = field(default_factory=SystemClock)

    @property
    def store(self) -> FakeDesk:
        return self

    chain = store

    def tip(self) -> MirrorTip:
        return MirrorTip(self.block, self.count, HEAD)

    def head_at(self, entry: int) -> bytes | None:
        return HEAD if entry <= self.count else None

    def latest(self) -> BlockHeader:
        return header(self.node_block)


class Said(Generic[Event]):
    """Says what the test puts in; it stays open."""

    def __init__(self) -> None:
        self._said: asyncio.Queue[Event] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None

    def say(self, event: Event) -> None:
        if self._loop is None:
            self._said.put_nowait(event)
        else:
            self._loop.call_soon_threadsafe(self._said.put_nowait, event)

    async def events(self) -> AsyncIterator[Event]:
        self._loop = asyncio.get_running_loop()
        while True:
            yield await self._said.get()


class FakeStream(Said[StreamGreeting | StreamNotice | AppError]):
    """The gateway's stream."""


class FakeHeads(Said[int | AppError]):
    """The node's announcements."""


@dataclass
class Told:
    """What the engine told, to be waited for."""

    changes: queue.Queue[frozenset[Change]] = field(default_factory=queue.Queue)
    links: queue.Queue[tuple[Link, Link]] = field(default_factory=queue.Queue)
    defects: queue.Queue[BaseException] = field(default_factory=queue.Queue)

    def links_when(self, fits: Callable[[Link, Link], bool]) -> tuple[Link, Link]:
        while True:
            chain, gateway = self.links.get(timeout=WAIT_S)
            if fits(chain, gateway):
                return chain, gateway


class Script:
    """A step that does one thing after the other, then nothing; each run can be waited for."""

    def __init__(self, *doings: set[Change] | BaseException) -> None:
        self._doings = list(doings)
        self.runs: queue.Queue[str] = queue.Queue()

    def __call__(self, _desk: Desk) -> set[Change]:
        self.runs.put(threading.current_thread().name)
        doing = self._doings.pop(0) if self._doings else set[Change]()
        if isinstance(doing, BaseException):
            raise doing
        return doing

    def ran(self) -> str:
        return self.runs.get(timeout=WAIT_S)


@contextmanager
def running(
    chain: tuple[Step, ...] = (),
    gateway: tuple[Step, ...] = (),
    *,
    pace: Pace = FAST,
    outbox: tuple[Step, ...] = (),
    news: Callable[[Desk, frozenset[bytes]], set[Change]] = lambda _desk, _moved: set(),
    stream: FakeStream | None = None,
    heads: FakeHeads | None = None,
    desk: FakeDesk | None = None,
) -> Iterator[tuple[Engine, Told]]:
    told = Told()
    engine = Engine(
        cast("Any", desk or FakeDesk()),
        stream or FakeStream(),
        told.changes.put,
        lambda chain, gateway: told.links.put((chain, gateway)),
        told.defects.put,
        heads=heads,
        steps=Steps(chain, gateway, outbox, news),
        pace=pace,
    )
    engine.start()
    try:
        yield engine, told
    finally:
        engine.stop()
