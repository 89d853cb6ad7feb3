"""F1 explains what is shown: each place and each view has its page, written as pages are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import ui
from app.errors import UserError
from ui.first_run.tour import Tour
from ui.help.errors import PAGES, TROUBLE, page_about
from ui.help.topics import FOLDER, TOPICS, VIEWS, read, topic_of, topics
from ui.help.view import HelpPage
from ui.widgets import LinkButton, SecondaryButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow

UI = Path(ui.__file__).parent


def help_of(desk: DeskWindow) -> HelpPage:
    desk.actions.run("help.show")
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, HelpPage)
    return view.widget


def test_every_place_of_the_rail_has_its_page(desk: DeskWindow) -> None:
    keys = [act.id.removeprefix("go.") for act in desk.actions if act.id.startswith("go.")]
    assert {"home", "credits", "needs-me", "settings"} <= set(keys)
    for key in keys:
        desk.window.show_page(key)
        assert topic_of(desk.window) == key


def test_every_view_that_is_opened_over_a_page_has_its_page() -> None:
    screens = (UI / "screens.py").read_text("utf-8")
    opened = set(re.findall(r"(?m)^from ui\.[\w.]+ import (\w+(?:Page|View|PageView))$", screens)) - {"View"}
    assert len(opened) >= 5
    assert opened <= set(VIEWS)
    assert set(VIEWS.values()) <= set(TOPICS)


def test_every_page_is_written_and_none_is_left_over() -> None:
    assert [page.key for page in topics()] == list(TOPICS)
    assert {path.stem for path in (FOLDER / "en").glob("*.md")} == set(TOPICS)


def test_every_error_has_its_page() -> None:
    rooms = [UI, *(UI.parent / room for room in ("app", "chain_client", "local_store", "gateway"))]
    found = {
        code
        for room in rooms
        for path in room.rglob("*.py")
        for code in re.findall(r'code="([a-z0-9-]+)"', path.read_text("utf-8"))
    }
    assert len(found) > 60
    assert found - set(PAGES) == set()
    assert set(PAGES.values()) <= set(TOPICS)
    assert page_about("ErrorOfTheContract") in TOPICS


def test_a_banner_leads_to_the_page_about_its_fault(desk: DeskWindow) -> None:
    desk.messages.fault("The disk is full.", source="saving", code="disk-full")
    asked = [button for button in desk.window.banner.findChildren(LinkButton) if button.isVisibleTo(desk.window)]
    asked[0].click()

    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, HelpPage)
    assert view.widget.topic == TROUBLE


def test_a_fault_without_a_page_offers_none(desk: DeskWindow) -> None:
    desk.messages.fault("This window ended without being closed.", source="restore")

    assert not any(button.isVisibleTo(desk.window) for button in desk.window.banner.findChildren(LinkButton))


def test_a_refusal_leads_to_the_page_about_it(desk: DeskWindow) -> None:
    desk.messages.refuse(UserError("Another person must approve it.", code="same-person"))
    then = desk.messages.history[0].then
    assert then is not None
    then()

    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, HelpPage)
    assert view.widget.topic == "approve"


@pytest.mark.parametrize("text", ["", "# Title", "# Title\nlead\n## Empty", "# Title\nlead\n## H\nno point"])
def test_a_page_that_is_not_written_so_is_found_out(text: str) -> None:
    with pytest.raises(ValueError, match="odd"):
        read("odd", text)


def test_help_opens_on_what_is_shown_names_the_keys_and_is_searched(desk: DeskWindow) -> None:
    desk.window.show_page("credits")
    page = help_of(desk)
    assert page.topic == "credits"
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Ctrl+N" in words
    assert "New credit" in words
    page.filter("forgotten pin")
    assert (page.list.count(), page.topic) == (1, "settings")
    page.filter("nobody wrote this")
    assert (page.list.count(), page.topic) == (0, "")
    desk.actions.run("help.show")  # it is open already
    assert desk.window.view is not None
    assert desk.window.view.widget is page
    assert len(desk.window.views) == 1


def test_the_tour_goes_by_keys_alone_stays_in_its_card_and_ends_where_one_was(qtbot: QtBot, desk: DeskWindow) -> None:
    desk.actions.run("help.tour")
    tour = desk.window.findChildren(Tour)[0]
    titles = []
    while tour.isVisible():
        titles.append(tour.heading.text())
        assert tour.isAncestorOf(desk.window.focusWidget())
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        assert tour.isAncestorOf(desk.window.focusWidget())
        tour.next.setFocus()
        QTest.keyClick(tour.next, Qt.Key.Key_Return)
    assert len(titles) == len(set(titles)) == 5
    assert not tour.isAncestorOf(desk.window.focusWidget())


def test_the_tour_is_left_at_any_moment(desk: DeskWindow) -> None:
    for leave in ("Escape", "Skip the tour"):
        desk.comforts.show_tour()
        tour = desk.window.findChildren(Tour)[-1]
        if leave == "Escape":
            QTest.keyClick(tour.next, Qt.Key.Key_Escape)
        else:
            next(button for button in tour.findChildren(SecondaryButton) if button.text() == leave).click()
        assert not tour.isVisible()
