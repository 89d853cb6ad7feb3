"""A node of the chain, read only. It is not trusted: what it says is checked against parents and heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.ledger.entries import Entry


@dataclass(frozen=True, slots=True)
class BlockHeader:
    """A block by number, with its own and its parent's 32-byte hash and its time in seconds since 1970."""

    number: int
    hash: bytes
    parent: bytes
    time: int


@dataclass(frozen=True, slots=True)
class RecordedEntry:
    """An entry as the Journal's event tells it, with the head the contract claims after it and where it stands."""

    entry: Entry
    claimed_head: bytes
    payload: bytes
    block_number: int
    block_hash: bytes
    transaction_hash: bytes


@dataclass(frozen=True, slots=True)
class JournalState:
    """What the Journal says at one block."""

    count: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """Blocks in a row and the entries in them, both in order."""

    headers: Sequence[BlockHeader]
    entries: Sequence[RecordedEntry]


class Chain(Protocol):
    """Every call may raise ``EnvironmentFault`` (code ``node-unreachable``, ``node-trouble``)."""

    def chain_id(self) -> int:
        """EIP-155 chain id."""
        ...

    def network_id(self) -> bytes:
        """The Journal's network id; 32 zero bytes where there is no Journal."""
        ...

    def latest(self) -> BlockHeader:
        """The newest block."""
        ...

    def header(self, number: int) -> BlockHeader | None:
        """The block of this number, or None where the node hasn't one."""
        ...

    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        """The blocks ``first`` to ``last``, both in, in one round trip where possible."""
        ...

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        """The Journal's entries in these blocks, both in, in order; pages are bounded by the caller."""
        ...

    def journal_state(self, block: BlockHeader) -> JournalState:
        """Count and head as of this block (by its hash, so that a reorganisation can't slip between)."""
        ...


class PagedChain(Chain, Protocol):
    """A node that is also read from end to end."""

    def page(self, first: int, last: int) -> Page:
        """The blocks from ``first`` on, ``last`` at most: as many as are worth one step, at least one."""
        ...
