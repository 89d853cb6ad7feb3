"""The table's model: packed numbers of all rows and a bounded cache of rows. It never reads; it asks for pages."""

from __future__ import annotations

from array import array
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.ports.stored import Column as Sorting
from ui.credits.listing import NEXT
from ui.privacy import hide_cell
from ui.widgets import STATE_ROLE, STRONG_ROLE, Column, Kind, amount_width, show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ui.credits.listing import RowView

Index = QModelIndex | QPersistentModelIndex
PAGE = 128
KEPT_MOST = 64 * PAGE
LOADING = "…"


def columns() -> tuple[Column, ...]:
    """The table's columns; their keys are the store's where it can sort by them."""
    day_width = max(amount_width(show_day(date(2028, month, 28))) for month in range(1, 13))
    return (
        Column(Sorting.REFERENCE, translate("Credits", "Reference"), Kind.REFERENCE, 124),
        Column(Sorting.BENEFICIARY, translate("Credits", "Beneficiary")),
        Column(Sorting.AMOUNT, translate("Credits", "Amount"), Kind.AMOUNT, amount_width("USD 88,888,888.88")),
        Column(Sorting.EXPIRY, translate("Credits", "Expires"), Kind.DATE, day_width),
        Column(Sorting.STATE, translate("Credits", "State"), Kind.CHIP, 150),
        Column(NEXT, translate("Credits", "Acts next"), Kind.TEXT, 120, sortable=False, spare=True),
        Column(Sorting.APPLICANT, translate("Credits", "Applicant"), Kind.TEXT, 150),
        Column("issuing", translate("Credits", "Issuing bank"), Kind.TEXT, 150, sortable=False),
        Column("advising", translate("Credits", "Advising bank"), Kind.TEXT, 150, sortable=False),
        Column(Sorting.UPDATED, translate("Credits", "Last change"), Kind.DATE, day_width),
    )


FIRST_SHOWN = (Sorting.REFERENCE, Sorting.BENEFICIARY, Sorting.AMOUNT, Sorting.EXPIRY, Sorting.STATE, NEXT)
"""Columns that are shown until the officer chooses others."""


class CreditsModel(QAbstractTableModel):
    """Rows by number.

    Signals: ``page_wanted(numbers)`` when rows are painted that aren't here or may be stale; answer with `take_rows`.
    ``sort_wanted(key, descending)`` when a header is chosen.
    """

    page_wanted = Signal(object)
    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._numbers: array[int] = array("q")
        self._rows: dict[int, RowView] = {}
        self._by_key: dict[str, int] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def replace_rows(self, numbers: array[int], rows: Sequence[RowView] = ()) -> bool:
        """Shows other rows, or the same again, some just read; the others are shown as known until they are read.

        Returns whether all were replaced: not where the same stay, with more behind them or none.
        """
        shown = len(self._numbers)
        more = 0 < shown <= len(numbers) and numbers[:shown] == self._numbers
        self._asked.clear()
        before = {row.number: self._rows.get(row.number) for row in rows}
        if not more:
            self.beginResetModel()
            self._numbers = numbers
        elif len(numbers) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(numbers) - 1)
            self._numbers = numbers
            self.endInsertRows()
        self._fresh = self._keep(rows)
        if not more:
            self.endResetModel()
        else:
            self._repaint([row.number for row in rows if row != before[row.number]])
        return not more

    def take_rows(self, rows: Iterable[RowView]) -> None:
        """Takes in rows that were asked for."""
        taken = self._keep(rows)
        self._fresh |= taken
        self._repaint(taken)

    def _keep(self, rows: Iterable[RowView]) -> set[int]:
        """Remembers rows, and forgets the oldest where they are too many; the numbers remembered."""
        taken = {row.number: row for row in rows}
        self._rows |= taken
        self._by_key |= {row.key: number for number, row in taken.items()}
        for number in list(self._rows)[: max(len(self._rows) - KEPT_MOST, 0)]:
            self._by_key.pop(self._rows.pop(number).key, None)
            self._fresh.discard(number)
        return set(taken)

    @property
    def numbers(self) -> array[int]:
        """Numbers of all rows, in order."""
        return self._numbers

    def number_at(self, row: int) -> int:
        """The number of a row, or -1."""
        return self._numbers[row] if 0 <= row < len(self._numbers) else -1

    def place_of(self, number: int) -> int:
        """Where a number stands, or -1."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def key_at(self, row: int) -> str:
        """The key of a row that was read; empty where there is none."""
        known = self._rows.get(self.number_at(row))
        return known.key if known else ""

    def row_of(self, key: str) -> int:
        """Where a key that was read stands, or -1."""
        return self.place_of(self._by_key.get(key, -1))

    def view_of(self, key: str) -> RowView | None:
        """A row as last read."""
        return self._rows.get(self._by_key.get(key, -1))

    def view_at(self, row: int) -> RowView | None:
        """The row at a place as last read."""
        return self._rows.get(self.number_at(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        number, column = self._numbers[index.row()], self._columns[index.column()]
        if number not in self._fresh:
            self._want(index.row() // PAGE)
        row = self._rows.get(number)
        chip = column.kind is Kind.CHIP
        if role == STATE_ROLE:
            return row.state if row and chip else None
        if role == STRONG_ROLE:
            return bool(row and row.mine and column.key == NEXT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return hide_cell(column.key, row.texts.get(column.key, "")) if row and not chip else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row is None:
                return LOADING if index.column() == 0 else ""
            return row.state.word if chip else hide_cell(column.key, row.texts.get(column.key, ""))
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
            numbers = self._numbers[page * PAGE : (page + 1) * PAGE]
            if any(number not in self._fresh for number in numbers):
                self.page_wanted.emit(numbers)

    def _repaint(self, numbers: Iterable[int]) -> None:
        places = sorted(place for number in numbers if (place := self.place_of(number)) >= 0)
        if places:
            last = len(self._columns) - 1
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], last))
