"""The gateway's light view of the ledger: recent blocks, every entry's digest and head, the registry's acts whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, insert, select

from app.ports.chain import BlockHeader
from gateway.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Row, Select

    from app.ports.chain import RecordedEntry

REGISTRY_KINDS_BELOW = 32
BLOCKS_KEPT = 1_024
"""Newest blocks whose hashes are kept; a reorganisation deeper than that is an alarm anyway."""


class EntryRow(NamedTuple):
    """An entry as the view keeps it."""

    number: int
    kind: int
    digest: bytes
    head: bytes
    block: int


class RegistryRow(NamedTuple):
    """A registry act as recorded, whole."""

    number: int
    kind: int
    words: bytes
    payload: bytes


def tip(connection: Connection) -> BlockHeader | None:
    """The newest block taken in."""
    row = connection.execute(select(t.block).order_by(t.block.c.number.desc()).limit(1)).first()
    return BlockHeader(row.number, row.hash, row.parent, row.time) if row else None


def recent_blocks(connection: Connection) -> list[BlockHeader]:
    """The kept blocks, newest first."""
    rows = connection.execute(select(t.block).order_by(t.block.c.number.desc()))
    return [BlockHeader(row.number, row.hash, row.parent, row.time) for row in rows]


def last_entry(connection: Connection) -> EntryRow | None:
    """The newest entry taken in."""
    return next(_rows(connection.execute(_entries().order_by(t.entry.c.number.desc()).limit(1))), None)


def entries_of(connection: Connection, digests: Collection[bytes]) -> dict[bytes, EntryRow]:
    """The entries in which these acts took effect, as far as they did."""
    rows = _rows(connection.execute(_entries().where(t.entry.c.digest.in_(digests))))
    return {row.digest: row for row in rows}


def entries_after(connection: Connection, number: int, most: int) -> list[EntryRow]:
    """The entries after this one, in order."""
    query = _entries().where(t.entry.c.number > number).order_by(t.entry.c.number).limit(most)
    return list(_rows(connection.execute(query)))


def head_at(connection: Connection, number: int) -> bytes | None:
    """The head after this entry, None where it isn't here."""
    return connection.execute(select(t.entry.c.head).where(t.entry.c.number == number)).scalar()


def registry_entries(connection: Connection) -> list[RegistryRow]:
    """Every registry act, in order."""
    rows = connection.execute(
        select(t.entry.c.number, t.entry.c.kind, t.entry.c.words, t.entry.c.payload)
        .where(t.entry.c.kind < REGISTRY_KINDS_BELOW)
        .order_by(t.entry.c.number)
    )
    return [RegistryRow(*row) for row in rows]


def append(
    connection: Connection, headers: Sequence[BlockHeader], entries: Iterable[tuple[RecordedEntry, bytes]]
) -> None:
    """Take in a range of blocks and its entries, each with its head."""
    blocks = [{"number": b.number, "hash": b.hash, "parent": b.parent, "time": b.time} for b in headers]
    connection.execute(insert(t.block), blocks)
    connection.execute(delete(t.block).where(t.block.c.number <= headers[-1].number - BLOCKS_KEPT))
    rows = [
        {
            "number": each.entry.number,
            "kind": each.entry.kind,
            "digest": each.entry.digest,
            "head": head,
            "block": each.block_number,
            "words": each.entry.words if each.entry.kind < REGISTRY_KINDS_BELOW else b"",
            "payload": each.payload if each.entry.kind < REGISTRY_KINDS_BELOW else b"",
        }
        for each, head in entries
    ]
    if rows:
        connection.execute(insert(t.entry), rows)


def rewind(connection: Connection, block: int) -> None:
    """Forget all above this block."""
    connection.execute(delete(t.entry).where(t.entry.c.block > block))
    connection.execute(delete(t.block).where(t.block.c.number > block))


def _entries() -> Select[int, int, bytes, bytes, int]:
    return select(t.entry.c.number, t.entry.c.kind, t.entry.c.digest, t.entry.c.head, t.entry.c.block)


def _rows(result: Iterable[Row[int, int, bytes, bytes, int]]) -> Iterator[EntryRow]:
    return (EntryRow(*row) for row in result)
