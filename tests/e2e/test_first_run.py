"""The first minutes of a new officer on an empty machine, by keys alone and on the clock; then the lock, for real."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import main
from tests.e2e.windows import WatchedGuard, until
from ui import theme
from ui.application import machine_settings
from ui.first_run.tour import Tour
from ui.workstation import open_window

if TYPE_CHECKING:
    from pathlib import Path

    from ui.desk_window import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

FIRST_RUN_S_MOST = 180


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def type_keys(text: str) -> None:
    for key in text:
        QTest.keyClicks(focus(), key)


def focus() -> QWidget:
    QApplication.processEvents()
    return until(QApplication.focusWidget, "something with the focus")


def test_from_an_empty_machine_to_the_first_credits_in_less_than_three_minutes(
    qapp: QApplication, tmp_path: Path
) -> None:
    theme.apply(qapp)
    began, defects = time.monotonic(), list[BaseException]()
    place, machine = main.SandboxWorkplace(tmp_path), machine_settings(tmp_path)
    station = open_window(place, tmp_path, WatchedGuard(defects), machine=machine, welcome=True)
    welcome = station.welcome
    assert welcome is not None
    until(welcome.sandbox.hasFocus, "the next step under the keys")
    press(Qt.Key.Key_Return)
    lists = until(lambda: station.entrance.officer_lists, "the sample officers")
    until(lists[0].hasFocus, "the first officer")
    pin = place.profiles()[0].shown_pin
    type_keys(pin)
    press(Qt.Key.Key_Return)
    desk = until(lambda: station.desk_window, "the desk")
    until(lambda: desk.window.findChildren(Tour), "the tour")
    for _ in range(5):
        press(Qt.Key.Key_Return)
    until(lambda: not desk.window.findChildren(Tour), "the tour over")
    until(lambda: desk.credits.model.rowCount() > 40, "the sample credits")
    assert time.monotonic() - began < FIRST_RUN_S_MOST

    lock_and_unlock(desk, pin)
    desk.window.close()
    station.close()
    assert defects == []


def lock_and_unlock(desk: DeskWindow, pin: str) -> None:
    """The PIN is tried on the officer's real key."""
    desk.actions.run("window.lock")
    page = desk.comforts.window_lock.page
    assert page is not None
    type_keys("0000")
    press(Qt.Key.Key_Return)
    until(lambda: page.pin_field.shown_note, "that the PIN is wrong")
    assert desk.comforts.locked
    type_keys(pin)
    press(Qt.Key.Key_Return)
    until(lambda: not desk.comforts.locked, "the desk again")
