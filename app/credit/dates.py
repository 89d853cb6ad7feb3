"""Dates as people type and SWIFT carries them."""

from __future__ import annotations

from datetime import date

from app.messages.model import read_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_typed_date(text: str) -> date | None:
    """Reads ``2027-02-14``, ``14 Feb 2027`` or SWIFT's ``270214``; None where it is no day."""
    cleaned = text.strip()
    words = cleaned.replace(",", " ").split()
    if len(words) == 3 and words[1][:3].lower() in _MONTHS:
        month = _MONTHS.index(words[1][:3].lower()) + 1
        cleaned = f"{words[2]}-{month:02d}-{words[0].rjust(2, '0')}"
    if len(cleaned) == 6:
        return read_date(cleaned)
    try:
        day = date.fromisoformat(cleaned) if len(cleaned) == 10 else None
    except ValueError:
        return None
    # SWIFT carries two digits of the year: a day of another century would come out as another day.
    return day if day and read_date(swift_date(day)) == day else None


def swift_date(day: date) -> str:
    """SWIFT's six digits, YYMMDD."""
    return day.strftime("%y%m%d")


def display_date(day: date) -> str:
    """As people read it: ``14 Feb 2027``."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"
