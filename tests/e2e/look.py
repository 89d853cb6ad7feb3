"""The pictures of docs/look.md: every widget of the house, drawn by the gallery, and each state of the status bar."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.e2e.status_page import status_page
from ui import theme
from ui.widgets import gallery, gallery_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

PAGES: dict[str, tuple[Callable[[], QWidget], tuple[int, int]]] = {
    "parts": (gallery_parts.kit_page, (1000, 800)),
    "table": (gallery.credits_page, (1100, 560)),
    "form": (gallery.editor, (1100, 600)),
    "status": (status_page, (1180, 260)),
}
SETTLING = 10


def write_look(folder: Path) -> list[str]:
    """Writes ``parts-light.png`` and so on into `folder`; the pictures' names."""
    application = QApplication.instance() or QApplication(["look"])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for tokens in theme.THEMES:
        theme.choose(application, tokens.name)
        for name, (make, size) in PAGES.items():
            page = QMainWindow()
            page.setCentralWidget(make())
            page.resize(*size)
            page.show()
            for _ in range(SETTLING):
                application.processEvents()
            taken.append(f"{name}-{tokens.name}")
            assert page.grab().save(str(folder / f"{taken[-1]}.png"), None, 0), folder
            page.close()
    theme.choose(application, "light")
    return taken


if __name__ == "__main__":
    write_look(Path(sys.argv[1]))
