"""Random lives of credits: acts of any bank with right and wrong words, most of them such as make sense there."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from app.credit.life import Act, CreditLife, Phase, Step, after, refusal
from app.credit.life.table import ROWS
from tests.app.credit.life.story import (
    ADVISER_CONFIRMS,
    CONFIRMABLE,
    ELBE,
    FJORD,
    HARBOUR,
    ISSUED,
    MARCH,
    MERLION,
    OUTSIDER,
    UNCONFIRMED,
    amended,
)
from tests.life.documents import ACTS_ON_DOCUMENTS, likely_on_documents, words_on_documents

if TYPE_CHECKING:
    from collections.abc import Sequence

BANKS = (HARBOUR, ELBE, MERLION, FJORD, OUTSIDER)
STEPS, LONG = 50, 40
"""Of a life; how many of them before the credit as issued expires."""
_ACTS = (
    *Act,
    Act.PRESENT,
    Act.AMEND,
    Act.AMEND,
    Act.ANSWER,
    Act.ANSWER,
    Act.ANSWER,
    Act.EXTEND,
    Act.EXTEND,
    Act.WITHDRAW,
)
_WITHOUT_DOCUMENTS = tuple(act for act in _ACTS if act not in ACTS_ON_DOCUMENTS)
_NUMBERED = (Act.ANSWER, Act.EXTEND, Act.WITHDRAW)
DAY = date(2027, 4, 1)
"""After some of the expiries that amendments set, before others."""


class Taken(NamedTuple):
    """A step that was open, with the credit before and after it."""

    before: CreditLife
    step: Step
    after: CreditLife


def lived(seed: int) -> list[Taken]:
    """The acts that were open, in their order; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - chooses what to test
    life = random.choice((CONFIRMABLE, CONFIRMABLE, ADVISER_CONFIRMS, UNCONFIRMED))
    # Documents that are still dealt with hinder a cancellation: under some credits none come.
    acts = _ACTS if random.random() < 0.7 else _WITHOUT_DOCUMENTS
    taken = []
    for number in range(STEPS):
        step = _step(life, random, acts, DAY if number > LONG else MARCH)
        if refusal(life, step) is None:
            taken.append(Taken(life, step, after(life, step)))
            life = taken[-1].after
    return taken


LIVES = st.integers(0, 2**32).map(lived)


def _step(life: CreditLife, random: Random, acts: Sequence[Act], day: date) -> Step:
    if life.presentations and random.random() < 0.5:
        return likely_on_documents(random, life, BANKS, day)
    act = Act.ADVISE if life.phase is Phase.ISSUED and random.random() < 0.3 else random.choice(acts)
    part = ROWS[act].who
    usual = str(getattr(life, f"{part}_bank")) if part else FJORD
    words: dict[str, Any] = {"bank": usual if random.random() < 0.9 else random.choice(BANKS)}
    if act in ACTS_ON_DOCUMENTS:
        return Step(act, words["bank"], **words_on_documents(random, life, act, words["bank"]))
    words["terms"] = life.terms if random.random() < 0.9 else random.randbytes(32)
    if act is Act.AMEND:
        number = len(life.amendments) + (random.random() < 0.95)
        words |= {"number": number, "plain_hash": amended(number), **_changes(life, random)}
    if act in _NUMBERED:
        words["number"] = random.randint(0, len(life.amendments) + 1)
    if act is Act.ANSWER:
        words["answer"] = random.choice((0, 1, 1, 1, 1, 2, 3, 3, 4))
    return Step(act, extended=random.random() < 0.6, day=day, **words)


def _changes(life: CreditLife, random: Random) -> dict[str, Any]:
    """Of an amendment; now and then more than goes together."""
    if random.random() < 0.15:
        return {"cancels": True, "tolerance_plus": random.choice((None, None, 1))}
    changes: dict[str, Any] = {
        "increase_minor": random.randint(1, 150_000_00),
        "decrease_minor": random.randint(1, life.issuer.amount_minor),
        "expiry_day": ISSUED + timedelta(days=random.randint(-10, 400)),
        "tolerance_plus": random.randint(0, 101),
        "tolerance_minus": random.randint(0, 101),
    }
    return {name: changes[name] for name in random.sample(list(changes), random.choice((1, 1, 2)))}
