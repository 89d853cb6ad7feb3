"""The focus ring: drawn around whatever button, tab or list the keyboard has reached. Inputs show it themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from ui.theme.tokens import Size


class _Frame(QFocusFrame):
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.mask().isEmpty():
            self.clearMask()  # Qt keeps only a band of two pixels, which would cut the round corners off
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QApplication.palette().color(QPalette.ColorRole.Accent), Size.FOCUS))
        self._draw(painter, Size.FOCUS / 2)
        # A hair of the ground inside, so that the ring is seen around a button of its own colour, too.
        painter.setPen(QPen(QApplication.palette().color(QPalette.ColorRole.Base), 1.5))
        self._draw(painter, Size.FOCUS + 0.75)
        painter.end()

    def _draw(self, painter: QPainter, inset: float) -> None:
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)


class FocusRing(QObject):
    """One ring for the application. Qt makes its frame a child of the window it is in, so it may go with that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        frame = self._frame if self._frame is not None and isValid(self._frame) else None
        if isinstance(now, QAbstractButton | QAbstractItemView):
            self._frame = frame or _Frame(now)
            self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._frame.setWidget(now)
        elif frame is not None:
            frame.hide()
