"""What stands on a credit's undertakings: undertaken, drawn, still available, and honoured beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.credit.life import CreditLife


@dataclass(frozen=True, slots=True)
class Balance:
    """One bank's undertaking, in minor units of the credit's currency.

    Attributes:
        undertaken_minor: the most it may come to owe, tolerance included.
        drawn_minor: what it has borne, each presentation once; with what is available all that is undertaken.
        available_minor: what may still be drawn.
        outside_minor: what this bank honoured beside it.
        settled_minor: what it paid of all it honoured.
    """

    bank: str
    undertaken_minor: int
    drawn_minor: int
    available_minor: int
    outside_minor: int
    settled_minor: int

    def after(self, more_minor: int) -> int:
        """What would be available after a drawing of so much more; below zero it would be overdrawn."""
        return self.available_minor - more_minor


def balances(life: CreditLife) -> tuple[Balance, ...]:
    """Of the issuing bank, then of the confirming bank once it confirmed."""
    found = [_balance(life, life.issuing_bank, life.issuer.most_minor, life.available_minor)]
    if life.confirmer is not None:
        confirmer = life.confirming_bank
        found.append(_balance(life, confirmer, life.confirmer.most_minor, life.confirmer_available_minor))
    return tuple(found)


def _balance(life: CreditLife, bank: str, undertaken_minor: int, available_minor: int) -> Balance:
    own = [one.by(bank) for one in life.presentations]
    outside, settled = (sum(each) for each in ((one.outside_minor for one in own), (one.paid_minor for one in own)))
    return Balance(bank, undertaken_minor, undertaken_minor - available_minor, available_minor, outside, settled)
