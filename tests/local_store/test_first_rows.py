"""The first rows that hold some words: read out of the list where that is enough, found by the index where it isn't."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from app.credit.life import Confirming, Phase
from app.ports.stored import Column, CreditQuery
from local_store import row_query
from local_store.mirrored import ENTRIES, OF_DIGEST
from local_store.row_query import RECORDED_STATES, among_the_first
from local_store.store import STORE_NAME
from tests.local_store.samples import SUMMARY, Chain, check_all, digest_of, issue, later, queue, record_of

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore

NAMES = ("Präzision 100%", "Timber", "PRÄZISION Timber", "青岛样本", "Timber Paper", "Fjord_Timber", "timber 青岛样本")
WORDS = (
    "timber",
    "TIMBER",
    "präzision",
    "PRÄZ",
    "青岛",
    "青岛样本",
    "timber paper",
    "timber pa",
    "0%",
    "_timb",
    "turbine",
)
LIVES: dict[str, dict[str, Any]] = {
    "advised": {"phase": Phase.ADVISED},
    "confirmed": {"phase": Phase.ADVISED, "confirming": Confirming.GIVEN},
    "cancelled": {"phase": Phase.CANCELLED},
    "closed": {"phase": Phase.CLOSED},
}
"""Where other credits than those just issued stand."""


@pytest.fixture
def mixed(store: LocalStore) -> LocalStore:
    """Drafts, an act on its way and recorded credits in every state; some of the words stand in terms only."""
    queue(store, issue("waits"))
    for minute, name in enumerate(NAMES):
        content = {"45A": "TIMBER" if minute == 3 else "TURBINES"}
        summary = replace(SUMMARY, applicant=name, reference=f"LC-{minute}")
        store.add_draft(content, summary, 0, source_name="", source=b"", now_utc=later(minute))
    chain = Chain()
    chain.mine(*(issue(name) for name in ("one", "two", *LIVES)))
    chain.feed(store)
    records = [record_of(item) for item in store.unchecked_entries(500)]
    check_all(store)
    ended = zip(LIVES.values(), records[-len(LIVES) :], strict=True)
    store.record_checked([], [replace(record, life=replace(record.life, **life)) for life, record in ended])
    found = store.rows(store.row_keys(CreditQuery(final_block=9)), 9)
    assert {row.state for row in found} >= RECORDED_STATES
    return store


@pytest.mark.parametrize("column", [Column.UPDATED, Column.APPLICANT, Column.STATE])
@pytest.mark.parametrize("descending", [False, True])
def test_the_first_rows_are_the_same_wherever_they_are_looked_for(
    mixed: LocalStore, monkeypatch: pytest.MonkeyPatch, column: Column, *, descending: bool
) -> None:
    for words, most, final_block in product(WORDS, (1, 4, 1_000), (0, 9)):
        monkeypatch.setattr(row_query, "LOOKED_THROUGH", most)
        query = CreditQuery(text=words, sort=column, descending=descending, final_block=final_block)
        keys, numbers = mixed.row_keys(query), mixed.row_numbers(query)

        assert keys, words
        for limit in (1, 2, 4):
            first = replace(query, limit=limit)
            assert mixed.row_numbers(first) == numbers[:limit], words
            assert column is Column.STATE or mixed.row_keys(first) == keys[:limit], words


def test_rows_are_read_only_for_words_whose_capitals_sqlite_knows() -> None:
    def read(text: str, limit: int = 8) -> bool:
        return bool(among_the_first(CreditQuery(text=text, limit=limit), "doc")[0])

    assert read("timber")
    assert read("青岛 T")
    assert not read("timber präzision"), "what was written as PRÄZISION would be missed"
    assert not read("timber", limit=0), "everything is asked for"
    assert not read(" ")


def test_an_entry_is_found_by_its_act_without_going_through_all_checks(folder: Path, mixed: LocalStore) -> None:
    digest = digest_of(issue("two"))
    found = mixed.entry_of(digest)
    assert found is not None
    assert found.entry.digest == digest

    with closing(sqlite3.connect(folder / STORE_NAME)) as file:
        plan = [step[-1] for step in file.execute(f"EXPLAIN QUERY PLAN {ENTRIES} {OF_DIGEST}", (digest,))]
    assert plan
    assert not any(step.startswith("SCAN") for step in plan), plan
