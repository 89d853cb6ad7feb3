"""A list of lines that wrap, each with what is said below it at the left and its state at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import State, Type, current, font
from ui.theme.focus import InnerRing
from ui.widgets.item_list import ITEM_ROLE, Index, ItemModel
from ui.widgets.painting import write
from ui.widgets.selecting import follow_selection
from ui.widgets.states import CHIP_HEIGHT, chip_width, paint_chip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

INSET_X, INSET_Y, BETWEEN = 14, 9, 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: its words, what stands below them, its state; ``strong`` words are a title."""

    text: str
    below: str
    state: State
    strong: bool = False


class _Entries(ItemModel):
    def spoken(self, row: int) -> str:
        entry: Entry = self.items[row]
        return ". ".join(filter(None, (entry.text.rstrip("."), entry.state.word, entry.below)))

    def replace(self, entries: Sequence[Entry]) -> None:
        """As many entries as before: what is chosen stays chosen."""
        self.items = tuple(entries)
        self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, 0))


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 320
        return QSize(120, _words_box(index.data(ITEM_ROLE), width).height() + BETWEEN + CHIP_HEIGHT + 2 * INSET_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), QRect(option.rect)
        entry: Entry = index.data(ITEM_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selected))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        box = _words_box(entry, area.width()).translated(area.left() + INSET_X, area.top() + INSET_Y)
        painter.setFont(_face(entry))
        painter.setPen(QColor(theme.text))
        painter.drawText(box, int(Qt.TextFlag.TextWordWrap), entry.text)
        foot = QRect(box.left(), box.bottom() + BETWEEN, area.width() - 2 * INSET_X, CHIP_HEIGHT)
        wide = min(chip_width(entry.state), foot.width())
        chip = foot.adjusted(0 if entry.strong else foot.width() - wide, 0, 0, 0)
        paint_chip(painter, chip, entry.state)
        beside = foot.adjusted(wide + 6, 0, 0, 0) if entry.strong else foot.adjusted(0, 0, -wide - 6, 0)
        write(painter, beside, entry.below, font(Type.SMALL), theme.third)
        painter.restore()


def _face(entry: Entry) -> QFont:
    return font(Type.STRONG if entry.strong else Type.BODY)


def _words_box(entry: Entry, width: int) -> QRect:
    room = QRect(0, 0, width - 2 * INSET_X, 10_000)
    return QFontMetrics(_face(entry)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), entry.text)


class LineList(QListView):
    """Entries, one of them chosen. ``keys``: what a letter does while the list has the focus."""

    def __init__(self, name: str, keys: Mapping[str, Callable[[], None]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = dict(keys)
        self._entries = _Entries((), self)
        self.setAccessibleName(name)
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        InnerRing(self)
        follow_selection(self)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it shows."""
        return self._entries.items

    @property
    def row(self) -> int:
        """Which is chosen; -1 for none."""
        return self.currentIndex().row()

    def show_entries(self, entries: Sequence[Entry], *, anew: bool) -> None:
        """Shows entries; ``anew``: they are others than before, and the first is chosen."""
        if anew or len(entries) != len(self.entries):
            self._entries.set_items(entries)
            self.choose(0)
        elif tuple(entries) != self.entries:
            self._entries.replace(entries)

    def choose(self, row: int) -> None:
        """Chooses an entry and brings it into sight."""
        index = self._entries.index(min(row, len(self.entries) - 1), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self._keys.get(event.text().casefold())
        if key is not None and self.row >= 0:
            key()
        else:
            super().keyPressEvent(event)
