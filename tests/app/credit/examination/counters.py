"""Offices of sample banks that take documents in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Office:
    """A counter: its zone, when it closes, and whose banking days it keeps."""

    zone: str
    closes: time
    calendar: str

    def at(self, local: str) -> datetime:
        """A local time there, ``2026-12-31 17:40``, in UTC."""
        return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)


HAMBURG = Office("Europe/Berlin", time(16, 30), "DE")
SHANGHAI = Office("Asia/Shanghai", time(17), "CN")
NEW_YORK = Office("America/New_York", time(17), "US")
LONDON = Office("Europe/London", time(17), "GB")
TOKYO = Office("Asia/Tokyo", time(15), "JP")
HONOLULU = Office("Pacific/Honolulu", time(16), "US")
KIRITIMATI = Office("Pacific/Kiritimati", time(16), "KI")
DUBAI = Office("Asia/Dubai", time(15), "AE")
NOWHERE = Office("", time(17), "")
