"""What the window shows: places of the rail, views opened inside them, and who sits before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.theme import State


@runtime_checkable
class Searchable(Protocol):
    """A page with a search of its own."""

    def begin_search(self) -> None:
        """Puts the focus where one types what to find."""
        ...


@dataclass(frozen=True, slots=True)
class Who:
    """The officer and the office, as the window names them.

    Args:
        name: the officer's name.
        role: in words, ``Maker``.
        bank: the bank's name.
        bic: its BIC, eight or eleven characters.
        city: the office's place.
        zone: the office's IANA time zone, ``Asia/Shanghai``.
    """

    name: str
    role: str
    bank: str
    bic: str
    city: str
    zone: str


@dataclass(frozen=True, slots=True)
class Page:
    """A place of the rail.

    Args:
        key: its name in code.
        text: its name in the rail and the top bar.
        icon: its icon's name.
        build: makes its widget, when it is first shown.
        verbs: ids of the actions shown as buttons in the top bar; the last is the primary one.
        apart: stands below a gap in the rail.
        keys: its shortcut; empty for Ctrl and its number in the rail.
    """

    key: str
    text: str
    icon: str
    build: Callable[[], QWidget]
    verbs: tuple[str, ...] = ()
    apart: bool = False
    keys: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """A view opened inside a place: a draft, a credit. `state` and `note` stand beside its title."""

    title: str
    widget: QWidget
    verbs: tuple[str, ...] = ()
    state: State | None = None
    note: str = ""
