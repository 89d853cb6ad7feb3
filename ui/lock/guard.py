"""Locks a window: everything of it goes out of sight and out of reach, comes back as it was, and went on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from shiboken6 import isValid

from app.errors import EnvironmentFault
from ui.language.sentences import said
from ui.lock.view import LockPage
from ui.ops import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import UserError
    from ui.ops import Ops
    from ui.shell import Who

_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application


def _attempt(unlock: Callable[[str], None], pin: str) -> str:
    """Tries a PIN; why the key can't be read is said on the page, since no banner can be seen behind it."""
    try:
        unlock(pin)
    except EnvironmentFault as fault:
        return said(fault.sentence)
    return ""


class WindowLock(QObject):
    """The lock of one window.

    Signals: ``changed(locked)``.
    """

    changed = Signal(bool)

    def __init__(
        self, window: QMainWindow, who: Who, unlock: Callable[[str], None], ops: Ops, *, sandbox: bool
    ) -> None:
        """`unlock` tries a PIN on a worker and raises `UserError` where it is wrong."""
        super().__init__(window)
        self._window, self._who, self._unlock, self._ops, self._sandbox = window, who, unlock, ops, sandbox
        self.page: LockPage | None = None
        self._acts: list[QAction] = []
        self._dialogs: list[QWidget] = []
        self._focus: QWidget | None = None

    @property
    def locked(self) -> bool:
        """Nothing can be read now."""
        return self.page is not None

    def lock(self) -> None:
        """Covers the window. What is hidden saves itself: an editor that goes out of sight flushes its draft."""
        if self.page is not None:
            return
        self._focus = self._window.focusWidget()
        self._acts = list(self._window.actions())
        for act in self._acts:
            self._window.removeAction(act)  # no shortcut reaches a desk that nobody sits at
        self._window.setAcceptDrops(False)
        self._hide_others()
        page = self.page = LockPage(self._who, self._window, sandbox=self._sandbox)
        page.asked.connect(self._on_asked)
        page.left.connect(self._window.close)
        for part in self._parts():
            part.hide()
            part.installEventFilter(self)
        self._window.installEventFilter(self)
        _application().focusWindowChanged.connect(self._hide_others)
        page.setGeometry(self._window.rect())
        page.show()
        page.raise_()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)

    def _content(self) -> QWidget:
        content: QWidget | None = self._window.centralWidget()
        assert content is not None
        return content

    def _parts(self) -> list[QWidget]:
        """What lies directly on the window: its content, toasts."""
        return [part for part in self._window.children() if isinstance(part, QWidget) and part is not self.page]

    def _hide_others(self, _: object = None) -> None:
        """Menus end; dialogs come back when the window is unlocked."""
        for other in QApplication.topLevelWidgets():
            if other is self._window or not other.isVisible():
                continue
            if isinstance(other, QDialog):
                self._dialogs.append(other)
                other.setVisible(False)
            elif other.windowType() in _PASSING:  # its bits are also those of any window: no mask tells it apart
                other.close()

    def _on_asked(self, pin: str) -> None:
        assert self.page is not None
        self.page.set_busy(busy=True)
        self._ops.run(
            lambda: _attempt(self._unlock, pin),
            title=self.tr("Unlocking"),
            success=self._on_tried,
            failure=self._on_refused,
            owner=self.page,
            lane=Lane.WIRE,
        )

    def _on_refused(self, error: UserError) -> None:
        if self.page is not None:
            self.page.refuse(error.sentence)

    def _on_tried(self, fault: str) -> None:
        if fault and self.page is not None:
            self.page.refuse(fault)
        else:
            self._open()

    def _open(self) -> None:
        page, self.page = self.page, None
        if page is None:
            return
        self._window.removeEventFilter(self)
        _application().focusWindowChanged.disconnect(self._hide_others)
        for part in self._parts():
            part.removeEventFilter(self)
        page.hide()
        page.deleteLater()
        self._window.addActions(self._acts)
        self._window.setAcceptDrops(True)
        self._content().show()
        for dialog in self._dialogs:
            if isValid(dialog):
                dialog.setVisible(True)
        self._dialogs = []
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(False)

    def _keep_out(self, part: QObject) -> None:
        """A toast that comes meanwhile is not for passers-by."""
        if self.page is not None and isinstance(part, QWidget) and part is not self.page:
            part.installEventFilter(self)
            self.page.raise_()
            QTimer.singleShot(0, part, part.hide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.page is not None:
            if watched is self._window and event.type() == QEvent.Type.Resize:
                self.page.setGeometry(self._window.rect())
            elif isinstance(event, QChildEvent) and event.type() == QEvent.Type.ChildPolished:
                self._keep_out(event.child())
            elif watched is not self._window and event.type() == QEvent.Type.Show:
                self._keep_out(watched)
        return False
