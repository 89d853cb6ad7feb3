"""The credits page: tabs with counts, the table over pages from the store, a preview of the chosen row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ports.stored import Column as Sorting
from ui.credits.model import CreditsModel, columns
from ui.credits.presenter import ALL, FIRST, Asked, Listing, list_credits, read_preview, read_rows, tab_titles
from ui.credits.preview import PreviewPane
from ui.theme import Size, Type
from ui.widgets import DataTable, EmptyState, SplitPane, Tab, Tabs, label

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.desk.desk import Desk
    from ui.credits.presenter import RowView
    from ui.ops import Job, Ops

PREVIEW_WIDTH = 320
MARGIN = 8


class CreditsPage(QWidget):
    """All credits of the desk.

    Signals: ``opened(key)`` when a row is opened, ``new_asked`` and ``import_asked`` from the empty page,
    ``counted(n)`` with the number of all rows, ``search_cleared`` when the search box should be emptied.
    """

    opened = Signal(str)
    new_asked = Signal()
    counted = Signal(int)
    search_cleared = Signal()

    def __init__(self, desk: Desk, ops: Ops, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._asked, self._listing = Asked(), Listing(Asked(), (), (), (), -1, {})
        self._listing_job: Job | None = None
        self._preview_job: Job | None = None
        self._chosen = ""
        self.tabs = Tabs([Tab(key, words) for key, words in tab_titles().items()])
        self.model = CreditsModel(columns(), self)
        self.table = DataTable(self.tr("Credits"), columns())
        self.table.setModel(self.model)
        self.preview = PreviewPane()
        self.empty = EmptyState(
            "credits",
            self.tr("No credits yet"),
            self.tr("Import a SWIFT MT700 file or fill in the form."),
            self.tr("New credit"),
        )
        self.nothing = EmptyState(
            "search",
            self.tr("Nothing here matches"),
            self.tr("Search looks in references, parties and opened terms."),
            self.tr("Show all credits"),
        )
        self._selected, self._in_view = label("", Type.SMALL), label("", Type.SMALL, "second")
        self._lay_out(settings)
        self._wire()

    def refresh(self) -> None:
        """Reads again what is asked for; the chosen row stays chosen."""
        if self._listing_job:
            self._listing_job.cancel()
        asked, in_sight = self._asked, self._in_sight()
        self._listing_job = self._ops.run(
            lambda: list_credits(self._desk, asked, in_sight),
            title=self.tr("Reading the credits"),
            success=partial(self._show_listing, in_sight),
            owner=self,
        )

    def _in_sight(self) -> slice:
        """The rows that the table shows, and some more."""
        height = self.table.viewport().height()
        first, last = self.table.rowAt(0), self.table.rowAt(height)
        if first < 0:
            return FIRST
        return slice(max(first - MARGIN, 0), (last if last >= 0 else first + FIRST.stop) + MARGIN)

    def search(self, text: str) -> None:
        """Shows only what holds these words."""
        self._ask(replace(self._asked, text=text.strip()))

    def choose(self, key: str) -> None:
        """Chooses a row by its key, now or as soon as it is listed."""
        self._chosen = key
        self._select_chosen()

    def _ask(self, asked: Asked) -> None:
        if asked != self._asked:
            self._asked = asked
            self.refresh()

    def _show_listing(self, in_sight: slice, listing: Listing) -> None:
        bar, again = self.table.verticalScrollBar(), listing.asked == self._listing.asked
        offset, before = bar.value(), self.model.row_of(self._chosen)
        self._listing = listing
        self.tabs.set_tabs(listing.tabs)
        self.counted.emit(listing.tabs[0].count or 0)
        self.model.replace_keys(listing.keys, listing.rows)
        order = Qt.SortOrder.DescendingOrder if listing.asked.descending else Qt.SortOrder.AscendingOrder
        if listing.asked.sort is not Sorting.UPDATED:
            self.table.show_sorting(listing.asked.sort, order)
        self._show_part()
        self._select_chosen()
        if again:
            # Choosing a row scrolls to it; what the officer looks at stays where it is, whatever came above it.
            moved = self.model.row_of(self._chosen) - before if offset and before >= 0 else 0
            bar.setValue(offset + moved * self.table.rowHeight(0))
        if again and self._in_sight() != in_sight:
            # Scrolled meanwhile: what is painted now and wasn't read with it is asked for.
            self.table.viewport().update()
        self._show_foot()

    def _show_part(self) -> None:
        listing = self._listing
        unfiltered = listing.asked.tab == ALL and not listing.asked.text
        part = self.table if listing.keys else self.empty if unfiltered else self.nothing
        self._stack.setCurrentWidget(part)

    def _select_chosen(self) -> None:
        row = self.model.row_of(self._chosen)
        if row < 0 and self._listing.keys:
            row = 0
        if row < 0:
            self.preview.show_preview(None)
        elif row == self.table.currentIndex().row():
            self._on_previewed(row)
        else:
            self.table.selectRow(row)

    def _on_previewed(self, row: int) -> None:
        key = self.model.key_at(row)
        if not key:
            return
        self._chosen = key
        if self._preview_job:
            self._preview_job.cancel()
        self._preview_job = self._ops.run(
            lambda: read_preview(self._desk, key),
            title=self.tr("Reading a credit"),
            success=self.preview.show_preview,
            owner=self,
        )
        self._show_foot()

    def _on_page_wanted(self, keys: list[str]) -> None:
        listing = self._listing
        self._ops.run(
            lambda: read_rows(self._desk, keys, listing),
            title=self.tr("Reading rows"),
            success=self._on_rows_read,
            owner=self,
        )

    def _on_rows_read(self, rows: list[RowView]) -> None:
        self.model.take_rows(rows)
        self._show_foot()

    def _show_foot(self) -> None:
        row = self.model.view_of(self._chosen) if self.model.row_of(self._chosen) >= 0 else None
        amount = row.texts[Sorting.AMOUNT] if row else ""
        self._selected.setText(self.tr("1 selected · {amount}").format(amount=amount))
        self._selected.setVisible(bool(amount))
        self._in_view.setText(self.tr("{n} in view").format(n=f"{len(self._listing.keys):,}"))

    def _on_all_asked(self) -> None:
        self.tabs.choose(ALL)
        self.search_cleared.emit()
        self._ask(replace(self._asked, tab=ALL, text=""))

    def _wire(self) -> None:
        self.tabs.chosen.connect(lambda key: self._ask(replace(self._asked, tab=key)))
        self.model.page_wanted.connect(self._on_page_wanted)
        self.model.sort_wanted.connect(self._on_sort_wanted)
        self.table.previewed.connect(self._on_previewed)
        self.table.opened.connect(lambda row: self.opened.emit(self.model.key_at(row)))
        self.preview.opened.connect(self.opened)
        self.empty.acted.connect(self.new_asked)
        self.nothing.acted.connect(self._on_all_asked)

    def _on_sort_wanted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._ask(replace(self._asked, sort=Sorting(key), descending=descending))

    def _lay_out(self, settings: QSettings | None) -> None:
        self._stack = QStackedWidget()
        for part in (self.table, self.empty, self.nothing):
            self._stack.addWidget(part)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(Size.PAGE, 8, Size.PAGE, 8)
        row.setSpacing(20)
        row.addWidget(self._selected)
        row.addWidget(self._in_view)
        row.addStretch(1)
        row.addWidget(label(self.tr("Enter opens · F5 reads again"), Type.SMALL, "third"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        split = SplitPane([(left, 0), (self.preview, PREVIEW_WIDTH)], key="credits", settings=settings)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setFocusProxy(self.table)
