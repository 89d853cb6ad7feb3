"""The life of a credit as officers would tell it, each case with its article."""

from __future__ import annotations

import pytest

from app.credit.life import Act, RefusedError, acts_next, after, open_acts, refusal
from app.credit.life.table import TABLE
from tests.app.credit.life import cases, consent_cases, document_cases, document_refused, money_cases, refused_cases
from tests.app.credit.life.story import (
    ADVISER_CONFIRMS,
    CANCEL,
    CONFIRMABLE,
    ELBE,
    HARBOUR,
    JUNE,
    MERLION,
    UNCONFIRMED,
    Move,
    accept,
    advise,
    amend,
    ask_back,
    confirm,
    decline,
    extend,
    facts,
    more,
    stay,
    told,
    until,
)

ALLOWED = (*cases.CASES, *consent_cases.CASES, *document_cases.CASES, *money_cases.CASES)
REFUSED = (*refused_cases.CASES, *document_refused.CASES)


@pytest.mark.parametrize("case", ALLOWED, ids=lambda case: f"{case.article}: {case.story}")
def test_what_officers_do(case: cases.Case) -> None:
    stands = facts(told(case.life, case.moves))

    assert {name: stands[name] for name in case.then} == case.then


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case.code} {case.article}: {case.story}")
def test_what_officers_may_not_do(case: refused_cases.Refused) -> None:
    life = told(case.life, case.moves)
    step = case.last(life)

    against = refusal(life, step)

    assert against is not None
    assert (against.code, against.article.removeprefix("UCP 600 ")) == (case.code, case.article)
    assert "{" not in against.sentence
    with pytest.raises(RefusedError) as caught:
        after(life, step)
    assert (caught.value.refused, str(caught.value)) == (against, against.sentence)


def test_every_reason_to_refuse_has_its_case() -> None:
    told_of = {(case.code, case.article) for case in REFUSED}

    assert {
        (guard.code, f"art. {guard.article}" if guard.article else "") for row in TABLE for guard in row.judged
    } == told_of


NEXT: tuple[tuple[str, tuple[Move, ...], dict[str, list[str]]], ...] = (
    ("a new credit waits for its advice and for the confirmation", (), {ELBE: ["advise"], MERLION: ["confirm"]}),
    ("an advised credit waits for the confirmation", (advise(),), {MERLION: ["confirm"]}),
    ("a confirmed one waits for nobody", (advise(), confirm()), {}),
    ("nor does one that stays unconfirmed", (advise(), decline()), {}),
    ("no answer is awaited before the advice", (until(JUNE), decline()), {ELBE: ["advise"]}),
    (
        "an amendment waits for the beneficiary and for the confirming bank",
        (advise(), confirm(), until(JUNE)),
        {ELBE: ["answer 1"], MERLION: ["extend 1"]},
    ),
    (
        "accepted it waits for the confirming bank alone",
        (advise(), confirm(), until(JUNE), accept(1)),
        {MERLION: ["extend 1"]},
    ),
    (
        "what the confirming bank stays out of waits for the beneficiary",
        (advise(), confirm(), until(JUNE), stay(1), ask_back(1)),
        {ELBE: ["answer 1"]},
    ),
    (
        "the oldest amendment stands first",
        (advise(), confirm(), until(JUNE), more(1), extend(1)),
        {ELBE: ["answer 1", "answer 2"], MERLION: ["extend 2"]},
    ),
    (
        "a cancelled credit waits for nobody, whatever was open",
        (advise(), until(JUNE), CANCEL, accept(2)),
        {},
    ),
)


@pytest.mark.parametrize(("story", "moves", "awaited"), NEXT, ids=[told_[0] for told_ in NEXT])
def test_who_acts_next(story: str, moves: tuple[Move, ...], awaited: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for bank, item in acts_next(told(CONFIRMABLE, moves)):
        found.setdefault(bank, []).append(f"{item.act} {item.number}" if item.number else str(item.act))

    assert found == awaited


def test_a_bank_that_advises_and_confirms_is_told_both_of_an_amendment_before_the_next() -> None:
    life = told(ADVISER_CONFIRMS, (advise(), confirm(), until(JUNE), more(1)))

    owed = [(item.act, item.number) for item in open_acts(life, ELBE) if item.owed]

    assert owed == [(Act.ANSWER, 1), (Act.EXTEND, 1), (Act.ANSWER, 2), (Act.EXTEND, 2)]


def test_an_issuing_bank_owes_nothing_and_may_amend_ask_back_and_write() -> None:
    life = told(UNCONFIRMED, (until(JUNE),))

    assert [(item.act, item.number, item.owed) for item in open_acts(life, HARBOUR)] == [
        (Act.AMEND, None, False),
        (Act.WITHDRAW, 1, False),
        (Act.PRESENT, None, False),
        (Act.MESSAGE, None, False),
    ]


@pytest.mark.parametrize(
    ("last", "names"),
    [
        (amend(number=4, expiry_day=JUNE), "next amendment is number 2, and this one is number 4."),
        (accept(7), "no amendment 7."),
        (accept(1, HARBOUR), f"Bank {HARBOUR} isn't the advising bank"),
    ],
    ids=["numbers", "an amendment", "a bank"],
)
def test_a_refusal_names_what_it_is_about(last: Move, names: str) -> None:
    life = told(CONFIRMABLE, (advise(), until(JUNE)))

    against = refusal(life, last(life))

    assert against is not None
    assert names in against.sentence
