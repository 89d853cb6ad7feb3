"""What the sign-in page says, and its two slow steps: making the workplace ready, opening a desk."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.errors import EnvironmentFault
from app.ledger.acts import Role
from ui.language.sentences import said
from ui.widgets.dates import show_day
from ui.words import role_words, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.desk.desk import Desk
    from app.ports.workplace import Profile, Workplace


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """An officer in the list; ``pin`` is empty where it isn't shown."""

    profile: Profile
    name: str
    role: str
    pin: str

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        pin = translate("SignIn", "PIN {pin}").format(pin=self.pin) if self.pin else ""
        return ", ".join(filter(None, (self.name, self.role, pin)))


@dataclass(frozen=True, slots=True)
class BankCard:
    """A bank with its officers."""

    bic: str
    name: str
    place: str
    zone: str
    officers: tuple[OfficerLine, ...]

    def local_time(self, now_utc: datetime) -> str:
        """Day and time at the bank: ``Shanghai · Sun 22 Nov 2026, 17:42``."""
        local = now_utc.astimezone(ZoneInfo(self.zone))
        return f"{self.place} · {show_day(local.date(), weekday=True)}, {local:%H:%M}"


@dataclass(frozen=True, slots=True)
class Ready:
    """The workplace stands, or why it doesn't."""

    banks: tuple[BankCard, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The desk, or why it could not be opened."""

    desk: Desk | None
    fault: str = ""


def make_ready(workplace: Workplace, on_progress: Callable[[str], None]) -> Ready:
    """Start what the machine needs; then who can sign in. A fault is shown on the page, so it is not raised."""
    try:
        workplace.prepare(on_progress)
    except EnvironmentFault as fault:
        return Ready((), said(fault.sentence))
    return Ready(bank_cards(workplace.profiles()))


def open_desk(workplace: Workplace, profile: Profile, pin: str) -> Opened:
    """Sign an officer in.

    Raises:
        UserError: wrong PIN, or the gateway's reason.
    """
    try:
        return Opened(workplace.open_desk(profile, pin))
    except EnvironmentFault as fault:
        return Opened(None, said(fault.sentence))


def bank_cards(profiles: Sequence[Profile]) -> tuple[BankCard, ...]:
    """Profiles by bank, in the order given."""
    cards = []
    for bic, group in groupby(profiles, key=lambda profile: profile.bank):
        members = list(group)
        first = members[0]
        lines = tuple(
            OfficerLine(profile, profile.officer_name, role_words(Role(profile.roles)), profile.shown_pin)
            for profile in members
        )
        cards.append(BankCard(bic, first.bank_name, first.place, first.zone, lines))
    return tuple(cards)


def asked_for(line: OfficerLine, card: BankCard) -> str:
    """Whose PIN is asked for: ``Lin Sample, Maker at Harbour Sample Bank``."""
    told = translate("SignIn", "{name}, {role} at {bank}")
    return told.format(name=line.name, role=line.role, bank=card.name)
