"""Any part may report, the window shows it. Holds no widget; keeps what is said before there is a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that lasts: what it says, whose it is, how old the shown data is, how to try again.

    `act` names what the button does, where it isn't trying again; `stays` until its source recovers: nobody can put it
    aside, and it is shown before all others.
    """

    sentence: str
    source: str
    age: str = ""
    retry: Callable[[], None] | None = None
    act: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A result that passes, with an act to offer if there is one."""

    sentence: str
    act: str = ""
    then: Callable[[], None] | None = None


class Messages(QObject):
    """Faults stand until their source recovers; notices pass."""

    faults_changed = Signal()
    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faults: dict[str, Fault] = {}
        self._waiting: list[Notice] = []
        self._heard = False

    @property
    def current_fault(self) -> Fault | None:
        """The fault to show: one that stays, else the latest that hasn't recovered."""
        return max(reversed(self._faults.values()), key=lambda fault: fault.stays, default=None)

    def fault(
        self,
        sentence: str,
        *,
        source: str,
        age: str = "",
        retry: Callable[[], None] | None = None,
        act: str = "",
        stays: bool = False,
    ) -> None:
        """Reports that `source` is not working; repeating it replaces what was said."""
        self._faults[source] = Fault(sentence, source, age, retry, act, stays)
        self.faults_changed.emit()

    def recover(self, source: str) -> None:
        """Reports that `source` works again, or that the officer has put its fault aside."""
        if self._faults.pop(source, None):
            self.faults_changed.emit()

    def say(self, sentence: str, *, act: str = "", then: Callable[[], None] | None = None) -> None:
        """Tells a result."""
        notice = Notice(sentence, act, then)
        if self._heard:
            self.noticed.emit(notice)
        else:
            self._waiting.append(notice)

    def listen(self) -> None:
        """There is a window now: tells what was said before."""
        self._heard = True
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.noticed.emit(notice)
