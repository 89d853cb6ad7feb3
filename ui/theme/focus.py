"""The focus ring: drawn around whatever button, tab or list the keyboard has reached. Inputs show it themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from ui.theme.tokens import Size

_RINGED_INSIDE = "ringed-inside"
_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


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


class InnerRing(QWidget):
    """The ring of a list or table that fills its pane: outside, the neighbours would hide it.

    Shown only to who came by keyboard; a list that was clicked, or has the focus from the start, stays calm.
    """

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        view.setProperty(_RINGED_INSIDE, True)
        view.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and event.reason() in _BY_KEYBOARD)
            self.raise_()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FocusIn):
            self.setGeometry(self._view.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QApplication.palette().color(QPalette.ColorRole.Accent), Size.FOCUS))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class FocusRing(QObject):
    """One ring for the application. Qt makes its frame a child of the window it is in, so it may go with that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        frame = self._frame if self._frame is not None and isValid(self._frame) else None
        if isinstance(now, QAbstractButton | QAbstractItemView) and not now.property(_RINGED_INSIDE):
            self._frame = frame or _Frame(now)
            self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._frame.setWidget(now)
        elif frame is not None:
            frame.hide()
