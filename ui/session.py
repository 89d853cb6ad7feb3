"""What is open in a window, noted while it lives, so that a window that didn't end well can offer it again."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from pathlib import Path

    from ui.desk_window import DeskWindow

NOTE_MS = 2000
OPENS = "opens"
"""The property of a view's widget that says how to open it again: a row's key as the credits table has it."""
SOURCE = "restore"


@dataclass(frozen=True, slots=True)
class Open:
    """The place of the rail and the views over it, in the order they were opened. Ids only: no names, no amounts."""

    place: str = ""
    rows: tuple[str, ...] = ()


class Session(QObject):
    """Keeps the note of one window; the note goes when the window is closed by its officer."""

    def __init__(self, path: Path, desk_window: DeskWindow) -> None:
        super().__init__(desk_window)
        self._path, self._desk_window = path, desk_window
        self._noted: Open | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.note)
        self._timer.start(NOTE_MS)
        desk_window.closed.connect(self.end)

    def follow(self, desk_window: DeskWindow) -> None:
        """The window was made anew: what is open is noted of the new one, and what is offered opens there."""
        self._desk_window.closed.disconnect(self.end)
        self._desk_window = desk_window
        self.setParent(desk_window)
        desk_window.closed.connect(self.end)

    def offer(self) -> None:
        """Says that the window ended without being closed, if it did, and offers what was open."""
        left = read(self._path)
        if left is None:
            return
        sentence = self.tr("This window ended last time without being closed. Drafts and signed acts are kept.")
        if left.rows:
            self._desk_window.messages.fault(
                sentence, source=SOURCE, act=self.tr("Open what was open"), retry=lambda: self._restore(left)
            )
        else:
            self._desk_window.messages.say(sentence)

    def note(self) -> None:
        """Writes down what is open, if it is something else than before."""
        window = self._desk_window.window
        rows = (view.widget.property(OPENS) for view in window.views)
        now = Open(window.key, tuple(str(row) for row in rows if row))
        if now == self._noted:
            return
        with suppress(OSError):  # without a note there is nothing to offer; the work itself is in the store
            self._path.write_text(json.dumps({"place": now.place, "rows": now.rows}), "utf-8")
            self._noted = now

    def end(self) -> None:
        """The window is closed: nothing is to be offered next time."""
        self._timer.stop()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _restore(self, left: Open) -> None:
        self._desk_window.messages.recover(SOURCE)
        for row in left.rows:
            self._desk_window.open_row(row)


def read(path: Path) -> Open | None:
    """A note that was left; None where there is none, or nothing that could be one."""
    try:
        told = json.loads(path.read_text("utf-8"))
        place, rows = told["place"], tuple(told["rows"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Open(str(place), tuple(row for row in rows if isinstance(row, str) and is_row(row)))


def is_row(row: str) -> bool:
    """A draft's number, a credit's or an act's hash, or documents: a credit's with the presentation's number, or 0."""
    kind, rest = row[:1], row[1:]
    if kind == "d":
        return rest.isdecimal()
    hashed, number = rest[:64], rest[64:]
    whole = number.isdecimal() if kind == "p" else not number
    return kind in ("a", "c", "p") and whole and len(hashed) == 64 and set(hashed) <= _HEX


_HEX = frozenset("0123456789abcdef")
