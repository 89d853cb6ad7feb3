"""Calls of the ledger's contracts, encoded by hand."""

from __future__ import annotations

from app.ledger.hashing import keccak256

_ACT = keccak256(b"act(uint16,bytes,bytes,bytes)")[:4]
_STATIC_BYTES = 4 * 32


def act_calldata(kind: int, words: bytes, signatures: bytes, payload: bytes) -> bytes:
    """Calldata of ``act(uint16 kind, bytes words, bytes signatures, bytes payload)``.

    Args:
        kind: number of the kind.
        words: the act's words.
        signatures: concatenated in the order the contracts demand (``app.ledger.signatures.carried``).
        payload: the envelope, the clear record, or empty.
    """
    head, tail = [_ACT, kind.to_bytes(32, "big")], bytearray()
    for part in (words, signatures, payload):
        head.append((_STATIC_BYTES + len(tail)).to_bytes(32, "big"))
        tail += len(part).to_bytes(32, "big") + part + bytes(-len(part) % 32)
    return b"".join(head) + bytes(tail)
