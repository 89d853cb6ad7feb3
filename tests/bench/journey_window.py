"""A window over a large store: opens credits one after the other, then goes once through all of it.

Says, as its last line, the milliseconds from opening each credit to its painted letter, and the longest time between
two beats of the GUI thread in each step of the way. What a first use loads belongs to its step.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from app.ledger.hashing import sha256
from app.ledger.subjects import new_id
from tests.bench.big_store import OPENED_EVERY
from tests.bench.cold_window import Heartbeat
from tests.bench.live_window import pause
from tests.bench.our_window import opened
from tests.e2e.windows import until
from tests.ui.world import HARBOUR
from ui.credit.view import CreditPageView

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk_window import DeskWindow

SEARCHED = "kestrel"
PAINTED_S = 0.3
"""Each step is looked at for so long: what follows from it has been painted by then."""


class Letter(QObject):
    """Watches a credit's letter: when it was first painted with its terms."""

    def __init__(self, view: CreditPageView) -> None:
        super().__init__(view)
        self._view, self.painted_s = view, 0.0
        view.letter.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._view.page is not None and not self.painted_s:
            QTimer.singleShot(0, self, self._note)  # the filter stands before the painting, the timer after it
        return False

    def _note(self) -> None:
        self.painted_s = self.painted_s or time.monotonic()


def credit_of(serial: int) -> bytes:
    """The id of a credit of the large store."""
    return new_id(HARBOUR, sha256(b"big", serial.to_bytes(8, "big")))


def open_credit(window: DeskWindow, serial: int) -> float:
    """Opens a credit; milliseconds to its painted letter."""
    begun_s = time.monotonic()
    window.screens.open_credit(credit_of(serial))
    letter = Letter(shown_credit(window))
    until(lambda: letter.painted_s, "the letter")
    return 1000 * (letter.painted_s - begun_s)


def shown_credit(window: DeskWindow) -> CreditPageView:
    """The credit that is open."""
    view = window.window.view
    assert view is not None
    assert isinstance(view.widget, CreditPageView)
    return view.widget


def rest(window: DeskWindow) -> None:
    """Until nothing is under way."""
    until(lambda: not window.ops.titles, "a window at rest")


def way(window: DeskWindow) -> dict[str, Callable[[], object]]:
    """The steps of the way, in their order."""
    places = [action.id for action in window.actions if action.id in ("go.needs-me", "go.home")]
    return {
        "table": lambda: window.actions.run("go.credits"),
        "sort": lambda: window.credits.model.sort_wanted.emit("amount", True),
        "search": lambda: window.credits.search(SEARCHED),
        "credit": lambda: open_credit(window, OPENED_EVERY),
        "timeline": lambda: shown_credit(window).show_timeline(),
        "print preview": lambda: window.actions.run("credit.print"),
        "back": window.window.close_view,
        "credit closed": window.window.close_view,
        **{place: partial(window.actions.run, place) for place in places},
    }


def measure(window: DeskWindow, count: int) -> dict[str, object]:
    """The way first, so that its first uses are first; then so many credits."""
    rest(window)
    gaps_ms = {}
    for name, step in way(window).items():
        pulse = Heartbeat()
        pulse.start()
        step()
        pause(PAINTED_S)
        rest(window)
        gaps_ms[name] = 1000 * pulse.longest_s
        pulse.stop()
    opened_ms = []
    for serial in range(count):
        opened_ms.append(open_credit(window, serial * OPENED_EVERY))
        rest(window)
        window.window.close_view()
        rest(window)
    return {"opened_ms": opened_ms, "gaps_ms": gaps_ms}


def main(seat: str, folder: str, count: str) -> None:
    """Open the window, measure, tell."""
    with opened(seat, folder, "") as window:
        told = measure(window, int(count))
        window.window.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
