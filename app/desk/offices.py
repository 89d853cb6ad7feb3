"""Where the banks of a credit have their offices, what time it is there, and whether banks are open there now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.banking_days import closed_reason

if TYPE_CHECKING:
    from app.ledger.registry import Registry
    from app.ports.gateway import OfficeCard

WORKDAY = (time(9), time(17))
"""Taken for another bank's hours, which nobody registers: shown as usual hours, not as that bank's word."""


class Opening(Enum):
    """Whether an office can be reached now."""

    OPEN = "open"
    AFTER_HOURS = "after_hours"
    CLOSED_DAY = "closed_day"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Office:
    """A bank's office.

    Attributes:
        bic, name, place, zone: as registered; ``zone`` (IANA) is empty for a bank that is no member.
        opens, closes: local time.
        usual: the hours are the usual ones of banks, since only the own bank's are known here.
        calendar: country (ISO 3166) whose banking days it keeps.
    """

    bic: str
    name: str
    place: str
    zone: str
    opens: time
    closes: time
    usual: bool
    calendar: str

    def local(self, now_utc: datetime) -> datetime | None:
        """The time there, or None where the zone isn't known."""
        return now_utc.astimezone(ZoneInfo(self.zone)) if self.zone else None

    def opening(self, now_utc: datetime) -> tuple[Opening, str]:
        """Whether it is open now; on a closed day with the reason, such as ``Sunday`` (UCP 600 art. 2, banking day)."""
        local = self.local(now_utc)
        if local is None:
            return Opening.UNKNOWN, ""
        reason = closed_reason(local.date(), self.calendar)
        if reason:
            return Opening.CLOSED_DAY, reason
        inside = self.opens <= local.time() < self.closes
        return (Opening.OPEN if inside else Opening.AFTER_HOURS), ""


def office_of(bic: str, own: OfficeCard, registry: Registry) -> Office:
    """The office of a bank: the own one with its own hours, a member's by the registry, another by its BIC alone."""
    if bic == own.bic:
        opens, closes = time.fromisoformat(own.opens), time.fromisoformat(own.closes)
        return Office(bic, own.name, own.place, own.zone, opens, closes, usual=False, calendar=own.calendar)
    bank = registry.banks.get(bic)
    name, place, zone = (bank.name, bank.place, bank.zone) if bank else ("", "", "")
    return Office(bic, name, place, zone, *WORKDAY, usual=True, calendar=bic[4:6])
