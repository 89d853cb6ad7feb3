"""Own acts: stored before sent, sent until answered, and never said to be further than was proved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.ports.gateway import ActReceipt, ReturnNote, Stage
from app.ports.stored import CreditQuery, RowState, Summary
from tests.local_store.samples import (
    BANK,
    CHECKER,
    NOW,
    OFFICER,
    SUMMARY,
    TERMS,
    Chain,
    advice,
    check_all,
    digest_of,
    envelope,
    issue,
    later,
    open_sample,
    queue,
    signature,
    signed,
    state,
    work_item,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.ledger.acts import Act
    from app.ports.gateway import ActState
    from local_store.store import LocalStore


def receipt(told: ActState) -> ActReceipt:
    return ActReceipt(bank=BANK, signatures_hash=bytes(32), received_utc=later(1), signature=bytes(65), state=told)


def test_a_signed_act_waits_until_the_gateway_answered(folder: Path) -> None:
    store = open_sample(folder)
    act = issue("one")
    digest = queue(store, act)
    store.close()

    store = open_sample(folder)
    (waiting,) = store.unsent_acts()
    store.act_answered(digest, receipt(state(act, Stage.WAITING, missing="One checker.")))

    assert (waiting.digest, waiting.stage, waiting.act) == (digest, Stage.QUEUED, signed(act))
    assert (waiting.terms, waiting.summary, waiting.signed_here) == (TERMS, SUMMARY, True)
    assert waiting.valid_until_utc == act.valid_until_utc
    assert store.unsent_acts() == []
    answered = store.desk_act(digest)
    assert (answered.stage, answered.missing, answered.signers) == (Stage.WAITING, "One checker.", (OFFICER,))
    assert [line[0] for line in answered.history] == ["queued", "waiting"]
    store.close()


def test_the_outbox_is_sent_oldest_first(store: LocalStore) -> None:
    digests = [queue(store, issue(str(minute)), at=later(minute)) for minute in (3, 1, 2)]

    assert [act.digest for act in store.unsent_acts()] == [digests[1], digests[2], digests[0]]


def test_a_checkers_signature_is_added_and_sent(store: LocalStore) -> None:
    act = issue("one")
    digest = digest_of(act)
    assert store.act_seen(work_item(act, state(act, Stage.WAITING), CHECKER))
    seen = store.desk_act(digest)
    assert (seen.stage, seen.unsent, seen.summary) == (Stage.WAITING, False, Summary.of_words(act))
    assert seen.credit == act.credit
    both = seen.act.signed_also_by(signature(act, OFFICER))

    store.queue_act(
        digest, both, note="", credit=act.credit, terms=TERMS, summary=SUMMARY, draft_id=None, now_utc=later(2)
    )

    (mine,) = store.unsent_acts()
    assert mine.act.signatures == (signature(act, CHECKER), signature(act, OFFICER))
    assert (mine.stage, mine.signed_here, mine.note) == (Stage.QUEUED, True, "Please check.")
    assert store.waiting_acts() == [], "what was signed here waits for nobody here"


def test_what_the_gateway_told_before_is_no_news(store: LocalStore) -> None:
    act = issue("one")
    item = work_item(act, state(act, Stage.WAITING))

    assert store.act_seen(item)
    assert not store.act_seen(item)
    assert store.act_seen(work_item(act, state(act, Stage.WAITING), OFFICER, CHECKER)), "a signature more is news"
    assert store.act_seen(work_item(act, state(act, Stage.REGISTERED, at=later(1))))


def test_an_act_sent_back_says_why_and_where(store: LocalStore) -> None:
    act = issue("one")
    queue(store, act)
    note = ReturnNote(officer=CHECKER, reason="The tolerance is missing.", field="39A", at_utc=later(3))
    store.act_answered(digest_of(act), receipt(state(act, Stage.WAITING)))
    store.act_seen(work_item(act, state(act, Stage.RETURNED, at=later(3), returned=note)))

    (returned,) = store.waiting_acts()
    assert returned.stage == Stage.RETURNED
    told = (returned.returned_reason, returned.returned_field, returned.returned_by)
    assert told == ("The tolerance is missing.", "39A", CHECKER)


def test_a_refused_act_is_not_sent_again_and_says_why(store: LocalStore) -> None:
    digest = queue(store, issue("one"))

    store.act_refused(digest, "You have signed this act.", "same-person", later(1))

    refused = store.desk_act(digest)
    assert (refused.stage, refused.reason, refused.code) == (Stage.FAILED, "You have signed this act.", "same-person")
    assert store.unsent_acts() == []
    assert refused.history[-1] == ("failed", later(1), "You have signed this act.")


def test_final_is_what_the_mirror_proves_not_what_the_gateway_says(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    store.act_answered(digest, receipt(state(act, Stage.FINAL)))
    claimed = store.desk_act(digest)
    store.keep("confirmations", 2)
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    in_block = store.desk_act(digest)
    chain.mine()
    chain.mine()
    chain.feed(store)
    final = store.desk_act(digest)

    assert (claimed.stage, claimed.entry, [line[0] for line in claimed.history]) == (
        Stage.SUBMITTED,
        None,
        ["queued"],
    )
    assert (in_block.stage, in_block.entry, in_block.block) == (Stage.IN_BLOCK, 1, 1)
    assert "in_block" in [line[0] for line in in_block.history]
    assert (final.stage, final.history[-1][0]) == (Stage.FINAL, "in_block")
    assert "final" in [line[0] for line in final.history]


def test_what_an_act_is_about_is_under_way_until_it_is_final_or_over(store: LocalStore) -> None:
    sent, stopped = issue("one"), issue("two")
    credits_, told = [sent.credit, stopped.credit], [frozenset[bytes]()]
    queue(store, sent)
    refused = queue(store, stopped)
    told.append(store.subjects_under_way(credits_))
    store.act_refused(refused, "You have signed this act.", "same-person", later(1))
    told.append(store.subjects_under_way(credits_))
    store.keep("confirmations", 2)
    chain = Chain()
    chain.mine(sent)
    chain.feed(store)
    told.append(store.subjects_under_way(credits_))
    chain.mine()
    chain.mine()
    chain.feed(store)
    told.append(store.subjects_under_way(credits_))

    both, one = frozenset((sent.subject, stopped.subject)), frozenset((sent.subject,))
    assert told == [frozenset(), both, one, one, frozenset()]
    assert store.subjects_under_way([]) == frozenset()


@pytest.mark.parametrize("claimed", [Stage.SUBMITTED, Stage.IN_BLOCK, Stage.FINAL])
def test_an_act_travels_until_it_is_on_the_mirror_whatever_the_gateway_says(store: LocalStore, claimed: Stage) -> None:
    act = issue("one")
    queue(store, act)
    assert store.travelling_acts() == [], "the gateway doesn't hold it yet"
    store.act_answered(digest_of(act), receipt(state(act, claimed)))
    (travelling,) = store.travelling_acts()
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    arrived = store.travelling_acts()
    store.roll_back(0, later(5))

    assert travelling.digest == digest_of(act)
    assert arrived == []
    assert [item.digest for item in store.travelling_acts()] == [digest_of(act)]


@pytest.mark.parametrize("ended", [Stage.RETURNED, Stage.FAILED])
def test_an_act_that_was_sent_back_or_failed_travels_no_more(store: LocalStore, ended: Stage) -> None:
    act = issue("one")
    queue(store, act)
    store.act_answered(digest_of(act), receipt(state(act, ended)))

    assert store.travelling_acts() == []


def test_an_act_whose_answer_was_lost_needs_no_sending_once_it_is_on_the_ledger(store: LocalStore) -> None:
    act = issue("one")
    queue(store, act)
    chain = Chain()
    chain.mine(act)
    chain.feed(store)

    assert store.unsent_acts() == []
    assert store.desk_act(digest_of(act)).stage == Stage.IN_BLOCK


def test_a_reorganised_act_is_struck_out_and_back_on_its_way_until_it_is_in_a_block_again(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    store.act_answered(digest, receipt(state(act, Stage.SUBMITTED)))
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    check_all(store)
    store.roll_back(0, later(5))
    struck = store.desk_act(digest)
    again = chain.branch(0, "b")
    again.mine()
    again.mine(act)
    again.feed(store)
    back = store.desk_act(digest)

    assert (struck.stage, struck.entry, struck.block, struck.struck_utc) == (Stage.SUBMITTED, None, None, later(5))
    assert struck.unsent is False
    assert struck.history[-1][0] == "reorganised"
    assert struck.terms == TERMS
    assert (back.stage, back.block, back.struck_utc) == (Stage.IN_BLOCK, 2, None)


def test_an_unanswered_act_that_was_reorganised_is_sent_again(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    store.roll_back(0, later(5))

    assert [item.digest for item in store.unsent_acts()] == [digest]


def test_sealed_work_is_opened_once_or_found_faulty(store: LocalStore) -> None:
    good, bad = issue("good"), issue("bad")
    for act in (good, bad):
        store.act_seen(work_item(act, state(act, Stage.WAITING)))
    assert {item.digest for item in store.unopened_acts()} == {digest_of(good), digest_of(bad)}

    store.act_opened(digest_of(good), TERMS, SUMMARY)
    store.act_faulty(digest_of(bad), "The envelope is broken.")

    assert store.unopened_acts() == []
    opened, faulty = store.desk_act(digest_of(good)), store.desk_act(digest_of(bad))
    assert (opened.terms, opened.summary, opened.terms_fault) == (TERMS, SUMMARY, "")
    assert (faulty.terms, faulty.terms_fault) == (None, "The envelope is broken.")


def test_bytes_beside_an_act_that_names_no_content_are_faulty_once_not_opened_every_round(store: LocalStore) -> None:
    told = advice(issue("one"))
    item = replace(work_item(told, state(told, Stage.WAITING)), act=signed(told, payload=envelope(BANK)))
    store.act_seen(item)
    assert [item.digest for item in store.unopened_acts()] == [digest_of(told)]

    store.act_faulty(digest_of(told), "The envelope is not what was signed.")

    assert store.unopened_acts() == []
    assert store.desk_act(digest_of(told)).terms_fault == "The envelope is not what was signed."
    assert store.opened(digest_of(told)) == (None, "The envelope is not what was signed.")


def test_an_advice_shows_the_credit_it_is_on(store: LocalStore) -> None:
    issued = issue("one")
    told = advice(issued)
    chain = Chain()
    chain.mine(issued)
    chain.feed(store)
    check_all(store)
    store.entry_opened(digest_of(issued), TERMS, "", SUMMARY)
    store.act_seen(work_item(told, state(told, Stage.WAITING)))

    (item,) = store.acts_of_credit(issued.credit)

    assert (item.digest, item.summary) == (digest_of(told), SUMMARY)
    assert item not in store.unopened_acts(), "it carries no envelope"


@pytest.mark.parametrize("known", [True, False])
def test_an_act_that_is_not_here_is_told_in_a_sentence(store: LocalStore, known: bool) -> None:
    act: Act = issue("one")
    if known:
        queue(store, act)
        assert store.desk_act(digest_of(act)).queued_utc == NOW
    with pytest.raises(UserError) as raised:
        store.act_opened(digest_of(replace(act, version=1)), TERMS, SUMMARY)
    assert raised.value.code == "unknown-act"


def test_an_act_held_back_stays_unsent_until_it_is_judged_anew(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    store.hold_act(digest, "Its number was taken meanwhile.", "number-taken", later(90))

    assert store.unsent_acts() == []
    (held,) = store.waiting_acts()
    assert (held.stage, held.held, held.held_code) == (
        Stage.QUEUED,
        "Its number was taken meanwhile.",
        "number-taken",
    )
    store.act_judged(digest, later(95))
    (again,) = store.unsent_acts()
    assert (again.held, again.held_code, again.judged_utc) == ("", "", later(95))


def test_a_failed_act_waits_for_its_maker_until_its_draft_is_open_again(store: LocalStore) -> None:
    draft_id = store.add_draft({}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    digest = queue(store, issue("one"), draft_id=draft_id)
    store.act_refused(digest, "The cap is used up.", "exposure-cap", later(1))

    assert [act.digest for act in store.waiting_acts()] == [digest]
    store.reopen_draft(digest)
    assert store.waiting_acts() == []


def test_a_signature_withdrawn_leaves_the_act_as_it_was_and_without_any_it_is_over(store: LocalStore) -> None:
    mine, theirs = issue("mine"), issue("theirs")
    alone = queue(store, mine)
    store.act_seen(work_item(theirs, replace(state(theirs, Stage.WAITING), signers=(CHECKER,)), CHECKER))
    shared = queue(store, theirs)
    for digest in (alone, shared):
        store.hold_act(digest, "It no longer fits.", "officer-gone", later(90))

    store.withdraw_act(alone, [], later(91))
    store.withdraw_act(shared, [signature(theirs, CHECKER)], later(91))

    over, waits = store.desk_act(alone), store.desk_act(shared)
    assert (over.stage, over.code, over.unsent) == (Stage.FAILED, "withdrawn", False)
    assert (waits.stage, waits.signed_here, waits.held) == (Stage.WAITING, False, "")
    assert waits.act.signatures == (signature(theirs, CHECKER),)
    assert [act.digest for act in store.waiting_acts()] == [shared]


def test_an_act_struck_out_is_queued_again_once_for_each_time_and_never_for_ever(store: LocalStore) -> None:
    act = issue("one")
    digest = queue(store, act)
    store.act_answered(digest, receipt(state(act, Stage.SUBMITTED)))
    chain = Chain()
    chain.mine()
    chain.mine(act)
    chain.feed(store)
    store.roll_back(0, later(5))

    assert (store.queue_struck(), store.queue_struck()) == (1, 0)
    (struck,) = store.unsent_acts()
    assert struck.struck_utc == later(5)
    # Judged by a clock that was set back meanwhile.
    store.act_judged(digest, later(-60))
    store.act_answered(digest, receipt(state(act, Stage.SUBMITTED)))
    assert store.queue_struck() == 0
    assert [item.digest for item in store.struck_acts(later(5))] == [digest]
    assert store.struck_acts(later(6)) == []


def test_rows_say_what_is_held_back_and_what_was_struck_out(store: LocalStore) -> None:
    held, struck = issue("held"), issue("struck")
    store.hold_act(queue(store, held), "It no longer fits.", "officer-gone", later(90))
    store.act_answered(queue(store, struck), receipt(state(struck, Stage.SUBMITTED)))
    chain = Chain()
    chain.mine()
    chain.mine(struck)
    chain.feed(store)
    store.roll_back(0, later(5))

    rows = {row.key: (row.state, row.struck) for row in store.rows(store.row_keys(CreditQuery()), -1)}

    assert rows == {
        f"a{digest_of(held).hex()}": (RowState.HELD, False),
        f"a{digest_of(struck).hex()}": (RowState.SENT, True),
    }
