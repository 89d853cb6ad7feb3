"""How long a window was left alone, by the clock on the wall: a machine that slept was left alone, too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

LOOK_MS = 5000
_DEEDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Tells when nobody touched a window for as many minutes as the officer allows.

    Signals: ``idle``, at every look for as long as it lasts.
    """

    idle = Signal()

    def __init__(
        self,
        window: QWidget,
        minutes: Callable[[], int],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`minutes` is asked at every look; 0 for never."""
        super().__init__(window)
        self._window, self._minutes, self._now = window, minutes, now
        self._watched: QWindow | None = None
        self._last = now()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def touch(self) -> None:
        """Somebody is here."""
        self._last = self._now()

    def look(self) -> None:
        """Compares the clock with the last deed."""
        self._watch()
        minutes = self._minutes()
        if minutes and self._now() - self._last >= timedelta(minutes=minutes):
            self.idle.emit()

    def _watch(self) -> None:
        """Listens at the system's window, which hears each key and mouse event once, not at every widget of ours."""
        handle = self._window.windowHandle()
        if handle is not self._watched and handle is not None:
            self._watched = handle
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DEEDS:
            self.touch()
        return False
