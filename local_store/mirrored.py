"""Reading mirrored entries with what checking them gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ledger.entries import Entry
from app.ports.stored import MirroredEntry
from local_store.columns import from_hex_list

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

# From the checks: their indexes find and order; CROSS JOIN keeps SQLite from turning the join around.
ENTRIES = """
SELECT e.number, e.kind, e.subject, e.digest, e.time, e.words, e.signatures,
       e.head, e.block_number, e.block_hash, e.transaction_hash, e.payload, c.verdict, c.signers
FROM checks c CROSS JOIN entries e ON e.number = c.number WHERE
"""
OF_DIGEST = "c.number = (SELECT number FROM entries WHERE digest = ?)"
"""The condition for one act's entry. By ``e.digest`` alone all checks would be gone through."""


def read_entries(connection: Connection, condition: str, *parameters: object) -> list[MirroredEntry]:
    """Entries by a condition on ``e`` (entries) and ``c`` (their checks)."""
    rows = connection.exec_driver_sql(f"{ENTRIES} {condition}", parameters)
    return [_mirrored(row) for row in rows]


def _mirrored(row: Row[*tuple[Any, ...]]) -> MirroredEntry:
    *entry, head, block_number, block_hash, transaction_hash, payload, verdict, signers = row
    return MirroredEntry(
        entry=Entry(*entry),
        head=head,
        block_number=block_number,
        block_hash=block_hash,
        transaction_hash=transaction_hash,
        payload=payload,
        verdict=verdict,
        signers=from_hex_list(signers),
    )
