"""The sandbox as a process of its own: windows hold it by a connection; it ends when the last one lets go."""

from __future__ import annotations

import contextlib
import hmac
import json
import secrets
import socket
import threading
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from gateway.sandbox.durable import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable

    from gateway.sandbox.home import Home

_FIRST_WINDOW_WITHIN_S = 30.0
_STEP_S = 0.1
_LINGER_S = 1.5
"""How long it waits for another window after the last one closed."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a running sandbox is reached: the node, and each bank's gateway by BIC11."""

    node_url: str
    gateway_urls: dict[str, str]


class Service:
    """Tells windows how the start goes and where everything is; counts who holds the sandbox.

    Each line it sends is a JSON object: ``{"progress": sentence}``, ``{"fault": sentence}``, ``{"ready": addresses}``.
    A window that comes while it ends is hung up on without a word: it is to start another.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._token = secrets.token_hex(16)
        self._server = socket.create_server(("127.0.0.1", 0))
        self._changed = threading.Condition()
        self._lines: list[str] = []
        self._holders = 0
        self._held_once = False
        self._ending = False

    def open(self) -> None:
        """Let windows come."""
        told = {"port": self._server.getsockname()[1], "token": self._token}
        write_durably(self._home.running, json.dumps(told).encode())
        threading.Thread(target=self._accept, name="sandbox-windows", daemon=True).start()

    def progress(self, sentence: str) -> None:
        """Tell how the start goes."""
        self._say(json.dumps({"progress": sentence}))

    def ready(self, addresses: Addresses) -> None:
        """Tell where everything is."""
        self._say(json.dumps({"ready": asdict(addresses)}))

    def failed(self, sentence: str) -> None:
        """Tell why there is no sandbox."""
        self._say(json.dumps({"fault": sentence}))

    def stop(self) -> None:
        """End ``wait_until_let_go`` from another thread or a signal handler."""
        self._ending = True

    def wait_until_let_go(self, trouble: Callable[[], str]) -> None:
        """Return when the last window has gone, nobody came, or there is trouble. No window can join then.

        Args:
            trouble: asked all the time; a sentence that ends the sandbox and is told to the windows, or empty.
        """
        idle_s = 0.0
        while not self._ending:
            if told := trouble():
                self.failed(told)
            with self._changed:  # a window joins before this end is decided, or never
                self._changed.wait(_STEP_S)
                idle_s = 0.0 if self._holders else idle_s + _STEP_S
                patience_s = _LINGER_S if self._held_once else _FIRST_WINDOW_WITHIN_S
                if told or idle_s > patience_s:
                    self._ending = True

    def close(self) -> None:
        """No window can come any more."""
        self._home.running.unlink(missing_ok=True)
        self._server.close()

    def _say(self, line: str) -> None:
        with self._changed:
            self._lines.append(line + "\n")
            self._changed.notify_all()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the server was closed
            while True:
                connection, _ = self._server.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            told = connection.recv(len(self._token))
            if not hmac.compare_digest(told, self._token.encode()):
                return
            with self._changed:
                if self._ending:
                    return
                self._holders += 1
                self._held_once = True
            threading.Thread(target=self._tell, args=(connection,), daemon=True).start()
            try:
                while connection.recv(64):
                    pass
            finally:
                with self._changed:
                    self._holders -= 1
                    self._changed.notify_all()

    def _tell(self, connection: socket.socket) -> None:
        said, over = 0, False
        with contextlib.suppress(OSError):  # the window has gone
            while not over:
                with self._changed:
                    if len(self._lines) == said:
                        self._changed.wait(_STEP_S)
                    lines, over = self._lines[said:], self._ending
                connection.sendall("".join(lines).encode())
                said += len(lines)
