"""The banks of a credit: their offices, the time there now, and whether anybody is there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.offices import Opening
from ui.language.sentences import said
from ui.theme import Size, State, Type
from ui.widgets import Card, KeyValueList, StateChip, label, show_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.desk.offices import Office

MINUTE_MS = 60_000


def system_now() -> datetime:
    """The time by this machine's clock."""
    return datetime.now(UTC)


class PartiesView(QWidget):
    """A card for each bank; its clock goes on while it is in sight."""

    def __init__(self, now_utc: Callable[[], datetime] = system_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_utc = now_utc
        self._cards: list[_OfficeCard] = []
        self._shown: tuple[tuple[str, Office], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tell)

    def set_parties(self, parties: Sequence[tuple[str, Office]]) -> None:
        """Shows these banks, each with the part it has."""
        if tuple(parties) == self._shown:
            return
        self._shown = tuple(parties)
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = [_OfficeCard(part, office) for part, office in parties]
        for at, card in enumerate(self._cards):
            self._column.insertWidget(at, card)
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _tell(self) -> None:
        if not self.isVisible():
            return
        now = self._now_utc()
        for card in self._cards:
            card.tell(now)
        self._clock.start(MINUTE_MS - (now.second * 1000 + now.microsecond // 1000))


class _OfficeCard(Card):
    def __init__(self, part: str, office: Office) -> None:
        super().__init__(part)
        self._office = office
        head = QHBoxLayout()
        head.addWidget(label(office.name or office.bic, Type.STRONG, wrap=True), 1)
        self._chip = StateChip(State.idle(""))
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._pairs = KeyValueList(120)
        self.add(self._pairs)

    def tell(self, now_utc: datetime) -> None:
        """The time there, and whether it is open."""
        office = self._office
        opening, reason = office.opening(now_utc)
        self._chip.set_state(self._state(opening, said(reason)))
        local = office.local(now_utc)
        place = f"{office.place} ({office.calendar})" if office.place else office.calendar
        time = f"{show_day(local.date(), weekday=True)} {local:%H:%M}, {office.place}" if local else ""
        rows = [("BIC", office.bic), (self.tr("Place"), place), (self.tr("Time there now"), time)]
        if local:
            rows.append((self.tr("Hours"), self._hours()))
        self._pairs.set_rows([(name, value) for name, value in rows if value])

    def _state(self, opening: Opening, reason: str) -> State:
        if opening is Opening.OPEN:
            return State.settled(self.tr("Open"))
        if opening is Opening.CLOSED_DAY:
            return State.idle(self.tr("Closed · {reason}").format(reason=reason))
        if opening is Opening.AFTER_HOURS:
            return State.idle(self.tr("Closed at this hour"))
        return State.idle(self.tr("No member: its time is not known here"))

    def _hours(self) -> str:
        office = self._office
        hours = f"{office.opens:%H:%M}–{office.closes:%H:%M}"
        return self.tr("{hours}, as banks usually have").format(hours=hours) if office.usual else hours
