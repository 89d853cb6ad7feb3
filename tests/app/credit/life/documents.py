"""What banks do with documents on the sample credit, in words that cases are written in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from app.credit.life import (
    COMPLYING,
    DISCREPANT,
    GOT,
    HELD,
    PAID,
    PREPAID,
    SIGHT,
    Act,
    CreditLife,
    Step,
)
from tests.app.credit.life.story import ELBE, FJORD, HARBOUR, Move, advise, confirm, credit

NOON = datetime(2027, 3, 15, 11, tzinfo=UTC)
LATER = datetime(2027, 4, 20, 11, tzinfo=UTC)
MATURITY, VALUE = date(2027, 6, 15), date(2027, 3, 18)
ANY_BANK = credit(nominated="")
"""Available with any bank: none is nominated."""


def on(act: Act, number: int, by: str, **words: Any) -> Move:
    """An act on a presentation."""
    return lambda _life: Step(act, by, number=number, **words)


def present(minor: int = 40_000_00, by: str = FJORD, **words: Any) -> Move:
    """A bank takes documents from the beneficiary, by the next number."""

    def move(life: CreditLife) -> Step:
        usual: dict[str, Any] = {"number": len(life.presentations) + 1, "received_utc": NOON, "amount_minor": minor}
        return Step(Act.PRESENT, by, **usual | words)

    return move


def receive(by: str = HARBOUR, number: int = 1, **words: Any) -> Move:
    """The documents reach another bank."""
    return on(Act.RECEIVE, number, by, **{"received_utc": LATER} | words)


def fits(by: str = HARBOUR, number: int = 1, accepts: int = 0) -> Move:
    """They comply; perhaps only with amendments."""
    return on(Act.EXAMINE, number, by, finding=COMPLYING, accepts=accepts)


def falls_short(by: str = HARBOUR, number: int = 1) -> Move:
    """They have discrepancies."""
    return on(Act.EXAMINE, number, by, finding=DISCREPANT)


def ask_authority(by: str = FJORD, number: int = 1) -> Move:
    """The issuing bank is asked."""
    return on(Act.ADVISE_DISCREPANCIES, number, by)


def waive(by: str = HARBOUR, number: int = 1) -> Move:
    """The discrepancies are waived."""
    return on(Act.WAIVE, number, by, waived=True)


def not_waive(by: str = HARBOUR, number: int = 1) -> Move:
    """They aren't."""
    return on(Act.WAIVE, number, by, waived=False)


def turn_down(by: str = HARBOUR, number: int = 1, **words: Any) -> Move:
    """The documents are refused, and held."""
    return on(Act.REFUSE, number, by, **{"disposal": HELD, "given_utc": LATER} | words)


def send_back(by: str = HARBOUR, number: int = 1) -> Move:
    """They are returned."""
    return on(Act.RETURN, number, by)


def honour(minor: int = 40_000_00, by: str = HARBOUR, number: int = 1, **words: Any) -> Move:
    """At sight, where no words say otherwise."""
    return on(Act.HONOUR, number, by, **{"manner": SIGHT, "amount_minor": minor} | words)


def pay(minor: int = 40_000_00, by: str = HARBOUR, number: int = 1, **words: Any) -> Move:
    """Money leaves this bank."""
    return on(Act.SETTLE, number, by, **{"side": PAID, "amount_minor": minor, "value_day": VALUE} | words)


def get(minor: int = 40_000_00, by: str = FJORD, number: int = 1) -> Move:
    """Money reaches it."""
    return pay(minor, by, number, side=GOT)


def prepay(minor: int, by: str = FJORD, number: int = 1) -> Move:
    """Money leaves it before maturity."""
    return pay(minor, by, number, side=PREPAID)


def close(by: str = HARBOUR, day: date | None = None) -> Move:
    """The credit is booked off."""
    return lambda _life: Step(Act.CLOSE, by, day=day)


SENT = (advise(), present(), receive())
CONFIRMED_SENT = (advise(), confirm(), present(by=ELBE))
PAID_UP = (*SENT, fits(), honour(), pay())
