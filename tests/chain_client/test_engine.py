"""The loop thread: it runs the desk's functions in time and never stops by itself."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ports.gateway import StreamGreeting, StreamNotice
from app.ports.notices import Change, LinkState
from chain_client.steps import Pace
from tests.chain_client.running_engine import (
    HEAD,
    NODE_GONE,
    SLOW,
    WAIT_S,
    FakeDesk,
    FakeHeads,
    FakeStream,
    Script,
    header,
    running,
)

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from tests.chain_client.running_engine import Step


def test_changes_are_told_and_the_chain_is_followed_until_nothing_changes() -> None:
    follow = Script({Change.MIRROR}, {Change.MIRROR, Change.ACTS})
    with running((follow,), pace=SLOW) as (_, told):
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


def test_a_defect_is_handed_over_and_the_work_goes_on() -> None:
    defect = ZeroDivisionError("ours")
    with running((Script(defect),), pace=SLOW) as (_, told):
        assert told.defects.get(timeout=WAIT_S) is defect
        told.links_when(lambda chain, _: chain.state == LinkState.UP)


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


def test_a_block_that_the_node_announces_is_followed_at_once_and_asked_for_until_it_is_shown() -> None:
    desk, heads = FakeDesk(block=header(7)), FakeHeads()
    follow = Script()
    with running((follow,), pace=SLOW, desk=desk, heads=heads) as (_, told):
        told.links_when(lambda chain, _: chain.state == LinkState.UP)
        follow.ran()
        heads.say(8)
        for _ in range(3):
            follow.ran()
        desk.block = header(8)
        heads.say(8)
        follow.ran()


def test_a_node_that_announces_nothing_is_polled() -> None:
    heads, follow = FakeHeads(), Script()
    heads.say(NODE_GONE)
    with running((follow,), heads=heads):
        for _ in range(5):
            follow.ran()


def test_a_signature_is_sent_while_the_gateway_is_still_being_asked_for_news() -> None:
    released, send = threading.Event(), Script(set(), {Change.ACTS})

    def hang(_desk: Desk) -> set[Change]:
        assert released.wait(WAIT_S)
        return set()

    with running(gateway=(hang,), outbox=(send,), pace=SLOW) as (engine, told):
        send.ran()
        engine.kick()
        send.ran()
        assert told.changes.get(timeout=WAIT_S) == {Change.ACTS}
        released.set()


def test_what_one_block_brought_is_told_once_when_it_is_followed_and_checked() -> None:
    follow, check = Script({Change.MIRROR, Change.ACTS}), Script({Change.MIRROR, Change.CREDITS})
    with running((follow, check), pace=SLOW) as (_, told):
        assert told.changes.get(timeout=WAIT_S) == {Change.MIRROR, Change.ACTS, Change.CREDITS}


def test_an_act_that_moved_is_asked_for_alone_while_the_stream_tells() -> None:
    asked: queue.Queue[frozenset[bytes]] = queue.Queue()
    everything, stream = Script(), FakeStream()

    def news(_desk: Desk, moved: frozenset[bytes]) -> set[Change]:
        asked.put(moved)
        return {Change.ACTS}

    with running(gateway=(everything,), news=news, pace=SLOW, stream=stream) as (_, told):
        stream.say(StreamGreeting(agrees=True, entry=0, head=HEAD))
        everything.ran(), everything.ran()
        stream.say(StreamNotice(entry=None, head=HEAD, digest=HEAD))
        assert asked.get(timeout=WAIT_S) == {HEAD}
        assert told.changes.get(timeout=WAIT_S) == {Change.ACTS}

    assert everything.runs.empty()


def test_after_a_fault_everything_is_asked_for() -> None:
    everything, stream = Script(), FakeStream()

    def news(_desk: Desk, moved: frozenset[bytes]) -> set[Change]:
        raise EnvironmentFault("The gateway is gone.", code="gateway-unreachable")

    with running(gateway=(everything,), news=news, pace=SLOW, stream=stream):
        stream.say(StreamGreeting(agrees=True, entry=0, head=HEAD))
        everything.ran(), everything.ran()
        stream.say(StreamNotice(entry=None, head=HEAD, digest=HEAD))
        everything.ran()


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
