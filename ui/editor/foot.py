"""The foot of the editor: why it can't be submitted yet, the source to compare with, and the submission itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.editor.reasons import Reasons
from ui.theme import Tone, Type
from ui.widgets import (
    FieldFrame,
    FieldNote,
    LineInput,
    NarrativeInput,
    PrimaryButton,
    SecondaryButton,
    announce,
    label,
    verbs,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.messages.findings import Finding
    from ui.editor.presenter import Findings


class SubmitPanel(QFrame):
    """Says what submitting leads to, asks why warnings may stand, and takes the note to the checker.

    Signals: ``submitted(note, reasons)`` with a reason for each warning, by its finding's name; ``cancelled``;
    ``turned`` when it comes or goes.
    """

    submitted = Signal(str, object)
    cancelled = Signal()
    turned = Signal()

    def __init__(self, *, amends: bool = False, parent: QWidget | None = None) -> None:
        """`amends`: a text to the other banks goes with it."""
        super().__init__(parent)
        self.setProperty("kind", "asked")
        self._effect = label("", Type.BODY, wrap=True)
        self.note, self.reasons = LineInput(), Reasons()
        self.field = FieldFrame(
            self.tr("Note to the checker"), self.note, help_text=self.tr("Read by your bank only; not part of the act.")
        )
        self.to_banks = FieldFrame(
            self.tr("Text to the other banks"),
            NarrativeInput(lines=35, width=50, shown_lines=3),
            help_text=self.tr("Optional; sealed with the amendment."),
        )
        self.to_banks.setVisible(amends)
        self.back, self.act = SecondaryButton(self.tr("Back")), PrimaryButton(self.tr("Sign and submit"))
        self.back.clicked.connect(self._on_back)
        self.act.clicked.connect(self._on_act)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._effect)
        column.addWidget(self.reasons, 1)
        column.addWidget(self.to_banks)
        column.addWidget(self.field)
        column.addLayout(verbs(self.back, self.act))
        self.hide()

    def ask(self, effect: str, warnings: Sequence[Finding]) -> None:
        """Shows what submitting leads to, and asks about these warnings."""
        self.set_busy("")
        self.field.set_note(None)
        self._effect.setText(effect)
        self.reasons.ask(warnings)
        self.show()
        first = next((frame.input for frame in self.reasons.frames.values()), self.note)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, effect)

    @property
    def wants_room(self) -> bool:
        """It is asked, and for reasons too: what is found stands in it already."""
        return not self.isHidden() and not self.reasons.isHidden()

    def set_busy(self, doing: str) -> None:
        """Nothing can be pressed while `doing`."""
        self.act.set_reason(doing)
        self.back.set_reason(doing)

    def refuse(self, sentence: str) -> None:
        """Says why it was not submitted."""
        self.set_busy("")
        self.field.set_note(FieldNote(Tone.BAD, sentence))
        announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isEnabled():
            self._on_back()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def _on_act(self) -> None:
        if self.reasons.complete():
            self.submitted.emit(self.note.value(), self.reasons.values())

    def _on_back(self) -> None:
        self.hide()
        self.cancelled.emit()


class Foot(QFrame):
    """The verbs of the editor. ``submit_asked``, ``compare_asked``."""

    submit_asked = Signal()
    compare_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._told = label("", Type.SMALL, "third", wrap=True)
        self.compare = SecondaryButton(self.tr("Compare source"))
        self.submit = PrimaryButton(self.tr("Submit for checking…"))
        self.compare.clicked.connect(self.compare_asked)
        self.submit.clicked.connect(self.submit_asked)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.compare)
        row.addWidget(self.submit)
        column.setContentsMargins(16, 9, 16, 9)
        column.setSpacing(8)
        column.addWidget(self._told)
        column.addLayout(row)

    def show_findings(self, found: Findings) -> None:
        """Whether it can be submitted, and if not why."""
        self.tell(found.reason)

    def tell(self, reason: str) -> None:
        """Why it can't be submitted; an empty reason lets it be."""
        self._told.setText(reason or self.tr("Another person will check it."))
        self.submit.set_reason(reason)
