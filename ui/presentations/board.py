"""The presentations of a credit below each other: documents, each bank with its clock, notices, money, what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.credit.life.table import About
from app.desk.kinds import BY_STEP
from ui.credit.awaited import StepsLink
from ui.credit.parts import emptied, readable
from ui.theme import Size, Type
from ui.widgets import Card, EmptyState, KeyValueList, Mark, Scroller, SecondaryButton, StateChip, label, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.credit.doing import Doing
    from ui.presentations.banks import BankLine
    from ui.presentations.presenter import NoticeWords, PresentationPage
    from ui.widgets import FieldNote

KEY_WIDTH = 150


class PresentationBoard(QStackedWidget):
    """Shows presentations. ``asked(doing)`` by the button of something that can be done about one."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[PresentationPage, ...], tuple[Doing, ...]] = ((), ())
        self.cards: list[PresentationCard] = []
        self._stale = False
        empty = EmptyState(
            "documents",
            self.tr("No documents yet"),
            self.tr("What is presented stands here, with who has examined it, by when it must decide, and the money."),
        )
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._column.setSpacing(12)
        restyle(holder, "ground", "window")
        self._scroller = readable(Scroller(holder), self.tr("Presentations"))
        self.addWidget(empty)
        self.addWidget(self._scroller)
        self.setFocusProxy(self._scroller)

    def set_presentations(self, pages: Sequence[PresentationPage], doings: Sequence[Doing]) -> None:
        """Shows these presentations with what can be done about them; the same ones are left alone."""
        about = tuple(each for each in doings if BY_STEP[each.deed.act].about is About.PRESENTATION)
        shown = (tuple(pages), about)
        self.setCurrentIndex(1 if pages else 0)
        if shown != self._shown:
            self._shown, self._stale = shown, True
            self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()

    def _build(self) -> None:
        """Only what is in sight is built: a credit is mostly opened to read its terms."""
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        pages, about = self._shown
        column = emptied(self._column)
        self.cards = [
            PresentationCard(page, [each for each in about if each.deed.number == page.number]) for page in pages
        ]
        for card in self.cards:
            card.asked.connect(self.asked)
            column.addWidget(card)
        column.addStretch(1)


class PresentationCard(Card):
    """One presentation. ``asked(doing)``."""

    asked = Signal(object)

    def __init__(self, page: PresentationPage, doings: Sequence[Doing], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(f"{page.title}, {page.state.word}")
        self.buttons: list[SecondaryButton] = []
        head = QHBoxLayout()
        head.addWidget(label(page.title, Type.STRONG, wrap=True), 1)
        head.addWidget(StateChip(page.state), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        if page.told:
            self.add(label(page.told, Type.SMALL, "third", wrap=True))
        if page.fault:
            self.add(label(page.fault, Type.BODY, "second", wrap=True))
        self._pairs("", page.facts)
        self._headed(self.tr("What each bank did"), *(_bank(bank) for bank in page.banks))
        self._pairs(self.tr("Documents"), page.documents)
        if page.findings:
            self._headed(self.tr("What stands against it"), *(_finding(note) for note in page.findings))
        if page.notices:
            self._headed(self.tr("Notices"), *(_notice(notice) for notice in page.notices))
        self._pairs(self.tr("Money"), page.money)
        self._offer(doings)

    def _pairs(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        pairs = KeyValueList(KEY_WIDTH)
        pairs.set_rows(rows)
        if title:
            self._headed(title, pairs)
        else:
            self.add(pairs)

    def _headed(self, title: str, *parts: QWidget) -> None:
        self.body.addSpacing(Size.GAP)
        self.add(label(title, Type.SMALL_STRONG, "second"), *parts)

    def _offer(self, doings: Sequence[Doing]) -> None:
        if not doings:
            return
        column = QVBoxLayout()
        column.setSpacing(Size.GAP)
        for doing in doings:
            button = SecondaryButton(doing.verb)
            button.set_reason(doing.why_not)
            button.clicked.connect(partial(self.asked.emit, doing))
            self.buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(Size.GAP)
        self.body.addLayout(column)


def _bank(bank: BankLine) -> QWidget:
    holder, mark = QWidget(), Mark()
    mark.show_shape(bank.state.shape, bank.state.tone)
    row, words, told = QHBoxLayout(holder), QVBoxLayout(), QVBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for column in (words, told):
        column.setSpacing(2)
    words.addWidget(label(bank.who, Type.BODY, wrap=True))
    words.addWidget(label(bank.state.word, Type.SMALL_STRONG, bank.state.tone.value, wrap=True))
    words.addStretch(1)
    for line in bank.lines:
        told.addWidget(label(line, Type.BODY, wrap=True))
    if bank.steps:
        told.addWidget(StepsLink(bank.steps, bank.who))
    told.addStretch(1)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 2)
    row.addLayout(told, 3)
    return holder


def _finding(note: FieldNote) -> QWidget:
    holder, mark = QWidget(), Mark()
    mark.show_shape(note.shape, note.tone)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(note.words, Type.BODY, wrap=True), 1)
    return holder


def _notice(notice: NoticeWords) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(notice.heading, Type.BODY, wrap=True))
    column.addWidget(label(notice.told, Type.SMALL, "third", wrap=True))
    column.addWidget(label(notice.text, Type.MONO, wrap=True))
    return holder
