"""Beside the form: what is left after this drawing, as which day the documents count, and what stands against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.editor.fitted import FittedProblems
from ui.language.sentences import said
from ui.presentations.words import money_words
from ui.theme import Size, Tone, Type
from ui.widgets import Card, FieldNote, KeyValueList, PrimaryButton, Problem, Scroller, label, restyle, verbs
from ui.widgets.dates import show_day

if TYPE_CHECKING:
    from app.desk.presenting import Drawing, Presenting

PROBLEMS_MOST = 100_000
"""The list of what was found is as high as it needs: the pane scrolls."""
_TONES = {"error": Tone.BAD, "warning": Tone.WARN, "info": Tone.PLAIN}


class DrawingSide(QWidget):
    """What follows from the form as it stands. ``sign_asked`` by its verb."""

    sign_asked = Signal()

    def __init__(self, begun: Presenting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begun = begun
        self.balance, self._over = KeyValueList(130), label("", Type.BODY, "warn", wrap=True)
        self._counts, self._last = label("", Type.BODY, wrap=True), label("", Type.BODY, wrap=True)
        self._title = label("", Type.SMALL_STRONG, "second")
        self.problems = FittedProblems(self.tr("To look at"), lambda: PROBLEMS_MOST)
        self._why_not = label("", Type.SMALL, "third", wrap=True)
        self.sign_button = PrimaryButton(self.tr("Review and sign…"))
        self.sign_button.clicked.connect(self.sign_asked)
        self._lay_out()

    @property
    def told(self) -> str:
        """What is said of more than is left, of the day it counts as, and of the last day, a line each."""
        return "\n".join(filter(None, (one.text() for one in (self._over, self._counts, self._last))))

    def show_drawing(self, drawing: Drawing, claimed_minor: int, why_not: str) -> None:
        """Shows what follows."""
        self._show_balance(drawing, claimed_minor)
        self._counts.setText(said(drawing.receipt.sentence) if drawing.receipt else "")
        self._counts.setVisible(drawing.receipt is not None)
        last = self.tr("Last day for presentation: {day}.")
        self._last.setText(last.format(day=show_day(drawing.last_day.day, weekday=True)))
        found = [
            Problem(one.field, one.field, FieldNote(_TONES[one.severity], said(one.sentence), said(one.rule)))
            for one in drawing.findings
        ]
        one, more = self.tr("1 to look at"), self.tr("{n} to look at")
        nothing = self.tr("Nothing found against it so far")
        self._title.setText((one if len(found) == 1 else more).format(n=len(found)) if found else nothing)
        self.problems.set_problems(found)
        self.problems.setVisible(bool(found))
        self.problems.fit()
        self._why_not.setText(why_not or self.tr("Another person will check it."))
        self.sign_button.set_reason(why_not)

    def _show_balance(self, drawing: Drawing, claimed_minor: int) -> None:
        balance, currency = self._begun.balances[0], self._begun.terms.amount.currency
        after = balance.after(claimed_minor)
        self.balance.set_rows(
            [
                (self.tr("Undertaken"), money_words(balance.undertaken_minor, currency)),
                (self.tr("Drawn before"), money_words(balance.drawn_minor, currency)),
                (self.tr("This presentation"), money_words(claimed_minor, currency)),
                (self.tr("Available after it"), money_words(max(after, 0), currency)),
            ]
        )
        over = self.tr("{amount} more than is left is claimed: it is recorded so, and stands outside the undertaking.")
        self._over.setText(
            over.format(amount=money_words(drawing.outside_minor, currency)) if drawing.outside_minor else ""
        )
        self._over.setVisible(bool(drawing.outside_minor))

    def _lay_out(self) -> None:
        page, foot = QWidget(), QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(Size.PAD)
        column.addWidget(Card(self.tr("Balance")).add(self.balance, self._over))
        column.addWidget(Card(self.tr("When they count")).add(self._counts, self._last))
        column.addWidget(Card().add(self._title, self.problems))
        column.addStretch(1)
        restyle(page, "ground", "window")
        foot.setProperty("kind", "foot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(Size.PAD, 10, Size.PAD, 12)
        below.setSpacing(Size.GAP)
        below.addWidget(self._why_not)
        below.addLayout(verbs(self.sign_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroller(page), 1)
        whole.addWidget(foot)
