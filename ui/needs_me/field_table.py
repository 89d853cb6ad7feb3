"""This credit beside the customer's last one, field by field; choosing a field makes it the one to ask about."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.needs_me.marks import Mark, Piece
from ui.theme import Size, Type, current, font
from ui.widgets import Card, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.needs_me.approval import Row

SHARES = (26, 42, 32)


def marked(pieces: Iterable[Piece]) -> str:
    """The pieces as rich text: what is new underlined, what is gone struck out, each in its colour too."""
    theme = current()
    parts = []
    for piece in pieces:
        text = escape(piece.text).replace("\n", "<br>")
        if piece.mark is Mark.NEW:
            text = f'<span style="color:{theme.good};text-decoration:underline">{text}</span>'
        elif piece.mark is Mark.GONE:
            text = f'<span style="color:{theme.bad};text-decoration:line-through">{text}</span>'
        elif piece.mark is Mark.ASIDE:
            text = f'<span style="color:{theme.third}">{text}</span>'
        parts.append(text)
    return "".join(parts)


def strong(pieces: Iterable[Piece]) -> str:
    """The pieces as rich text, marked ones strong."""
    parts = []
    for piece in pieces:
        text = escape(piece.text)
        parts.append(f'<span style="font-weight:600">{text}</span>' if piece.mark is Mark.NEW else text)
    return "".join(parts)


def rich(text: str) -> QLabel:
    """A label of rich text that wraps."""
    made = label("", Type.BODY, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(text)
    return made


class FieldRow(QAbstractButton):
    """One field. A button: click, Space and the arrow keys choose it."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(_spoken(row))
        name = rich(
            f"{escape(row.heading)}&nbsp; <span style=\"font-family:'JetBrains Mono';font-size:11px\">{row.tag}</span>"
        )
        name.setProperty("ink", "third")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.setSpacing(14)
        self._this, self._last = rich(marked(row.this)), rich(marked(row.last))
        for words, share in zip((name, self._this, self._last), SHARES, strict=True):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.setMinimumWidth(60)
            layout.addWidget(words, share)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._this.setText(marked(self.row.this))
            self._last.setText(marked(self.row.last))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.selected if self.isChecked() else theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), Size.FOCUS))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 2, -1, -1))
        painter.end()


def _spoken(row: Row) -> str:
    this = "".join(piece.text for piece in row.this).replace("\n", ", ")
    last = "".join(piece.text for piece in row.last).replace("\n", ", ")
    return " · ".join(filter(None, (f"{row.heading} {row.tag}".strip(), this, last)))


class FieldTable(Card):
    """The rows under their titles. ``chosen(heading)`` when one is chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Fields"))
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self._titles = [label("", Type.SMALL_STRONG, "second", wrap=True) for _ in SHARES]
        head = QHBoxLayout()
        head.setContentsMargins(12, 9, 12, 9)
        head.setSpacing(14)
        for title, share in zip(self._titles, SHARES, strict=True):
            title.setMinimumWidth(60)
            head.addWidget(title, share)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(self._rows)
        self.rows: list[FieldRow] = []
        self.setFont(font(Type.BODY))

    def set_rows(self, rows: Sequence[Row], last: str) -> None:
        """Shows these rows beside the credit `last`; none where this is the customer's first."""
        titles = (
            self.tr("Field"),
            self.tr("This credit"),
            self.tr("Last credit of this customer, {last}").format(last=last)
            if last
            else self.tr("First credit of this customer"),
        )
        for title, words in zip(self._titles, titles, strict=True):
            title.setText(words)
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [FieldRow(row) for row in rows]
        for made in self.rows:
            self._rows.addWidget(made)
            made.toggled.connect(lambda on, heading=made.row.heading: self.chosen.emit(heading) if on else None)
