"""The privacy mask: while it is on, amounts and names of parties become dots on every screen that lists them."""

from __future__ import annotations

DOTS = "••••••"
AMOUNT_COLUMNS = frozenset({"amount"})
PARTY_COLUMNS = frozenset({"applicant", "beneficiary"})
_masked = [False]


def masked() -> bool:
    """Whether the mask is on. Presenters ask on their workers, too."""
    return _masked[0]


def set_masked(*, on: bool) -> None:
    """Puts the mask on or takes it off; whoever shows amounts or parties has to read them again."""
    _masked[0] = on


def hide_amount(words: str) -> str:
    """``USD 1,250,000.00`` as ``USD ••••••``: how much it is doesn't show in the number of dots either."""
    if not _masked[0] or not words:
        return words
    currency = words.partition(" ")[0]
    return f"{currency} {DOTS}" if len(currency) == 3 and currency.isalpha() else DOTS


def hide_party(name: str) -> str:
    """A customer's name, or dots."""
    return DOTS if _masked[0] and name else name


def hide_cell(column: str, words: str) -> str:
    """A cell of a table, by its column's key: tables mask while they paint, so that nothing has to be read again."""
    if not _masked[0]:
        return words
    if column in AMOUNT_COLUMNS:
        return hide_amount(words)
    return hide_party(words) if column in PARTY_COLUMNS else words
