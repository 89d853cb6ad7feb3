"""A state's shape by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Shape, Tone, current, paint_shape


class Mark(QWidget):
    """A state's shape by itself, for the start of a line whose words say the rest."""

    SIDE = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(self.SIDE, 16)
        self._shape, self._tone = Shape.RING, Tone.PLAIN

    def show_shape(self, shape: Shape, tone: Tone) -> None:
        """Shows another shape."""
        self._shape, self._tone = shape, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, (self.height() - self.SIDE) / 2, self.SIDE, self.SIDE)
        paint_shape(painter, area, self._shape, current().tone(self._tone))
        painter.end()
