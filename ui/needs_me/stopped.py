"""An act that came back, failed or is held back: what happened, and the way on, each asked in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.held import send_held, withdraw_held
from app.desk.needs import Need
from ui.ops import Lane
from ui.theme import Size, Type
from ui.widgets import Card, Heading, KeyValueList, PrimaryButton, SecondaryButton, label, set_ink

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.needs_me.presenter import Stopped
    from ui.ops import Ops


class StoppedView(QWidget):
    """One act that stopped.

    Signals: ``mend_asked(digest)`` opens its draft, ``credit_asked(id)`` its credit, ``draft_freed(id)`` a draft whose
    act was withdrawn; ``answered(sentence)`` when an act held back was decided on.
    """

    mend_asked = Signal(bytes)
    credit_asked = Signal(bytes)
    draft_freed = Signal(int)
    answered = Signal(str)

    def __init__(self, desk: Desk, ops: Ops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._shown: Stopped | None = None
        self._title, self._about = Heading("", Type.TITLE), label("", Type.BODY, "second", wrap=True)
        self._card_title = label("", Type.SMALL_STRONG, "second")
        self.facts = KeyValueList(80)
        self.effect = label("", Type.BODY, wrap=True)
        self.button, self.withdraw_button = PrimaryButton(""), SecondaryButton("")
        self.button.clicked.connect(self._on_clicked)
        self.withdraw_button.clicked.connect(self._on_withdrawn)
        column = page_column(self, self._title, self._about, Card().add(self._card_title, self.facts), self.effect)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.withdraw_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_act(self, stopped: Stopped) -> None:
        """Shows another act, or the same as it stands now."""
        if stopped == self._shown:
            return
        self._shown = stopped
        self._title.setText(stopped.heading)
        self._about.setText(stopped.about)
        self._card_title.setText(stopped.card)
        self.facts.set_rows(stopped.facts)
        self._say_effect(stopped.effect)
        held = stopped.need is Need.HELD
        go_on = self.tr("Mend the draft") if stopped.drafted else self.tr("Open the credit")
        withdraw = self.tr("Withdraw to a draft") if stopped.drafted else self.tr("Withdraw my signature")
        if stopped.never:
            go_on = withdraw
        elif held:
            go_on = self.tr("Send it anyway") if stopped.sendable else self.tr("Check again and send")
        self._name(self.button, go_on)
        self._name(self.withdraw_button, withdraw)
        self.withdraw_button.setVisible(held and not stopped.never)
        for button in (self.button, self.withdraw_button):
            button.setEnabled(True)

    def _name(self, button: PrimaryButton | SecondaryButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)

    def _say_effect(self, sentence: str, ink: str = "second") -> None:
        self.effect.setText(sentence)
        self.effect.setVisible(bool(sentence))
        set_ink(self.effect, ink)

    def _on_clicked(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.never:
            self._on_withdrawn()
        elif shown.need is Need.HELD:
            self._decide(shown)
        elif shown.drafted:
            self.mend_asked.emit(shown.digest)
        else:
            self.credit_asked.emit(shown.credit)

    def _decide(self, shown: Stopped) -> None:
        self.button.setEnabled(False)
        self._ops.run(
            lambda: send_held(self._desk, shown.digest),
            title=self.tr("Letting a held act go out"),
            success=lambda _: self.answered.emit(self.tr("It goes out as you signed it.")),
            failure=self._on_refused,
            owner=self,
            lane=Lane.WIRE,
        )

    def _on_withdrawn(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._ops.run(
            lambda: withdraw_held(self._desk, shown.digest),
            title=self.tr("Withdrawing a held act"),
            success=self._on_freed,
            failure=self._on_refused,
            owner=self,
            lane=Lane.WIRE,
        )

    def _on_freed(self, draft_id: int | None) -> None:
        self.answered.emit(self.tr("It is withdrawn."))
        if draft_id is not None:
            self.draft_freed.emit(draft_id)

    def _on_refused(self, error: UserError) -> None:
        self.button.setEnabled(True)
        self._say_effect(error.sentence, "bad")


def page_column(owner: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """The column of an item's page, begun with these widgets."""
    column = QVBoxLayout(owner)
    column.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE + 4, Size.PAGE)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    return column
