"""The settings page: search on top, groups below, and below them keys, tour, files for support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.settings.declared import groups
from ui.settings.row import SettingRow
from ui.theme import Size, Type
from ui.widgets import Card, Scroller, SearchBox, SecondaryButton, announce, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from ui.preferences import Preferences

PAGE_WIDTH = 860


class SettingsPage(QWidget):
    """All settings of the officer.

    Signals: ``shortcuts_asked``, ``diagnostics_asked``, ``tour_asked``, ``save_asked`` and ``load_asked``, by the
    buttons at the foot.
    """

    shortcuts_asked = Signal()
    diagnostics_asked = Signal()
    tour_asked = Signal()
    save_asked = Signal()
    load_asked = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(self.tr("Search settings"), self.tr("Search settings"))
        self._cards: list[tuple[Card, list[SettingRow]]] = []
        for group in groups():
            rows = [SettingRow(setting, preferences) for setting in group.settings]
            self._cards.append((Card(group.title).add(*rows), rows))
        self._none = label(self.tr("No setting has these words."), Type.BODY, "second", wrap=True)
        self._none.hide()
        self._lay_out()
        self.search.searched.connect(self.filter)
        preferences.changed.connect(self._on_changed)
        self.setFocusProxy(self.search)

    def begin_search(self) -> None:
        """Puts the focus where one types what to find."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def row(self, name: str) -> SettingRow:
        """The row of a setting."""
        return next(row for _, rows in self._cards for row in rows if row.setting.name == name)

    def filter(self, text: str) -> None:
        """Shows the settings that have all words of `text`."""
        found = 0
        for card, rows in self._cards:
            for row in rows:
                row.setVisible(row.setting.matches(text))
            left = sum(row.setting.matches(text) for row in rows)
            card.setVisible(left > 0)
            found += left
        self._none.setVisible(not found)
        if not found:
            announce(self, self._none.text())

    def _on_changed(self, name: str) -> None:
        for _, rows in self._cards:
            for row in rows:
                if row.setting.name == name:
                    row.show_value()

    def _feet(self) -> tuple[Card, Card]:
        keys = (self.tr("Change shortcuts…"), self.shortcuts_asked)
        tour = (self.tr("Take the tour"), self.tour_asked)
        support = (self.tr("Files for support…"), self.diagnostics_asked)
        save, load = (self.tr("Save to a file…"), self.save_asked), (self.tr("Take from a file…"), self.load_asked)
        return (
            _buttons(self.tr("Keys and help"), (keys, tour, support)),
            _buttons(self.tr("All settings at once"), (save, load)),
        )

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(PAGE_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        column.setSpacing(14)
        column.addWidget(self.search)
        column.addWidget(self._none)
        for card, _ in self._cards:
            column.addWidget(card)
        for foot in self._feet():
            column.addWidget(foot)
        column.addStretch(1)
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page, 100)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(around))


def _buttons(title: str, acts: Sequence[tuple[str, SignalInstance]]) -> Card:
    card, line = Card(title), QHBoxLayout()
    line.setSpacing(Size.GAP)
    for words, asked in acts:
        button = SecondaryButton(words)
        button.clicked.connect(asked)
        line.addWidget(button)
    line.addStretch(1)
    card.body.addLayout(line)
    return card
