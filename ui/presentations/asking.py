"""What the review of an act on documents asks for: when, how, how much, which discrepancies, by what means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.credit.examination.notice import COLUMNS, LINES_MAX, discrepancies, drafted, fit
from app.credit.examination.phrases import Phrase
from app.credit.life import Act
from app.credit.presentation import Notice
from app.ledger.acts import Disposal, Manner, Side
from ui.language.sentences import said
from ui.presentations.inputs import MomentFields, SumInput
from ui.presentations.words import at_office, disposal_words, manner_words, money_words
from ui.theme import Tone, Type
from ui.widgets import ChoiceInput, DateInput, FieldFrame, FieldNote, LineInput, NarrativeInput, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.credit.presentation import Discrepancy
    from app.desk.kinds import Deed
    from app.errors import UserError
    from ui.presentations.effects import AboutDocuments

MEANS_MOST, EVIDENCE_MOST = 35, 70
SHOWN_LINES = 9
FRAME = 30
"""What an input's frame and insets take of its width."""
_NOTICE = frozenset({Act.REFUSE, Act.ADVISE_DISCREPANCIES})
_LATER = frozenset({Manner.DEFERRED_PAYMENT, Manner.ACCEPTANCE})


class Asking(QWidget):
    """The fields of one act. ``changed`` while anything is typed or chosen.

    Args:
        deed: what is signed, but for what its officer says here.
        notice: discrepancies to begin with; None for those of the bank's last examination.
        clock: what time it is.
    """

    changed = Signal()

    def __init__(
        self,
        deed: Deed,
        about: AboutDocuments,
        clock: Callable[[], datetime],
        notice: Notice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._deed, self._about, self._clock = deed, about, clock
        self._found: tuple[Discrepancy, ...] = notice.discrepancies if notice else about.found
        self.moment: MomentFields | None = None
        self.choice: FieldFrame | None = None
        self.amount: FieldFrame | None = None
        self.outside: FieldFrame | None = None
        self.day: FieldFrame | None = None
        self.notice: FieldFrame | None = None
        self._standing = label("", Type.SMALL, "warn", wrap=True)
        self._build()
        self.means, self.evidence = self._by_other_means()
        self._lay_out()
        self._look()

    @property
    def first(self) -> QWidget | None:
        """Where the officer begins; None where nothing must be given."""
        frames = (self.choice, self.moment and self.moment.day, self.amount, self.notice)
        return next((frame.input for frame in frames if frame), None)

    @property
    def warning(self) -> str:
        """What stands against it as it is typed now, or nothing."""
        return "" if self._standing.isHidden() else self._standing.text()

    def said(self, chosen: Deed) -> Deed:
        """The deed with what was said here; what can't be read counts as not given."""
        words: dict[str, Any] = {}
        if self.choice:
            words["manner" if chosen.act is Act.HONOUR else "disposal"] = int(self.choice.value() or 0)
        if self.moment:
            words["received_utc" if chosen.act is Act.RECEIVE else "given_utc"] = self.moment.moment_utc()
        if self.amount:
            words["amount_minor"] = _minor(self.amount) or 0
        if self.outside:
            words["outside_minor"] = _minor(self.outside) or 0
        if self.day:
            field = self.day.input
            assert isinstance(field, DateInput)
            at_sight = chosen.act is Act.HONOUR and words["manner"] == Manner.SIGHT_PAYMENT
            words["maturity_day" if chosen.act is Act.HONOUR else "value_day"] = None if at_sight else field.day()
        return replace(chosen, **words)

    def content(self) -> Notice | None:
        """The discrepancies as they are stated; None of an act that states none."""
        if self.notice is None:
            return None
        ticked = (Phrase("", one.text, one.article) for one in self._found)
        return Notice(discrepancies(self.notice.value(), ticked))

    def refuse(self, error: UserError) -> bool:
        """Says at the field what must be mended; False where it is about none of these."""
        chosen = self.choice is None or bool(self.choice.value())
        untimed = error.code == "words-missing" and chosen and self.moment and self.moment.moment_utc() is None
        if self.moment and (untimed or error.code == "time-ahead"):
            self.moment.refuse(error.sentence)
            return True
        frame = {"notice-unfit": self.notice, "means-unfit": self.means}.get(error.code)
        if error.code == "words-missing":
            frame = self._unsaid()
        if frame is None:
            return False
        frame.set_note(FieldNote(Tone.BAD, error.sentence), at_once=True)
        frame.input.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _unsaid(self) -> FieldFrame | None:
        """The first field that says nothing yet."""
        return next((frame for frame in (self.choice, self.amount, self.day) if frame and not frame.value()), None)

    def _build(self) -> None:
        now = self._clock()
        if self._deed.act is Act.RECEIVE:
            self.moment = MomentFields(self.tr("Received on"), self._about.office)
            self.moment.set_moment(now, with_time=False)
        if self._deed.act is Act.REFUSE:
            self.choice = FieldFrame(self.tr("The documents"), ChoiceInput(self._disposals()))
            self.moment = MomentFields(self.tr("Notice given on"), self._about.office)
            self.moment.set_moment(now)
        if self._deed.act in _NOTICE:
            self.notice = self._notice()
        if self._deed.act is Act.HONOUR:
            self._honour()
        if self._deed.act is Act.SETTLE:
            self._settle()

    def _disposals(self) -> list[tuple[str, str]]:
        offered = [one for one in Disposal if one is not Disposal.HELD_UNTIL_WAIVER or self._about.issues]
        return [("", self.tr("Choose…")), *((str(int(one)), disposal_words(one)) for one in offered)]

    def _honour(self) -> None:
        about = self._about
        manners = [one for one in Manner if one is not Manner.NEGOTIATION or not about.issues]
        choices = [("", self.tr("Choose…")), *((str(int(one)), manner_words(one)) for one in manners)]
        self.choice = FieldFrame(self.tr("Manner"), ChoiceInput(choices))
        manner = about.manner if about.manner in manners else 0
        self.choice.set_value(str(manner or ""))
        self.amount = FieldFrame(self.tr("Amount within the undertaking"), SumInput(about.currency))
        self.outside = FieldFrame(
            self.tr("Amount beside it"),
            SumInput(about.currency),
            help_text=self.tr("Only where your bank honours more than it must."),
        )
        _show(self.amount, min(about.claimed_minor, about.left_minor))
        told = "\n".join(said(sentence) for sentence in about.maturity_told)
        self.day = FieldFrame(self.tr("Maturity"), DateInput(), help_text=told)
        if about.maturity_day:
            self.day.set_value(about.maturity_day.isoformat())

    def _settle(self) -> None:
        about, got = self._about, self._deed.side == Side.RECEIVED
        self.amount = FieldFrame(self.tr("Amount"), SumInput(about.currency))
        _show(self.amount, about.ungot_minor if got else about.unpaid_minor)
        self.day = FieldFrame(self.tr("Value date"), DateInput())
        if about.maturity_day and self._deed.side == Side.PAID:
            self.day.set_value(about.maturity_day.isoformat())

    def _notice(self) -> FieldFrame:
        field = NarrativeInput(lines=LINES_MAX, width=COLUMNS, shown_lines=SHOWN_LINES)
        field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0" * COLUMNS) + FRAME)
        help_text = self.tr("Each discrepancy once, numbered. Every bank of the credit reads it.")
        frame = FieldFrame(self.tr("Discrepancies"), field, tag="77J", help_text=help_text)
        frame.set_value(drafted(self._found))
        return frame

    def _by_other_means(self) -> tuple[FieldFrame, FieldFrame]:
        help_text = self.tr("Only where it was done outside the ledger: SWIFT, letter, courier.")
        means = FieldFrame(self.tr("By which means"), LineInput(limit=MEANS_MOST), help_text=help_text)
        evidence = FieldFrame(self.tr("Its reference"), LineInput(mono=True, limit=EVIDENCE_MOST))
        return means, evidence

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        about = (self.choice, self.moment, self.amount, self.outside, self.day, self._standing, self.notice)
        for widget in filter(None, (*about, self.means, self.evidence)):
            column.addWidget(widget)
            if isinstance(widget, FieldFrame | MomentFields):
                widget.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """What follows from what stands in the fields."""
        deed = self.said(self._deed)
        if deed.act is Act.HONOUR:
            assert self.day
            assert self.amount
            self.day.setVisible(deed.manner != Manner.SIGHT_PAYMENT)
            self.amount.set_help(self._balance(deed))
        if self.notice is not None:
            found = fit(self.notice.value()).findings
            self.notice.set_note(FieldNote(Tone.BAD, said(found[0].sentence)) if found else None)
        for frame in filter(None, (self.amount, self.outside)):
            unread = self.tr("Write the amount in {currency}.").format(currency=self._about.currency)
            frame.set_note(FieldNote(Tone.BAD, unread) if _minor(frame) is None else None)
        warned = self._against(deed)
        self._standing.setText("\n".join(warned))
        self._standing.setVisible(bool(warned))

    def _balance(self, deed: Deed) -> str:
        left, after = self._about.left_minor, self._about.left_minor - deed.amount_minor
        words = self.tr("Available {left}; after this {after}.")
        currency = self._about.currency
        return words.format(left=money_words(left, currency), after=money_words(after, currency))

    def _against(self, deed: Deed) -> list[str]:
        """What stands against it, a sentence each."""
        about, told = self._about, []
        if deed.act is Act.REFUSE and about.complies:
            told.append(self.tr("Your bank found that these documents comply."))
        if deed.act is Act.REFUSE and deed.given_utc and about.until_utc and deed.given_utc > about.until_utc:
            late = self.tr("The time limit ended on {moment} (UCP 600 art. 16d).")
            told.append(late.format(moment=at_office(about.until_utc, about.office)))
            if about.bound:
                told.append(self.tr("Your bank can no longer claim that the documents don't comply (art. 16f)."))
        if deed.act is Act.HONOUR:
            if deed.manner and about.manner and deed.manner != about.manner:
                told.append(self.tr("This isn't the way in which the credit is available."))
            if deed.amount_minor > about.left_minor:
                told.append(self.tr("More than is available: what exceeds it stands beside the undertaking."))
            if deed.amount_minor + deed.outside_minor > about.claimed_minor:
                told.append(self.tr("More than is claimed."))
        if deed.act is Act.SETTLE:
            most = about.ungot_minor if deed.side == Side.RECEIVED else about.unpaid_minor
            if deed.amount_minor > most:
                rest = money_words(most, about.currency)
                told.append(self.tr("More than is still to come or to be paid: {rest}.").format(rest=rest))
        return told


def _minor(frame: FieldFrame) -> int | None:
    assert isinstance(frame.input, SumInput)
    return frame.input.amount_minor()


def _show(frame: FieldFrame, amount_minor: int) -> None:
    assert isinstance(frame.input, SumInput)
    frame.input.set_amount(amount_minor)
