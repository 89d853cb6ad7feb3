"""Small values kept for reading offline: the bank's directory and whatever a desk names."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.ports.gateway import CustomerCard, Directory, OfficeCard, OfficerCard
from local_store.part import Part
from local_store.schema import kept_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ledger.canonical import Json

_DIRECTORY = "directory"


class Kept(Part):
    """``app.ports.store.Kept``. The name ``directory`` is the directory's own."""

    def keep_directory(self, directory: Directory) -> None:
        officers = [asdict(card) | {"officer": card.officer.hex()} for card in directory.officers]
        self.keep(_DIRECTORY, asdict(directory) | {"officers": officers})

    def directory(self) -> Directory | None:
        told: Any = self.kept(_DIRECTORY)
        if told is None:
            return None
        officers = (card | {"officer": bytes.fromhex(card["officer"])} for card in told["officers"])
        return Directory(
            office=OfficeCard(**told["office"]),
            officers=tuple(OfficerCard(**card) for card in officers),
            customers=tuple(CustomerCard(**card) for card in told["customers"]),
        )

    def customers(self) -> Sequence[CustomerCard]:
        directory = self.directory()
        return directory.customers if directory else ()

    def keep(self, name: str, value: Json) -> None:
        row = insert(kept_values).values(name=name, value=value)
        put = row.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        with self._db.write() as connection:
            connection.execute(put)

    def kept(self, name: str) -> Json:
        with self._db.read() as connection:
            found = select(kept_values.c.value).where(kept_values.c.name == name)
            value: Json = connection.execute(found).scalar()
        return value
