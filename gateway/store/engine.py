"""One way to the database: short reads, and writes that begin by taking the write lock."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, ProgrammingError

from app.errors import EnvironmentFault
from gateway.store.schema import upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

_BUSY_MS = 15_000


class Store:
    """The gateway's database, brought to the newest schema.

    Args:
        url: SQLAlchemy's, e.g. ``sqlite:////var/lib/lc/gateway.db``.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._writer = self._engine.execution_options(writes=True)
        with _faults():
            upgrade(self._engine)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent look at the database.

        Raises:
            EnvironmentFault: the database doesn't answer (``store-trouble``).
        """
        with _faults(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed when the block ends well, undone when it doesn't.

        Raises:
            EnvironmentFault: the database doesn't answer, is damaged, or its disk is full (``store-trouble``).
        """
        with _faults(), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


@contextmanager
def _faults() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        if isinstance(error, IntegrityError | ProgrammingError | DataError):
            raise  # a defect of ours, not of the disk or the file
        raise EnvironmentFault(
            "The gateway's database doesn't answer. It is tried again.", code="store-trouble"
        ) from error


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, isolation_level="SERIALIZABLE", pool_pre_ping=True)
    engine = create_engine(url)

    # The driver's own transactions begin too late: a read that turns into a write could find another in its way.
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
