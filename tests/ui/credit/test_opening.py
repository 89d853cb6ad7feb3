"""Opening credits in the window: the same one once, its timeline and its pages by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.every_screen import Filled, desk_of, filled
from tests.ui.office import rest
from ui.credit.reading import TIMELINE
from ui.credit.view import CreditPageView
from ui.print.view import PrintView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow
    from ui.ops import Ops


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Filled]:
    world = filled(tmp_path / "wei")
    yield world
    world.world.store.close()


@pytest.fixture
def opened(qtbot: QtBot, made: Filled, tmp_path: Path) -> Iterator[tuple[DeskWindow, Ops]]:
    with desk_of(made, tmp_path) as (desk, ops):
        qtbot.addWidget(desk.window)
        desk.show()
        rest(qtbot, ops)
        yield desk, ops


def shown(desk: DeskWindow) -> QWidget:
    view = desk.window.view
    assert view is not None
    return view.widget


def test_a_credit_opened_twice_is_one_view_and_comes_to_where_it_is_asked_for(
    qtbot: QtBot, made: Filled, opened: tuple[DeskWindow, Ops]
) -> None:
    desk, ops = opened
    desk.screens.open_credit(made.credit)
    first = shown(desk)
    rest(qtbot, ops)
    desk.window.show_page("needs-me")
    desk.screens.open_credit(made.credit)
    assert shown(desk) is first
    rest(qtbot, ops)
    desk.window.close_view()
    assert desk.window.view is None
    desk.window.show_page("credits")
    assert desk.window.view is None


def test_timeline_and_pages_are_reached_by_their_acts_and_say_when_there_is_no_credit(
    qtbot: QtBot, made: Filled, opened: tuple[DeskWindow, Ops]
) -> None:
    desk, ops = opened
    told: list[str] = []
    desk.messages.say = lambda sentence, **_: told.append(sentence)  # type: ignore[method-assign]
    for act in ("credit.timeline", "credit.print"):
        desk.actions.run(act)
    assert told == ["Open a credit to see its timeline.", "Open a credit to print it."]
    desk.screens.open_credit(made.credit)
    rest(qtbot, ops)
    desk.actions.run("credit.timeline")
    credit = shown(desk)
    assert isinstance(credit, CreditPageView)
    assert credit.tabs.key == TIMELINE
    desk.actions.run("credit.print")
    assert isinstance(shown(desk), PrintView)
    desk.window.close_view()
    assert shown(desk) is credit
