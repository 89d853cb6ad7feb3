"""A window under test in front, where keys go to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def bring_to_front(qtbot: QtBot, window: QWidget) -> None:
    """Show it, and wait until it is the active one: a busy machine takes its time, and shortcuts need it."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
