"""The first minutes of a new home folder, by keys alone: language, look, sandbox, officer, PIN, tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.test_workstation import PIN, Place
from tests.ui.world import World
from ui import theme
from ui.application import machine_settings
from ui.first_run.tour import Tour
from ui.first_run.welcome import WelcomePage, is_gateway_address
from ui.language import speak
from ui.preferences import Preferences
from ui.shell import CrashGuard
from ui.workstation import GATEWAY, WELCOMED, open_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_new_officer_comes_from_the_first_start_to_the_desk_by_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    place, machine = Place(World(tmp_path / "lin")), machine_settings(tmp_path)
    station = open_window(cast("Any", place), tmp_path, CrashGuard(), machine=machine, welcome=True)
    first = station.welcome
    assert first is not None
    qtbot.waitUntil(first.sandbox.hasFocus, timeout=5000)
    first.choices["theme"].set_value("dark")
    first.choices["theme"].changed.emit()
    assert theme.current() is theme.DARK
    first.choices["language"].set_value("zh_CN")
    first.choices["language"].changed.emit()
    again = station.welcome
    assert again is not None
    assert again is not first
    assert again.choices["language"].value() == "zh_CN"
    assert again.sandbox.text() != first.sandbox.text()
    again.choices["language"].set_value("en")
    again.choices["language"].changed.emit()
    page = station.welcome
    assert page is not None
    qtbot.waitUntil(page.sandbox.hasFocus, timeout=5000)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    rest(qtbot, station.ops)
    assert not page.isVisible()
    assert machine.contains(WELCOMED)

    for key in PIN:
        QTest.keyClicks(focus(), key)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    rest(qtbot, station.ops)
    desk = station.desk_window
    assert desk is not None
    assert desk.preferences.theme == "dark"
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(Tour)), timeout=5000)
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not desk.window.findChildren(Tour), timeout=5000)
    desk.window.close()
    station.close()


def test_the_welcome_page_is_usable_without_eyes_and_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    page = WelcomePage(Preferences(machine_settings(tmp_path)))
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page.ask_bank()
    assert_accessible(page)


def test_connecting_says_what_it_needs_and_keeps_an_address_only(qtbot: QtBot, tmp_path: Path) -> None:
    machine = machine_settings(tmp_path)
    page = WelcomePage(Preferences(machine))
    qtbot.addWidget(page)
    kept: list[str] = []
    page.bank_named.connect(kept.append)
    page.show()
    page.connect_bank.click()
    QTest.keyClicks(page.address, "http://gateway.example")
    QTest.keyClick(page.address, Qt.Key.Key_Return)
    note = page.address_field.shown_note
    assert note is not None
    assert "https" in note.sentence
    assert kept == []
    page.address.set_value("https://gateway.example:8443")
    page.keep.click()
    assert kept == ["https://gateway.example:8443"]


def test_the_address_is_kept_for_the_machine(qtbot: QtBot, tmp_path: Path) -> None:
    place, machine = Place(World(tmp_path / "lin")), machine_settings(tmp_path)
    station = open_window(cast("Any", place), tmp_path, CrashGuard(), machine=machine, welcome=True)
    assert station.welcome is not None
    station.welcome.bank_named.emit("https://gateway.example")
    assert machine.value(GATEWAY) == "https://gateway.example"
    assert not machine.contains(WELCOMED)
    station.welcome.close()
    station.close()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://gateway.example", True),
        ("https://gateway.example:8443/lc", True),
        ("http://gateway.example", False),
        ("https://", False),
        ("https://me:secret@gateway.example", False),
        ("https://gateway.example:notaport", False),
        ("gateway.example", False),
        ("", False),
    ],
)
def test_only_https_with_a_host_is_an_address(text: str, is_one: bool) -> None:
    assert is_gateway_address(text) is is_one
