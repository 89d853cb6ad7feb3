"""HTTP/1.1 messages and WebSocket frames, read whole: as much as a proxy between two programs needs."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_HEAD_END = b"\r\n\r\n"
_NO_BODY = frozenset({204, 304})
_HOP_BY_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "content-length"})
_DATA_FRAMES = frozenset({1, 2})

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Asked:
    """A request, or a frame that a server sends (its method is then ``FRAME``, its path the stream's)."""

    method: str
    path: str
    headers: Headers = ()
    body: bytes = b""

    @property
    def upgrades(self) -> bool:
        """It asks for a WebSocket."""
        return _header(self.headers, "upgrade").lower() == "websocket"

    @cached_property
    def calls(self) -> tuple[str, ...]:
        """The methods that a JSON-RPC request calls; empty for anything else."""
        told = _json(self.body)
        calls = told if isinstance(told, list) else [told]
        return tuple(str(call["method"]) for call in calls if isinstance(call, dict) and "method" in call)

    def head(self, body: bytes) -> bytes:
        """Its first line and headers for a connection that is used once."""
        kept = _uncompressed(self.headers) if self.upgrades else _once(self.headers, len(body))
        return _head(f"{self.method} {self.path} HTTP/1.1", kept)


@dataclass(frozen=True)
class Answered:
    """An answer with its whole body."""

    line: str
    headers: Headers
    body: bytes

    def head(self, length: int) -> bytes:
        """Its first line and headers, promising ``length`` bytes."""
        kept = [(name, value) for name, value in self.headers if name.lower() not in _HOP_BY_HOP]
        return _head(self.line, (*kept, ("Content-Length", str(length))))


@dataclass(frozen=True)
class Frame:
    """A WebSocket frame as a server sends it: unmasked."""

    raw: bytes
    payload: bytes

    @property
    def is_message(self) -> bool:
        """It carries something said, rather than a ping or a goodbye."""
        return self.raw[0] & 0x0F in _DATA_FRAMES


async def read_request(reader: asyncio.StreamReader) -> Asked | None:
    """The next request of a connection; None where it ended between two."""
    try:
        line, headers = _split(await reader.readuntil(_HEAD_END))
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    method, path, _ = line.split(" ", 2)
    return Asked(method, path, headers, await _body(reader, headers))


async def read_answer(reader: asyncio.StreamReader) -> Answered:
    """An answer that came whole.

    Raises:
        asyncio.IncompleteReadError: the peer went away before its end.
    """
    line, headers = _split(await reader.readuntil(_HEAD_END))
    status = int(line.split(" ", 2)[1])
    empty = status in _NO_BODY or status < 200
    return Answered(line, headers, b"" if empty else await _body(reader, headers))


async def read_frame(reader: asyncio.StreamReader) -> Frame:
    """The next frame (RFC 6455, section 5.2)."""
    raw = await reader.readexactly(2)
    length = raw[1] & 0x7F
    if length >= 126:
        extended = await reader.readexactly(2 if length == 126 else 8)
        raw, length = raw + extended, int.from_bytes(extended, "big")
    payload = await reader.readexactly(length)
    return Frame(raw + payload, payload)


async def _body(reader: asyncio.StreamReader, headers: Headers) -> bytes:
    if _header(headers, "transfer-encoding").lower() != "chunked":
        return await reader.readexactly(int(_header(headers, "content-length") or 0))
    body = bytearray()
    while size := int((await reader.readuntil(b"\r\n")).partition(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return bytes(body)


def _split(head: bytes) -> tuple[str, Headers]:
    line, *rest = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    pairs = (each.split(":", 1) for each in rest)
    return line, tuple((name.strip(), value.strip()) for name, value in pairs)


def _head(line: str, headers: Headers) -> bytes:
    return "\r\n".join([line, *(f"{name}: {value}" for name, value in headers), "", ""]).encode("latin-1")


def _header(headers: Headers, wanted: str) -> str:
    return next((value for name, value in headers if name.lower() == wanted), "")


def _once(headers: Headers, length: int) -> Headers:
    kept = tuple((name, value) for name, value in headers if name.lower() not in _HOP_BY_HOP)
    return (*kept, ("Connection", "close"), ("Content-Length", str(length)))


def _uncompressed(headers: Headers) -> Headers:
    """Without extensions a stream's messages can be read on their way."""
    return tuple((name, value) for name, value in headers if name.lower() != "sec-websocket-extensions")


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None
