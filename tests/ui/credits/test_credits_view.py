"""The credits page as an officer uses it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ports.stored import Column
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest, workers
from tests.ui.world import World, sample_terms
from ui.credits.view import CreditsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

TOOLS = "01-sight-usd-machine-tools.fin"
OPTICS = "02-acceptance-jpy-optics.fin"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "lin")
    yield made
    made.store.close()


@pytest.fixture
def ops() -> Iterator[Ops]:
    with workers() as made:
        yield made


def opened(qtbot: QtBot, world: World, ops: Ops) -> CreditsPage:
    page = CreditsPage(world.desk, ops)
    qtbot.addWidget(page)
    page.resize(1170, 640)
    page.show()
    page.refresh()
    rest(qtbot, ops)
    return page


def words(page: CreditsPage, column: int = 0) -> list[object]:
    return [page.model.data(page.model.index(at, column)) for at in range(page.model.rowCount())]


def test_the_officer_finds_opens_and_previews_a_credit_by_keyboard(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.record_issue(sample_terms(TOOLS))
    act = world.record_issue(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    page.search("optics")
    rest(qtbot, ops)
    assert words(page) == ["HSBSMP26002"]
    assert page.preview.key == f"c{act.credit.hex()}"
    page.table.setFocus()
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [f"c{act.credit.hex()}"]
    assert_accessible(page)


def test_the_chosen_row_stays_chosen_when_others_come(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    page = opened(qtbot, world, ops)
    page.choose(f"c{act.credit.hex()}")
    world.record_issue(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)
    assert page.model.rowCount() == 2
    assert page.model.key_at(page.table.currentIndex().row()) == f"c{act.credit.hex()}"
    assert page.preview.key == f"c{act.credit.hex()}"


def test_what_the_officer_looks_at_stays_in_place_when_a_row_comes_above(qtbot: QtBot, world: World, ops: Ops) -> None:
    for at in range(30):
        world.add_draft(sample_terms(TOOLS, reference=f"HSB20260000{at:02d}"))
    page = opened(qtbot, world, ops)
    page.table.selectRow(15)
    page.table.verticalScrollBar().setValue(200)
    rest(qtbot, ops)
    place = page.table.rowViewportPosition(page.table.currentIndex().row())
    world.clock.now += timedelta(minutes=1)
    newest = world.add_draft(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)
    assert page.model.row_of(f"d{newest}") == 0
    assert page.table.rowViewportPosition(page.table.currentIndex().row()) == place


def test_a_tab_shows_only_its_states_and_an_empty_one_leads_back(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.add_draft(sample_terms(TOOLS, reference="HSB2026000009"))
    world.record_issue(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    for key, references in (("drafts", ["HSB2026000009"]), ("on-its-way", ["HSBSMP26002"]), ("advised", [])):
        page.tabs.choose(key)
        page.tabs.chosen.emit(key)
        rest(qtbot, ops)
        assert words(page) == references
    assert page.nothing.isVisible()
    assert page.preview.key == ""
    page.nothing.acted.emit()
    rest(qtbot, ops)
    assert len(words(page)) == 2


def test_a_header_sorts_in_the_store_and_is_marked(qtbot: QtBot, world: World, ops: Ops) -> None:
    for reference in ("HSB2026000001", "HSB2026000003", "HSB2026000002"):
        world.record_issue(sample_terms(TOOLS, reference=reference))
    page = opened(qtbot, world, ops)
    page.table.horizontalHeader().sectionClicked.emit(0)
    rest(qtbot, ops)
    assert words(page) == ["HSB2026000001", "HSB2026000002", "HSB2026000003"]
    assert page.table.columns[page.table.horizontalHeader().sortIndicatorSection()].key == Column.REFERENCE


def test_a_desk_without_credits_offers_to_make_one(qtbot: QtBot, world: World, ops: Ops) -> None:
    page = opened(qtbot, world, ops)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.new_asked):
        page.empty.acted.emit()
    assert_accessible(page)
