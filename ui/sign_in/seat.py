"""One window for one officer: who is here already is brought to the front instead of being opened twice."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ANSWER_MS = 1000


class Seat(QObject):
    """An officer's place at this machine. Held until `release`, or until the process ends in whatever way.

    Signals: ``asked`` when the same officer was chosen in another window.
    """

    asked = Signal()

    def __init__(self, folder: Path, officer: str, parent: QObject | None = None) -> None:
        """`folder` is the home folder, `officer` the profile's key in it."""
        super().__init__(parent)
        self._lock = QLockFile(str(folder / f"{officer}.seat"))
        self._lock.setStaleLockTime(0)  # only the end of its process frees a seat, not the passing of time
        place = f"{folder.resolve()}\n{officer}"
        self._name = "lcw-" + hashlib.sha256(place.encode()).hexdigest()[:24]
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Sits down; False where the officer sits in another window."""
        from PySide6.QtNetwork import QLocalServer  # not before the first paint

        if not self._lock.tryLock(0) and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        QLocalServer.removeServer(self._name)  # what a killed window left behind
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_called)
        server.listen(self._name)
        return True

    def call(self) -> bool:
        """Asks the window in which the officer sits to come to the front; False where it doesn't answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(ANSWER_MS)
        socket.abort()
        socket.deleteLater()
        return answered

    def release(self) -> None:
        """Stands up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_called(self) -> None:
        assert self._server is not None
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.asked.emit()
