"""What changed between two texts, word by word, for marks that need no colour: struck out and underlined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORDS = re.compile(r"\S+|\s+")
_SAME_LINES_MOST = 2
_WORDS_MOST = 600
"""Of a run of other lines: longer ones are compared line by line, since words cost their square."""


class Mark(Enum):
    """How a piece of text stands to the other side."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"
    ASIDE = "aside"
    """A remark of ours, not part of the text."""
    WARNED = "warned"
    """A remark of ours that something stands against the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one mark."""

    text: str
    mark: Mark = Mark.SAME


def emphasised(sentence: str, values: Mapping[str, str]) -> tuple[Piece, ...]:
    """A sentence with its values filled in; what stands between asterisks is marked NEW.

    Values are filled in piece by piece, so that an asterisk in a name stays a name.
    """
    parts = sentence.split("*")
    filled = [Piece(part.format(**values), Mark.NEW if at % 2 else Mark.SAME) for at, part in enumerate(parts) if part]
    return tuple(filled)


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
            gone, added = _other(old[old_from:old_to], new[new_from:new_to])
            before += gone
            after += added
        before.append(Piece("\n"))
        after.append(Piece("\n"))
    return _trimmed(before), _trimmed(after)


def _equal(lines: Sequence[str]) -> Piece:
    if len(lines) <= _SAME_LINES_MOST:
        return Piece("\n".join(lines))
    return Piece(translate("NeedsMe", "({n} lines the same)").format(n=len(lines)), Mark.ASIDE)


def _other(old: Sequence[str], new: Sequence[str]) -> tuple[list[Piece], list[Piece]]:
    """Lines that differ: their words where they are few; else each line against the one in its place."""
    texts = "\n".join(old), "\n".join(new)
    if max(len(text.split()) for text in texts) <= _WORDS_MOST:
        return _words(*texts)
    if len(old) != len(new):
        return [Piece(texts[0], Mark.GONE)], [Piece(texts[1], Mark.NEW)]
    gone: list[Piece] = []
    added: list[Piece] = []
    for was, becomes in zip(old, new, strict=True):
        line_gone, line_added = _words(was, becomes)
        gone += [*line_gone, Piece("\n")]
        added += [*line_added, Piece("\n")]
    return gone[:-1], added[:-1]


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
    return _joined(gone), _joined(added)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Words that follow each other under one mark become one piece, with the blanks between them."""
    joined: list[Piece] = []
    for piece in pieces:
        if len(joined) > 1 and piece.mark is joined[-2].mark is not Mark.SAME and joined[-1].text == " ":
            joined[-2:] = [Piece(f"{joined[-2].text} {piece.text}", piece.mark)]
        else:
            joined.append(piece)
    return joined


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    while pieces and not pieces[0].text.strip():
        pieces.pop(0)
    return tuple(pieces)
