"""What every part of the store holds: the database, and whose store it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from local_store.engine import Database

FROM_JSON_LIST = "IN (SELECT value FROM json_each(?))"
"""A condition for any number of integers in one parameter."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The one network, bank and officer a store belongs to."""

    network_id: bytes
    bank: str
    officer: bytes


class Part:
    """One topic of the store."""

    def __init__(self, database: Database, owner: Owner) -> None:
        self._db = database
        self._owner = owner
