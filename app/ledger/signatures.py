"""secp256k1 signatures over digests: who signed, and the one order in which a set of them is carried."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import coincurve

from app.ledger.hashing import keccak256

SIGNATURE_BYTES = 65
_HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0


Signed = tuple[bytes, bytes]
"""A digest and the signatures over it, joined."""

Signers = tuple[str, ...] | None
"""Lower-case 0x addresses in the order of the signatures; None where one of them is none."""


class BadSignatureError(ValueError):
    """These bytes are no signature the ledger takes."""


def address_of(public_key: coincurve.PublicKey) -> str:
    """Lower-case 0x address of a public key."""
    return "0x" + keccak256(public_key.format(compressed=False)[1:])[-20:].hex()


def sign(key: coincurve.PrivateKey, digest: bytes) -> bytes:
    """65 bytes over ``digest``, low s, checked before they are given out."""
    recoverable = key.sign_recoverable(digest, hasher=None)
    signature = recoverable[:64] + bytes([27 + recoverable[64]])
    # A fault in memory or library must not give out a signature that nobody, or somebody else, made.
    assert signer(digest, signature) == address_of(key.public_key)
    return signature


def signer(digest: bytes, signature: bytes) -> str:
    """Lower-case 0x address that signed ``digest``.

    Raises:
        BadSignatureError: wrong length or v, high s (EIP-2), or no key fits.
    """
    if len(signature) != SIGNATURE_BYTES or signature[64] not in (27, 28):
        raise BadSignatureError("A signature has 65 bytes and ends in 27 or 28.")
    if int.from_bytes(signature[32:64], "big") > _HALF_ORDER:
        raise BadSignatureError("The signature's s is not the low one.")
    try:
        key = coincurve.PublicKey.from_signature_and_message(
            signature[:64] + bytes([signature[64] - 27]), digest, hasher=None
        )
    except ValueError as error:
        raise BadSignatureError("No key fits the signature.") from error
    return address_of(key)


def signers_of(signed: Signed) -> Signers:
    """Who signed; for bulk, where what is wrong with the few that are wrong is looked at again (``signer``)."""
    digest, joined = signed
    try:
        return tuple(signer(digest, item) for item in split(joined))
    except BadSignatureError:
        return None


def split(signatures: bytes) -> list[bytes]:
    """The single signatures of a concatenation.

    Raises:
        BadSignatureError: when the length is no multiple of 65.
    """
    if len(signatures) % SIGNATURE_BYTES:
        raise BadSignatureError("Signatures have 65 bytes each.")
    return [signatures[i : i + SIGNATURE_BYTES] for i in range(0, len(signatures), SIGNATURE_BYTES)]


def carried(digest: bytes, signatures: Iterable[bytes], *, maker: str = "") -> bytes:
    """The set of signatures in the order the contracts demand: the maker's first, the others by signer address.

    Args:
        digest: what was signed.
        signatures: one or more, in any order, repeats allowed.
        maker: address of the maker; empty for registry acts.
    """
    return in_order({signer(digest, item): item for item in signatures}, maker=maker)


def in_order(by_signer: Mapping[str, bytes], *, maker: str = "") -> bytes:
    """As ``carried``, where it is known already who gave which signature."""
    return b"".join(by_signer[key] for key in sorted(by_signer, key=lambda key: (key != maker, key)))
