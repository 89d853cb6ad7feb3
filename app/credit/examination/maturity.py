"""When a usance credit falls due, read from its tenor: ``90 DAYS AFTER SIGHT``, ``60 DAYS FROM B/L DATE``."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.banking_days import closed_reason, next_banking_day
from app.credit.dates import display_date
from app.credit.examination.date_words import days_named
from app.credit.examination.steps import Step, weekday

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms

ARTICLE = "UCP 600 art. 3"
_TENOR = re.compile(r"\b(\d{1,3}) ?(DAY|WEEK|MONTH|YEAR)S?'?\b")
_SHIPMENT = re.compile(r"SHIPMENT|SHIPPED|LADING|\bB/?L\b|WAYBILL|\bAWB\b|TRANSPORT DOCUMENT|ON BOARD")
_MONTHS = {"MONTH": 1, "YEAR": 12}


@dataclass(frozen=True, slots=True)
class Maturity:
    """The day on which payment falls due.

    Attributes:
        day: None at sight, or where it can't be read or reckoned.
        steps: how it was reckoned, or why it wasn't; empty at sight.
    """

    day: date | None
    steps: tuple[Step, ...]


def maturity(terms: CreditTerms, *, sight_day: date | None, shipment_day: date | None, country: str) -> Maturity:
    """The maturity of documents under a credit, as a proposal: the credit's words stay decisive.

    "From" and "after" exclude the day that is counted from (UCP 600 art. 3).

    Args:
        sight_day: when the bank that pays received the documents; None where that isn't known.
        shipment_day: None where it isn't known.
        country: whose banking days the bank that pays keeps.
    """
    text = " ".join((*terms.drafts_at, *terms.deferred_payment)).upper()
    tenors, fixed = _TENOR.findall(text), days_named(text)
    if not (tenors or fixed or terms.mixed_payment) and ("SIGHT" in text or not text):
        return Maturity(None, ())
    if terms.mixed_payment or len(tenors) + len(fixed) != 1:
        return Maturity(None, (Step("The tenor isn't read here: enter the maturity by hand.", ARTICLE),))
    if fixed:
        said = f"The credit sets {display_date(fixed[0])} as the day of payment."
        return _due(fixed[0], Step(said, ARTICLE, fixed[0]), country)
    [(count, unit)] = tenors
    start = shipment_day if _SHIPMENT.search(text) else sight_day if "SIGHT" in text else None
    if start is None:
        return Maturity(None, (Step("The day that the tenor counts from isn't known: enter the maturity.", ARTICLE),))
    due = _later(start, int(count), unit)
    said = f"“{text}” counts from {display_date(start)}, which itself is left out: {display_date(due)}."
    return _due(due, Step(said, ARTICLE, due), country)


def _due(day: date, step: Step, country: str) -> Maturity:
    reason = closed_reason(day, country)
    if not reason:
        return Maturity(day, (step,))
    paid = next_banking_day(day, country)
    said = f"{display_date(day)} is a closed day ({reason}): payment is made on {weekday(paid)} {display_date(paid)}."
    return Maturity(day, (step, Step(said, "UCP 600 art. 2", paid)))


def _later(start: date, count: int, unit: str) -> date:
    """So many days or months later; a month that lacks the day ends on its last."""
    if unit not in _MONTHS:
        return start + timedelta(days=count * (7 if unit == "WEEK" else 1))
    months = start.month - 1 + count * _MONTHS[unit]
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))
