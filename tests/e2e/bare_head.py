"""The Journal's head from raw logs, by code that shares nothing with the product: requests and the standard library."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import requests

_ENTRY_TOPICS = 4
_WORD = 32


def _sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def ask_node(url: str, method: str, *params: object) -> Any:
    """A node's answer to one call.

    Raises:
        KeyError: it answered with an error.
    """
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
    answer = requests.post(url, json=request, timeout=30).json()
    return answer["result"]


def ask_each(url: str, method: str, numbers: list[int], *more: object) -> list[Any]:
    """A node's answers to one call for each of these block numbers, in one round trip.

    Raises:
        KeyError: it answered one of them with an error.
    """
    calls = [{"jsonrpc": "2.0", "id": number, "method": method, "params": [hex(number), *more]} for number in numbers]
    answers = requests.post(url, json=calls, timeout=30).json() if calls else []
    results = {answer["id"]: answer["result"] for answer in answers}
    return [results[number] for number in numbers]


def _dynamic(data: bytes, slot: int) -> bytes:
    at = int.from_bytes(data[_WORD * slot : _WORD * (slot + 1)], "big")
    size = int.from_bytes(data[at : at + _WORD], "big")
    return data[at + _WORD : at + _WORD + size]


@dataclass(frozen=True)
class BareEntry:
    """An entry as the logs tell it. ``head`` is recomputed, ``claimed_head`` the log's own word."""

    number: int
    kind: int
    subject: bytes
    digest: bytes
    time: int
    words: bytes
    head: bytes
    claimed_head: bytes
    leaf: bytes
    block_number: int
    block_hash: bytes
    transaction: bytes


@dataclass(frozen=True)
class BareLedger:
    """Entries counted and chained from the logs."""

    count: int
    head: bytes
    root: bytes


def bare_entries(url: str, journal: str, network_id: bytes) -> list[BareEntry]:
    """Every entry that the Journal's logs tell, chained from the network's genesis."""
    logs = ask_node(url, "eth_getLogs", {"address": journal, "fromBlock": "0x0", "toBlock": "latest"})
    head, entries = _sha256(network_id), []
    for log in logs:
        topics = [bytes.fromhex(topic[2:]) for topic in log["topics"]]
        if len(topics) != _ENTRY_TOPICS:
            continue
        data = bytes.fromhex(log["data"][2:])
        digest, time, claimed = (data[_WORD * slot : _WORD * (slot + 1)] for slot in range(3))
        words, signatures = _dynamic(data, 3), _dynamic(data, 4)
        fields = (topics[1], topics[2], topics[3], digest, time, _sha256(words), _sha256(signatures))
        leaf = _sha256(b"\0", *fields)
        head = _sha256(head, leaf)
        entries.append(
            BareEntry(
                number=int.from_bytes(topics[1], "big"),
                kind=int.from_bytes(topics[2], "big"),
                subject=topics[3],
                digest=digest,
                time=int.from_bytes(time, "big"),
                words=words,
                head=head,
                claimed_head=claimed,
                leaf=leaf,
                block_number=int(log["blockNumber"], 16),
                block_hash=bytes.fromhex(log["blockHash"][2:]),
                transaction=bytes.fromhex(log["transactionHash"][2:]),
            )
        )
    return entries


def ledger_of(entries: list[BareEntry], network_id: bytes) -> BareLedger:
    """Count, head and Merkle root of these entries."""
    head = entries[-1].head if entries else _sha256(network_id)
    return BareLedger(len(entries), head, _root([entry.leaf for entry in entries]))


def bare_ledger(url: str, journal: str, network_id: bytes) -> BareLedger:
    """Count, head and Merkle root of all that the Journal's logs say."""
    return ledger_of(bare_entries(url, journal, network_id), network_id)


def _root(leaves: list[bytes]) -> bytes:
    level, empty = leaves, bytes(_WORD)
    for _ in range(32):
        if len(level) % 2:
            level = [*level, empty]
        level = [_sha256(b"\1", level[i], level[i + 1]) for i in range(0, len(level), 2)] or [
            _sha256(b"\1", empty, empty)
        ]
        empty = _sha256(b"\1", empty, empty)
    return level[0]


def contract_state(url: str, journal: str, selector: str) -> BareLedger:
    """What the Journal itself says: ``state()`` gives count, head and root; ``selector`` is its four bytes in hex."""
    answer = bytes.fromhex(ask_node(url, "eth_call", {"to": journal, "data": selector}, "latest")[2:])
    return BareLedger(int.from_bytes(answer[:32], "big"), answer[32:64], answer[64:96])


def gas_used(url: str, transaction: bytes) -> int:
    """Gas of a mined transaction."""
    receipt = ask_node(url, "eth_getTransactionReceipt", "0x" + transaction.hex())
    return int(receipt["gasUsed"], 16)
