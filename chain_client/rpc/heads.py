"""A node's announcements of new blocks: they wake who follows it, and are no truth. Nodes without them are polled."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from app.errors import AppError, EnvironmentFault
from chain_client.backoff import Backoff
from chain_client.rpc.values import NODE, garbled, members, quantity

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from websockets.asyncio.client import ClientConnection

MESSAGE_BYTES_MOST = 64 << 10
_OPEN_S = 5.0
_PING_S = 10.0
_AGAIN_S = 0.01
_SUBSCRIBE = {"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]}

HeadEvent = int | AppError
"""Number of a block that the node announces, or why none can be heard just now."""


class Announced:
    """The newest block announced. A node may announce it a moment before it shows it, and is asked again soon.

    Args:
        most_s: the longest pause between two questions; the first is a hundredth of a second, each twice the last.
    """

    def __init__(self, most_s: float) -> None:
        self._number = -1
        self._soon = Backoff(_AGAIN_S, most_s)

    def take(self, number: int) -> None:
        """The node announces this block."""
        self._number = number
        self._soon.reset()

    def again_s(self, newest: int) -> float | None:
        """How soon to ask again where ``newest`` is the last block taken in; None when there is nothing to wait for."""
        return self._soon.next_s() if newest < self._number else None


class Heads:
    """The announcements of one node, over the WebSocket on the port of its JSON-RPC. It reconnects by itself.

    Args:
        url: of the node's JSON-RPC, http or https.
        backoff: how long to wait before the next connection.
    """

    def __init__(self, url: str, *, backoff: Backoff | None = None) -> None:
        self._url = "ws" + url.removeprefix("http")
        self._backoff = backoff or Backoff()

    async def events(self) -> AsyncGenerator[HeadEvent, None]:
        """Numbers for ever: 0 with each subscription, then each new block's; a fault each time it is lost."""
        while True:
            try:
                async for number in self._subscribed():
                    yield number
            except AppError as fault:
                yield fault
            await asyncio.sleep(self._backoff.next_s())

    async def _subscribed(self) -> AsyncGenerator[int, None]:
        from websockets.exceptions import WebSocketException

        try:
            connection = await _connected(self._url)
            try:
                await _subscribe(connection)
                self._backoff.reset()
                yield 0
                async for message in connection:
                    yield _number(message)
            finally:
                connection.transport.abort()  # a node is owed no goodbye, and one that hangs would be waited for
        except WebSocketException as error:
            raise _silent() from error
        except OSError as error:
            raise NODE.unreachable() from error
        raise _silent()


async def _connected(url: str) -> ClientConnection:
    from websockets.asyncio.client import connect

    return await connect(
        url,
        proxy=None,
        compression=None,
        open_timeout=_OPEN_S,
        ping_interval=_PING_S,
        ping_timeout=_PING_S,
        max_size=MESSAGE_BYTES_MOST,
    )


async def _subscribe(connection: ClientConnection) -> None:
    async with asyncio.timeout(_OPEN_S):  # its TimeoutError is an OSError
        await connection.send(json.dumps(_SUBSCRIBE))
        answer = await connection.recv()
    if "result" not in _told(answer):
        raise _silent()


def _number(message: str | bytes) -> int:
    return quantity(members(members(_told(message).get("params")).get("result")).get("number"))


def _told(message: str | bytes) -> dict[str, object]:
    try:
        return members(json.loads(message))
    except (ValueError, RecursionError) as error:
        raise garbled() from error


def _silent() -> EnvironmentFault:
    return NODE.trouble("The chain's node doesn't announce its blocks; it is asked instead.")
