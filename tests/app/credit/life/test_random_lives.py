"""Whatever banks do in whatever order, a credit's life keeps what UCP 600 art. 7 to 10 promise."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import product

from hypothesis import given

from app.credit.life import (
    ACCEPTED,
    Act,
    AmendmentState,
    Confirming,
    CreditLife,
    Extension,
    Phase,
    Step,
    open_acts,
    refusal,
)
from tests.app.credit.life.random_lives import BANKS, LIVES, Taken, lived
from tests.app.credit.life.story import chained


@given(LIVES)
def test_no_bank_is_ever_bound_to_less_than_nothing_or_books_less_than_it_may_owe(acts: list[Taken]) -> None:
    for _, _, life in acts:
        assert life.issuer.amount_minor > sum(one.decrease_minor for one in life.open_amendments)
        assert life.confirmer is None or life.confirmer.amount_minor >= 0
        if life.phase is Phase.CANCELLED:
            assert life.most_minor == 0
            continue
        assert life.most_minor >= life.issuer.most_minor
        assert life.confirmer is None or life.confirmer_most_minor >= life.confirmer.most_minor


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
        if step.act not in (Act.CONFIRM, Act.EXTEND, Act.ANSWER):
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
            assert (one.extension is Extension.OPEN) == (refusal(live, step) is None)


@given(LIVES)
def test_the_acts_that_are_open_to_a_bank_are_those_that_nothing_refuses(acts: list[Taken]) -> None:
    for life in [acts[-1].after] if acts else []:
        for bank in BANKS:
            told = {(item.act, item.number) for item in open_acts(life, bank)}
            assert told == {(act, number) for act, number in _let_through(life, bank) if _is_of_use(life, act)}


def _let_through(life: CreditLife, bank: str) -> set[tuple[Act, int | None]]:
    """Every act that some words of it make open, tried one by one."""
    found = set[tuple[Act, int | None]]()
    for act, number in product(Act, range(len(life.amendments) + 2)):
        answers = range(5) if act is Act.ANSWER else (0,)
        steps = (Step(act, bank, terms=life.terms, number=number, answer=answer) for answer in answers)
        if any(refusal(life, step) is None for step in steps):
            found.add((act, number if act in (Act.ANSWER, Act.EXTEND, Act.WITHDRAW) else None))
    return found


def _is_of_use(life: CreditLife, act: Act) -> bool:
    """The ledger takes a second advice, but nobody needs one."""
    return act is not Act.ADVISE or life.phase is Phase.ISSUED


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
    "confirmed after an amendment": lambda life: life.confirmed_after > 0,
}


def test_random_lives_come_to_all_that_matters() -> None:
    ends = [taken[-1].after for taken in map(lived, range(500)) if taken]

    assert [name for name, reached in REACHED.items() if not any(map(reached, ends))] == []
