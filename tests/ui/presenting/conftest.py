"""The form at the confirming bank, whose beneficiary brings documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk.kinds import Deed
from tests.ui.lives import record_deed
from tests.ui.office import rest
from tests.ui.world import sample_terms
from ui.presenting.view import PresentingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops


@pytest.fixture
def credit(world: World) -> bytes:
    issue = world.record_issue(sample_terms("02-acceptance-jpy-optics.fin"))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    return issue.credit


@pytest.fixture
def take_in(qtbot: QtBot, world: World, ops: Ops, credit: bytes) -> Callable[[], PresentingPage]:
    """Opens the form; it is read by then."""

    def make() -> PresentingPage:
        page = PresentingPage(world.desk, ops, credit)
        qtbot.addWidget(page)
        page.resize(1170, 640)
        page.show()
        rest(qtbot, ops)
        return page

    return make
