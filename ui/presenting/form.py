"""The form: when the documents came, how much is claimed, when was shipped, who brought them, and each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.presentations.inputs import MomentFields, SumInput
from ui.presenting.papers import Papers
from ui.presenting.typed import Typed
from ui.theme import Size, Tone, Type
from ui.widgets import DateInput, FieldFrame, FieldNote, Heading, LineInput, Scroller, label, restyle

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.desk.presenting import Presenting

PRESENTER_MOST = 140


class PresentingForm(Scroller):
    """``changed`` while anything is typed."""

    changed = Signal()

    def __init__(self, begun: Presenting, typed: Typed, came_back: str, parent: QWidget | None = None) -> None:
        """`came_back`: why a checker sent it back, or empty."""
        page = QWidget()
        super().__init__(page, parent)
        self._currency, self.came_back = begun.terms.amount.currency, came_back
        self.moment = MomentFields(self.tr("Received on"), begun.office)
        self.moment.day.set_value(typed.day)
        self.moment.time.set_value(typed.time)
        self.amount = FieldFrame(self.tr("Amount claimed"), SumInput(self._currency), tag="32B")
        self.shipment = FieldFrame(
            self.tr("Date of shipment"), DateInput(), help_text=self.tr("As the transport document shows it.")
        )
        self.presenter = FieldFrame(
            self.tr("Presented by"), LineInput(limit=PRESENTER_MOST), help_text=self.tr("Who brought the documents.")
        )
        for frame, text in ((self.amount, typed.amount), (self.shipment, typed.shipment)):
            frame.set_value(text)
        self.presenter.set_value(typed.presenter)
        self.papers = Papers(typed.papers)
        for part in (self.moment, self.amount, self.shipment, self.presenter, self.papers):
            part.changed.connect(self.changed)
        self.amount.left.connect(self._check)
        self.shipment.left.connect(self._check)
        self._lay_out(page)

    @property
    def typed(self) -> Typed:
        """The form as it stands."""
        return Typed(
            day=self.moment.day.value(),
            time=self.moment.time.value(),
            amount=self.amount.value(),
            shipment=self.shipment.value(),
            presenter=self.presenter.value(),
            papers=self.papers.papers,
        )

    @property
    def claimed_minor(self) -> int | None:
        """What is claimed, in minor units; 0 where nothing is typed, None where it can't be read."""
        assert isinstance(self.amount.input, SumInput)
        return self.amount.input.amount_minor()

    @property
    def received_utc(self) -> datetime | None:
        """When they came; None while it can't be read."""
        return self.moment.moment_utc()

    @property
    def shipped(self) -> date | None:
        """The day of shipment; None where none is given, or none that can be read."""
        assert isinstance(self.shipment.input, DateInput)
        return self.shipment.input.day()

    def go_to(self, tag: str) -> None:
        """Gives the focus to what a finding about a field of the credit is about."""
        shipment = dict.fromkeys(("44C", "44D", "43P", "48"), self.shipment.input)
        inputs = {"32B": self.amount.input, "39C": self.amount.input, "31D": self.moment.day.input, **shipment}
        first = self.papers.rows[0].title if self.papers.rows else self.papers.add_button
        inputs.get(tag, first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        unread = self.tr("Write the amount in {currency}.").format(currency=self._currency)
        self.amount.set_note(FieldNote(Tone.BAD, unread) if self.claimed_minor is None else None)
        undated = bool(self.shipment.value()) and self.shipped is None
        self.shipment.set_note(FieldNote(Tone.BAD, self.tr("Write the day as 18 Feb 2027.")) if undated else None)

    def _lay_out(self, page: QWidget) -> None:
        column, grid = QVBoxLayout(page), QGridLayout()
        column.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        column.setSpacing(14)
        if self.came_back:
            column.addWidget(label(self.came_back, Type.STRONG, "warn", wrap=True))
        column.addWidget(Heading(self.tr("What came, and when")))
        grid.setHorizontalSpacing(Size.PAD)
        grid.setVerticalSpacing(12)
        places = ((self.moment, 0, 0), (self.amount, 0, 1), (self.shipment, 1, 0), (self.presenter, 1, 1))
        for widget, row, at in places:
            grid.addWidget(widget, row, at)
        for at, share in enumerate((3, 2)):  # day and time stand side by side
            grid.setColumnStretch(at, share)
        column.addLayout(grid)
        column.addWidget(Heading(self.tr("Documents")))
        column.addWidget(self.papers)
        column.addStretch(1)
        restyle(page, "ground", "surface")
