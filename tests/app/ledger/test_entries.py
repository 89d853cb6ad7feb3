"""One hash says everything: heads and proofs over any history."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from app.ledger.entries import (
    Entry,
    basis_entry,
    genesis_head,
    merkle_proof,
    merkle_root,
    next_head,
    root_of_proof,
)

_LEAVES = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=40, unique=True)


def _entry(number: int, words: bytes = b"w" * 64) -> Entry:
    return Entry(number, 32, bytes(32), bytes([number % 256]) * 32, 1_795_000_000 + number, words, b"s" * 65)


def test_the_head_is_plain_sha256_over_the_entries() -> None:
    entry = _entry(1)
    inner = b"".join(
        (
            (1).to_bytes(32, "big"),
            (32).to_bytes(32, "big"),
            bytes(32),
            b"\x01" * 32,
            (1_795_000_001).to_bytes(32, "big"),
            hashlib.sha256(b"w" * 64).digest(),
            hashlib.sha256(b"s" * 65).digest(),
        )
    )
    leaf = hashlib.sha256(b"\0" + inner).digest()
    head = hashlib.sha256(hashlib.sha256(b"n" * 32).digest() + leaf).digest()
    assert next_head(genesis_head(b"n" * 32), entry) == head


@given(st.integers(1, 30), st.integers(1, 30))
def test_a_changed_entry_anywhere_changes_the_head(count: int, changed: int) -> None:
    def head(of: int) -> bytes:
        value = genesis_head(bytes(32))
        for number in range(1, count + 1):
            value = next_head(value, _entry(number, b"x" * 64 if number == of else b"w" * 64))
        return value

    assert (head(changed) == head(0)) == (changed > count)


@given(_LEAVES, st.data())
def test_every_entry_can_be_proved_and_no_other(leaves: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = merkle_proof(leaves, index)
    assert len(proof) == 32
    assert root_of_proof(leaves[index], index, proof) == merkle_root(leaves)
    assert root_of_proof(b"?" * 32, index, proof) != merkle_root(leaves)


def test_the_root_of_nothing_is_the_root_of_empty_leaves() -> None:
    node = bytes(32)
    for _ in range(32):
        node = hashlib.sha256(b"\1" + node + node).digest()
    assert merkle_root([]) == node


def test_a_basis_is_the_last_stored_head() -> None:
    assert [basis_entry(count) for count in (0, 1, 63, 64, 65, 130)] == [0, 0, 0, 64, 64, 128]
