"""A window in a process of its own that opens a new draft, types into it, says so, and lives on until it is killed."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.first.conftest import Place
from tests.ui.world import World
from ui import theme
from ui.desk_window import DeskWindow
from ui.editor.view import EditorPage
from ui.ops import Ops
from ui.session import Session
from ui.shell import Messages

TYPED = "HSB77"


def main(folder: Path) -> None:
    application = QApplication(["killed"])
    theme.apply(application)
    world, messages = World(folder / "lin"), Messages()
    ops = Ops(ThreadPoolExecutor(1), ThreadPoolExecutor(1), messages, lambda _: application.exit(1))
    settings = QSettings(str(folder / "lin.ini"), QSettings.Format.IniFormat)
    desk = DeskWindow(world.desk, cast("Any", Place()), ops, messages, settings)
    session = Session(folder / "lin.session", desk)
    desk.show()
    desk.new_credit()
    timer = QTimer()

    def look() -> None:
        view = desk.window.view
        focus: QWidget | None = desk.window.focusWidget()
        page = view.widget if view else None
        if isinstance(page, EditorPage) and page.editor is not None and focus is not None and not ops.titles:
            timer.stop()
            QTest.keyClicks(focus, TYPED)
            session.note()
            sys.stdout.write(f"{page.draft_id}\n")
            sys.stdout.flush()

    timer.timeout.connect(look)
    timer.start(20)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
