"""What desks and gateways wrote down, read from their files by SQL alone while they run."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE_S = 60.0


@dataclass(frozen=True)
class Told:
    """How an act stands by the word of a desk or a gateway, and each step's stage and cause, oldest first.

    At a desk it is the gateway's word; what the mirror proves stands above that and is read from its entries.
    """

    stage: str
    code: str
    reason: str
    steps: tuple[tuple[str, str], ...]

    def times(self, stage: str, cause: str = "") -> int:
        """How often a step of this stage is told, with these words in its cause."""
        return sum(each == stage and cause in why for each, why in self.steps)


class Records(Protocol):
    """Of a desk or of a gateway."""

    @property
    def file(self) -> Path:
        """The database."""
        ...

    def act(self, digest: bytes) -> Told | None:
        """What is told of an act."""
        ...

    def tip(self) -> int:
        """Number of the newest block taken in."""
        ...


@dataclass(frozen=True)
class DeskRecords:
    """A desk's store in ``folder``."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "store.sqlite"

    def act(self, digest: bytes) -> Told | None:
        """What is told of an act."""
        steps = "SELECT stage, cause FROM act_history WHERE digest = ? ORDER BY number"
        return _told(self.file, "SELECT stage, code, reason FROM acts WHERE digest = ?", steps, digest)

    def entry_block(self, digest: bytes) -> int | None:
        """Number of the block in which the mirror has the act."""
        rows = query(self.file, "SELECT block_number FROM entries WHERE digest = ?", digest)
        return int(rows[0][0]) if rows else None

    def tip(self) -> int:
        """Number of the mirror's newest block."""
        return int(query(self.file, "SELECT max(number) FROM headers")[0][0] or 0)

    def kept(self, name: str) -> Any:
        """A small value kept by name."""
        rows = query(self.file, "SELECT value FROM kept_values WHERE name = ?", name)
        return json.loads(rows[0][0]) if rows else None

    def audited(self, deed: str) -> int:
        """How often the audit log tells this deed."""
        return int(query(self.file, "SELECT count(*) FROM audit_log WHERE deed = ?", deed)[0][0])

    def valid_until_s(self, digest: bytes) -> int:
        """Until when an act may be recorded, in Unix seconds."""
        return int(query(self.file, "SELECT valid_until_utc FROM acts WHERE digest = ?", digest)[0][0]) // 1_000_000


@dataclass(frozen=True)
class GatewayRecords:
    """A gateway's database in ``folder``."""

    folder: Path

    @property
    def file(self) -> Path:
        """The database."""
        return self.folder / "gateway.db"

    def act(self, digest: bytes) -> Told | None:
        """What is told of an act."""
        steps = """SELECT c.stage, c.cause FROM stage_change c JOIN act a ON a.id = c.act_id
                   WHERE a.digest = ? ORDER BY c.id"""
        return _told(self.file, "SELECT stage, code, reason FROM act WHERE digest = ?", steps, digest)

    def tip(self) -> int:
        """Number of the view's newest block."""
        return int(query(self.file, "SELECT max(number) FROM block")[0][0] or 0)


def query(file: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """All rows."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(sql, values).fetchall()


def until(holds: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
    """Return as soon as it holds.

    Raises:
        TimeoutError: it never did.
    """
    pace = threading.Event()
    deadline = time.monotonic() + patience_s
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {patience_s:.0f} s in vain: {what}")
        pace.wait(0.02)


def _told(file: Path, act: str, steps: str, digest: bytes) -> Told | None:
    rows = query(file, act, digest)
    if not rows:
        return None
    ((stage, code, reason),) = rows
    return Told(stage, code, reason, tuple((str(step), str(cause)) for step, cause in query(file, steps, digest)))
