"""Whether the store was closed in order; where it wasn't, its newest changes stand in its write-ahead log alone."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OPEN, _TOLD = "open", "told"
_FULL = "The disk is full. Free some space, then open the desk again."
_READ_ONLY = "The store can't be written. Check that you may write to its folder."


class OpenMark:
    """A file that lies beside the store while it is open: SQLite would take a lost log for a store without news.

    Args:
        path: of the mark.
        log: the store's write-ahead log, which is there whenever the store was open and not closed in order.
    """

    def __init__(self, path: Path, log: Path) -> None:
        self._path = path
        self._log = log

    def check(self) -> bool:
        """Before the store is opened: True where it is opened without changes that were in it, after that was told.

        Raises:
            EnvironmentFault: the log is gone (``store-log-lost``); told once, so that it can be put back.
        """
        found = self._found()
        if not found or self._log.exists():
            return False
        if found == _OPEN:
            self._write(_TOLD)
            raise EnvironmentFault(
                f"The newest changes to your store are missing: {self._log.name} is gone from {self._log.parent}. Put "
                "it back if you can; else open the desk again. What the ledger and your gateway hold is read anew; "
                "what was never sent must be drawn up again.",
                code="store-log-lost",
            )
        return True

    def put(self) -> None:
        """The store is open from now on."""
        self._write(_OPEN)

    def remove(self) -> None:
        """The store is about to be closed in order."""
        with suppress(OSError):  # what stays behind is judged by the log at the next opening
            self._path.unlink()

    def _found(self) -> str:
        with _sorted():
            return self._path.read_text("ascii") if self._path.exists() else ""

    def _write(self, word: str) -> None:
        with _sorted():
            with self._path.open("w", encoding="ascii") as file:
                file.write(word)
                file.flush()
                os.fsync(file.fileno())
            if os.name == "posix":
                folder = os.open(self._path.parent, os.O_RDONLY)
                try:
                    os.fsync(folder)
                finally:
                    os.close(folder)


@contextmanager
def _sorted() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        sentence = _FULL if full else _READ_ONLY
        raise EnvironmentFault(sentence, code="disk-full" if full else "store-read-only") from error
