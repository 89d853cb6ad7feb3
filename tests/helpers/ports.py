"""Ports that stay one's own while the program that listens there is dead for a moment."""

from __future__ import annotations

import itertools
import os

from gateway.sandbox.anvil import is_free

_FIRST, _COUNT = 20_000, 10_000
"""Below what systems hand out by themselves: no connection of another test can be given one of these meanwhile."""

_numbers = itertools.count(os.getpid() * 211)  # tests run in several processes: each begins somewhere else


def lasting_port() -> int:
    """A port on the loopback interface that nobody holds, and nobody is given unasked."""
    return next(port for number in _numbers if is_free(port := _FIRST + number % _COUNT))
