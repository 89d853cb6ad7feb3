"""A window's hold on the sandbox: starts it when nobody has, keeps it as long as the window lives."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, TextIO

from app.errors import EnvironmentFault
from gateway.sandbox.service import Addresses

if TYPE_CHECKING:
    from gateway.sandbox.home import Home

_START_WITHIN_S = 60.0
_LOOK_EVERY_S = 0.05
_ELSEWHERE = "The sandbox was started again at another place. Close this window and open it again."


class Lease:
    """Hold on a sandbox in ``home``; ``start_command`` starts its process where none runs.

    A sandbox that ends while it is held, having been killed, is started again at the same addresses.

    Attributes:
        fault: why the sandbox that was held is no more, as a sentence; empty while all is well.
    """

    def __init__(self, home: Home, start_command: Sequence[str]) -> None:
        self._home = home
        self._start_command = start_command
        self._connection: socket.socket | None = None
        self._called = b""
        self._ended = b""
        self.fault = ""

    def take(self, on_progress: Callable[[str], None]) -> Addresses:
        """Hold the sandbox and wait until it is ready.

        Raises:
            EnvironmentFault: ``sandbox-not-started`` with what it said of itself.
        """
        until = time.monotonic() + _START_WITHIN_S
        with ExitStack() as undo:
            undo.callback(self.release)
            while time.monotonic() < until:
                self._connection = connection = self._connect_or_start()
                connection.settimeout(_START_WITHIN_S)
                lines = undo.enter_context(connection.makefile("r", encoding="utf-8"))
                if addresses := _told(lines, on_progress):
                    undo.pop_all()
                    connection.settimeout(None)
                    watch = threading.Thread(
                        target=self._watch, args=(connection, lines, addresses), name="sandbox-hold", daemon=True
                    )
                    watch.start()
                    return addresses
                # It hung up without a word, so it was ending; it isn't called again.
                self._ended = self._called
                self.release()
        raise _not_started()

    def release(self) -> None:
        """Let go; the sandbox ends when nobody holds it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError):  # the sandbox has gone
                connection.shutdown(socket.SHUT_RDWR)  # whoever still reads from it stops
            connection.close()

    def _watch(self, connection: socket.socket, lines: TextIO, addresses: Addresses) -> None:
        """Hear why it ends; if it was killed, there is no word, and it is started again."""
        with lines, contextlib.suppress(OSError):
            for line in lines:
                self.fault = json.loads(line).get("fault", "")
        if self._connection is not connection or self.fault:
            return
        self.release()
        try:
            if self.take(lambda _: None) != addresses:
                self.fault = _ELSEWHERE
        except EnvironmentFault as fault:
            self.fault = fault.sentence

    def _connect_or_start(self) -> socket.socket:
        connection = self._connect()
        if connection:
            return connection
        process = start_apart(self._start_command)
        until = time.monotonic() + _START_WITHIN_S
        while time.monotonic() < until:
            if connection := self._connect():
                return connection
            ended = process.poll()
            if ended == 0:  # it left the sandbox to another process, which may be ending just now
                process = start_apart(self._start_command)
            elif ended is not None:
                break
            time.sleep(_LOOK_EVERY_S)
        raise _not_started()

    def _connect(self) -> socket.socket | None:
        try:
            self._called = self._home.running.read_bytes()
            if self._called == self._ended:
                return None
            told = json.loads(self._called)
            connection = socket.create_connection(("127.0.0.1", told["port"]), timeout=2)
        except (OSError, ValueError):
            return None
        with contextlib.suppress(ConnectionError):  # it has hung up already, as reading will tell
            connection.sendall(told["token"].encode())
        return connection


def start_apart(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a program that outlives this one; a thread waits for it, so that its end leaves nothing behind here."""
    process = subprocess.Popen(
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    threading.Thread(target=process.wait, name="ends-apart", daemon=True).start()
    return process


def _told(lines: TextIO, on_progress: Callable[[str], None]) -> Addresses | None:
    """Where everything is; None where the sandbox hangs up without a word."""
    heard = False
    try:
        with contextlib.suppress(ConnectionError):
            for line in lines:
                heard = True
                told = json.loads(line)
                if "ready" in told:
                    return Addresses(**told["ready"])
                if "fault" in told:
                    raise EnvironmentFault(told["fault"], code="sandbox-not-started")
                on_progress(told["progress"])
    except OSError as error:
        raise _not_started() from error
    if heard:
        raise _not_started()
    return None


def _not_started() -> EnvironmentFault:
    return EnvironmentFault(
        "The sandbox didn't start. Its log lies in the sandbox folder; close every window and try again.",
        code="sandbox-not-started",
    )
