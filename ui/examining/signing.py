"""The last page before documents are signed for: what it leads to, why warnings may stand, what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.desk.overrides import word_to_checker
from ui.editor.reasons import Reasons
from ui.needs_me.field_table import rich, strong
from ui.presentations.effects import documents_effect
from ui.theme import Size, Tone, Type
from ui.widgets import (
    CodeView,
    FieldFrame,
    FieldNote,
    Heading,
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
    from app.desk.kinds import Deed
    from app.errors import UserError
    from app.messages.findings import Finding as Found
    from ui.presentations.effects import AboutDocuments

REFERENCE_MOST, MEANS_MOST, EVIDENCE_MOST = 35, 35, 70
SHOWN_LINES = 14


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with the act, by the names that ``carry_out`` has for it."""

    reference: str
    note: str
    word: str
    means: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ToSign:
    """What is signed.

    Attributes:
        warnings: stand although the documents are found complying: each wants a reason.
        text: the notice's discrepancies.
        left: what was not looked at, as a sentence.
        reference: the own reference is demanded.
    """

    deed: Deed
    title: str
    verb: str
    warnings: tuple[Found, ...] = ()
    text: str = ""
    left: str = ""
    reference: bool = False


class SigningPage(QWidget):
    """Signals: ``signed(deed, said)`` when its maker signs, ``cancelled`` on the way back."""

    signed = Signal(object, object)
    cancelled = Signal()

    def __init__(self, signed: ToSign, about: AboutDocuments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signed = signed
        self.setAccessibleName(signed.title)
        self.effect = rich(f'<p style="line-height:140%">{strong(documents_effect(signed.deed, about))}</p>')
        self.notice, self._left = CodeView(self.tr("The notice")), label(signed.left, Type.BODY, "warn", wrap=True)
        self.notice.set_text(signed.text)
        lines = min(signed.text.count("\n") + 1, SHOWN_LINES)
        self.notice.setFixedHeight(lines * self.notice.fontMetrics().lineSpacing() + 2 * Size.PAD)
        self.notice.setVisible(bool(signed.text))
        self._left.setVisible(bool(signed.left))
        self.reasons, self._refusal = Reasons(), label("", Type.BODY, "bad", wrap=True)
        self.reasons.ask(signed.warnings)
        limit = self.tr("35 characters at most.") if signed.reference else self.tr("Optional.")
        mine = LineInput(mono=True, limit=REFERENCE_MOST)
        self.reference = FieldFrame(self.tr("Your reference"), mine, help_text=limit)
        optional = self.tr("Optional; every bank of the credit reads it.")
        note = NarrativeInput(lines=35, width=50, shown_lines=3)
        self.note = FieldFrame(self.tr("Note to the other banks"), note, help_text=optional)
        outside = self.tr("Only where it was done outside the ledger: SWIFT, letter, courier.")
        self.means = FieldFrame(self.tr("By which means"), LineInput(limit=MEANS_MOST), help_text=outside)
        self.evidence = FieldFrame(self.tr("Its reference"), LineInput(mono=True, limit=EVIDENCE_MOST))
        stays = self.tr("Optional; it stays in your bank.")
        self.word = FieldFrame(self.tr("Word to the checker"), LineInput(), help_text=stays)
        self.back_button = SecondaryButton(self.tr("Back"))
        self.sign_button = PrimaryButton(signed.verb)
        self.back_button.clicked.connect(self.cancelled)
        self.sign_button.clicked.connect(self._on_sign)
        self._lay_out(signed.title)

    @property
    def refusal(self) -> str:
        """Why it was not signed, where that is about none of its inputs; or nothing."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def start(self) -> None:
        """Takes the focus: where something must be given first, else on the way back."""
        first = next((frame.input for frame in self.reasons.frames.values()), None)
        first = self.reference.input if self._signed.reference else first
        (first or self.back_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, doing: str) -> None:
        """Nothing can be pressed while `doing`."""
        for button in (self.back_button, self.sign_button):
            button.set_reason(doing)

    def refuse(self, error: UserError) -> None:
        """Says what must be mended, at the input it is about where there is one."""
        self.set_busy("")
        at = {"reference-missing": self.reference, "note-unfit": self.note, "means-unfit": self.means}
        frame = at.get(error.code)
        self._refusal.setVisible(frame is None)
        if frame is None:
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

    def _on_sign(self) -> None:
        if not self.reasons.complete():
            return
        word = word_to_checker(self._signed.warnings, self.word.value(), self.reasons.values())
        self.signed.emit(
            self._signed.deed,
            Said(self.reference.value(), self.note.value(), word, self.means.value(), self.evidence.value()),
        )

    def _lay_out(self, title: str) -> None:
        page, foot = QWidget(), QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAD, Size.PAD, Size.PAD, Size.PAD)
        column.setSpacing(12)
        fields = (self.reference, self.note, self.means, self.evidence, self.word)
        for widget in (Heading(title, Type.SUBHEADING), self.effect, self.notice, self._left, self.reasons, *fields):
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
