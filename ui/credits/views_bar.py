"""Views as tabs: those that are there from the first, then the officer's own; those without room stand in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Size
from ui.widgets import LinkButton, Tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.widgets import Tab

SPACE = 18


class ViewTabs(Tabs):
    """Tabs of which only so many are shown as there is room for, always the chosen one."""

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        super().set_tabs(tabs)
        in_order = [tab.key for tab in tabs]
        self._buttons = {key: self._buttons[key] for key in in_order}
        for at, key in enumerate(in_order):
            if self._row.indexOf(self._buttons[key]) != at:
                self._row.insertWidget(at, self._buttons[key])
        self.fit()

    def choose(self, key: str) -> None:
        super().choose(key)
        self.fit()

    @property
    def in_sight(self) -> list[str]:
        """Keys of the tabs that there is room for."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]

    def fit(self) -> None:
        """Shows the tabs that there is room for."""
        room = self.width() - 2 * Size.PAGE
        chosen = self._buttons.get(self.key)
        room -= chosen.sizeHint().width() if chosen else 0
        for button in self._buttons.values():
            if button is chosen:
                continue
            room -= button.sizeHint().width() + SPACE
            button.setVisible(room >= 0)
        if chosen:
            chosen.setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """Room for one; the others give way."""
        return QSize(120, super().minimumSizeHint().height())


class ViewsBar(QFrame):
    """The tabs, what there is to save, and the button of the menu of views."""

    def __init__(self, tabs: Sequence[Tab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tabs")
        self.tabs = ViewTabs(tabs)
        self.tabs.setProperty("kind", "inside")  # the line below is the bar's
        self.save = LinkButton("")
        self.save.hide()
        self.menu = LinkButton(self.tr("Views"))
        self.menu.setToolTip(self.tr("Open, save and arrange views of the table"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Size.PAGE, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.save)
        row.addWidget(self.menu)

    def offer_to_save(self, words: str) -> None:
        """Offers to save what is shown, in these words; nothing for none."""
        self.save.setText(words)
        self.save.setVisible(bool(words))
