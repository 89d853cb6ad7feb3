"""The credits table by filters, as packed numbers, and summed by currency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.ports.stored import Column, CreditQuery, CurrencySum, RowState
from tests.local_store.samples import BANK, OTHER_BANK, SUMMARY, Chain, check_all, issue, later, queue

if TYPE_CHECKING:
    from local_store.store import LocalStore


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
