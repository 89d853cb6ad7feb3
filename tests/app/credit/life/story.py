"""A sample credit, what banks do on it, and what stands after it, in words that cases are written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from typing import Any

from app.credit.life import (
    ACCEPTED,
    REFUSED,
    WITHDRAWAL_AGREED,
    Act,
    CreditLife,
    Step,
    Undertaking,
    after,
    begun,
)

HARBOUR, ELBE, MERLION = "SAMPCNSHXXX", "SAMPDEHHXXX", "SAMPSGSGXXX"
"""The issuing, the advising, and the bank asked to confirm."""
FJORD, OUTSIDER = "SAMPNOKKXXX", "SAMPFRPPXXX"
"""A nominated bank, and one that the credit doesn't name."""
ISSUED, MARCH, JUNE, AUGUST = date(2026, 11, 23), date(2027, 3, 31), date(2027, 6, 30), date(2027, 8, 31)
ISSUE_HASH = sha256(b"the terms as issued").digest()

Move = Callable[[CreditLife], Step]


def credit(*, asked: bool = True, confirming: str = MERLION, nominated: str = FJORD) -> CreditLife:
    """USD 100,000.00, ten per cent more or five less, until 31 March; Merlion may add its confirmation."""
    return begun(
        issuing_bank=HARBOUR,
        advising_bank=ELBE,
        confirming_bank=confirming,
        nominated_bank=nominated,
        currency="USD",
        asked=asked,
        plain_hash=ISSUE_HASH,
        issuer=Undertaking(100_000_00, 10, 5, MARCH),
        issue_day=ISSUED,
    )


CONFIRMABLE = credit()
UNCONFIRMED = credit(asked=False, confirming="")
ADVISER_CONFIRMS = credit(confirming=ELBE)


def told(life: CreditLife, moves: Iterable[Move]) -> CreditLife:
    """The life after moves that are all open."""
    for move in moves:
        life = after(life, move(life))
    return life


def advise(by: str = ELBE, **words: Any) -> Move:
    """The beneficiary gets the credit as it stands."""
    return lambda life: Step(Act.ADVISE, by, **{"terms": life.terms} | words)


def confirm(by: str = "", **words: Any) -> Move:
    """The bank asked to confirm does, on the terms as they stand."""
    return lambda life: Step(Act.CONFIRM, by or life.confirming_bank, **{"terms": life.terms} | words)


def decline(by: str = "") -> Move:
    """The bank asked to confirm doesn't."""
    return lambda life: Step(Act.DECLINE, by or life.confirming_bank)


def amend(by: str = HARBOUR, **words: Any) -> Move:
    """The issuing bank amends, by the next number, on the terms as they stand."""

    def move(life: CreditLife) -> Step:
        number = len(life.amendments) + 1
        usual: dict[str, Any] = {"terms": life.terms, "number": number, "plain_hash": amended(number)}
        return Step(Act.AMEND, by, **usual | words)

    return move


def more(minor: int) -> Move:
    """An increase."""
    return amend(increase_minor=minor)


def less(minor: int) -> Move:
    """A decrease."""
    return amend(decrease_minor=minor)


def until(day: date) -> Move:
    """Another date of expiry."""
    return amend(expiry_day=day)


CANCEL = amend(cancels=True)


def accept(number: int, by: str = ELBE) -> Move:
    """The beneficiary accepts."""
    return lambda _life: Step(Act.ANSWER, by, number=number, answer=ACCEPTED)


def refuse(number: int, by: str = ELBE) -> Move:
    """The beneficiary refuses."""
    return lambda _life: Step(Act.ANSWER, by, number=number, answer=REFUSED)


def let_go(number: int, by: str = ELBE) -> Move:
    """The beneficiary agrees to a withdrawal."""
    return lambda _life: Step(Act.ANSWER, by, number=number, answer=WITHDRAWAL_AGREED)


def answer(number: int, said: int) -> Move:
    """Whatever the beneficiary says."""
    return lambda _life: Step(Act.ANSWER, ELBE, number=number, answer=said)


def extend(number: int, by: str = "") -> Move:
    """The confirming bank extends, or consents to a cancellation."""
    return lambda life: Step(Act.EXTEND, by or life.confirming_bank, number=number, extended=True)


def stay(number: int) -> Move:
    """The confirming bank doesn't extend, or doesn't consent."""
    return lambda life: Step(Act.EXTEND, life.confirming_bank, number=number, extended=False)


def ask_back(number: int, by: str = HARBOUR) -> Move:
    """The issuing bank asks to withdraw."""
    return lambda _life: Step(Act.WITHDRAW, by, number=number)


def write(by: str) -> Move:
    """A message."""
    return lambda _life: Step(Act.MESSAGE, by)


def issue_again(_life: CreditLife) -> Step:
    """The same credit once more."""
    return Step(Act.ISSUE, HARBOUR)


def amended(number: int) -> bytes:
    """The plain hash of the sample's amendment."""
    return sha256(f"amendment {number}".encode()).digest()


def chained(numbers: Iterable[int]) -> bytes:
    """The terms' hash after these amendments in this order, computed from its definition in docs/formats.md."""
    terms = ISSUE_HASH
    for number in numbers:
        terms = sha256(terms + amended(number)).digest()
    return terms


def facts(life: CreditLife) -> dict[str, object]:
    """What an officer would ask of a credit, by name."""
    bound, other = life.issuer, life.confirmer
    return {
        "phase": str(life.phase),
        "confirming": str(life.confirming),
        "amount": bound.amount_minor,
        "tolerance": (bound.tolerance_plus, bound.tolerance_minus),
        "expiry": bound.expiry_day,
        "exposure": life.most_minor,
        "confirmed": other.amount_minor if other else None,
        "confirmed_until": other.expiry_day if other else None,
        "confirmed_most": life.confirmer_most_minor,
        "terms": life.terms,
        "followed": tuple(one.number for one in life.followed),
        "amendments": tuple(str(one.state) for one in life.amendments),
        "extensions": tuple(str(one.extension) for one in life.amendments),
        "drawn": life.drawn_minor,
        "available": life.available_minor,
        "confirmer_available": life.confirmer_available_minor,
        "settled": life.settled_minor,
        "decisions": tuple((one.bank, str(one.decision)) for each in life.presentations for one in each.handlings),
    }
