"""Bounds on what a request may carry, and on how many are answered at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from gateway.events.reception import busy

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_MOST = 256 << 10
"""Twice the largest payload, since bytes are hex in JSON, and room for the rest."""

REQUESTS_MOST = 512
"""Desks' requests at once. Beyond that one more would wait longer than its desk does."""

_DRAINED_MOST = 16 << 20


class CrowdLimit:
    """Turns desks away at once, rather than late, when too many are here. Operators are always answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._here = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return
        if self._here >= REQUESTS_MOST:
            raise busy()
        self._here += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._here -= 1


class BodyLimit:
    """Refuses requests whose body is too large, announced or not."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > BODY_MOST:
                await _drain(message, receive)
                raise UserError("The request is larger than the gateway takes. Shorten it.", code="too-large")
            return message

        await self._app(scope, counted, send)


async def _drain(message: Message, receive: Receive) -> None:
    """Let the sender finish, within reason: who is still sending doesn't read the refusal."""
    left = _DRAINED_MOST
    while message.get("more_body") and left > 0:
        message = await receive()
        left -= len(message.get("body", b""))
