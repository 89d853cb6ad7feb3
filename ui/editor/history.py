"""Undo and redo: in words, as buttons, and whose keys they are while an input of the form is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.credit.draft_history import Deed
from app.credit.draft_versions import RELEASE
from app.credit.fields import spec_of
from ui.language.sentences import said
from ui.widgets import IconButton
from ui.words import translate

if TYPE_CHECKING:
    from app.credit.draft_history import DraftHistory, Step
    from app.messages.tables import Release


def step_words(step: Step) -> str:
    """What a step did, as the menu names it after "Undo:"."""
    words = {
        Deed.CUSTOMER: translate("Editor", "customer as applicant"),
        Deed.RESTORED: translate("Editor", "older version restored"),
        Deed.TAKEN_OVER: translate("Editor", "{field} taken over"),
        Deed.MENDED: translate("Editor", "{field} mended"),
    }
    release = step.after.release if step.key in spec_of(step.after.release) else step.before.release
    field = field_words(step.key, release)
    return words[step.deed].format(field=field) if step.deed in words else field


def undo_words(history: DraftHistory) -> str:
    """``Undo: latest shipment``; empty where there is nothing to undo."""
    step = history.last
    return translate("Editor", "Undo: {step}").format(step=step_words(step)) if step else ""


def redo_words(history: DraftHistory) -> str:
    """``Redo: latest shipment``; empty where there is nothing to do again."""
    step = history.next
    return translate("Editor", "Redo: {step}").format(step=step_words(step)) if step else ""


def field_words(key: str, release: Release) -> str:
    """An input by its label, inside a sentence; what the release has no input for by its tag."""
    if key == RELEASE:
        return translate("Editor", "SWIFT release")
    spec = spec_of(release).get(key)
    words = said(spec.label).replace(", ", " ") if spec else key
    inside = words[:1].lower() if words[1:2].islower() else words[:1]
    return inside + words[1:]


class UndoKeys(QObject):
    """Keeps an input from undoing by itself: undo and redo are the draft's, which knows every input."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


class HistoryButtons(QFrame):
    """Undo, redo and older versions, for the pointer; each says what it would do.

    Signals: ``undo_asked``, ``redo_asked``, ``versions_asked``.
    """

    undo_asked = Signal()
    redo_asked = Signal()
    versions_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.undo, self.redo = IconButton("undo", self.tr("Undo")), IconButton("redo", self.tr("Redo"))
        self.versions = IconButton("clock", self.tr("Versions"))
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.versions.clicked.connect(self.versions_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(4)
        for button in (self.undo, self.redo, self.versions):
            row.addWidget(button)
        row.addStretch(1)

    def show_history(self, history: DraftHistory, locked: str) -> None:
        """Shows what can be undone and done again; nothing where the draft is `locked`."""
        for button, told in ((self.undo, undo_words(history)), (self.redo, redo_words(history))):
            button.setEnabled(bool(told) and not locked)
            plain = self.tr("Undo") if button is self.undo else self.tr("Redo")
            button.setToolTip(told or plain)
            button.setAccessibleName(told or plain)
