"""The mirror: headers, raw entries, heads, and how far they were proved.

Where it stands is its newest header and entry, and written nowhere else.
"""

# ruff: noqa: S608 - statements are put together from terms of this file; every value is bound

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import IntegrityError

from app.ledger.entries import genesis_head
from app.ledger.subjects import bank_word
from app.ports.chain import BlockHeader
from app.ports.store import RecordedTwiceError
from app.ports.stored import MirrorFigures, MirrorTip
from local_store.columns import MICROSECONDS, microseconds
from local_store.mirrored import OF_DIGEST, read_entries
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
_ADD_ENTRIES = "INSERT INTO entries VALUES "
_ENTRY = f"({', '.join('?' * 12)})"
_ROWS_MOST = 500
"""Entries a statement: SQLite then works on them in one go, while the next page is read by another thread."""

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
FROM entries e CROSS JOIN acts a ON a.digest = e.digest WHERE e.block_number > ?
"""
_REGISTRY = "SELECT number FROM entries WHERE kind < 32"
_REGISTRY_MARK = f"""
SELECT (SELECT head FROM entries WHERE number = (SELECT max(number) FROM entries WHERE kind < 32)),
       (SELECT count(*) FROM checks WHERE verdict = 'good' AND number IN ({_REGISTRY}))
"""
_PROVED = "SELECT CAST(value AS INTEGER) FROM kept_values WHERE name = 'proved_block'"
_KEEP_PROVED = "INSERT OR REPLACE INTO kept_values (name, value) VALUES ('proved_block', ?)"
_FIGURES = """
SELECT (SELECT number FROM entries WHERE block_number <= ? ORDER BY block_number DESC, number DESC LIMIT 1),
       (SELECT count(*) FROM checks) - (SELECT count(*) FROM checks WHERE verdict = ''),
       (SELECT count(*) FROM checks WHERE verdict NOT IN ('', 'good')),
       (SELECT count(*) FROM opened o CROSS JOIN entries e ON e.digest = o.digest),
       (SELECT count(*) FROM checks WHERE sealed AND verdict = 'good')
"""
_SETTLED = """
SELECT count(*) AND NOT max(c.verdict = '' OR e.block_number > ?) FROM checks c CROSS JOIN entries e USING (number)
WHERE c.number IN (SELECT number FROM entries WHERE kind < 32 UNION ALL SELECT number FROM checks WHERE credit = ?)
"""
# What was derived from a credit's entries goes with any one of them; those that stay are checked and derived again.
_TOUCHED = "(SELECT credit FROM checks WHERE number >= :first AND credit IS NOT NULL)"
_UNDO = (
    """
    INSERT OR IGNORE INTO act_history (digest, stage, at_utc, cause)
    SELECT e.digest, 'reorganised', :now,
           'Block ' || e.block_number || ' was replaced; entry ' || e.number || ' is struck out.'
    FROM entries e CROSS JOIN acts a ON a.digest = e.digest WHERE e.number >= :first AND e.block_number <= :proved
    """,
    """
    UPDATE acts SET struck_utc = :now
    WHERE digest IN (SELECT digest FROM entries WHERE number >= :first AND block_number <= :proved)
    """,
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
        self,
        headers: Sequence[BlockHeader],
        entries: Sequence[RecordedEntry],
        heads: Sequence[bytes],
        *,
        proved: bool,
    ) -> None:
        # A range that nothing was proved of can be read again; the one that proves it takes it to the disk.
        with self._db.write() if proved else self._db.rewrite() as connection:
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
            if proved:
                _prove(connection, tip.proved_block, newest)

    def prove(self) -> None:
        with self._db.write() as connection:
            tip = self._tip(connection)
            if tip.block:
                _prove(connection, tip.proved_block, tip.block.number)

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
        try:
            for at in range(0, len(rows), _ROWS_MOST):
                some = rows[at : at + _ROWS_MOST]
                statement = _ADD_ENTRIES + ", ".join([_ENTRY] * len(some))
                connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))
        except IntegrityError as error:
            raise RecordedTwiceError from error
        for statement in (_ADD_CHECKS, _ALREADY_OPEN):
            connection.exec_driver_sql(statement, (count,))

    def roll_back(self, block_number: int, now_utc: datetime) -> int:
        find = "SELECT min(number), count(*) FROM entries WHERE block_number > ?"
        with self._db.write() as connection:
            connection.exec_driver_sql("DELETE FROM headers WHERE number > ?", (block_number,))
            first, count = connection.exec_driver_sql(find, (block_number,)).one()
            proved = _proved(connection)
            if count:
                bound = {"first": first, "now": microseconds(now_utc), "proved": proved}
                for statement in _UNDO:
                    connection.exec_driver_sql(statement, bound)
            if proved > block_number:
                connection.exec_driver_sql(_KEEP_PROVED, (str(block_number),))
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

    def mirror_figures(self) -> MirrorFigures:
        with self._db.read() as connection:
            row = connection.exec_driver_sql(_FIGURES, (_proved(connection),)).one()
        return MirrorFigures(row[0] or 0, *row[1:])

    def all_settled(self, credit: bytes) -> bool:
        with self._db.read() as connection:
            return bool(connection.exec_driver_sql(_SETTLED, (_proved(connection), credit)).scalar())

    def entry_of(self, digest: bytes) -> MirroredEntry | None:
        found = self._entries(OF_DIGEST, digest)
        return found[0] if found else None

    def unchecked_entries(self, limit: int) -> Sequence[MirroredEntry]:
        return self._entries("c.verdict = '' ORDER BY c.number LIMIT ?", limit)

    def registry_entries(self) -> Sequence[MirroredEntry]:
        return self._entries(f"c.number IN ({_REGISTRY}) ORDER BY c.number")

    def registry_mark(self) -> tuple[bytes, int]:
        with self._db.read() as connection:
            head, good = connection.exec_driver_sql(_REGISTRY_MARK).one()
        return head or b"", good

    def entries_of_credit(self, credit: bytes) -> Sequence[MirroredEntry]:
        return self._entries("c.credit = ? ORDER BY c.number", credit)

    def _entries(self, condition: str, *parameters: object) -> list[MirroredEntry]:
        with self._db.read() as connection:
            return read_entries(connection, condition, *parameters)

    def _tip(self, connection: Connection) -> MirrorTip:
        newest = "SELECT number, head FROM entries ORDER BY number DESC LIMIT 1"
        row = connection.exec_driver_sql(newest).first()
        count, head = row or (0, genesis_head(self._owner.network_id))
        newest_header = _header(connection, "? ORDER BY number DESC LIMIT 1", 1)
        return MirrorTip(newest_header, count, head, _proved(connection))


def _header(connection: Connection, condition: str, parameter: int) -> BlockHeader | None:
    find = f"SELECT number, hash, parent, time FROM headers WHERE {condition}"
    row = connection.exec_driver_sql(find, (parameter,)).first()
    return BlockHeader(*row) if row else None


def _proved(connection: Connection) -> int:
    number: int | None = connection.exec_driver_sql(_PROVED).scalar()
    return -1 if number is None else number


def _prove(connection: Connection, before: int, block_number: int) -> None:
    """What stands in these blocks is proved, so it may be said of own acts."""
    connection.exec_driver_sql(_OWN_IN_BLOCK, (before,))
    connection.exec_driver_sql(_KEEP_PROVED, (str(block_number),))


def _must_follow(
    tip: MirrorTip, headers: Sequence[BlockHeader], entries: Sequence[RecordedEntry], heads: Sequence[bytes]
) -> None:
    """Guard against our own mistakes: a range is stored only where it goes on from the tip."""
    first = entries[0].entry.number if entries else tip.count + 1
    after = tip.block.number if tip.block else -1
    if not headers or headers[0].number <= after or first != tip.count + 1 or len(heads) != len(entries):
        raise ValueError("The range does not follow the mirror's tip.")
