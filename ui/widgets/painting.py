"""What several parts paint alike: a line of words in its place, the ground of what is chosen or pointed at."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from ui.theme import Size


def write(painter: QPainter, area: QRect, text: str, face: QFont, colour: str) -> int:
    """Writes a text at the left of its place, its end an ellipsis where there is no room; how wide it came out."""
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(area.width(), 0))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def paint_ground(painter: QPainter, area: QRect, colour: str) -> None:
    """Fills a place with a colour, its corners round."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(area), Size.RADIUS, Size.RADIUS)
