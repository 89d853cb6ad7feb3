"""The table's columns in a list: chosen by Space, moved by Alt with the arrows; what is chosen shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.shell.transient import Transient
from ui.theme import Size, Type
from ui.theme.focus import InnerRing
from ui.widgets import Heading, IconButton, LinkButton, SecondaryButton, announce, label

if TYPE_CHECKING:
    from ui.credits.table import CreditsTable

WIDTH = 360
ROW = 26
_KEY = Qt.ItemDataRole.UserRole


class _Columns(QListWidget):
    """Leaves the arrows to the panel while Alt is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ColumnsPanel(Transient):
    """Those shown stand first, as the table has them from left to right. Escape closes it."""

    def __init__(self, window: QWidget, table: CreditsTable) -> None:
        super().__init__(window, self.tr("Columns"))
        self._table = table
        self.list = _Columns()
        self.list.setAccessibleName(self.tr("Columns, from left to right"))
        InnerRing(self.list)
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.leave)
        self.up, self.down = SecondaryButton(self.tr("Move up")), SecondaryButton(self.tr("Move down"))
        self.first = LinkButton(self.tr("First columns and widths"))
        hint = label(self.tr("Space shows or hides · Alt+↑ and Alt+↓ move"), Type.SMALL, "third", wrap=True)
        head, moves = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Heading(self.accessibleName()), 1)
        head.addWidget(close)
        moves.addWidget(self.up)
        moves.addWidget(self.down)
        moves.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        self._whole.setSpacing(Size.GAP)
        self._whole.addLayout(head)
        self._whole.addWidget(self.list, 1)
        self._whole.addLayout(moves)
        self._whole.addWidget(self.first)
        self._whole.addWidget(hint)
        self._fill()
        self.list.itemChanged.connect(self._on_changed)
        self.list.currentRowChanged.connect(lambda _row: self._say_reasons())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.first.clicked.connect(self._on_first)

    def open(self) -> None:
        """Stands in the middle of the window."""
        self.ensurePolished()
        self.list.setCurrentRow(0)
        self.show_at(self._in_the_middle, self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _in_the_middle(self) -> QRect:
        window = self.window()
        around = self._whole.totalSizeHint().height() - self.list.sizeHint().height()
        height = min(around + ROW * self.list.count() + 12, window.height() - 80)
        return QRect((window.width() - WIDTH) // 2, (window.height() - height) // 2, WIDTH, height)

    def _fill(self) -> None:
        shown, titles = self._table.shown, {column.key: column.title for column in self._table.columns}
        self.list.blockSignals(True)
        self.list.clear()
        for key in (*shown, *(key for key in titles if key not in shown)):
            item = QListWidgetItem(titles[key])
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._say_reasons()

    def _chosen(self) -> list[str]:
        items = [self.list.item(at) for at in range(self.list.count())]
        return [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _on_changed(self, item: QListWidgetItem) -> None:
        if not self._chosen():
            item.setCheckState(Qt.CheckState.Checked)
            announce(self, self.tr("One column always stays."))
            return
        self._table.show_columns(self._chosen())
        self._say_reasons()

    def _move(self, step: int) -> None:
        at, to = self.list.currentRow(), self.list.currentRow() + step
        if not 0 <= to < self.list.count():
            return
        self.list.blockSignals(True)
        self.list.insertItem(to, self.list.takeItem(at))
        self.list.setCurrentRow(to)
        self.list.blockSignals(False)
        self._table.show_columns(self._chosen())
        self._say_reasons()

    def _on_first(self) -> None:
        self._table.show_first_columns()
        self._fill()
        self.list.setCurrentRow(0)

    def _say_reasons(self) -> None:
        at = self.list.currentRow()
        self.up.set_reason("" if at > 0 else self.tr("It stands first already."))
        self.down.set_reason("" if at < self.list.count() - 1 else self.tr("It stands last already."))
