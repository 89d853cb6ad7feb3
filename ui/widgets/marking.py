"""Marks under single characters of what is typed: a wave that stands where the fault is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.theme import Tone, current

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch to underline: line and column counted from 0, length in characters (0: to the line's end)."""

    line: int
    column: int = 0
    length: int = 0
    tone: Tone = Tone.BAD


def mark_format(tone: Tone) -> QTextCharFormat:
    """How a marked stretch is drawn in the theme in force: a wave below it, both in the tone's colour."""
    colour = QColor(current().tone(tone))
    drawn = QTextCharFormat()
    drawn.setForeground(colour)
    drawn.setUnderlineColor(colour)
    drawn.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    return drawn


def mark_line(field: QLineEdit, spans: Sequence[Span]) -> None:
    """Underlines stretches of a single line; its text and its cursor stay as they are."""
    # A line edit takes formats only as an input method gives them; with nothing to commit, it takes nothing else.
    at = field.cursorPosition()
    kind = QInputMethodEvent.AttributeType.TextFormat
    marks = [
        QInputMethodEvent.Attribute(kind, span.column - at, span.length or len(field.text()), mark_format(span.tone))
        for span in spans
    ]
    QApplication.sendEvent(field, QInputMethodEvent("", marks))


def mark_lines(field: QPlainTextEdit, spans: Sequence[Span]) -> None:
    """Underlines stretches of a text of several lines."""
    selections = []
    for span in spans:
        block = field.document().findBlockByNumber(span.line)
        if not block.isValid():
            continue
        start = block.position() + span.column
        end = min(start + span.length if span.length else start + block.length(), block.position() + block.length() - 1)
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = mark_format(span.tone)
        selections.append(selection)
    field.setExtraSelections(selections)
