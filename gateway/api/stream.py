"""The stream: tells desks that something changed, from where they stand on. What changed they ask and prove."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from app.errors import UserError
from app.ports.gateway import StreamGreeting, StreamNotice
from chain_client.gateway_api import wire
from gateway.api.errors import problem_of, respond
from gateway.api.exchange import gateway_of, token_of
from gateway.events.hub import entry_recorded

if TYPE_CHECKING:
    from gateway.events.hub import Subscription
    from gateway.wiring import Gateway

router = APIRouter()

RESUMED_MOST = 256
"""Missed entries that are told one by one; a desk that lags more follows the chain by itself anyway."""

_IN_STEP_WITHIN_S = 2.0
_SEND_WITHIN_S = 10.0
_SIGN_IN_AGAIN = 1008
_TOO_SLOW = 1013


@router.websocket(wire.STREAM)
async def stream(socket: WebSocket) -> None:
    """Greeting first, then a notice for each entry and for each act of this bank that moved."""
    gateway = gateway_of(socket)
    try:
        visitor = await run_in_threadpool(gateway.doorkeeper.visitor, token_of(socket))
        entry, head = _position(socket)
    except UserError as refusal:
        await socket.send_denial_response(respond(problem_of(refusal)))
        return
    subscription = gateway.hub.subscribe()
    try:
        await socket.accept()
        left_s = (visitor.expires_utc - gateway.clock.now_utc()).total_seconds()
        async with asyncio.timeout(left_s) as session:
            await _tell(gateway, socket, subscription, entry, head)
    except TimeoutError:
        code = _SIGN_IN_AGAIN if session.expired() else _TOO_SLOW
        await socket.close(code)
    except WebSocketDisconnect:
        return
    finally:
        gateway.hub.leave(subscription)


async def _tell(gateway: Gateway, socket: WebSocket, subscription: Subscription, entry: int, head: bytes) -> None:
    agrees = await _agrees(gateway, subscription, entry, head)
    greeting = StreamGreeting(agrees=agrees, entry=gateway.view.count, head=gateway.view.head)
    await _send(socket, wire.encode(StreamGreeting, greeting))
    if agrees:
        after = max(entry, greeting.entry - RESUMED_MOST)
        for row in await run_in_threadpool(gateway.view.entries_after, after, RESUMED_MOST):
            await _send(socket, wire.encode(StreamNotice, entry_recorded(row.number, row.head, row.digest)))
    gone = asyncio.create_task(_gone(socket))
    try:
        while notice := await _next(subscription, gone):
            await _send(socket, wire.encode(StreamNotice, notice))
    finally:
        gone.cancel()
    if subscription.cut:
        await socket.close(_TOO_SLOW)


async def _agrees(gateway: Gateway, subscription: Subscription, entry: int, head: bytes) -> bool:
    """Whether the gateway's ledger has this head there. A desk may be a moment ahead of the gateway's view."""
    try:
        async with asyncio.timeout(_IN_STEP_WITHIN_S):
            while gateway.view.count < entry:
                await subscription.queue.get()
    except TimeoutError:
        return False
    return await run_in_threadpool(gateway.view.head_at, entry) == head


async def _next(subscription: Subscription, gone: asyncio.Task[None]) -> StreamNotice | None:
    """The next notice; None when the desk went away or was too slow."""
    news = asyncio.create_task(subscription.queue.get())
    try:
        await asyncio.wait([news, gone], return_when=asyncio.FIRST_COMPLETED)
        return news.result() if news.done() and not gone.done() else None
    finally:
        news.cancel()


async def _gone(socket: WebSocket) -> None:
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass  # a desk has nothing to say here


async def _send(socket: WebSocket, message: bytes) -> None:
    async with asyncio.timeout(_SEND_WITHIN_S):
        await socket.send_text(message.decode())


def _position(socket: WebSocket) -> tuple[int, bytes]:
    """The last entry the desk has, and its head."""
    try:
        entry, head = int(socket.query_params["entry"]), bytes.fromhex(socket.query_params["head"])
    except (KeyError, ValueError) as error:
        raise UserError("The stream begins at an entry and its head.", code="malformed") from error
    if entry < 0 or len(head) != 32:
        raise UserError("The stream begins at an entry and its head.", code="malformed")
    return entry, head
