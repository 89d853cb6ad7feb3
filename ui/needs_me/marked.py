"""A text with marks in it that wraps where it stands, laid out once a width: a credit's documents may fill 50 kB."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.needs_me.marks import Mark, Piece
from ui.theme import Type, current, font

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH_MIN = 60


def written(document: QTextDocument, pieces: Iterable[Piece]) -> None:
    """Writes the pieces: what is new underlined, what is gone struck out, each in its colour too."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    formats = {mark: _format(mark) for mark in Mark}
    for piece in pieces:
        cursor.insertText(piece.text, formats[piece.mark])
    cursor.endEditBlock()


def _format(mark: Mark) -> QTextCharFormat:
    theme, made = current(), QTextCharFormat()
    colours = {Mark.NEW: theme.good, Mark.GONE: theme.bad, Mark.ASIDE: theme.third, Mark.WARNED: theme.warn}
    if mark in colours:
        made.setForeground(QColor(colours[mark]))
    made.setFontUnderline(mark is Mark.NEW)
    made.setFontStrikeOut(mark is Mark.GONE)
    return made


class MarkedText(QWidget):
    """Pieces as one text. A label would lay a long one out again for every question about its height."""

    def __init__(self, pieces: tuple[Piece, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._heights: dict[int, int] = {}
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(font(Type.BODY))
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(wrap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._write()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = ceil(self._document.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        # Asked for before the width is known: nothing is laid out for it.
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH_MIN, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(current().text))
        context.clip = QRectF(event.rect())
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._document.documentLayout().draw(painter, context)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A widget is given its palette when it is first shown, too: the colours it was written in stand then.
        if event.type() == QEvent.Type.PaletteChange and current() is not self._theme:
            self._write()
            self.update()

    def _write(self) -> None:
        self._theme = current()
        written(self._document, self._pieces)
