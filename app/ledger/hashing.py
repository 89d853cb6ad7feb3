"""The two hash functions of the ledger: SHA-256 everywhere, keccak-256 inside EIP-712 only."""

from __future__ import annotations

import hashlib

from Crypto.Hash import keccak as _keccak

ZERO32 = bytes(32)


def sha256(*parts: bytes) -> bytes:
    """SHA-256 of the parts, joined."""
    return hashlib.sha256(b"".join(parts)).digest()


def keccak256(*parts: bytes) -> bytes:
    """Keccak-256 (the padding before SHA-3) of the parts, joined, as EIP-712 and addresses need it."""
    return _keccak.new(digest_bits=256, data=b"".join(parts)).digest()
