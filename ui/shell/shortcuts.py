"""Where the officer gives acts other keys; what is taken or needed for typing is refused in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QListView, QVBoxLayout, QWidget

from app.errors import UserError
from ui.palette.model import HEIGHT, EntryDelegate, EntryModel
from ui.palette.presenter import ACT, Entry
from ui.palette.ranking import fit
from ui.theme import Shape, Size, Tone, Type
from ui.theme.focus import InnerRing
from ui.widgets import LineInput, Mark, SecondaryButton, announce, label, set_ink
from ui.widgets.selecting import follow_selection

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.shell.actions import Actions

ROWS = 8


class ShortcutsEditor(QWidget):
    """The acts with their keys, and a field that takes the keys as they are pressed. Each change holds at once."""

    def __init__(self, actions: Actions, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._preferences = actions, preferences
        self.search = LineInput(placeholder=self.tr("Search acts…"))
        self.search.setAccessibleName(self.tr("Search acts"))
        self.model, self.list = EntryModel(self), QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Acts and their keys"))
        self.list.setFixedHeight(ROWS * HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        InnerRing(self.list)
        follow_selection(self.list)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(self.tr("New keys"))
        self.own, self.none = SecondaryButton(self.tr("Original keys")), SecondaryButton(self.tr("No keys"))
        self._for, self._mark, self._said = label("", Type.BODY), Mark(), label("", Type.SMALL, wrap=True)
        self._lay_out()
        self.search.textChanged.connect(self._show_acts)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.keys.editingFinished.connect(self._on_keys_pressed)
        self.own.clicked.connect(self._on_own_asked)
        self.none.clicked.connect(lambda: self._choose(""))
        actions.keys_changed.connect(self._show_acts)
        self._show_acts()

    @property
    def act(self) -> str:
        """The act whose keys are shown, or nothing."""
        row = self.list.currentIndex().row()
        return self.model.entries[row].key.removeprefix(ACT) if row >= 0 else ""

    @property
    def said(self) -> str:
        """Why the keys were refused, or what was changed."""
        return self._said.text()

    def choose_act(self, action_id: str) -> None:
        """Shows the keys of an act."""
        row = next(at for at, entry in enumerate(self.model.entries) if entry.key == ACT + action_id)
        self.list.setCurrentIndex(self.model.index(row))

    def _show_acts(self) -> None:
        chosen, query = self.act, self.search.value()
        shown = [act for act in self._actions if not query or fit(query, act.name, act.menu)]
        self.model.replace(
            [Entry(ACT + act.id, act.name, act.menu, self._actions.keys(act.id), icon=act.icon) for act in shown]
        )
        ids = [act.id for act in shown]
        if ids:
            self.list.setCurrentIndex(self.model.index(ids.index(chosen) if chosen in ids else 0))
        else:
            self._show_chosen()

    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._say("", refused=False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        act = self.act
        for widget in (self.keys, self.own, self.none):
            widget.setEnabled(bool(act))
        self._for.setText(self.model.entries[self.list.currentIndex().row()].name if act else "")
        self.keys.setKeySequence(
            self._actions.qt(act).shortcut() if act and self._actions.keys(act) else QKeySequence()
        )

    def _on_keys_pressed(self) -> None:
        keys = self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys and self.act:
            self._choose(keys)

    def _on_own_asked(self) -> None:
        self._choose(next(act.shortcut for act in self._actions if act.id == self.act))

    def _choose(self, keys: str) -> None:
        try:
            self._actions.choose_keys(self.act, keys)
        except UserError as error:
            self._show_chosen()
            self._say(error.sentence, refused=True)
            return
        self._preferences.choose_shortcuts(self._actions.chosen_keys)
        name, now = self._for.text(), self._actions.keys(self.act)
        done = self.tr("{act} now has {keys}.") if now else self.tr("{act} has no keys now.")
        self._say(done.format(act=name, keys=now), refused=False)

    def _say(self, sentence: str, *, refused: bool) -> None:
        self._said.setText(sentence)
        self._mark.setVisible(refused)
        set_ink(self._said, Tone.BAD.value if refused else "second")
        if sentence:
            announce(self, sentence)

    def _lay_out(self) -> None:
        self._mark.show_shape(Shape.TRIANGLE, Tone.BAD)
        chosen, told = QHBoxLayout(), QHBoxLayout()
        chosen.setSpacing(Size.GAP)
        chosen.addWidget(self._for)
        chosen.addStretch(1)
        for widget in (self.keys, self.own, self.none):
            chosen.addWidget(widget)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._said, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP)
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addLayout(chosen)
        column.addLayout(told)
