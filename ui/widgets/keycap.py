"""The keys of an act, as a small cap at the right end of a box or a line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ui.theme import Type, current, font

HEIGHT = 18
PAD = 12
GAP = 8


def keys_width(keys: str) -> int:
    """The room that the cap and the gap on both its sides take; one gap where there are no keys."""
    return QFontMetrics(font(Type.TINY)).horizontalAdvance(keys) + PAD + GAP if keys else GAP


def paint_keys(painter: QPainter, area: QRect, keys: str) -> None:
    """Paints the cap at the right end of `area`, midway; nothing where there are no keys."""
    if not keys:
        return
    theme = current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(Type.TINY))
    wide = painter.fontMetrics().horizontalAdvance(keys) + PAD
    box = QRectF(area.x() + area.width() - wide, area.y() + (area.height() - HEIGHT) / 2, wide, HEIGHT)
    painter.setPen(QColor(theme.line))
    painter.setBrush(QColor(theme.window))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(theme.second))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
