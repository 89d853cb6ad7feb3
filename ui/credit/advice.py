"""Preparing an advice in place: what advising means, the own reference, a word to the checker."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Tone, Type
from ui.widgets import FieldFrame, FieldNote, LineInput, PrimaryButton, SecondaryButton, label


class AdvicePanel(QFrame):
    """Asks for what an advice needs. ``asked(reference, note)`` when the maker signs, ``cancelled`` on the way back."""

    asked = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "confirm")
        effect = label(
            self.tr(
                "You tell the beneficiary of this credit and that it is genuine as far as your bank can see"
                " (UCP 600 art. 9). Your bank does not undertake to pay. A second person approves it."
            ),
            Type.BODY,
            wrap=True,
        )
        self.reference = FieldFrame(
            self.tr("Your reference"), LineInput(mono=True), help_text=self.tr("35 characters at most.")
        )
        self.note = FieldFrame(
            self.tr("Note to the checker"), LineInput(), help_text=self.tr("Optional; it stays in your bank.")
        )
        self.cancel_button, self.sign_button = (
            SecondaryButton(self.tr("Back")),
            PrimaryButton(self.tr("Sign the advice")),
        )
        self.cancel_button.clicked.connect(self.cancelled)
        self.sign_button.clicked.connect(lambda: self.asked.emit(self.reference.value(), self.note.value()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.sign_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAD, 12, Size.PAD, 12)
        column.setSpacing(12)
        for widget in (effect, self.reference, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)

    def start(self) -> None:
        """Opens empty, with the focus in the reference."""
        self.reference.set_value("")
        self.note.set_value("")
        self.reference.set_note(None)
        self.sign_button.setEnabled(True)
        self.show()
        self.reference.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def show_refusal(self, sentence: str) -> None:
        """Says below the reference what must be mended."""
        self.sign_button.setEnabled(True)
        self.reference.set_note(FieldNote(Tone.BAD, sentence))
