"""Who signed, and the one order in which signatures are carried."""

from __future__ import annotations

import coincurve
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.signatures import BadSignatureError, address_of, carried, signer, split

DIGEST = b"d" * 32
KEYS = [coincurve.PrivateKey(bytes([number]) * 32) for number in range(1, 6)]
_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


def _sign(key: coincurve.PrivateKey) -> bytes:
    raw = key.sign_recoverable(DIGEST, hasher=None)
    return raw[:64] + bytes([raw[64] + 27])


SIGNATURES = [_sign(key) for key in KEYS]


def test_the_signer_is_found() -> None:
    assert [signer(DIGEST, item) for item in SIGNATURES] == [address_of(key.public_key) for key in KEYS]


def test_addresses_are_those_of_an_independent_library() -> None:
    from eth_account import Account

    for key in KEYS:
        assert address_of(key.public_key) == str(Account.from_key(key.secret).address).lower()


@given(st.permutations(SIGNATURES), st.integers(0, 4))
def test_any_order_of_arrival_is_carried_alike_with_the_maker_first(arrived: list[bytes], maker: int) -> None:
    address = address_of(KEYS[maker].public_key)
    signatures = split(carried(DIGEST, [*arrived, arrived[0]], maker=address))
    signers = [signer(DIGEST, item) for item in signatures]
    assert signers[0] == address
    assert signers[1:] == sorted(signers[1:])
    assert len(signers) == len(KEYS)


def test_a_high_s_is_refused() -> None:
    signature = SIGNATURES[0]
    high = (_ORDER - int.from_bytes(signature[32:64], "big")).to_bytes(32, "big")
    flipped = signature[:32] + high + bytes([55 - signature[64]])
    with pytest.raises(BadSignatureError, match="low"):
        signer(DIGEST, flipped)


@pytest.mark.parametrize("bad", [b"", SIGNATURES[0][:64], SIGNATURES[0][:64] + b"\x00", bytes(64) + b"\x1b"])
def test_what_is_no_signature_is_refused(bad: bytes) -> None:
    with pytest.raises(BadSignatureError):
        signer(DIGEST, bad)


def test_a_torn_concatenation_is_refused() -> None:
    with pytest.raises(BadSignatureError):
        split(SIGNATURES[0][:60])
