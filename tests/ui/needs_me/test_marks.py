"""Marks between two credits: nothing lost, nothing marked that is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ui.needs_me.marks import Mark, compared

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


def test_a_long_change_is_marked_line_by_line_and_loses_nothing() -> None:
    old = [f"+DOCUMENT {at} OF SHIPMENT" for at in range(400)]
    new = [f"+DOCUMENT {at} OF CARRIAGE" for at in range(400)]
    before, after = compared(old, new)
    assert said(before, Mark.SAME, Mark.GONE) == "\n".join(old)
    assert said(after, Mark.SAME, Mark.NEW) == "\n".join(new)
    assert said(before, Mark.GONE) == "SHIPMENT" * 400
    assert said(after, Mark.NEW) == "CARRIAGE" * 400


def test_a_long_text_that_was_replaced_by_another_length_is_marked_whole() -> None:
    old = [f"+DOCUMENT {at} OF SHIPMENT" for at in range(400)]
    before, after = compared(old, ["+INVOICE"])
    assert [(piece.text, piece.mark) for piece in before] == [("\n".join(old), Mark.GONE)]
    assert [(piece.text, piece.mark) for piece in after] == [("+INVOICE", Mark.NEW)]
