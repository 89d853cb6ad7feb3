"""A proxy between two processes: HTTP/1.1 and WebSocket on one port, passed on as they are, or not, as a plan says."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import TYPE_CHECKING, Protocol, Self
from urllib.parse import urlsplit

from tests.faults.plan import Fault, FrameFault, Plan
from tests.faults.wire import Answered, Asked, Frame, read_answer, read_frame, read_request

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_HEAD_BYTES_MOST = 1 << 20
_HELD_BACK_S = 2.0
"""So long a message waits at most for another that is to overtake it."""

_MADE_UP = Answered("HTTP/1.1 503 Service Unavailable", (("Content-Type", "text/plain"),), b"not now")
_GONE = (OSError, asyncio.IncompleteReadError, ValueError)
"""How a connection ends that isn't used to its end; ValueError: what came was no HTTP."""


class Lens(Protocol):
    """Changes what passes, so that the peer seems to be another. Called in worker threads."""

    def asked(self, body: bytes) -> bytes:
        """What the upstream is asked instead."""
        ...

    def answered(self, asked: bytes, answer: bytes) -> bytes:
        """What is answered instead, to what was asked at first."""
        ...


class Proxy:
    """Stands in front of one upstream, in a thread of its own; a context manager.

    Args:
        upstream: URL of what it stands in front of; may be set to another at any time.
        plan: what goes wrong.

    Attributes:
        lens: changes what passes; while there is one, streams are silent.
        overtaken: how many messages came after one that was sent later.
    """

    def __init__(self, upstream: str, plan: Plan) -> None:
        self.upstream = upstream
        self.plan = plan
        self.lens: Lens | None = None
        self.overtaken = 0
        self.url = ""
        self._talks: set[asyncio.Task[None]] = set()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main()), name="proxy", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._end: asyncio.Event
        self._released: asyncio.Event

    @property
    def hung(self) -> bool:
        """It takes requests and answers none, until this is set off again."""
        return not self._released.is_set()

    @hung.setter
    def hung(self, hung: bool) -> None:
        self._loop.call_soon_threadsafe(self._released.clear if hung else self._released.set)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10), "the proxy never listened"
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()

    def cut(self) -> None:
        """Break every connection that stands now."""
        asyncio.run_coroutine_threadsafe(self._cut(), self._loop).result(10)

    async def _main(self) -> None:
        self._loop, self._end, self._released = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()
        self._released.set()
        server = await asyncio.start_server(self._talk, "127.0.0.1", 0, limit=_HEAD_BYTES_MOST)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._end.wait()
        server.close()
        await self._cut()

    async def _cut(self) -> None:
        talks = list(self._talks)
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One client's connection to its end."""
        talk = asyncio.current_task()
        assert talk is not None
        self._talks.add(talk)
        try:
            with contextlib.suppress(*_GONE, asyncio.CancelledError):
                while asked := await read_request(reader):
                    if asked.upgrades:
                        await self._stream(asked, reader, writer)
                    if asked.upgrades or not await self._answer(asked, writer):
                        break
        finally:
            self._talks.discard(talk)
            writer.close()

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> bool:
        """Answer one request, or not; whether the connection stays."""
        fault = self.plan.draw(asked, Fault)
        if self.hung:
            await self._released.wait()
            return False
        if fault == Fault.LOST_REQUEST:
            return False
        if fault == Fault.SERVER_ERROR:
            await _give(writer, _MADE_UP.head(len(_MADE_UP.body)) + _MADE_UP.body)
            return True
        if fault == Fault.DELAY:
            await asyncio.sleep(self.plan.delay_s())
        times = 2 if fault == Fault.DUPLICATE else 1
        *_, answer = await asyncio.gather(*(self._pass_on(asked) for _ in range(times)))
        if fault == Fault.LOST_ANSWER:
            return False
        whole = fault != Fault.TRUNCATED
        given = answer.body if whole else answer.body[: len(answer.body) // 2]
        await _give(writer, answer.head(len(answer.body)) + given)
        return whole

    async def _pass_on(self, asked: Asked) -> Answered:
        """What the upstream answers, over a connection of its own: it may be another one by the next request."""
        lens = self.lens
        body = await asyncio.to_thread(lens.asked, asked.body) if lens else asked.body
        async with self._upstream() as (reader, writer):
            await _give(writer, asked.head(body) + body)
            answer = await read_answer(reader)
        if not lens:
            return answer
        seen = await asyncio.to_thread(lens.answered, asked.body, answer.body)
        return Answered(answer.line, answer.headers, seen)

    @contextlib.asynccontextmanager
    async def _upstream(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        place = urlsplit(self.upstream)
        reader, writer = await asyncio.open_connection(place.hostname, place.port, limit=_HEAD_BYTES_MOST)
        try:
            yield reader, writer
        finally:
            writer.close()

    async def _stream(self, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A WebSocket: what the client says passes as it is, each message of the server as the plan says."""
        fault = self.plan.draw(asked, Fault)
        if self.hung:
            await self._released.wait()
            return
        if fault == Fault.SERVER_ERROR:
            await _give(writer, _MADE_UP.head(len(_MADE_UP.body)) + _MADE_UP.body)
        if fault not in {None, Fault.DELAY, Fault.DUPLICATE}:
            return
        if fault == Fault.DELAY:
            await asyncio.sleep(self.plan.delay_s())
        async with self._upstream() as (from_server, to_server):
            await _give(to_server, asked.head(b""))
            told = await read_answer(from_server)
            if " 101 " not in told.line:
                await _give(writer, told.head(len(told.body)) + told.body)
                return
            head = "\r\n".join([told.line, *(f"{name}: {value}" for name, value in told.headers), "", ""])
            await _give(writer, head.encode("latin-1"))
            ways = [
                asyncio.create_task(_pump(reader, to_server)),
                asyncio.create_task(self._frames(asked.path, from_server, writer)),
            ]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                await asyncio.gather(*ways, return_exceptions=True)

    async def _frames(self, path: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on the server's frames until the plan breaks the connection."""
        held: Frame | None = None
        coming = asyncio.create_task(read_frame(reader))
        try:
            while True:
                done, _ = await asyncio.wait([coming], timeout=_HELD_BACK_S if held else None)
                frame = coming.result() if done else None
                if frame:
                    coming = asyncio.create_task(read_frame(reader))
                    fault = self._frame_fault(path, frame)
                    if fault == FrameFault.DISCONNECT:
                        return
                    if fault == FrameFault.REORDER and held is None:
                        held = frame
                        continue
                    await self._show(frame, fault, writer)
                if held:
                    self.overtaken += frame is not None and frame.is_message
                    await _give(writer, held.raw)
                    held = None
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)

    def _frame_fault(self, path: str, frame: Frame) -> FrameFault | None:
        if not frame.is_message:
            return None
        if self.lens or self.hung:
            return FrameFault.GAP
        fault = self.plan.draw(Asked("FRAME", path, body=frame.payload), FrameFault)
        return fault if isinstance(fault, FrameFault) else None

    async def _show(self, frame: Frame, fault: FrameFault | None, writer: asyncio.StreamWriter) -> None:
        if fault == FrameFault.GAP:
            return
        if fault == FrameFault.SLOW:
            await asyncio.sleep(self.plan.delay_s())
        await _give(writer, frame.raw * (1 + self.plan.repeats() if fault == FrameFault.REPEAT else 1))


async def _give(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(data)
    await writer.drain()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1 << 16):
        await _give(writer, data)
