"""A few credits for the first page: nearest days and those nobody advised yet, each straight from an index."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.desk.derive import moved
from app.ports.stored import NearDay
from local_store.first_page import ASKED, AWAITED, NEAR_DATES
from local_store.store import STORE_NAME
from tests.local_store.samples import (
    OTHER_BANK,
    SUMMARY,
    Chain,
    advice,
    check_all,
    digest_of,
    good,
    issue,
    open_sample,
    record_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.ledger.canonical import Json
    from local_store.store import LocalStore

TODAY = date(2026, 11, 22)
DAYS = {"soon": date(2026, 11, 25), "later": date(2027, 2, 1), "gone": date(2026, 11, 20)}
TERMS: dict[str, Json] = {
    "soon": {"latest_shipment": "2026-11-23", "port_of_loading": ["HAMBURG"], "expiry_place": "SHANGHAI"},
    "later": {"latest_shipment": None, "port_of_loading": [], "expiry_place": "KIEL"},
    "gone": {"latest_shipment": "2026-11-21", "port_of_loading": [], "expiry_place": "KIEL"},
}


def fill(store: LocalStore) -> dict[str, str]:
    """Three issued credits of ours, each checked, named by when they expire; their rows' keys by name."""
    chain, acts = Chain(), {name: issue(name) for name in DAYS}
    for act in acts.values():
        chain.mine(act)
    chain.feed(store)
    check_all(store)
    for (name, day), mirrored in zip(DAYS.items(), map(store.entry_of, map(digest_of, acts.values())), strict=True):
        assert mirrored is not None
        record = record_of(mirrored, replace(SUMMARY, reference=name, expiry=day))
        store.record_checked([good(mirrored)], [record])
    return {name: f"c{act.credit.hex()}" for name, act in acts.items()}


def test_the_nearest_days_are_those_still_to_come_the_soonest_first(store: LocalStore) -> None:
    keys = fill(store)
    sealed = [(near.kind, near.day, near.place, near.key) for near in store.near_dates(TODAY, 5)]
    assert sealed == [
        (NearDay.EXPIRY, DAYS["soon"], "", keys["soon"]),
        (NearDay.EXPIRY, DAYS["later"], "", keys["later"]),
    ]
    for name, day in DAYS.items():
        summary = replace(SUMMARY, reference=name, expiry=day)
        store.entry_opened(digest_of(issue(name)), TERMS[name], "", summary)
    opened = [(near.kind, near.day, near.place, near.summary.reference) for near in store.near_dates(TODAY, 5)]
    assert opened == [
        (NearDay.SHIPMENT, date(2026, 11, 23), "HAMBURG", "soon"),
        (NearDay.EXPIRY, DAYS["soon"], "SHANGHAI", "soon"),
        (NearDay.EXPIRY, DAYS["later"], "KIEL", "later"),
    ]
    assert [near.summary.reference for near in store.near_dates(TODAY, 1)] == ["soon"]
    assert store.near_dates(date(2028, 1, 1), 5) == []


def test_a_credit_waits_for_its_advice_until_somebody_advised_it(store: LocalStore) -> None:
    keys = fill(store)
    assert list(store.keys_awaited(99, 5)) == list(keys.values())
    assert list(store.keys_asked(99, 5)) == [], "nothing is asked of the issuing bank"
    assert list(store.keys_awaited(-1, 5)) == [], "none is final yet"
    mirrored = store.entry_of(digest_of(issue("soon")))
    assert mirrored is not None
    store.record_checked([good(mirrored)], [moved(record_of(mirrored), advice(issue("soon")), 3, 3)])
    assert keys["soon"] not in store.keys_awaited(99, 5)


def test_the_advising_bank_is_asked_for_the_advice_the_longest_waiting_first(folder: Path) -> None:
    store = open_sample(folder, bank=OTHER_BANK)
    keys = fill(store)
    assert list(store.keys_asked(99, 2)) == list(keys.values())[:2]
    assert list(store.keys_asked(-1, 2)) == []
    assert list(store.keys_awaited(99, 2)) == [], "nobody else is asked"
    store.close()


def test_no_credit_is_read_that_is_not_shown(folder: Path, store: LocalStore) -> None:
    fill(store)
    asked = {"final_block": 9, "most": 5, "first": TODAY.isoformat()}
    statements = {
        "credits_asked": ASKED,
        "credits_awaited": AWAITED,
        "credits_by_expiry": str(NEAR_DATES),
        "opened_by_shipment": str(NEAR_DATES),
        "credits_by_shipment": str(NEAR_DATES),
    }
    with closing(sqlite3.connect(folder / STORE_NAME)) as file:
        for index, statement in statements.items():
            plan = [step[-1] for step in file.execute(f"EXPLAIN QUERY PLAN {statement}", asked)]
            assert any(index in step for step in plan), plan
