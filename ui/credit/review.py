"""The page that reviews an act before it is signed: its effect in words and figures, what it asks for, the verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.desk.said import Said
from ui.needs_me.field_table import rich, strong
from ui.needs_me.marked import MarkedText
from ui.presentations.asking import Asking
from ui.presentations.effects import documents_effect
from ui.theme import Size, Tone, Type
from ui.widgets import (
    ChoiceInput,
    FieldFrame,
    FieldNote,
    Heading,
    KeyValueList,
    LineInput,
    NarrativeInput,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    announce,
    label,
    restyle,
    verbs,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.credit.presentation import Notice
    from app.desk.kinds import Deed
    from app.errors import UserError
    from ui.amendments.change_table import ChangeRow
    from ui.needs_me.marks import Piece
    from ui.presentations.effects import AboutDocuments

REFERENCE_MOST = 35
LINES, CHARS, SHOWN_LINES = 35, 50, 6
"""A text to another bank, as field 79 takes it."""
FRAME = 30
"""What an input's frame and insets take of its width."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way the act can go: what is signed, what it leads to, its verb.

    Attributes:
        choice: what it is called where there are several; empty where there is only this one.
        effect: the sentence in pieces; those marked NEW are written strong.
    """

    deed: Deed
    choice: str
    verb: str
    effect: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """An act before it is signed.

    Attributes:
        question: what must be chosen first; empty where there is one outcome.
        changes: the fields that the amendment in question changes.
        reference: the own reference is asked for.
        note, note_help: what the text to the other banks is called and for; empty where there is none.
        written: that text is what is sent, and can't be left out.
        documents: of an act on documents, what its sentence names and its fields begin with.
    """

    title: str
    outcomes: tuple[Outcome, ...]
    question: str = ""
    changes: tuple[ChangeRow, ...] = ()
    reference: bool = False
    note: str = ""
    note_help: str = ""
    written: bool = False
    documents: AboutDocuments | None = None


class ReviewPage(QWidget):
    """Shows a review and takes what it asks for.

    Signals: ``asked(deed, said, word)`` when its maker signs, ``cancelled`` on the way back.
    """

    asked = Signal(object, object, str)
    cancelled = Signal()

    def __init__(
        self,
        review: Review,
        clock: Callable[[], datetime],
        notice: Notice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`notice`: discrepancies that were worked out elsewhere, to be told with it."""
        super().__init__(parent)
        self.review = review
        about = review.documents
        self.asking = Asking(review.outcomes[0].deed, about, clock, notice) if about else None
        self.setAccessibleName(review.title)
        self.effect, self._changes = rich(""), KeyValueList(96)
        self._changes.set_rows([(row.heading, _change(row)) for row in review.changes if not row.follows])
        self._changes.setVisible(bool(review.changes))
        self.choice, self.reference, self.note = self._choice(), self._reference(), self._note()
        self.word = FieldFrame(
            self.tr("Word to the checker"), LineInput(), help_text=self.tr("Optional; it stays in your bank.")
        )
        self._refusal = label("", Type.BODY, "bad", wrap=True)
        self.back_button, self.sign_button = SecondaryButton(self.tr("Back")), PrimaryButton("")
        self.back_button.clicked.connect(self.cancelled)
        self.sign_button.clicked.connect(self._on_sign)
        self._lay_out()
        self._show_outcome()
        if self.asking is not None:
            self.asking.changed.connect(self._show_outcome)

    @property
    def outcome(self) -> Outcome | None:
        """The way it goes; None while that has not been chosen."""
        if self.choice is None:
            return self.review.outcomes[0]
        chosen = self.choice.value()
        return self.review.outcomes[int(chosen)] if chosen else None

    @property
    def refusal(self) -> str:
        """Why it was not signed, where that is about none of its inputs; or nothing."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def start(self) -> None:
        """Takes the focus: where something must be given first, else on the way back."""
        note = self.note if self.review.written else None
        first = next((frame.input for frame in (self.choice, self.reference, note) if frame), None)
        asked = self.asking.first if self.asking else None
        (first or asked or self.back_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, doing: str) -> None:
        """Nothing can be pressed while `doing`."""
        for button in (self.back_button, self.sign_button):
            button.set_reason(doing)

    def refuse(self, error: UserError) -> None:
        """Says what must be mended, at the input it is about where there is one."""
        self.set_busy("")
        frame = {"reference-missing": self.reference, "note-unfit": self.note}.get(error.code)
        for each in filter(None, (self.reference, self.note)):
            each.set_note(None)
        elsewhere = frame is None and self.asking is not None and self.asking.refuse(error)
        self._refusal.setVisible(frame is None and not elsewhere)
        if elsewhere:
            pass
        elif frame is None:
            self._refusal.setText(error.sentence)
        else:
            frame.set_note(FieldNote(Tone.BAD, error.sentence), at_once=True)
            frame.input.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, error.sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back_button.isEnabled():
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _choice(self) -> FieldFrame | None:
        if not self.review.question:
            return None
        choices = [(str(at), outcome.choice) for at, outcome in enumerate(self.review.outcomes)]
        frame = FieldFrame(self.review.question, ChoiceInput([("", self.tr("Choose…")), *choices]))
        frame.changed.connect(self._show_outcome)
        return frame

    def _reference(self) -> FieldFrame | None:
        if not self.review.reference:
            return None
        help_text = self.tr("35 characters at most.")
        return FieldFrame(self.tr("Your reference"), LineInput(mono=True, limit=REFERENCE_MOST), help_text=help_text)

    def _note(self) -> FieldFrame | None:
        if not self.review.note:
            return None
        field = NarrativeInput(lines=LINES, width=CHARS, shown_lines=SHOWN_LINES)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0" * CHARS) + FRAME)
        return FieldFrame(self.review.note, field, help_text=self.review.note_help)

    def _show_outcome(self) -> None:
        """What the chosen way leads to, and its verb."""
        outcome = self.outcome
        self.effect.setVisible(outcome is not None)
        verb = outcome.verb if outcome else self.tr("Sign")
        self.sign_button.setText(verb)
        self.sign_button.setAccessibleName(verb)
        self.sign_button.set_reason("" if outcome else self.tr("Choose first."))
        if outcome:
            self.effect.setText(f'<p style="line-height:140%">{strong(self._effect(outcome))}</p>')

    def _effect(self, outcome: Outcome) -> tuple[Piece, ...]:
        """With what stands in the fields, where there are any."""
        if self.asking is None or self.review.documents is None:
            return outcome.effect
        return documents_effect(self.asking.said(outcome.deed), self.review.documents)

    def _on_sign(self) -> None:
        if (outcome := self.outcome) is not None:
            reference, note = (frame.value() if frame else "" for frame in (self.reference, self.note))
            deed, said = outcome.deed, Said(reference, note)
            if self.asking is not None:
                means, evidence = self.asking.means.value(), self.asking.evidence.value()
                deed = self.asking.said(deed)
                said = Said(reference, note, means, evidence, self.asking.content())
            self.asked.emit(deed, said, self.word.value())

    def _lay_out(self) -> None:
        page, foot = QWidget(), QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(12)
        asked = (self.choice, self.effect, self._changes, self.asking, self.reference, self.note, self.word)
        for widget in (Heading(self.review.title, Type.SUBHEADING), *filter(None, asked)):
            column.addWidget(widget)
        column.addStretch(1)
        restyle(page, "ground", "surface")
        foot.setProperty("kind", "asked")
        below = QVBoxLayout(foot)
        below.setContentsMargins(Size.PAD, 12, Size.PAD, 12)
        below.addWidget(self._refusal)
        below.addLayout(verbs(self.back_button, self.sign_button))
        self._refusal.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroller(page), 1)
        whole.addWidget(foot)


def _change(row: ChangeRow) -> MarkedText:
    made = MarkedText(row.brief)
    made.setAccessibleName(row.spoken)
    return made
