"""A list of things that are painted by a delegate, chosen by mouse and keys, and spoken whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from ui.theme.focus import InnerRing
from ui.widgets.selecting import follow_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
"""The thing itself, for the delegate."""


class ItemModel(QAbstractListModel):
    """Things in the order they are given."""

    def __init__(self, items: Sequence[Any] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = tuple(items)

    def set_items(self, items: Sequence[Any]) -> None:
        """Shows other things."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def spoken(self, row: int) -> str:
        """All that is painted of a thing, in words."""
        return str(self.items[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ITEM_ROLE:
            return self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(index.row())
        return None


def item_list(name: str, model: ItemModel, delegate: type[QStyledItemDelegate]) -> QListView:
    """The list over a model: it scrolls upright only, and what has the focus is chosen."""
    made = QListView()
    made.setAccessibleName(name)
    made.setModel(model)
    made.setItemDelegate(delegate(made))
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    InnerRing(made)
    follow_selection(made)
    return made
