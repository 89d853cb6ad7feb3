"""Marks between two credits: nothing lost, nothing marked that is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.needs_me.marks import Mark, compared, growth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.needs_me.marks import Piece

LINES = st.lists(st.text("AB +C", min_size=1, max_size=8).filter(str.strip), max_size=6)


def said(pieces: Iterable[Piece], *marks: Mark) -> str:
    return "".join(piece.text for piece in pieces if piece.mark in marks)


def test_the_words_that_changed_are_marked_on_both_sides() -> None:
    old, new = compared(["SAMPDEHHXXX", "by payment"], ["SAMPDEHHXXX", "by acceptance"])
    assert said(old, Mark.GONE) == "payment"
    assert said(new, Mark.NEW) == "acceptance"
    assert said(new, Mark.SAME) == "SAMPDEHHXXX\nby "


def test_a_long_run_of_equal_lines_is_counted() -> None:
    lines = [f"+DOCUMENT {at}" for at in range(5)]
    _, new = compared(lines, [*lines, "+INSPECTION CERTIFICATE"])
    assert said(new, Mark.ASIDE) == "(5 lines the same)"
    assert said(new, Mark.NEW) == "+INSPECTION CERTIFICATE"


@given(LINES, LINES)
def test_every_word_of_the_new_side_is_shown_or_counted(old: list[str], new: list[str]) -> None:
    _, after = compared(old, new)
    shown = said(after, Mark.SAME, Mark.NEW).split()
    hidden = said(after, Mark.ASIDE)
    if not hidden:
        assert shown == " ".join(new).split()
    if old == new:
        assert not said(after, Mark.NEW, Mark.GONE)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("JPY 120,000,000", "JPY 204,000,000", "+70\N{NO-BREAK SPACE}%"),
        ("USD 100.00", "USD 50.00", "\N{MINUS SIGN}50\N{NO-BREAK SPACE}%"),
        ("USD 100.00", "EUR 100.00", ""),
        ("not an amount", "USD 1.00", ""),
    ],
)
def test_growth_is_said_only_within_one_currency(old: str, new: str, told: str) -> None:
    assert growth(old, new) == told
