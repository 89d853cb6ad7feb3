"""The registry of acts: keys that officers choose, what feeds menu and sheet, panes and tabs by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from app.errors import UserError
from tests.ui.accessibility import assert_accessible
from ui.preferences import Preferences
from ui.settings.keys import ShortcutsPage
from ui.shell import Action, Actions, MainWindow, View
from ui.shell.sheet import COLUMNS, ShortcutSheet
from ui.widgets import Tabs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def two_acts() -> tuple[Actions, list[str]]:
    done: list[str] = []
    actions = Actions()
    actions.add(
        Action("credit.new", "New credit", "Credit", lambda: done.append("new"), "Ctrl+N"),
        Action("credit.import", "Import message…", "Credit", lambda: done.append("import"), "Ctrl+I", also=("F4",)),
    )
    return actions, done


def test_an_officer_gives_an_act_other_keys_and_gets_the_original_ones_back() -> None:
    actions, _ = two_acts()
    actions.choose_keys("credit.new", "Ctrl+Alt+N")
    assert actions.qt("credit.new").shortcut() == QKeySequence("Ctrl+Alt+N")
    assert actions.qt("credit.new").toolTip() == "New credit (Ctrl+Alt+N)"
    assert actions.chosen_keys == {"credit.new": "Ctrl+Alt+N"}
    actions.choose_keys("credit.new", "Ctrl+N")
    assert actions.chosen_keys == {}


@pytest.mark.parametrize("taken", ["Ctrl+I", "F4"])
def test_keys_that_another_act_has_are_refused_with_its_name(taken: str) -> None:
    actions, _ = two_acts()
    with pytest.raises(UserError, match="already does “Import message”"):
        actions.choose_keys("credit.new", taken)
    assert actions.keys("credit.new") == "Ctrl+N"


@pytest.mark.parametrize("typed", ["N", "Shift+N", "Space", "7", "+"])
def test_keys_that_one_types_with_are_refused(typed: str) -> None:
    actions, _ = two_acts()
    with pytest.raises(UserError, match="is needed for typing"):
        actions.choose_keys("credit.new", typed)


def test_chosen_keys_hold_for_acts_that_are_declared_later_and_win_over_declared_ones() -> None:
    actions, _ = two_acts()
    actions.take_keys({"credit.print": "Ctrl+Alt+P", "credit.new": ""})
    actions.add(Action("credit.print", "Print", "Credit", lambda: None, "Ctrl+P"))
    assert actions.keys("credit.print") == "Ctrl+Alt+P"
    assert actions.keys("credit.new") == ""


def test_two_acts_can_change_their_keys_with_each_other() -> None:
    actions, _ = two_acts()
    actions.take_keys({"credit.new": "Ctrl+I", "credit.import": "Ctrl+N"})
    assert (actions.keys("credit.new"), actions.keys("credit.import")) == ("Ctrl+I", "Ctrl+N")


def test_every_act_of_the_window_has_words_a_tip_and_a_place_in_the_menu(shown: MainWindow) -> None:
    for act in shown.actions_:
        assert act.text, act.id
        assert act.menu, act.id
        assert shown.actions_.qt(act.id).toolTip(), act.id


def test_long_groups_stand_in_menus_of_their_own(shown: MainWindow) -> None:
    menu = shown.actions_.menu(shown)
    inner = menu.findChildren(QMenu)
    assert "Go to" in {part.title() for part in inner}
    whole = [*menu.actions(), *(each for part in inner for each in part.actions())]
    offered = {action.text(): action.shortcut().toString() for action in whole}
    assert {act.text: act.shortcut for act in shown.actions_}.items() <= offered.items()


def test_the_sheet_names_every_act_that_has_keys(shown: MainWindow) -> None:
    shown.activateWindow()
    QTest.keyClick(shown, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sheet = shown.findChild(ShortcutSheet)
    assert sheet is not None
    assert_accessible(shown)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for act in shown.actions_:
        if shown.actions_.keys(act.id):
            assert {act.name, " · ".join(shown.actions_.all_keys(act.id))} <= said
    QTest.keyClick(sheet.scroller, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_keys_stand_in_one_line_however_long_a_group_names_its_acts(qtbot: QtBot) -> None:
    actions, window = Actions(), QWidget()
    qtbot.addWidget(window)
    names = {"Credit": "Compare with the message as it came", "Window": "Close", "Help": "Help for this page"}
    for at, (group, name) in enumerate(names.items()):
        actions.add(Action(f"act.{at}", name, group, lambda: None, f"Ctrl+{at}"))
    window.resize(1366, 768)
    window.show()
    sheet = ShortcutSheet(window, actions)
    sheet.open()
    QApplication.processEvents()
    keys = [label for label in sheet.findChildren(QLabel) if label.text().startswith("Ctrl+")]
    assert len(keys) == len(names)
    assert len({label.mapTo(sheet, QPoint()).x() for label in keys}) == COLUMNS


def test_f6_goes_from_pane_to_pane_and_back(shown: MainWindow) -> None:
    order = []
    for _ in range(6):
        shown.actions_.run("window.pane-next")
        order.append(_pane(shown))
    assert set(order) == {"rail", "top bar", "page", "status bar"}
    shown.actions_.run("window.pane-next")
    shown.actions_.run("window.pane-before")
    assert _pane(shown) == order[-1]


def _pane(shown: MainWindow) -> str:
    """Which pane has the focus."""
    panes: dict[str, QWidget] = {"rail": shown.rail, "top bar": shown.top_bar, "status bar": shown.status}
    focus = QApplication.focusWidget()
    assert focus is not None
    return next((name for name, pane in panes.items() if pane.isAncestorOf(focus)), "page")


def test_ctrl_tab_goes_round_the_tabs_of_a_page_and_says_where_there_are_none(shown: MainWindow) -> None:
    tabs = shown.shown.findChild(Tabs)
    assert tabs is not None
    first = tabs.key
    shown.actions_.run("window.tab-next")
    assert tabs.key != first
    shown.actions_.run("window.tab-before")
    assert tabs.key == first
    shown.show_page("needs-me")
    assert shown.actions_.reason("window.tab-next") == "There are no tabs here."


def test_keys_are_changed_on_a_page_and_kept(tmp_path: Path, shown: MainWindow) -> None:
    page = ShortcutsPage(
        shown.actions_, Preferences(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    )
    shown.open_view(View("Shortcuts", page))
    assert_accessible(shown)
    editor = page.editor
    editor.choose_act("window.notices")
    editor.keys.setKeySequence(QKeySequence("Ctrl+/"))
    editor.keys.editingFinished.emit()
    assert "already does “Keyboard shortcuts”" in editor.said
    editor.keys.setKeySequence(QKeySequence("Ctrl+Alt+B"))
    editor.keys.editingFinished.emit()
    assert editor.said == "Notices now has Ctrl+Alt+B."
    kept = Preferences(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert shown.actions_.keys("window.notices") == "Ctrl+Alt+B"
    assert kept.shortcuts == {"window.notices": "Ctrl+Alt+B"}
    editor.search.setText("nothing is called like this")
    assert not editor.keys.isEnabled()
