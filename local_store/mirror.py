"""The mirror: headers, raw entries, heads. Where it stands is its newest header and entry, and written nowhere else."""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ledger.entries import genesis_head
from app.ledger.subjects import bank_word
from app.ports.chain import BlockHeader
from app.ports.stored import MirrorTip
from local_store.columns import MICROSECONDS, microseconds
from local_store.mirrored import read_entries
from local_store.part import Part
from local_store.words import CREDIT_IN_SQL, FIRST_CREDIT_KIND

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from app.ports.chain import RecordedEntry
    from app.ports.stored import MirroredEntry

HEADERS_KEPT = 256
"""Newest headers that are kept whatever they hold: as far back as a reorganisation can be followed."""

_INTEGER_MOST = (1 << 63) - 1

_ADD_HEADER = "INSERT INTO headers (number, hash, parent, time) VALUES (?, ?, ?, ?)"
_ADD_ENTRY = f"INSERT INTO entries VALUES ({', '.join('?' * 12)})"
_ADD_CHECKS = f"""
INSERT INTO checks (number, credit, verdict, signers, sealed)
SELECT number, {CREDIT_IN_SQL}, '', '', kind >= 32 AND payload <> x'' FROM entries WHERE number > ?
"""
_PRUNE = """
DELETE FROM headers WHERE number > ? AND number <= ?
AND number NOT IN (SELECT block_number FROM entries WHERE block_number > ? AND block_number <= ?)
"""
_ALREADY_OPEN = """
UPDATE checks SET sealed = 0 WHERE number > ? AND sealed
AND (SELECT digest FROM entries e WHERE e.number = checks.number) IN (SELECT digest FROM opened)
"""
_OWN_IN_BLOCK = f"""
INSERT OR IGNORE INTO act_history (digest, stage, at_utc, cause)
SELECT e.digest, 'in_block', e.time * {MICROSECONDS}, 'Entry ' || e.number || ' in block ' || e.block_number || '.'
FROM entries e CROSS JOIN acts a ON a.digest = e.digest WHERE e.number > ?
"""
# What was derived from a credit's entries goes with any one of them; those that stay are checked and derived again.
_TOUCHED = "(SELECT credit FROM checks WHERE number >= :first AND credit IS NOT NULL)"
_UNDO = (
    """
    INSERT OR IGNORE INTO act_history (digest, stage, at_utc, cause)
    SELECT e.digest, 'reorganised', :now,
           'Block ' || e.block_number || ' was replaced; entry ' || e.number || ' is struck out.'
    FROM entries e CROSS JOIN acts a ON a.digest = e.digest WHERE e.number >= :first
    """,
    "UPDATE acts SET struck_utc = :now WHERE digest IN (SELECT digest FROM entries WHERE number >= :first)",
    f"DELETE FROM search WHERE rowid IN (SELECT 3 * issue + 2 FROM credits WHERE credit IN {_TOUCHED})",
    f"DELETE FROM credits WHERE credit IN {_TOUCHED}",
    f"UPDATE checks SET verdict = '', signers = '' WHERE number < :first AND credit IN {_TOUCHED}",
    "DELETE FROM checks WHERE number >= :first",
    "DELETE FROM entries WHERE number >= :first",
)


class Mirror(Part):
    """``app.ports.store.Mirror``."""

    def tip(self) -> MirrorTip:
        with self._db.read() as connection:
            return self._tip(connection)

    def mirrored_header(self, number: int) -> BlockHeader | None:
        with self._db.read() as connection:
            return _header(connection, "number = ?", number)

    def append_range(
        self, headers: Sequence[BlockHeader], entries: Sequence[RecordedEntry], heads: Sequence[bytes]
    ) -> None:
        with self._db.write() as connection:
            tip = self._tip(connection)
            _must_follow(tip, headers, entries, heads)
            newest = headers[-1].number
            holding = {recorded.block_number for recorded in entries}
            kept = [h for h in headers if h.number > newest - HEADERS_KEPT or h.number in holding]
            connection.exec_driver_sql(_ADD_HEADER, [(h.number, h.hash, h.parent, h.time) for h in kept])
            if tip.block:
                edges = (tip.block.number - HEADERS_KEPT, newest - HEADERS_KEPT)
                connection.exec_driver_sql(_PRUNE, edges * 2)
            if entries:
                self._append(connection, tip.count, entries, heads)

    def _append(
        self, connection: Connection, count: int, entries: Sequence[RecordedEntry], heads: Sequence[bytes]
    ) -> None:
        name = self._owner.bank.encode("ascii")
        word = bank_word(self._owner.bank)
        rows: list[tuple[Any, ...]] = []
        for recorded, head in zip(entries, heads, strict=True):
            entry, payload = recorded.entry, recorded.payload
            registry = entry.kind < FIRST_CREDIT_KIND
            # An envelope lists its readers in clear: what doesn't name this bank can't be opened here. Where the act
            # itself names it, a broken envelope is kept too, so that the fault can be shown.
            if not (registry or name in payload or word in entry.words):
                payload = b""
            rows.append(
                (
                    entry.number,
                    entry.kind,
                    entry.subject,
                    entry.digest,
                    entry.time,
                    head,
                    recorded.block_number,
                    recorded.block_hash,
                    recorded.transaction_hash,
                    entry.words,
                    entry.signatures,
                    payload,
                )
            )
        connection.exec_driver_sql(_ADD_ENTRY, rows)
        for statement in (_ADD_CHECKS, _ALREADY_OPEN, _OWN_IN_BLOCK):
            connection.exec_driver_sql(statement, (count,))

    def roll_back(self, block_number: int, now_utc: datetime) -> int:
        find = "SELECT min(number), count(*) FROM entries WHERE block_number > ?"
        with self._db.write() as connection:
            connection.exec_driver_sql("DELETE FROM headers WHERE number > ?", (block_number,))
            first, count = connection.exec_driver_sql(find, (block_number,)).one()
            if count:
                for statement in _UNDO:
                    connection.exec_driver_sql(statement, {"first": first, "now": microseconds(now_utc)})
        return int(count)

    def head_at(self, entry_number: int) -> bytes:
        """Empty bytes where the mirror has no such entry: an act may name any number as its basis."""
        if entry_number == 0:
            return genesis_head(self._owner.network_id)
        if entry_number > _INTEGER_MOST:
            return b""
        with self._db.read() as connection:
            find = "SELECT head FROM entries WHERE number = ?"
            head: bytes | None = connection.exec_driver_sql(find, (entry_number,)).scalar()
        return head or b""

    def count_at(self, block_number: int) -> int:
        find = "SELECT number FROM entries WHERE block_number <= ? ORDER BY block_number DESC, number DESC LIMIT 1"
        with self._db.read() as connection:
            return connection.exec_driver_sql(find, (block_number,)).scalar() or 0

    def entry_of(self, digest: bytes) -> MirroredEntry | None:
        found = self._entries("e.number = (SELECT number FROM entries WHERE digest = ?)", digest)
        return found[0] if found else None

    def unchecked_entries(self, limit: int) -> Sequence[MirroredEntry]:
        return self._entries("c.verdict = '' ORDER BY c.number LIMIT ?", limit)

    def registry_entries(self) -> Sequence[MirroredEntry]:
        return self._entries("c.number IN (SELECT number FROM entries WHERE kind < 32) ORDER BY c.number")

    def entries_of_credit(self, credit: bytes) -> Sequence[MirroredEntry]:
        return self._entries("c.credit = ? ORDER BY c.number", credit)

    def _entries(self, condition: str, *parameters: object) -> list[MirroredEntry]:
        with self._db.read() as connection:
            return read_entries(connection, condition, *parameters)

    def _tip(self, connection: Connection) -> MirrorTip:
        newest = "SELECT number, head FROM entries ORDER BY number DESC LIMIT 1"
        row = connection.exec_driver_sql(newest).first()
        count, head = row or (0, genesis_head(self._owner.network_id))
        return MirrorTip(_header(connection, "? ORDER BY number DESC LIMIT 1", 1), count, head)


def _header(connection: Connection, condition: str, parameter: int) -> BlockHeader | None:
    find = f"SELECT number, hash, parent, time FROM headers WHERE {condition}"
    row = connection.exec_driver_sql(find, (parameter,)).first()
    return BlockHeader(*row) if row else None


def _must_follow(
    tip: MirrorTip, headers: Sequence[BlockHeader], entries: Sequence[RecordedEntry], heads: Sequence[bytes]
) -> None:
    """Guard against our own mistakes: a range is stored only where it goes on from the tip."""
    first = entries[0].entry.number if entries else tip.count + 1
    after = tip.block.number if tip.block else -1
    if not headers or headers[0].number <= after or first != tip.count + 1 or len(heads) != len(entries):
        raise ValueError("The range does not follow the mirror's tip.")
