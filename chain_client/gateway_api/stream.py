"""The gateway's stream: it wakes the desk up and is no truth. It reconnects by itself, where the desk stands."""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING

from app.errors import AppError
from app.ports.gateway import StreamGreeting, StreamNotice
from chain_client.backoff import Backoff
from chain_client.gateway_api import wire
from chain_client.gateway_api.problems import GATEWAY, decoded

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from websockets.asyncio.client import connect
    from websockets.exceptions import WebSocketException

    from chain_client.gateway_api.rest import RestGateway

MESSAGE_BYTES_MOST = 64 << 10
_OPEN_S = 5.0
_PING_S = 4.0
_CLOSE_S = 1.0
_SESSION_REFUSED = frozenset({401, 403})
_POLICY_VIOLATION = 1008

StreamEvent = StreamGreeting | StreamNotice | AppError
"""What the gateway says, or why it can't be heard just now."""


class Stream:
    """The stream of one officer's session.

    Args:
        gateway: whose session the stream is opened with.
        position: number and head of the desk's last entry; called in a worker thread before each connection.
        ca_file: certificates that the gateway is verified with; empty for the machine's usual ones.
        backoff: how long to wait before the next connection.
    """

    def __init__(
        self,
        gateway: RestGateway,
        position: Callable[[], tuple[int, bytes]],
        *,
        ca_file: str = "",
        backoff: Backoff | None = None,
    ) -> None:
        self._gateway = gateway
        self._position = position
        self._url = "ws" + gateway.base_url.removeprefix("http") + wire.STREAM
        self._ca_file = ca_file
        self._backoff = backoff or Backoff()
        self._token = ""
        self._stale = ""

    async def events(self) -> AsyncGenerator[StreamEvent, None]:
        """Greetings and notices for ever; an error each time the stream is lost or can't be opened."""
        while True:
            try:
                async for event in self._connected():
                    yield event
            except AppError as fault:
                yield fault
            await asyncio.sleep(self._backoff.next_s())

    async def _connected(self) -> AsyncGenerator[StreamEvent, None]:
        """One connection's life; ends quietly when the gateway's ledger isn't the desk's."""
        from websockets.exceptions import WebSocketException

        connecting = await asyncio.to_thread(self._connecting)
        try:
            async with connecting as connection:
                greeting = decoded(StreamGreeting, await connection.recv())
                yield greeting
                if not greeting.agrees:
                    return
                self._backoff.reset()
                async for message in connection:
                    yield decoded(StreamNotice, message)
        except WebSocketException as error:
            if _session_refused(error):
                self._stale = self._token
            raise GATEWAY.trouble("Your bank's gateway closed its stream; it is asked instead.") from error
        except OSError as error:
            raise GATEWAY.unreachable() from error
        raise GATEWAY.trouble("Your bank's gateway ended its stream; it is asked instead.")

    def _connecting(self) -> connect:
        from websockets.asyncio.client import connect

        self._token, self._stale = self._gateway.bearer(stale=self._stale), ""
        entry, head = self._position()
        secure = self._url.startswith("wss:")
        return connect(
            f"{self._url}?entry={entry}&head={head.hex()}",
            additional_headers={"Authorization": f"Bearer {self._token}"},
            ssl=ssl.create_default_context(cafile=self._ca_file or None) if secure else None,
            proxy=None,
            compression=None,
            open_timeout=_OPEN_S,
            ping_interval=_PING_S,
            ping_timeout=_PING_S,
            close_timeout=_CLOSE_S,
            max_size=MESSAGE_BYTES_MOST,
        )


def _session_refused(error: WebSocketException) -> bool:
    from websockets.exceptions import ConnectionClosed, InvalidStatus

    if isinstance(error, InvalidStatus):
        return error.response.status_code in _SESSION_REFUSED
    closed = error.rcvd if isinstance(error, ConnectionClosed) else None
    return closed is not None and closed.code == _POLICY_VIOLATION
