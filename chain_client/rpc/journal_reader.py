"""The Journal as a node tells it: headers, entries decoded by hand from events, its state at one block."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from app.ledger.entries import Entry
from app.ledger.hashing import ZERO32, keccak256
from app.ports.chain import BlockHeader, JournalState, Page, RecordedEntry
from chain_client.rpc.client import Rpc, RpcError
from chain_client.rpc.pages import Pages
from chain_client.rpc.values import data, garbled, hexed, items, members, quantity

ENTRY_TOPIC = keccak256(b"Entry(uint64,uint16,bytes32,bytes32,uint64,bytes32,bytes,bytes)")
PAYLOAD_TOPIC = keccak256(b"Payload(uint64,bytes)")
_STATE = keccak256(b"state()")[:4]
_NETWORK_ID = keccak256(b"networkId()")[:4]
_BLOCK = "eth_getBlockByNumber"
_LOGS = "eth_getLogs"
_HASHES_ONLY = False

Log = Mapping[str, object]


class NodeChain:
    """``app.ports.chain.PagedChain`` over one node and one Journal."""

    def __init__(self, rpc: Rpc, journal: str) -> None:
        self._rpc = rpc
        self._journal = journal
        self.node_url = rpc.url
        self._pages = Pages(self._read)

    def chain_id(self) -> int:
        """EIP-155 chain id."""
        return self._rpc.chain_id()

    def network_id(self) -> bytes:
        """The Journal's network id; 32 zero bytes where there is no Journal."""
        try:
            told = self._rpc.eth_call(self._journal, _NETWORK_ID)
        except RpcError as error:
            if error.reverted:
                return ZERO32
            raise
        return told if len(told) == 32 else ZERO32

    def latest(self) -> BlockHeader:
        """The newest block."""
        return _header(self._rpc.call(_BLOCK, "latest", _HASHES_ONLY))

    def header(self, number: int) -> BlockHeader | None:
        """The block of this number, or None where the node hasn't one."""
        told = self._rpc.call(_BLOCK, hex(number), _HASHES_ONLY)
        return None if told is None else _header(told)

    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        """The blocks ``first`` to ``last``, both in, as far as the node has them."""
        return _headers(self._rpc.batch(_block_calls(first, last)))

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        """The Journal's entries in these blocks, both in, in order; pages are bounded by the caller."""
        return _entries(self._rpc.call(_LOGS, self._query(first_block, last_block)))

    def page(self, first: int, last: int) -> Page:
        """The blocks from ``first`` on, ``last`` at most, as ``chain_client.rpc.pages`` sizes and reads ahead."""
        return self._pages.page(first, last)

    def journal_state(self, block: BlockHeader) -> JournalState:
        """Count and head as of this block, by its hash."""
        told = self._rpc.eth_call(self._journal, _STATE, block=block.hash)
        if len(told) != 96:
            raise garbled()
        return JournalState(int.from_bytes(told[:32], "big"), told[32:64])

    def _read(self, first: int, last: int) -> Page:
        """These blocks and what is in them, in one round trip where that is possible."""
        calls = [*_block_calls(first, last), (_LOGS, [self._query(first, last)])]
        with _uncollected():
            *blocks, logs = self._rpc.batch(calls)
            return Page(_headers(blocks), _entries(logs))

    def _query(self, first_block: int, last_block: int) -> dict[str, object]:
        return {
            "address": self._journal,
            "fromBlock": hex(first_block),
            "toBlock": hex(last_block),
            "topics": [[hexed(ENTRY_TOPIC), hexed(PAYLOAD_TOPIC)]],
        }


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: it would walk a page's JSON again and again, and there are no cycles in it."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def decode_entries(logs: Sequence[Log]) -> list[RecordedEntry]:
    """The entries of the Journal's ``Entry`` and ``Payload`` logs, joined by number, in order.

    Raises:
        EnvironmentFault: when a log is neither, is cut short, or a payload has no entry (``node-trouble``).
    """
    entries: list[tuple[int, bytes, Log, list[bytes]]] = []
    payloads: dict[tuple[int, bytes], bytes] = {}
    for log in logs:
        topics = [data(topic, 32) for topic in items(log.get("topics"))]
        block_hash = data(log.get("blockHash"), 32)
        if len(topics) == 4 and topics[0] == ENTRY_TOPIC:
            entries.append((int.from_bytes(topics[1], "big"), block_hash, log, topics))
        elif len(topics) == 2 and topics[0] == PAYLOAD_TOPIC:
            payloads[int.from_bytes(topics[1], "big"), block_hash] = _dynamic(data(log.get("data")), 0)
        else:
            raise garbled()
    entries.sort(key=lambda item: item[0])
    recorded = [_recorded(*item, payloads.pop(item[:2], b"")) for item in entries]
    if payloads:
        raise garbled()
    return recorded


def _recorded(number: int, block_hash: bytes, log: Log, topics: Sequence[bytes], payload: bytes) -> RecordedEntry:
    body = data(log.get("data"))
    entry = Entry(
        number=number,
        kind=int.from_bytes(topics[2], "big"),
        subject=topics[3],
        digest=_word(body, 0),
        time=int.from_bytes(_word(body, 1), "big"),
        words=_dynamic(body, 3),
        signatures=_dynamic(body, 4),
    )
    return RecordedEntry(
        entry=entry,
        claimed_head=_word(body, 2),
        payload=payload,
        block_number=quantity(log.get("blockNumber")),
        block_hash=block_hash,
        transaction_hash=data(log.get("transactionHash"), 32),
    )


def _word(body: bytes, index: int) -> bytes:
    word = body[32 * index : 32 * index + 32]
    if len(word) != 32:
        raise garbled()
    return word


def _dynamic(body: bytes, index: int) -> bytes:
    """The ``bytes`` argument whose offset stands in this word (Solidity's ABI)."""
    start = int.from_bytes(_word(body, index), "big")
    length = body[start : start + 32]
    end = start + 32 + int.from_bytes(length, "big")
    if len(length) != 32 or end > len(body):
        raise garbled()
    return body[start + 32 : end]


def _header(told: object) -> BlockHeader:
    block = members(told)
    return BlockHeader(
        number=quantity(block.get("number")),
        hash=data(block.get("hash"), 32),
        parent=data(block.get("parentHash"), 32),
        time=quantity(block.get("timestamp")),
    )


def _block_calls(first: int, last: int) -> list[tuple[str, Sequence[object]]]:
    return [(_BLOCK, (hex(number), _HASHES_ONLY)) for number in range(first, last + 1)]


def _headers(told: Sequence[object]) -> list[BlockHeader]:
    return [_header(block) for block in told if block is not None]


def _entries(told: object) -> list[RecordedEntry]:
    return decode_entries([members(log) for log in items(told)])
