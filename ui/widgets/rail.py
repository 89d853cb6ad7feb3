"""The rail at the left: where one can go, how much waits there; icons only when the window is narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import Size, Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.painting import paint_ground
from ui.widgets.selecting import PLACE_HEIGHT, PlaceButton
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class RailItem:
    """A place to go. `apart` puts it below a gap."""

    key: str
    text: str
    icon: str
    apart: bool = False


class _RailButton(PlaceButton):
    def __init__(self, item: RailItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item, self._count, self._urgent, self._narrow = item, "", False, False
        self.setText(item.text)
        self.show_count("", urgent=False)

    def sizeHint(self) -> QSize:
        return QSize(Size.RAIL_NARROW, PLACE_HEIGHT)

    def show_count(self, count: str, *, urgent: bool) -> None:
        self._count, self._urgent = count, urgent
        self.setAccessibleName(f"{self.item.text} {count}".strip())
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(self.accessibleName() if narrow else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            paint_ground(painter, self.rect(), theme.surface if chosen else theme.line)
        if chosen:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(0, 5, 3, self.height() - 10), 1.5, 1.5)
        paint_icon(painter, self._icon_box(), self.item.icon, theme.accent if chosen else theme.second)
        if not self._narrow:
            painter.setFont(font(Type.BUTTON if chosen else Type.BODY))
            painter.setPen(QColor(theme.text if chosen else theme.second))
            painter.drawText(
                QRect(36, 0, self.width() - 36, self.height()),
                int(Qt.AlignmentFlag.AlignVCenter),
                self.text(),
            )
        self._paint_count(painter)
        painter.end()

    def _icon_box(self) -> QRectF:
        left = (self.width() - 16) / 2 if self._narrow else 11
        return QRectF(left, (self.height() - 16) / 2, 16, 16)

    def _paint_count(self, painter: QPainter) -> None:
        theme = current()
        if not self._count:
            return
        if self._narrow:
            if self._urgent:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent))
                painter.drawEllipse(QRectF(self.width() - 14, 5, 8, 8))
            return
        painter.setFont(font(Type.TINY))
        wide = painter.fontMetrics().horizontalAdvance(self._count)
        box = QRectF(self.width() - wide - 24, (self.height() - 18) / 2, wide + 14, 18)
        if self._urgent:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor(theme.on_accent if self._urgent else theme.second))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._count)


class NavRail(QFrame):
    """The places of the workstation, under its name and the bank's."""

    chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._title = label(self.tr("LC Workstation"), Type.SUBHEADING)
        self._bank = label("", Type.TINY, "second", wrap=True)
        self._buttons = {item.key: _RailButton(item, self) for item in items}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 8)
        column.setSpacing(0)
        for words in (self._title, self._bank):
            words.setContentsMargins(10, 0, 4, 0)
            column.addWidget(words)
        column.addSpacing(14)
        for item in items:
            if item.apart:
                column.addSpacing(14)
            column.addWidget(self._buttons[item.key])
            self._buttons[item.key].picked.connect(lambda key=item.key: self.chosen.emit(key))
        column.addStretch(1)
        self.set_narrow(narrow=False)

    def show_bank(self, name: str, bic: str) -> None:
        """Whose workstation this is."""
        self._bank.setText(f"{name}\n{bic}")

    def choose(self, key: str) -> None:
        """Marks a place as the one that is shown; not reported by `chosen`."""
        self._buttons[key].choose()

    def show_count(self, key: str, count: int, *, urgent: bool = False) -> None:
        """How much stands or waits at a place; 0 shows nothing."""
        self._buttons[key].show_count(f"{count:,}" if count else "", urgent=urgent)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, or icons and words."""
        self.setFixedWidth(Size.RAIL_NARROW if narrow else Size.RAIL)
        self._title.setVisible(not narrow)
        self._bank.setVisible(not narrow)
        for button in self._buttons.values():
            button.set_narrow(narrow=narrow)


class SandboxBand(QWidget):
    """The hatched band on top of every window of a sandbox."""

    STRIPE = 14

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setFixedHeight(Size.BAND)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.band))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.band_stripe))
        high, step = self.height(), self.STRIPE
        for left in range(-2 * step, self.width() + step, 2 * step):
            painter.drawPolygon(
                [
                    QPointF(left, high),
                    QPointF(left + step, high),
                    QPointF(left + step + high, 0),
                    QPointF(left + high, 0),
                ]
            )
        painter.setFont(font(Type.BAND))
        painter.setPen(QColor(theme.on_band))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
