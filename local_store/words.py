"""Where the credit stands in the words of an act, so that 20,000 entries need not be decoded to be stored."""

from __future__ import annotations

from dataclasses import fields

from app.ledger.acts import ACTS, IssueCredit

FIRST_CREDIT_KIND = IssueCredit.KIND
"""Kinds below are the registry's."""


def _places(name: str) -> dict[int, slice]:
    return {
        kind: slice(32 * place, 32 * place + 32)
        for kind, act in ACTS.items()
        for place, item in enumerate(fields(act))
        if item.name == name
    }


_CREDIT = _places("credit")
CREDIT_IN_SQL = (
    f"CASE {' '.join(f'WHEN kind = {k} THEN substr(words, {p.start + 1}, 32)' for k, p in _CREDIT.items())} END"
)
"""``credit_in`` as SQLite reckons it from the columns ``kind`` and ``words``."""


def credit_in(kind: int, words: bytes) -> bytes | None:
    """The credit that an act of this kind is on, or None."""
    place = _CREDIT.get(kind)
    return words[place] if place else None
