"""A window whose mirror syncs from nothing, as behind every window: its memory then, and the longest pause meanwhile.

Prints one JSON line once all is checked and painted.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.ports.notices import LinkState
from chain_client.engine import Engine
from chain_client.steps import Steps
from tests.bench.desks import resident_mb
from tests.bench.our_window import FirstRows, defect, opened

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from app.ports.gateway import StreamGreeting, StreamNotice
    from app.ports.notices import Link
    from ui.desk_window import DeskWindow

BEAT_MS = 2
REST_MS = 500


class Heartbeat(QObject):
    """Beats in the GUI thread and keeps the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._last_s = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat."""
        self._last_s = time.perf_counter()
        self._timer.start(BEAT_MS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.longest_s = max(self.longest_s, now_s - self._last_s)
        self._last_s = now_s


class Silence:
    """A gateway's stream on which nothing is ever said: there is no gateway."""

    async def events(self) -> AsyncIterator[StreamGreeting | StreamNotice | AppError]:
        await asyncio.Event().wait()
        yield AppError("Never said.")


class ColdSync(QObject):
    """From the start of the engine until everything is checked and the window has painted it."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__()
        self._window, self._pulse = window, Heartbeat()
        window.window.show_page("credits")
        self._watch: FirstRows | None = None
        news = window.news
        news.linked.connect(self._take_links)
        silent = Steps(gateway=(), outbox=())
        self.engine = Engine(window.desk, Silence(), news.changed.emit, news.linked.emit, defect, steps=silent)
        QTimer.singleShot(REST_MS, self._start)

    def _start(self) -> None:
        self._pulse.start()
        self.engine.start()

    def _take_links(self, chain: Link, _gateway: Link) -> None:
        """Up: it was followed to its end and checked to its end."""
        if chain.state is LinkState.UP and self._watch is None:
            self._watch = FirstRows(self._window, self._tell)
            self._window.refresh()

    def _tell(self) -> None:
        told = {"rss_mb": resident_mb(), "gap_ms": 1000 * self._pulse.longest_s}
        sys.stdout.write(json.dumps(told) + "\n")
        QApplication.quit()


def main(seat: str, folder: str, url: str) -> int:
    """Sync, tell, end."""
    with opened(seat, folder, url) as window:
        sync = ColdSync(window)
        status = QApplication.exec()
        sync.engine.stop()
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
