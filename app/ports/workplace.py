"""What a window is given before anyone has signed in: who can sit here, and how a desk is opened and kept current."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.ports.notices import Change, Link

if TYPE_CHECKING:
    from app.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Profile:
    """An officer who can sign in at this machine.

    Attributes:
        key: its short name among the profiles.
        bank: BIC11; ``bank_name``, ``place`` and ``zone`` (IANA) are its office's.
        roles: ``app.ledger.acts.Role`` bits.
        shown_pin: the PIN, for sandbox officers only; else empty.
    """

    key: str
    bank: str
    bank_name: str
    place: str
    zone: str
    officer_name: str
    roles: int
    shown_pin: str


class Workplace(Protocol):
    """The machine as the window sees it. Wired in main.py."""

    @property
    def sandbox(self) -> bool:
        """Sample banks, no real obligations."""
        ...

    def prepare(self, on_progress: Callable[[str], None]) -> None:
        """Start what this machine needs before anyone can sign in (the sandbox). Slow: never on the GUI thread.

        Args:
            on_progress: told how it goes, in sentences, from the calling thread.

        Raises:
            EnvironmentFault: it doesn't start.
        """
        ...

    def profiles(self) -> Sequence[Profile]:
        """Who can sign in here; perhaps none before ``prepare`` is done."""
        ...

    def open_desk(self, profile: Profile, pin: str) -> Desk:
        """Unlock the key, open the store, sign in at the gateway where it answers. Slow: never on the GUI thread.

        Raises:
            UserError: wrong PIN, or the gateway's reason.
            EnvironmentFault: the store can't be opened.
        """
        ...

    def unlock(self, pin: str) -> None:
        """Try the PIN of the officer whose desk is open here. Slow: never on the GUI thread.

        Raises:
            UserError: wrong PIN.
            EnvironmentFault: the key can't be read.
        """
        ...

    def keep_current(
        self,
        desk: Desk,
        *,
        on_change: Callable[[frozenset[Change]], None],
        on_links: Callable[[Link, Link], None],
        on_defect: Callable[[BaseException], None],
    ) -> None:
        """Follow the ledger and the gateway from now on. Callbacks come from another thread; links: chain, gateway."""
        ...

    def kick(self) -> None:
        """Something was queued: look at once."""
        ...

    def another_window(self) -> None:
        """Open a window of its own for another officer."""
        ...

    def close(self) -> None:
        """Stop following, close the store, let go of the sandbox."""
        ...
