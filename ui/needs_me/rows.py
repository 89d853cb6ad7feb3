"""The fields of a credit beside those of the customer's last one, with what changed and by how much. No widget here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.credit.differences import AmountChange
from app.credit.letter import letter_of
from app.money import MINUS
from ui.credit.letter import named
from ui.language.sentences import said
from ui.needs_me.marks import Mark, Piece, compared
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.credit.differences import DayChange, Difference
    from app.credit.terms import CreditTerms
    from app.desk.standing import Standing
    from app.desk.views import ApprovalView

_ALWAYS = ("59", "32B", "39A", "41a", "42C", "31D", "44C", "46A", "49")
"""First, and shown even where nothing differs: to whom, how much, how, until when, against what."""
UNBROKEN = "\N{NO-BREAK SPACE}"
_WARNED, _GRAVE = "\N{BLACK DIAMOND}", "\N{BLACK UP-POINTING TRIANGLE}"
_NEVER_EQUAL = frozenset({"20", "31C"})
"""Number and date of issue differ between any two credits; marking them would only make noise."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field: this credit's text, the last credit's, and whether it is shown before "Show everything"."""

    heading: str
    tag: str
    this: tuple[Piece, ...]
    last: tuple[Piece, ...]
    differs: bool
    shown: bool


def rows_of(view: ApprovalView, terms: CreditTerms, banks: Mapping[str, str]) -> tuple[Row, ...]:
    """Every field that either credit states, what matters most first."""
    differing = {difference.label: difference for difference in view.differences}
    order = {entry.heading: (entry.tag, entry.lines) for entry in letter_of(terms)}
    for difference in view.differences:
        order.setdefault(difference.label, (difference.tag, ()))
    has_last = bool(view.last_credit)
    rows = []
    for heading, (tag, lines) in order.items():
        if heading in differing and tag not in _NEVER_EQUAL:
            rows.append(_differing(differing[heading], banks))
        else:
            rows.append(_equal(heading, tag, named(lines, banks, tag), has_last=has_last))
    rows = [_with_warnings(row, view.standing) for row in rows]
    return tuple(sorted(rows, key=lambda row: _ALWAYS.index(row.tag) if row.tag in _ALWAYS else len(_ALWAYS)))


def _with_warnings(row: Row, standing: Sequence[Standing]) -> Row:
    """The row with the rules that something in it offends; such a row is always shown."""
    found = [each for each in standing if row.tag and each.field == row.tag]
    marks = [f"\n{_GRAVE if each.grave else _WARNED}{UNBROKEN}{said(each.rule)}" for each in found]
    this = (*row.this, *(Piece(mark, Mark.WARNED) for mark in marks))
    return replace(row, this=this, shown=row.shown or bool(found))


def change_words(change: AmountChange | DayChange) -> str:
    """By how much it changed: ``+ USD 250,000.00, + 25 %``, ``− 3 days``."""
    if isinstance(change, AmountChange):
        return _amount_words(change)
    days = abs(change.days)
    words = translate("NeedsMe", "1 day") if days == 1 else translate("NeedsMe", "{n} days")
    return f"{_sign(change.days)}{UNBROKEN}{words.format(n=f'{days:,}')}"


def _amount_words(change: AmountChange) -> str:
    figures = change.more.figures.removeprefix(MINUS)
    sign = _sign(change.more.amount_minor)
    words = f"{sign} {change.more.currency} {figures}".replace(" ", UNBROKEN)
    whole, tenth = divmod(abs(change.per_mille), 10)
    if not whole and not tenth:
        return words  # under a thousandth: the figure says it all
    percent = f"{whole}.{tenth}" if whole < 10 and tenth else f"{whole:,}"
    return f"{words}, {sign}{UNBROKEN}{percent}{UNBROKEN}%"


def _sign(number: int) -> str:
    return "+" if number > 0 else MINUS


def _equal(heading: str, tag: str, lines: tuple[str, ...], *, has_last: bool) -> Row:
    last = (Piece(translate("NeedsMe", "same"), Mark.ASIDE),) if has_last and tag not in _NEVER_EQUAL else ()
    return Row(said(heading), tag, (Piece("\n".join(lines)),), last, differs=False, shown=tag in _ALWAYS)


def _differing(found: Difference, banks: Mapping[str, str]) -> Row:
    before, after = compared(named(found.old, banks, found.tag), named(found.new, banks, found.tag))
    unsaid = (Piece(translate("NeedsMe", "not stated"), Mark.ASIDE),)
    if found.change:
        before = (*before, Piece(f"\n{change_words(found.change)}", Mark.ASIDE))
    return Row(said(found.label), found.tag, after or unsaid, before or unsaid, differs=True, shown=True)
