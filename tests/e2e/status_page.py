"""Every state of every cell of the status bar, as the window makes them: a page of docs/look.md."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.mirror_state import MirrorState
from app.ports.gateway import OfficeCard
from app.ports.notices import Link, LinkState
from ui.status.presenter import CHAIN, GATEWAY, JOBS, KEY, LEDGER, Cell, Ledger, Standing, cells
from ui.theme import Type
from ui.widgets import Heading, StatusCell, label

NOW = datetime(2026, 11, 22, 9, 42, tzinfo=UTC)
BLOCK, ENTRIES = 41_208, 9_310
WHOLE = MirrorState(BLOCK, BLOCK, BLOCK - 2, ENTRIES, ENTRIES, ENTRIES, 0, 12, 0)
OFFICE = OfficeCard(
    bic="SAMPCNSHXXX",
    name="Harbour Sample Bank",
    place="Shanghai",
    zone="Asia/Shanghai",
    opens="09:00",
    closes="17:30",
    calendar="CN",
    reference_series="HSB",
)
UP = Link(LinkState.UP, NOW - timedelta(hours=2))
LEDGER_NOW = Ledger(BLOCK, NOW - timedelta(seconds=1), b"\x41" * 32, WHOLE, ENTRIES, b"\x9e" * 32)
STANDING = Standing(LEDGER_NOW, UP, UP, "Lin Sample", "", (), OFFICE, NOW)
LINKS = (
    None,
    Link(LinkState.SYNCING, NOW, done=12_000, total=BLOCK),
    UP,
    Link(LinkState.DOWN, NOW - timedelta(minutes=4), "It doesn't answer."),
    Link(LinkState.DIFFERS, NOW - timedelta(minutes=1), "It serves another ledger."),
)
MIRRORS = (
    replace(WHOLE, entries=0),
    replace(WHOLE, checked=4_000),
    replace(WHOLE, proved_block=BLOCK - 1),
    WHOLE,
    replace(WHOLE, wrong=2),
)
JOB_LISTS: tuple[tuple[str, ...], ...] = ((), ("Saving the draft",))


def every_state() -> dict[str, list[Cell]]:
    """By cell, one of each state it can be in, from nothing known to something wrong."""
    states = {
        CHAIN: [replace(STANDING, chain=link) for link in LINKS],
        GATEWAY: [replace(STANDING, gateway=link) for link in LINKS],
        LEDGER: [replace(STANDING, ledger=replace(LEDGER_NOW, mirror=mirror)) for mirror in MIRRORS],
        KEY: [STANDING],
        JOBS: [replace(STANDING, jobs=jobs) for jobs in JOB_LISTS],
    }
    return {
        key: [next(found for found in cells(standing) if found.key == key) for standing in standings]
        for key, standings in states.items()
    }


def status_page() -> QWidget:
    """A column for each cell, its states below one another."""
    page, grid = QWidget(), QGridLayout()
    page.setProperty("ground", "sunken")
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    for column, shown in enumerate(every_state().values()):
        grid.addWidget(label(shown[0].subject, Type.SMALL_STRONG, "second"), 0, column)
        for row, cell in enumerate(shown, 1):
            grid.addWidget(StatusCell(cell.subject, cell.state, cell.detail), row, column)
    grid.setColumnStretch(len(every_state()), 1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(24, 20, 24, 20)
    whole.setSpacing(14)
    whole.addWidget(Heading("The status bar", Type.TITLE))
    whole.addLayout(grid)
    whole.addStretch(1)
    return page
