"""The desk's window over a store that is there, to its first painted page; then it says ``painted``."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.desks import open_desk
from ui import theme
from ui.desk_window import DeskWindow
from ui.ops import Ops
from ui.shell import Messages
from ui.workstation import WIRE_WORKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class FirstPage(QObject):
    """Watches the first page: ``seen`` once, after what was read for it has been painted."""

    def __init__(self, window: DeskWindow, seen: Callable[[], None]) -> None:
        super().__init__()
        self._page, self._seen = window.home, seen
        self._page.headline.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._page.words is not None:
            self._page.headline.removeEventFilter(self)
            QTimer.singleShot(0, self._seen)  # the filter stands before the painting, the timer after it
        return False


class FirstRows(QObject):
    """Watches the table: ``seen`` once, after rows that were read have been painted."""

    def __init__(self, window: DeskWindow, seen: Callable[[], None]) -> None:
        super().__init__()
        self._model, self._seen = window.credits.model, seen
        self._viewport = window.credits.table.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._model.view_of(self._model.key_at(0)):
            self._viewport.removeEventFilter(self)
            QTimer.singleShot(0, self._seen)  # the filter stands before the painting, the timer after it
        return False


class Place:
    """The machine, as far as a window asks that nobody touches."""

    def kick(self) -> None:
        """Nothing is ever queued here."""

    def another_window(self) -> None:
        """Nobody asks for one."""


def defect(error: BaseException) -> NoReturn:
    """Nothing may go wrong unseen."""
    raise error


@contextmanager
def opened(seat: str, folder: str, url: str) -> Iterator[DeskWindow]:
    """The desk's window, shown, over the store in ``folder``."""
    application = QApplication(sys.argv[:1])
    theme.apply(application)
    desk = open_desk(Path(seat), Path(folder), url)
    messages, store = Messages(), ThreadPoolExecutor(1)
    ops = Ops(store, ThreadPoolExecutor(WIRE_WORKERS), messages, defect)
    settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
    window = DeskWindow(desk, cast("Any", Place()), ops, messages, settings)
    window.window.resize(1366, 768)
    window.show()
    yield window
    ops.close()
    store.shutdown()
    desk.store.close()


def main(seat: str, folder: str) -> int:
    """Paint the first page, say so, end."""

    def painted() -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.quit()

    with opened(seat, folder, "") as window:
        watch = FirstPage(window, painted)
        status = QApplication.exec()
        del watch
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
