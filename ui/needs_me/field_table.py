"""This credit beside the customer's last one, field by field; choosing a field makes it the one to ask about."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.needs_me.marked import WIDTH_MIN, MarkedText
from ui.needs_me.marks import Mark, Piece
from ui.theme import Size, Type, current, font
from ui.widgets import Card, label
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.needs_me.rows import Row

SHARES = (26, 42, 32)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


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
    """One field. A button: click, Space and the arrow keys choose it; ``asked()`` by Enter or a double click."""

    asked = Signal()

    def __init__(self, row: Row, *, alone: bool = False, parent: QWidget | None = None) -> None:
        """`alone`: it is held against nothing, and what it says takes that room."""
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
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        parts = (name, MarkedText(row.this)) if alone else (name, MarkedText(row.this), MarkedText(row.last))
        for words, share in zip(parts, _shares(alone=alone), strict=True):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.setMinimumWidth(WIDTH_MIN)
            layout.addWidget(words, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            self._ask()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._ask()

    def _ask(self) -> None:
        self.setChecked(True)
        self.asked.emit()

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


def _shares(*, alone: bool) -> tuple[int, ...]:
    return (SHARES[0], SHARES[1] + SHARES[2]) if alone else SHARES


def _spoken(row: Row) -> str:
    """The field as a screen reader says it: what is marked for the eye is said in words."""
    field = f"{row.heading} {row.tag}".strip()
    this, last = _one_line(row.this), _one_line(row.last)
    if row.differs:
        words = translate("NeedsMe", "{field}, changed: {this}. Before: {last}")
        return words.format(field=field, this=this, last=last)
    return " · ".join(filter(None, (field, this, last)))


def _one_line(pieces: Iterable[Piece]) -> str:
    return ", ".join(filter(None, "".join(piece.text for piece in pieces).split("\n")))


class FieldTable(Card):
    """The rows under their titles. ``chosen(row)`` when one is chosen, ``asked(row)`` to ask about it at once."""

    chosen = Signal(object)
    asked = Signal(object)

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
            title.setMinimumWidth(WIDTH_MIN)
            head.addWidget(title, share)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(self._rows)
        self.rows: list[FieldRow] = []
        self.setFont(font(Type.BODY))

    def set_rows(self, rows: Sequence[Row], columns: tuple[str, str]) -> None:
        """Shows these rows under the titles of what they say, and of what that is held against."""
        for title, words in zip(self._titles, (self.tr("Field"), *columns), strict=True):
            title.setText(words)
        alone = not columns[1]
        self._titles[-1].setVisible(not alone)
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [FieldRow(row, alone=alone) for row in rows]
        for made in self.rows:
            self._rows.addWidget(made)
            made.toggled.connect(lambda on, row=made.row: self.chosen.emit(row) if on else None)
            made.asked.connect(lambda row=made.row: self.asked.emit(row))
