"""The credits table: drafts, acts on their way and credits in one list, sorted, filtered and searched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.desk.derive import moved
from app.ports.gateway import Stage
from app.ports.stored import Column, CreditQuery, RowState
from tests.local_store.samples import (
    NOW,
    SUMMARY,
    Chain,
    advice,
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
    from app.ports.stored import Summary
    from local_store.store import LocalStore


def add(store: LocalStore, summary: Summary, content: str = "", *, minute: int = 0) -> str:
    made = store.add_draft({"45A": content}, summary, 1, source_name="", source=b"", now_utc=later(minute))
    return f"d{made}"


def states(store: LocalStore, final_block: int = 0) -> list[RowState]:
    keys = store.row_keys(CreditQuery(final_block=final_block))
    return [row.state for row in store.rows(keys, final_block)]


def test_one_credit_is_one_row_from_draft_to_advised(store: LocalStore) -> None:
    act = issue("one")
    key = add(store, SUMMARY)
    seen = [states(store)]
    queue(store, act, draft_id=int(key[1:]))
    seen.append(states(store))
    for stage in (Stage.WAITING, Stage.REGISTERED):
        store.act_refused(digest_of(act), "", "", NOW)
        store.act_seen(work_item(act, state(act, stage)))
        seen.append(states(store))
    chain = Chain()
    chain.mine(act)
    chain.feed(store)
    seen.append(states(store))
    (row,) = store.rows(store.row_keys(CreditQuery()), 0)
    assert (row.checked, row.block) == (False, 0), "the entry is in a block and nobody has checked it"
    check_all(store)
    seen += [states(store, final_block=-1), states(store)]
    chain.mine(advice(act))
    chain.feed(store)
    (row,) = store.rows(store.row_keys(CreditQuery()), 0)
    assert not row.checked, "its advice is not checked yet"
    check_all(store)
    credit = store.credit(act.credit)
    assert credit is not None
    store.record_checked([], [moved(credit, advice(act), 2, 1)])
    seen += [states(store), states(store, final_block=1)]

    assert [row for (row,) in seen] == [
        RowState.DRAFT,
        RowState.QUEUED,
        RowState.WAITING,
        RowState.SENT,
        RowState.IN_BLOCK,
        RowState.IN_BLOCK,
        RowState.ISSUED,
        RowState.IN_BLOCK,
        RowState.ADVISED,
    ]


def test_a_failed_act_stays_in_sight_until_its_draft_is_taken_up_again(store: LocalStore) -> None:
    key = add(store, SUMMARY)
    digest = queue(store, issue("one"), draft_id=int(key[1:]))
    store.act_refused(digest, "The gateway refused it.", "refused", NOW)
    assert states(store) == [RowState.FAILED]

    store.reopen_draft(digest)

    assert store.row_keys(CreditQuery()) == [key]


def test_a_discarded_draft_is_out_of_sight_and_comes_back(store: LocalStore) -> None:
    key = add(store, SUMMARY)

    store.discard_draft(int(key[1:]), discarded=True)
    assert store.row_keys(CreditQuery()) == []
    store.discard_draft(int(key[1:]), discarded=False)
    assert store.row_keys(CreditQuery()) == [key]


def test_a_row_shows_what_its_draft_says(store: LocalStore) -> None:
    key = add(store, SUMMARY, minute=4)

    (row,) = store.rows([key], 0)

    assert (row.key, row.summary, row.findings, row.updated_utc) == (key, SUMMARY, 1, later(4))
    assert row.block is None


def test_rows_come_in_the_order_asked_for_and_gone_keys_are_left_out(store: LocalStore) -> None:
    keys = [add(store, SUMMARY) for _ in range(3)]
    gone = ["d99", f"a{'00' * 32}", f"c{'00' * 32}"]

    shown = store.rows([keys[2], *gone, keys[0]], 0)

    assert [row.key for row in shown] == [keys[2], keys[0]]


@pytest.mark.parametrize(
    ("column", "ascending"),
    [
        (Column.REFERENCE, "bac"),
        (Column.APPLICANT, "cab"),
        (Column.BENEFICIARY, "abc"),
        (Column.AMOUNT, "cba"),
        (Column.EXPIRY, "acb"),
        (Column.STATE, "abc"),
        (Column.UPDATED, "abc"),
    ],
)
def test_every_column_sorts_both_ways(store: LocalStore, column: Column, ascending: str) -> None:
    a = replace(
        SUMMARY, reference="lc-2", applicant="Beta", beneficiary="a", amount_minor=None, expiry=date(2027, 1, 1)
    )
    b = replace(SUMMARY, reference="LC-1", applicant="Gamma", beneficiary="B", currency="EUR", expiry=None)
    c = replace(SUMMARY, reference="LC-3", applicant="alpha", beneficiary="c", currency="CNY", amount_minor=10**20)
    c = replace(c, expiry=date(2027, 6, 1))
    names = {add(store, summary, minute=place): "abc"[place] for place, summary in enumerate((a, b, c))}

    up = store.row_keys(CreditQuery(sort=column, descending=False))
    down = store.row_keys(CreditQuery(sort=column, descending=True))

    assert "".join(names[key] for key in up) == ascending
    if column is Column.STATE:
        assert down == up, "equal rows keep their order"
    elif column is Column.EXPIRY:
        assert "".join(names[key] for key in down) == "cab", "what has no date comes last either way"
    else:
        assert down == up[::-1]


def test_words_are_found_wherever_they_stand(store: LocalStore) -> None:
    turbines = add(store, SUMMARY, "FIFTY TURBINES, 100% NEW")
    pumps = add(store, replace(SUMMARY, reference="AB-7", applicant="Sample Pumps"), "TEN PUMPS")
    found = {
        text: set(store.row_keys(CreditQuery(text=text)))
        for text in ("turbine", "Harbour turb", "elbe", "pumps turbines", "ab", "AB -7", "7", "%", 'x"', "\0", " ")
    }

    assert found == {
        "turbine": {turbines},
        "Harbour turb": {turbines},
        "elbe": {turbines, pumps},
        "pumps turbines": set(),
        "ab": {pumps},
        "AB -7": {pumps},
        "7": {pumps},
        "%": set(),
        'x"': set(),
        "\0": {turbines, pumps},
        " ": {turbines, pumps},
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=20))
def test_no_text_breaks_the_search(store: LocalStore, text: str) -> None:
    assert store.row_keys(CreditQuery(text=text, states=frozenset({RowState.ISSUED}))) == []


def test_a_saved_draft_is_found_by_its_new_words_only(store: LocalStore) -> None:
    key = add(store, SUMMARY, "TURBINES")
    store.save_draft(int(key[1:]), {"45A": "PUMPS"}, SUMMARY, 0, later(1))

    assert store.row_keys(CreditQuery(text="pumps")) == [key]
    assert store.row_keys(CreditQuery(text="turbines")) == []


def test_states_filter_and_count(store: LocalStore) -> None:
    draft = add(store, SUMMARY)
    queued = queue(store, issue("one"))

    wanted = frozenset({RowState.QUEUED, RowState.SENT})
    assert store.row_keys(CreditQuery(states=wanted)) == [f"a{queued.hex()}"]
    assert store.state_counts(0) == {RowState.DRAFT: 1, RowState.QUEUED: 1}
    assert draft in store.row_keys(CreditQuery(states=frozenset({RowState.DRAFT})))


def test_twenty_thousand_credits_are_listed_sorted_searched_and_paged(store: LocalStore) -> None:
    chain = Chain()
    for block in range(100):
        chain.mine(*(issue(f"{block}/{place}", amount_minor=block * 1000 + place) for place in range(200)))
    chain.feed(store)
    while found := store.unchecked_entries(5000):
        numbered = {item.entry.number: item for item in found}
        records = [
            record_of(item, replace(SUMMARY, reference=f"LC-{number:05}", amount_minor=number))
            for number, item in numbered.items()
        ]
        store.record_checked([good(item) for item in found], records)

    keys = store.row_keys(CreditQuery(sort=Column.AMOUNT, descending=True, final_block=99))
    page = store.rows(keys[:256], 99)
    assert len(keys) == 20_000
    assert [row.summary.amount_minor for row in page] == list(range(20_000, 20_000 - 256, -1))
    assert {row.state for row in page} == {RowState.ISSUED}
    assert store.row_keys(CreditQuery(text="LC-07777")) == [
        row.key for row in store.rows(keys, 99) if row.summary.reference == "LC-07777"
    ]
    assert store.state_counts(49) == {RowState.ISSUED: 10_000, RowState.IN_BLOCK: 10_000}


def test_rows_found_in_one_reading_are_those_of_their_keys_in_the_same_order(store: LocalStore) -> None:
    for number in range(3):
        store.add_draft(
            {}, replace(SUMMARY, reference=f"LC-2026-000{number}"), 0, source_name="", source=b"", now_utc=later(number)
        )
    query = CreditQuery(text="LC-2026", sort=Column.REFERENCE)

    found = store.found_rows(query)

    assert [row.summary.reference for row in found] == ["LC-2026-0002", "LC-2026-0001", "LC-2026-0000"]
    assert list(found) == list(store.rows(store.row_keys(query), 0))
