"""Sheets of paper in the window, drawn by what also prints them; scrolled, and as large as one likes to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Size, current
from ui.widgets import Scroller, restyle

if TYPE_CHECKING:
    from ui.print.pages import Pages

SCALES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
USUAL = SCALES.index(1.0)


class Sheet(QWidget):
    """One page. Only what is in sight is drawn."""

    def __init__(self, pages: Pages, at: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._at, self._scale = pages, at, 1.0
        self.setAccessibleName(name)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Shows it larger or smaller."""
        self._scale = scale
        size = self._pages.size
        self.setFixedSize(QSize(round(size.width() * scale), round(size.height() * scale)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(QPen(QColor(current().line_strong), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.scale(self._scale, self._scale)
        self._pages.paint(painter, self._at)
        painter.end()


class Preview(Scroller):
    """All pages, one below the other; Page keys and arrows scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._holder = QWidget()
        super().__init__(self._holder, parent)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(Size.PAGE, Size.PAGE, Size.PAGE, Size.PAGE)
        self._column.setSpacing(Size.PAGE)
        self._sheets: list[Sheet] = []
        self._at = USUAL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Print preview"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        restyle(self._holder, "ground", "sunken")

    @property
    def scale(self) -> float:
        """How large a page is shown, 1.0 for its size on a screen of 96 dots an inch."""
        return SCALES[self._at]

    def set_pages(self, pages: Pages) -> None:
        """Shows these pages. What they say is read aloud as the description of the preview."""
        self.setAccessibleDescription(pages.text)
        for at in range(pages.count):
            name = self.tr("Page {k} of {n}").format(k=at + 1, n=pages.count)
            sheet = Sheet(pages, at, name)
            self._sheets.append(sheet)
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)

    def zoom(self, by: int) -> None:
        """Larger or smaller by one step, as far as there are steps."""
        self._at = max(0, min(self._at + by, len(SCALES) - 1))
        for sheet in self._sheets:
            sheet.set_scale(self.scale)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)
