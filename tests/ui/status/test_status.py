"""The status bar: real states and reasons, panels that say what was proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ports.notices import Link, LinkState
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest, workers
from tests.ui.world import NOW, World, sample_terms
from ui.shell.status_bar import StatusBar
from ui.status.presenter import CHAIN, GATEWAY, JOBS, LEDGER, Standing, cells, data_age, panel, read_ledger
from ui.status.view import JobRow, StatusCells
from ui.theme.state import Shape

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.status.presenter import Cell

TOOLS = "01-sight-usd-machine-tools.fin"


def standing(world: World) -> Standing:
    up = Link(LinkState.UP, NOW - timedelta(hours=2))
    return Standing(
        ledger=read_ledger(world.desk),
        chain=up,
        gateway=up,
        officer=world.desk.me.name,
        address=world.desk.signer.address,
        jobs=(),
        office=world.desk.me.office,
        now_utc=NOW,
    )


def cell(shown: Standing, key: str) -> Cell:
    return next(found for found in cells(shown) if found.key == key)


LINKS = [
    (Link(LinkState.UP, NOW), "in step", Shape.DISC),
    (Link(LinkState.SYNCING, NOW, done=1200, total=4000), "reading block 1,200 of 4,000", Shape.RING),
    (Link(LinkState.DOWN, NOW - timedelta(minutes=4), "The node doesn't answer."), "down", Shape.TRIANGLE),
    (Link(LinkState.DIFFERS, NOW, "The node serves another chain."), "differs", Shape.TRIANGLE),
    (None, "connecting", Shape.RING),
]


@pytest.mark.parametrize(("link", "word", "shape"), LINKS)
def test_the_chains_cell_says_how_the_link_stands(world: World, link: Link | None, word: str, shape: Shape) -> None:
    shown = replace(standing(world), chain=link)
    state = cell(shown, CHAIN).state
    assert state is not None
    assert (state.word, state.shape) == (word, shape)
    if link and link.reason:
        assert panel(CHAIN, shown).sentence == link.reason


def test_the_head_that_is_shown_is_final_and_the_same_in_two_windows(world: World, tmp_path: Path) -> None:
    other = World(tmp_path / "anna", "Anna Muster")
    for one in (world, other):
        one.record_issue(sample_terms(TOOLS))
    shown, before = cell(standing(world), LEDGER), world.store.tip().count - 1
    assert shown.state is not None
    assert shown.state.word == f"entry {before}"
    for one in (world, other):
        one.mine()
    assert cell(standing(world), LEDGER) == cell(standing(other), LEDGER)
    facts = {name: (value, copied) for name, value, copied in panel(LEDGER, standing(world)).facts}
    assert facts["Final entry"] == (str(before + 1), True)
    assert facts["Head after it"] == (world.store.tip().head.hex(), True)
    assert facts["1 · Read, proved"] == (f"all {before + 1}", False)
    assert facts["2 · Checked"] == (f"all {before + 1}", False)
    other.store.close()


def test_the_age_of_what_is_shown_names_day_place_and_block(world: World) -> None:
    block = world.store.tip().block
    assert block is not None
    assert data_age(standing(world)) == f"as of 22 Nov 2026 17:12, Shanghai, block {block.number}"


def test_jobs_are_counted_and_named(world: World) -> None:
    shown = replace(standing(world), jobs=("Importing 12 files", "Reading the credits"))
    assert cell(shown, JOBS).detail == "2"
    assert panel(JOBS, shown).sentence == "Under way, oldest first:"
    assert panel(JOBS, standing(world)).sentence == "Nothing is under way."


def test_every_cell_opens_a_panel_over_itself_that_escape_closes(qtbot: QtBot, world: World) -> None:
    with workers() as ops:
        window, bar = QWidget(), StatusBar()
        column = QVBoxLayout(window)
        column.addStretch(1)
        column.addWidget(bar)
        qtbot.addWidget(window)
        window.resize(1200, 500)
        with qtbot.waitExposed(window):
            window.show()
        shown = StatusCells(world.desk, ops, bar)
        up = Link(LinkState.UP, NOW - timedelta(minutes=2))
        shown.show_links(up, up)
        rest(qtbot, ops)
        assert bar.cell(GATEWAY).accessibleName() == "Gateway up for 2 min"
        for key in ("chain", "gateway", "ledger", "key", "jobs"):
            bar.cell(key).click()
            assert shown.panel is not None
            assert shown.panel.isVisible()
            assert_accessible(window)
            QTest.keyClick(shown.panel, Qt.Key.Key_Escape)
            assert not shown.panel.isVisible()


def test_the_officer_stops_what_may_be_stopped_and_nothing_else(qtbot: QtBot, world: World) -> None:
    go_on, shown_results, stopped = Event(), list[str](), list[str]()
    with workers() as ops:
        window, bar = QWidget(), StatusBar()
        QVBoxLayout(window).addWidget(bar)
        qtbot.addWidget(window)
        window.resize(1200, 500)
        with qtbot.waitExposed(window):
            window.show()
        status = StatusCells(world.desk, ops, bar)
        ops.run(
            lambda: str(go_on.wait(20)),
            title="Reading the credits",
            success=shown_results.append,
            stopped=lambda: stopped.append("credits"),
        )
        ops.run(lambda: "saved", title="Saving the draft", success=shown_results.append)
        bar.cell(JOBS).click()
        assert status.panel is not None
        rows = {row.accessibleName(): row for row in status.panel.findChildren(JobRow)}
        assert list(rows) == ["Reading the credits", "Saving the draft"]
        assert not rows["Saving the draft"].stop.isVisible()
        rows["Reading the credits"].stop.click()
        assert stopped == ["credits"]
        assert not rows["Reading the credits"].stop.isEnabled()
        go_on.set()
        rest(qtbot, ops)
    assert shown_results == ["saved"]


def test_the_panels_name_who_answered_and_since_when(world: World) -> None:
    node = Link(LinkState.UP, NOW - timedelta(hours=2), address="127.0.0.1:8545")
    shown = replace(standing(world), chain=node)
    chain, ledger = ({name: value for name, value, _ in panel(key, shown).facts} for key in (CHAIN, LEDGER))
    block = world.store.tip().block
    assert block is not None
    assert chain["Node"] == ledger["By node"] == "127.0.0.1:8545"
    assert chain["So since"] == "22 Nov 2026 15:42, Shanghai"
    assert chain["Its hash"] == block.hash.hex()
    assert ledger["Proved at block"] == str(block.number)
