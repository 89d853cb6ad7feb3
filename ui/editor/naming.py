"""Asks for a name: of a template that is saved, or that gets another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.desk.templates import NAME_CHARS_MAX
from ui.theme import Tone
from ui.widgets import FieldFrame, FieldNote, LineInput, PrimaryButton, SecondaryButton, announce, verbs


class NamePanel(QFrame):
    """One field and two buttons. ``named(name)``, ``cancelled``."""

    named = Signal(str)
    cancelled = Signal()

    def __init__(self, title: str, verb: str, *, name: str = "", help_text: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "asked")
        self.name = LineInput()
        self.name.setMaxLength(NAME_CHARS_MAX)
        self.name.set_value(name)
        self.field = FieldFrame(title, self.name, help_text=help_text)
        self.back, self.act = SecondaryButton(self.tr("Back")), PrimaryButton(verb)
        self.back.clicked.connect(self.cancelled)
        self.act.clicked.connect(self._on_act)
        self.name.returnPressed.connect(self._on_act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addLayout(verbs(self.back, self.act))

    def ask(self) -> None:
        """Begins with the name that stands there."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def refuse(self, sentence: str) -> None:
        """Says why the name can't be taken."""
        self.act.set_reason("")
        self.field.set_note(FieldNote(Tone.BAD, sentence), at_once=True)
        announce(self, sentence)
        self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _on_act(self) -> None:
        if self.act.isEnabled():
            self.named.emit(self.name.value())
