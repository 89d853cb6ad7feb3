"""Random acts on documents: presented, examined, waived, refused, honoured, settled, rightly and wrongly."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from app.credit.life import COMPLYING, Act, CreditLife, Decision, PresentationLife, Step, refusal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

ACTS_ON_DOCUMENTS = (
    Act.PRESENT,
    Act.RECEIVE,
    Act.EXAMINE,
    Act.ADVISE_DISCREPANCIES,
    Act.WAIVE,
    Act.REFUSE,
    Act.RETURN,
    Act.HONOUR,
    Act.SETTLE,
)
_ON_THE_WAY = {
    Act.RECEIVE: 6,
    Act.EXAMINE: 5,
    Act.ADVISE_DISCREPANCIES: 3,
    Act.WAIVE: 2,
    Act.REFUSE: 2,
    Act.RETURN: 2,
    Act.HONOUR: 16,
    Act.SETTLE: 3,
    Act.CLOSE: 8,
}
_TRIES = 6
_NOON, _VALUE = datetime(2026, 11, 23, 12, tzinfo=UTC), date(2026, 12, 1)


def weights_on_documents(life: CreditLife) -> dict[Act, int]:
    """How often each comes to pass: once documents are there, most of all."""
    if life.terms[0] % 4 == 0 and not life.presentations:
        return {}  # no documents come under some credits
    return dict.fromkeys(ACTS_ON_DOCUMENTS, 3) | {Act.HONOUR: 8} | {Act.PRESENT: 4 if life.presentations else 10}


def likely_on_documents(random: Random, life: CreditLife, banks: Sequence[str], day: date) -> Step:
    """An act on documents that are there, most often one that is open: the first such of a few."""
    for _ in range(_TRIES):
        act, bank = random.choices(list(_ON_THE_WAY), list(_ON_THE_WAY.values()))[0], random.choice(banks)
        step = Step(act, bank, day=day, **words_on_documents(random, life, act, bank))
        if refusal(life, step) is None:
            break
    return step


def words_on_documents(random: Random, life: CreditLife, act: Act, bank: str) -> dict[str, Any]:
    """What such an act says, about one of the last presentations."""
    if act is Act.CLOSE:
        return {}
    if act is Act.PRESENT:
        number = len(life.presentations) + 1 if random.random() < 0.95 else random.choice([0, 1, 999, 1000])
        claimed = random.choice([0, *[random.randint(1, 170_000_00)] * 20])
        return {"number": number, "amount_minor": claimed, "plain_hash": random.randbytes(32), "received_utc": _NOON}
    made = len(life.presentations)
    number = made + 1 if random.random() < 0.04 else random.randint(max(1, made - 2), max(1, made))
    one = life.presentation(number) or PresentationLife(number, "", 1, b"")
    return {"number": number, **_WORDS.get(act, _nothing)(random, life, one, bank)}


def _nothing(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del random, life, one, bank
    return {}


def _received(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del random, life, one, bank
    return {"received_utc": _NOON}


def _finding(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del one, bank
    finding = random.choices([COMPLYING, 2, 0, 3], [16, 8, 1, 1])[0]
    open_ones = [item.number for item in life.open_amendments]
    accepts = 0
    if open_ones and random.random() < 0.4:
        accepts = sum(1 << (number - 1) for number in random.sample(open_ones, random.randint(1, len(open_ones))))
    if random.random() < 0.06:
        accepts |= 1 << random.randint(0, len(life.amendments))
    return {"finding": finding, "accepts": accepts if finding == COMPLYING or random.random() < 0.1 else 0}


def _waiver(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del life, one, bank
    return {"waived": random.random() < 0.6}


def _refusal(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del life, one, bank
    return {"disposal": random.choices([1, 2, 3, 4, 0, 5], [8, 3, 8, 4, 1, 1])[0], "given_utc": _NOON}


def _honour(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    manner = random.choices([1, 2, 3, 4, 5], [10, 5, 5, 5, 1])[0]
    left, claimed = life.left_for(bank, one), one.amount_minor
    amount = random.choice([claimed, min(claimed, left), min(claimed, left), random.randint(0, claimed)])
    outside = random.choice([0, 0, 0, claimed - amount, 1])
    later = manner in (2, 3) or (manner == 4 and random.random() < 0.5) or random.random() < 0.03
    day = _VALUE if later and random.random() < 0.97 else None
    return {"manner": manner, "amount_minor": amount, "outside_minor": outside, "maturity_day": day}


def _settlement(random: Random, life: CreditLife, one: PresentationLife, bank: str) -> dict[str, Any]:
    del life
    own = one.by(bank)
    honoured = own.decision is Decision.HONOURED
    side = random.choices([1, 2, 3, 4], [12, 2, 4, 1] if honoured else [1, 12, 1, 0])[0]
    open_minor = own.unpaid_minor if honoured and side != 2 else one.amount_minor - own.got_minor
    amount = random.choice([open_minor, open_minor, open_minor // 2, open_minor + 1])
    return {"side": side, "amount_minor": max(amount, 0), "value_day": _VALUE}


_WORDS = {
    Act.RECEIVE: _received,
    Act.EXAMINE: _finding,
    Act.WAIVE: _waiver,
    Act.REFUSE: _refusal,
    Act.HONOUR: _honour,
    Act.SETTLE: _settlement,
}
