"""Any part may report, the window shows it. Holds no widget; keeps what is said before there is a window."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import UserError


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that lasts: what it says, whose it is, how old the shown data is, how to try again.

    `act` names what the button does, where it isn't trying again; `stays` until its source recovers: nobody can put it
    aside, and it is shown before all others. `code` is the error's, by which its help page is found.
    """

    sentence: str
    source: str
    age: str = ""
    retry: Callable[[], None] | None = None
    act: str = ""
    stays: bool = False
    code: str = ""


KEPT = 200
"""Notices that can be read again."""


class Kind(StrEnum):
    """What a notice is about. RESULT: what the officer did; FAULT: a fault that lasts; the others need the officer."""

    RESULT = "result"
    FAULT = "fault"
    APPROVAL = "approval"
    RETURNED = "returned"
    FAILED = "failed"
    HELD = "held"
    ARRIVED = "arrived"

    @property
    def needs_officer(self) -> bool:
        """Something waits for the officer, wherever they are looking."""
        return self not in (Kind.RESULT, Kind.FAULT)


@dataclass(frozen=True, slots=True)
class Notice:
    """A result or news, with an act to offer if there is one."""

    sentence: str
    act: str = ""
    then: Callable[[], None] | None = None
    kind: Kind = Kind.RESULT
    at_utc: datetime = field(default_factory=lambda: datetime.now(UTC))


class Messages(QObject):
    """Faults stand until their source recovers; notices pass, and can be read again.

    Signals: ``faults_changed``; ``noticed(notice)``; ``history_changed`` when there is more to read, or all was read;
    ``help_asked(code)`` when somebody wants to know more about an error;
    ``undo_changed`` when there is something else that `undo` takes back, or nothing.
    """

    faults_changed = Signal()
    noticed = Signal(object)
    history_changed = Signal()
    undo_changed = Signal()
    help_asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: deque[Notice] = deque(maxlen=KEPT)
        """What was said, newest first."""
        self.unread = 0
        """How many of them nobody has read in the list."""
        self._faults: dict[str, Fault] = {}
        self._waiting: list[Notice] = []
        self._undoable: deque[tuple[str, Callable[[], None]]] = deque(maxlen=KEPT)
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
        code: str = "",
    ) -> None:
        """Reports that `source` is not working; repeating it replaces what was said."""
        if source not in self._faults or self._faults[source].sentence != sentence:
            self._keep(Notice(sentence, kind=Kind.FAULT))
        self._faults[source] = Fault(sentence, source, age, retry, act, stays, code)
        self.faults_changed.emit()

    def recover(self, source: str) -> None:
        """Reports that `source` works again, or that the officer has put its fault aside."""
        if self._faults.pop(source, None):
            self.faults_changed.emit()

    def say(
        self, sentence: str, *, act: str = "", then: Callable[[], None] | None = None, kind: Kind = Kind.RESULT
    ) -> None:
        """Tells a result, or news."""
        notice = Notice(sentence, act, then, kind)
        self._keep(notice)
        if self._heard:
            self.noticed.emit(notice)
        else:
            self._waiting.append(notice)

    def refuse(self, error: UserError) -> None:
        """Tells what the officer can mend, and leads to its help page."""
        self.say(error.sentence, act=self.tr("Help"), then=partial(self.help_asked.emit, error.code))

    def say_undoable(self, sentence: str, undo: Callable[[], None]) -> None:
        """Tells what was done, and how it is taken back: by the notice or by `undo`, whichever is first, once."""
        done = self.offer_undo(sentence, undo)
        self.say(sentence, act=self.tr("Undo"), then=partial(self._take_back, done))

    def offer_undo(self, words: str, undo: Callable[[], None]) -> tuple[str, Callable[[], None]]:
        """Something was done that `undo` takes back; it is in sight, so nothing more is told."""
        done = (words, undo)
        self._undoable.append(done)
        self.undo_changed.emit()
        return done

    @property
    def undoable(self) -> str:
        """What `undo` takes back: the newest result that wasn't taken back yet, or nothing."""
        return self._undoable[-1][0] if self._undoable else ""

    def undo(self) -> None:
        """Takes the newest result back that can be."""
        if self._undoable:
            self._take_back(self._undoable[-1])

    def _take_back(self, done: tuple[str, Callable[[], None]]) -> None:
        if done in self._undoable:
            self._undoable.remove(done)
            done[1]()
            self.undo_changed.emit()

    def let_go(self) -> None:
        """Another window takes over: what was offered in the one before, acts and undo, can't be done in this one."""
        self.history = deque((replace(notice, act="", then=None) for notice in self.history), maxlen=KEPT)
        self._undoable.clear()
        self.undo_changed.emit()

    def read(self) -> None:
        """Everything was read."""
        self.unread = 0
        self.history_changed.emit()

    def _keep(self, notice: Notice) -> None:
        self.history.appendleft(notice)
        self.unread = min(self.unread + 1, KEPT)
        self.history_changed.emit()

    def listen(self) -> None:
        """There is a window now: tells what was said before."""
        self._heard = True
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.noticed.emit(notice)
