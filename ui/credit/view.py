"""The credit view: what it says and under what it was proved, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.advise import advise_credit
from ui.credit.advice import AdvicePanel
from ui.credit.parts import ActCard, FactGrid, LetterView, ProofList, emptied, readable
from ui.credit.presenter import CreditPage, read_credit
from ui.theme import Size, Type
from ui.widgets import (
    Card,
    CodeView,
    EmptyState,
    Heading,
    Ladder,
    PrimaryButton,
    Scroller,
    SplitPane,
    Tab,
    Tabs,
    label,
    restyle,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.desk.desk import Desk
    from app.errors import UserError
    from ui.ops import Job, Ops

SIDE_WIDTH = 340
LETTER, SWIFT, TIMELINE = "letter", "swift", "timeline"


class CreditPageView(QWidget):
    """One credit, read again whenever something changed.

    Signals: ``described(reference, state)`` when it was read, ``advised(reference)`` when an advice was signed here,
    ``mend_asked(digest)`` to open the draft of an act that came back or failed.
    """

    described = Signal(str, object)
    advised = Signal(str)
    mend_asked = Signal(bytes)

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        credit: bytes,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ops, self.credit = desk, ops, credit
        self._job: Job | None = None
        self.page: CreditPage | None = None
        self._amount, self._facts = Heading("", Type.TITLE), FactGrid()
        self.tabs = Tabs(
            [
                Tab(LETTER, self.tr("Terms as a letter")),
                Tab(SWIFT, self.tr("As SWIFT carries them")),
                Tab(TIMELINE, self.tr("Timeline and proof")),
            ]
        )
        self.letter, self.swift = LetterView(), CodeView(self.tr("The terms as SWIFT carries them"))
        self._sealed = EmptyState("lock", self.tr("Nothing to read yet"))
        self._timeline = QVBoxLayout()
        self.ladder, self._proof = Ladder(self.tr("How far it has come")), ProofList(92)
        self.stages, self._next = Ladder(self.tr("How it was proved")), label("", Type.BODY, wrap=True)
        self.advise_button, self.advice = PrimaryButton(self.tr("Prepare advice…")), AdvicePanel()
        self.mend_button = PrimaryButton(self.tr("Mend the draft"))
        self.mend_button.clicked.connect(self._on_mend_clicked)
        self._why_not = label("", Type.SMALL, "third", wrap=True)
        self._lay_out(settings)
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.advise_button.clicked.connect(self._on_advice_started)
        self.advice.cancelled.connect(self._on_advice_left)
        self.advice.asked.connect(self._on_advice_asked)
        self.refresh()

    def refresh(self) -> None:
        """Reads the credit again."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: read_credit(self._desk, self.credit),
            title=self.tr("Reading a credit"),
            success=self.show_page,
            owner=self,
        )

    def show_page(self, page: CreditPage) -> None:
        """Shows what was read."""
        self.page = page
        self._amount.setText(page.amount)
        self._facts.set_facts(page.facts)
        self.letter.set_sections(page.sections)
        self.swift.set_text(page.swift)
        self._why_sealed.setText(page.sealed)
        column = emptied(self._timeline)
        for act in reversed(page.acts):
            column.addWidget(ActCard(act))
        column.addStretch(1)
        self._show_newest(page)
        self._next.setText(page.acts_next)
        self.advise_button.setVisible(page.advising.offered and self.advice.isHidden())
        self.advise_button.set_reason(page.advising.why_not)
        self.mend_button.setVisible(bool(page.to_mend))
        self._why_not.setText(page.advising.why_not)
        self._why_not.setVisible(page.advising.offered and bool(page.advising.why_not))
        self._on_tab_chosen(self.tabs.key)
        self.described.emit(page.reference, page.state)

    def show_timeline(self) -> None:
        """Goes to the timeline."""
        self.tabs.choose(TIMELINE)
        self._on_tab_chosen(TIMELINE)

    def _show_newest(self, page: CreditPage) -> None:
        newest = page.acts[-1]
        self.ladder.set_steps(newest.steps)
        self._proof.set_facts(newest.proof)
        self.stages.set_steps(newest.stages)

    def _on_tab_chosen(self, key: str) -> None:
        sealed = self.page is not None and bool(self.page.sealed)
        place = [LETTER, SWIFT, TIMELINE].index(key)
        self._stack.setCurrentIndex(3 if sealed and key != TIMELINE else place)
        self._proof_card.setVisible(key != TIMELINE and self.page is not None and bool(self.page.acts[-1].proof))

    def _on_mend_clicked(self) -> None:
        if self.page is not None:
            self.mend_asked.emit(self.page.to_mend)

    def _on_advice_started(self) -> None:
        self.advise_button.hide()
        self.advice.start()
        # Laid out first, then brought into sight whole, its button included.
        QTimer.singleShot(0, self.advice, lambda: self._beside.ensureWidgetVisible(self.advice, 0, Size.PAD))

    def _on_advice_left(self) -> None:
        self.advice.hide()
        self.advise_button.show()
        self.advise_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_advice_asked(self, reference: str, note: str) -> None:
        self.advice.sign_button.setEnabled(False)
        self._ops.run(
            lambda: advise_credit(self._desk, self.credit, reference=reference, note=note),
            title=self.tr("Signing the advice"),
            success=lambda _digest: self._on_advice_signed(reference),
            failure=self._on_advice_refused,
            owner=self,
        )

    def _on_advice_signed(self, reference: str) -> None:
        self.advice.hide()
        self.refresh()
        self.advised.emit(reference)

    def _on_advice_refused(self, error: UserError) -> None:
        self.advice.show_refusal(error.sentence)

    def _lay_out(self, settings: QSettings | None) -> None:
        self._stack = QStackedWidget()
        paper = self._paper(self.letter)
        for part in (paper, self._framed(self.swift), self._acts(), self._closed()):
            self._stack.addWidget(part)
        self.setFocusProxy(paper)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE, Size.PAD)
        column.setSpacing(8)
        column.addWidget(self._amount)
        column.addSpacing(4)
        column.addWidget(self._facts)
        main = QWidget()
        whole = QVBoxLayout(main)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for widget, stretch in ((head, 0), (self.tabs, 0), (self._stack, 1)):
            whole.addWidget(widget, stretch)
        restyle(head, "ground", "surface")
        self._beside = self._side()
        split = SplitPane([(main, 0), (self._beside, SIDE_WIDTH)], key="credit", settings=settings)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)

    def _side(self) -> Scroller:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(Size.PAD)
        next_card = Card(self.tr("Acts next")).add(self._next, self._why_not)
        for button in (self.advise_button, self.mend_button):
            next_card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.hide()
        self.advice.hide()
        self._proof_card = Card(self.tr("Proof")).add(self._proof, self.stages)
        column.addWidget(Card(self.tr("How far it has come")).add(self.ladder))
        for widget in (next_card, self.advice, self._proof_card):
            column.addWidget(widget)
        column.addStretch(1)
        restyle(holder, "ground", "window")
        return Scroller(holder)

    def _paper(self, content: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Size.PAGE + 4, Size.PAGE, Size.PAGE + 4, Size.PAGE)
        column.addWidget(content)
        column.addStretch(1)
        restyle(holder, "ground", "surface")
        return readable(Scroller(holder), self.tr("Terms as a letter"))

    def _framed(self, content: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        column.addWidget(content)
        return holder

    def _acts(self) -> QWidget:
        holder = QWidget()
        self._timeline.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._timeline.setSpacing(12)
        holder.setLayout(self._timeline)
        restyle(holder, "ground", "window")
        return readable(Scroller(holder), self.tr("Timeline and proof"))

    def _closed(self) -> QWidget:
        holder = QWidget()
        self._why_sealed = label("", Type.BODY, "second", wrap=True)
        self._why_sealed.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(holder)
        column.addStretch(1)
        column.addWidget(self._sealed, 0)
        column.addWidget(self._why_sealed, 0)
        column.addStretch(2)
        return holder
