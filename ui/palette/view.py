"""The palette over the page: type, choose with the arrows, Enter does it, Escape goes back."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.ops import Lane
from ui.palette.model import HEIGHT, EntryDelegate, EntryModel
from ui.palette.presenter import ACT, RECENT_MOST, ROW, SETTING, SHORTEST, Entry, find_credits, list_acts, list_settings
from ui.shell.transient import Transient
from ui.theme import Size, Type
from ui.widgets import LineInput, announce, label
from ui.widgets.selecting import follow_selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QSettings

    from app.desk.desk import Desk
    from ui.ops import Job, Ops
    from ui.shell import Actions

WIDTH = 640
TOP = 86
ROWS = 9
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteView(Transient):
    """The box and the list: ``asked(text)`` at other words, ``chosen(entry)`` at Enter or a click."""

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Find or do anything"))
        self.line = LineInput(placeholder=self.tr("Type an act, a reference or a party…"))
        self.line.setAccessibleName(self.accessibleName())
        self.model, self.list = EntryModel(self), QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_selection(self.list)
        self._nothing = label(self.tr("Nothing fits. Try fewer letters."), Type.BODY, "second")
        self._nothing.setContentsMargins(14, 6, 14, 6)
        hint = label(self.tr("Arrows choose · Enter does it · Esc goes back"), Type.SMALL, "third")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self.line, self.list, self._nothing, hint):
            column.addWidget(widget)
        self.line.textChanged.connect(self.asked)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def open(self) -> None:
        """Stands in the upper middle of the window."""
        self.ensurePolished()
        self._fit()
        self.show_at(self._in_the_middle, self.line)

    def _in_the_middle(self) -> QRect:
        window = self.window()
        width = min(WIDTH, window.width() - 2 * Size.PAGE)
        return QRect((window.width() - width) // 2, TOP, width, self._column.totalSizeHint().height())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows what fits, the first line chosen."""
        self.model.replace(entries)
        self._choose_first()
        self._fit()

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Shows more below; what is chosen stays chosen."""
        self.model.append(entries)
        if not self.list.currentIndex().isValid():
            self._choose_first()
        self._fit()

    def _choose_first(self) -> None:
        if self.model.entries:
            self.list.setCurrentIndex(self.model.index(0))

    def _fit(self) -> None:
        """As high as what it shows, and no higher than the window lets it."""
        count = len(self.model.entries)
        self.list.setVisible(bool(count))
        self._nothing.setVisible(not count)
        room = (self.window().height() - TOP - 120) // HEIGHT
        self.list.setFixedHeight(min(count, ROWS, max(room, 1)) * HEIGHT)
        self.resize(self.width(), self._column.totalSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QKeyEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_clicked(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.entries[index.row()])

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        # The focus stays in the box, so a screen reader is told what the arrows reached.
        if now.isValid():
            announce(self.list, self.model.entries[now.row()].spoken)


class Palette(QObject):
    """Opens the palette and does what is chosen.

    Signals: ``row_chosen(key)`` opens a row of the credits table, ``setting_chosen(title)`` a setting.

    Recent acts are kept by their ids; of credits only this window remembers which were opened, so that no settings
    file holds a reference or a name.
    """

    row_chosen = Signal(str)
    setting_chosen = Signal(str)

    def __init__(self, actions: Actions, desk: Desk, ops: Ops, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._desk, self._ops, self._settings, self._window = actions, desk, ops, settings, window
        self._job: Job | None = None
        self._recent: list[str] = [ACT + act for act in _kept(settings)]
        self._credits: list[Entry] = []
        self.view: PaletteView | None = None
        actions.done.connect(self._on_act_done)

    def toggle(self) -> None:
        """Opens the palette, or closes it."""
        if self.view is not None and isValid(self.view) and self.view.isVisible():
            self.view.leave()
            return
        view = self.view = PaletteView(self._window)
        view.asked.connect(self._on_asked)
        view.chosen.connect(self._on_chosen)
        view.gone.connect(self._cancel)
        self._on_asked("")
        view.open()

    def _on_asked(self, text: str) -> None:
        assert self.view is not None
        self._cancel()
        text = text.strip()
        acts = list_acts(self._actions, text, self._recent)
        if not text:
            recent = sum(entry.key in self._recent for entry in acts[:RECENT_MOST])
            self.view.show_entries([*acts[:recent], *self._credits, *acts[recent:]])
            return
        self.view.show_entries([*acts, *list_settings(text)])
        if len(text) >= SHORTEST:
            self._job = self._ops.run(
                lambda: find_credits(self._desk, text),
                title=self.tr("Looking for credits"),
                success=self.view.add_entries,
                owner=self.view,
                lane=Lane.LIST,
            )

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _on_chosen(self, entry: Entry) -> None:
        assert self.view is not None
        if entry.reason:
            announce(self.view, entry.reason)
            return
        self.view.leave()
        # The act may take the focus: it does so after the palette has given it back.
        QTimer.singleShot(0, self, partial(self._do, entry))

    def _do(self, entry: Entry) -> None:
        if entry.key.startswith(ROW):
            self._credits = [entry, *(each for each in self._credits if each.key != entry.key)][:RECENT_MOST]
            self.row_chosen.emit(entry.key.removeprefix(ROW))
        elif entry.key.startswith(SETTING):
            self.setting_chosen.emit(entry.name)
        else:
            self._actions.run(entry.key.removeprefix(ACT))

    def _on_act_done(self, act: str) -> None:
        key = ACT + act
        if act == OPENING:
            return
        self._recent = [key, *(each for each in self._recent if each != key)][:RECENT_MOST]
        self._settings.setValue(RECENT, json.dumps([each.removeprefix(ACT) for each in self._recent]))


OPENING = "window.palette"
RECENT = "palette/recent"


def _kept(settings: QSettings) -> list[str]:
    """The acts kept as recent; a file that was edited by hand may hold anything."""
    try:
        kept = json.loads(str(settings.value(RECENT, "[]")))
    except ValueError:
        return []
    return [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
