"""A node's announcements against a real WebSocket server: numbers of new blocks, and silence that is told."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from websockets.asyncio.server import serve

from app.errors import EnvironmentFault
from chain_client.backoff import Backoff
from chain_client.rpc.heads import Announced, HeadEvent, Heads
from tests.chain_client.servers import closed_port_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from websockets.asyncio.server import ServerConnection

    Handler = Callable[[ServerConnection], Awaitable[None]]


@asynccontextmanager
async def node(handler: Handler) -> AsyncIterator[str]:
    async with serve(handler, "127.0.0.1", 0) as serving:
        (listening,) = serving.sockets
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


async def first(url: str, count: int) -> list[HeadEvent]:
    found: list[HeadEvent] = []
    events = Heads(url, backoff=Backoff(first_s=0.01, most_s=0.02)).events()
    async with asyncio.timeout(20):
        async for event in events:
            found.append(event)
            if len(found) == count:
                break
    await events.aclose()
    return found


def head(number: int) -> str:
    result = {"number": hex(number), "hash": "0x00"}
    return json.dumps(
        {"jsonrpc": "2.0", "method": "eth_subscription", "params": {"subscription": "0x1", "result": result}}
    )


async def subscribed(connection: ServerConnection) -> None:
    asked = json.loads(await connection.recv())
    assert (asked["method"], asked["params"]) == ("eth_subscribe", ["newHeads"])
    await connection.send(json.dumps({"jsonrpc": "2.0", "id": asked["id"], "result": "0x1"}))


def test_each_new_block_is_announced_by_its_number() -> None:
    async def handler(connection: ServerConnection) -> None:
        await subscribed(connection)
        await connection.send(head(7))
        await connection.send(head(8))
        await connection.wait_closed()

    async def story() -> None:
        async with node(handler) as url:
            assert await first(url, 3) == [0, 7, 8]

    asyncio.run(story())


def test_a_subscription_that_ends_is_told_and_made_again() -> None:
    async def handler(connection: ServerConnection) -> None:
        await subscribed(connection)
        await connection.send(head(7))

    async def story() -> None:
        async with node(handler) as url:
            begun, number, lost, again, *_ = await first(url, 5)
        assert (begun, number, again) == (0, 7, 0)
        assert isinstance(lost, EnvironmentFault)
        assert "asked instead" in lost.sentence

    asyncio.run(story())


def test_a_node_that_takes_no_subscriptions_is_told_and_tried_again() -> None:
    async def handler(connection: ServerConnection) -> None:
        await connection.recv()
        await connection.send(json.dumps({"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "no"}}))
        await connection.wait_closed()

    async def story() -> None:
        async with node(handler) as url:
            events = await first(url, 2)
        assert [getattr(event, "code", "") for event in events] == ["node-trouble"] * 2

    asyncio.run(story())


def test_a_node_without_websocket_is_told_as_unreachable_there() -> None:
    events = asyncio.run(first(closed_port_url(), 2))

    assert [getattr(event, "code", "") for event in events] == ["node-unreachable"] * 2


def test_a_block_announced_is_asked_for_ever_more_slowly_until_it_is_there() -> None:
    announced = Announced(most_s=1.0)
    assert announced.again_s(5) is None

    announced.take(6)
    pauses = [announced.again_s(5) or 0 for _ in range(12)]
    assert 0 < pauses[0] <= 0.01
    assert 0.5 < pauses[-1] <= 1.0
    assert announced.again_s(6) is None
