"""A relay's transactions, encoded and signed by hand: the usual library takes 0.9 s to import at each gateway's start.

Carrying costs nothing on this chain: the gas price is zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ledger.hashing import keccak256

if TYPE_CHECKING:
    from collections.abc import Sequence

    import coincurve


def signed_transaction(
    key: coincurve.PrivateKey, *, chain_id: int, nonce: int, to: str, gas: int, calldata: bytes
) -> tuple[bytes, bytes]:
    """A legacy transaction with EIP-155 replay protection: its hash and its raw bytes.

    Args:
        key: the sender's.
        chain_id: EIP-155 chain id.
        nonce: the sender's next number.
        to: 0x address; empty where the transaction creates a contract.
        gas: the most it may use.
        calldata: call or creation code.
    """
    fields: list[int | bytes] = [nonce, 0, gas, bytes.fromhex(to.removeprefix("0x")), 0, calldata]
    signature = key.sign_recoverable(keccak256(_rlp([*fields, chain_id, 0, 0])), hasher=None)
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:64], "big")
    raw = _rlp([*fields, 2 * chain_id + 35 + signature[64], r, s])
    return keccak256(raw), raw


def _rlp(fields: Sequence[int | bytes]) -> bytes:
    """Recursive-length prefix of a flat list (Yellow Paper, appendix B); numbers without leading zeros."""
    items = b"".join(_rlp_item(field) for field in fields)
    return _rlp_length(len(items), 0xC0) + items


def _rlp_item(field: int | bytes) -> bytes:
    raw = field if isinstance(field, bytes) else field.to_bytes((field.bit_length() + 7) // 8, "big")
    if len(raw) == 1 and raw[0] < 0x80:
        return raw
    return _rlp_length(len(raw), 0x80) + raw


def _rlp_length(size: int, offset: int) -> bytes:
    if size < 56:
        return bytes([offset + size])
    raw = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([offset + 55 + len(raw)]) + raw
