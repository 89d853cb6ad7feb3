"""Whether banks are open on a day in a country: weekends and public holidays (UCP 600 art. 29)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Longer than any run of closed days; a calendar that is closed for longer is a defect of the calendar.
CLOSED_DAYS_MAX = 30
# London's banks keep England's days; the rest of the kingdom has fewer in common.
_SUBDIVISIONS = {"GB": "ENG"}
# Its calendar of banks lists days on which they only close early.
_EARLY_CLOSING = frozenset({"SE"})


@lru_cache(maxsize=64)
def _calendar(country: str, year: int) -> HolidayBase | None:
    # Imported here: the first paint doesn't need it, and it takes a tenth of a second.
    import holidays

    if country not in holidays.list_supported_countries(include_aliases=False):
        return None
    banks = "bank" in getattr(holidays, country).supported_categories and country not in _EARLY_CLOSING
    kinds = ("public", "bank") if banks else ("public",)
    return holidays.country_holidays(country, _SUBDIVISIONS.get(country), years=[year], categories=kinds)


def closed_reason(day: date, country: str) -> str:
    """Why banks in a country (ISO 3166) are closed on a day: ``Sunday``, ``Good Friday``; empty where they are open.

    Countries without a calendar count Saturday and Sunday as closed.
    """
    calendar = _calendar(country, day.year)
    if calendar is None:
        return WEEKDAYS[day.weekday()] if day.weekday() >= 5 else ""
    if calendar.is_working_day(day):
        return ""
    names = calendar.get_list(day)
    # Where a bank's own day is a public holiday too, that says more.
    return "; ".join([name for name in names if name != "Bank Holiday"] or names) or WEEKDAYS[day.weekday()]


def next_banking_day(day: date, country: str) -> date:
    """The day itself where banks are open, else the first open day after it."""
    for later in range(CLOSED_DAYS_MAX):
        candidate = day + timedelta(days=later)
        if not closed_reason(candidate, country):
            return candidate
    message = f"no banking day within {CLOSED_DAYS_MAX} days of {day} in {country}"
    raise ValueError(message)
