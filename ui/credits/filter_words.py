"""Filters and sums in the officer's words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.money import Money, minor_digits
from app.ports.stored import RowState
from ui.privacy import hide_amount
from ui.widgets import Chip, show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.query import Filters
    from app.ports.stored import CurrencySum

CURRENCIES_MOST = 3
_MILLION, _BILLION = 10**6, 10**9


def state_titles() -> dict[RowState, str]:
    """The states' words."""
    return {
        RowState.DRAFT: translate("Words", "Draft"),
        RowState.QUEUED: translate("Words", "Queued here"),
        RowState.HELD: translate("Words", "Held back"),
        RowState.WAITING: translate("Words", "Waits for checker"),
        RowState.RETURNED: translate("Words", "Returned"),
        RowState.SENT: translate("Words", "Sent"),
        RowState.FAILED: translate("Words", "Failed"),
        RowState.IN_BLOCK: translate("Credits", "In a block"),
        RowState.ISSUED: translate("Words", "Issued"),
        RowState.ADVISED: translate("Words", "Advised"),
        RowState.CONFIRMED: translate("Words", "Confirmed"),
        RowState.CANCELLED: translate("Words", "Cancelled"),
        RowState.CLOSED: translate("Words", "Closed"),
    }


def chips_of(filters: Filters) -> list[Chip]:
    """A chip a kind of filter, in words."""
    titles = state_titles()
    chips = []
    if amount := " ".join(filter(None, (filters.least, filters.most))):
        chips.append(Chip("amount", amount))
    elif filters.currencies:
        words = translate("Credits", "Currency: {codes}").format(codes=", ".join(filters.currencies))
        chips.append(Chip("currency", words))
    if expiry := _expiry(filters):
        chips.append(Chip("expiry", expiry))
    if filters.states:
        names = ", ".join(titles[RowState(state)] for state in filters.states)
        chips.append(Chip("state", translate("Credits", "State: {names}").format(names=names)))
    if filters.bank:
        chips.append(Chip("bank", translate("Credits", "Bank: {bank}").format(bank=filters.bank)))
    if filters.mine:
        chips.append(Chip("mine", translate("Credits", "Mine")))
    return chips


def _expiry(filters: Filters) -> str:
    first, last = filters.expiry_first, filters.expiry_last
    if first is None and last is None:
        return ""
    if first == 0 and isinstance(last, int):
        return translate("Credits", "Expires within {n} days").format(n=last)
    if first is None and last == -1:
        return translate("Credits", "Expired")
    parts = []
    if first is not None:
        parts.append(translate("Credits", "from {day}").format(day=_bound(first)))
    if last is not None:
        parts.append(translate("Credits", "up to {day}").format(day=_bound(last)))
    return translate("Credits", "Expires {range}").format(range=" ".join(parts))


def _bound(bound: str | int) -> str:
    if isinstance(bound, str):
        return show_day(date.fromisoformat(bound))
    return translate("Credits", "{n} days from today").format(n=bound)


def sum_words(sums: Sequence[CurrencySum], *, exact: bool = False) -> str:
    """``USD 184.2m · EUR 61.7m``: the commonest currencies, each by itself; ``exact`` in full and all of them."""
    shown = sums if exact else sums[:CURRENCIES_MOST]
    words = [hide_amount(_figure(item, exact=exact)) for item in shown]
    if len(shown) < len(sums):
        words.append(translate("Credits", "{n} more currencies").format(n=len(sums) - len(shown)))
    return " · ".join(words)


def _figure(item: CurrencySum, *, exact: bool) -> str:
    unit = 10 ** minor_digits(item.currency)
    if exact or item.total_minor < _MILLION * unit:
        return str(Money(item.total_minor, item.currency))
    billions = item.total_minor >= _BILLION * unit
    tenth = (_BILLION if billions else _MILLION) * unit // 10
    whole, part = divmod((item.total_minor + tenth // 2) // tenth, 10)
    pattern = translate("Credits", "{figure} bn") if billions else translate("Credits", "{figure}m")
    return f"{item.currency} {pattern.format(figure=f'{whole:,}.{part}')}"
