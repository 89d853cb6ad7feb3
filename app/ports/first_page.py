"""What the first page asks of the store beside lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from app.ports.stored import NearDate


class FirstPage(Protocol):
    """A few credits each by an index, however many there are."""

    def near_dates(self, first: date, most: int) -> Sequence[NearDate]:
        """The nearest days from ``first`` on, soonest first: latest shipment of opened terms, and expiry."""
        ...

    def keys_asked(self, final_block: int, most: int) -> Sequence[str]:
        """Rows of credits whose newest act is in this block or before, and asks the own bank for one; longest first."""
        ...

    def keys_awaited(self, final_block: int, most: int) -> Sequence[str]:
        """The same of credits that ask another bank for one, where the own bank issues, advises or confirms."""
        ...
