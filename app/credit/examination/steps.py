"""The steps of a calculation of days, as an officer reads them and can check them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.banking_days import WEEKDAYS, closed_reason, next_banking_day
from app.credit.dates import display_date
from app.messages.tables import countries

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a calculation.

    Attributes:
        article: what it follows, such as ``UCP 600 art. 14b``.
        day: the day it is about.
        number: 1, 2, 3 where the day is the first, second, third that counts; 0 where it doesn't count.
    """

    sentence: str
    article: str
    day: date | None = None
    number: int = 0


def weekday(day: date) -> str:
    """``Monday``."""
    return WEEKDAYS[day.weekday()]


def moved_to_open_day(day: date, country: str) -> tuple[date, tuple[Step, ...]]:
    """A last day, moved to the next banking day where banks are closed on it, with the step that says so (art. 29a)."""
    moved = next_banking_day(day, country)
    if moved == day:
        return day, ()
    reason, name = closed_reason(day, country), countries().get(country, country)
    sentence = (
        f"{display_date(day)} is a closed day in {name} ({reason}): "
        f"the last day moves to {weekday(moved)} {display_date(moved)}."
    )
    return moved, (Step(sentence, "UCP 600 art. 29a", moved),)
