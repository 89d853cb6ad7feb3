"""Holds every test to silence: a warning in the log that nobody expected fails it."""

from __future__ import annotations

import logging
import re


class LogWatch(logging.Handler):
    """Collects records of level WARNING and above, and knows which of them were announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._seen: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._seen.append(f"{record.name}: {record.levelname}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Announce a record that must come; `pattern` is searched in ``logger: LEVEL: message``."""
        self._expected.append(re.compile(pattern))

    def verdict(self) -> str:
        """What was logged unannounced and what was announced in vain; empty where all is as expected."""
        surprises = [line for line in self._seen if not any(mark.search(line) for mark in self._expected)]
        absent = [mark.pattern for mark in self._expected if not any(mark.search(line) for line in self._seen)]
        faults = [f"not expected in the log: {line}" for line in surprises]
        return "\n".join(faults + [f"expected in the log, but never came: {pattern}" for pattern in absent])
