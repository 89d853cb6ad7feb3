"""The checker's window on the sandbox: approves one act after the other at random moments and tells what it painted.

Reads the acts' digests as one JSON line on stdin. Says, as its last line, when each was clicked, painted in a block and
painted final (monotonic seconds), and in which block its entry is.
"""

from __future__ import annotations

import json
import random
import sys
import time
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.acts import CHECKER
from tests.e2e.windows import OfficerWindow, until
from ui import theme
from ui.needs_me.approve import ApproveView
from ui.widgets import PrimaryButton

if TYPE_CHECKING:
    from ui.desk_window import DeskWindow

PAUSE_S = (0.2, 1.2)
"""Between two approvals: more than a block's time apart from one to the next, so that clicks meet every phase of it."""

FINAL = "Issued"


@dataclass
class Seen:
    """What a person at the window saw of one act, in monotonic seconds; 0 for not yet."""

    clicked_s: float = 0.0
    painted_s: float = 0.0
    final_s: float = 0.0
    block: int = 0


class Watcher(QObject):
    """Looks at the credits table whenever it is painted: which credits stand in it, and how far they are."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__()
        self._model, self._table = window.credits.model, window.credits.table
        self._viewport = self._table.viewport()
        self._viewport.installEventFilter(self)
        self.seen: dict[bytes, Seen] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            news = [(seen, word) for credit, seen in self.seen.items() if (word := self._word(credit, seen))]
            if news:
                QTimer.singleShot(0, lambda: _note(news))  # the filter stands before the painting, the timer after it
        return False

    def _word(self, credit: bytes, seen: Seen) -> str:
        """The state that is being painted of a recorded credit that isn't painted final yet; empty out of sight."""
        key = f"c{credit.hex()}"
        row = -1 if seen.final_s else self._model.row_of(key)
        view = self._model.view_of(key)
        if row < 0 or view is None:
            return ""
        place = self._table.visualRect(self._model.index(row, 0))
        return view.state.word if place.intersects(self._viewport.rect()) else ""


def _note(news: list[tuple[Seen, str]]) -> None:
    now_s = time.monotonic()
    for seen, word in news:
        seen.painted_s = seen.painted_s or now_s
        if word == FINAL:
            seen.final_s = seen.final_s or now_s


class Checker:
    """Approves in a view beside the table, so that the table stays in sight; everything else is the window's own."""

    def __init__(self, officer: OfficerWindow) -> None:
        self._officer = officer
        window = officer.desk_window
        self._view = ApproveView(window.desk, window.ops)
        self._view.answered.connect(window.needs_me.answered)
        self._view.resize(900, 700)
        self._view.show()

    def approve(self, digest: bytes) -> float:
        """Read and approve one act; when the button that signs was clicked."""
        view, answers = self._view, list[str]()
        view.show_act(digest)
        until(lambda: view.page and view.page.digest == digest, "the terms rebuilt here")
        self._officer.press(view.bar.approve_button, "Approve and sign…")
        confirm = view.bar.confirm.findChild(PrimaryButton)
        assert confirm is not None
        until(confirm.isVisible, "the confirmation in place")
        pause(random.uniform(*PAUSE_S))  # noqa: S311 - a moment, no secret
        listening = view.answered.connect(answers.append)
        clicked_s = time.monotonic()
        QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
        until(lambda: answers, "the signature")
        view.answered.disconnect(listening)
        return clicked_s


def _is_open(officer: OfficerWindow, digest: bytes) -> bool:
    act = officer.act(digest)
    return act is not None and act.terms is not None


def pause(seconds: float) -> None:
    """The window lives on meanwhile."""
    over: list[bool] = []
    QTimer.singleShot(round(seconds * 1000), lambda: over.append(True))
    until(lambda: over, "the end of a pause")


def measure(officer: OfficerWindow, digests: list[bytes]) -> list[Seen]:
    """Approve all, wait until each was painted final."""
    window = officer.desk_window
    window.window.resize(1366, 768)
    window.window.show_page("credits")
    watcher, checker = Watcher(window), Checker(officer)
    for digest in digests:
        until(partial(_is_open, officer, digest), "the act on this desk, its terms opened")
        seen = watcher.seen[window.desk.store.desk_act(digest).credit] = Seen()
        seen.clicked_s = checker.approve(digest)
    until(lambda: all(seen.final_s for seen in watcher.seen.values()), "every credit final")
    for credit, seen in watcher.seen.items():
        record = window.desk.store.credit(credit)
        assert record is not None
        seen.block = record.last_block
    return list(watcher.seen.values())


def main(root: str) -> None:
    """Sign in, measure, tell."""
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    officer = OfficerWindow(Path(root), CHECKER)
    officer.sign_in()
    digests = [bytes.fromhex(text) for text in json.loads(sys.stdin.readline())]
    told = measure(officer, digests)
    officer.close()
    sys.stdout.write(json.dumps([asdict(seen) for seen in told]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
