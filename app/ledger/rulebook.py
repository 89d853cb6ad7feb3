"""The rulebook as its recorded rules stand: who must sign from what amount upward, how long, how much (formats, 2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.ledger.acts import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.ledger.acts import SetPolicy


@dataclass(frozen=True, slots=True)
class Approvals:
    """What an undertaking needs besides its maker: so many checkers, and perhaps a compliance officer."""

    checkers: int
    compliance: bool


@dataclass(slots=True)
class Rulebook:
    """Feed it every rule in order of entries; then ask it. Zero days: that rule was never set.

    Attributes:
        validity_days_most: from issue to expiry.
        usance_days_most: of drafts or deferred payment.
    """

    validity_days_most: int = 0
    usance_days_most: int = 0
    _bands: dict[str, dict[int, Approvals]] = field(default_factory=dict)
    _caps: dict[tuple[str, str, str], int] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Iterable[SetPolicy]) -> Rulebook:
        """What these rules, oldest first, come to."""
        book = cls()
        for rule in rules:
            book.apply(rule)
        return book

    def apply(self, rule: SetPolicy) -> None:
        """Take in one rule; it takes the place of the one before it."""
        if rule.rule == Rule.APPROVALS:
            bands = self._bands.setdefault(rule.currency, {})
            bands[rule.amount_minor] = Approvals(rule.number, rule.flag)
            if not rule.number:
                del bands[rule.amount_minor]
        elif rule.rule == Rule.VALIDITY_DAYS:
            self.validity_days_most = rule.number
        elif rule.rule == Rule.USANCE_DAYS:
            self.usance_days_most = rule.number
        elif rule.rule == Rule.EXPOSURE_CAP:
            self._caps[rule.of_bank, rule.towards_bank, rule.currency] = rule.amount_minor

    def approvals(self, currency: str, amount_minor: int) -> Approvals | None:
        """Of the highest band that begins at or below the amount; None where no band covers it."""
        bands = self._bands.get(currency, {})
        begun = [begins for begins in bands if begins <= amount_minor]
        return bands[max(begun)] if begun else None

    def cap_minor(self, of_bank: str, towards: str, currency: str) -> int:
        """How much one bank may come to owe towards another; 0 for a pair without a cap."""
        return self._caps.get((of_bank, towards, currency), 0)
