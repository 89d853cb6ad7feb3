"""The stream tells desks that something changed, from where they stand on."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from app.ledger.entries import genesis_head
from app.ports.gateway import Problem, Stage, StreamGreeting, StreamNotice
from chain_client.gateway_api import wire
from gateway.events import hub
from gateway.events.hub import Subscription, act_moved
from gateway.identity.doorkeeper import SESSION_TIME

if TYPE_CHECKING:
    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World

BOTH = ("harbour-maker-1", "harbour-checker-1")
PATIENCE_S = 20


def listening(running: Running, desk: Desk, entry: int, head: bytes, token: str = "") -> ClientConnection:
    return connect(
        f"ws{running.url.removeprefix('http')}{wire.STREAM}?entry={entry}&head={head.hex()}",
        additional_headers={"Authorization": f"Bearer {token or desk.gateway.bearer()}"},
        proxy=None,
        compression=None,
    )


def heard(stream: ClientConnection, type_: type[Any] = StreamNotice) -> Any:
    return wire.decode(type_, stream.recv(PATIENCE_S))


def test_a_desk_in_step_is_told_so_and_hears_of_acts_and_entries(world: World, harbour: Running, maker: Desk) -> None:
    view = harbour.gateway.view
    act, envelope = world.issue()
    digest = world.network.digest(act)

    with listening(harbour, maker, view.count, view.head) as stream:
        greeting = heard(stream, StreamGreeting)
        maker.put(world.signed(act, envelope, *BOTH))
        moved = heard(stream)
        maker.reaches(digest, Stage.SUBMITTED)
        world.mine()
        while (notice := heard(stream)).entry is None:
            assert notice.digest == digest

    assert greeting == StreamGreeting(agrees=True, entry=greeting.entry, head=view.head_at(greeting.entry) or b"")
    assert moved == StreamNotice(entry=None, head=b"", digest=digest)
    assert notice == StreamNotice(entry=greeting.entry + 1, head=view.head, digest=digest)


def test_a_desk_that_comes_back_is_told_what_it_missed(harbour: Running, maker: Desk) -> None:
    view = harbour.gateway.view
    missed = view.entries_after(view.count - 3, 3)

    with listening(harbour, maker, view.count - 3, view.head_at(view.count - 3) or b"") as stream:
        greeting = heard(stream, StreamGreeting)
        told = [heard(stream) for _ in missed]

    assert greeting.agrees
    assert [(notice.entry, notice.head) for notice in told] == [(row.number, row.head) for row in missed]


def test_a_desk_that_has_nothing_yet_agrees_on_the_beginning(world: World, harbour: Running, maker: Desk) -> None:
    with listening(harbour, maker, 0, genesis_head(world.network.network_id)) as stream:
        assert heard(stream, StreamGreeting).agrees


@pytest.mark.parametrize("beyond", [0, 5], ids=["another head", "an entry that isn't there"])
def test_a_desk_on_another_ledger_is_told_that_they_differ(harbour: Running, maker: Desk, beyond: int) -> None:
    view = harbour.gateway.view

    with listening(harbour, maker, view.count + beyond, bytes(32)) as stream:
        greeting = heard(stream, StreamGreeting)

    assert (greeting.agrees, greeting.entry, greeting.head) == (False, view.count, view.head)


def test_the_stream_is_for_signed_in_officers_only(harbour: Running, maker: Desk) -> None:
    with pytest.raises(InvalidStatus) as refused, listening(harbour, maker, 0, bytes(32), token="invented"):
        pass

    assert refused.value.response.status_code == 401
    assert wire.decode(Problem, bytes(refused.value.response.body or b"")).code == "token-expired"


def test_a_stream_must_say_where_it_begins(harbour: Running, maker: Desk) -> None:
    with pytest.raises(InvalidStatus) as refused, listening(harbour, maker, -1, bytes(32)):
        pass

    assert refused.value.response.status_code == 400


def test_a_stream_ends_with_its_session(harbour: Running, maker: Desk) -> None:
    view = harbour.gateway.view
    harbour.clock.ahead = SESSION_TIME - timedelta(seconds=1)

    with listening(harbour, maker, view.count, view.head) as stream:
        heard(stream, StreamGreeting)
        with pytest.raises(ConnectionClosed) as closed:
            heard(stream)

    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1008


def test_a_desk_that_leaves_too_much_lying_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "QUEUE_MOST", 2)

    async def story() -> list[StreamNotice | None]:
        subscription = Subscription()
        for number in range(5):
            subscription.offer(act_moved(bytes([number]) * 32))
        assert subscription.cut
        return [subscription.queue.get_nowait() for _ in range(subscription.queue.qsize())]

    assert asyncio.run(story()) == [act_moved(bytes(32)), act_moved(b"\1" * 32), None]
