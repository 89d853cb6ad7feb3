"""Documents under a confirmed credit at its issuing bank, which received them and is to examine."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from app.credit.examination.documents import DocumentClass
from app.credit.life import Act
from app.credit.presentation import Presented, PresentedDocument
from app.desk.kinds import Deed
from tests.ui.lives import PAPERS, presented, record_deed
from tests.ui.office import rest
from tests.ui.world import NOW, sample_terms
from ui.examining.view import ExaminingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops

OPTICS = "02-acceptance-jpy-optics.fin"
WHOLE = (*PAPERS, PresentedDocument("INSPECTION CERTIFICATE", DocumentClass.INSPECTION, 1, 0))
SHIPPED = date(2026, 11, 10)


@pytest.fixture
def credit(world: World) -> bytes:
    issue = world.record_issue(sample_terms(OPTICS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    return issue.credit


@pytest.fixture
def bring(world: World, credit: bytes) -> Callable[..., None]:
    """The advising bank takes documents in, the issuing bank receives them."""

    def make(
        documents: tuple[PresentedDocument, ...] = WHOLE,
        claimed_minor: int = 204_000_000,
        shipped: date | None = SHIPPED,
    ) -> None:
        content = Presented(documents, shipped, presenter="KESTREL OPTICS SAMPLE KK", reference="BP1")
        record_deed(world, credit, presented(claimed_minor), content.to_json())
        record_deed(world, credit, Deed(Act.RECEIVE, 1, received_utc=NOW - timedelta(hours=2)))

    return make


@pytest.fixture
def examine(qtbot: QtBot, world: World, ops: Ops, credit: bytes) -> Callable[[], ExaminingPage]:
    """Opens the workbench; it is read by then."""

    def make() -> ExaminingPage:
        page = ExaminingPage(world.desk, ops, credit, 1)
        qtbot.addWidget(page)
        page.resize(1170, 640)
        page.show()
        rest(qtbot, ops)
        return page

    return make
