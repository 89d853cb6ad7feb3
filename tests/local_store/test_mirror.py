"""The mirror: what was appended is there, what was reorganised is gone, and it knows where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.ledger.entries import genesis_head
from local_store.mirror import HEADERS_KEPT
from tests.local_store.samples import (
    BANK,
    CHECKER,
    NETWORK,
    NOW,
    OFFICER,
    OTHER_BANK,
    STRANGER_BANK,
    Chain,
    advice,
    check_all,
    digest_of,
    envelope,
    issue,
    open_sample,
    relay,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from local_store.store import LocalStore


def test_an_empty_mirror_stands_at_genesis(store: LocalStore) -> None:
    tip = store.tip()

    assert (tip.block, tip.count, tip.head) == (None, 0, genesis_head(NETWORK))
    assert store.head_at(0) == genesis_head(NETWORK)
    assert store.count_at(-1) == store.count_at(10) == 0


def test_a_range_is_stored_whole(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"), relay("b"))
    chain.mine()
    chain.mine(issue("one"))
    chain.feed(store)

    tip = store.tip()
    assert (tip.block, tip.count, tip.head) == (chain.headers[2], 3, chain.heads[2])
    assert [store.head_at(number) for number in (1, 2, 3)] == chain.heads
    assert [store.count_at(block) for block in (-1, 0, 1, 2, 9)] == [0, 2, 2, 3, 3]
    found = store.entry_of(digest_of(issue("one")))
    assert found is not None
    assert found.entry == chain.entries[2].entry
    assert (found.block_number, found.block_hash) == (2, chain.headers[2].hash)
    assert found.transaction_hash == chain.entries[2].transaction_hash
    assert store.entry_of(digest_of(issue("two"))) is None


def test_a_basis_that_nobody_mirrored_has_no_head(store: LocalStore) -> None:
    assert store.head_at(64) == store.head_at(2**64 - 1) == b""


def test_a_range_that_does_not_go_on_from_the_tip_is_a_defect(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"))
    chain.mine(relay("b"))
    chain.feed(store, blocks=1)

    for headers, entries, heads in (
        (chain.headers[:1], chain.entries[1:], chain.heads[1:]),
        (chain.headers[1:], chain.entries, chain.heads),
        (chain.headers[1:], chain.entries[1:], []),
        ([], [], []),
    ):
        with pytest.raises(ValueError, match="does not follow"):
            store.append_range(headers, entries, heads)
    assert store.tip().count == 1


def test_headers_are_kept_where_entries_stand_and_as_far_back_as_a_reorganisation_reaches(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"))
    for _ in range(HEADERS_KEPT + 50):
        chain.mine()
    chain.feed(store, blocks=200)
    chain.feed(store)
    newest = len(chain.headers) - 1

    kept = {number for number in range(newest + 1) if store.mirrored_header(number)}

    assert kept == {0, *range(newest - HEADERS_KEPT + 1, newest + 1)}
    assert store.mirrored_header(newest) == chain.headers[newest]


@pytest.fixture
def banks_store(folder: Path, bank: str) -> Iterator[LocalStore]:
    opened = open_sample(folder, bank=bank)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("bank", "payload", "kept"),
    [
        (BANK, envelope(BANK, OTHER_BANK), True),
        (OTHER_BANK, envelope(BANK, OTHER_BANK), True),
        (OTHER_BANK, b"broken", True),
        (STRANGER_BANK, envelope(BANK, OTHER_BANK), False),
        (STRANGER_BANK, envelope(BANK, STRANGER_BANK), True),
    ],
)
def test_only_what_is_meant_for_the_own_bank_is_kept_sealed(
    banks_store: LocalStore, payload: bytes, kept: bool
) -> None:
    chain = Chain()
    chain.mine(issue("one"), payload=payload)
    chain.feed(banks_store)
    check_all(banks_store)

    found = banks_store.entry_of(digest_of(issue("one")))

    assert found is not None
    assert found.payload == (payload if kept else b"")
    assert len(banks_store.unopened_entries()) == kept


def test_the_registrys_clear_records_are_always_kept(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(issue("one"))
    chain.mine(relay("a"), relay("b"), payload=b'{"schema":"sample/1"}')
    chain.feed(store)

    assert [found.entry.number for found in store.registry_entries()] == [2, 3]
    assert {found.payload for found in store.registry_entries()} == {b'{"schema":"sample/1"}'}


def test_entries_are_checked_in_order_and_once(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"), issue("one"), relay("b"))
    chain.feed(store)

    assert [found.entry.number for found in store.unchecked_entries(2)] == [1, 2]
    assert check_all(store, limit=2) == 2
    assert [found.entry.number for found in store.unchecked_entries(2)] == [3]
    assert check_all(store) == 1
    assert store.unchecked_entries(2) == []
    first = store.registry_entries()[0]
    assert (first.verdict, first.signers) == ("good", (OFFICER, CHECKER))


def test_a_credits_entries_are_found_checked_or_not(store: LocalStore) -> None:
    issued = issue("one")
    chain = Chain()
    chain.mine(issue("two"), issued)
    chain.mine(advice(issued))
    chain.feed(store)

    assert [found.entry.number for found in store.entries_of_credit(issued.credit)] == [2, 3]


def test_rolling_back_past_kept_headers_stands_at_the_newest_that_is_left(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"))
    for _ in range(HEADERS_KEPT + 50):
        chain.mine()
    chain.feed(store)

    assert store.roll_back(20, NOW) == 0
    assert store.tip().block == chain.headers[0]
    chain.feed(store)
    assert store.tip().block == chain.headers[-1]
