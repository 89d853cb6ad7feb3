"""The loop thread: follows ledger and gateway for one desk, says what changed and how the links stand.

The desk's functions are synchronous and run in worker threads; here is only when they run. Chain and gateway have a
line each, so that one that hangs never holds up the other.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from app.desk.check import check_entries
from app.desk.follow import LedgerDiffersError, follow
from app.desk.opening import open_entries
from app.desk.outbox import send_outbox
from app.desk.work import refresh_work
from app.errors import AppError
from app.ports.gateway import StreamGreeting, StreamNotice
from app.ports.notices import Change, Link, LinkState
from chain_client.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from app.desk.desk import Desk

BEHIND_BLOCKS = 5
"""A mirror that is further behind its node is told as syncing."""

_OTHER_LEDGER = frozenset({"wrong-network", "wrong-contract", "wrong-bank"})
_DISAGREES = (
    "Your bank's gateway has another ledger than the one that was proved here. Don't rely on its word until it agrees."
)


class Events(Protocol):
    """What tells that something is new (``chain_client.gateway_api.stream.Stream``)."""

    def events(self) -> AsyncIterator[StreamGreeting | StreamNotice | AppError]:
        """For ever."""
        ...


@dataclass(frozen=True, slots=True)
class Steps:
    """What is done with each link, in order. The chain's are repeated until nothing changes."""

    chain: tuple[Callable[[Desk], set[Change]], ...] = (follow, check_entries)
    gateway: tuple[Callable[[Desk], set[Change]], ...] = (open_entries, send_outbox, refresh_work)


@dataclass(frozen=True, slots=True)
class Pace:
    """How often is asked: where nobody tells, and of a gateway whose stream tells; and the pauses after faults."""

    poll_s: float = 1.0
    quiet_poll_s: float = 10.0
    backoff: Callable[[], Backoff] = Backoff


class _Line:
    """One link: how it stands, what wakes it, how long it pauses after a fault."""

    def __init__(self, link: Link, backoff: Backoff) -> None:
        self.link = link
        self.backoff = backoff
        self.wake = asyncio.Event()


class Engine:
    """Runs from ``start`` to ``stop``, whatever fails.

    Args:
        desk: the signed-in desk.
        stream: wakes the desk up; what it says is asked again of gateway and chain.
        on_change: told what changed in the store. Like the others it is called from the loop thread.
        on_links: told how chain and gateway stand, whenever that changes.
        on_defect: told of faults of the program itself.
        steps: what is done.
        pace: how often.
    """

    def __init__(
        self,
        desk: Desk,
        stream: Events,
        on_change: Callable[[frozenset[Change]], object],
        on_links: Callable[[Link, Link], object],
        on_defect: Callable[[BaseException], object],
        *,
        steps: Steps | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._desk = desk
        self._stream = stream
        self._on_change = on_change
        self._on_links = on_links
        self._on_defect = on_defect
        self._steps = steps or Steps()
        self._pace = pace or Pace()
        first = Link(LinkState.SYNCING, desk.clock.now_utc(), "It is asked for the first time.")
        self._chain = _Line(first, self._pace.backoff())
        self._gateway = _Line(first, self._pace.backoff())
        self._heard = False
        self._agrees = True
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="loop", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._task: asyncio.Task[None]

    def start(self) -> None:
        """Start the loop thread."""
        self._thread.start()
        self._started.wait()

    def stop(self) -> None:
        """End the loop thread; what it is doing just now is finished first."""
        if self._thread.is_alive():
            self._post(self._task.cancel)
            self._thread.join()

    def kick(self) -> None:
        """Look at chain and gateway now. Any thread may call."""
        if self._thread.is_alive():
            self._post(self._wake_all)

    def _post(self, call: Callable[[], object]) -> None:
        # The loop may close between the question whether it runs and the call.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(call)

    def _run(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            asyncio.run(self._main())

    async def _main(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._loop, self._task = asyncio.get_running_loop(), task
        self._loop.set_exception_handler(self._on_stray)
        self._started.set()
        self._on_links(self._chain.link, self._gateway.link)
        async with asyncio.TaskGroup() as lines:
            lines.create_task(self._keep(self._chain, self._chain_round))
            lines.create_task(self._keep(self._gateway, self._gateway_round))
            lines.create_task(self._listen())

    def _on_stray(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """The loop's own handler: what no task of ours was waiting for."""
        self._on_defect(context.get("exception") or RuntimeError(context["message"]))

    async def _keep(self, line: _Line, one_round: Callable[[], Coroutine[Any, Any, float]]) -> None:
        """Round after round, each after a pause or when woken."""
        while True:
            line.wake.clear()
            task = asyncio.create_task(one_round())
            await asyncio.wait({task})
            pause_s = self._settle(line, task)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause_s):
                    await line.wake.wait()

    def _settle(self, line: _Line, task: asyncio.Task[float]) -> float:
        """Tell how a round ended; the pause until the next."""
        fault = task.exception()
        if fault is None:
            line.backoff.reset()
            return task.result()
        if isinstance(fault, AppError):
            differs = isinstance(fault, LedgerDiffersError) or fault.code in _OTHER_LEDGER
            self._tell(line, LinkState.DIFFERS if differs else LinkState.DOWN, fault.sentence)
        else:
            self._on_defect(fault)
        return line.backoff.next_s()

    async def _chain_round(self) -> float:
        for step in self._steps.chain:
            while changes := await self._do(step):
                if changes - {Change.MIRROR}:
                    self._gateway.wake.set()
                done, total = await asyncio.to_thread(_progress, self._desk)
                # A ledger that differed is told as that until all of it is proved.
                if total - done > BEHIND_BLOCKS and self._chain.link.state != LinkState.DIFFERS:
                    reason = f"The ledger is being read: block {done:,} of {total:,}."
                    self._tell(self._chain, LinkState.SYNCING, reason, done, total)
        self._tell(self._chain, LinkState.UP)
        return self._pace.poll_s

    async def _gateway_round(self) -> float:
        for step in self._steps.gateway:
            await self._do(step)
        if self._agrees:
            self._tell(self._gateway, LinkState.UP)
        else:
            self._tell(self._gateway, LinkState.DIFFERS, _DISAGREES)
        return self._pace.quiet_poll_s if self._heard else self._pace.poll_s

    async def _do(self, step: Callable[[Desk], set[Change]]) -> set[Change]:
        changes = await asyncio.to_thread(step, self._desk)
        if changes:
            self._on_change(frozenset(changes))
        return changes

    async def _listen(self) -> None:
        """Let the stream wake the lines up."""
        while True:
            task = asyncio.create_task(self._hear())
            await asyncio.wait({task})
            self._heard = False
            if fault := task.exception():
                self._on_defect(fault)
            await asyncio.sleep(self._pace.quiet_poll_s)

    async def _hear(self) -> None:
        async for event in self._stream.events():
            if isinstance(event, StreamGreeting):
                self._heard = self._agrees = event.agrees
            if isinstance(event, AppError):
                if self._heard:
                    # Its long pause counted on the stream.
                    self._gateway.wake.set()
                self._heard = False
            elif isinstance(event, StreamGreeting) or event.entry is not None:
                self._wake_all()
            else:
                self._gateway.wake.set()

    def _wake_all(self) -> None:
        self._chain.wake.set()
        self._gateway.wake.set()

    def _tell(self, line: _Line, state: LinkState, reason: str = "", done: int = 0, total: int = 0) -> None:
        now = self._desk.clock.now_utc()
        since = line.link.since_utc if line.link.state == state else now
        link = Link(state, since, reason, done, total)
        if link != line.link:
            line.link = link
            self._on_links(self._chain.link, self._gateway.link)


def _progress(desk: Desk) -> tuple[int, int]:
    """Number of the mirror's newest block, and of the node's."""
    block = desk.store.tip().block
    return block.number if block else 0, desk.chain.latest().number
