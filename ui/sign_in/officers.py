"""The officers of a bank as a list: name, role, and in the sandbox the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Type, current, font
from ui.widgets import Avatar
from ui.widgets.selecting import follow_selection
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.sign_in.presenter import OfficerLine

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
INITIALS_ROLE = LINE_ROLE + 1
LINE_HEIGHT = 36
DISC = 24


class _Lines(QAbstractListModel):
    def __init__(self, lines: Sequence[OfficerLine], parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = tuple(lines)
        self._initials = [Avatar(line.name).initials for line in lines]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == INITIALS_ROLE:
            return self._initials[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = current(), index.data(LINE_ROLE)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(area, QColor(theme.selected))
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        self._disc(painter, area, index.data(INITIALS_ROLE), chosen=chosen)
        upright = int(Qt.AlignmentFlag.AlignVCenter)
        left = area.left() + 18 + DISC + 12
        middle = left + int((area.right() - left) * 0.42)
        painter.setPen(QColor(theme.text))
        painter.setFont(font(Type.STRONG if chosen else Type.BODY))
        painter.drawText(QRect(left, area.top(), middle - left - 8, area.height()), upright, line.name)
        painter.setPen(QColor(theme.second))
        painter.setFont(font(Type.SMALL))
        painter.drawText(QRect(middle, area.top(), area.right() - middle - 96, area.height()), upright, line.role)
        if line.pin:
            self._pin(painter, area, line.pin)
        painter.restore()

    def _disc(self, painter: QPainter, area: QRect, initials: str, *, chosen: bool) -> None:
        theme = current()
        disc = QRectF(area.left() + 18, area.top() + (area.height() - DISC) / 2, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if chosen else theme.selected))
        painter.drawEllipse(disc)
        painter.setPen(QColor(theme.on_accent if chosen else theme.accent))
        painter.setFont(font(Type.TINY))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)

    def _pin(self, painter: QPainter, area: QRect, pin: str) -> None:
        theme = current()
        painter.setFont(font(Type.MONO))
        wide = painter.fontMetrics().horizontalAdvance(pin)
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.setPen(QColor(theme.text))
        painter.drawText(area.adjusted(0, 0, -18, 0), right, pin)
        painter.setFont(font(Type.TINY))
        painter.setPen(QColor(theme.third))
        painter.drawText(area.adjusted(0, 0, -18 - wide - 6, 0), right, translate("SignIn", "PIN"))


class OfficerList(QListView):
    """A bank's officers. One list at most has a chosen officer.

    Signals: ``chosen(line)`` when the cursor moves onto an officer; ``confirmed`` on Enter or double click;
    ``typed(text)`` when a PIN is begun; ``crossed(row)`` on left and right, towards the other bank.
    """

    chosen = Signal(object)
    confirmed = Signal()
    typed = Signal(str)
    crossed = Signal(int)

    def __init__(self, name: str, lines: Sequence[OfficerLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lines = tuple(lines)
        self.setModel(_Lines(lines, self))
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(len(lines) * LINE_HEIGHT)
        self.setMinimumHeight(3 * LINE_HEIGHT)
        self.selectionModel().currentRowChanged.connect(self._on_moved)
        follow_selection(self)
        self.doubleClicked.connect(self.confirmed)

    def sizeHint(self) -> QSize:
        return QSize(420, len(self.lines) * LINE_HEIGHT)

    def choose(self, row: int) -> None:
        """Chooses an officer; below zero nobody."""
        if row < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            self.setCurrentIndex(self.model().index(min(row, len(self.lines) - 1), 0))

    @property
    def row(self) -> int:
        """The chosen officer's row; -1 for nobody."""
        return self.currentIndex().row()

    def _on_moved(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.lines[now.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.crossed.emit(self.row)
        elif event.text().isalnum():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
