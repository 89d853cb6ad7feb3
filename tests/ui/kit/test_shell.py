"""The frame: places, views, actions, faults and results; remembered sizes; names for everything."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.accessibility import assert_accessible
from ui.shell import Action, Actions, MainWindow, Messages, Page, View, Who
from ui.shell.top_bar import TopBar
from ui.theme import Size, State
from ui.widgets import Banner, ConfirmPanel, SandboxBand, Scroller, SplitPane
from ui.widgets.gallery import editor, window

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WHO = Who("Lin Sample", "Maker", "Harbour Sample Bank", "SAMPCNSHXXX", "Shanghai", "Asia/Shanghai")


def messages_of(shown: MainWindow) -> Messages:
    return shown.findChildren(Messages)[0]


@pytest.mark.parametrize("key", ["credits", "needs-me", "settings"])
def test_every_page_of_the_kit_can_be_used_without_seeing_it(shown: MainWindow, key: str) -> None:
    shown.show_page(key)
    assert_accessible(shown)


def test_the_form_can_be_used_without_seeing_it(shown: MainWindow) -> None:
    shown.open_view(View("New credit, draft 18", editor()))
    assert_accessible(shown)


def test_the_lint_finds_a_button_without_a_name(shown: MainWindow) -> None:
    QPushButton(shown).show()
    with pytest.raises(AssertionError, match="QPushButton in MainWindow"):
        assert_accessible(shown)


def test_the_lint_finds_words_that_are_cut_off(shown: MainWindow) -> None:
    label = QLabel("青岛样本纺织有限公司 (Sample) International Trading", shown)
    label.setFixedWidth(80)
    label.show()
    with pytest.raises(AssertionError, match="cut off"):
        assert_accessible(shown)


def test_the_sandbox_stands_in_the_title_and_on_the_band(shown: MainWindow) -> None:
    assert shown.windowTitle() == "SANDBOX · LC Workstation · Harbour Sample Bank · Lin Sample"
    assert "SANDBOX" in shown.findChildren(SandboxBand)[0].accessibleName()


def test_a_view_stays_with_its_place_until_it_is_closed(shown: MainWindow) -> None:
    view = View("New credit, draft 18", QWidget(), state=State.settled("Saved 17:42"))
    shown.open_view(view)
    shown.show_page("needs-me")
    assert not view.widget.isVisible()
    shown.show_page("credits")
    assert view.widget.isVisible()
    shown.close_view()
    assert shown.view is None
    assert shown.page("credits").isVisible()


def test_the_title_of_an_open_view_follows_its_draft(shown: MainWindow) -> None:
    view = View("New credit", QWidget())
    shown.open_view(view)
    shown.describe_view(View("HSB/2026/004418", view.widget, note="imported"))
    assert "HSB/2026/004418" in [label.text() for label in shown.top_bar.findChildren(QLabel)]
    assert shown.view is not None
    assert shown.view.note == "imported"


def test_a_narrow_window_shows_icons_only_and_their_names_remain(shown: MainWindow) -> None:
    shown.resize(1100, 700)
    assert shown.rail.width() == Size.RAIL_NARROW
    assert_accessible(shown)
    shown.resize(1366, 768)
    assert shown.rail.width() == Size.RAIL


def test_the_window_comes_back_as_large_as_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    first = window(tmp_path)
    first.show()
    first.resize(1300, 720)
    first.close()
    second = window(tmp_path)
    qtbot.addWidget(second)
    assert second.height() == 720  # the width is cut to the offscreen display's


def test_a_fault_stands_with_its_age_until_its_source_recovers(shown: MainWindow, qtbot: QtBot) -> None:
    messages, tried = messages_of(shown), []
    messages.fault("The gateway doesn't answer.", source="gateway", age="as of 17:40", retry=lambda: tried.append(1))
    messages.fault("The chain doesn't answer.", source="chain")
    assert shown.banner.sentence == "The chain doesn't answer."
    messages.recover("chain")
    assert shown.banner.sentence == "The gateway doesn't answer."
    shown.banner.retried.emit()
    assert tried == [1]
    messages.recover("gateway")
    assert shown.banner.sentence == ""


def test_what_is_said_before_there_is_a_window_is_not_lost(tmp_path: Path, qtbot: QtBot) -> None:
    messages = Messages()
    messages.say("The sandbox was set aside.")
    page = Page("home", "Home", "home", QWidget)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow([page], Actions(), messages, WHO, settings)
    qtbot.addWidget(made)
    assert made.toasts.sentence == "The sandbox was set aside."
    assert "SANDBOX" not in made.windowTitle()


def test_a_toast_offers_its_act_once(shown: MainWindow) -> None:
    undone: list[str] = []
    messages_of(shown).say("Draft 18 thrown away.", act="Undo", then=lambda: undone.append("draft 18"))
    (toast,) = shown.toasts.toasts
    toast.act.click()
    assert undone == ["draft 18"]
    assert shown.toasts.sentence == ""


def test_an_act_that_cannot_be_done_says_why_on_its_button(qtbot: QtBot) -> None:
    done: list[str] = []
    actions = Actions()
    actions.add(Action("credit.submit", "Submit", "Credit", lambda: done.append("x"), "Ctrl+Return"))
    button = actions.button("credit.submit", primary=True)
    qtbot.addWidget(button)
    actions.set_reason("credit.submit", "Two findings must be mended first.")
    assert not button.isEnabled()
    assert button.accessibleDescription() == button.toolTip() == "Two findings must be mended first."
    actions.run("credit.submit")
    assert done == []
    actions.set_reason("credit.submit")
    button.click()
    assert done == ["x"]


def test_a_shortcut_cannot_be_given_away_twice(qtbot: QtBot) -> None:
    actions = Actions()
    actions.add(Action("credit.new", "New credit", "Credits", lambda: None, "Ctrl+N"))
    with pytest.raises(ValueError, match="declared twice"):
        actions.add(Action("draft.new", "New draft", "Credits", lambda: None, "Ctrl+N"))


class Listed(QWidget):
    """A page with a search of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit(self)

    def begin_search(self) -> None:
        self.box.setFocus()


def test_keys_lead_to_places_and_to_the_search_and_back(shown: MainWindow) -> None:
    shown.actions_.run("go.needs-me")
    assert shown.key == "needs-me"
    shown.actions_.run("go.credits")
    list_ = Listed()
    shown.open_view(View("New credit, draft 18", list_))
    shown.actions_.run("window.find")
    assert shown.focusWidget() is list_.box
    shown.actions_.run("window.back")
    assert shown.view is None


def test_panes_keep_the_width_they_were_given(tmp_path: Path, qtbot: QtBot) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = SplitPane([(QWidget(), 0), (QWidget(), 340)], key="credits", settings=settings)
    qtbot.addWidget(first)
    first.resize(1000, 300)
    first.show()
    assert first.sizes()[1] == 340
    first.moveSplitter(500, 1)
    second = SplitPane([(QWidget(), 0), (QWidget(), 340)], key="credits", settings=settings)
    qtbot.addWidget(second)
    second.resize(1000, 300)
    second.show()
    assert second.sizes() == first.sizes() != [659, 340]


def test_a_form_is_never_cut_off_at_the_right(qtbot: QtBot) -> None:
    wide = QWidget()
    wide.setMinimumWidth(640)
    QHBoxLayout(wide).addWidget(QLabel("Terms"))
    page = Scroller(wide)
    qtbot.addWidget(page)
    assert page.minimumSizeHint().width() >= 640


def test_the_time_shown_is_that_of_the_office(qtbot: QtBot) -> None:
    bar = TopBar(WHO, now=lambda: datetime(2026, 11, 22, 9, 42, tzinfo=UTC))
    qtbot.addWidget(bar)
    assert "Maker · Shanghai 17:42" in [label.text() for label in bar.findChildren(QLabel)]


def test_the_question_stands_in_the_page_and_escape_is_a_way_back(qtbot: QtBot) -> None:
    done: list[str] = []
    panel = ConfirmPanel()
    qtbot.addWidget(panel)
    panel.ask("Draft 18 is thrown away.", "Throw draft away", lambda: done.append("gone"))
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert (done, panel.isVisible()) == ([], False)
    panel.ask("Draft 18 is thrown away.", "Throw draft away", lambda: done.append("gone"))
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Throw draft away").click()
    assert (done, panel.isVisible()) == (["gone"], False)


def test_a_banner_without_remedy_has_no_retry_button(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_fault("This store belongs to another network.", retry="")
    assert [b.text() for b in banner.findChildren(QPushButton) if b.isVisibleTo(banner)] == []
