"""Inputs of the acts on documents: a moment at an office, and an amount in the credit's currency."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.money import Money, MoneyError, read_typed
from ui.theme import Size, Tone
from ui.widgets import DateInput, FieldFrame, FieldNote, LineInput

if TYPE_CHECKING:
    from app.desk.offices import Office

_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})")


class SumInput(LineInput):
    """An amount in one currency, which needn't be typed: ``1250000`` is shown as ``USD 1,250,000.00``."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(mono=True, parent=parent)
        self._currency = currency
        self.left.connect(self._show)

    def amount_minor(self) -> int | None:
        """In minor units; 0 where nothing is typed, None where it can't be read or is in another currency."""
        text = self.value()
        if not text:
            return 0
        for typed in (text, f"{self._currency} {text}"):
            try:
                money = read_typed(typed)
            except MoneyError:
                continue
            return money.amount_minor if money.currency == self._currency else None
        return None

    def set_amount(self, amount_minor: int) -> None:
        """Shows an amount; nothing for 0."""
        self.set_value(str(Money(amount_minor, self._currency)) if amount_minor else "")

    def _show(self) -> None:
        if amount_minor := self.amount_minor():
            self.set_amount(amount_minor)


class MomentFields(QWidget):
    """Day and time at an office, side by side. ``changed`` while either is typed."""

    changed = Signal()

    def __init__(self, title: str, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(office.zone or "UTC")
        place = office.place if office.zone else "UTC"
        self.day = FieldFrame(title, DateInput())
        self.time = FieldFrame(
            self.tr("Time in {place}").format(place=place), LineInput(placeholder="17:05", mono=True)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.PAD)
        row.addWidget(self.day, 3)
        row.addWidget(self.time, 2)
        for frame in (self.day, self.time):
            frame.changed.connect(self.changed)
            frame.left.connect(self._check)

    def set_moment(self, at_utc: datetime, *, with_time: bool = True) -> None:
        """Shows a moment as it is at the office; without its time, the day alone."""
        local = at_utc.astimezone(self._zone)
        self.day.set_value(local.date().isoformat())
        self.time.set_value(f"{local:%H:%M}" if with_time else "")

    def moment_utc(self) -> datetime | None:
        """The moment; None while it can't be read."""
        field = self.day.input
        assert isinstance(field, DateInput)
        day, at = field.day(), _time(self.time.value())
        return datetime.combine(day, at, self._zone).astimezone(UTC) if day and at else None

    def refuse(self, sentence: str) -> None:
        """Says at the first of both that can't be read, or at the day, what is wrong, and goes there."""
        field = self.day.input
        assert isinstance(field, DateInput)
        frame = self.time if field.day() and not _time(self.time.value()) else self.day
        frame.set_note(FieldNote(Tone.BAD, sentence), at_once=True)
        frame.input.setFocus()

    def _check(self) -> None:
        field = self.day.input
        assert isinstance(field, DateInput)
        unread = self.tr("Write the day as 18 Feb 2027.") if self.day.value() and not field.day() else ""
        self.day.set_note(FieldNote(Tone.BAD, unread) if unread else None)
        untimed = self.time.value() and not _time(self.time.value())
        self.time.set_note(FieldNote(Tone.BAD, self.tr("Write the time as 17:05.")) if untimed else None)


def _time(text: str) -> time | None:
    match = _TIME.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    return time(int(match[1]), int(match[2]))
