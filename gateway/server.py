"""The web server over a gateway, and how it says that it listens."""

from __future__ import annotations

import json
import logging
import socket
import sys
from typing import TYPE_CHECKING

import uvicorn

from gateway.api.application import application

if TYPE_CHECKING:
    from gateway.wiring import Gateway

_LOG = logging.getLogger(__name__)


def _is_worth_telling(record: logging.LogRecord) -> bool:
    """The web server takes a stream that was refused with a problem for one that was never answered; it was."""
    return not record.getMessage().startswith("ASGI callable returned without completing handshake")


class Server(uvicorn.Server):
    """One gateway's web server. No access log, short goodbyes, streams bounded.

    Args:
        gateway: what is served; started and stopped with the server.
        listening: the socket that is bound already.
    """

    def __init__(self, gateway: Gateway, listening: socket.socket) -> None:
        host, port = listening.getsockname()[:2]
        self.url = f"http://{host}:{port}"
        self._gateway = gateway
        self._listening = listening
        # Connections inherit it. asyncio sets it only on sockets that name their protocol, and without it an answer's
        # body waits 40 ms for the client to acknowledge the headers.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        logging.getLogger("uvicorn.error").addFilter(_is_worth_telling)
        super().__init__(
            uvicorn.Config(
                application(gateway),
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=30,
                timeout_graceful_shutdown=2,
                ws_max_size=4_096,
                ws_per_message_deflate=False,
            )
        )

    def serve_until_told(self) -> None:
        """Serve until ``should_exit`` is set or a signal comes, or a part of the gateway has ended."""
        self.run([self._listening])

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: whether to end. Whoever runs the gateway starts it again; half of it helps nobody."""
        if not self._gateway.runs:
            _LOG.error("A part of the gateway has stopped; it ends.")
            return True
        return await super().on_tick(counter)


class AnnouncedServer(Server):
    """Says on standard output, as one JSON line, where it listens as soon as it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(json.dumps({"url": self.url}) + "\n")
            sys.stdout.flush()
