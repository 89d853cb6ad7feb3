"""By when a bank must act on documents: its own examination, from its own receipt at its own office, and maturity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.banking_days import next_banking_day
from app.credit.examination.clock import banking_days_left, examination_deadline
from app.credit.life import Act
from app.credit.terms import DAY_LAST
from app.desk.offices import office_of

if TYPE_CHECKING:
    from app.credit.examination.clock import Deadline
    from app.credit.life import CreditLife, Handling, PresentationLife
    from app.desk.desk import Desk
    from app.desk.offices import Office
    from app.ledger.registry import Registry

_BY_EXAMINATION = frozenset({Act.EXAMINE, Act.REFUSE, Act.HONOUR, Act.WAIVE, Act.ADVISE_DISCREPANCIES})


@dataclass(frozen=True, slots=True)
class Due:
    """By when an act is due.

    Attributes:
        at_utc: close of business at ``office``.
        deadline: how the end of an examination was reckoned; None for a maturity.
        days_left: banking days until the end of an examination, today among them; None for a maturity.
    """

    at_utc: datetime
    office: Office
    deadline: Deadline | None = None
    days_left: int | None = None


def examination_of(life: CreditLife, one: PresentationLife, bank: str, office: Office) -> Deadline | None:
    """Until when a bank may refuse: of one that may honour, once it has the documents; None where no clock runs."""
    received = one.by(bank).received_utc
    return examination_deadline(received, office) if received and life.may_honour(bank) else None


def due(desk: Desk, registry: Registry, life: CreditLife, bank: str, act: Act, number: int) -> Due | None:
    """By when this bank is to act on a presentation; None where no clock runs, or its time zone isn't known here."""
    one = life.presentation(number)
    if one is None:
        return None
    office = office_of(bank, desk.me.office, registry)
    if act is Act.SETTLE:
        return _maturity(one.by(bank), office)
    deadline = examination_of(life, one, bank, office) if act in _BY_EXAMINATION else None
    if deadline is None:
        return None
    return Due(deadline.at_utc, office, deadline, banking_days_left(deadline, desk.now_utc(), office))


def _maturity(own: Handling, office: Office) -> Due | None:
    """What falls due on a closed day is paid on the next banking day."""
    if own.maturity_day is None or own.maturity_day >= DAY_LAST or own.unpaid_minor <= 0 or not office.zone:
        return None
    day = next_banking_day(own.maturity_day, office.calendar)
    closing = datetime.combine(day, office.closes, ZoneInfo(office.zone))
    return Due(closing.astimezone(UTC), office)
