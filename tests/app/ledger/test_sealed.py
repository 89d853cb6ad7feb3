"""Sealed terms open for their readers, whole and only at their place."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ledger import canonical
from app.ledger.canonical import DEPTH_MOST
from app.ledger.hashing import sha256
from app.ledger.sealed import (
    Context,
    DecryptionKey,
    ReaderKey,
    Sealed,
    SealError,
    open_sealed,
    seal,
    wrapped_key,
)

if TYPE_CHECKING:
    from app.ledger.canonical import Json

BANK, OTHER = "SAMPCNSHXXX", "SAMPDEHHXXX"
KEYS = {BANK: DecryptionKey.generate(), OTHER: DecryptionKey.generate()}
READERS = [ReaderKey(bic, 1, key.public_bytes()) for bic, key in KEYS.items()]
CONTEXT = Context(network_id=b"n" * 32, credit=b"c" * 32, kind=32, subject=b"s" * 32)

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def _opened(sealed: Sealed, bank: str = OTHER, context: Context = CONTEXT) -> Json:
    wrapped = wrapped_key(sealed.envelope, bank)
    key = KEYS[bank].unwrap(wrapped.wrapped, context.info(bank, wrapped.epoch))
    return open_sealed(sealed.envelope, key, context, sealed_hash=sealed.sealed_hash, plain_hash=sealed.plain_hash)


def _opened_by_both(sealed: Sealed) -> list[Json]:
    """Opened by each reader: what was changed in one reader's part is that reader's to notice."""
    return [_opened(sealed, BANK), _opened(sealed, OTHER)]


@given(_json)
def test_what_was_sealed_opens_for_each_reader(terms: Json) -> None:
    sealed = seal(terms, CONTEXT, READERS)
    assert _opened(sealed, BANK) == _opened(sealed, OTHER) == terms


@given(_json)
def test_canonical_json_has_one_text_for_one_value(value: Json) -> None:
    text = canonical.dumps(value)
    assert canonical.loads(text) == value
    assert canonical.dumps(canonical.loads(text)) == text


@pytest.mark.parametrize("text", [b'{"b":1,"a":2}', b"[1, 2]", b"1.5", b'{"a":1,"a":1}', b"nonsense", b"NaN"])
def test_other_texts_of_a_value_are_refused(text: bytes) -> None:
    with pytest.raises(canonical.NotCanonicalError):
        canonical.loads(text)


@pytest.mark.parametrize("value", [1.5, b"bytes", {1: "key"}, "\ud800"])
def test_what_json_cannot_carry_is_refused(value: Json) -> None:
    with pytest.raises(canonical.NotCanonicalError):
        canonical.dumps(value)


@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_json_that_is_nested_without_end_exhausts_nobody(opening: bytes, closing: bytes) -> None:
    deepest = opening * DEPTH_MOST + b"1" + closing * DEPTH_MOST
    assert canonical.dumps(canonical.loads(deepest)) == deepest
    for depth in (DEPTH_MOST + 1, *range(900, 1_100), 100_000):
        with pytest.raises(canonical.NotCanonicalError):
            canonical.loads(opening * depth + b"1" + closing * depth)
    with pytest.raises(canonical.NotCanonicalError):
        canonical.loads(b'"' + opening * 100 + b'\\"' * 500_000)


def test_brackets_in_texts_are_no_depth() -> None:
    value: Json = ["[" * 200 + '"{', "\\", {"[" * 100: "}" * 100}]

    assert canonical.loads(canonical.dumps(value)) == value


def test_terms_of_like_length_look_alike() -> None:
    sizes = {len(seal("x" * length, CONTEXT, READERS).envelope) for length in (1, 100, 600)}
    assert len(sizes) == 1


def test_a_bank_that_is_no_reader_has_no_key() -> None:
    with pytest.raises(SealError):
        wrapped_key(seal("terms", CONTEXT, READERS).envelope, "SAMPJPJTXXX")


@pytest.mark.parametrize(
    "other",
    [
        replace(CONTEXT, network_id=bytes(32)),
        replace(CONTEXT, credit=bytes(32)),
        replace(CONTEXT, kind=33),
        replace(CONTEXT, subject=bytes(32)),
    ],
)
def test_an_envelope_opens_in_no_other_place(other: Context) -> None:
    sealed = seal("terms", CONTEXT, READERS)
    with pytest.raises(SealError):
        _opened(sealed, context=other)


def test_every_flipped_byte_is_noticed_even_under_its_own_hash() -> None:
    sealed = seal("terms", CONTEXT, READERS)
    for at in range(0, len(sealed.envelope), 97):
        broken = bytearray(sealed.envelope)
        broken[at] ^= 1
        changed = replace(sealed, envelope=bytes(broken))
        with pytest.raises(SealError):
            _opened_by_both(changed)
        with pytest.raises(SealError):
            _opened_by_both(replace(changed, sealed_hash=sha256(changed.envelope)))


def test_hashes_of_another_act_are_noticed() -> None:
    sealed, other = seal("terms", CONTEXT, READERS), seal("terms", CONTEXT, READERS)
    with pytest.raises(SealError):
        _opened(replace(sealed, plain_hash=other.plain_hash))
    with pytest.raises(SealError):
        _opened(replace(sealed, sealed_hash=other.sealed_hash))


def test_terms_beyond_the_largest_size_are_refused_before_sending() -> None:
    with pytest.raises(SealError, match="Shorten"):
        seal(os.urandom(60_000).hex(), CONTEXT, READERS)


@given(st.binary(max_size=400))
def test_garbage_is_an_error_and_nothing_else(garbage: bytes) -> None:
    with pytest.raises(SealError):
        wrapped_key(garbage if garbage[:4] != b"LCS1" else b"", BANK)
    with pytest.raises(SealError):
        wrapped_key(b"LCS1\x01" + garbage, BANK)


def test_a_key_survives_its_keeping() -> None:
    key = DecryptionKey.from_private_bytes(KEYS[BANK].private_bytes())
    assert key.public_bytes() == KEYS[BANK].public_bytes()
