"""Two credits side by side: what differs, heading by heading, and by how much, for the checker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.letter import letter_of
from app.money import Money

if TYPE_CHECKING:
    from datetime import date

    from app.credit.terms import CreditTerms


class AmountChange(NamedTuple):
    """How much more (or, below zero, less), and that in thousandths of the old amount, rounded towards zero."""

    more: Money
    per_mille: int


class DayChange(NamedTuple):
    """How many days later, below zero earlier."""

    days: int


class Difference(NamedTuple):
    """A heading whose lines differ; empty lines where one side doesn't state it. ``change`` where it can be counted."""

    tag: str
    label: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    change: AmountChange | DayChange | None


def differences(old: CreditTerms, new: CreditTerms) -> list[Difference]:
    """Every heading that differs, in the letter's order; an empty list for terms that read the same."""
    before = {entry.heading: entry for entry in letter_of(old)}
    after = {entry.heading: entry for entry in letter_of(new)}
    order = [entry.heading for entry in letter_of(new)]
    order += [heading for heading in before if heading not in after]
    found = []
    for heading in order:
        was, becomes = before.get(heading), after.get(heading)
        lines = (was.lines if was else (), becomes.lines if becomes else ())
        if lines[0] != lines[1]:
            entry = becomes or was
            assert entry is not None
            found.append(Difference(entry.tag, heading, *lines, _change(entry.tag, old, new)))
    return found


def _change(tag: str, old: CreditTerms, new: CreditTerms) -> AmountChange | DayChange | None:
    if tag == "32B":
        return _amount_change(old.amount, new.amount)
    if tag == "31D":
        return _day_change(old.expiry_date, new.expiry_date)
    if tag == "44C":
        return _day_change(old.latest_shipment, new.latest_shipment)
    return None


def _amount_change(old: Money, new: Money) -> AmountChange | None:
    """None across currencies: there is no figure for that."""
    more = new.amount_minor - old.amount_minor
    if old.currency != new.currency or not old.amount_minor or not more:
        return None
    per_mille = abs(more) * 1000 // old.amount_minor
    return AmountChange(Money(more, new.currency), per_mille if more > 0 else -per_mille)


def _day_change(old: date | None, new: date | None) -> DayChange | None:
    return DayChange((new - old).days) if old and new and old != new else None
