"""SWIFT text as it will be carried: fixed pitch, tags coloured, what was found underlined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import Size, Type, current, font
from ui.widgets.marking import Span, mark_format
from ui.widgets.text import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = re.compile(r"^:\d{2}[A-Z]?:")


class _Tags(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.spans: tuple[Span, ...] = ()

    def highlightBlock(self, text: str) -> None:
        theme = current()
        if match := _TAG.match(text):
            tag = QTextCharFormat()
            tag.setForeground(QColor(theme.accent))
            self.setFormat(0, match.end(), tag)
        for span in self.spans:
            if span.line == self.currentBlock().blockNumber():
                self.setFormat(span.column, span.length or len(text) - span.column, mark_format(span.tone))


class CodeView(QPlainTextEdit):
    """Read-only SWIFT text; it can be selected and copied with the keyboard too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags = _Tags(self.document())
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFont(font(Type.MONO))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(self.textInteractionFlags() | self.textInteractionFlags().TextSelectableByKeyboard)
        self.document().setDocumentMargin(Size.GAP)
        restyle(self, "kind", "code")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tags.rehighlight()

    def set_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Shows `text` with `spans` underlined; the place scrolled to is kept."""
        place = self.verticalScrollBar().value()
        self._tags.spans = tuple(spans)
        if text == self.toPlainText():
            self._tags.rehighlight()
        else:
            self.setPlainText(text)
        self.verticalScrollBar().setValue(place)

    def show_line(self, line: int) -> None:
        """Scrolls to `line`, counted from 0, and puts the cursor there."""
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        self.setTextCursor(cursor)
        self.centerCursor()
