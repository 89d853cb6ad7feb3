"""The amendments of a credit below each other: number, state, what each changes, who has answered, what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.amendments.change_table import ChangeTable
from ui.credit.parts import emptied, readable
from ui.theme import Size, Type
from ui.widgets import Card, EmptyState, Mark, Scroller, SecondaryButton, StateChip, label, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.amendments.presenter import AmendmentPage, Given
    from ui.credit.doing import Doing


class AmendmentBoard(QStackedWidget):
    """Shows amendments. ``asked(doing)`` by the button of something that can be done about one."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[AmendmentPage, ...], tuple[Doing, ...]] = ((), ())
        self.cards: list[AmendmentCard] = []
        empty = EmptyState(
            "edit",
            self.tr("No amendments"),
            self.tr("What is amended stands here beside the terms it changes, with who has answered."),
        )
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._column.setSpacing(12)
        restyle(holder, "ground", "window")
        self._scroller = readable(Scroller(holder), self.tr("Amendments"))
        self.addWidget(empty)
        self.addWidget(self._scroller)

    def set_amendments(self, pages: Sequence[AmendmentPage], doings: Sequence[Doing]) -> None:
        """Shows these amendments with what can be done about them; the same ones are left alone."""
        shown = (tuple(pages), tuple(doings))
        if shown == self._shown:
            return
        self._shown = shown
        column = emptied(self._column)
        self.cards = [
            AmendmentCard(page, [each for each in doings if each.deed.number == page.number]) for page in pages
        ]
        for card in self.cards:
            card.asked.connect(self.asked)
            column.addWidget(card)
        column.addStretch(1)
        self.setCurrentIndex(1 if pages else 0)
        self.setFocusProxy(self._scroller)


class AmendmentCard(Card):
    """One amendment. ``asked(doing)``."""

    asked = Signal(object)

    def __init__(self, page: AmendmentPage, doings: Sequence[Doing], parent: QWidget | None = None) -> None:
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
        if page.rows:
            self.table = ChangeTable()
            self.table.set_rows(page.rows)
            self.add(self.table)
        if page.note:
            self._headed(self.tr("Text to the receiving bank"), label(page.note, Type.MONO, wrap=True))
        self._headed(self.tr("Whose word it needs"), *(_given(given) for given in page.given))
        self._offer(doings)

    def _headed(self, title: str, *parts: QWidget) -> None:
        self.body.addSpacing(Size.GAP)
        self.add(label(title, Type.SMALL_STRONG, "second"), *parts)

    def _offer(self, doings: Sequence[Doing]) -> None:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP)
        for doing in doings:
            button = SecondaryButton(doing.verb)
            button.set_reason(doing.why_not)
            button.clicked.connect(partial(self.asked.emit, doing))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        if doings:
            self.body.addSpacing(Size.GAP)
            self.body.addLayout(row)


def _given(given: Given) -> QWidget:
    holder, mark = QWidget(), Mark()
    mark.show_shape(given.state.shape, given.state.tone)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark)
    row.addWidget(label(given.who, Type.BODY, wrap=True), 1)
    row.addWidget(label(given.words, Type.BODY, given.state.tone.value, wrap=True), 1)
    return holder
