"""Two texts line by line side by side: which lines stand on both sides, and what differs within those that changed."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


COMPARED_MAX = 40_000
"""Lines of one side by those of the other: beyond it they are set beside each other as they come."""


class Pair(NamedTuple):
    """A line of each side, None where a side has none; of those that differ the stretch in which they do.

    A stretch is where it begins, from 0, and how many characters it has.
    """

    old: str | None
    new: str | None
    old_stretch: tuple[int, int] = (0, 0)
    new_stretch: tuple[int, int] = (0, 0)

    @property
    def same(self) -> bool:
        """Both sides say it."""
        return self.old == self.new


def line_pairs(old: str, new: str) -> tuple[Pair, ...]:
    """The lines of both texts in pairs; an empty text has no lines."""
    before, after = (text.split("\n") if text else [] for text in (old, new))
    return tuple(_pairs(before, after))


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    yield from (Pair(line, line) for line in before[:head])
    yield from _other(before[head : len(before) - tail], after[head : len(after) - tail])
    yield from (Pair(line, line) for line in before[len(before) - tail :])


def _other(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Lines between those that both sides begin and end with."""
    if len(before) * len(after) > COMPARED_MAX:
        yield from (_pair(was, becomes) for was, becomes in zip_longest(before, after))
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        for was, becomes in zip_longest(before[old_from:old_to], after[new_from:new_to]):
            yield _pair(was, becomes)


def _pair(was: str | None, becomes: str | None) -> Pair:
    if was is None or becomes is None or was == becomes:
        return Pair(was, becomes)
    start = _shared(was, becomes)
    end = _shared(was[start:][::-1], becomes[start:][::-1])
    return Pair(was, becomes, (start, len(was) - start - end), (start, len(becomes) - start - end))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters, or lines, both begin with."""
    differing = (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(differing, min(len(one), len(other)))
