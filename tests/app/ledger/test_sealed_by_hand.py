"""Envelopes composed by hand from docs/formats.md, section 4: good ones open, what no honest sender makes does not."""

from __future__ import annotations

import hashlib
import zlib

import pytest
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.ledger.sealed import Context, DecryptionKey, SealError, open_sealed, seal, wrapped_key

BANK, EPOCH = "SAMPDEHHXXX", 3
NETWORK, CREDIT, SUBJECT, KIND = b"n" * 32, b"c" * 32, b"s" * 32, 32
CONTEXT = Context(network_id=NETWORK, credit=CREDIT, kind=KIND, subject=SUBJECT)
KEY, NONCE, SALT = bytes(range(32)), bytes(range(12)), b"\x07" * 32
RECEIVER = DecryptionKey.generate()
WRITTEN_CONTEXT = b"LCS1" + NETWORK + CREDIT + KIND.to_bytes(2, "big") + SUBJECT
PLAIN = SALT + b'{"goods":"tea"}'


def padded(packed: bytes, size: int = 1024, *, length: int | None = None, filler: bytes = b"\0") -> bytes:
    told = len(packed) if length is None else length
    return (told.to_bytes(4, "big") + packed).ljust(size, filler)


def envelope(content: bytes) -> bytes:
    """One reader; ``content`` is what AES-256-GCM covers."""
    suite = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.SHAKE256, hpke.AEAD.AES_256_GCM)
    public = RECEIVER.public_bytes()
    receiver = hpke.MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:1184]), X25519PublicKey.from_public_bytes(public[1184:])
    )
    bank = BANK.encode() + EPOCH.to_bytes(4, "big")
    wrapped = suite.encrypt(KEY, receiver, info=WRITTEN_CONTEXT + bank)
    reader = bank + len(wrapped).to_bytes(2, "big") + wrapped
    return b"LCS1\x01\x01" + reader + NONCE + AESGCM(KEY).encrypt(NONCE, content, WRITTEN_CONTEXT)


def opened(sealed: bytes, plain: bytes) -> object:
    wrapped = wrapped_key(sealed, BANK)
    assert (wrapped.bank, wrapped.epoch) == (BANK, EPOCH)
    key = RECEIVER.unwrap(wrapped.wrapped, CONTEXT.info(BANK, EPOCH))
    hashes = [hashlib.sha256(part).digest() for part in (sealed, plain)]
    return open_sealed(sealed, key, CONTEXT, sealed_hash=hashes[0], plain_hash=hashes[1])


def test_an_envelope_written_after_the_format_opens() -> None:
    assert opened(envelope(padded(zlib.compress(PLAIN))), PLAIN) == {"goods": "tea"}


@pytest.mark.parametrize("kib", [1, 2, 4, 8, 16, 32, 56])
def test_an_envelope_comes_in_one_of_seven_sizes(kib: int) -> None:
    assert opened(envelope(padded(zlib.compress(PLAIN), 1024 * kib)), PLAIN) == {"goods": "tea"}
    with pytest.raises(SealError, match="padding"):
        opened(envelope(padded(zlib.compress(PLAIN), 1024 * kib + 1)), PLAIN)


BOMB = SALT + b'"' + b"x" * (2 << 20) + b'"'
HOSTILE = {
    "inflates beyond a mebibyte": (padded(zlib.compress(BOMB), 4096), BOMB),
    "padding that says something": (padded(zlib.compress(PLAIN), filler=b"\1"), PLAIN),
    "a length beyond its end": (padded(zlib.compress(PLAIN), length=2048), PLAIN),
    "more behind the terms": (padded(zlib.compress(PLAIN) + b"more"), PLAIN),
    "cut short": (padded(zlib.compress(PLAIN)[:-3]), PLAIN),
    "no zlib": (padded(PLAIN), PLAIN),
    "not the terms that were signed": (padded(zlib.compress(PLAIN)), PLAIN + b" "),
    "JSON in another form": (padded(zlib.compress(SALT + b'{"a": 1}')), SALT + b'{"a": 1}'),
    "JSON without end": (padded(zlib.compress(SALT + b"[" * 994 + b"]" * 994)), SALT + b"[" * 994 + b"]" * 994),
    "salt alone": (padded(zlib.compress(SALT)), SALT),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_honest_sender_makes_is_told_as_broken(name: str) -> None:
    content, plain = HOSTILE[name]

    with pytest.raises(SealError):
        opened(envelope(content), plain)


def test_our_own_envelopes_have_the_written_layout() -> None:
    sealed = seal({"goods": "tea"}, CONTEXT, [])

    assert sealed.envelope[:6] == b"LCS1\x01\x00"
    assert len(sealed.envelope) == 6 + 12 + 1024 + 16
