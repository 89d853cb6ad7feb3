"""What changed between two texts, word by word, for marks that need no colour: struck out and underlined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

from app.money import MoneyError, read_typed
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = re.compile(r"\S+|\s+")
_SAME_LINES_MOST = 2


class Mark(Enum):
    """How a piece of text stands to the other side."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    ASIDE = "aside"
    """A remark of ours, not part of the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one mark."""

    text: str
    mark: Mark = Mark.SAME


def compared(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both sides' pieces, the old side's first; long runs of equal lines are counted, not repeated."""
    before: list[Piece] = []
    after: list[Piece] = []
    lines = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_from, old_to, new_from, new_to in lines.get_opcodes():
        if kind == "equal":
            kept = _equal(old[old_from:old_to])
            before.append(kept)
            after.append(kept)
        else:
            gone, added = _words("\n".join(old[old_from:old_to]), "\n".join(new[new_from:new_to]))
            before += gone
            after += added
        before.append(Piece("\n"))
        after.append(Piece("\n"))
    return _trimmed(before), _trimmed(after)


def growth(old: str, new: str) -> str:
    """How much an amount grew, ``+70 %``; empty where it can't be said."""
    try:
        before, after = read_typed(old), read_typed(new)
    except MoneyError:
        return ""
    if before.currency != after.currency or not before.amount_minor:
        return ""
    percent = (after.amount_minor - before.amount_minor) * 100 // before.amount_minor
    sign = "+" if percent >= 0 else "\N{MINUS SIGN}"
    return f"{sign}{abs(percent):,}\N{NO-BREAK SPACE}%"


def _equal(lines: Sequence[str]) -> Piece:
    if len(lines) <= _SAME_LINES_MOST:
        return Piece("\n".join(lines))
    return Piece(translate("NeedsMe", "({n} lines the same)").format(n=len(lines)), Mark.ASIDE)


def _words(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    was, becomes = _WORDS.findall(old), _WORDS.findall(new)
    gone: list[Piece] = []
    added: list[Piece] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, was, becomes).get_opcodes():
        same = kind == "equal"
        for pieces, text, mark in (
            (gone, "".join(was[old_from:old_to]), Mark.GONE),
            (added, "".join(becomes[new_from:new_to]), Mark.NEW),
        ):
            if text:
                pieces.append(Piece(text, Mark.SAME if same or not text.strip() else mark))
    return gone, added


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    while pieces and not pieces[0].text.strip():
        pieces.pop(0)
    return tuple(pieces)
