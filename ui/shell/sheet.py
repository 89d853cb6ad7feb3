"""All keys on one sheet, made from the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.transient import Transient
from ui.theme import Size, Type, font
from ui.widgets import Heading, IconButton, KeyValueList, Scroller, label

if TYPE_CHECKING:
    from ui.shell.actions import Action, Actions

WIDTH = 760
COLUMNS = 2
LABEL_MORE = 2
"""A label asks for a little more than its words, rounded up; no group may be wider than another."""


class ShortcutSheet(Transient):
    """Groups of acts with their keys, in columns; scrolled by the arrows."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window, self.tr("Keyboard shortcuts"))
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(Heading(self.accessibleName()), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._actions = actions
        self._ground = self._groups()
        self.scroller = Scroller(self._ground)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroller.setAccessibleName(self.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        column.addWidget(
            label(self.tr("“Change shortcuts…” in the menu gives acts other keys. Esc closes."), Type.SMALL, "third")
        )

    def open(self) -> None:
        """Stands in the middle of the window."""
        self.ensurePolished()
        self.show_at(self._in_the_middle, self.scroller)

    def _in_the_middle(self) -> QRect:
        window = self.window()
        width, room = min(WIDTH, window.width() - 2 * Size.PAGE), window.height() - 4 * Size.PAGE
        height = min(self._ground.sizeHint().height() + 130, room)
        return QRect((window.width() - width) // 2, (window.height() - height) // 2, width, height)

    def _groups(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("ground", "surface")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 10, 0)
        row.setSpacing(28)
        groups = {
            title: keyed
            for title, acts in self._actions.groups().items()
            if (keyed := [act for act in acts if self._actions.keys(act.id)])
        }
        words = QFontMetrics(font(Type.BODY))
        named = max((words.horizontalAdvance(act.name) for acts in groups.values() for act in acts), default=0)
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        filled = [0] * COLUMNS
        for title, keyed in groups.items():
            at = filled.index(min(filled))
            filled[at] += len(keyed) + 2
            columns[at].addWidget(self._group(title, keyed, named))
        for column in columns:
            column.setSpacing(18)
            column.addStretch(1)
            row.addLayout(column, 1)
        return ground

    def _group(self, title: str, acts: list[Action], named: int) -> QFrame:
        frame, keys = QFrame(), KeyValueList(named + LABEL_MORE)
        keys.set_rows([(act.name, " · ".join(self._actions.all_keys(act.id))) for act in acts])
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP)
        column.addWidget(label(title, Type.STRONG))
        column.addWidget(keys)
        return frame
