"""The gateway's follower: woken by the node's announcements, polling where there are none, patient where nobody is."""

from __future__ import annotations

import asyncio
import queue
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.errors import EnvironmentFault
from gateway.view import follower as module
from gateway.view.follower import Follower

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.helpers.logs import LogWatch

WAIT_S = 10


class FakeView:
    """Counts how often it is asked to follow; the node has what the test says."""

    def __init__(self) -> None:
        self.newest_block = 5
        self.fault: EnvironmentFault | None = None
        self.asked: queue.Queue[None] = queue.Queue()

    def follow(self) -> bool:
        self.asked.put(None)
        if self.fault:
            raise self.fault
        return True

    async def was_asked(self, times: int = 1) -> None:
        for _ in range(times):
            await asyncio.to_thread(self.asked.get, timeout=WAIT_S)


class FakeHeads:
    """Announces what the test says."""

    def __init__(self) -> None:
        self.said: asyncio.Queue[int | EnvironmentFault] = asyncio.Queue()

    async def events(self) -> AsyncIterator[int | EnvironmentFault]:
        while True:
            yield await self.said.get()


@asynccontextmanager
async def following(view: FakeView, heads: FakeHeads) -> AsyncIterator[tuple[Follower, queue.Queue[bool]]]:
    told: queue.Queue[bool] = queue.Queue()
    follower = Follower(cast("Any", view), lambda: told.put(True), cast("Any", heads))
    follower.start()
    try:
        yield follower, told
    finally:
        follower.stop()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "POLL_S", 60.0)
    monkeypatch.setattr(module, "QUIET_POLL_S", 60.0)


def test_a_block_that_is_announced_is_followed_at_once(slow: None) -> None:
    async def story() -> None:
        view, heads = FakeView(), FakeHeads()
        async with following(view, heads) as (_, told):
            await view.was_asked()
            heads.said.put_nowait(5)
            await view.was_asked()
            assert told.get(timeout=WAIT_S)

    asyncio.run(story())


def test_a_block_announced_before_it_is_shown_is_asked_for_until_it_is(slow: None) -> None:
    async def story() -> None:
        view, heads = FakeView(), FakeHeads()
        async with following(view, heads):
            heads.said.put_nowait(6)
            await view.was_asked(5)
            view.newest_block = 6

    asyncio.run(story())


def test_a_node_that_announces_nothing_is_polled() -> None:
    async def story() -> None:
        view, heads = FakeView(), FakeHeads()
        heads.said.put_nowait(EnvironmentFault("No subscriptions here.", code="node-trouble"))
        async with following(view, heads):
            await view.was_asked(4)

    asyncio.run(story())


def test_a_node_that_does_not_answer_is_asked_ever_less_often(expected_logs: LogWatch) -> None:
    expected_logs.expect("The ledger can't be followed")
    view = FakeView()
    view.fault = EnvironmentFault("The node is gone.", code="node-unreachable")

    async def story() -> Follower:
        async with following(view, FakeHeads()) as (follower, _):
            return follower

    follower = asyncio.run(story())
    pauses = [follower.pause_s() for _ in range(6)]
    assert pauses == sorted(pauses)
    assert (pauses[0] < 2, pauses[-1]) == (True, module.FAULT_POLL_MOST_S)
