"""A desk's window at which an officer sits, at a machine that knows one PIN."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.errors import UserError
from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui import privacy, theme
from ui.desk_window import DeskWindow
from ui.ops import Ops
from ui.shell import Messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PIN = "2468"
WRONG = "The PIN is wrong. Try again."
TOOLS = "01-sight-usd-machine-tools.fin"


class Place:
    """A machine that nobody follows the ledger on."""

    sandbox = True

    def kick(self) -> None:
        """Nobody listens."""

    def another_window(self) -> None:
        """One is enough."""

    def unlock(self, pin: str) -> None:
        if pin != PIN:
            raise UserError(WRONG, code="wrong-pin")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    """Lin's window over one recorded credit."""
    world = World(tmp_path / "lin")
    world.record_issue(sample_terms(TOOLS))
    messages, defects = Messages(), list[BaseException]()
    with ThreadPoolExecutor(1) as store, ThreadPoolExecutor(2) as wire:
        ops = Ops(store, wire, messages, defects.append)
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        made = DeskWindow(world.desk, cast("Any", Place()), ops, messages, settings)
        qtbot.addWidget(made.window)
        made.window.resize(1366, 768)
        made.show()
        rest(qtbot, ops)
        yield made
        made.window.close()
        rest(qtbot, ops)
    world.store.close()
    assert not defects, defects


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Mask and theme belong to the application: the next test finds them as this one did."""
    yield
    privacy.set_masked(on=False)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.choose(application, "light")


@pytest.fixture
def settled(qtbot: QtBot, desk: DeskWindow) -> Callable[[], None]:
    """Waits until the window's workers rest."""
    return lambda: rest(qtbot, desk.ops)
