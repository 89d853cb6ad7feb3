"""The palette's lines as a list: real words for screen readers, painted in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.keycap import keys_width, paint_keys
from ui.widgets.painting import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.palette.presenter import Entry

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
HEIGHT = 40
INSET = 14


class EntryModel(QAbstractListModel):
    """What fits: acts first, then credits, which come a moment later and move nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def replace(self, entries: Sequence[Entry]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Shows more lines below."""
        if entries:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(entries) - 1)
            self.entries.extend(entries)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.reason or entry.name
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: icon, name, what it is about or why it can't be done, keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), QRect(option.rect)
        entry: Entry = index.data(ENTRY_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(theme.selected if selected else theme.surface))
        if selected:
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(theme.accent))
        inner = area.adjusted(INSET, 0, -INSET, 0)
        ink = theme.third if entry.reason else theme.text
        if entry.icon:
            box = QRectF(inner.left(), inner.top() + (HEIGHT - 16) / 2, 16, 16)
            paint_icon(painter, box, entry.icon, ink)
        paint_keys(painter, inner, entry.keys)
        inner.setRight(inner.right() - keys_width(entry.keys))
        inner.setLeft(inner.left() + 28)
        wide = write(painter, inner, entry.name, font(Type.BODY), ink)
        inner.setLeft(inner.left() + wide + 10)
        write(painter, inner, entry.reason or entry.about, font(Type.SMALL), theme.third)
        painter.restore()
