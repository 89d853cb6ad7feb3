"""Time as the core asks for it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now_utc(self) -> datetime:
        """Aware UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now_utc(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)
