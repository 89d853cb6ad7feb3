"""Whatever banks do in whatever order, a credit's life keeps what UCP 600 art. 7 to 10 promise."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import product

from hypothesis import given

from app.credit.life import (
    ACCEPTED,
    COMPLYING,
    DISCREPANT,
    GOT,
    HELD,
    PAID,
    SIGHT,
    Act,
    AmendmentState,
    Confirming,
    CreditLife,
    Decision,
    Extension,
    Phase,
    Step,
    open_acts,
    refusal,
)
from app.credit.life.table import ROWS, About
from tests.app.credit.life.documents import NOON
from tests.app.credit.life.random_lives import BANKS, DAY, LIVES, Taken, lived
from tests.app.credit.life.story import chained


@given(LIVES)
def test_no_bank_is_ever_bound_to_less_than_nothing_or_books_less_than_it_may_owe(acts: list[Taken]) -> None:
    for _, _, life in acts:
        assert life.issuer.amount_minor > sum(one.decrease_minor for one in life.open_amendments)
        assert life.confirmer is None or life.confirmer.amount_minor >= 0
        if life.phase in (Phase.CANCELLED, Phase.CLOSED):
            assert life.most_minor == 0
            continue
        assert life.most_minor >= life.issuer.most_minor - life.settled_minor
        assert life.confirmer is None or life.confirmer_most_minor >= life.confirmer.most_minor


@given(LIVES)
def test_drawn_and_available_add_up_to_what_is_undertaken_and_nothing_falls_below_zero(acts: list[Taken]) -> None:
    for _, _, life in acts:
        issuer, drawn = life.issuing_bank, [one.drawn_minor for one in life.presentations]
        paid = [min(one.by(issuer).paid_minor, one.by(issuer).honoured_minor) for one in life.presentations]
        assert sum(drawn) + life.available_minor == life.issuer.most_minor
        assert 0 <= sum(paid) <= sum(drawn) <= life.issuer.most_minor
        assert life.settled_minor == sum(paid)
        assert life.confirmer_available_minor >= 0
        for one in life.presentations:
            assert all(each.honoured_minor + each.outside_minor <= one.amount_minor for each in one.handlings)
            assert all(0 <= each.paid_minor <= each.honoured_minor + each.outside_minor for each in one.handlings)


@given(LIVES)
def test_what_a_bank_does_with_documents_changes_no_other_banks_dealing_with_them(acts: list[Taken]) -> None:
    for before, step, life in acts:
        for was, now in zip(before.presentations, life.presentations, strict=False):
            assert all(now.by(one.bank) == one for one in was.handlings if one.bank != step.bank)


@given(LIVES)
def test_a_closed_credit_takes_money_and_messages_alone(acts: list[Taken]) -> None:
    for before, step, life in acts:
        if before.phase is Phase.CLOSED:
            assert step.act in (Act.SETTLE, Act.MESSAGE)
            assert (life.phase, life.terms, life.drawn_minor) == (before.phase, before.terms, before.drawn_minor)


@given(LIVES)
def test_a_decision_on_documents_stands_but_for_a_return_or_a_waiver_after_refusal(acts: list[Taken]) -> None:
    after_refusal = (Decision.REFUSED, Decision.RETURNED, Decision.HONOURED)
    for before, _, life in acts:
        for was, now in zip(before.presentations, life.presentations, strict=False):
            for one in was.handlings:
                then = now.by(one.bank).decision
                assert not one.decided or then is one.decision or (one.gave_back and then in after_refusal)
                assert one.decision is not Decision.RETURNED or then is Decision.RETURNED


@given(LIVES)
def test_only_an_amendment_adds_to_the_exposure(acts: list[Taken]) -> None:
    for before, step, life in acts:
        assert life.most_minor <= before.most_minor or (step.act is Act.AMEND and not step.cancels)


@given(LIVES)
def test_a_credit_is_cancelled_only_with_every_consent(acts: list[Taken]) -> None:
    for before, _, life in acts:
        if life.phase is Phase.CANCELLED and before.phase is not Phase.CANCELLED:
            agreed = [one for one in life.amendments if one.cancels and one.state is AmendmentState.ACCEPTED]
            assert agreed
            assert life.confirming is not Confirming.GIVEN or agreed[-1].extension is Extension.EXTENDED


@given(LIVES)
def test_nothing_happens_to_a_cancelled_credit(acts: list[Taken]) -> None:
    for before, step, life in acts:
        if before.phase is Phase.CANCELLED:
            assert (step.act, life) == (Act.MESSAGE, before)


@given(LIVES)
def test_the_terms_change_only_by_what_the_beneficiary_accepts(acts: list[Taken]) -> None:
    order: list[int] = []
    for before, step, life in acts:
        accepted = step.act is Act.ANSWER and step.answer == ACCEPTED
        if accepted and not life.amendments[step.number - 1].cancels:
            order.append(step.number)
        elif step.accepts:
            order += step.accepted_numbers
        else:
            assert (life.terms, life.issuer) == (before.terms, before.issuer)
        assert life.terms == chained(order)
        assert [one.number for one in life.accepted] == order


@given(LIVES)
def test_a_confirming_bank_is_bound_to_nothing_but_what_it_confirmed_and_extended_to(acts: list[Taken]) -> None:
    for before, step, life in acts:
        if life.confirmed is None or life.confirmer is None:
            continue
        followed = [
            one
            for one in life.accepted
            if (one.accepted_as or 0) > life.confirmed_after and one.extension is Extension.EXTENDED
        ]
        amount = life.confirmed.amount_minor + sum(one.increase_minor - one.decrease_minor for one in followed)
        assert life.confirmer.amount_minor == max(amount, 0)
        days = [one.expiry_day for one in followed if one.expiry_day]
        assert life.confirmer.expiry_day == (days[-1] if days else life.confirmed.expiry_day)
        if step.act not in (Act.CONFIRM, Act.EXTEND, Act.ANSWER, Act.EXAMINE):
            assert life.confirmer == before.confirmer


@given(LIVES)
def test_who_extends_to_everything_is_bound_as_the_issuing_bank(acts: list[Taken]) -> None:
    for _, _, life in acts:
        if life.confirmer and len(life.followed) == len(life.accepted):
            assert life.confirmer == life.issuer


@given(LIVES)
def test_what_was_answered_stays_answered(acts: list[Taken]) -> None:
    ended = {AmendmentState.ACCEPTED, AmendmentState.REFUSED, AmendmentState.WITHDRAWN}
    for before, _, life in acts:
        for was, now in zip(before.amendments, life.amendments, strict=False):
            no_consent = was.cancels and now.extension is Extension.NOT_EXTENDED
            assert was.state not in ended or now.state is was.state or no_consent
            assert was.was_extended is None or now.extension is was.extension


@given(LIVES)
def test_an_extension_is_awaited_exactly_while_it_can_be_given(acts: list[Taken]) -> None:
    for _, _, life in acts:
        for one in life.amendments:
            step = Step(Act.EXTEND, life.confirming_bank, number=one.number, extended=True)
            live = replace(life, phase=Phase.ADVISED)
            against = refusal(live, step)
            later = against is not None and against.code == "open-presentation"
            assert (one.extension is Extension.OPEN) == (against is None or later)


@given(LIVES)
def test_the_acts_that_are_open_to_a_bank_are_those_that_nothing_refuses(acts: list[Taken]) -> None:
    for life in [acts[-1].after] if acts else []:
        for bank in BANKS:
            told = {(item.act, item.number) for item in open_acts(life, bank, DAY)}
            open_ = _let_through(life, bank)
            assert told == {(act, number) for act, number in open_ if _is_of_use(life, bank, act, number or 0)}


def _let_through(life: CreditLife, bank: str) -> set[tuple[Act, int | None]]:
    """Every act that some words of it make open, tried one by one."""
    found = set[tuple[Act, int | None]]()
    for act, number in product(Act, range(max(len(life.amendments), len(life.presentations)) + 2)):
        if any(refusal(life, step) is None for step in _words(life, act, bank, number)):
            found.add((act, number if ROWS[act].about else None))
    return found


def _words(life: CreditLife, act: Act, bank: str, number: int) -> list[Step]:
    step = Step(act, bank, terms=life.terms, number=number, waived=True, day=DAY, value_day=DAY)
    if act is Act.ANSWER:
        return [replace(step, answer=answer) for answer in range(5)]
    if ROWS[act].about is not About.PRESENTATION and act is not Act.PRESENT:
        return [step]
    told = replace(step, received_utc=NOON, given_utc=NOON, finding=COMPLYING, disposal=HELD, manner=SIGHT)
    sides = [replace(told, side=side) for side in (PAID, GOT)]
    return [each for one in sides for each in (replace(one, amount_minor=1), replace(one, outside_minor=1))]


def _is_of_use(life: CreditLife, bank: str, act: Act, number: int) -> bool:
    """Nobody needs a second advice, a waiver of nothing, or a record of money before anybody honoured."""
    if act is Act.ADVISE:
        return life.phase is Phase.ISSUED
    if act is Act.WAIVE:
        return any(one.finding == DISCREPANT or one.asked for one in life.presentations[number - 1].handlings)
    if act is Act.SETTLE:
        handlings = life.presentations[number - 1].handlings
        return any(one.unpaid_minor or one.bank != bank for one in handlings if one.decision is Decision.HONOURED)
    return True


@given(LIVES)
def test_the_store_gives_back_what_it_was_given(acts: list[Taken]) -> None:
    for _, _, life in acts[-1:]:
        assert CreditLife.from_json(json.loads(json.dumps(life.to_json()))) == life


REACHED: dict[str, Callable[[CreditLife], bool]] = {
    "cancelled with the confirming bank's consent": lambda life: (
        life.phase is Phase.CANCELLED and life.confirming is Confirming.GIVEN
    ),
    "two amendments accepted": lambda life: len(life.accepted) > 1,
    "not extended to what was accepted": lambda life: any(one.was_extended is False for one in life.accepted),
    "extended to what was accepted": lambda life: any(one.was_extended for one in life.accepted),
    "withdrawn": lambda life: any(one.state is AmendmentState.WITHDRAWN for one in life.amendments),
    "honoured by two banks": lambda life: any(
        sum(each.decision is Decision.HONOURED for each in one.handlings) > 1 for one in life.presentations
    ),
    "refused, waived and honoured": lambda life: any(
        each.decision is Decision.HONOURED and each.given_utc for one in life.presentations for each in one.handlings
    ),
    "honoured by the confirming bank, refused by the issuing bank": lambda life: any(
        one.by(life.issuing_bank).gave_back and one.by(life.confirming_bank).honoured_minor
        for one in life.presentations
    ),
    "paid outside the undertaking": lambda life: any(
        each.outside_minor and not each.unpaid_minor for one in life.presentations for each in one.handlings
    ),
    "closed": lambda life: life.phase is Phase.CLOSED,
    "confirmed after an amendment": lambda life: life.confirmed_after > 0,
}


def test_random_lives_come_to_all_that_matters() -> None:
    ends = [taken[-1].after for taken in map(lived, range(500)) if taken]

    assert [name for name, reached in REACHED.items() if not any(map(reached, ends))] == []
