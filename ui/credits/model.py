"""The table's model: keys of all rows and a bounded cache of rows. It never reads; it asks for pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.ports.stored import Column as Sorting
from ui.widgets import STATE_ROLE, STRONG_ROLE, Column, Kind, amount_width
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.credits.presenter import RowView

Index = QModelIndex | QPersistentModelIndex
PAGE = 128
KEPT_MOST = 64 * PAGE
LOADING = "…"
NEXT = "next"


def columns() -> tuple[Column, ...]:
    """The table's columns; their keys are the store's where it can sort by them."""
    return (
        Column(Sorting.REFERENCE, translate("Credits", "Reference"), Kind.REFERENCE, 124),
        Column(Sorting.BENEFICIARY, translate("Credits", "Beneficiary")),
        Column(Sorting.AMOUNT, translate("Credits", "Amount"), Kind.AMOUNT, amount_width("USD 88,888,888.88")),
        Column(Sorting.EXPIRY, translate("Credits", "Expires"), Kind.DATE, 104),
        Column(Sorting.STATE, translate("Credits", "State"), Kind.CHIP, 150),
        Column(NEXT, translate("Credits", "Acts next"), Kind.TEXT, 120, sortable=False, spare=True),
    )


class CreditsModel(QAbstractTableModel):
    """Rows by key.

    Signals: ``page_wanted(keys)`` when rows are painted that aren't here or may be stale; answer with `take_rows`.
    ``sort_wanted(key, descending)`` when a header is chosen.
    """

    page_wanted = Signal(list)
    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._keys: tuple[str, ...] = ()
        self._place: dict[str, int] = {}
        self._rows: dict[str, RowView] = {}
        self._fresh: set[str] = set()
        self._asked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def replace_keys(self, keys: Sequence[str], rows: Sequence[RowView] = ()) -> None:
        """Shows other rows, or the same again, some just read; the others are shown as known until they are read."""
        keys = tuple(keys)
        same = keys == self._keys
        self._asked.clear()
        if not same:
            self.beginResetModel()
            self._keys = keys
            self._place = {key: at for at, key in enumerate(keys)}
        before = {row.key: self._rows.get(row.key) for row in rows}
        self._fresh = self._keep(rows)
        if not same:
            self.endResetModel()
        else:
            self._repaint(sorted(self._place[row.key] for row in rows if row != before[row.key]))

    def take_rows(self, rows: Iterable[RowView]) -> None:
        """Takes in rows that were asked for."""
        taken = self._keep(rows)
        self._fresh |= taken
        self._repaint(sorted(self._place[key] for key in taken if key in self._place))

    def _keep(self, rows: Iterable[RowView]) -> set[str]:
        """Remembers rows, and forgets the oldest where they are too many; the keys remembered."""
        taken = {row.key: row for row in rows}
        self._rows |= taken
        for key in list(self._rows)[: max(len(self._rows) - KEPT_MOST, 0)]:
            del self._rows[key]
            self._fresh.discard(key)
        return set(taken)

    def key_at(self, row: int) -> str:
        """The key of a row; empty where there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """Where a key stands, or -1."""
        return self._place.get(key, -1)

    def view_of(self, key: str) -> RowView | None:
        """A row as last read."""
        return self._rows.get(key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key, column = self._keys[index.row()], self._columns[index.column()]
        if key not in self._fresh:
            self._want(index.row() // PAGE)
        row = self._rows.get(key)
        chip = column.kind is Kind.CHIP
        if role == STATE_ROLE:
            return row.state if row and chip else None
        if role == STRONG_ROLE:
            return bool(row and row.mine and column.key == NEXT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.texts.get(column.key) if row and not chip else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row is None:
                return LOADING if index.column() == 0 else ""
            return row.state.word if chip else row.texts[column.key]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_wanted.emit(self._columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _want(self, page: int) -> None:
        """Notes a page; painting asks row by row, so the pages are asked for once, when painting is over."""
        if page not in self._asked:
            self._asked.add(page)
            self._timer.start(0)

    def _ask(self) -> None:
        for page in sorted(self._asked):
            keys = self._keys[page * PAGE : (page + 1) * PAGE]
            if any(key not in self._fresh for key in keys):
                self.page_wanted.emit(list(keys))

    def _repaint(self, places: Sequence[int]) -> None:
        if len(places):
            last = len(self._columns) - 1
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))
