"""Officers at their desks: each desk follows ledger and gateway by itself, as it does behind a window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, TypeVar

import main
from app.ledger.acts import Role

if TYPE_CHECKING:
    from pathlib import Path

    from app.desk.desk import Desk
    from app.ports.notices import Change, Link
    from gateway.sandbox.service import Addresses

T = TypeVar("T")
PATIENCE_S = 60.0


class Seat:
    """One officer's desk, kept current."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._changed = threading.Condition()
        self._defect: BaseException | None = None
        self._engine = main.engine_for(desk, self._on_change, self._on_links, self._on_defect)

    def __enter__(self) -> Self:
        self._engine.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.stop()
        self.desk.store.close()

    def kick(self) -> None:
        """Something was queued."""
        self._engine.kick()

    def until(self, seen: Callable[[], T | None], what: str, patience_s: float = PATIENCE_S) -> T:
        """What ``seen`` finds as soon as it finds something; looks again whenever the store changes."""
        until = time.monotonic() + patience_s
        with self._changed:
            while True:
                if self._defect:
                    raise self._defect
                found = seen()
                if found:
                    return found
                if time.monotonic() > until:
                    raise TimeoutError(f"{self.desk.me.name} never saw {what}")
                self._changed.wait(0.2)

    def _on_change(self, _: frozenset[Change]) -> None:
        with self._changed:
            self._changed.notify_all()

    def _on_links(self, _chain: Link, _gateway: Link) -> None:
        with self._changed:
            self._changed.notify_all()

    def _on_defect(self, defect: BaseException) -> None:
        with self._changed:
            self._defect = defect
            self._changed.notify_all()


@dataclass(frozen=True)
class BankSeats:
    """The officers of one bank who take part in a journey."""

    bank: str
    maker: Seat
    approvers: tuple[Seat, ...]
    """Both checkers, then the compliance officer."""

    @property
    def checker(self) -> Seat:
        """The first checker."""
        return self.approvers[0]


@dataclass(frozen=True)
class Stage:
    """A running sandbox with its officers seated."""

    workplace: main.SandboxWorkplace
    addresses: Addresses
    banks: dict[str, BankSeats]


@contextmanager
def staged(root: Path, on_progress: Callable[[str], None]) -> Iterator[Stage]:
    """A sandbox in ``root`` with maker, checkers and compliance officer of both banks at their desks."""
    workplace = main.SandboxWorkplace(root)
    with ExitStack() as stack:
        stack.callback(workplace.close)
        workplace.prepare(on_progress)
        addresses = workplace.addresses
        banks = {bank: _seats(workplace, bank, stack) for bank in addresses.gateway_urls}
        yield Stage(workplace, addresses, banks)


def _seats(workplace: main.SandboxWorkplace, bank: str, stack: ExitStack) -> BankSeats:
    memory = workplace.home.recall()
    assert memory is not None
    profiles = [profile for profile in workplace.profiles() if profile.bank == bank]

    def seat(role: Role, place: int = 0) -> Seat:
        profile = [profile for profile in profiles if Role(profile.roles) == role][place]
        desk = main.open_desk(workplace.home, memory, workplace.addresses, profile, profile.shown_pin, stack)
        return stack.enter_context(Seat(desk))

    approvers = (seat(Role.CHECKER), seat(Role.CHECKER, 1), seat(Role.COMPLIANCE))
    return BankSeats(bank, seat(Role.MAKER), approvers)
