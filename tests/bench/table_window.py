"""The window over a big store, driven by keys: from each key to the painted rows. Prints one JSON line.

A key is posted as the system posts it; what ends the time is the end of the table's painting of the rows it asked for.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from itertools import cycle, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from tests.bench.cold_window import Heartbeat
from tests.bench.our_window import FirstRows, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk_window import DeskWindow

PATIENCE_MS = 20_000
WORDS = ("kestrel", "baltic", "HSB2026012", "纺织品青岛", "optics", "fjord", "199", "atlas paper", "monsoon", "sample")
QUERIES = ("usd", "eur > 250000", "expires < 10 days eur", "state:advised", "cny < 90000", "bank:SAMPDE")
SORTED = ("reference", "beneficiary", "amount", "expiry", "state")


class Painted(QObject):
    """Waits for a painting of the table that shows what is asked for now."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__()
        self._page = window.credits
        for shown in (self._page.table.viewport(), self._page.nothing):
            shown.installEventFilter(self)
        self._before: object = None
        self._loop, self._patience = QEventLoop(), QTimer()
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._loop.quit)
        self._done_s = 0.0

    def after(self, key: Callable[[], object]) -> float:
        """Milliseconds from the key to the painted rows."""
        self._before, self._done_s = self._page.listing.asked, 0.0
        begun_s = time.perf_counter()
        key()
        self._patience.start(PATIENCE_MS)
        self._loop.exec()
        self._patience.stop()
        assert self._done_s, f"nothing was painted for {self._page.asked}"
        return 1000 * (self._done_s - begun_s)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._shows_news():
            QTimer.singleShot(0, self._end)  # the filter stands before the painting, the timer after it
        return False

    def _shows_news(self) -> bool:
        page = self._page
        painted = page.model.view_at(0) is not None or not page.listing.numbers
        return page.listing.asked != self._before and page.listing.asked == page.asked and painted

    def _end(self) -> None:
        if not self._done_s:
            self._done_s = time.perf_counter()
            self._loop.quit()


class Driver:
    """Types and clicks; between two measures the window comes to rest."""

    def __init__(self, window: DeskWindow) -> None:
        self._window, self._page, self._painted = window, window.credits, Painted(window)

    def sorts(self, times: int) -> list[float]:
        """A click on each header in turn."""
        header = self._page.table.horizontalHeader()
        keys = [column.key for column in self._page.table.columns]
        clicks = [partial(header.sectionClicked.emit, keys.index(name)) for name in SORTED]
        return [self._after(click) for click in islice(cycle(clicks), times)]

    def searches(self, times: int, queries: tuple[str, ...]) -> list[float]:
        """A query pasted, and Enter, which waits for no further letter; then everything is shown again."""
        return [self._typed(query) for query in islice(cycle(queries), times)]

    def _typed(self, query: str) -> float:
        took = self._after(lambda: self._enter(query))
        self._page.search("")
        return took

    def _enter(self, query: str) -> None:
        self._page.query.box.insert(query)
        QTest.keyClick(self._page.query.box, Qt.Key.Key_Return)

    def _after(self, key: Callable[[], object]) -> float:
        rest(self._window)
        return self._painted.after(key)


def rest(window: DeskWindow) -> None:
    """Until nothing is being read."""
    loop, quiet = QEventLoop(), [0]
    timer = QTimer()

    def look() -> None:
        quiet[0] = 0 if window.ops.titles else quiet[0] + 1
        if quiet[0] > 20:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(10)
    loop.exec()


def first_paint(window: DeskWindow) -> float:
    """Milliseconds from going to the table until its rows are painted, once the first page stands and is at rest."""
    rest(window)
    begun_s, loop = time.perf_counter(), QEventLoop()
    window.actions.run("go.credits")
    watch = FirstRows(window, loop.quit)
    loop.exec()
    del watch
    return 1000 * (time.perf_counter() - begun_s)


def main(seat: str, folder: str, times: str) -> int:
    """Sort, filter, search; tell."""
    with opened(seat, folder, "") as window:
        first_paint_ms = first_paint(window)
        driver, count, pulse = Driver(window), int(times), Heartbeat()
        pulse.start()
        told = {
            "first_paint_ms": first_paint_ms,
            "sort_ms": driver.sorts(count),
            "listed": window.credits.model.rowCount(),
            "filter_ms": driver.searches(count, QUERIES),
            "search_ms": driver.searches(count, WORDS),
            "gap_ms": 1000 * pulse.longest_s,
        }
        sys.stdout.write(json.dumps(told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
