"""The palette over a large store: from each key pressed to the painted lines that answer it, credits and all.

Says, as its last line, the milliseconds of every key: until the acts that fit are painted, and until the credits are.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.our_window import opened
from tests.e2e.windows import until

if TYPE_CHECKING:
    from ui.desk_window import DeskWindow
    from ui.palette.view import PaletteView

TYPED = ("kestrel", "hsb2026", "fjord sea", "青岛", "new credit", "baltic paper")
"""Parties, a reference, two words that both must stand there, Chinese, an act."""
LOOK_S = 0.03


class Painted(QObject):
    """When the palette was painted first and last since a key, and when the store's answer came."""

    def __init__(self, view: PaletteView, window: DeskWindow) -> None:
        super().__init__(view)
        self.first_s = self.last_s = self.answered_s = 0.0
        window.ops.jobs_changed.connect(self._on_jobs_changed)
        view.line.installEventFilter(self)
        view.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)  # the filter stands before the painting, the timer after it
        return False

    def expect(self) -> None:
        """A key comes now."""
        self.first_s = self.last_s = self.answered_s = 0.0

    def _on_jobs_changed(self) -> None:
        self.answered_s = time.monotonic()

    def _note(self) -> None:
        self.last_s = time.monotonic()
        self.first_s = self.first_s or self.last_s


def measure(window: DeskWindow) -> dict[str, list[float]]:
    """Types every text into a palette of its own, waiting for each key's answer."""
    told: dict[str, list[float]] = {"acts_ms": [], "credits_ms": []}
    until(lambda: not window.ops.titles, "a window at rest")
    for text in TYPED:
        window.palette.toggle()
        view = window.palette.view
        assert view is not None
        painted = Painted(view, window)
        for letter in text:
            painted.expect()
            acts_ms, credits_ms = _press(window, view, painted, letter)
            told["acts_ms"].append(acts_ms)
            told["credits_ms"].append(credits_ms)
        view.leave()
    return told


def _press(window: DeskWindow, view: PaletteView, painted: Painted, letter: str) -> tuple[float, float]:
    begun_s = time.monotonic()
    if letter.isascii():
        QTest.keyClicks(view.line, letter)
    else:
        view.line.insert(letter)  # as an input method does
    until(lambda: painted.first_s > begun_s, "the acts that fit")
    # At the least one look passes in here, so that what the answer changed has been painted, if it changed anything.
    until(lambda: not window.ops.titles and time.monotonic() > painted.answered_s + LOOK_S, "the credits that fit")
    return 1000 * (painted.first_s - begun_s), 1000 * (max(painted.last_s, painted.answered_s) - begun_s)


def main(seat: str, folder: str) -> None:
    """Open the window, measure, tell."""
    with opened(seat, folder, "") as window:
        QApplication.setCursorFlashTime(0)  # a caret that blinks would count as an answer
        told = measure(window)
        window.window.close()
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
