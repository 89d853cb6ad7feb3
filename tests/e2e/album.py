"""Pictures of windows, each in every look: the themes in both sizes, one folder a language and theme."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.e2e.windows import until
from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from tests.e2e.windows import OfficerWindow

STILL_PICTURES = 4
SMALL, LARGE = (1366, 768), (1920, 1080)


@dataclass(frozen=True, slots=True)
class Looks:
    """What each screen is shown in: themes, sizes in device-independent pixels."""

    themes: Sequence[str]
    sizes: Sequence[tuple[int, int]]


ALL_LOOKS = Looks(("light", "dark", "contrast"), (SMALL, LARGE))
ONE_LOOK = Looks(("light",), (SMALL,))


class Album:
    """Keeps pictures of windows in a folder."""

    def __init__(self, folder: Path, looks: Looks) -> None:
        self.folder, self.looks = folder, looks
        self.taken: list[str] = []

    def take(self, name: str, window: OfficerWindow) -> None:
        """What the window shows now, in every look. It must be able to wait for that."""
        if window.station.desk_window is not None:
            window.desk_window.window.toasts.clear()
        for chosen in self.looks.themes:
            self._put_on(chosen)
            for size in self.looks.sizes:
                _resize(window, size)
                self._keep(chosen, f"{name}-{size[0]}", self._still(window))
        self._put_on("light")

    def take_at_once(self, name: str, window: OfficerWindow) -> None:
        """What the window shows while it goes on: in one look."""
        window.widget.resize(*SMALL)
        QApplication.processEvents()
        self._keep("light", f"{name}-{SMALL[0]}", window.widget.grab().toImage())

    def _put_on(self, chosen: str) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.choose(application, chosen)

    def _keep(self, chosen: str, name: str, picture: QImage) -> None:
        path = self.folder / chosen / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        assert picture.save(str(path)), path
        self.taken.append(str(path.relative_to(self.folder.parent)))
        sys.stderr.write(f"{self.taken[-1]}\n")

    def _still(self, window: OfficerWindow) -> QImage:
        """The picture once it stands still: nothing is being laid out or read any more."""
        widget: QWidget = window.widget
        pictures = [widget.grab().toImage()]

        def stands() -> bool:
            pictures.append(widget.grab().toImage())
            resting = not window.station.ops.titles and len(pictures) > STILL_PICTURES
            return resting and all(picture == pictures[-1] for picture in pictures[-STILL_PICTURES:])

        until(stands, "a picture that stands still")
        return pictures[-1]


def _resize(window: OfficerWindow, size: tuple[int, int]) -> None:
    window.widget.resize(*size)
    window.rest()
    until(lambda: window.widget.size().toTuple() == size, "the size")
