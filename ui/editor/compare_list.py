"""The comparison as a list: a row a field, both sides beside each other line by line, what differs underlined."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Tone, Type, current, font, paint_shape, state_font
from ui.theme.focus import InnerRing
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel
from ui.widgets.marking import mark_format
from ui.widgets.selecting import follow_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.editor.compared import Line, RowView

FOLDED_ROLE = ITEM_ROLE + 1
INSET_X, INSET_Y, SHAPE, GAP, HEAD, BELOW = 12, 8, 11, 14, 20, 4


class _Rows(ItemModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__((), parent)
        self.unfolded: set[tuple[str, str]] = set()

    def spoken(self, row: int) -> str:
        view: RowView = self.items[row]
        return view.spoken

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == FOLDED_ROLE:
            view: RowView = self.items[index.row()]
            return (view.place, view.where) not in self.unfolded
        return super().data(index, role)

    def turn(self, index: Index) -> None:
        """Shows a row whole, or folded again."""
        view: RowView = self.items[index.row()]
        self.unfolded ^= {(view.place, view.where)}
        self.dataChanged.emit(index, index)


class _Laid(NamedTuple):
    """A line laid out: its height, and both sides' texts or the remark."""

    height: int
    sides: tuple[QTextLayout | None, QTextLayout | None]
    remark: str


def _lay_out(text: str, stretch: tuple[int, int], width: int) -> QTextLayout:
    layout = QTextLayout(text, font(Type.MONO_SMALL))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if stretch[1]:
        differing = QTextLayout.FormatRange()
        differing.start, differing.length = stretch
        differing.format = mark_format(Tone.WARN)
        layout.setFormats([differing])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


class _RowDelegate(QStyledItemDelegate):
    """Draws a row; what is laid out is kept until rows or width change."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[int, bool, int], list[_Laid]] = {}

    def forget(self) -> None:
        """Rows, theme or width are other ones."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view: RowView = index.data(ITEM_ROLE)
        lines = sum(laid.height for laid in self._lines(index))
        told = self._told_box(view).height() + BELOW if view.told else 0
        return QSize(120, HEAD + told + lines + 2 * INSET_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), option.rect
        view: RowView = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selected))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_head(painter, area, view)
        top = area.top() + INSET_Y + HEAD
        if view.told:
            box = self._told_box(view).translated(INSET_X, top)
            painter.setFont(font(Type.SMALL))
            painter.setPen(QColor(theme.second))
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), view.told)
            top = box.bottom() + 1 + BELOW
        for laid in self._lines(index):
            self._paint_line(painter, laid, top)
            top += laid.height
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, view: RowView) -> None:
        theme, state = current(), view.state
        top, right = area.top() + INSET_Y, area.right() - INSET_X
        upright = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(state_font(Type.SMALL))
        painter.setPen(QColor(theme.tone(state.tone)))
        width = painter.fontMetrics().horizontalAdvance(state.word)
        painter.drawText(QRect(right - width, top, width + 1, 16), upright, state.word)
        paint_shape(
            painter, QRectF(right - width - SHAPE - 5, top + 3, SHAPE, SHAPE), state.shape, theme.tone(state.tone)
        )
        room = right - width - SHAPE - 12 - INSET_X
        left = INSET_X
        for text, role, ink in (
            (view.place, Type.MONO_SMALL, theme.accent),
            (view.name, Type.SMALL_STRONG, theme.text),
            (view.where, Type.SMALL, theme.third),
        ):
            painter.setFont(font(role))
            painter.setPen(QColor(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room - left, 0))
            painter.drawText(QRect(left, top, max(room - left, 0), 16), upright, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + 8 if shown else 0

    def _paint_line(self, painter: QPainter, laid: _Laid, top: int) -> None:
        theme = current()
        if laid.remark:
            painter.setFont(font(Type.SMALL))
            painter.setPen(QColor(theme.third))
            painter.drawText(
                QRect(INSET_X, top, self._width() * 2, laid.height), int(Qt.AlignmentFlag.AlignVCenter), laid.remark
            )
        painter.setPen(QColor(theme.text))
        for left, side in zip((INSET_X, INSET_X + self._width() + GAP), laid.sides, strict=True):
            if side is not None:
                side.draw(painter, QPointF(left, top))

    def _width(self) -> int:
        """Of one side."""
        return max((self._view.viewport().width() - 2 * INSET_X - GAP) // 2, 40)

    def _told_box(self, view: RowView) -> QRect:
        room = QRect(0, 0, 2 * self._width() + GAP, 10_000)
        return QFontMetrics(font(Type.SMALL)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), view.told)

    def _lines(self, index: Index) -> list[_Laid]:
        view: RowView = index.data(ITEM_ROLE)
        folded, width = bool(index.data(FOLDED_ROLE)), self._width()
        place = (index.row(), folded, width)
        if place not in self._laid:
            self._laid[place] = [self._laid_out(line, width) for line in (view.folded if folded else view.lines)]
        return self._laid[place]

    def _laid_out(self, line: Line, width: int) -> _Laid:
        pair = line.pair
        sides = (
            None if pair.old is None else _lay_out(pair.old, pair.old_stretch, width),
            None if pair.new is None else _lay_out(pair.new, pair.new_stretch, width),
        )
        heights = [ceil(side.boundingRect().height()) for side in sides if side is not None]
        return _Laid(max(heights, default=18), sides, line.remark)


class CompareList(QListView):
    """The rows.

    Signals: ``jumped(view)`` on Enter or a double click, ``take_asked(view)`` on F2, ``chosen(view)`` when another row
    is current. Space shows a row whole or folded.
    """

    jumped = Signal(object)
    take_asked = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The message and the draft, field by field"))
        InnerRing(self)
        self._rows, self._delegate = _Rows(self), _RowDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_selection(self)
        self.doubleClicked.connect(lambda index: self.jumped.emit(self.views[index.row()]))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def views(self) -> tuple[RowView, ...]:
        """What it shows."""
        return self._rows.items

    @property
    def current_view(self) -> RowView | None:
        """The row that is current."""
        row = self.currentIndex().row()
        return self.views[row] if row >= 0 else None

    def set_views(self, views: Sequence[RowView]) -> None:
        """Replaces the rows; the current one and the place scrolled to are kept."""
        if tuple(views) == self.views:
            return
        kept, place = self.current_view, self.verticalScrollBar().value()
        self._delegate.forget()
        self._rows.set_items(views)
        if kept is not None:
            self._choose(next((at for at, view in enumerate(views) if _same_field(view, kept)), 0))
        self.verticalScrollBar().setValue(place)

    def show_key(self, key: str) -> None:
        """Makes the row of an input the current one and brings it into sight."""
        row = next((at for at, view in enumerate(self.views) if key in view.row.keys), -1)
        if row >= 0:
            self._choose(row)
            self.scrollTo(self._rows.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view, key = self.current_view, event.key()
        if view is None:
            super().keyPressEvent(event)
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.jumped.emit(view)
        elif key == Qt.Key.Key_F2:
            self.take_asked.emit(view)
        elif key == Qt.Key.Key_Space:
            self._rows.turn(self.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._scrolled_within(down=key == Qt.Key.Key_Down):
            return
        else:
            super().keyPressEvent(event)

    def _scrolled_within(self, *, down: bool) -> bool:
        """Scrolls on in a row that is longer than the list is high, before the next becomes current."""
        shown, height = self.visualRect(self.currentIndex()), self.viewport().height()
        beyond = shown.bottom() - height if down else -shown.top()
        if shown.height() <= height or beyond <= 0:
            return False
        step = min(beyond + 1, height // 3)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + (step if down else -step))
        return True

    def _choose(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row))

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.views[index.row()])


def _same_field(one: RowView, other: RowView) -> bool:
    return (one.row.tag, one.row.keys[:1], one.row.line) == (other.row.tag, other.row.keys[:1], other.row.line)
