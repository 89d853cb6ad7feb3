"""Keeps the status bar's cells current and opens a panel over the cell that was pressed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.shell.transient import Transient
from ui.status.presenter import JOBS, KEYS, Ledger, Panel, Standing, cells, data_age, panel, read_ledger
from ui.theme import Size, Type
from ui.widgets import HashLabel, IconButton, KeyValueList, LinkButton, StatusCell, label
from ui.words import moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.desk.desk import Desk
    from app.ports.notices import Link
    from ui.ops import Job, Ops
    from ui.shell.status_bar import StatusBar

TICK_MS = 1000
PANEL_WIDTH = 380


class JobRow(QWidget):
    """What is under way; what may be stopped has a button for it."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.setAccessibleName(job.title)
        self.stop = LinkButton(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop {job}").format(job=job.title))
        self.stop.setVisible(job.stoppable)
        self.stop.clicked.connect(self._on_stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(job.title, wrap=True), 1)
        row.addWidget(self.stop)

    def _on_stopped(self) -> None:
        self._job.stop()
        self.stop.set_reason(self.tr("Stopped. What is shown stays as it was."))


class StatusPanel(Transient):
    """What was proved, over its cell."""

    def __init__(self, shown: Panel, cell: StatusCell, jobs: Sequence[Job] = ()) -> None:
        super().__init__(cell.window(), shown.title)
        self._cell = cell
        facts = KeyValueList(120 if not jobs else 20)
        rows: list[tuple[str, str | QWidget]] = [
            (name, HashLabel(value, name=name) if copied else value) for name, value, copied in shown.facts
        ]
        rows += [(str(at), JobRow(job)) for at, job in enumerate(jobs, 1)]
        facts.set_rows(rows)
        self._close = IconButton("close", self.tr("Close"))
        self._close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(label(shown.title, Type.STRONG))
        head.addStretch(1)
        head.addWidget(self._close)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAD, 10, 10, Size.PAD)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(shown.sentence, Type.BODY, "second", wrap=True))
        if rows:
            column.addWidget(facts)

    def open(self) -> None:
        """Stands above its cell, the right edges in line, and takes the focus."""
        self.ensurePolished()
        self.show_at(self._over_cell)

    def _over_cell(self) -> QRect:
        window = self._cell.window()
        height = self._column.totalHeightForWidth(PANEL_WIDTH)
        right = min(self._cell.mapTo(window, QPoint(self._cell.width(), 0)).x(), window.width() - Size.GAP)
        top = self._cell.mapTo(window, QPoint(0, 0)).y() - height - 4
        return QRect(max(right - PANEL_WIDTH, Size.GAP), max(top, Size.GAP), PANEL_WIDTH, height)


class StatusCells(QObject):
    """Reads where the mirror stands when told to, and lets ages run; at most once a second.

    ``changed`` when the cells were written anew.
    """

    changed = Signal()

    def __init__(self, desk: Desk, ops: Ops, bar: StatusBar) -> None:
        super().__init__(bar)
        self._desk, self._ops, self._bar = desk, ops, bar
        self._ledger: Ledger | None = None
        self._links: tuple[Link | None, Link | None] = (None, None)
        self._job: Job | None = None
        self._jobs: tuple[str, ...] = ()
        self._jobs_before: tuple[str, ...] = ()
        self.panel: StatusPanel | None = None
        bar.opened.connect(self.open_panel)
        timer = QTimer(self)
        timer.timeout.connect(self._on_tick)
        timer.start(TICK_MS)
        self.show_cells()

    @property
    def standing(self) -> Standing:
        """Everything the bar says now."""
        desk = self._desk
        return Standing(
            ledger=self._ledger,
            chain=self._links[0],
            gateway=self._links[1],
            officer=desk.me.name,
            address=desk.signer.address,
            jobs=self._jobs,
            office=desk.me.office,
            now_utc=desk.clock.now_utc(),
        )

    @property
    def data_age(self) -> str:
        """How old what is shown is."""
        return data_age(self.standing)

    def age_since(self, since_utc: datetime) -> str:
        """How old what is shown is, and since when nothing newer came."""
        since = self.tr("Since {moment}").format(moment=moment(since_utc, self._desk.me.office))
        return f"{since} · {self.data_age}"

    def refresh(self) -> None:
        """Reads where the mirror stands."""
        if self._job:
            self._job.cancel()
        self._job = self._ops.run(
            lambda: read_ledger(self._desk),
            title=self.tr("Reading where the ledger stands"),
            success=self._show_ledger,
            owner=self,
        )

    @property
    def links(self) -> tuple[Link | None, Link | None]:
        """The links as last told: chain, gateway."""
        return self._links

    def show_links(self, chain: Link, gateway: Link) -> None:
        """The links changed."""
        self._links = (chain, gateway)
        self.show_cells()

    def show_cells(self) -> None:
        """Writes every cell."""
        for cell in cells(self.standing):
            self._bar.show_cell(cell.key, cell.subject, cell.state, cell.detail)
        self.changed.emit()

    def open_panel(self, key: str) -> None:
        """Opens the panel of a cell that is kept here."""
        if key not in KEYS:
            return
        if self.panel is not None and isValid(self.panel):
            self.panel.close()
        jobs = [job for job in self._ops.jobs if job.wanted] if key == JOBS else []
        standing = replace(self.standing, jobs=tuple(job.title for job in jobs)) if key == JOBS else self.standing
        self.panel = StatusPanel(panel(key, standing), self._bar.cell(key), jobs)
        self.panel.open()

    def _on_tick(self) -> None:
        """Jobs are shown that have lasted for a tick: reading a page takes a blink and would only flicker."""
        running = tuple(self._ops.titles)
        self._jobs = tuple(title for title in running if title in self._jobs_before)
        self._jobs_before = running
        self.show_cells()

    def _show_ledger(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.show_cells()
