"""The one way to SQLite: connections set up alike, transactions, errors sorted by who can mend them."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, create_engine, event
from sqlalchemy.exc import DBAPIError

from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
    "PRAGMA wal_autocheckpoint = 4000",  # of 4 kB; copied once, not after every page of a first sync
)

_FULL = ("disk-full", "The disk is full. Free some space; nothing that was stored is lost.")
_LOCKED = ("store-locked", "Another program is holding the store. Close it, or wait; it is tried again.")
_READ_ONLY = ("store-read-only", "The store can't be written. Check that you may write to its folder.")
_BROKEN = (
    "store-broken",
    "The store can't be read; its disk or file is damaged. Set it aside and start again; the mirror builds itself.",
)

_FAULTS = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _BROKEN,
    sqlite3.SQLITE_NOTADB: _BROKEN,
    sqlite3.SQLITE_IOERR: _BROKEN,
}


@contextmanager
def sorted_errors() -> Iterator[None]:
    """Turn what SQLite says of disk and file into ``EnvironmentFault``; everything else is a defect and passes."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        # The primary result code is the low byte of the extended one.
        fault = _FAULTS.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        if fault is None:
            raise
        code, sentence = fault
        raise EnvironmentFault(sentence, code=code) from error


def broken() -> EnvironmentFault:
    """What is told of a damaged file."""
    code, sentence = _BROKEN
    return EnvironmentFault(sentence, code=code)


class Database:
    """The store's file. Safe from any thread: writers take turns, readers see the last commit.

    Args:
        path: the file; made when missing, unless ``read_only``.
        read_only: refuse every change (``store-read-only``).
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self._engine = _engine(path, read_only=read_only)
        self._writer = self._engine.execution_options(synchronous="FULL")
        self._rewriter = self._engine.execution_options(synchronous="NORMAL")
        self._turn = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the store throughout."""
        with sorted_errors(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is on disk when the block ends, or hasn't happened when it raises.

        It survives a power cut, and so does all that was written before it.
        """
        with self._turn, sorted_errors(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def rewrite(self) -> Iterator[Connection]:
        """A transaction of what can be had again: whole or not at all too, but the disk isn't waited for.

        A crash of the program leaves it; a power cut may take it, with all that was rewritten after the last ``write``.
        """
        with self._turn, sorted_errors(), self._rewriter.begin() as connection:
            yield connection

    def pragma(self, statement: str) -> Any:
        """Run a pragma outside any transaction; its first value."""
        with sorted_errors(), self._engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            row = raw.execute(f"PRAGMA {statement}").fetchone()
            return row[0] if row else None

    def close(self) -> None:
        """Let go of the file; the last connection folds the write-ahead log into it."""
        self._engine.dispose()


def _engine(path: Path, *, read_only: bool) -> Engine:
    mode = "ro" if read_only else "rwc"
    url = URL.create("sqlite", database=f"{path.absolute().as_uri()}", query={"mode": mode, "uri": "true"})
    # isolation_level None: the driver begins nothing by itself, the listener below does.
    engine = create_engine(url, connect_args={"isolation_level": None})

    @event.listens_for(engine, "connect")
    def set_up(raw: sqlite3.Connection, _record: object) -> None:
        # An encrypted store would be given its key here, before anything else is said on the connection.
        for pragma in _PRAGMAS:
            raw.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if synchronous := connection.get_execution_options().get("synchronous"):
            connection.exec_driver_sql(f"PRAGMA synchronous = {synchronous}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")

    return engine
