"""The lock page: who locked, one PIN, and what goes on meanwhile. Nothing of the desk can be read on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.sign_in.ornament import Engraving
from ui.sign_in.pin import PinInput
from ui.theme import Size, Tone, Type
from ui.widgets import (
    Card,
    FieldFrame,
    FieldNote,
    Heading,
    PrimaryButton,
    SandboxBand,
    SecondaryButton,
    announce,
    label,
)

if TYPE_CHECKING:
    from ui.shell import Who

CARD_WIDTH = 440


class LockPage(QWidget):
    """Covers a window.

    Signals: ``asked(pin)`` to unlock, ``left`` to close the window.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, who: Who, parent: QWidget, *, sandbox: bool) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Locked"))
        self.pin = PinInput()
        self.pin_field = FieldFrame(self.tr("PIN"), self.pin)
        self.unlock = PrimaryButton(self.tr("Unlock"))
        self.close_window = SecondaryButton(self.tr("Close this window"))
        self._lay_out(self._card(who), sandbox=sandbox)
        self.pin.confirmed.connect(self._ask)
        self.pin.changed.connect(lambda: self.pin_field.set_note(None))
        self.unlock.clicked.connect(self._ask)
        self.close_window.clicked.connect(self.left)
        self.setFocusProxy(self.pin)

    def refuse(self, sentence: str) -> None:
        """The PIN wasn't taken."""
        self.set_busy(busy=False)
        self.pin.selectAll()
        self._note(sentence)

    def set_busy(self, *, busy: bool) -> None:
        """The PIN is being tried."""
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pin.setReadOnly(busy)
        self.unlock.set_reason(self.tr("Trying the PIN…") if busy else "")

    def _ask(self) -> None:
        if not self.unlock.isEnabled():
            return
        if self.pin.value():
            self.asked.emit(self.pin.value())
        else:
            self._note(self.tr("Type your PIN."))

    def _note(self, sentence: str) -> None:
        self.pin.left.emit()  # this answers a deed, so it doesn't wait until the field is left
        self.pin_field.set_note(FieldNote(Tone.BAD, sentence))
        announce(self, sentence)

    def _card(self, who: Who) -> Card:
        card = Card()
        card.setMaximumWidth(CARD_WIDTH)
        card.body.setContentsMargins(24, 20, 24, 20)
        card.body.setSpacing(12)
        person = f"{who.name} · {who.role} · {who.bank}"
        still = self.tr("Your drafts are saved and the ledger is still followed. Nothing is shown until you unlock.")
        card.add(Heading(self.tr("Locked")), label(person, Type.STRONG, wrap=True))
        card.add(label(still, Type.BODY, "second", wrap=True), self.pin_field)
        row = QHBoxLayout()
        row.addWidget(self.close_window)
        row.addStretch(1)
        row.addWidget(self.unlock)
        card.body.addLayout(row)
        return card

    def _lay_out(self, card: Card, *, sandbox: bool) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(Size.PAGE, 0, Size.PAGE, 0)
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if sandbox:
            whole.addWidget(SandboxBand(self.tr("SANDBOX · sample banks, no real obligations")))
        whole.addSpacing(12)
        whole.addWidget(Engraving())
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)
