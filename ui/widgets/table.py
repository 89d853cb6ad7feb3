"""The table: calm rows, one selected, a header that sorts; works on any model of pages, paints its states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.theme import Size, State, Type, current, font
from ui.theme.focus import InnerRing
from ui.theme.icons import paint_icon
from ui.widgets.states import paint_chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel

Index = QModelIndex | QPersistentModelIndex
STATE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Role under which a model gives the `State` of a cell in a CHIP column."""
STRONG_ROLE = STATE_ROLE + 1
"""Role under which a model says (``True``) that a cell is written strong."""
FREE_LEAST = 96
"""What a column without a width of its own takes at least."""


class Kind(Enum):
    """How a column is written."""

    TEXT = "text"
    REFERENCE = "reference"
    AMOUNT = "amount"
    DATE = "date"
    CHIP = "chip"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key in the store, how it is written, its width in pixels (0: takes what is left).

    A `spare` one goes where there is no room for all: sooner than that references and amounts are cut.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 0
    sortable: bool = True
    spare: bool = False


class _Cells(QStyledItemDelegate):
    """Paints a cell. Words are the model's, so that screen readers and the clipboard get what is seen."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        column = self._columns[index.column()]
        return QSize(column.width or 120, Size.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, column = current(), self._columns[index.column()]
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, QColor(theme.selected if selected else theme.surface))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if selected and index.column() == 0:
            painter.fillRect(area.left(), area.top(), 3, area.height(), QColor(theme.accent))
        inner = area.adjusted(10, 0, -10, -1)
        state = index.data(STATE_ROLE)
        if isinstance(state, State):
            paint_chip(painter, inner, state)
        else:
            self._write(painter, inner, column, index)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Shows the whole text of a cell that had to be shortened."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = str(index.data(Qt.ItemDataRole.ToolTipRole) or index.data(Qt.ItemDataRole.DisplayRole) or "")
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _write(self, painter: QPainter, area: QRect, column: Column, index: Index) -> None:
        strong = bool(index.data(STRONG_ROLE))
        role = Type.MONO if column.kind is Kind.REFERENCE else Type.STRONG if strong else Type.BODY
        painter.setFont(font(role))
        brush = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(brush if isinstance(brush, QColor) else QColor(current().text))
        side = Qt.AlignmentFlag.AlignRight if column.kind is Kind.AMOUNT else Qt.AlignmentFlag.AlignLeft
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class _Header(QHeaderView):
    """Titles aligned with their columns; the one sorted by shows its direction as an arrow beside it."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self.setFixedHeight(Size.HEADER)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(False)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(56)
        self.setFont(font(Type.SMALL))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        theme, column = current(), self._columns[logicalIndex]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sorted_by = self.sortIndicatorSection() == logicalIndex and column.sortable
        painter.setFont(font(Type.SMALL_STRONG if sorted_by else Type.SMALL))
        painter.setPen(QColor(theme.second))
        inner = rect.adjusted(10, 0, -10, -1)
        wide = painter.fontMetrics().horizontalAdvance(column.title)
        left = inner.right() - wide + 1 if column.kind is Kind.AMOUNT else inner.left()
        painter.drawText(
            QRect(left, inner.top(), wide + 2, inner.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            column.title,
        )
        if sorted_by:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = left - 16 if column.kind is Kind.AMOUNT else left + wide + 4
            place = QRectF(arrow, inner.top() + (inner.height() - 12) / 2, 12, 12)
            paint_icon(painter, place, "sort-up" if up else "sort-down", theme.second)
        painter.restore()


class DataTable(QTableView):
    """A table over a model with one row per credit, message or item.

    Sorting is the model's (its `sort` asks the store); the table only shows what the model is sorted by.
    Signals: ``opened(row)`` on Enter or double click, ``previewed(row)`` when the chosen row changes.
    """

    opened = Signal(int)
    previewed = Signal(int)

    def __init__(self, name: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.setAccessibleName(name)
        InnerRing(self)
        self.setFont(font(Type.BODY))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Cells(self.columns, self))
        self.setHorizontalHeader(_Header(self.columns, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_compact(compact=False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.horizontalHeader().sectionClicked.connect(self._on_header_clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            self.selectionModel().currentRowChanged.connect(lambda now, _before: self.previewed.emit(now.row()))
            self._fit()

    def set_compact(self, *, compact: bool) -> None:
        """Rows of 28 px instead of 36 px."""
        self.verticalHeader().setDefaultSectionSize(Size.ROW_COMPACT if compact else Size.ROW)

    def show_sorting(self, key: str, order: Qt.SortOrder) -> None:
        """Marks the column that the model is sorted by."""
        at = next(at for at, column in enumerate(self.columns) if column.key == key)
        self.horizontalHeader().setSortIndicator(at, order)
        self.horizontalHeader().viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Home and self.model() is not None:
            self.selectRow(0)
        elif event.key() == Qt.Key.Key_End and self.model() is not None:
            self.selectRow(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Columns with a width keep it while there is room; the others share what is left. Never scrolls sideways."""
        if self.model() is None:
            return
        room = self.viewport().width()
        free = [at for at, column in enumerate(self.columns) if not column.width]
        crowded = sum(column.width for column in self.columns) + FREE_LEAST * len(free) > room
        kept = {at: column for at, column in enumerate(self.columns) if not (crowded and column.spare)}
        fixed = sum(column.width for column in kept.values())
        share = max((room - fixed) // len(free), FREE_LEAST) if free else 0
        squeeze = min(1.0, (room - share * len(free)) / fixed) if fixed else 1.0
        for at, column in enumerate(self.columns):
            self.setColumnHidden(at, at not in kept)
            self.setColumnWidth(at, int(column.width * squeeze) if column.width else share)
        if free:
            used = sum(self.columnWidth(at) for at in kept)
            self.setColumnWidth(free[-1], self.columnWidth(free[-1]) + max(0, room - used))

    def _on_header_clicked(self, at: int) -> None:
        column = self.columns[at]
        if not column.sortable:
            return
        header = self.horizontalHeader()
        same = header.sortIndicatorSection() == at
        down = same and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.show_sorting(column.key, order)
        self.model().sort(at, order)


def amount_width(sample: str = "USD 88,888,888,888.88") -> int:
    """The width that an amount column needs for amounts as long as `sample`."""
    return QFontMetrics(font(Type.BODY)).horizontalAdvance(sample) + 20
