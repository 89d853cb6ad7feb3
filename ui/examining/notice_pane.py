"""Beside the checklist: until when, held against which terms, the notice as it will stand, and what is signed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.credit.examination.clock import Standing
from app.credit.examination.notice import COLUMNS, LINES_MAX, fit
from app.credit.life import Act
from app.ledger.acts import Finding
from app.messages.findings import errors
from ui.language.sentences import said
from ui.presentations.words import at_office, days_left
from ui.theme import Size, State, Tone, Type
from ui.widgets import (
    ChoiceInput,
    FieldFrame,
    FieldNote,
    LinkButton,
    NarrativeInput,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    StateChip,
    label,
    restyle,
    verbs,
)

if TYPE_CHECKING:
    from app.credit.examination.readings import Reading
    from ui.examining.bench import Bench, Verdict
    from ui.examining.work import Work

SHOWN_LINES = 11
FRAME = 30
"""What an input's frame and insets take of its width."""


class NoticePane(QWidget):
    """The notice and the verbs.

    Signals: ``chosen(amendments)``, ``written(text)`` by hand, ``sign_asked``, ``go_on_asked(act)`` with this notice.
    """

    chosen = Signal(object)
    written = Signal(str)
    sign_asked = Signal()
    go_on_asked = Signal(object)

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._steps, self.clock = QWidget(), LinkButton(self.tr("How the time is reckoned"))
        tried = self.tr("Open amendments are tried on, too (UCP 600 art. 10c).")
        self.against = FieldFrame(self.tr("Held against"), ChoiceInput(self._readings()), help_text=tried)
        field = NarrativeInput(lines=LINES_MAX, width=COLUMNS, shown_lines=SHOWN_LINES)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0" * COLUMNS) + FRAME)
        help_text = self.tr("Ticked points come and go by themselves; what you write stays.")
        self.notice = FieldFrame(self.tr("The notice"), field, tag="77J", help_text=help_text)
        self.state, self._left = StateChip(State.idle("")), label("", Type.SMALL, "third", wrap=True)
        self.sign_button = PrimaryButton("")
        self.on_buttons = {act: SecondaryButton(self._onward(act)) for act, _ in bench.goes_on}
        self._wire()
        self._lay_out()

    def show_work(self, work: Work, found: Verdict) -> None:
        """Shows the notice and how the documents stand."""
        self.against.set_value(_key(work.chosen))
        self.against.set_note(self._accepting(work, found))
        self.notice.set_value(work.text)
        fits = fit(work.text)
        self.notice.set_note(FieldNote(Tone.BAD, said(fits.findings[0].sentence)) if fits.findings else None)
        self.state.set_state(found.state)
        one, more = self.tr("1 point was not looked at yet."), self.tr("{n} points were not looked at yet.")
        self._left.setText((one if found.left == 1 else more).format(n=found.left) if found.left else "")
        complies = found.finding is Finding.COMPLYING
        verb = self.tr("Sign: complying…") if complies else self.tr("Sign: discrepant…")
        self.sign_button.setText(verb)
        self.sign_button.setAccessibleName(verb)
        self.sign_button.set_reason(found.why_not)
        nothing = self.tr("There is no discrepancy to give notice of.") if complies else found.why_not
        for act, why in self._bench.goes_on:
            self.on_buttons[act].set_reason(why or nothing)

    @property
    def left(self) -> str:
        """What was not looked at, as a sentence; or nothing."""
        return self._left.text()

    def _accepting(self, work: Work, found: Verdict) -> FieldNote | None:
        if not work.chosen or found.finding is not Finding.COMPLYING:
            return None
        words = self.tr("Found complying so, these documents accept {amendments}.")
        return FieldNote(Tone.WARN, words.format(amendments=self._named(work.chosen)), self.tr("UCP 600 art. 10c"))

    def _readings(self) -> list[tuple[str, str]]:
        return [(_key(one.amendments), self._read(one)) for one in self._bench.choices()]

    def _read(self, one: Reading) -> str:
        wrong = len(errors(one.findings))
        terms = self.tr("The terms in force")
        if one.amendments:
            terms = self.tr("With {amendments}").format(amendments=self._named(one.amendments))
        if not wrong:
            return self.tr("{terms}: nothing against it").format(terms=terms)
        single, more = self.tr("{terms}: 1 error"), self.tr("{terms}: {n} errors")
        return (single if wrong == 1 else more).format(terms=terms, n=wrong)

    def _named(self, numbers: tuple[int, ...]) -> str:
        one, more = self.tr("amendment {n}"), self.tr("amendments {n}")
        return (one if len(numbers) == 1 else more).format(n=self.tr(", ").join(map(str, numbers)))

    def _onward(self, act: Act) -> str:
        return self.tr("Refuse…") if act is Act.REFUSE else self.tr("Ask authority…")

    def _wire(self) -> None:
        self.against.changed.connect(lambda: self.chosen.emit(_numbers(self.against.value())))
        self.notice.changed.connect(lambda: self.written.emit(self.notice.value()))
        self.sign_button.clicked.connect(self.sign_asked)
        for act, button in self.on_buttons.items():
            button.clicked.connect(partial(self.go_on_asked.emit, act))
        self.clock.clicked.connect(lambda: self._steps.setVisible(self._steps.isHidden()))

    def _due(self) -> State | None:
        own, about = self._bench.begun.own, self._bench.about
        if own.deadline is None:
            return None
        moment = at_office(own.deadline.at_utc, about.office)
        if own.standing in (Standing.LATE, Standing.PRECLUDED):
            return State.fault(self.tr("Time ended {moment}").format(moment=moment))
        return State.deadline(self.tr("Until {moment}").format(moment=moment))

    def _lay_out(self) -> None:
        page, foot = QWidget(), QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, Size.PAD, 14, Size.PAD)
        column.setSpacing(10)
        if self._bench.came_back:
            column.addWidget(label(self._bench.came_back, Type.STRONG, "warn", wrap=True))
        self._lay_out_clock(column)
        self.against.setVisible(len(self._bench.choices()) > 1)
        column.addWidget(self.against)
        column.addWidget(self.notice)
        column.addStretch(1)
        foot.setProperty("kind", "foot")
        below, stands = QVBoxLayout(foot), QHBoxLayout()
        below.setContentsMargins(14, 10, 14, 12)
        below.setSpacing(8)
        stands.setSpacing(Size.GAP)
        stands.addWidget(self.state)
        stands.addWidget(self._left, 1)
        below.addLayout(stands)
        below.addLayout(verbs(*self.on_buttons.values(), self.sign_button))
        restyle(page, "ground", "window")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroller(page), 1)
        whole.addWidget(foot)

    def _lay_out_clock(self, column: QVBoxLayout) -> None:
        due, deadline = self._due(), self._bench.begun.own.deadline
        if due is None or deadline is None:
            return
        row, steps = QHBoxLayout(), QVBoxLayout(self._steps)
        row.addWidget(StateChip(due))
        row.addWidget(label(days_left(self._bench.begun.own.days_left), Type.SMALL, "second", wrap=True), 1)
        column.addLayout(row)
        column.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignLeft)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(4)
        for step in deadline.steps:
            steps.addWidget(label(f"{said(step.sentence)} ({step.article})", Type.SMALL, "second", wrap=True))
        self._steps.hide()
        column.addWidget(self._steps)


def _key(numbers: tuple[int, ...]) -> str:
    return " ".join(map(str, numbers))


def _numbers(key: str) -> tuple[int, ...]:
    return tuple(map(int, key.split()))
