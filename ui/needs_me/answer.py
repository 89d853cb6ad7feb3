"""The bar below a work item: return it with a question, or approve and sign it, each asked in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Tone, Type
from ui.widgets import (
    ChoiceInput,
    ConfirmPanel,
    FieldFrame,
    FieldNote,
    LineInput,
    PrimaryButton,
    SecondaryButton,
    label,
    set_ink,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELD_WIDTH = 240


class ReturnPanel(QFrame):
    """Why the act goes back and which field it is about. ``asked(reason, tag)``."""

    asked = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "confirm")
        self.field = FieldFrame(self.tr("About the field"), ChoiceInput([]))
        self.reason = FieldFrame(
            self.tr("What should the maker mend?"), LineInput(), help_text=self.tr("The maker reads this sentence.")
        )
        self.field.setFixedWidth(FIELD_WIDTH)
        self._back, self.send = SecondaryButton(self.tr("Back")), PrimaryButton(self.tr("Return to maker"))
        self._back.clicked.connect(self.cancelled)
        self.send.clicked.connect(lambda: self.asked.emit(self.reason.value(), self.field.value()))
        fields, buttons = QHBoxLayout(), QHBoxLayout()
        fields.setSpacing(Size.PAD)
        fields.addWidget(self.field)
        fields.addWidget(self.reason, 1)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAD, 12, Size.PAD, 12)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addLayout(buttons)

    def offer(self, fields: Sequence[tuple[str, str]], chosen: str) -> None:
        """Opens with the fields to choose from and the one chosen in the table."""
        assert isinstance(self.field.input, ChoiceInput)
        self.field.input.set_choices([("", self.tr("the whole credit")), *fields])
        self.field.set_value(chosen)
        self.reason.set_note(None)
        self.send.setEnabled(True)
        self.show()
        self.reason.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Says below the reason what is wrong."""
        self.send.setEnabled(True)
        self.reason.set_note(FieldNote(Tone.BAD, sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class AnswerBar(QFrame):
    """The two answers. ``approved()`` and ``returned(reason, tag)`` only after they were asked for in place."""

    approved = Signal()
    returned = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._effect, self._chosen, self._why_not = "", "", ""
        self._fields: tuple[tuple[str, str], ...] = ()
        self.hint = label("", Type.BODY, "third", wrap=True)
        self.return_button = SecondaryButton(self.tr("Return to maker…"))
        self.approve_button = PrimaryButton(self.tr("Approve and sign…"))
        self.confirm, self.return_panel = ConfirmPanel(), ReturnPanel()
        self.return_panel.hide()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP)
        row.addWidget(self.hint, 1)
        row.addWidget(self.return_button)
        row.addWidget(self.approve_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAGE, 12, Size.PAGE, 12)
        for part in (self.confirm, self.return_panel, self._row):
            column.addWidget(part)
        self.approve_button.clicked.connect(self._on_approve_clicked)
        self.return_button.clicked.connect(self._on_return_clicked)
        self.confirm.confirmed.connect(self._on_confirmed)
        self.confirm.cancelled.connect(self._on_left)
        self.return_panel.asked.connect(self.returned)
        self.return_panel.cancelled.connect(self._on_left)

    def show_item(self, effect: str, fields: Sequence[tuple[str, str]], why_not: str, why_not_return: str) -> None:
        """Readies the bar for an item: its effect, its fields (tag, words), why it can't be answered."""
        self._effect, self._fields = effect, tuple(fields)
        self.approve_button.set_reason(why_not)
        self.return_button.set_reason(why_not_return)
        self._why_not = why_not
        self._say_hint()

    def choose_field(self, tag: str) -> None:
        """The field that a return would be about."""
        self._chosen = tag
        self._say_hint()
        if not self.return_panel.isHidden():
            self.return_panel.field.set_value(tag)

    def ask_to_return(self) -> None:
        """Asks what the maker should mend, about the chosen field; nothing where it can't be returned."""
        if self.return_button.isEnabled():
            self._on_return_clicked()

    def _say_hint(self) -> None:
        """Why it can't be answered; else what a return would be about."""
        words = next((words for tag, words in self._fields if tag and tag == self._chosen), "")
        about = self.tr("A return would be about {field}. Enter asks at once.").format(field=words)
        choose = self.tr("Choose a field to return it with a question.")
        self.hint.setText(self._why_not or (about if words else choose))
        set_ink(self.hint, "warn" if self._why_not else "third")

    def rest(self) -> None:
        """Closes what is asked."""
        self.confirm.hide()
        self.return_panel.hide()
        self._row.show()

    def refuse(self, sentence: str) -> None:
        """Says why the answer was not taken."""
        if not self.return_panel.isHidden():
            self.return_panel.refuse(sentence)
            return
        self.rest()
        self.hint.setText(sentence)
        set_ink(self.hint, "bad")

    def _on_approve_clicked(self) -> None:
        self._row.hide()
        self.confirm.ask(self._effect, self.tr("Approve and sign"))

    def _on_confirmed(self) -> None:
        self._row.show()
        self.approve_button.set_reason(self.tr("It is being signed."))
        self.approved.emit()

    def _on_left(self) -> None:
        back = self.return_button if not self.return_panel.isHidden() else self.approve_button
        self.rest()
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return_clicked(self) -> None:
        self.confirm.hide()
        self._row.hide()
        self.return_panel.offer(self._fields, self._chosen)
