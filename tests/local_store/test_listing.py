"""The credits table by filters, as packed numbers, and summed by currency."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.ledger.hashing import sha256
from app.ports.gateway import Stage
from app.ports.stored import Column, CreditQuery, CurrencySum, RowState
from local_store.row_query import OWN_INDEX, listing
from local_store.store import STORE_NAME
from tests.local_store.samples import (
    BANK,
    CHECKER,
    OFFICER,
    OTHER_BANK,
    SUMMARY,
    Chain,
    check_all,
    digest_of,
    good,
    issue,
    later,
    queue,
    record_of,
    state,
    work_item,
)

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore

STRANGER = sha256(b"another officer")


@pytest.fixture
def names(store: LocalStore) -> dict[str, str]:
    """Four drafts: their keys, and what we call them."""
    drafts = {
        "small": replace(SUMMARY, amount_minor=100, expiry=date(2026, 12, 1)),
        "big": replace(SUMMARY, amount_minor=10**25, expiry=date(2027, 3, 1)),
        "yen": replace(SUMMARY, currency="JPY", amount_minor=500, expiry=date(2027, 6, 1)),
        "bare": replace(SUMMARY, currency="", amount_minor=None, expiry=None, issuing_bank="", advising_bank=""),
    }
    made = {}
    for minute, (name, summary) in enumerate(drafts.items()):
        draft = store.add_draft({}, summary, 0, source_name="", source=b"", now_utc=later(minute))
        made[f"d{draft}"] = name
    return made


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"currencies": frozenset({"USD"})}, {"small", "big"}),
        ({"currencies": frozenset({"USD", "JPY"})}, {"small", "big", "yen"}),
        ({"currencies": frozenset({"USD"}), "least_minor": 101}, {"big"}),
        ({"currencies": frozenset({"USD"}), "most_minor": 100}, {"small"}),
        ({"expiry_first": date(2026, 12, 1), "expiry_last": date(2027, 3, 1)}, {"small", "big"}),
        ({"expiry_first": date(2027, 3, 2)}, {"yen"}),
        ({"bank": OTHER_BANK[:6]}, {"small", "big", "yen"}),
        ({"bank": BANK, "currencies": frozenset({"JPY"})}, {"yen"}),
        ({"bank": "NOBANK"}, set()),
        ({"states": frozenset({RowState.ADVISED})}, set()),
    ],
)
def test_every_filter_finds_what_it_names(
    store: LocalStore, names: dict[str, str], asked: dict[str, Any], found: set[str]
) -> None:
    query = CreditQuery(**asked)
    assert {names[key] for key in store.row_keys(query)} == found
    assert len(store.row_numbers(query)) == len(found)


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("descending", [True, False])
def test_the_first_rows_are_those_that_the_whole_list_begins_with(
    store: LocalStore, names: dict[str, str], column: Column, *, descending: bool
) -> None:
    queue(store, issue("waits"))
    chain = Chain()
    chain.mine(issue("one"), issue("two"))
    chain.feed(store)
    check_all(store)
    query = CreditQuery(sort=column, descending=descending, final_block=5)

    whole = store.row_numbers(query)
    rows = store.numbered_rows(whole, 5)

    assert len(whole) == len(names) + 3
    assert [row.number for row in rows] == list(whole)
    assert [row.key for row in rows] == store.row_keys(query)
    assert [store.row_number(row.key) for row in rows] == list(whole)
    for limit in (1, 4, 7):
        first = replace(query, limit=limit)
        assert store.row_numbers(first) == whole[:limit]
        assert len(store.row_keys(first)) == limit


def test_sums_are_exact_by_currency_and_never_mixed(store: LocalStore, names: dict[str, str]) -> None:
    sums = [CurrencySum("USD", 2, 10**25 + 100), CurrencySum("JPY", 1, 500)]

    assert store.sums(CreditQuery()) == sums
    assert store.sums_of(store.row_numbers(CreditQuery())) == sums
    yen = next(key for key, name in names.items() if name == "yen")
    number = store.row_number(yen)
    assert number is not None
    assert store.sums_of([number]) == [CurrencySum("JPY", 1, 500)]
    assert store.sums_of([]) == []


def test_a_key_that_is_nowhere_has_no_number(store: LocalStore) -> None:
    assert store.row_number("d99") is None
    assert store.row_number(f"c{'00' * 32}") is None


def test_an_officers_own_are_drafts_acts_and_credits_they_signed(store: LocalStore) -> None:
    draft = store.add_draft({}, SUMMARY, 0, source_name="", source=b"", now_utc=later(0))
    chain = Chain()
    chain.mine(issue("ours"), issue("theirs"))
    chain.feed(store)
    ours, theirs = found = store.unchecked_entries(9)
    signed = [good(ours, OFFICER, CHECKER), good(theirs, STRANGER)]
    store.record_checked(signed, [record_of(item) for item in found])
    queue(store, issue("signed here"))
    store.act_seen(
        work_item(issue("of others"), replace(state(issue("of others"), Stage.WAITING), signers=(STRANGER,)))
    )
    store.act_seen(work_item(issue("checked"), replace(state(issue("checked"), Stage.WAITING), signers=(CHECKER,))))

    def mine(signer: bytes) -> set[str]:
        query = CreditQuery(signer=signer, final_block=9)
        keys = set(store.row_keys(query))
        assert store.row_count(query) == len(keys) == len(store.row_numbers(replace(query, limit=9)))
        return keys - {f"d{draft}"}

    def key(name: str, letter: str = "a") -> str:
        act = issue(name)
        return letter + (act.credit if letter == "c" else digest_of(act)).hex()

    assert mine(OFFICER) == {key("ours", "c"), key("signed here")}
    assert mine(CHECKER) == {key("ours", "c"), key("signed here"), key("checked")}
    assert mine(b"x" * 32) == {key("signed here")}, "the desk's own officer signed it"
    assert store.row_count(CreditQuery()) == 6


def test_what_an_officer_signed_is_found_by_an_index_made_when_the_store_was_opened(
    store: LocalStore, folder: Path
) -> None:
    asked = listing(CreditQuery(signer=OFFICER, limit=40, final_block=9))
    assert store.row_count(CreditQuery(signer=OFFICER)) == 0
    with closing(sqlite3.connect(folder / STORE_NAME)) as file:
        plan = file.execute(f"EXPLAIN QUERY PLAN {asked.select('doc', 40)}", asked.parameters).fetchall()
    assert any(OWN_INDEX in step[-1] for step in plan)
