"""What stands over the page for a moment: palette, notices, shortcut sheet, panels of the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.widgets.tabbing import go_on_by_tab

if TYPE_CHECKING:
    from collections.abc import Callable


class Transient(QFrame):
    """Inside the window, over what is there. Escape closes it and gives the focus back; it goes when the focus does.

    Escape reaches what has the focus, so of several only the topmost closes. ``gone`` once it is closed; it is given
    up then.
    """

    gone = Signal()

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setProperty("kind", "over")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._before: QWidget | None = None
        self._place: Callable[[], QRect] = self.geometry
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def show_at(self, place: Callable[[], QRect], focus: QWidget | None = None) -> None:
        """Shows it and takes the focus; `place` in the window's coordinates, asked again when that has another size."""
        self._before = self.window().focusWidget()
        self._place = place
        self.setGeometry(place())
        self.window().installEventFilter(self)
        self.show()
        self.raise_()
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Closes it and gives the focus back to what had it."""
        before = self._before
        self.close()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, lambda: self.setGeometry(self._place()))  # once the window is laid out
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab stays inside: going on would close it unseen."""
        return go_on_by_tab(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.gone.emit()
        self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.close()
