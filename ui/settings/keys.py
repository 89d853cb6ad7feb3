"""The keys of all acts on a page of their own, opened from the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.shortcuts import ShortcutsEditor
from ui.theme import Size
from ui.widgets import Card, Scroller

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.shell import Actions

CARD_WIDTH = 860


class ShortcutsPage(QWidget):
    """The shortcut editor in its card."""

    def __init__(self, actions: Actions, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ShortcutsEditor(actions, preferences)
        card = Card(self.tr("Keys of all acts")).add(self.editor)
        card.setMaximumWidth(CARD_WIDTH)
        inside, row, whole = QWidget(), QHBoxLayout(), QVBoxLayout(self)
        row.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        row.addWidget(card, 100)
        row.addStretch(1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(inside))
        self.setFocusProxy(self.editor.search)
