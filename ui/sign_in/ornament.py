"""The engraved line at the head of the page: the fine waves that bank paper carries."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import current

STRANDS = 9
STEP = 3


class Engraving(QWidget):
    """Interlaced waves over the whole width. Decoration only; it says nothing."""

    HEIGHT = 56

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for strand in range(STRANDS):
            colour = QColor(current().accent)
            colour.setAlpha(90 if strand % 3 == 0 else 45)
            painter.setPen(QPen(colour, 1))
            painter.drawPolyline(self._wave(strand))
        painter.end()

    def _wave(self, strand: int) -> QPolygonF:
        phase, middle = strand * pi / STRANDS, self.HEIGHT / 2
        points = []
        for left in range(0, self.width() + STEP, STEP):
            turn = left / 58
            swell = 0.55 + 0.45 * cos(left / 210)
            height = (self.HEIGHT / 2 - 3) * swell * sin(turn + phase) * cos(turn / 5 - phase)
            points.append(QPointF(left, middle + height))
        return QPolygonF(points)
