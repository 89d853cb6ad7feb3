"""The sign-in page: the banks side by side, their officers, one PIN."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.language.sentences import said
from ui.ops import Lane
from ui.sign_in.frame import lay_out_entrance
from ui.sign_in.officers import OfficerList
from ui.sign_in.pin import PinInput
from ui.sign_in.presenter import asked_for, make_ready, open_desk
from ui.theme import Shape, Tone, Type
from ui.widgets import (
    FieldFrame,
    FieldNote,
    Heading,
    Mark,
    PrimaryButton,
    SecondaryButton,
    announce,
    label,
    rule,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import UserError
    from app.ports.workplace import Workplace
    from ui.ops import Ops
    from ui.sign_in.presenter import BankCard, OfficerLine, Opened, Ready
    from ui.sign_in.seat import Seat

CLOCK_MS = 5000
PAGE_WIDTH = 1040


class _BankFrame(QFrame):
    """A bank: name, place with its time, officers."""

    def __init__(self, card: BankCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.card = card
        self.time = label("", Type.SMALL, "second")
        self.officers = OfficerList(self.tr("Officers of {bank}").format(bank=card.name), card.officers)
        head, first = QVBoxLayout(), QHBoxLayout()
        first.addWidget(Heading(card.name), 1)
        first.addWidget(label(card.bic, Type.MONO_SMALL, "third"))
        head.setContentsMargins(18, 14, 18, 12)
        head.setSpacing(4)
        head.addLayout(first)
        head.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.officers)
        column.addStretch(1)


class SignInPage(QWidget):
    """Who sits here. Makes the workplace ready, then opens the chosen officer's desk; nothing blocks.

    Signals: ``signed_in(desk)``.
    """

    signed_in = Signal(object)
    _progressed = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        ops: Ops,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QWidget | None = None,
        seat_of: Callable[[str], Seat] | None = None,
    ) -> None:
        """`seat_of` gives an officer's place at this machine, by the profile's key; without it nobody asks."""
        super().__init__(parent)
        self._seat_of = seat_of
        self.seat: Seat | None = None
        self._workplace, self._ops, self._now = workplace, ops, now
        self._frames: list[_BankFrame] = []
        self._line: OfficerLine | None = None
        self.setWindowTitle(self.tr("SANDBOX · LC Workstation") if workplace.sandbox else self.tr("LC Workstation"))
        self.pin = PinInput()
        self.pin_field = FieldFrame(self.tr("PIN"), self.pin)
        self.sign_in = PrimaryButton(self.tr("Sign in"))
        self.retry = SecondaryButton(self.tr("Try again"))
        self._who, self._doing = label("", Type.SUBHEADING, wrap=True), label("", Type.BODY, "second", wrap=True)
        self._mark, self._told = Mark(), label("", Type.BODY, "second", wrap=True)
        self._banks, self._stack = QHBoxLayout(), QStackedWidget()
        self._lay_out()
        self._wire()
        self.start()

    def start(self) -> None:
        """Makes the workplace ready and shows who can sign in."""
        self._tell_start(self.tr("Looking for the ledger and the gateways…"))
        self._ops.run(
            lambda: make_ready(self._workplace, self._progressed.emit),
            title=self.tr("Starting"),
            success=self._on_ready,
            owner=self,
            lane=Lane.WIRE,
        )

    @property
    def officer_lists(self) -> list[OfficerList]:
        """The banks' lists, in the order shown."""
        return [frame.officers for frame in self._frames]

    def submit(self) -> None:
        """Signs the chosen officer in with the PIN that was typed."""
        line, pin = self._line, self.pin.value()
        if line is None or not self.sign_in.isEnabled():
            return
        if not pin:
            self._refuse(self.tr("Type the PIN of {name}.").format(name=line.name))
            return
        if not self._sit_down(line):
            return
        self._set_busy(self.tr("Opening the desk of {name}: key, store, gateway…").format(name=line.name))
        self._ops.run(
            lambda: open_desk(self._workplace, line.profile, pin),
            title=self.tr("Signing in"),
            success=self._on_opened,
            failure=self._on_refused,
            owner=self,
        )

    def _sit_down(self, line: OfficerLine) -> bool:
        """Takes the officer's seat. Where it is taken the other window comes to the front, and this one says so."""
        if self._seat_of is None:
            return True
        seat = self._seat_of(line.profile.key)
        if seat.take():
            self.seat = seat
            return True
        if seat.call():
            told = self.tr("The window of {name} is open already; it came to the front.")
        else:
            told = self.tr("The window of {name} is open already, but it doesn't answer. Close it and try again.")
        self._refuse(told.format(name=line.name))
        return False

    def _on_ready(self, ready: Ready) -> None:
        if ready.fault:
            self._tell_start(ready.fault, fault=True)
            return
        for card in ready.banks:
            frame = _BankFrame(card)
            self._frames.append(frame)
            self._banks.addWidget(frame, 1)
            frame.officers.chosen.connect(partial(self._on_chosen, frame))
            frame.officers.confirmed.connect(self._on_confirmed)
            frame.officers.typed.connect(self._on_typed)
            frame.officers.crossed.connect(partial(self._on_crossed, frame))
        self._show_times()
        self._stack.setCurrentIndex(1)
        if self._frames:
            self._frames[0].officers.setFocus(Qt.FocusReason.OtherFocusReason)
            self._frames[0].officers.choose(0)

    def _on_chosen(self, frame: _BankFrame, line: OfficerLine) -> None:
        for other in self._frames:
            if other is not frame:
                other.officers.choose(-1)
        if self._line is not line:
            self._line = line
            self._who.setText(asked_for(line, frame.card))
            self.pin.clear()
            self._note(None)

    def _on_typed(self, text: str) -> None:
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pin.setText(text)

    def _on_confirmed(self) -> None:
        if self.pin.value():
            self.submit()
        else:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_crossed(self, frame: _BankFrame, row: int) -> None:
        other = self._frames[(self._frames.index(frame) + 1) % len(self._frames)]
        other.officers.choose(row)
        other.officers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, step: int) -> None:
        for officers in self.officer_lists:
            if officers.row >= 0:
                officers.choose(max(officers.row + step, 0))
                return

    def _on_opened(self, opened: Opened) -> None:
        if opened.desk is None:
            self._refuse(opened.fault)
        else:
            self.signed_in.emit(opened.desk)

    def _on_refused(self, error: UserError) -> None:
        self._refuse(error.sentence)

    def _refuse(self, sentence: str) -> None:
        if self.seat is not None:
            self.seat.release()
            self.seat = None
        self._set_busy("")
        self.pin.selectAll()
        self._note(FieldNote(Tone.BAD, sentence))
        announce(self, sentence)

    def _note(self, note: FieldNote | None) -> None:
        # A field keeps findings back while it is typed into; this one answers a deed, so it is shown at once.
        self.pin.left.emit()
        self.pin_field.set_note(note)

    def _set_busy(self, doing: str) -> None:
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)  # where it stays: what is switched off gives it away
        self._doing.setText(doing)
        self.sign_in.set_reason(doing)
        self.pin.setReadOnly(bool(doing))
        for officers in self.officer_lists:
            officers.setEnabled(not doing)

    def _tell_start(self, sentence: str, *, fault: bool = False) -> None:
        self._mark.show_shape(*((Shape.TRIANGLE, Tone.BAD) if fault else (Shape.RING, Tone.WAIT)))
        self._told.setText(said(sentence))
        self.retry.setVisible(fault)
        self._stack.setCurrentIndex(0)
        announce(self, said(sentence))

    def _show_times(self) -> None:
        for frame in self._frames:
            frame.time.setText(frame.card.local_time(self._now()))

    def _wire(self) -> None:
        self._progressed.connect(self._tell_start, Qt.ConnectionType.QueuedConnection)
        self.retry.clicked.connect(self.start)
        self.sign_in.clicked.connect(self.submit)
        self.pin.confirmed.connect(self.submit)
        self.pin.moved.connect(self._on_moved)
        self.pin.changed.connect(lambda: self.pin_field.set_note(None))
        clock = QTimer(self)
        clock.timeout.connect(self._show_times)
        clock.start(CLOCK_MS)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._starting())
        self._stack.addWidget(self._choosing())
        band = self.tr("SANDBOX · sample banks, no real obligations") if self._workplace.sandbox else ""
        lay_out_entrance(self, self.tr("LC Workstation"), [self._stack], width=PAGE_WIDTH, band=band)

    def _starting(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._told, 1)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return part

    def _choosing(self) -> QWidget:
        part = QWidget()
        self._banks.setSpacing(16)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._banks)
        column.addWidget(self._foot())
        hint = self.tr(
            "One person drafts, another of the same bank checks: open a window for each. Arrows choose, Enter signs in."
        )
        column.addWidget(label(hint, Type.SMALL, "third", wrap=True))
        column.addStretch(1)
        return part

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("kind", "card")
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addSpacing(26)  # in line with the field, too
        who.addWidget(self._who)
        who.addWidget(self._doing)
        who.addStretch(1)
        self.pin_field.setMinimumWidth(280)
        button = QVBoxLayout()
        button.addSpacing(21)  # the height of the PIN's label, so that field and button stand in line
        button.addWidget(self.sign_in)
        button.addStretch(1)
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 14, 18, 8)
        row.setSpacing(12)
        row.addLayout(who, 3)
        row.addWidget(self.pin_field, 2)
        row.addLayout(button)
        return foot
