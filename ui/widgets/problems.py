"""Everything that was found, in one list: choosing one leads to its field, F2 mends it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QKeyEvent, QPainter
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
from ui.widgets.fields import FieldNote
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel

if TYPE_CHECKING:
    from collections.abc import Sequence

INSET_X, INSET_Y, SHAPE = 16, 8, 12


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at: the field's key, where it is in words (``46A line 12``), and the note."""

    key: str
    place: str
    note: FieldNote

    @property
    def below(self) -> str:
        """The second line: the rule and what can be done."""
        return " · ".join(part for part in (self.note.rule, self.note.mend) if part)


class _Problems(ItemModel):
    def spoken(self, row: int) -> str:
        problem: Problem = self.items[row]
        return f"{problem.place} {problem.note.sentence}. {problem.below}"


class _ProblemDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 320
        return QSize(120, _title_box(index.data(ITEM_ROLE), width).height() + 18 + 2 * INSET_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        area: QRect = option.rect
        problem: Problem = index.data(ITEM_ROLE)
        tone = theme.tone(problem.note.tone)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selected))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        top = area.top() + INSET_Y
        paint_shape(painter, QRectF(INSET_X, top + 2, SHAPE, SHAPE), problem.note.shape, tone)
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        box = _title_box(problem, area.width()).translated(INSET_X + SHAPE + 6, top)
        painter.setFont(state_font(Type.STRONG))
        painter.setPen(QColor(tone))
        painter.drawText(box.topLeft().x(), top + painter.fontMetrics().ascent(), problem.place)
        painter.setFont(font(Type.BODY))
        painter.setPen(QColor(theme.text))
        painter.drawText(box, wrap, _indented(problem))
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(theme.third))
        below = QRect(box.left(), box.bottom() + 2, area.width() - box.left() - INSET_X, 18)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), problem.below)
        painter.restore()


def _indented(problem: Problem) -> str:
    """The sentence, begun with as many blanks as the strong words for its place take."""
    blank = "\N{NO-BREAK SPACE}"
    place = QFontMetricsF(font(Type.STRONG)).horizontalAdvance(problem.place + " ")
    return blank * ceil(place / QFontMetricsF(font(Type.BODY)).horizontalAdvance(blank)) + problem.note.sentence


def _title_box(problem: Problem, width: int) -> QRect:
    room = QRect(0, 0, width - 2 * INSET_X - SHAPE - 6, 10_000)
    return QFontMetrics(font(Type.BODY)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), _indented(problem))


class ProblemsList(QListView):
    """What was found. ``jumped(key)`` on click or Enter, ``mend_asked(row)`` on F2 where there is a mend."""

    jumped = Signal(str)
    mend_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        InnerRing(self)
        self._problems = _Problems((), self)
        self.setModel(self._problems)
        self.setItemDelegate(_ProblemDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.jumped.emit(self.problems[index.row()].key))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What it shows."""
        return self._problems.items

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Replaces the list; unchanged lists are left alone so that the cursor stays."""
        if tuple(problems) != self.problems:
            self._problems.set_items(problems)
            self.updateGeometry()

    @property
    def open_count(self) -> int:
        """How many must be mended."""
        return sum(problem.note.tone is Tone.BAD for problem in self.problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jumped.emit(self.problems[row].key)
        elif row >= 0 and event.key() == Qt.Key.Key_F2 and self.problems[row].note.mend:
            self.mend_asked.emit(row)
        else:
            super().keyPressEvent(event)
