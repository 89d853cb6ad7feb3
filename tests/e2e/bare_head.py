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


def _call(url: str, method: str, *params: object) -> Any:
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
    answer = requests.post(url, json=request, timeout=30).json()
    return answer["result"]


def _dynamic(data: bytes, slot: int) -> bytes:
    at = int.from_bytes(data[_WORD * slot : _WORD * (slot + 1)], "big")
    size = int.from_bytes(data[at : at + _WORD], "big")
    return data[at + _WORD : at + _WORD + size]


@dataclass(frozen=True)
class BareLedger:
    """Entries counted and chained from the logs."""

    count: int
    head: bytes
    root: bytes


def bare_ledger(url: str, journal: str, network_id: bytes) -> BareLedger:
    """Count, head and Merkle root of all that the Journal's logs say."""
    logs = _call(url, "eth_getLogs", {"address": journal, "fromBlock": "0x0", "toBlock": "latest"})
    head, leaves = _sha256(network_id), []
    for log in logs:
        topics = [bytes.fromhex(topic[2:]) for topic in log["topics"]]
        if len(topics) != _ENTRY_TOPICS:
            continue
        data = bytes.fromhex(log["data"][2:])
        digest, time = data[:_WORD], data[_WORD : 2 * _WORD]
        words, signatures = _dynamic(data, 3), _dynamic(data, 4)
        fields = (topics[1], topics[2], topics[3], digest, time, _sha256(words), _sha256(signatures))
        leaves.append(_sha256(b"\0", *fields))
        head = _sha256(head, leaves[-1])
    return BareLedger(len(leaves), head, _root(leaves))


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
    answer = bytes.fromhex(_call(url, "eth_call", {"to": journal, "data": selector}, "latest")[2:])
    return BareLedger(int.from_bytes(answer[:32], "big"), answer[32:64], answer[64:96])


def gas_used(url: str, transaction: bytes) -> int:
    """Gas of a mined transaction."""
    receipt = _call(url, "eth_getTransactionReceipt", "0x" + transaction.hex())
    return int(receipt["gasUsed"], 16)
