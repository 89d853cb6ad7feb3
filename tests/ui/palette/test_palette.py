"""An officer who never lets go of the keyboard: any act, any credit, a few keys away."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui.credit.view import CreditPageView
from ui.desk_window import NEEDS_ME, DeskWindow
from ui.palette.presenter import ACT, list_acts
from ui.palette.view import PaletteView
from ui.settings.view import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.palette.presenter import Entry

OFFICER = "Zhou Sample"
TOOLS, OPTICS = "01-sight-usd-machine-tools.fin", "02-acceptance-jpy-optics.fin"


@pytest.fixture
def desk(qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]) -> Iterator[DeskWindow]:
    """A checker's window over one recorded credit."""
    world.record_issue(sample_terms(TOOLS))
    made = open_desk(world)
    yield made
    rest(qtbot, made.ops)


def press(desk: DeskWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, held)


def opened(desk: DeskWindow) -> PaletteView:
    press(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.palette.view is not None
    return desk.palette.view


def names(view: PaletteView) -> list[str]:
    return [entry.name for entry in view.model.entries]


def test_a_place_is_reached_by_its_first_letters_and_enter(desk: DeskWindow, qtbot: QtBot) -> None:
    view = opened(desk)
    assert_accessible(desk.window)
    QTest.keyClicks(view.line, "nee")
    assert names(view)[0] == "Needs me"
    press(desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.key == NEEDS_ME, timeout=2000)


@pytest.mark.parametrize("typed", ["hsbsmp26001", "moewe masch"])
def test_a_credit_opens_by_reference_or_party(desk: DeskWindow, qtbot: QtBot, typed: str) -> None:
    view = opened(desk)
    QTest.keyClicks(view.line, typed)
    rest(qtbot, desk.ops)
    (entry,) = view.model.entries
    assert entry.name == "HSBSMP26001"
    assert "MOEWE" in entry.spoken
    press(desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.view is not None, timeout=2000)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    assert isinstance(desk.window.view.widget, CreditPageView)


def test_a_setting_is_found_and_shown_alone(desk: DeskWindow, qtbot: QtBot) -> None:
    view = opened(desk)
    QTest.keyClicks(view.line, "lock when")
    entry = next(entry for entry in view.model.entries if entry.about == "Setting")
    view.chosen.emit(entry)
    qtbot.waitUntil(lambda: desk.window.key == "settings", timeout=2000)
    page = desk.window.shown
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: not page.row("theme").isVisible(), timeout=2000)
    assert page.row("lock_minutes").isVisible()


def test_what_was_typed_before_is_not_listed_for_what_stands_there_now(desk: DeskWindow, qtbot: QtBot) -> None:
    view = opened(desk)
    QTest.keyClicks(view.line, "moewe")
    QTest.keyClicks(view.line, "xyz")
    rest(qtbot, desk.ops)
    assert names(view) == []


def test_what_cannot_be_done_is_listed_with_its_reason_and_does_nothing(desk: DeskWindow, qtbot: QtBot) -> None:
    view = opened(desk)
    QTest.keyClicks(view.line, "new credit")
    assert view.model.entries[0].reason == "Only a maker drafts credits. Sign in as a maker."
    assert "Only a maker drafts credits" in view.model.index(0).data()
    press(desk, Qt.Key.Key_Return)
    assert view.isVisible()
    assert desk.window.view is None


def test_escape_and_the_same_keys_again_lead_back_to_where_the_officer_was(desk: DeskWindow) -> None:
    before = QApplication.focusWidget()
    escape = (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    for way_back in (escape, (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)):
        view = opened(desk)
        assert view.line.hasFocus()
        press(desk, *way_back)
        assert not view.isVisible()
        assert QApplication.focusWidget() is before


def test_arrows_choose_while_the_focus_stays_in_the_box(desk: DeskWindow) -> None:
    view = opened(desk)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Down)
    press(desk, Qt.Key.Key_Up)
    assert view.list.currentIndex().row() == 1
    assert view.line.hasFocus()


def test_what_was_done_last_stands_first_the_next_time(desk: DeskWindow, qtbot: QtBot) -> None:
    view = opened(desk)
    assert names(view)[0] != "Needs me"
    QTest.keyClicks(view.line, "needs me")
    press(desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.key == NEEDS_ME, timeout=2000)
    rest(qtbot, desk.ops)
    assert names(opened(desk))[0] == "Needs me"


def test_every_act_is_first_after_three_keys_at_most_in_the_middle(desk: DeskWindow) -> None:
    keys = [_keys_to(desk, act.id, act.name) for act in desk.actions]
    assert median(keys) <= 3, keys


def _keys_to(desk: DeskWindow, act: str, name: str) -> int:
    """The letters of the best word or of the initials after which the act stands first."""
    words = name.casefold().split()
    queries = [word[:length] for word in [*words, "".join(word[0] for word in words)] for length in range(1, 9)]
    firsts = [query for query in queries if _first(list_acts(desk.actions, query, [])) == ACT + act]
    return min((len(query) for query in firsts), default=99)


def _first(entries: list[Entry]) -> str:
    return entries[0].key if entries else ""
