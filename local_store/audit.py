"""The audit log: append-only by trigger, chained by hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from app.ledger import canonical
from app.ledger.hashing import ZERO32, sha256
from app.ports.stored import AuditRow
from local_store.columns import microseconds
from local_store.part import Part
from local_store.schema import audit_log

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.ledger.canonical import Json

_TAG = b"lc-audit/1"
_LAST = select(audit_log.c.number, audit_log.c.hash).order_by(audit_log.c.number.desc()).limit(1)


class Audit(Part):
    """``app.ports.store.Audit``."""

    def audit(self, officer: bytes, deed: str, subject: str, now_utc: datetime) -> None:
        with self._db.write() as connection:
            number, previous = connection.execute(_LAST).first() or (0, ZERO32)
            line = AuditRow(number + 1, now_utc, officer, deed, subject, b"")
            connection.execute(
                insert(audit_log).values(
                    number=line.number,
                    at_utc=now_utc,
                    officer=officer,
                    deed=deed,
                    subject=subject,
                    hash=chained(line, previous),
                )
            )

    def audit_rows(self) -> Sequence[AuditRow]:
        with self._db.read() as connection:
            rows = connection.execute(select(audit_log).order_by(audit_log.c.number))
            return [AuditRow(*row) for row in rows]

    def audit_broken_at(self) -> int | None:
        previous = ZERO32
        for expected, line in enumerate(self.audit_rows(), 1):
            if line.number != expected or line.hash != chained(line, previous):
                return line.number
            previous = line.hash
        return None


def chained(line: AuditRow, previous: bytes) -> bytes:
    """The hash of a line after the line with hash ``previous`` (32 zero bytes for the first).

    SHA-256(tag, number as 8 bytes, previous, canonical JSON of the rest with the time in microseconds since 1970).
    """
    said: Json = {
        "at": microseconds(line.at_utc),
        "officer": line.officer.hex(),
        "deed": line.deed,
        "subject": line.subject,
    }
    return sha256(_TAG, line.number.to_bytes(8, "big"), previous, canonical.dumps(said))
