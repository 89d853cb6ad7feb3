"""Recorded credits: derived from checked entries, opened once, made again after a reorganisation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.desk.derive import moved
from app.ledger.hashing import ZERO32
from app.ports.stored import CreditQuery, CreditState, Summary
from local_store.credits import UNOPENED_MOST
from tests.local_store.samples import (
    BANK,
    NOW,
    OTHER_BANK,
    SUMMARY,
    TERMS,
    Chain,
    advice,
    check_all,
    digest_of,
    envelope,
    good,
    issue,
    later,
    queue,
    record_of,
)

if TYPE_CHECKING:
    from app.ledger.acts import Act, IssueCredit
    from local_store.store import LocalStore


ARRIVED = replace(SUMMARY, issuing_bank=OTHER_BANK, advising_bank=BANK)


def arrive(store: LocalStore, *acts: Act) -> Chain:
    """The acts, each in a block of its own, mirrored and checked."""
    chain = Chain()
    for act in acts:
        chain.mine(act)
    chain.feed(store)
    check_all(store)
    return chain


def arriving(name: str = "one") -> IssueCredit:
    return issue(name, bank=OTHER_BANK, advising=BANK)


def test_a_credit_arrives_sealed_with_what_its_clear_words_tell(store: LocalStore) -> None:
    act = arriving()
    arrive(store, act)

    credit = store.credit(act.credit)

    assert credit is not None
    assert (credit.state, credit.issue, credit.advice, credit.last_block) == (CreditState.ISSUED, 1, None, 0)
    assert (credit.terms, credit.terms_fault, credit.life.terms) == (None, "", act.plain_hash)
    assert credit.summary == Summary.of_words(act)
    assert [found.entry.number for found in store.unopened_entries()] == [1]
    assert store.credit(ZERO32) is None


def test_opened_terms_fill_the_credits_row_and_its_search_text(store: LocalStore) -> None:
    act = arriving()
    arrive(store, act)

    store.entry_opened(digest_of(act), TERMS, "", SUMMARY)

    credit = store.credit(act.credit)
    assert credit is not None
    assert (credit.terms, credit.summary) == (TERMS, ARRIVED)
    assert store.opened(digest_of(act)) == (TERMS, "")
    assert store.unopened_entries() == []
    key = [f"c{act.credit.hex()}"]
    assert store.row_keys(CreditQuery(text="turbines")) == store.row_keys(CreditQuery(text="harbour")) == key


def test_a_fault_in_the_terms_is_kept_and_the_envelope_not_opened_again(store: LocalStore) -> None:
    act = arriving()
    arrive(store, act)

    store.entry_opened(digest_of(act), None, "The envelope is broken.", None)

    credit = store.credit(act.credit)
    assert credit is not None
    assert (credit.terms, credit.terms_fault) == (None, "The envelope is broken.")
    assert credit.summary == Summary.of_words(act)
    assert store.unopened_entries() == []
    assert store.opened(digest_of(act)) == (None, "The envelope is broken.")


def test_envelopes_are_handed_out_a_batch_at_a_time_and_only_of_good_entries(store: LocalStore) -> None:
    chain = Chain()
    chain.mine(*(arriving(str(number)) for number in range(UNOPENED_MOST + 5)))
    chain.feed(store)
    assert store.unopened_entries() == []
    [first] = store.unchecked_entries(1)
    store.record_checked([replace(good(first), verdict="No checker signed it.")], [])
    check_all(store)

    batch = [found.entry.number for found in store.unopened_entries()]
    assert batch == list(range(2, UNOPENED_MOST + 2))
    bad = store.entry_of(digest_of(arriving("0")))
    assert bad is not None
    assert bad.verdict == "No checker signed it."


def test_the_makers_own_credit_needs_no_opening(store: LocalStore) -> None:
    act = issue("one")
    queue(store, act)
    arrive(store, act)

    credit = store.credit(act.credit)
    assert credit is not None
    assert (credit.terms, credit.summary) == (TERMS, SUMMARY)
    assert store.unopened_entries() == []


def test_an_advice_moves_the_credit_and_a_reorganisation_takes_it_back(store: LocalStore) -> None:
    act = arriving()
    told = advice(act)
    chain = arrive(store, act)
    store.entry_opened(digest_of(act), TERMS, "", SUMMARY)
    chain.mine(told)
    chain.feed(store)
    issued = store.credit(act.credit)
    assert issued is not None
    advised = moved(issued, told, 2, 1)
    [second] = store.unchecked_entries(1)
    store.record_checked([good(second)], [advised])
    assert store.credit(act.credit) == advised

    store.roll_back(0, NOW)

    assert store.credit(act.credit) is None
    assert check_all(store) == 1, "the issue is checked and derived again"
    assert store.credit(act.credit) == issued, "and its terms need not be opened again"
    assert store.unopened_entries() == []


def test_terms_opened_once_are_known_when_the_same_act_comes_in_another_block(store: LocalStore) -> None:
    act = arriving()
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    check_all(store)
    store.entry_opened(digest_of(act), TERMS, "", SUMMARY)
    store.roll_back(0, NOW)
    again = chain.branch(0, "b")
    again.mine()
    again.mine(act)
    again.feed(store)
    check_all(store)

    assert store.unopened_entries() == []
    credit = store.credit(act.credit)
    assert credit is not None
    assert (credit.terms, credit.summary, credit.last_block) == (TERMS, ARRIVED, 2)


def test_another_act_that_names_the_same_plain_hash_gets_none_of_the_terms(store: LocalStore) -> None:
    act = arriving()
    copied = replace(arriving("copy"), plain_hash=act.plain_hash, amount_minor=1)
    arrive(store, act, copied)
    store.entry_opened(digest_of(act), TERMS, "", SUMMARY)

    credit = store.credit(copied.credit)

    assert credit is not None
    assert (credit.terms, credit.summary) == (None, Summary.of_words(copied))


def test_the_last_credit_of_an_applicant_is_the_own_banks_newest_but_the_one_that_is_read(store: LocalStore) -> None:
    acts = [issue("a"), issue("b"), issue("c"), arriving()]
    chain = Chain()
    chain.mine(*acts)
    chain.feed(store)
    found = store.unchecked_entries(10)
    records = [record_of(item) for item in found]
    named = [
        replace(record, summary=replace(record.summary, applicant=name))
        for record, name in zip(records, ("Sample Ltd", "Sample Ltd", "Other Ltd", "Sample Ltd"), strict=True)
    ]
    store.record_checked([good(item) for item in found], named)

    assert store.last_credit_of("Sample Ltd", besides=b"") == store.credit(acts[1].credit)
    assert store.last_credit_of("Sample Ltd", besides=acts[1].credit) == store.credit(acts[0].credit)
    assert store.last_credit_of("Nobody Ltd", besides=b"") is None


def test_an_amount_beyond_what_sqlite_counts_is_kept_to_the_last_digit(store: LocalStore) -> None:
    act = issue("one", bank=OTHER_BANK, advising=BANK, amount_minor=2**128 - 1)
    arrive(store, act)

    credit = store.credit(act.credit)

    assert credit is not None
    assert credit.summary.amount_minor == 2**128 - 1


def test_bytes_beside_an_entry_that_names_no_content_are_opened_once(store: LocalStore) -> None:
    issued = issue("one")
    told = advice(issued)
    chain = Chain()
    chain.mine(issued)
    chain.mine(told, payload=envelope(BANK))
    chain.feed(store)
    check_all(store)
    store.entry_opened(digest_of(issued), TERMS, "", SUMMARY)
    assert [item.entry.digest for item in store.unopened_entries()] == [digest_of(told)]

    store.entry_opened(digest_of(told), None, "The envelope is not what was signed.", None)
    store.roll_back(0, later(5))
    again = chain.branch(0, "b")
    again.mine(told, payload=envelope(BANK))
    again.feed(store)
    check_all(store)

    assert store.unopened_entries() == [], "what was found faulty once is known by its digest"
