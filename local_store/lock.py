"""One window at a time: a lock that the operating system lets go when its process ends, however it ends."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from app.errors import UserError
from local_store.engine import sorted_errors

if TYPE_CHECKING:
    from pathlib import Path


class WindowLock:
    """Held until ``release``: an exclusive SQLite transaction, the one file lock that is alike everywhere.

    Raises:
        UserError: another window holds it (``already-open``).
    """

    def __init__(self, path: Path) -> None:
        with sorted_errors():
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                self._connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                self.release()
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                raise UserError(
                    "This officer's desk is already open in another window. Use that window, or close it first.",
                    code="already-open",
                ) from error

    def release(self) -> None:
        """Let another window have it."""
        self._connection.close()
