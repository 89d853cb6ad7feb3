"""The loop thread: it runs the desk's functions in time, says how the links stand, and never stops by itself."""

from __future__ import annotations

import asyncio
import queue
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from app.desk.follow import LedgerDiffersError
from app.errors import AppError, EnvironmentFault, UserError
from app.ledger.hashing import sha256
from app.ports.chain import BlockHeader
from app.ports.clock import SystemClock
from app.ports.gateway import StreamGreeting, StreamNotice
from app.ports.notices import Change, Link, LinkState
from app.ports.stored import MirrorTip
from chain_client.backoff import Backoff
from chain_client.engine import Engine, Pace, Steps

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from app.desk.desk import Desk

    Step = Callable[[Desk], set[Change]]

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
    clock: SystemClock = field(default_factory=SystemClock)

    @property
    def store(self) -> FakeDesk:
        return self

    chain = store

    def tip(self) -> MirrorTip:
        return MirrorTip(self.block, 0, HEAD)

    def latest(self) -> BlockHeader:
        return header(self.node_block)


class FakeStream:
    """Says what the test puts in; it stays open."""

    def __init__(self) -> None:
        self._said: asyncio.Queue[StreamGreeting | StreamNotice | AppError] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None

    def say(self, event: StreamGreeting | StreamNotice | AppError) -> None:
        if self._loop is None:
            self._said.put_nowait(event)
        else:
            self._loop.call_soon_threadsafe(self._said.put_nowait, event)

    async def events(self) -> AsyncIterator[StreamGreeting | StreamNotice | AppError]:
        self._loop = asyncio.get_running_loop()
        while True:
            yield await self._said.get()


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
    stream: FakeStream | None = None,
    desk: FakeDesk | None = None,
) -> Iterator[tuple[Engine, Told]]:
    told = Told()
    engine = Engine(
        cast("Any", desk or FakeDesk()),
        stream or FakeStream(),
        told.changes.put,
        lambda chain, gateway: told.links.put((chain, gateway)),
        told.defects.put,
        steps=Steps(chain, gateway),
        pace=pace,
    )
    engine.start()
    try:
        yield engine, told
    finally:
        engine.stop()


def test_both_links_are_told_up_once_everything_was_asked() -> None:
    with running((Script(),), (Script(),)) as (_, told):
        first_chain, first_gateway = told.links.get(timeout=WAIT_S)
        chain, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)

    assert {first_chain.state, first_gateway.state} == {LinkState.SYNCING}
    assert (chain.reason, gateway.reason) == ("", "")
    assert chain.since_utc <= datetime.now(UTC)


def test_changes_are_told_and_the_chain_is_followed_until_nothing_changes() -> None:
    follow = Script({Change.MIRROR}, {Change.MIRROR, Change.ACTS})
    with running((follow,), pace=SLOW) as (_, told):
        assert told.changes.get(timeout=WAIT_S) == {Change.MIRROR}
        assert told.changes.get(timeout=WAIT_S) == {Change.MIRROR, Change.ACTS}
        for _ in range(3):
            assert follow.ran() != "loop"
        told.links_when(lambda chain, _: chain.state == LinkState.UP)

    assert follow.runs.empty()


def test_steps_of_the_gateway_run_in_their_order() -> None:
    order: queue.Queue[str] = queue.Queue()

    def step(name: str) -> Step:
        def run(_desk: Desk) -> set[Change]:
            order.put(name)
            return set()

        return run

    with running(gateway=(step("open"), step("send"), step("work")), pace=SLOW):
        assert [order.get(timeout=WAIT_S) for _ in range(3)] == ["open", "send", "work"]


def test_a_node_that_fails_is_told_down_with_its_reason_and_comes_up_again() -> None:
    with running((Script(NODE_GONE, NODE_GONE),), (Script(),)) as (_, told):
        down, _ = told.links_when(lambda chain, _: chain.state == LinkState.DOWN)
        up, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)

    assert down.reason == "The node is gone."
    assert up.since_utc >= down.since_utc
    assert gateway.state == LinkState.UP


def test_a_gateway_that_hangs_does_not_hold_up_the_chain() -> None:
    released = threading.Event()

    def hang(_desk: Desk) -> set[Change]:
        assert released.wait(WAIT_S)
        return set()

    follow = Script()
    with running((follow,), (hang,)) as (_, told):
        told.links_when(lambda chain, _: chain.state == LinkState.UP)
        for _ in range(3):
            follow.ran()
        released.set()


def test_another_ledger_is_told_as_such() -> None:
    other = LedgerDiffersError("A final block changed.", code="final-changed")
    wrong = UserError("This gateway serves another network.", code="wrong-network")
    with running((Script(other),), (Script(wrong),), pace=SLOW) as (_, told):
        chain, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.DIFFERS)

    assert (chain.reason, gateway.reason) == (other.sentence, wrong.sentence)


def test_a_ledger_that_differed_is_told_as_that_until_all_of_it_is_proved() -> None:
    differs = LedgerDiffersError("The entries don't add up.", code="head-differs")
    follow = Script(differs, {Change.MIRROR}, {Change.MIRROR}, differs, {Change.MIRROR}, set())
    with running((follow,), pace=SLOW, desk=FakeDesk(block=header(40), node_block=100)) as (_, told):
        states = [told.links.get(timeout=WAIT_S)[0].state]
        while states[-1] != LinkState.UP:
            states.append(told.links.get(timeout=WAIT_S)[0].state)

    assert LinkState.SYNCING not in states[states.index(LinkState.DIFFERS) :]


def test_a_refused_session_is_a_gateway_that_is_down_with_the_reason() -> None:
    with running(gateway=(Script(UserError("Sign in again.", code="token-expired")),), pace=SLOW) as (_, told):
        _, gateway = told.links_when(lambda _, gateway: gateway.state == LinkState.DOWN)

    assert gateway.reason == "Sign in again."


def test_a_defect_is_handed_over_and_the_work_goes_on() -> None:
    defect = ZeroDivisionError("ours")
    with running((Script(defect),), pace=SLOW) as (_, told):
        assert told.defects.get(timeout=WAIT_S) is defect
        told.links_when(lambda chain, _: chain.state == LinkState.UP)


def test_a_long_way_to_go_is_told_in_blocks() -> None:
    desk = FakeDesk(block=header(40), node_block=100)
    with running((Script({Change.MIRROR}),), pace=SLOW, desk=desk) as (_, told):
        chain, _ = told.links_when(lambda chain, _: chain.total > 0)

    assert (chain.state, chain.done, chain.total) == (LinkState.SYNCING, 40, 100)
    assert "40 of 100" in chain.reason


def test_a_block_or_two_behind_is_in_step() -> None:
    desk = FakeDesk(block=header(99), node_block=100)
    with running((Script({Change.MIRROR}),), pace=SLOW, desk=desk) as (_, told):
        told.links_when(lambda chain, _: chain.state == LinkState.UP)
        assert told.links.qsize() <= 1


def test_a_kick_makes_both_look_at_once() -> None:
    follow, work = Script(), Script()
    with running((follow,), (work,), pace=SLOW) as (engine, told):
        told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)
        follow.ran(), work.ran()
        engine.kick()
        follow.ran(), work.ran()


def test_a_notice_of_an_entry_wakes_both_and_one_of_an_act_the_gateway_only() -> None:
    follow, work, stream = Script(), Script(), FakeStream()
    with running((follow,), (work,), pace=SLOW, stream=stream) as (_, told):
        told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)
        follow.ran(), work.ran()
        stream.say(StreamNotice(entry=None, head=HEAD, digest=HEAD))
        work.ran()
        assert follow.runs.empty()
        stream.say(StreamNotice(entry=5, head=HEAD, digest=HEAD))
        follow.ran(), work.ran()


def test_what_the_chain_brought_is_opened_at_once() -> None:
    gate = threading.Event()

    def check(_desk: Desk) -> set[Change]:
        return {Change.CREDITS} if gate.is_set() and not opened.is_set() else set()

    opened = threading.Event()
    asked = Script()

    def open_(desk: Desk) -> set[Change]:
        if gate.is_set():
            opened.set()
        return asked(desk)

    with running((check,), (open_,), pace=SLOW) as (engine, told):
        told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)
        gate.set()
        engine.kick()
        assert opened.wait(WAIT_S)


def test_a_gateway_whose_head_isnt_ours_differs_until_it_agrees() -> None:
    stream = FakeStream()
    with running(gateway=(Script(),), pace=SLOW, stream=stream) as (_, told):
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)
        stream.say(StreamGreeting(agrees=False, entry=1, head=HEAD))
        _, differs = told.links_when(lambda _, gateway: gateway.state == LinkState.DIFFERS)
        stream.say(StreamGreeting(agrees=True, entry=1, head=HEAD))
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)

    assert "another ledger" in differs.reason


def test_a_lost_stream_is_made_up_for_by_asking_often() -> None:
    pace = Pace(poll_s=0.01, quiet_poll_s=60, backoff=SLOW.backoff)
    stream, work = FakeStream(), Script()
    stream.say(StreamGreeting(agrees=True, entry=1, head=HEAD))
    with running(gateway=(work,), pace=pace, stream=stream) as (engine, told):
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)
        stream.say(NODE_GONE)
        engine.kick()
        for _ in range(20):
            work.ran()


def test_stopping_finishes_what_is_being_done_and_can_be_asked_twice() -> None:
    entered, released, finished = threading.Event(), threading.Event(), threading.Event()

    def store_something(_desk: Desk) -> set[Change]:
        entered.set()
        assert released.wait(WAIT_S)
        finished.set()
        return set()

    with running((store_something,), pace=SLOW) as (engine, _):
        assert entered.wait(WAIT_S)
        stopping = threading.Thread(target=engine.stop)
        stopping.start()
        assert stopping.is_alive()
        released.set()
        stopping.join()
        assert finished.is_set()
        engine.stop()
        engine.kick()


def test_nothing_costly_is_imported_with_the_engine() -> None:
    import subprocess
    import sys

    code = (
        "import sys, chain_client.engine, chain_client.gateway_api.stream, chain_client.rpc, chain_client.keys.vault\n"
    )
    heavy = "sorted({'web3', 'eth_account', 'requests', 'keyring', 'websockets'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", f"{code}print({heavy})"], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
