"""Who an officer is, as far as this bank may know: its own by name, others by bank and role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ledger.acts import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Person:
    """An officer as shown. ``name`` is empty for another bank's officer: no personal data is on the ledger."""

    officer: bytes
    name: str
    bank: str
    roles: Role


def people(desk: Desk, officers: Iterable[bytes]) -> tuple[Person, ...]:
    """The officers as this desk may show them, in the order given."""
    directory = desk.store.directory()
    names = {card.officer: card.name for card in directory.officers} if directory else {}
    registered = desk.registry().officers
    found = []
    for officer in officers:
        record = registered.get(officer)
        bank, roles = (record.bank, record.roles) if record else ("", Role(0))
        found.append(Person(officer, names.get(officer, ""), bank, roles))
    return tuple(found)


def bank_name(desk: Desk, bic: str) -> str:
    """The bank's registered name, its BIC where it is no member, empty for none."""
    bank = desk.registry().banks.get(bic)
    return bank.name if bank else bic
