"""The mirror: what was appended is there, what was reorganised is gone, and it knows where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.ledger.entries import genesis_head
from app.ledger.hashing import ZERO32
from app.ports.gateway import Stage
from app.ports.store import RecordedTwiceError
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
    good,
    issue,
    later,
    open_sample,
    queue,
    record_of,
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
            store.append_range(headers, entries, heads, proved=True)
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


def test_the_mark_of_the_registry_is_another_one_whenever_its_entries_are(store: LocalStore) -> None:
    chain = Chain()
    marks = [store.registry_mark()]
    for acts in ((relay("a"),), (relay("b"), issue("one")), (issue("two"),)):
        chain.mine(*acts)
        chain.feed(store)
        marks.append(store.registry_mark())
        check_all(store)
        marks.append(store.registry_mark())

    assert len(set(marks[:5])) == 5
    assert set(marks[5:]) == {marks[4]}, "a credit's entries leave it"


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


def test_what_stands_in_blocks_is_said_of_own_acts_once_it_is_proved(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    chain = Chain()
    chain.mine(act)
    store.append_range(chain.headers, chain.entries, chain.heads, proved=False)
    stored = store.desk_act(digest)

    store.prove()

    proved = store.desk_act(digest)
    assert (stored.block, [line[0] for line in stored.history]) == (0, [Stage.QUEUED])
    assert [line[0] for line in proved.history] == [Stage.QUEUED, Stage.IN_BLOCK]
    assert store.tip().proved_block == 0


def test_what_was_never_proved_is_forgotten_without_a_word(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    chain = Chain()
    chain.mine()
    chain.feed(store)
    chain.mine(act)
    store.append_range(chain.headers[1:], chain.entries, chain.heads, proved=False)

    assert store.roll_back(store.tip().proved_block, later(5)) == 1

    struck = store.desk_act(digest)
    assert (struck.stage, struck.struck_utc, struck.block) == (Stage.QUEUED, None, None)
    assert [line[0] for line in struck.history] == [Stage.QUEUED]
    assert store.tip().proved_block == 0


def test_what_is_rolled_back_is_proved_no_more(store: LocalStore) -> None:
    chain = Chain()
    for _ in range(5):
        chain.mine()
    chain.feed(store)

    store.roll_back(2, NOW)
    store.roll_back(3, NOW)

    assert store.tip().proved_block == 2
    store.roll_back(-1, NOW)
    assert store.tip().proved_block == -1
    store.prove()
    assert store.tip().proved_block == -1, "there is nothing to be proved"


def test_an_act_recorded_twice_is_refused_whole(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(issue("one"))
    chain.feed(store)
    chain.mine(issue("two"), issue("one"))

    with pytest.raises(RecordedTwiceError):
        chain.feed(store)

    assert (store.tip().block, store.tip().count) == (chain.headers[0], 1)


def test_a_credit_is_settled_once_registry_and_credit_are_proved_and_checked(store: LocalStore) -> None:
    issued = issue("one")
    chain = Chain()
    assert not store.all_settled(issued.credit), "there is no registry yet"
    chain.mine(relay("a"))
    chain.mine(issued, issue("other"))
    chain.feed(store)
    settled = [store.all_settled(issued.credit)]
    check_all(store, limit=1)
    settled.append(store.all_settled(ZERO32))
    settled.append(store.all_settled(issued.credit))
    check_all(store, limit=1)
    settled.append(store.all_settled(issued.credit))
    chain.mine(advice(issued))
    store.append_range(chain.headers[2:], chain.entries[3:], chain.heads[3:], proved=False)
    check_all(store)
    settled.append(store.all_settled(issued.credit))
    store.prove()
    settled.append(store.all_settled(issued.credit))

    assert settled == [False, True, False, True, False, True]


def test_a_verdict_never_lands_on_what_a_reorganisation_put_in_an_entrys_place(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(relay("a"))
    chain.mine(issue("one"))
    chain.feed(store)
    found = store.unchecked_entries(5)
    other = chain.branch(0, "b")
    store.roll_back(0, NOW)
    other.mine(issue("another"))
    other.feed(store)

    store.record_checked([good(item) for item in found], [record_of(found[1])])

    assert len(store.unchecked_entries(5)) == 2
    assert store.credit(issue("one").credit) is None
    check_all(store)
    assert store.credit(issue("another").credit) is not None
