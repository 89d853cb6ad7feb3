"""The page of what waits for this officer: the list at the left, the item with its answer at the right."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.needs import Need
from ui.credit.reading import AMENDMENTS, LETTER, PRESENTATIONS
from ui.credits.presenter import Preview, read_preview
from ui.needs_me.approve import ApproveView
from ui.needs_me.model import WorkDelegate, WorkModel
from ui.needs_me.presenter import Stopped, Work, read_stopped, read_work
from ui.needs_me.stopped import StoppedView, page_column
from ui.theme import Type
from ui.widgets import Card, EmptyState, Heading, KeyValueList, PrimaryButton, SplitPane, label
from ui.widgets.item_list import item_list

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QShowEvent

    from app.desk.desk import Desk
    from ui.ops import Job, Ops

T = TypeVar("T")
LIST_WIDTH = 300
TABS = {
    Need.ANSWER: AMENDMENTS,
    Need.EXTEND: AMENDMENTS,
    Need.RECEIVE: PRESENTATIONS,
    Need.EXAMINE: PRESENTATIONS,
    Need.WAIVE: PRESENTATIONS,
    Need.REFUSE: PRESENTATIONS,
    Need.HONOUR: PRESENTATIONS,
    Need.SETTLE: PRESENTATIONS,
}
"""Where a credit says what it asks; of any other need its terms."""
STOPPED = frozenset({Need.MEND, Need.FAILED, Need.HELD})
"""What is said of an act that stopped; of all others but those to approve, of a credit."""


class NeedsMePage(QWidget):
    """What waits.

    Signals: ``counted(n)``, ``mend_asked(digest)`` to mend what came back or failed, ``draft_freed(id)`` by a
    withdrawal, ``credit_opened(id, tab)`` to do what it asks, ``answered(sentence)``.
    """

    counted = Signal(int)
    mend_asked = Signal(bytes)
    draft_freed = Signal(int)
    credit_opened = Signal(bytes, str)
    answered = Signal(str)

    def __init__(self, desk: Desk, ops: Ops, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._jobs: dict[str, Job] = {}
        self._chosen = self._shown = ""
        self.model = WorkModel(self)
        self.list = item_list(self.tr("What needs me"), self.model, WorkDelegate)
        self.empty = EmptyState(
            "check", self.tr("Nothing needs you"), self.tr("What waits for your answer appears here by itself.")
        )
        self.stopped = StoppedView(desk, ops)
        self.arrived = ArrivedView()
        self._stack, self._blank = QStackedWidget(), QWidget()
        for part in (self.empty, self.stopped, self.arrived, self._blank):
            self._stack.addWidget(part)
        split = SplitPane([(self.list, LIST_WIDTH), (self._stack, 0)], key="needs-me", settings=settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.stopped.mend_asked.connect(self.mend_asked)
        self.stopped.draft_freed.connect(self.draft_freed)
        self.stopped.credit_asked.connect(lambda credit: self.credit_opened.emit(credit, LETTER))
        self.stopped.answered.connect(self._on_answered)
        self.arrived.asked.connect(self.credit_opened)
        self.refresh()

    @cached_property
    def approve(self) -> ApproveView:
        """An item to sign. Most of the page, so it is made when the first of them is shown."""
        view = ApproveView(self._desk, self._ops)
        view.answered.connect(self._on_answered)
        self._stack.addWidget(view)
        return view

    def refresh(self) -> None:
        """Reads again what waits; the chosen item stays chosen while it waits."""
        self._run("list", lambda: read_work(self._desk), self.tr("Reading what needs you"), self._show_work)

    def choose(self, key: str) -> None:
        """Chooses an item by its key, now or as soon as it is listed."""
        self._chosen, row = key, self.model.row_of(key)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _show_work(self, works: tuple[Work, ...]) -> None:
        before = self.list.currentIndex().row()
        moved = self.model.replace(works)
        self.counted.emit(len(works))
        self.list.setVisible(bool(works))
        if not works:
            self._chosen = self._shown = ""
            self._stack.setCurrentWidget(self.empty)
            return
        row = self.model.row_of(self._chosen)
        if row < 0:
            row = min(max(before, 0), len(works) - 1)
        if moved or not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self._show_item(works[row])

    def _on_answered(self, sentence: str) -> None:
        """The next item comes at once; what reading the list again finds, wins."""
        self._show_work(tuple(work for work in self.model.works if work.key != self._chosen))
        self.answered.emit(sentence)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._show_item(self.model.works[now.row()])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (row := self.model.row_of(self._chosen)) >= 0:
            self._show_item(self.model.works[row])

    def _show_item(self, work: Work) -> None:
        self._chosen = work.key
        if not self.isVisible():
            return  # read when the page is looked at: behind another it would only take the machine's time
        if work.need is Need.APPROVE:
            self.approve.show_act(work.subject)
            self._show_part(work, self.approve)
            return
        if work.key != self._shown:
            # What is still on the screen is another item: nothing may be done about it any more.
            self._stack.setCurrentWidget(self._blank)
        if work.need in STOPPED:
            self._run(
                "item",
                lambda: read_stopped(self._desk, work.need, work.subject),
                self.tr("Reading a work item"),
                partial(self._show_stopped, work),
            )
        else:
            self._run(
                "item",
                lambda: read_preview(self._desk, f"c{work.subject.hex()}"),
                self.tr("Reading a credit"),
                partial(self._show_arrived, work),
            )

    def _show_stopped(self, work: Work, stopped: Stopped) -> None:
        self.stopped.show_act(stopped)
        self._show_part(work, self.stopped)

    def _show_arrived(self, work: Work, preview: Preview | None) -> None:
        self.arrived.show_work(work, preview.facts if preview else ())
        self._show_part(work, self.arrived)

    def _show_part(self, work: Work, part: QWidget) -> None:
        self._shown = work.key
        self._stack.setCurrentWidget(part)

    def _run(self, name: str, fn: Callable[[], T], title: str, success: Callable[[T], None]) -> None:
        """Runs `fn`; of several runs under one name only the last is wanted."""
        if name in self._jobs:
            self._jobs[name].cancel()
        self._jobs[name] = self._ops.run(fn, title=title, success=success, owner=self)


class ArrivedView(QWidget):
    """A credit that asks something of the own bank. ``asked(credit, tab)`` opens it where that is read."""

    asked = Signal(bytes, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._credit, self._tab = b"", LETTER
        self._title, self._about = Heading("", Type.TITLE), label("", Type.BODY, "second", wrap=True)
        self._sentence = label("", wrap=True)
        self.button = PrimaryButton(self.tr("Open the credit"))
        self.button.clicked.connect(lambda: self.asked.emit(self._credit, self._tab))
        self._facts = KeyValueList(100)
        card = Card(self.tr("What arrived")).add(self._facts)
        column = page_column(self, self._title, self._about, card, self._sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_work(self, work: Work, facts: Sequence[tuple[str, str]]) -> None:
        """Shows another credit with its key facts."""
        self._facts.set_rows(facts)
        self._credit = work.subject
        self._tab = TABS.get(work.need, LETTER)
        self._title.setText(work.title)
        self._about.setText(work.about)
        until = self.tr("The time limit ends on {moment}.").format(moment=work.until) if work.until else ""
        self._sentence.setText(" ".join(filter(None, (self._asks(work.need), until))))

    def _asks(self, need: Need) -> str:
        return {
            Need.ADVISE: self.tr(
                "The credit is final on the ledger. Read its terms, then prepare the advice to the beneficiary."
            ),
            Need.CONFIRM: self.tr(
                "The issuing bank asks yours to add its confirmation. Read the terms, then confirm or decline"
                " (UCP 600 art. 8)."
            ),
            Need.ANSWER: self.tr(
                "An amendment waits for the beneficiary. Ask whether it accepts it, then pass its answer on"
                " (UCP 600 art. 10c)."
            ),
            Need.EXTEND: self.tr(
                "An amendment waits for your bank as confirming bank. Extend the confirmation to it, or say that you"
                " don't (UCP 600 art. 10b)."
            ),
            Need.RECEIVE: self.tr(
                "Another bank took documents in. Record when they reached your bank: its time to examine them runs from"
                " then (UCP 600 art. 14b)."
            ),
            Need.EXAMINE: self.tr(
                "Documents are here to be examined. Refuse or honour before the time limit ends (UCP 600 art. 14b, 16)."
            ),
            Need.WAIVE: self.tr(
                "Another bank found discrepancies and asks for authority. Waive them, or say that you don't"
                " (UCP 600 art. 16b)."
            ),
            Need.REFUSE: self.tr(
                "The documents were found discrepant. Give notice of refusal before the time limit ends, or waive"
                " (UCP 600 art. 16)."
            ),
            Need.HONOUR: self.tr("The documents comply, or were waived. Honour them (UCP 600 art. 15)."),
            Need.SETTLE: self.tr("What was honoured is to be paid, or was paid to you. Record the money."),
        }[need]
