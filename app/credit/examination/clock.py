"""How long a bank may examine: five banking days at its own office, from its own receipt (UCP 600 art. 14b, 16d)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from app.credit.banking_days import closed_reason, next_banking_day
from app.credit.dates import display_date
from app.credit.examination.steps import Step, weekday
from app.credit.terms import DAY_FIRST, DAY_LAST

EXAMINATION_DAYS = 5
RECEIPT_ARTICLE, DAYS_ARTICLE, NOTICE_ARTICLE = "UCP 600 art. 33", "UCP 600 art. 14b", "UCP 600 art. 16d"


class Counter(Protocol):
    """The office that took documents in.

    Attributes:
        zone: IANA name; empty where it isn't known.
        closes: local time.
        calendar: country (ISO 3166) whose banking days it keeps.
    """

    @property
    def zone(self) -> str: ...
    @property
    def closes(self) -> time: ...
    @property
    def calendar(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Receipt:
    """When documents came to an office.

    Attributes:
        local: the moment there.
        counts_as: the banking day as which it counts: that day, or the next where it came after hours or on a closed
            day (UCP 600 art. 33).
        sentence: this, in words.
    """

    local: datetime
    counts_as: date
    sentence: str

    @property
    def day(self) -> date:
        """The calendar day there."""
        return self.local.date()


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when a bank may give notice of refusal.

    Attributes:
        last_day: the fifth banking day after the day of receipt.
        at_utc: close of business on it, at the bank's office.
        steps: how it was reckoned, day by day.
    """

    receipt: Receipt
    last_day: date
    at_utc: datetime
    steps: tuple[Step, ...]


class Standing(StrEnum):
    """How a moment stands to a deadline; only issuing and confirming bank are precluded (UCP 600 art. 16f)."""

    IN_TIME = "in time"
    LATE = "late"
    PRECLUDED = "precluded"


def receipt(received_utc: datetime, counter: Counter) -> Receipt | None:
    """What a moment of receipt is at an office; None where its time zone isn't known, or no calendar knows the day.

    What another bank recorded may be any moment that the ledger's figures can hold.
    """
    if not counter.zone or not DAY_FIRST < received_utc.date() < DAY_LAST:
        return None
    local = received_utc.astimezone(ZoneInfo(counter.zone))
    day, reason = local.date(), closed_reason(local.date(), counter.calendar)
    came, came_day, at = weekday(day), display_date(day), f"{local:%H:%M}"
    if not reason and local.time() < counter.closes:
        return Receipt(local, day, f"Received {came} {came_day}, {at}: counts as that day.")
    counts = next_banking_day(day + timedelta(days=1), counter.calendar)
    next_one, next_day = weekday(counts), display_date(counts)
    sentence = f"Received {came} {came_day}, {at}, on a closed day ({reason}): counts as {next_one} {next_day}."
    if not reason:
        closing = f"{counter.closes:%H:%M}"
        sentence = f"Received {came} {came_day}, {at}, after closing at {closing}: counts as {next_one} {next_day}."
    return Receipt(local, counts, sentence)


def examination_deadline(received_utc: datetime, counter: Counter) -> Deadline | None:
    """The deadline of the bank that received documents then at this office; None where there is no ``receipt``."""
    received = receipt(received_utc, counter)
    if received is None:
        return None
    steps = [Step(received.sentence, RECEIPT_ARTICLE, received.counts_as)]
    day, number = received.counts_as, 0
    while number < EXAMINATION_DAYS:
        day += timedelta(days=1)
        reason = closed_reason(day, counter.calendar)
        number += not reason
        steps.append(_counted(day, number, reason))
    closing = datetime.combine(day, counter.closes, ZoneInfo(counter.zone))
    at = f"{closing:%H:%M}"
    sentence = f"Notice of refusal must be given by {weekday(day)} {display_date(day)}, {at} there."
    return Deadline(received, day, closing.astimezone(UTC), (*steps, Step(sentence, NOTICE_ARTICLE, day)))


def standing(deadline: Deadline, at_utc: datetime, *, bound: bool) -> Standing:
    """How now, or the moment a notice was given, stands to the deadline.

    Args:
        bound: the bank is the issuing bank, or a confirming bank that confirmed.
    """
    if at_utc <= deadline.at_utc:
        return Standing.IN_TIME
    return Standing.PRECLUDED if bound else Standing.LATE


def banking_days_left(deadline: Deadline, now_utc: datetime, counter: Counter) -> int:
    """Banking days in which notice can still be given, today among them until the office closes."""
    local = now_utc.astimezone(ZoneInfo(counter.zone))
    day = local.date() + timedelta(days=local.time() > counter.closes)
    days = (day + timedelta(days=ahead) for ahead in range((deadline.last_day - day).days + 1))
    return sum(not closed_reason(one, counter.calendar) for one in days)


def _counted(day: date, number: int, reason: str) -> Step:
    name, said = weekday(day), display_date(day)
    if reason == name:
        return Step(f"{name} {said} is not counted.", DAYS_ARTICLE, day)
    if reason:
        return Step(f"{name} {said} is not counted: {reason}.", DAYS_ARTICLE, day)
    return Step(f"{name} {said} is banking day {number} of {EXAMINATION_DAYS}.", DAYS_ARTICLE, day, number)
