"""How far it has come, and what happened when: lists that paint their line of shapes, spoken row by row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Shape, Tone, Type, current, font, paint_shape, state_font
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate
GUTTER = 26
SHAPE = 13


class Reached(Enum):
    """How far a step is. The value is its shape and tone."""

    DONE = (Shape.DISC, Tone.GOOD)
    NOW = (Shape.RING, Tone.WAIT)
    WAITS = (Shape.DIAMOND, Tone.WAIT)
    NEXT = (Shape.RING, Tone.PLAIN)
    WARNED = (Shape.TRIANGLE, Tone.WARN)
    FAILED = (Shape.TRIANGLE, Tone.BAD)


@dataclass(frozen=True, slots=True)
class Step:
    """A row: what (``In block 41,208``), more about it (``1 of 2 confirmations``), when (local time as text).

    A step that was undone by a reorganisation is `struck` out and stays.
    """

    title: str
    reached: Reached
    detail: str = ""
    time: str = ""
    struck: bool = False

    @property
    def leads_on(self) -> bool:
        """The way to it stands proved: it was reached, and not undone."""
        return self.reached is not Reached.NEXT and not self.struck


def step_words(step: Step) -> str:
    """A step as it is read aloud and written where there are no shapes: title, how far, more about it, when."""
    words = {
        Reached.DONE: translate("Ladder", "done"),
        Reached.NOW: translate("Ladder", "under way"),
        Reached.WAITS: translate("Ladder", "waits for a person"),
        Reached.NEXT: translate("Ladder", "still to come"),
        Reached.WARNED: translate("Ladder", "look at this"),
        Reached.FAILED: translate("Ladder", "failed"),
    }
    said = translate("Ladder", "undone by a reorganisation") if step.struck else words[step.reached]
    return ", ".join(part for part in (step.title, said, step.detail, step.time) if part)


class _Steps(ItemModel):
    def set_items(self, items: Sequence[Step]) -> None:
        if len(items) != len(self.items):
            super().set_items(items)
            return
        self.items = tuple(items)
        self.dataChanged.emit(self.index(0), self.index(max(len(items) - 1, 0)))

    def spoken(self, row: int) -> str:
        return step_words(self.items[row])


class _StepDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        step: Step = index.data(ITEM_ROLE)
        return QSize(120, _height(step, option.rect.width() or self._width()))

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else 240

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step: Step = index.data(ITEM_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, area, step, index)
        shape, tone = Reached.NEXT.value if step.struck else step.reached.value
        mark = QRectF(area.left(), area.top() + 3, SHAPE, SHAPE)
        paint_shape(painter, mark, shape, current().tone(tone))
        _paint_words(painter, area, step)
        painter.restore()

    def _paint_line(self, painter: QPainter, area: QRect, step: Step, index: Index) -> None:
        theme, middle = current(), area.left() + SHAPE / 2
        last = index.row() == index.model().rowCount() - 1
        flat = Qt.PenCapStyle.FlatCap
        good = QPen(QColor(theme.good), 2, c=flat)
        open_line = QPen(QColor(theme.line), 2, c=flat)
        if index.row() > 0:
            painter.setPen(good if step.leads_on else open_line)
            painter.drawLine(QPointF(middle, area.top()), QPointF(middle, area.top() + 3))
        if not last:
            following: Step = index.model().index(index.row() + 1, 0).data(ITEM_ROLE)
            painter.setPen(good if following.leads_on else open_line)
            painter.drawLine(QPointF(middle, area.top() + 3 + SHAPE), QPointF(middle, area.bottom() + 1))


def _detail_box(step: Step, width: int) -> QRect:
    room = QRect(0, 0, max(width - GUTTER, 60), 10_000)
    return QFontMetrics(font(Type.TINY)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), step.detail)


def _height(step: Step, width: int) -> int:
    title = 19 * _title_lines(step, width)
    return title + (_detail_box(step, width).height() + 3 if step.detail else 3) + 6


def _title_width(step: Step, width: int) -> int:
    time = QFontMetrics(font(Type.TINY)).horizontalAdvance(step.time) + 8 if step.time else 0
    return max(width - GUTTER - time, 60)


def _title_font(step: Step) -> Type:
    return Type.BODY if step.reached in (Reached.DONE, Reached.NEXT) else Type.STRONG


def _title_lines(step: Step, width: int) -> int:
    metrics = QFontMetrics(font(_title_font(step)))
    room = QRect(0, 0, _title_width(step, width), 10_000)
    box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), step.title)
    return max(1, round(box.height() / metrics.lineSpacing()))


def _paint_words(painter: QPainter, area: QRect, step: Step) -> None:
    theme = current()
    _, tone = step.reached.value
    ink = {Reached.DONE: theme.text, Reached.NEXT: theme.third}.get(step.reached, theme.tone(tone))
    face = font(_title_font(step)) if step.reached is Reached.NEXT else state_font(_title_font(step))
    if step.struck:
        face = QFont(face)
        face.setStrikeOut(True)
    title_height = 19 * _title_lines(step, area.width())
    wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    words = QRect(area.left() + GUTTER, area.top() + 1, _title_width(step, area.width()), title_height)
    painter.drawText(words, wrap, step.title)
    painter.setFont(font(Type.TINY))
    painter.setPen(QColor(theme.third))
    painter.drawText(area.adjusted(0, 3, 0, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), step.time)
    if step.detail:
        below = area.adjusted(GUTTER, title_height + 1, 0, 0)
        painter.drawText(below, wrap, step.detail)


class Ladder(QListView):
    """Steps from first to last, as high as it needs to be."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._steps = _Steps((), self)
        self.setModel(self._steps)
        self.setItemDelegate(_StepDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What it shows."""
        return self._steps.items

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Replaces all steps."""
        self._steps.set_items(steps)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = max(self.viewport().width(), 120)
        return QSize(240, sum(_height(step, width) for step in self.steps))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class Timeline(Ladder):
    """What happened and when, newest first or last as it is given; scrolls where a ladder grows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)
