"""The list of work: entries recognised by key, painted with age and chip, spoken whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Type, current, font
from ui.widgets.states import paint_chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.needs_me.presenter import Work

Index = QModelIndex | QPersistentModelIndex
WORK_ROLE = int(Qt.ItemDataRole.UserRole)
HEIGHT = 86
INSET = 16


class WorkModel(QAbstractListModel):
    """What waits, oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.works: tuple[Work, ...] = ()

    def replace(self, works: Sequence[Work]) -> bool:
        """Shows other work; True when entries came or went, so that the place in the list must be found again."""
        same = [work.key for work in works] == [work.key for work in self.works]
        if same:
            self.works = tuple(works)
            if works:
                self.dataChanged.emit(self.index(0), self.index(len(works) - 1))
            return False
        self.beginResetModel()
        self.works = tuple(works)
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int:
        """Where an entry stands, or -1."""
        return next((at for at, work in enumerate(self.works) if work.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.works)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        work = self.works[index.row()]
        if role == WORK_ROLE:
            return work
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (work.title, work.state.word, work.about, work.age) if part)
        return None


class WorkDelegate(QStyledItemDelegate):
    """Paints an entry: what, how old, about what, and what is asked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), QRect(option.rect)
        work: Work = index.data(WORK_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(theme.selected if selected else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected:
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(theme.accent))
        inner = area.adjusted(INSET, 10, -INSET, -10)
        painter.setFont(font(Type.BODY))
        age = painter.fontMetrics().horizontalAdvance(work.age)
        painter.setPen(QColor(theme.third))
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), work.age)
        self._write(painter, top.adjusted(0, 0, -age - 8, 0), work.title, Type.STRONG, theme.text)
        self._write(painter, top.translated(0, 20), work.about, Type.SMALL, theme.third)
        paint_chip(painter, QRect(inner.left(), inner.top() + 43, inner.width(), 22), work.state)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, text: str, role: Type, colour: str) -> None:
        painter.setFont(font(role))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
