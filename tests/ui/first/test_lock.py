"""An officer who walks away leaves nothing to read; the PIN brings everything back as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QMenu, QWidget

from app.errors import EnvironmentFault
from tests.ui.first.conftest import PIN, WRONG
from ui.editor.view import EditorPage
from ui.lock.idle import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow


def readable(window: QWidget) -> str:
    """All words that can be seen in a window."""
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def is_locked(desk: DeskWindow) -> bool:
    return desk.comforts.locked


def test_a_locked_window_shows_nothing_and_takes_no_keys_until_the_pin_is_right(
    qtbot: QtBot, desk: DeskWindow, settled: Callable[[], None]
) -> None:
    window, content = desk.window, desk.window.centralWidget()
    assert content is not None
    desk.actions.run("window.lock")
    assert is_locked(desk)
    page = desk.comforts.window_lock.page
    assert page is not None
    assert not content.isVisible()
    assert "Locked" in readable(window)
    assert "USD" not in readable(window)
    assert window.actions() == []
    desk.messages.say("Advice ESB-1 for MOEWE SAMPLE GMBH is signed.")
    qtbot.waitUntil(lambda: "MOEWE" not in readable(window), timeout=5000)

    QTest.keyClicks(page.pin, "1111")
    QTest.keyClick(page.pin, Qt.Key.Key_Return)
    settled()
    assert is_locked(desk)
    assert page.pin_field.shown_note is not None
    assert page.pin_field.shown_note.sentence == WRONG

    QTest.keyClicks(page.pin, PIN)
    QTest.keyClick(page.pin, Qt.Key.Key_Return)
    settled()
    assert not is_locked(desk)
    assert content.isVisible()
    assert window.actions()
    desk.actions.run("go.settings")
    assert window.key == "settings"


def test_what_was_typed_before_locking_is_saved_and_the_ledger_is_followed_behind_it(
    qtbot: QtBot, desk: DeskWindow, settled: Callable[[], None]
) -> None:
    desk.new_credit()
    qtbot.waitUntil(lambda: desk.window.view is not None, timeout=5000)
    settled()
    view = desk.window.view
    assert view is not None
    page = view.widget
    assert isinstance(page, EditorPage)
    qtbot.waitUntil(lambda: page.editor is not None and page.editor.isVisible(), timeout=5000)
    focus = desk.window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "HSB77")
    desk.comforts.lock()
    settled()
    draft = desk.desk.store.draft(page.draft_id)
    assert "HSB77" in str(draft.content)


def test_dialogs_go_out_of_sight_and_come_back(desk: DeskWindow, settled: Callable[[], None]) -> None:
    dialog = QDialog(desk.window)
    dialog.open()
    desk.comforts.lock()
    assert not dialog.isVisible()
    page = desk.comforts.window_lock.page
    assert page is not None
    page.asked.emit(PIN)
    settled()
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support raise", "This plugin does not support grabbing", extend=True)
def test_menus_end_and_other_windows_stay(qtbot: QtBot, desk: DeskWindow) -> None:
    beside, menu = QMainWindow(), QMenu(desk.window)
    qtbot.addWidget(beside)
    beside.show()
    menu.addAction("Copy")
    menu.popup(desk.window.pos())
    desk.comforts.lock()
    assert not menu.isVisible()
    assert beside.isVisible()


def test_a_key_that_cannot_be_read_is_said_on_the_page_and_tried_again(
    desk: DeskWindow, settled: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [EnvironmentFault("The keyring doesn't answer. Unlock it and try again.", code="keyring-trouble")]

    def unlock(_: str) -> None:
        if faults:
            raise faults.pop()

    monkeypatch.setattr(desk.workplace, "unlock", unlock)
    desk.comforts.lock()
    page = desk.comforts.window_lock.page
    assert page is not None
    page.asked.emit(PIN)
    settled()
    note = page.pin_field.shown_note
    assert note is not None
    assert "keyring" in note.sentence
    assert page.unlock.isEnabled()
    page.asked.emit(PIN)
    settled()
    assert not is_locked(desk)


def test_time_alone_locks_by_the_wall_clock_and_a_key_begins_it_anew(qtbot: QtBot) -> None:
    now = [datetime(2026, 11, 22, 9, 0, tzinfo=UTC)]
    minutes = [10]
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch = IdleWatch(window, lambda: minutes[0], lambda: now[0])
    told: list[datetime] = []
    watch.idle.connect(lambda: told.append(now[0]))
    now[0] += timedelta(minutes=9)
    watch.look()
    assert told == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    now[0] += timedelta(minutes=9)
    watch.look()
    assert told == []
    now[0] += timedelta(hours=8)  # the machine slept
    watch.look()
    assert told == [now[0]]
    minutes[0] = 0
    watch.look()
    assert len(told) == 1
