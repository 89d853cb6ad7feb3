"""A day without gateway and node, at the window: reading, drafting and approving go on, and what was signed waits."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSettings

from app.ports.gateway import Stage
from app.ports.notices import Change, Link, LinkState
from tests.app.desk.consortium import HARBOUR, NOW
from tests.app.desk.world import SIGHT, World, catch_up, submit
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest, workers
from ui.credit.view import CreditPageView
from ui.desk_window import DeskWindow
from ui.editor.view import EditorPage
from ui.shell import Messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.desk.desk import Desk

UP = Link(LinkState.UP, NOW)
NODE_DOWN = Link(LinkState.DOWN, NOW, "The node can't be reached.")
GATEWAY_DOWN = Link(LinkState.DOWN, NOW, "Your bank's gateway can't be reached.")


class Place:
    """The machine. What the window kicks happens when the test says."""

    def kick(self) -> None:
        """Nobody listens."""

    def another_window(self) -> None:
        """One is enough."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    made.found()
    yield made
    made.close()


@pytest.fixture
def sit_down(qtbot: QtBot, tmp_path: Path, world: World) -> Iterator[Callable[[Desk], DeskWindow]]:
    with ExitStack() as held:

        def make(desk: Desk) -> DeskWindow:
            ops = held.enter_context(workers())
            settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
            made = DeskWindow(desk, cast("Any", Place()), ops, Messages(), settings)
            qtbot.addWidget(made.window)
            made.window.resize(1366, 768)
            made.show()
            rest(qtbot, ops)
            return made

        yield make


def go_dark(world: World, window: DeskWindow) -> None:
    """Gateway and node stop answering, and the window hears of it."""
    world.books[HARBOUR].down = world.node.down = True
    window.news.linked.emit(NODE_DOWN, GATEWAY_DOWN)


def come_back(world: World, window: DeskWindow) -> None:
    """Both answer again, and all that the desk does by itself is done."""
    world.books[HARBOUR].down = world.node.down = False
    catch_up(window.desk)
    window.news.linked.emit(UP, UP)
    window.news.changed.emit(frozenset({Change.ACTS, Change.MIRROR}))


def states(window: DeskWindow) -> list[str]:
    model = window.credits.model
    views = [model.view_of(model.key_at(row)) for row in range(model.rowCount())]
    return [view.state.word for view in views if view]


def test_what_a_maker_drafts_and_signs_offline_waits_and_goes_by_itself(
    qtbot: QtBot, world: World, sit_down: Callable[[Desk], DeskWindow]
) -> None:
    window = sit_down(world.desk("harbour-maker"))
    go_dark(world, window)
    banner = window.window.banner
    assert banner.sentence == (
        "Neither the chain nor your gateway can be reached. You can read, draft and sign; it waits here."
    )
    fault = window.messages.current_fault
    assert fault is not None
    assert fault.age.startswith("Since 23 Nov 2026 11:00, Shanghai · as of 23 Nov 2026 11:00, Shanghai, block")

    file = world.folder / "sight.fin"
    file.write_bytes(SIGHT)
    window.importer.take([file])
    rest(qtbot, window.ops)
    page = window.window.view.widget if window.window.view else None
    assert isinstance(page, EditorPage)
    assert page.editor is not None
    page.editor.ask_to_submit()
    page.editor.panel.act.click()
    rest(qtbot, window.ops)
    assert states(window) == ["Queued here"]
    assert_accessible(window.window)

    window.open_row(window.credits.model.key_at(0))
    rest(qtbot, window.ops)
    opened = window.window.view.widget if window.window.view else None
    assert isinstance(opened, CreditPageView), "what waits can be read whole"
    assert opened.page is not None
    assert opened.page.acts[0].steps[1].detail == "It goes as soon as your gateway answers."
    window.window.close_view()

    come_back(world, window)
    qtbot.waitUntil(lambda: states(window) == ["Waits for checker"], timeout=5000)
    rest(qtbot, window.ops)
    assert banner.sentence == ""


def test_a_checker_approves_offline_and_reads_what_keeps_it_here(
    qtbot: QtBot, world: World, sit_down: Callable[[Desk], DeskWindow]
) -> None:
    maker, checker = world.desk("harbour-maker"), world.desk("harbour-checker")
    digest = submit(maker)
    catch_up(checker)
    window = sit_down(checker)
    go_dark(world, window)

    window.window.show_page("needs-me")
    rest(qtbot, window.ops)
    bar = window.needs_me.approve.bar
    assert bar.approve_button.isEnabled()
    bar.approve_button.click()
    bar.confirm.confirmed.emit()
    rest(qtbot, window.ops)
    assert checker.store.desk_act(digest).unsent
    window.window.show_page("credits")
    rest(qtbot, window.ops)
    assert states(window) == ["Queued here"]

    come_back(world, window)
    qtbot.waitUntil(lambda: states(window) == ["Sent"], timeout=5000)
    rest(qtbot, window.ops)
    assert checker.store.desk_act(digest).stage == Stage.REGISTERED


def test_one_link_that_is_down_is_named_and_the_other_isnt(
    qtbot: QtBot, world: World, sit_down: Callable[[Desk], DeskWindow]
) -> None:
    window = sit_down(world.desk("harbour-maker"))
    window.news.linked.emit(UP, GATEWAY_DOWN)
    assert window.window.banner.sentence == "Your bank's gateway can't be reached."
    window.news.linked.emit(NODE_DOWN, GATEWAY_DOWN)
    assert window.window.banner.sentence.startswith("Neither the chain nor your gateway")
    window.news.linked.emit(NODE_DOWN, UP)
    assert window.window.banner.sentence == "The node can't be reached."
    rest(qtbot, window.ops)
