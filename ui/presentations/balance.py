"""What stands on a credit's undertakings, in one line of figures each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.presentations.words import money_words
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.desk.balances import Balance
    from app.desk.life import LifeView


@dataclass(frozen=True, slots=True)
class BalanceWords:
    """One undertaking: whose it is where there are two, and its figures as (name, amount)."""

    bank: str
    figures: tuple[tuple[str, str], ...]

    @property
    def line(self) -> str:
        """All of it in one line."""
        told = " · ".join(f"{name} {amount}" for name, amount in self.figures)
        return translate("Presentations", "{bank}: {told}").format(bank=self.bank, told=told) if self.bank else told


def balance_words(view: LifeView, banks: Mapping[str, str]) -> tuple[BalanceWords, ...]:
    """Of the issuing bank's undertaking, and of the confirming bank's where it differs; none before documents came."""
    if not view.presentations:
        return ()
    issuer, *others = view.balances
    differing = [each for each in others if _figures(each) != _figures(issuer)]
    currency = view.record.life.currency
    if not differing:
        return (BalanceWords("", _words(issuer, currency)),)
    return tuple(BalanceWords(banks.get(each.bank, each.bank), _words(each, currency)) for each in (issuer, *differing))


def _figures(one: Balance) -> tuple[int, ...]:
    return one.undertaken_minor, one.drawn_minor, one.available_minor, one.outside_minor


def _words(one: Balance, currency: str) -> tuple[tuple[str, str], ...]:
    figures = [
        (translate("Presentations", "Undertaken"), one.undertaken_minor),
        (translate("Presentations", "Drawn"), one.drawn_minor),
        (translate("Presentations", "Available"), one.available_minor),
    ]
    if one.outside_minor:
        figures.append((translate("Presentations", "Outside it"), one.outside_minor))
    if one.settled_minor:
        figures.append((translate("Presentations", "Settled"), one.settled_minor))
    return tuple((name, money_words(minor, currency)) for name, minor in figures)
