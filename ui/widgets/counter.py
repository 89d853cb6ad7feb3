"""How much of a field is used: in words, and with a triangle where it is too much."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Shape, Tone, Type, current, font, paint_shape
from ui.widgets.text import set_ink

SHAPE, GAP = 11, 5


class Counter(QLabel):
    """So many of so many, and whether that is too much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.over = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Type.SMALL))
        self.setProperty("ink", "third")
        self.hide()

    def show_count(self, words: str, *, over: bool) -> None:
        """Says how much is used, and whether that is too much."""
        self.over = over
        self.setContentsMargins(SHAPE + GAP if over else 0, 0, 0, 0)
        self.setText(words)
        self.setAccessibleName(words)
        set_ink(self, Tone.BAD.value if over else "third")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.over:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(0, (self.height() - SHAPE) / 2, SHAPE, SHAPE)
            paint_shape(painter, area, Shape.TRIANGLE, current().tone(Tone.BAD))
            painter.end()
