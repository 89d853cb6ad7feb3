"""Days as the officer reads and types them. Reads only what can mean one day."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
translate = QCoreApplication.translate

_ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})")
_CHINESE = re.compile(
    r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日(?:\s*(?:周|星期)[一二三四五六日天])?"
)
_SPOKEN = re.compile(
    r"(?:[a-z]{2,9},?\s+)?(?P<day>\d{1,2})[\s.-]*(?P<month>[a-z]{3,9})[\s.,-]*(?P<year>\d{4})", re.IGNORECASE
)


def show_day(day: date, *, weekday: bool = False) -> str:
    """``04 Feb 2027``, two figures for the day so that columns line up; or ``Thu 04 Feb 2027``; ``2027年2月4日``."""
    pattern = (
        translate("Dates", "{weekday} {day:02d} {month} {year}")
        if weekday
        else translate("Dates", "{day:02d} {month} {year}")
    )
    return pattern.format(weekday=_weekday(day), day=day.day, month=_month(day), year=day.year)


def read_day(text: str) -> date | None:
    """Reads ``18 Feb 2027``, ``Thu 18 February 2027``, ``2027-02-18`` or ``2027年2月18日``.

    Days written in figures alone, such as 02/03/2027, mean two things in two countries and are not guessed.
    """
    cleaned = text.strip()
    if match := _ISO.fullmatch(cleaned) or _CHINESE.fullmatch(cleaned):
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


def _weekday(day: date) -> str:
    names = (
        translate("Dates", "Mon"),
        translate("Dates", "Tue"),
        translate("Dates", "Wed"),
        translate("Dates", "Thu"),
        translate("Dates", "Fri"),
        translate("Dates", "Sat"),
        translate("Dates", "Sun"),
    )
    return names[day.weekday()]


def _month(day: date) -> str:
    names = (
        translate("Dates", "Jan"),
        translate("Dates", "Feb"),
        translate("Dates", "Mar"),
        translate("Dates", "Apr"),
        translate("Dates", "May"),
        translate("Dates", "Jun"),
        translate("Dates", "Jul"),
        translate("Dates", "Aug"),
        translate("Dates", "Sep"),
        translate("Dates", "Oct"),
        translate("Dates", "Nov"),
        translate("Dates", "Dec"),
    )
    return names[day.month - 1]
