"""Every screen can be read and used: by keyboard alone, in a small window, in words 40 % longer than English."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.ui.accessibility import poor_actions, wrong_by_tab, wrong_in
from tests.ui.every_screen import SCREENS, desk_of, filled
from tests.ui.office import rest
from ui.language import speak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow

USUAL, SMALLEST = (1366, 768), (1024, 600)


@pytest.fixture
def _english_again() -> Iterator[None]:
    yield
    speak("en")


@contextmanager
def opened(qtbot: QtBot, folder: Path, screen: str) -> Iterator[DeskWindow]:
    """A screen of a filled desk, at rest."""
    made = filled(folder / "wei")
    with desk_of(made, folder) as (desk, ops):
        qtbot.addWidget(desk.window)
        desk.window.resize(*USUAL)
        desk.show()
        rest(qtbot, ops)
        SCREENS[screen](desk, made)
        rest(qtbot, ops)
        yield desk
        desk.window.close_view()
        rest(qtbot, ops)
    made.world.store.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_whole_and_used_by_keyboard_alone(qtbot: QtBot, tmp_path: Path, screen: str) -> None:
    with opened(qtbot, tmp_path, screen) as desk:
        assert wrong_in(desk.window) | wrong_by_tab(desk.window) == {}
        desk.window.resize(*SMALLEST)
        assert wrong_in(desk.window) == {}
        assert desk.window.size().toTuple() == SMALLEST


@pytest.mark.usefixtures("_english_again")
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_holds_words_that_are_40_percent_longer(qtbot: QtBot, tmp_path: Path, screen: str) -> None:
    speak("pseudo")
    with opened(qtbot, tmp_path, screen) as desk:
        assert wrong_in(desk.window) == {}
        assert desk.window.size().toTuple() == USUAL


def test_every_act_says_in_its_tool_tip_what_comes_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    made = filled(tmp_path / "wei")
    with desk_of(made, tmp_path) as (desk, ops):
        qtbot.addWidget(desk.window)
        rest(qtbot, ops)
        assert poor_actions(desk.actions) == []
    made.world.store.close()
