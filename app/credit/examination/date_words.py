"""Periods for shipment as field 44D words them, with the meaning that UCP 600 art. 3 gives the words."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from app.credit.terms import DAY_FIRST, DAY_LAST

if TYPE_CHECKING:
    from collections.abc import Iterable

ABOUT_DAYS = 5
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_ENDINGS = ("UARY", "RUARY", "CH", "IL", "", "E", "Y", "UST", "T?(?:EMBER)?", "OBER", "EMBER", "EMBER")
_NAMES = tuple(f"{month}(?:{rest})?" if rest else month for month, rest in zip(_MONTHS, _ENDINGS, strict=True))
_MONTH = rf"\b(?:{'|'.join(_NAMES)})\b\.?"
# A month that nothing was made of; MAY is left out, since it is a verb more often.
_UNREAD = rf"\b(?:{'|'.join(name for name in _NAMES if name != 'MAY')})\b"
_DAY = (
    rf"(?:\d{{1,2}}(?:ST|ND|RD|TH)?[ -](?:OF )?{_MONTH}[ ,-]+\d{{4}}|{_MONTH} \d{{1,2}}(?:ST|ND|RD|TH)?,? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\b\d{6}\b)"
)


def _in_month(name: str) -> str:
    """A month of a year as a pattern, its groups ``name`` and ``name_year``."""
    return rf"(?P<{name}>{_MONTH})[ ,]+(?P<{name}_year>\d{{4}})\b"


@cache  # at first use: it takes a hundredth of a second, and a window may never need it
def _all_periods() -> re.Pattern[str]:
    return re.compile(
        rf"(?:ON OR )?ABOUT (?P<about>{_DAY})"
        rf"|(?:BETWEEN|FROM) (?P<begin>{_DAY}|\d{{1,2}}) (?:AND|TO|UNTIL|TILL) (?P<finish>{_DAY})"
        rf"|(?:BETWEEN|FROM) (?P<month>{_MONTH})(?: (?P<month_year>\d{{4}}))? (?:AND|TO|UNTIL|TILL) {_in_month('to')}"
        rf"|(?P<half>FIRST|1ST|SECOND|2ND) HALF (?:OF )?{_in_month('half_month')}"
        rf"|(?P<third>BEGINNING|MIDDLE|END) (?:OF )?{_in_month('third_month')}"
        rf"|(?:NOT BEFORE|NOT EARLIER THAN|ON OR AFTER|FROM) (?P<since>{_DAY})"
        rf"|(?:NOT LATER THAN|NOT AFTER|ON OR BEFORE|LATEST(?: BY| ON)?|UNTIL|TILL|TO|BY) (?P<until>{_DAY})"
        rf"|BEFORE (?P<before>{_DAY})|AFTER (?P<after>{_DAY})|ON (?P<on>{_DAY})"
        rf"|(?<![\d-])(?<!\d )(?<!TH )(?<!ST ){_in_month('whole')}"
    )


@dataclass(frozen=True, slots=True)
class Period:
    """Days on which goods may be shipped, both included; None is open.

    Attributes:
        words: as the credit says it.
    """

    words: str
    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether a shipment on this day is within it."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def periods(lines: Iterable[str]) -> tuple[Period, ...]:
    """The periods that a text names, in its order; none where one of them can't be read."""
    text = " ".join(" ".join(lines).upper().split())
    if re.search(_UNREAD, _all_periods().sub("", text)):
        return ()
    found: list[Period] = []
    for match in _all_periods().finditer(text):
        period = _period(match)
        if period is None:
            return ()
        # "NOT BEFORE 1 JAN 2027 AND NOT LATER THAN 15 JAN 2027" is one period.
        if found and found[-1].last is None and period.first is None:
            found[-1] = replace(found[-1], last=period.last, words=f"{found[-1].words} {period.words}")
        else:
            found.append(period)
    return tuple(found)


def days_named(text: str) -> tuple[date, ...]:
    """The days that a text names, whatever is said of them; those that there aren't are left out."""
    named = (_day(found) for found in re.findall(_DAY, text.upper()))
    return tuple(day for day in named if day)


def _period(match: re.Match[str]) -> Period | None:
    said, words = {name: text for name, text in match.groupdict().items() if text}, match[0]
    if half := said.get("half"):
        first, last = _span(
            said["half_month"], said["half_month_year"], (1, 15) if half in ("FIRST", "1ST") else (16, 31)
        )
    elif third := said.get("third"):
        days = {"BEGINNING": (1, 10), "MIDDLE": (11, 20), "END": (21, 31)}[third]
        first, last = _span(said["third_month"], said["third_month_year"], days)
    elif "to" in said:
        first, _ = _span(said["month"], said.get("month_year", said["to_year"]), (1, 31))
        _, last = _span(said["to"], said["to_year"], (1, 31))
    elif "whole" in said:
        first, last = _span(said["whole"], said["whole_year"], (1, 31))
    else:
        first, last = _ends(said)
    backwards = first and last and first > last
    return Period(words, first, last) if (first or last) and not backwards else None


def _ends(said: dict[str, str]) -> tuple[date | None, date | None]:
    """Both ends of what is said by days: "before" and "after" exclude the day, all other words include it (art. 3)."""
    one = timedelta(days=1)
    if "finish" in said:
        last = _day(said["finish"])
        begin = said["begin"]
        first = _in_month_of(last, begin) if begin.isdigit() and len(begin) < 3 else _day(begin)
        return (first, last) if first and last else (None, None)
    [(word, text)] = said.items()
    day = _day(text)
    if day is None:
        return None, None
    about = ABOUT_DAYS * one
    ends: dict[str, tuple[date | None, date | None]] = {
        "about": (day - about, day + about),
        "since": (day, None),
        "until": (None, day),
        "before": (None, day - one),
        "after": (day + one, None),
        "on": (day, day),
    }
    return ends[word]


def _span(month: str, year: str, days: tuple[int, int]) -> tuple[date | None, date | None]:
    number, whole = _MONTHS.index(month[:3]) + 1, int(year)
    first = _real(whole, number, days[0])
    return (first, date(whole, number, min(days[1], monthrange(whole, number)[1]))) if first else (None, None)


def _in_month_of(last: date | None, day: str) -> date | None:
    """The day of a month that only the period's end names: ``FROM 1 TO 15 JANUARY 2027``."""
    return _real(last.year, last.month, int(day)) if last else None


def _day(text: str) -> date | None:
    if re.fullmatch(r"\d{6}", text):
        return _real(2000 + int(text[:2]), int(text[2:4]), int(text[4:]))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return _real(*(int(part) for part in text.split("-")))
    month = re.search("|".join(_MONTHS), text)
    assert month is not None  # the pattern of a day holds one
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    return _real(numbers[1], _MONTHS.index(month[0]) + 1, numbers[0])


def _real(year: int, month: int, day: int) -> date | None:
    """A day that there is, and that a field of SWIFT's could hold."""
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if DAY_FIRST <= made <= DAY_LAST else None
