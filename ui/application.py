"""The Qt application of one window: its look, its last resort for defects, its event loop."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.shell import CrashGuard
from ui.workstation import open_window

if TYPE_CHECKING:
    from pathlib import Path

    from app.ports.workplace import Workplace


def run_workstation(workplace: Workplace, folder: Path) -> int:
    """Open a window and stay until it is closed; the exit status.

    Args:
        workplace: the machine, as wired.
        folder: where window sizes are kept.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("LC Workstation")
    theme.apply(application)
    guard = CrashGuard()
    guard.install()
    station = open_window(workplace, folder, guard)
    status = application.exec()
    station.close()
    return status
