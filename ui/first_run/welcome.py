"""The first page of the first start: in which language, with which look, and where to work."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.settings.declared import language, theme
from ui.sign_in.frame import lay_out_entrance
from ui.theme import Size, Tone, Type
from ui.widgets import (
    Card,
    ChoiceInput,
    FieldFrame,
    FieldNote,
    LineInput,
    PrimaryButton,
    SecondaryButton,
    announce,
    label,
)

if TYPE_CHECKING:
    from ui.preferences import Preferences

PAGE_WIDTH = 720
PREFERENCES = ("language", "theme")


def is_gateway_address(text: str) -> bool:
    """``https://`` with a host: nothing else may carry acts and tokens."""
    try:
        parts = urlsplit(text)
        return parts.scheme == "https" and bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
    except ValueError:
        return False


class WelcomePage(QWidget):
    """Asked once for a home folder; what is chosen is kept for the machine and applied at once.

    Signals: ``spoke`` when another language was chosen, so that the page is made anew; ``sandbox_chosen``;
    ``bank_named(address)`` when the address of the bank's gateway was given.
    """

    spoke = Signal()
    sandbox_chosen = Signal()
    bank_named = Signal(str)

    def __init__(self, preferences: Preferences, address: str = "", parent: QWidget | None = None) -> None:
        """`address` is that of the bank's gateway, where it was given before."""
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Welcome · LC Workstation"))
        self.choices = {name: self._choice(name) for name in PREFERENCES}
        self.sandbox = PrimaryButton(self.tr("Try the sandbox"))
        self.connect_bank = SecondaryButton(self.tr("Connect to your bank…"))
        self.address = LineInput(placeholder="https://gateway.example", mono=True)
        self.address.set_value(address)
        help_text = self.tr("Your administrator gives it to you. It begins with https.")
        self.address_field = FieldFrame(self.tr("Address of your bank's gateway"), self.address, help_text=help_text)
        self.keep = SecondaryButton(self.tr("Keep the address"))
        self._bank = self._bank_card()
        self._lay_out()
        self._wire()

    def ask_bank(self) -> None:
        """Shows what connecting needs."""
        self._bank.show()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_address(self) -> None:
        """Keeps the address, if it is one."""
        text = self.address.value()
        self.address.left.emit()  # this answers a deed, so it is shown at once
        if is_gateway_address(text):
            self.bank_named.emit(text)
            told = FieldNote(Tone.PLAIN, self.tr("Kept on this machine. Until you can connect, the sandbox is open."))
        else:
            told = FieldNote(Tone.BAD, self.tr("Type an address such as https://gateway.example."))
        self.address_field.set_note(told)
        announce(self, told.sentence)

    def _choice(self, name: str) -> ChoiceInput:
        setting = {"language": language, "theme": theme}[name]()
        choice = ChoiceInput([(value, words) for value, words in setting.choices if value != "pseudo"])
        choice.set_value(str(self._preferences.value(name)))
        choice.changed.connect(lambda: self._on_chosen(name))
        return choice

    def _on_chosen(self, name: str) -> None:
        self._preferences.choose(name, self.choices[name].value())
        if name == "language":
            self.spoke.emit()

    def _wire(self) -> None:
        self.sandbox.clicked.connect(self.sandbox_chosen)
        self.connect_bank.clicked.connect(self.ask_bank)
        self.keep.clicked.connect(self.keep_address)
        self.address.returnPressed.connect(self.keep_address)
        self.address.changed.connect(lambda: self.address_field.set_note(None))

    def _look_card(self) -> Card:
        row = QHBoxLayout()
        row.setSpacing(Size.PAD)
        for name, title in (("language", self.tr("Language")), ("theme", self.tr("Theme"))):
            row.addWidget(FieldFrame(title, self.choices[name]), 1)
        card = Card(self.tr("How it looks"))
        card.body.addLayout(row)
        return card

    def _place_card(self) -> Card:
        card = Card(self.tr("Where you work"))
        about = self.tr(
            "The sandbox holds sample banks, officers and credits on this machine. Everything works as in a bank, and"
            " nothing binds anybody. The first start takes up to a minute."
        )
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        row.addWidget(self.sandbox)
        row.addWidget(self.connect_bank)
        row.addStretch(1)
        card.add(label(about, Type.BODY, "second", wrap=True))
        card.body.addSpacing(4)
        card.body.addLayout(row)
        return card

    def _bank_card(self) -> Card:
        card = Card(self.tr("Your bank's gateway"))
        needs = self.tr(
            "Connecting needs three things from your bank: the gateway's address, a key that two administrators"
            " registered for you on the ledger, and the ledger's own identity. This version opens the sandbox only;"
            " it can keep the address for later, and connects nowhere."
        )
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addStretch(1)
        card.add(label(needs, Type.BODY, "second", wrap=True), self.address_field)
        card.body.addLayout(row)
        card.hide()
        return card

    def _lay_out(self) -> None:
        cards = (self._look_card(), self._place_card(), self._bank)
        lay_out_entrance(self, self.tr("Welcome"), cards, width=PAGE_WIDTH)
        self.sandbox.setFocus(Qt.FocusReason.OtherFocusReason)
