"""Beside a credit: how far it has come, who acts next, what can be done here, the proof; or a review in its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.credit.life import Act
from app.credit.life.table import About
from app.desk.kinds import BY_STEP
from ui.credit.awaited import NextActs
from ui.credit.parts import ProofList, emptied
from ui.credit.review import ReviewPage
from ui.theme import Size, Type
from ui.widgets import Card, Ladder, PrimaryButton, Scroller, SecondaryButton, label, restyle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.credit.presentation import Notice
    from app.desk.kinds import Deed
    from app.errors import UserError
    from ui.credit.doing import Doing
    from ui.credit.presenter import CreditPage


class CreditSide(QStackedWidget):
    """The cards, or a review.

    Signals: ``asked(deed, said, word)`` when an act is signed, ``page_asked(deed)`` to open the page of one that has
    its own, ``mend_asked`` for what came back.
    """

    asked = Signal(object, object, str)
    page_asked = Signal(object)
    mend_asked = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.ladder, self.stages = Ladder(self.tr("How far it has come")), Ladder(self.tr("How it was proved"))
        self.buttons: dict[Deed, PrimaryButton | SecondaryButton] = {}
        self.review: ReviewPage | None = None
        self._doings: tuple[Doing, ...] = ()
        self.next_acts = NextActs()
        self._why_not = label("", Type.SMALL, "third", wrap=True)
        self._proof, self._acts = ProofList(92), QVBoxLayout()
        self.mend_button = PrimaryButton(self.tr("Mend the draft"))
        self.mend_button.clicked.connect(self.mend_asked)
        self._proof_card = Card(self.tr("Proof")).add(self._proof, self.stages)
        self.addWidget(self._cards())

    def show_page(self, page: CreditPage) -> None:
        """Shows what was read."""
        newest = page.acts[-1]
        self.ladder.set_steps(newest.steps)
        self._proof.set_facts(newest.proof)
        self.stages.set_steps(newest.stages)
        self.next_acts.show_acts(page.awaited)
        self.mend_button.setVisible(bool(page.to_mend))
        self._offer(_beside(page.doings))

    def show_proof(self, *, shown: bool) -> None:
        """Shows the proof, or not."""
        self._proof_card.setVisible(shown)

    def button(self, act: Act, number: int = 0) -> PrimaryButton | SecondaryButton | None:
        """The button that begins an act; None where it isn't offered."""
        found = (made for deed, made in self.buttons.items() if (deed.act, deed.number) == (act, number))
        return next(found, None)

    def begin(self, doing: Doing, notice: Notice | None = None) -> None:
        """Opens the review of an act, perhaps with discrepancies to be told, or the page of one that has its own."""
        if doing.review is None:
            self.page_asked.emit(doing.deed)
            return
        self.leave()
        review = self.review = ReviewPage(doing.review, self._clock, notice)
        review.cancelled.connect(partial(self._on_cancelled, doing.deed))
        review.asked.connect(self.asked)
        self.addWidget(review)
        self.setCurrentWidget(review)
        review.start()

    def leave(self) -> None:
        """Gives a review up and shows the cards again."""
        if self.review is not None:
            self.removeWidget(self.review)
            self.review.hide()
            self.review.deleteLater()
            self.review = None

    def set_busy(self, doing: str) -> None:
        """Nothing can be pressed in the review while `doing`."""
        if self.review is not None:
            self.review.set_busy(doing)

    def refuse(self, error: UserError) -> None:
        """Says in the review why the act was not signed."""
        if self.review is not None:
            self.review.refuse(error)

    def _on_cancelled(self, deed: Deed) -> None:
        self.leave()
        if deed in self.buttons:
            self.buttons[deed].setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, doings: Sequence[Doing]) -> None:
        """The acts as buttons: what is owed first and strongest; each sentence why not stands once."""
        if tuple(doings) == self._doings:
            return
        self._doings, self.buttons = tuple(doings), {}
        column = emptied(self._acts)
        for at, doing in enumerate(doings):
            button = PrimaryButton(doing.verb) if doing.owed and not at else SecondaryButton(doing.verb)
            button.set_reason(doing.why_not)
            button.clicked.connect(partial(self.begin, doing))
            self.buttons[doing.deed] = button
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        reasons = dict.fromkeys(doing.why_not for doing in doings if doing.why_not)
        self._why_not.setText("\n".join(reasons))
        self._why_not.setVisible(bool(reasons))

    def _cards(self) -> Scroller:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(Size.PAD)
        next_card = Card(self.tr("Acts next"))
        next_card.add(self.next_acts)
        self._acts.setSpacing(Size.GAP)
        next_card.body.addLayout(self._acts)
        next_card.add(self._why_not)
        self._why_not.hide()
        next_card.body.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.mend_button.hide()
        for card in (Card(self.tr("How far it has come")).add(self.ladder), next_card, self._proof_card):
            column.addWidget(card)
        column.addStretch(1)
        restyle(holder, "ground", "window")
        return Scroller(holder)


def _beside(doings: Sequence[Doing]) -> tuple[Doing, ...]:
    """What is offered beside the credit: of documents what is owed, with its alternatives; the board has the rest."""
    owed = {doing.deed.number for doing in doings if doing.owed and _on_documents(doing)}
    near = [doing for doing in doings if _on_documents(doing) and doing.deed.number in owed]
    others = [doing for doing in doings if not _on_documents(doing)]
    return tuple(sorted((*near, *others), key=lambda doing: not doing.owed))


def _on_documents(doing: Doing) -> bool:
    return BY_STEP[doing.deed.act].about is About.PRESENTATION and doing.deed.act is not Act.PRESENT
