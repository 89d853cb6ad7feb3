"""Days as the officer reads and types them. Reads only what can mean one day."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})")
_SPOKEN = re.compile(
    r"(?:[a-z]{2,9},?\s+)?(?P<day>\d{1,2})[\s.-]*(?P<month>[a-z]{3,9})[\s.,-]*(?P<year>\d{4})", re.IGNORECASE
)


def show_day(day: date, *, weekday: bool = False) -> str:
    """``04 Feb 2027``, two figures for the day so that columns line up; or ``Thu 04 Feb 2027``."""
    text = f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {text}" if weekday else text


def read_day(text: str) -> date | None:
    """Reads ``18 Feb 2027``, ``Thu 18 February 2027`` or ``2027-02-18``.

    Days written in figures alone, such as 02/03/2027, mean two things in two countries and are not guessed.
    """
    cleaned = text.strip()
    if match := _ISO.fullmatch(cleaned):
        year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    elif match := _SPOKEN.fullmatch(cleaned):
        named = match["month"][:3].capitalize()
        if named not in MONTHS:
            return None
        year, month, day = int(match["year"]), MONTHS.index(named) + 1, int(match["day"])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
