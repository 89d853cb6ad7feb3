"""The list of work: entries recognised by key, painted with age and chip, spoken whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Type, current, font
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel
from ui.widgets.painting import write
from ui.widgets.states import paint_chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.needs_me.presenter import Work

HEAD_ROLE = ITEM_ROLE + 1
HEIGHT, GROUP_HEIGHT = 86, 32
INSET = 16


class WorkModel(ItemModel):
    """What waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)

    @property
    def works(self) -> tuple[Work, ...]:
        """What is shown."""
        return self.items

    def replace(self, works: Sequence[Work]) -> bool:
        """Shows other work; True when entries came or went, so that the place in the list must be found again."""
        same = [work.key for work in works] == [work.key for work in self.works]
        if same:
            self.items = tuple(works)
            if works:
                self.dataChanged.emit(self.index(0), self.index(len(works) - 1))
            return False
        self.beginResetModel()
        self.items = tuple(works)
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int:
        """Where an entry stands, or -1."""
        return next((at for at, work in enumerate(self.works) if work.key == key), -1)

    def spoken(self, row: int) -> str:
        work = self.works[row]
        parts = (self._head(row), work.title, work.state.word, work.about, work.due or work.age)
        return ", ".join(filter(None, parts))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._head(index.row()) if role == HEAD_ROLE else super().data(index, role)

    def _head(self, row: int) -> str:
        """The heading over an entry: its group and how many stand there, where it is the first of them."""
        group = self.works[row].group
        if row and self.works[row - 1].group == group:
            return ""
        return f"{group} · {sum(work.group == group for work in self.works)}"


class WorkDelegate(QStyledItemDelegate):
    """Paints an entry: its group where that begins, what, how long it can wait or has, about what, what is asked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT + (GROUP_HEIGHT if index.data(HEAD_ROLE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), QRect(option.rect)
        work: Work = index.data(ITEM_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if words := index.data(HEAD_ROLE):
            head = QRect(area.left(), area.top(), area.width(), GROUP_HEIGHT)
            painter.fillRect(head, QColor(theme.window))
            write(painter, head.adjusted(INSET, 4, -INSET, 0), words, font(Type.SMALL_STRONG), theme.second)
            area.setTop(head.bottom() + 1)
        painter.fillRect(area, QColor(theme.selected if selected else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected:
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(theme.accent))
        inner = area.adjusted(INSET, 10, -INSET, -10)
        top = QRect(inner.left(), inner.top(), inner.width(), 20)
        room = self._write_time(painter, top, work)
        write(painter, top.adjusted(0, 0, -room - 8, 0), work.title, font(Type.STRONG), theme.text)
        write(painter, top.translated(0, 20), work.about, font(Type.SMALL), theme.third)
        paint_chip(painter, QRect(inner.left(), inner.top() + 43, inner.width(), 22), work.state)
        painter.restore()

    def _write_time(self, painter: QPainter, area: QRect, work: Work) -> int:
        """Writes at the right how long it can wait, else how long it has; returns the room that takes."""
        theme, words = current(), work.due or work.age
        painter.setFont(font(Type.STRONG if work.soon else Type.BODY))
        painter.setPen(QColor(theme.warn if work.soon else theme.third))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        return painter.fontMetrics().horizontalAdvance(words)
