"""How long to wait before asking again somebody who didn't answer."""

from __future__ import annotations

import random

FIRST_S = 1.0
MOST_S = 15.0


class Backoff:
    """1, 2, 4, 8, 15, 15 … seconds, each cut by up to a quarter so that desks don't come back all at once."""

    def __init__(self, first_s: float = FIRST_S, most_s: float = MOST_S) -> None:
        self._first_s = first_s
        self._most_s = most_s
        self._next_s = first_s

    def next_s(self) -> float:
        """The next pause, longer every time."""
        pause_s = self._next_s
        self._next_s = min(self._next_s * 2, self._most_s)
        return pause_s * random.uniform(0.75, 1.0)  # noqa: S311 - spreads load, keeps no secret

    def reset(self) -> None:
        """It answered: begin anew."""
        self._next_s = self._first_s
