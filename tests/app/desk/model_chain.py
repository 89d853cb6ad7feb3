"""A chain in memory that forks, lags and lies as the test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.entries import Entry, genesis_head, next_head
from app.ledger.hashing import ZERO32, sha256
from app.ports.chain import BlockHeader, JournalState, Page, RecordedEntry
from tests.app.desk.consortium import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ledger.network import Network
    from app.ledger.signed_act import SignedAct

PAGE_BLOCKS = 200


@dataclass
class Chain:
    """Blocks, and the entries in them. It records whatever it is told to: there is no contract here."""

    network: Network
    headers: list[BlockHeader] = field(default_factory=list)
    recorded: list[RecordedEntry] = field(default_factory=list)
    forks: int = 0
    begins_at: int = int(NOW.timestamp())

    def mine(self, *acts: SignedAct, blocks: int = 1) -> None:
        """Blocks on top, the first of them with these acts."""
        for number in range(blocks):
            self._block(acts if number == 0 else ())

    def record(self, signed: SignedAct, *, digest: bytes = b"") -> None:
        """One block with an act, under a false digest where one is given."""
        self._block(())
        self._record(signed, digest)

    def reorganise(self, depth: int) -> None:
        """Take the newest blocks off; what is mined from here on is another fork."""
        self.forks += 1
        del self.headers[len(self.headers) - depth :]
        self.recorded = [item for item in self.recorded if item.block_number < len(self.headers)]

    def time_jumps(self, seconds: int) -> None:
        """Blocks from here on are that much later."""
        self.begins_at += seconds

    def journal_state(self, block: BlockHeader) -> JournalState:
        known = [item for item in self.recorded if item.block_number <= block.number]
        return JournalState(len(known), known[-1].claimed_head if known else genesis_head(self.network.network_id))

    def _block(self, acts: Sequence[SignedAct]) -> None:
        number = len(self.headers)
        parent = self.headers[-1].hash if self.headers else ZERO32
        block = sha256(self.network.network_id, bytes([self.forks]), parent, number.to_bytes(8, "big"))
        self.headers.append(BlockHeader(number, block, parent, self.begins_at + number))
        for signed in acts:
            self._record(signed, b"")

    def _record(self, signed: SignedAct, digest: bytes) -> None:
        block = self.headers[-1]
        entry = Entry(
            number=len(self.recorded) + 1,
            kind=signed.kind,
            subject=signed.words[32:64],
            digest=digest or self.network.digest_of_words(signed.kind, signed.words),
            time=block.time,
            words=signed.words,
            signatures=b"".join(signed.signatures),
        )
        head = next_head(self.journal_state(block).head, entry)
        self.recorded.append(RecordedEntry(entry, head, signed.payload, block.number, block.hash, sha256(entry.digest)))


@dataclass
class Node:
    """``app.ports.chain.PagedChain`` over a model chain. Tests override a method to make it lie.

    Attributes:
        lags: so many of the newest blocks it doesn't have yet.
        down: it doesn't answer.
    """

    chain: Chain
    lags: int = 0
    down: bool = False

    def chain_id(self) -> int:
        return self.chain.network.chain_id

    def network_id(self) -> bytes:
        return self.chain.network.network_id

    def latest(self) -> BlockHeader:
        if self.down:
            raise EnvironmentFault("The node doesn't answer.", code="node-unreachable")
        return self._held()[-1]

    def header(self, number: int) -> BlockHeader | None:
        held = self._held()
        return held[number] if number < len(held) else None

    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        return self._held()[first : last + 1]

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return [item for item in self.chain.recorded if first_block <= item.block_number <= last_block]

    def page(self, first: int, last: int) -> Page:
        last = min(last, first + PAGE_BLOCKS - 1)
        return Page(self.headers(first, last), self.entries(first, last))

    def journal_state(self, block: BlockHeader) -> JournalState:
        return self.chain.journal_state(block)

    def _held(self) -> list[BlockHeader]:
        return self.chain.headers[: max(1, len(self.chain.headers) - self.lags)]
