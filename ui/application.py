"""The Qt application of one window: its look, its language, its last resort for defects, its event loop."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.diagnostics import TAIL
from ui import theme
from ui.language import speak
from ui.preferences import Preferences
from ui.shell import CrashGuard
from ui.shell.crash import FaultLog
from ui.workstation import WELCOMED, open_window

if TYPE_CHECKING:
    from pathlib import Path

    from app.ports.workplace import Workplace


def run_workstation(workplace: Workplace, folder: Path) -> int:
    """Open a window and stay until it is closed; the exit status.

    Args:
        workplace: the machine, as wired.
        folder: where settings are kept: the machine's in one file, each officer's in another.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("LC Workstation")
    settings = machine_settings(folder)
    preferences = Preferences(settings)
    theme.choose(application, preferences.theme)
    theme.choose_motion(application, preferences.motion)
    speak(preferences.language)
    logging.basicConfig(level=logging.WARNING)
    logging.getLogger().addHandler(TAIL)
    guard = CrashGuard()
    guard.install()
    faults = FaultLog(folder)
    left = faults.open()
    station = open_window(workplace, folder, guard, machine=settings, welcome=not settings.contains(WELCOMED))
    if left:
        guard.show_earlier(left)
    status = application.exec()
    station.close()
    faults.close()
    return status


def machine_settings(folder: Path) -> QSettings:
    """What the first run chose, for whoever signs in on this machine."""
    folder.mkdir(parents=True, exist_ok=True)
    return QSettings(str(folder / "workstation.ini"), QSettings.Format.IniFormat)
