"""The page of what needs the officer, opened and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from ui.needs_me.view import NeedsMePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops

OPTICS = "02-acceptance-jpy-optics.fin"


def opened(qtbot: QtBot, world: World, ops: Ops) -> NeedsMePage:
    """The page of a desk, at rest."""
    page = NeedsMePage(world.desk, ops)
    qtbot.addWidget(page)
    page.resize(1170, 660)
    page.show()
    rest(qtbot, ops)
    assert_accessible(page)
    return page
