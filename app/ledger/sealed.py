"""Sealed terms: one envelope that only its reader banks can open (docs/formats.md, section 4; RFC 9180)."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.ledger import canonical
from app.ledger.hashing import sha256

_MAGIC = b"LCS1"
_SUITE = 1
_HPKE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.SHAKE256, hpke.AEAD.AES_256_GCM)
_MLKEM_BYTES = 1184
_SIZE_CLASSES = tuple(1024 * kib for kib in (1, 2, 4, 8, 16, 32, 56))
_INFLATED_MOST = 1 << 20
_READER = struct.Struct(">11sIH")
_NONCE_BYTES = 12


class SealError(ValueError):
    """The envelope is broken, too large, not for this reader, or not what its act names."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an envelope belongs to; it opens in no other place."""

    network_id: bytes
    credit: bytes
    kind: int
    subject: bytes

    def encode(self) -> bytes:
        """The associated data of the sealing."""
        return b"".join((_MAGIC, self.network_id, self.credit, self.kind.to_bytes(2, "big"), self.subject))

    def info(self, bank: str, epoch: int) -> bytes:
        """HPKE's info for one reader."""
        return self.encode() + bank.encode("ascii").ljust(11, b"\0") + epoch.to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class ReaderKey:
    """A bank's public encryption key in its epoch (1,216 bytes: ML-KEM-768, then X25519)."""

    bank: str
    epoch: int
    public: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """An envelope with the two hashes that its act names."""

    envelope: bytes
    sealed_hash: bytes
    plain_hash: bytes


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """The data key, wrapped for one reader bank."""

    bank: str
    epoch: int
    wrapped: bytes


class DecryptionKey:
    """A bank's private encryption key. It lives in the bank's gateway and never leaves it."""

    def __init__(self, mlkem_seed: bytes, x25519: bytes) -> None:
        self._mlkem = MLKEM768PrivateKey.from_seed_bytes(mlkem_seed)
        self._x25519 = X25519PrivateKey.from_private_bytes(x25519)

    @classmethod
    def generate(cls) -> DecryptionKey:
        """A fresh key."""
        return cls(os.urandom(64), os.urandom(32))

    def private_bytes(self) -> bytes:
        """96 bytes for the bank's own keeping: ML-KEM seed, then X25519."""
        return self._mlkem.private_bytes_raw() + self._x25519.private_bytes_raw()

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> DecryptionKey:
        """The key that ``private_bytes`` gave."""
        return cls(raw[:64], raw[64:])

    def public_bytes(self) -> bytes:
        """1,216 bytes for the registry."""
        return self._mlkem.public_key().public_bytes_raw() + self._x25519.public_key().public_bytes_raw()

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        """The data key.

        Raises:
            SealError: when it was not wrapped for this key and context.
        """
        key = hpke.MLKEM768X25519PrivateKey(self._mlkem, self._x25519)
        try:
            return _HPKE.decrypt(wrapped, key, info=info)
        except (InvalidTag, ValueError) as error:
            raise SealError("The key of this envelope was not wrapped for this bank.") from error


def seal(terms: canonical.Json, context: Context, readers: list[ReaderKey]) -> Sealed:
    """Seal ``terms`` for the reader banks under a fresh key.

    Raises:
        SealError: when the terms are longer than the largest size class.
    """
    plain = os.urandom(32) + canonical.dumps(terms)
    key, nonce = os.urandom(32), os.urandom(_NONCE_BYTES)
    parts = [_MAGIC, bytes([_SUITE, len(readers)])]
    for reader in readers:
        wrapped = _HPKE.encrypt(key, _public_key(reader.public), info=context.info(reader.bank, reader.epoch))
        parts += [_READER.pack(reader.bank.encode("ascii"), reader.epoch, len(wrapped)), wrapped]
    parts += [nonce, AESGCM(key).encrypt(nonce, _pad(zlib.compress(plain, 9)), context.encode())]
    envelope = b"".join(parts)
    return Sealed(envelope, sha256(envelope), sha256(plain))


def wrapped_key(envelope: bytes, bank: str) -> WrappedKey:
    """The data key as wrapped for ``bank``; its gateway can unwrap it.

    Raises:
        SealError: when the bank is no reader or the envelope is broken.
    """
    readers, _ = _parse(envelope)
    if bank not in readers:
        raise SealError("This bank is not a reader of the envelope.")
    return readers[bank]


def open_sealed(
    envelope: bytes, key: bytes, context: Context, *, sealed_hash: bytes, plain_hash: bytes
) -> canonical.Json:
    """The terms in an envelope, checked against both hashes that the act names.

    Raises:
        SealError: when a hash differs, the key or context is wrong, or the content is broken or too large.
    """
    if sha256(envelope) != sealed_hash:
        raise SealError("The envelope is not the one that was signed.")
    _, rest = _parse(envelope)
    try:
        padded = AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], context.encode())
    except (InvalidTag, ValueError) as error:
        raise SealError("The envelope does not open with this key at this place.") from error
    plain = _inflate(_unpad(padded))
    if sha256(plain) != plain_hash:
        raise SealError("The terms inside are not the ones that were signed.")
    try:
        return canonical.loads(plain[32:])
    except canonical.NotCanonicalError as error:
        raise SealError("The terms inside are not in their canonical form.") from error


def _public_key(raw: bytes) -> hpke.MLKEM768X25519PublicKey:
    try:
        return hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_BYTES]),
            X25519PublicKey.from_public_bytes(raw[_MLKEM_BYTES:]),
        )
    except ValueError as error:
        raise SealError("A reader bank's public key is broken.") from error


def _parse(envelope: bytes) -> tuple[Mapping[str, WrappedKey], bytes]:
    if envelope[:4] != _MAGIC or len(envelope) < 6 or envelope[4] != _SUITE:
        raise SealError("This is not an envelope of a known kind.")
    readers: dict[str, WrappedKey] = {}
    at = 6
    try:
        for _ in range(envelope[5]):
            raw_bank, epoch, size = _READER.unpack_from(envelope, at)
            at += _READER.size
            bank = raw_bank.decode("ascii")
            if len(envelope) < at + size or bank in readers:
                raise SealError("The envelope's list of readers is broken.")
            readers[bank] = WrappedKey(bank, epoch, envelope[at : at + size])
            at += size
    except (struct.error, UnicodeDecodeError) as error:
        raise SealError("The envelope's list of readers is broken.") from error
    return readers, envelope[at:]


def _pad(deflated: bytes) -> bytes:
    for size in _SIZE_CLASSES:
        if len(deflated) + 4 <= size:
            return (len(deflated).to_bytes(4, "big") + deflated).ljust(size, b"\0")
    raise SealError("The terms are longer than the ledger carries. Shorten the narratives.")


def _unpad(padded: bytes) -> bytes:
    size = int.from_bytes(padded[:4], "big")
    if len(padded) not in _SIZE_CLASSES or size + 4 > len(padded) or any(padded[4 + size :]):
        raise SealError("The envelope's padding is broken.")
    return padded[4 : 4 + size]


def _inflate(deflated: bytes) -> bytes:
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(deflated, _INFLATED_MOST)
    except zlib.error as error:
        raise SealError("The envelope's content is broken.") from error
    if not inflater.eof or inflater.unused_data:
        raise SealError("The envelope's content is broken or too large.")
    return plain
