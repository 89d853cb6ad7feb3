"""What holds for every window under test: the house's look, no caret that blinks, messages that can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from tests.ui.every_screen import Place
from tests.ui.front import bring_to_front
from tests.ui.office import rest, workers
from tests.ui.world import World
from ui.desk_window import DeskWindow
from ui.shell import Messages
from ui.theme import LIGHT, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

# Qt's offscreen drawing has no window manager to tell the smallest size to; nothing of ours depends on it.
QUIET = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Take the offscreen plugin's remark about size hints for what it is."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(QUIET, extend=True))


@pytest.fixture
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """A desk over a store of its own: of the officer whom the module names as OFFICER, else of Lin, a maker."""
    made = World(tmp_path / "desk", getattr(request.module, "OFFICER", "Lin Sample"))
    yield made
    made.store.close()


@pytest.fixture
def desk_of(tmp_path: Path) -> Iterator[Callable[[str], World]]:
    """The desk of an officer, by name; each is a new one."""
    made: list[World] = []

    def make(officer: str) -> World:
        made.append(World(tmp_path / str(len(made)), officer))
        return made[-1]

    yield make
    for world in made:
        world.store.close()


@pytest.fixture
def ops() -> Iterator[Ops]:
    """A window's op runner with its workers."""
    with workers() as made:
        yield made


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, ops: Ops) -> Callable[[World], DeskWindow]:
    """Opens an officer's window in front; its workers rest by then."""

    def make(world: World) -> DeskWindow:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        made = DeskWindow(world.desk, cast("Any", Place()), ops, Messages(), settings)
        qtbot.addWidget(made.window)
        made.window.resize(1366, 768)
        made.show()
        bring_to_front(qtbot, made.window)
        rest(qtbot, ops)
        return made

    return make


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> None:
    """The light theme on the application."""
    qapp.setCursorFlashTime(0)
    apply(qapp, LIGHT)


@pytest.fixture(autouse=True)
def _no_window_left(qapp: QApplication) -> Iterator[None]:
    """Windows end with their test: deleted, not only closed."""
    yield
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
