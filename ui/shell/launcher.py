"""The box in the top bar that opens the palette, and says by which keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Type, current, font
from ui.theme.icons import paint_icon
from ui.widgets.buttons import pressed_by_enter
from ui.widgets.keycap import keys_width, paint_keys
from ui.widgets.painting import write

HEIGHT = 32
WIDEST = 420
ICON = 34


class Launcher(QPushButton):
    """Looks like a search box; where there is little room, its words give way to its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._keys = self.tr("Find or do anything…"), ""
        self.setAccessibleName(self.tr("Find or do anything"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_keys("")

    def show_keys(self, keys: str) -> None:
        """The keys that open the palette, or none."""
        self._keys = keys
        name = self.accessibleName()
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the keys; the words have what is left over."""
        return QSize(ICON + keys_width(self._keys), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, QRectF(10, (self.height() - 16) / 2, 16, 16), "search", theme.third)
        room = QRect(ICON, 0, self.width() - ICON - keys_width(self._keys), self.height())
        write(painter, room, self._words, font(Type.BODY), theme.third)
        paint_keys(painter, self.rect().adjusted(0, 0, -8, 0), self._keys)
        painter.end()
