"""An officer without a mouse: keys go to whatever has the focus, as on a real keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from tests.e2e.windows import until
from tests.ui.accessibility import name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.e2e.windows import OfficerWindow

TABS_MOST = 250


class Keyboard:
    """Before one officer's window."""

    def __init__(self, window: OfficerWindow) -> None:
        self._window = window

    def focus(self) -> QWidget:
        """What has the keyboard."""
        QApplication.processEvents()  # what the last key led to is shown before the next one is pressed
        until(self._in_front, "the window in front")
        return until(QApplication.focusWidget, "something with the focus")

    def _in_front(self) -> bool:
        """Another officer's window may have come up meanwhile."""
        top = self._window.widget
        if not top.isActiveWindow():
            top.activateWindow()
        return top.isActiveWindow()

    def press(self, keys: str) -> None:
        """A key or a combination, ``Ctrl+N``."""
        QTest.keySequence(self.focus(), QKeySequence(keys))

    def write(self, text: str) -> None:
        """Text, a new line for each line feed."""
        for at, line in enumerate(text.split("\n")):
            if at:
                self.press("Return")
            QTest.keyClicks(self.focus(), line)

    def choose(self, wanted: str) -> None:
        """The arrow down until the choice that has the focus says so."""
        widget = self.focus()
        assert isinstance(widget, QComboBox)
        for _ in range(widget.count()):
            if widget.currentText() == wanted:
                return
            self.press("Down")
        assert widget.currentText() == wanted, widget.currentText()

    def tab_to(self, wanted: str) -> QWidget:
        """Press Tab until what is called so has the focus."""
        return self.tab_until(lambda widget: called(widget).startswith(wanted), wanted)

    def tab_until(self, is_it: Callable[[QWidget], bool], what: str) -> QWidget:
        """Press Tab until the right thing has the focus.

        Raises:
            AssertionError: Tab never comes to it.
        """
        passed = []
        for _ in range(TABS_MOST):
            widget = self.focus()
            if is_it(widget):
                return widget
            passed.append(called(widget))
            QTest.keyClick(widget, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {what}; it came to {passed[-40:]}")

    def do(self, action_id: str) -> None:
        """An act by its own keys."""
        made = self._window.desk_window.actions.qt(action_id)
        until(made.isEnabled, f"{action_id} possible")
        keys = made.shortcut().toString()
        assert keys, f"{action_id} has no keys"
        self.press(keys)


def called(widget: QWidget) -> str:
    """What it is called; a choice says what is chosen, and its own name only to those who ask for it."""
    return widget.accessibleName() or name(widget)
