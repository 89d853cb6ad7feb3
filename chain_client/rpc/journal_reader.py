"""The Journal as a node tells it: headers, entries decoded by hand from events, its state at one block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.ledger.entries import Entry
from app.ledger.hashing import ZERO32, keccak256
from app.ports.chain import BlockHeader, JournalState, RecordedEntry
from chain_client.rpc.client import Rpc, RpcError
from chain_client.rpc.values import data, garbled, hexed, items, members, quantity

ENTRY_TOPIC = keccak256(b"Entry(uint64,uint16,bytes32,bytes32,uint64,bytes32,bytes,bytes)")
PAYLOAD_TOPIC = keccak256(b"Payload(uint64,bytes)")
_STATE = keccak256(b"state()")[:4]
_NETWORK_ID = keccak256(b"networkId()")[:4]
_BLOCK = "eth_getBlockByNumber"
_HASHES_ONLY = False

Log = Mapping[str, object]


class NodeChain:
    """``app.ports.chain.Chain`` over one node and one Journal."""

    def __init__(self, rpc: Rpc, journal: str) -> None:
        self._rpc = rpc
        self._journal = journal

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
        told = self._rpc.batch([(_BLOCK, (hex(number), _HASHES_ONLY)) for number in range(first, last + 1)])
        return [_header(block) for block in told if block is not None]

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        """The Journal's entries in these blocks, both in, in order; pages are bounded by the caller."""
        query = {
            "address": self._journal,
            "fromBlock": hex(first_block),
            "toBlock": hex(last_block),
            "topics": [[hexed(ENTRY_TOPIC), hexed(PAYLOAD_TOPIC)]],
        }
        return decode_entries([members(log) for log in items(self._rpc.call("eth_getLogs", query))])

    def journal_state(self, block: BlockHeader) -> JournalState:
        """Count and head as of this block, by its hash."""
        told = self._rpc.eth_call(self._journal, _STATE, block=block.hash)
        if len(told) != 96:
            raise garbled()
        return JournalState(int.from_bytes(told[:32], "big"), told[32:64])


def decode_entries(logs: Sequence[Log]) -> list[RecordedEntry]:
    """The entries of the Journal's ``Entry`` and ``Payload`` logs, joined by number, in order.

    Raises:
        EnvironmentFault: when a log is neither, is cut short, or a payload has no entry (``node-trouble``).
    """
    entries: list[tuple[int, Log, list[bytes]]] = []
    payloads: dict[tuple[int, bytes], bytes] = {}
    for log in logs:
        topics = [data(topic, 32) for topic in items(log.get("topics"))]
        if len(topics) == 4 and topics[0] == ENTRY_TOPIC:
            entries.append((_number(topics), log, topics))
        elif len(topics) == 2 and topics[0] == PAYLOAD_TOPIC:
            payloads[_number(topics), _block_hash(log)] = _dynamic(data(log.get("data")), 0)
        else:
            raise garbled()
    entries.sort(key=lambda item: item[0])
    recorded = [
        _recorded(number, log, topics, payloads.pop((number, _block_hash(log)), b"")) for number, log, topics in entries
    ]
    if payloads:
        raise garbled()
    return recorded


def _recorded(number: int, log: Log, topics: Sequence[bytes], payload: bytes) -> RecordedEntry:
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
        block_hash=_block_hash(log),
        transaction_hash=data(log.get("transactionHash"), 32),
    )


def _number(topics: Sequence[bytes]) -> int:
    return int.from_bytes(topics[1], "big")


def _block_hash(log: Log) -> bytes:
    return data(log.get("blockHash"), 32)


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
