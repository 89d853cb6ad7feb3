"""What changed and how the links stand: the words in which workers tell the window to look again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Change(StrEnum):
    """A kind of thing that changed in the store; windows that show it ask again."""

    ACTS = "acts"
    CREDITS = "credits"
    MIRROR = "mirror"
    REGISTRY = "registry"


class LinkState(StrEnum):
    """How a link stands. DIFFERS: it answers, but not with our ledger or not with what was proved before."""

    UP = "up"
    SYNCING = "syncing"
    DOWN = "down"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to node or gateway.

    Attributes:
        state: how it stands.
        since_utc: since when.
        reason: a sentence; empty when up.
        done, total: blocks while syncing, else 0.
        address: who answers, host and port, or empty.
    """

    state: LinkState
    since_utc: datetime
    reason: str = ""
    done: int = 0
    total: int = 0
    address: str = ""
