"""The stream against a real WebSocket server: it greets from where the desk stands and comes back by itself."""

from __future__ import annotations

import asyncio
import http
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from websockets.asyncio.server import serve

from app.errors import AppError, UserError
from app.ledger.hashing import sha256
from app.ports.gateway import StreamGreeting, StreamNotice
from chain_client.backoff import Backoff
from chain_client.gateway_api import wire
from chain_client.gateway_api.rest import RestGateway
from chain_client.gateway_api.stream import MESSAGE_BYTES_MOST, Stream, StreamEvent

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from websockets.asyncio.server import ServerConnection
    from websockets.http11 import Request, Response

    Handler = Callable[["ServerConnection"], Awaitable[None]]

HEAD = sha256(b"head")
TOKEN = "sample-1"


def greeting(*, agrees: bool = True) -> bytes:
    return wire.encode(StreamGreeting, StreamGreeting(agrees=agrees, entry=3, head=HEAD))


def notice(entry: int | None) -> StreamNotice:
    return StreamNotice(entry=entry, head=HEAD, digest=sha256(b"act"))


class Session(RestGateway):
    """A gateway whose session is given; it counts how often it was renewed."""

    def __init__(self, url: str) -> None:
        super().__init__(url, renew=self._again)
        self._token = TOKEN
        self.renewed = 0

    def _again(self) -> None:
        self.renewed += 1
        self._token = f"renewed-{self.renewed}"


@asynccontextmanager
async def server(
    handler: Handler, admit: Callable[[ServerConnection, Request], Response | None] | None = None
) -> AsyncIterator[str]:
    async with serve(handler, "127.0.0.1", 0, process_request=admit) as serving:
        (listening,) = serving.sockets
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


async def first(stream: Stream, count: int) -> list[StreamEvent]:
    """Its first events; the stream is closed after them."""
    found: list[StreamEvent] = []
    events = stream.events()
    async with asyncio.timeout(20):
        async for event in events:
            found.append(event)
            if len(found) == count:
                break
    await events.aclose()
    return found


def stream_of(session: Session, position: Callable[[], tuple[int, bytes]] = lambda: (0, HEAD)) -> Stream:
    return Stream(session, position, backoff=Backoff(first_s=0.01, most_s=0.02))


def test_the_desk_is_greeted_and_hears_what_is_new() -> None:
    asked = []

    async def handler(socket: ServerConnection) -> None:
        assert socket.request is not None
        asked.append((socket.request.path, socket.request.headers["Authorization"]))
        await socket.send(greeting())
        await socket.send(wire.encode(StreamNotice, notice(4)).decode())
        await socket.wait_closed()

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            return await first(stream_of(Session(url), lambda: (3, HEAD)), 2)

    assert asyncio.run(story()) == [StreamGreeting(agrees=True, entry=3, head=HEAD), notice(4)]
    assert asked == [(f"{wire.STREAM}?entry=3&head={HEAD.hex()}", f"Bearer {TOKEN}")]


def test_after_a_lost_connection_it_resumes_where_the_desk_stands_by_then() -> None:
    positions = iter([(3, HEAD), (9, sha256(b"later"))])
    asked = []

    async def handler(socket: ServerConnection) -> None:
        assert socket.request is not None
        asked.append(socket.request.path.partition("?")[2])
        await socket.send(greeting())

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            return await first(stream_of(Session(url), lambda: next(positions)), 3)

    greeted, lost, again = asyncio.run(story())

    assert isinstance(greeted, StreamGreeting)
    assert isinstance(again, StreamGreeting)
    assert isinstance(lost, AppError)
    assert lost.code == "gateway-trouble"
    assert asked == [f"entry=3&head={HEAD.hex()}", f"entry=9&head={sha256(b'later').hex()}"]


def test_a_gateway_with_another_ledger_is_asked_again_not_listened_to() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.send(greeting(agrees=False))
        await socket.send(wire.encode(StreamNotice, notice(4)))
        await socket.wait_closed()

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            return await first(stream_of(Session(url)), 2)

    assert [event.agrees for event in asyncio.run(story()) if isinstance(event, StreamGreeting)] == [False, False]


def test_a_refused_session_is_renewed_before_the_next_connection() -> None:
    def admit(socket: ServerConnection, request: Request) -> Response | None:
        if request.headers["Authorization"] == "Bearer renewed-1":
            return None
        return socket.respond(http.HTTPStatus.UNAUTHORIZED, "Sign in again.")

    async def handler(socket: ServerConnection) -> None:
        await socket.send(greeting())
        await socket.wait_closed()

    async def story() -> tuple[list[StreamEvent], int]:
        async with server(handler, admit) as url:
            session = Session(url)
            return await first(stream_of(session), 2), session.renewed

    (refused, greeted), renewed = asyncio.run(story())

    assert isinstance(refused, AppError)
    assert isinstance(greeted, StreamGreeting)
    assert renewed == 1


def test_a_session_that_ends_while_listening_is_renewed() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.send(greeting())
        await socket.close(1008)

    async def story() -> int:
        async with server(handler) as url:
            session = Session(url)
            await first(stream_of(session), 3)
            return session.renewed

    assert asyncio.run(story()) == 1


def test_garbage_and_floods_are_told_and_the_stream_begins_anew() -> None:
    says: Iterator[str | bytes] = iter(["no greeting", "{}", b"\xff", "x" * (MESSAGE_BYTES_MOST + 1), greeting()])

    async def handler(socket: ServerConnection) -> None:
        await socket.send(next(says))
        await socket.wait_closed()

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            return await first(stream_of(Session(url)), 5)

    *faults, greeted = asyncio.run(story())

    assert [fault.code for fault in faults if isinstance(fault, AppError)] == ["gateway-trouble"] * 4
    assert isinstance(greeted, StreamGreeting)


def test_a_gateway_that_isnt_there_is_told_each_time() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.wait_closed()

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            gone = url
        return await first(stream_of(Session(gone)), 3)

    assert [event.code for event in asyncio.run(story()) if isinstance(event, AppError)] == ["gateway-unreachable"] * 3


def test_while_nobody_can_sign_in_the_reason_is_told() -> None:
    async def handler(socket: ServerConnection) -> None:
        await socket.wait_closed()

    async def story() -> list[StreamEvent]:
        async with server(handler) as url:
            return await first(Stream(RestGateway(url), lambda: (0, HEAD)), 1)

    (told,) = asyncio.run(story())

    assert isinstance(told, UserError)
    assert told.code == "token-expired"


def test_pauses_double_up_to_their_limit_and_begin_anew_after_success() -> None:
    backoff = Backoff()
    pauses = [backoff.next_s() for _ in range(7)]
    backoff.reset()

    assert all(0.75 * most <= pause <= most for pause, most in zip(pauses, [1, 2, 4, 8, 15, 15, 15], strict=True))
    assert backoff.next_s() <= 1
