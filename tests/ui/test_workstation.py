"""From the sign-in page to the desk and to an orderly end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from shiboken6 import isValid

from app.desk.drafts import load_draft
from app.ports.notices import Change, Link, LinkState
from app.ports.workplace import Profile
from tests.ui.office import rest
from tests.ui.world import HARBOUR, NOW, OFFICERS, World, sample_terms
from ui.comforts import SETTINGS
from ui.desk_window import CREDITS
from ui.language import Language, current, speak
from ui.shell import CrashGuard
from ui.widgets import LineInput
from ui.workstation import Workstation, open_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.desk.desk import Desk

OPTICS = "02-acceptance-jpy-optics.fin"
PIN = "2468"


class Place:
    """A machine with one officer; it keeps what it was given to call."""

    sandbox = True

    def __init__(self, world: World) -> None:
        self.world, self.closed = world, False
        self.on_change: Callable[[frozenset[Change]], None] | None = None

    def prepare(self, on_progress: Callable[[str], None]) -> None:
        on_progress("The sample ledger is here.")

    def profiles(self) -> Sequence[Profile]:
        _, roles = OFFICERS["Lin Sample"]
        return [
            Profile("lin", HARBOUR, "Harbour Sample Bank", "Shanghai", "Asia/Shanghai", "Lin Sample", int(roles), PIN)
        ]

    def open_desk(self, profile: Profile, pin: str) -> Desk:
        assert (profile.key, pin) == ("lin", PIN)
        return self.world.desk

    def keep_current(
        self,
        desk: Desk,
        *,
        on_change: Callable[[frozenset[Change]], None],
        on_links: Callable[[Link, Link], None],
        on_defect: Callable[[BaseException], None],
    ) -> None:
        self.on_change = on_change
        up = Link(LinkState.UP, NOW)
        on_links(up, up)

    def kick(self) -> None:
        """Nobody follows here."""

    def another_window(self) -> None:
        """One is enough here."""

    def close(self) -> None:
        self.closed = True
        self.world.store.close()


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    speak("en")


def signed_in(qtbot: QtBot, tmp_path: Path) -> tuple[Place, Workstation]:
    """Lin's window."""
    place = Place(World(tmp_path / "lin"))
    machine = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    station = open_window(cast("Any", place), tmp_path, CrashGuard(), machine=machine)
    rest(qtbot, station.ops)
    station.entrance.pin.setText(PIN)
    station.entrance.submit()
    rest(qtbot, station.ops)
    return place, station


@pytest.mark.usefixtures("_english_again")
def test_another_language_is_spoken_at_once_and_all_that_was_open_stays_open(qtbot: QtBot, tmp_path: Path) -> None:
    place, station = signed_in(qtbot, tmp_path)
    before = station.desk_window
    assert before is not None
    draft = place.world.add_draft(sample_terms(OPTICS))
    before.window.show_page(CREDITS)
    before.open_row(f"d{draft}")
    rest(qtbot, station.ops)
    editor = before.screens.editor_in_sight
    assert editor is not None
    reference = editor.form.frames["20"].input
    assert isinstance(reference, LineInput)
    QTest.keyClicks(reference, "9")
    typed = reference.text()
    before.comforts.show_settings()
    before.messages.say("Something done.", act="Open", then=before.new_credit)

    before.preferences.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: station.desk_window is not before, timeout=5000)
    after = station.desk_window
    assert after is not None
    rest(qtbot, station.ops)

    assert after.window.isVisible()
    assert not isValid(before.window)
    assert after.window.key == SETTINGS
    assert after.actions.qt("window.back").text() == "返回"
    after.window.show_page(CREDITS)
    opened = after.screens.editor_in_sight
    assert opened is not None
    assert load_draft(after.desk, draft).text("20") == typed
    assert not any(notice.then for notice in after.messages.history)
    assert place.on_change is not None
    place.on_change(frozenset({Change.CREDITS}))

    after.messages.undo()
    qtbot.waitUntil(lambda: station.desk_window is not after, timeout=5000)
    assert current() is Language.ENGLISH
    rest(qtbot, station.ops)
    assert station.desk_window is not None
    station.desk_window.window.close()
    station.close()


def test_an_officer_signs_in_sees_what_arrives_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    place = Place(World(tmp_path / "lin"))
    station = open_window(cast("Any", place), tmp_path, CrashGuard())
    rest(qtbot, station.ops)
    assert "SANDBOX" in station.entrance.windowTitle()
    station.entrance.pin.setText(PIN)
    station.entrance.submit()
    rest(qtbot, station.ops)
    desk = station.desk_window
    assert desk is not None
    assert desk.window.isVisible()
    assert not station.entrance.isVisible()
    assert "Lin Sample" in desk.window.windowTitle()
    qtbot.waitUntil(lambda: desk.window.status.cell("chain").accessibleName().startswith("Chain in step"), timeout=5000)

    place.world.record_issue(sample_terms(OPTICS))
    assert place.on_change is not None
    place.on_change(frozenset({Change.CREDITS}))
    qtbot.waitUntil(lambda: desk.credits.model.rowCount() == 1, timeout=5000)
    rest(qtbot, station.ops)

    desk.window.close()
    station.close()
    assert place.closed
