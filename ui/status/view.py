"""Keeps the status bar's cells current and opens a panel over the cell that was pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.status.presenter import Ledger, Panel, Standing, cells, data_age, panel, read_ledger
from ui.theme import Size, Type
from ui.widgets import HashLabel, IconButton, KeyValueList, StatusCell, label
from ui.words import moment

if TYPE_CHECKING:
    from datetime import datetime

    from app.desk.desk import Desk
    from app.ports.notices import Link
    from ui.ops import Job, Ops
    from ui.shell.status_bar import StatusBar

TICK_MS = 1000
PANEL_WIDTH = 380


class StatusPanel(QFrame):
    """What was proved, over its cell, inside the window; goes with Escape or when the focus goes elsewhere."""

    def __init__(self, shown: Panel, cell: StatusCell) -> None:
        super().__init__(cell.window())
        self._cell = cell
        self.setProperty("kind", "card")
        self.setAccessibleName(shown.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        facts = KeyValueList(120)
        facts.set_rows(
            [(name, HashLabel(value, name=name) if copied else value) for name, value, copied in shown.facts]
        )
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(label(shown.title, Type.STRONG))
        head.addStretch(1)
        head.addWidget(close)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Size.PAD, 10, 10, Size.PAD)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(label(shown.sentence, Type.BODY, "second", wrap=True))
        if shown.facts:
            column.addWidget(facts)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def open(self) -> None:
        """Stands above its cell, the right edges in line, and takes the focus."""
        self.ensurePolished()
        window = self._cell.window()
        height = self._column.totalHeightForWidth(PANEL_WIDTH)
        right = min(self._cell.mapTo(window, QPoint(self._cell.width(), 0)).x(), window.width() - Size.GAP)
        top = self._cell.mapTo(window, QPoint(0, 0)).y() - height - 4
        self.setGeometry(max(right - PANEL_WIDTH, Size.GAP), max(top, Size.GAP), PANEL_WIDTH, height)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            self._cell.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close()


class StatusCells(QObject):
    """Reads where the mirror stands when told to, and lets ages run; at most once a second."""

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

    def show_links(self, chain: Link, gateway: Link) -> None:
        """The links changed."""
        self._links = (chain, gateway)
        self.show_cells()

    def show_cells(self) -> None:
        """Writes every cell."""
        for cell in cells(self.standing):
            self._bar.show_cell(cell.key, cell.subject, cell.state, cell.detail)

    def open_panel(self, key: str) -> None:
        """Opens the panel of a cell."""
        if self.panel is not None and isValid(self.panel):
            self.panel.close()
        self.panel = StatusPanel(panel(key, self.standing), self._bar.cell(key))
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
