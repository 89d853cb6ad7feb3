"""The loop thread: follows ledger and gateway for one desk, says what changed and how the links stand.

The desk's functions are synchronous and run in worker threads; here is only when they run. Chain, gateway and outbox
have a line each, so that one that hangs never holds up the others.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from app.errors import AppError
from app.ports.gateway import StreamGreeting
from app.ports.notices import Change, Link, LinkState
from chain_client.line import UP, Line, Rumours, standing_of
from chain_client.rpc.heads import Announced
from chain_client.steps import Pace, Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from app.desk.desk import Desk
    from chain_client.line import Announcements, Events, Standing

BEHIND_BLOCKS = 5
"""A mirror that is further behind its node is told as syncing."""

HOLD_S = 0.1
"""So long changes of the chain's line are gathered; one block's are told at once, when it is followed and checked."""

NEWS_MOST = 16
"""Acts that are asked for one by one; when more have moved, all are."""

SWITCH_S = 0.001
"""A worker that computes gives way to the GUI thread so soon; painting asks for its turn many times."""

_DISAGREES = (
    "Your bank's gateway has another ledger than the one that was proved here. Don't rely on its word until it agrees."
)


class Engine:
    """Runs from ``start`` to ``stop``, whatever fails.

    Args:
        desk: the signed-in desk.
        stream: wakes the desk up; what it says is asked again of gateway and chain.
        on_change: told what changed in the store. Like the others it is called from the loop thread.
        on_links: told how chain and gateway stand, whenever that changes.
        on_defect: told of faults of the program itself.
        heads: wakes the desk up at each block; without them the node is polled.
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
        heads: Announcements | None = None,
        steps: Steps | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._desk = desk
        self._stream = stream
        self._heads = heads
        self._on_change = on_change
        self._on_links = on_links
        self._on_defect = on_defect
        self._steps = steps or Steps()
        self._pace = pace or Pace()
        self._chain, self._gateway, self._outbox = (Line(self._pace.backoff()) for _ in range(3))
        self._rumours, self._announced = Rumours(), Announced(self._pace.poll_s)
        first = Link(LinkState.SYNCING, desk.clock.now_utc(), "It is asked for the first time.")
        self._links = {self._chain: first, self._gateway: first}
        self._gathered: set[Change] = set()
        self._gathered_since_s = 0.0
        self._heard = False
        self._moved: set[bytes] = set()
        self._all_due_s = 0.0
        self._soon: asyncio.TimerHandle | None = None
        self._verdict = UP
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="loop", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._task: asyncio.Task[None]

    def start(self) -> None:
        """Start the loop thread."""
        _spare_the_collector()
        sys.setswitchinterval(SWITCH_S)
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
        self._on_links(*self._links.values())
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep(self._chain, self._chain_round))
            tasks.create_task(self._keep(self._gateway, self._gateway_round))
            tasks.create_task(self._keep(self._outbox, self._outbox_round))
            tasks.create_task(self._listen(self._hear_gateway))
            if self._heads:
                tasks.create_task(self._listen(partial(self._hear_node, self._heads)))

    def _on_stray(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """The loop's own handler: what no task of ours was waiting for."""
        self._on_defect(context.get("exception") or RuntimeError(context["message"]))

    async def _keep(self, line: Line, one_round: Callable[[], Coroutine[Any, Any, float]]) -> None:
        """Round after round, each after a pause or when woken."""
        while True:
            line.wake.clear()
            task = asyncio.create_task(one_round())
            await asyncio.wait({task})
            pause_s = self._settle(line, task)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause_s):
                    await line.wake.wait()

    def _settle(self, line: Line, task: asyncio.Task[float]) -> float:
        """Tell how a round ended; the pause until the next."""
        fault = task.exception()
        pause_s = line.ended(fault)
        if line is self._chain:
            self._say_gathered()
        if isinstance(fault, AppError):
            if line is self._chain:
                self._tell(line, standing_of(fault))
            else:
                self._tell_gateway()
        elif fault is not None:
            self._on_defect(fault)
        return task.result() if pause_s is None else pause_s

    async def _chain_round(self) -> float:
        for step in self._steps.chain:
            again = False
            while changes := await asyncio.to_thread(step, self._desk):
                self._gather(changes)
                if again:
                    await self._tell_progress()
                again = True
        tip = await asyncio.to_thread(self._desk.store.tip)
        self._tell(self._chain, self._rumours.lag(tip.count, self._loop.time()) or UP)
        return self._announced.again_s(tip.block.number if tip.block else -1) or self._pace.poll_s

    async def _gateway_round(self) -> float:
        """Ask for everything now and then; between, where the stream tells, for what moved."""
        now_s, due_s = self._loop.time(), self._all_due_s
        moved, self._moved = frozenset(self._moved), set()
        steps = self._steps.gateway
        if self._heard and now_s < due_s and len(moved) <= NEWS_MOST:
            steps = (lambda desk: self._steps.news(desk, moved),)
        else:
            due_s = now_s + self._pace.quiet_poll_s
        self._all_due_s = 0.0  # what was to be asked for in a round that fails is among everything
        for step in steps:
            await self._do(step)
        self._all_due_s = due_s
        self._gateway.fault = None
        self._tell_gateway()
        return self._pace.quiet_poll_s if self._heard else self._pace.poll_s

    async def _outbox_round(self) -> float:
        for step in self._steps.outbox:
            if await self._do(step):
                self._ask_gateway_soon()
        if self._outbox.fault:
            self._outbox.fault = None
            self._tell_gateway()
        return self._pace.poll_s

    async def _do(self, step: Callable[[Desk], set[Change]]) -> set[Change]:
        changes = await asyncio.to_thread(step, self._desk)
        if changes:
            self._on_change(frozenset(changes))
        return changes

    def _gather(self, changes: set[Change]) -> None:
        """Keep changes of the chain's line until its round is over; in a long one, for a while."""
        now_s = self._loop.time()
        if not self._gathered:
            self._gathered_since_s = now_s
        self._gathered |= changes
        if now_s - self._gathered_since_s > HOLD_S:
            self._say_gathered()

    def _say_gathered(self) -> None:
        changes, self._gathered = frozenset(self._gathered), set()
        if changes:
            self._on_change(changes)
        if changes - {Change.MIRROR}:
            self._ask_gateway_soon()

    async def _listen(self, hear: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Let what is heard wake the lines up."""
        while True:
            task = asyncio.create_task(hear())
            await asyncio.wait({task})
            if fault := task.exception():
                self._on_defect(fault)
            await asyncio.sleep(self._pace.quiet_poll_s)

    async def _hear_node(self, heads: Announcements) -> None:
        async for event in heads.events():
            if isinstance(event, int):
                self._announced.take(event)
            self._chain.wake.set()

    async def _hear_gateway(self) -> None:
        try:
            async for event in self._stream.events():
                if isinstance(event, AppError):
                    self._on_silence()
                elif isinstance(event, StreamGreeting):
                    self._verdict = await asyncio.to_thread(_verdict, self._desk, event)
                    self._heard, self._all_due_s = event.agrees, 0.0
                    self._on_told(event.entry if event.agrees else None)
                else:
                    if event.entry is None:
                        self._moved.add(event.digest)
                    self._on_told(event.entry)
        finally:
            self._heard = False

    def _on_silence(self) -> None:
        if self._heard:
            # Its long pause counted on the stream.
            self._gateway.wake.set()
        self._heard = False

    def _on_told(self, entry: int | None) -> None:
        if entry is not None:
            self._rumours.take(entry)
            self._chain.wake.set()
        self._ask_gateway_soon()

    def _ask_gateway_soon(self) -> None:
        """Not at once: news comes in bursts, and what the chain brought is shown first."""
        if self._soon is None:
            self._soon = self._loop.call_later(self._pace.settle_s, self._ask_gateway)

    def _ask_gateway(self) -> None:
        self._soon = None
        self._gateway.wake.set()

    def _wake_all(self) -> None:
        for line in (self._chain, self._gateway, self._outbox):
            line.wake.set()

    def _tell_gateway(self) -> None:
        fault = self._gateway.fault or self._outbox.fault
        self._tell(self._gateway, standing_of(fault) if fault else self._verdict)

    async def _tell_progress(self) -> None:
        _spare_the_collector()
        done, total = await asyncio.to_thread(_progress, self._desk)
        # A ledger that differed is told as that until all of it is proved.
        if total - done > BEHIND_BLOCKS and self._links[self._chain].state != LinkState.DIFFERS:
            reason = f"The ledger is being read: block {done:,} of {total:,}."
            self._tell(self._chain, (LinkState.SYNCING, reason), done, total)

    def _tell(self, line: Line, standing: Standing, done: int = 0, total: int = 0) -> None:
        state, reason = standing
        last, now = self._links[line], self._desk.clock.now_utc()
        link = Link(state, last.since_utc if last.state == state else now, reason, done, total)
        if link != last:
            self._links[line] = link
            self._on_links(*self._links.values())


def _spare_the_collector() -> None:
    """Let garbage collections not walk over what is there by now: all that the program has loaded, and it stays.

    A collection over it stops every thread, the GUI's among them, for 70 ms; a long sync would make several.
    """
    gc.freeze()


def _progress(desk: Desk) -> tuple[int, int]:
    """Number of the mirror's newest block, and of the node's."""
    block = desk.store.tip().block
    return block.number if block else 0, desk.chain.latest().number


def _verdict(desk: Desk, greeting: StreamGreeting) -> Standing:
    """What the gateway's ledger is beside the desk's: the same, one that lags behind, or another."""
    count = desk.store.tip().count
    if greeting.agrees:
        return UP
    if greeting.entry < count and desk.store.head_at(greeting.entry) == greeting.head:
        return LinkState.SYNCING, f"Your bank's gateway lags behind: it has {greeting.entry:,} of {count:,} entries."
    return LinkState.DIFFERS, _DISAGREES
