"""The credits page: tabs with counts, the query, the table over pages from the store, a preview of the chosen row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.desk.query import Filters, read_query
from app.desk.table_views import ALL
from app.ports.stored import Column as Sorting
from ui.credits.beside import Beside
from ui.credits.foot import Foot
from ui.credits.listing import FIRST, Asked, Begun, Listing, begin, list_credits, list_first, read_rows, tab_titles
from ui.credits.model import CreditsModel, columns
from ui.credits.nothing import NothingFound
from ui.credits.preview import PreviewPane
from ui.credits.query_bar import QueryBar
from ui.credits.saved_views import SavedViews
from ui.credits.table import CreditsTable
from ui.credits.taking_out import TakingOut
from ui.credits.views_bar import ViewsBar
from ui.ops import Lane
from ui.widgets import EmptyState, SplitPane, Tab

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from PySide6.QtCore import QSettings

    from app.desk.desk import Desk
    from ui.credits.listing import RowView
    from ui.ops import Job, Ops

T = TypeVar("T")

PREVIEW_WIDTH = 320
MARGIN = 8


class CreditsPage(QWidget):
    """All credits of the desk.

    Signals: ``opened(key)`` when a row is opened, ``new_asked`` from the empty page, ``counted(n)`` with the number of
    all rows, ``said(sentence)`` when something was done.
    """

    opened = Signal(str)
    new_asked = Signal()
    counted = Signal(int)
    said = Signal(str)

    def __init__(self, desk: Desk, ops: Ops, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._ops = desk, ops
        self.model = CreditsModel(columns(), self)
        self._asked, self._listing = Asked(), Listing(Asked(), self.model.numbers, (), -1, {})
        self._listing_job: Job | None = None
        self._again = False
        self._wanted = ""
        self._chosen = -1
        self._touched = self._picked = False
        self._kept: tuple[list[int], int] | None = None
        self._newer = 0
        self.bar = ViewsBar([Tab(key, words) for key, words in tab_titles().items()])
        self.tabs = self.bar.tabs
        self.query = QueryBar()
        self.table = CreditsTable(self.tr("Credits"), self.model, settings)
        self.preview = PreviewPane()
        self.foot = Foot()
        self.empty = EmptyState(
            "credits",
            self.tr("No credits yet"),
            self.tr("Import a SWIFT MT700 file or fill in the form."),
            self.tr("New credit"),
        )
        self.nothing = NothingFound()
        self.taking_out = TakingOut(self)
        self.beside = Beside(self, ops)
        self.views = SavedViews(self, ops)
        self._lay_out(settings)
        self._wire()

    @property
    def asked(self) -> Asked:
        """What is asked for now."""
        return self._asked

    @property
    def listing(self) -> Listing:
        """What is listed."""
        return self._listing

    def begin_search(self) -> None:
        """Puts the keyboard into the query box."""
        self.query.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.box.selectAll()

    def refresh(self) -> None:
        """Reads again what is asked for; the chosen rows stay chosen. What is being read already is shown first."""
        if self._listing_job and not self._listing_job.over:
            self._again = True
            return
        if not self._listing.whole and not self._listing.rows:
            self._list_first()
        else:
            self._list_whole()

    def _list_whole(self) -> None:
        asked, in_sight, key = self._asked, self._in_sight(), self._wanted
        self._listing_job = self._ops.run(
            lambda: list_credits(self.desk, asked, in_sight, key),
            title=self.tr("Reading the credits"),
            success=partial(self._show_whole, in_sight),
            owner=self,
            lane=Lane.LIST,
            stopped=self._end_listing,
        )

    def search(self, text: str) -> None:
        """Shows only what a typed query finds."""
        typed = read_query(text)
        self.query.show_query(typed.words, typed.filters)
        self.ask(replace(self._asked, text=typed.words, filters=typed.filters))

    def choose(self, key: str) -> None:
        """Chooses a row by its key, now or as soon as it is listed."""
        place = self.model.row_of(key)
        if place >= 0:
            self.table.selectRow(place)
        else:
            self._wanted = key
            self.refresh()

    def show_asked(self, asked: Asked) -> None:
        """Shows something else altogether, whatever view of the officer's is open."""
        self.views.leave_for(asked.tab)
        self.put(asked)

    def put(self, asked: Asked) -> None:
        """Shows what is asked for by a view."""
        self.query.show_query(asked.text, asked.filters)
        self.ask(asked)

    def ask(self, asked: Asked) -> None:
        """Asks for something else."""
        if asked == self._asked:
            return
        if self._picked and self._kept is None:
            # The first rows come before the others: what was chosen may be among these.
            self._kept = self.table.chosen_numbers(), self._chosen
        self._asked, self._touched, self._again = asked, False, False
        self.views.follow_look()
        if self._listing_job:
            self._listing_job.cancel()
        self._list_first()

    def _begin(self) -> None:
        """The officer's views are read with the first rows: one of them may be what the table opens with."""
        asked = None if self._asked == Asked() else self._asked
        self._listing_job = self._ops.run(
            lambda: begin(self.desk, asked),
            title=self.tr("Reading the credits"),
            success=self._show_begun,
            owner=self,
            lane=Lane.LIST,
        )

    def _show_begun(self, begun: Begun) -> None:
        self._asked = asked = begun.listing.asked
        self.query.show_query(asked.text, asked.filters)
        self.views.begin(begun.views, begun.lost, asked)
        if self._asked == asked:
            self._show_first(begun.listing)

    def _list_first(self) -> None:
        """The first rows are painted while all of them are being read."""
        if not self.views.known:
            self._begin()
            return
        asked = self._asked
        self._listing_job = self._ops.run(
            lambda: list_first(self.desk, asked),
            title=self.tr("Reading the credits"),
            success=self._show_first,
            owner=self,
            lane=Lane.LIST,
        )

    def _in_sight(self) -> slice:
        """The rows that the table shows, and some more."""
        height = self.table.viewport().height()
        first, last = self.table.rowAt(0), self.table.rowAt(height)
        if first < 0:
            return FIRST
        return slice(max(first - MARGIN, 0), (last if last >= 0 else first + FIRST.stop) + MARGIN)

    def _end_listing(self) -> None:
        self._listing_job = None
        if self._again:
            self._again = False
            self.refresh()

    def _show_first(self, listing: Listing) -> None:
        self._show_rows(listing)
        self.table.measure(listing.rows)
        self.table.scrollToTop()
        self._listing_job, self._again = None, False
        self._list_whole()

    def _show_whole(self, in_sight: slice, listing: Listing) -> None:
        again = listing.asked == self._listing.asked and self._listing.whole
        self.counted.emit(listing.tabs[0].count or 0)
        self._show_rows(listing, keep=again)
        self._kept = None
        self.views.follow_rows(listing.tabs)
        if self._in_sight() != in_sight:
            # Scrolled meanwhile: what is painted now and wasn't read with it is asked for.
            self.table.viewport().update()
        if not again:
            self.foot.show_in_view(len(listing.numbers), ())
        self.beside.follow_rows()
        self._end_listing()

    def _show_rows(self, listing: Listing, *, keep: bool = False) -> None:
        """Shows a listing; with ``keep`` nothing moves under the officer's eyes, whatever came above."""
        bar, kept = self.table.verticalScrollBar(), self._kept
        chosen, current = kept or (self.table.chosen_numbers(), self._chosen)
        offset, before = bar.value(), self.model.place_of(current)
        self._listing = listing
        replaced = self.model.replace_rows(listing.numbers, listing.rows)
        order = Qt.SortOrder.DescendingOrder if listing.asked.descending else Qt.SortOrder.AscendingOrder
        self.table.show_sorting(listing.asked.sort, order)
        self._show_part()
        if listing.chosen is not None and (place := self.model.place_of(listing.chosen)) >= 0:
            self._wanted, current, chosen, kept = "", listing.chosen, [listing.chosen], None
            keep, replaced = False, True
        place = self.model.place_of(current)
        if replaced or kept:
            self._choose_again(chosen, place)
        if kept and not keep:
            bar.setValue(offset)  # it stays chosen where it stands now; what is looked at is what was asked for
        if keep and replaced:
            # Choosing a row scrolls to it; what the officer looks at stays where it is.
            moved = place - before if (offset or self._touched) and place >= 0 and before >= 0 else 0
            bar.setValue(offset + moved * self.table.rowHeight(0))
            self._show_newer(self._newer + max(moved, 0))
        elif not keep:
            self._show_newer(0)
        if not keep:
            self._on_previewed(self.table.currentIndex().row())
        self._on_chosen()

    def _choose_again(self, chosen: list[int], place: int) -> None:
        """What was chosen and is still listed stays chosen; else the first row is."""
        listed = chosen if place >= 0 else self.table.listed_of(chosen) if self._picked else []
        if place < 0 and listed:
            place = self.model.place_of(listed[0])
        first = [self.model.number_at(0)] if self.model.rowCount() else []
        self.table.choose_numbers(listed or first, max(place, 0))

    def _show_part(self) -> None:
        listing = self._listing
        everything = listing.asked.tab == ALL and not listing.asked.narrowed
        part = self.table if listing.numbers else self.empty if everything else self.nothing
        inside = _holds(self._stack, self.window().focusWidget())
        if part is self.nothing:
            self.nothing.show_why(listing.asked, self.views.name)
        self._stack.setCurrentWidget(part)
        if inside and not _holds(part, self.window().focusWidget()):
            part.setFocus(Qt.FocusReason.OtherFocusReason)  # what is gone from sight has no use for the keyboard

    def _show_newer(self, count: int) -> None:
        self._newer = count
        self.query.show_newer(count)

    def _on_newer_asked(self) -> None:
        self._show_newer(0)
        self._touched = False
        self.table.scrollToTop()
        self.table.selectRow(0)
        self.table.setFocus()

    def _on_previewed(self, row: int) -> None:
        self._chosen = self.model.number_at(row)
        self.beside.show_row(row)

    def run(self, fn: Callable[[], T], *, title: str, success: Callable[[T], None]) -> Job:
        """Reads for this page, beside whatever is written."""
        return self._ops.run(fn, title=title, success=success, owner=self, lane=Lane.LIST)

    def _on_page_wanted(self, numbers: array[int]) -> None:
        listing = self._listing
        self.run(
            lambda: read_rows(self.desk, numbers, listing), title=self.tr("Reading rows"), success=self._on_rows_read
        )

    def _on_rows_read(self, rows: list[RowView]) -> None:
        self.model.take_rows(rows)
        current = self.table.currentIndex().row()
        if self.model.number_at(current) in {row.number for row in rows}:
            self._on_previewed(current)

    def _on_chosen(self) -> None:
        self.beside.follow_chosen()

    def _on_all_asked(self) -> None:
        """Takes away what was looked for; where nothing was, goes to all credits."""
        if self._asked.narrowed:
            self.put(replace(self._asked, text="", filters=Filters()))
        else:
            self.views.open(ALL)

    def _wire(self) -> None:
        self.tabs.chosen.connect(self.views.open)
        self.query.asked.connect(lambda words, has: self.ask(replace(self._asked, text=words, filters=has)))
        self.query.newer_asked.connect(self._on_newer_asked)
        self.model.page_wanted.connect(self._on_page_wanted)
        self.model.sort_wanted.connect(self._on_sort_wanted)
        self.table.previewed.connect(self._on_previewed)
        self.table.chosen.connect(self._on_chosen)
        self.table.touched.connect(self._on_touched)
        self.table.laid_out.connect(self.views.follow_look)
        self.table.opened.connect(lambda row: self.opened.emit(self.model.key_at(row)))
        self.foot.columns.clicked.connect(self.choose_columns)
        self.foot.export.clicked.connect(lambda: self.taking_out.ask(chosen=False))
        self.table.copy_asked.connect(self.taking_out.copy_chosen)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.taking_out.said.connect(self.said)
        self.preview.opened.connect(self.opened)
        self.empty.acted.connect(self.new_asked)
        self.nothing.acted.connect(self._on_all_asked)

    def _on_touched(self) -> None:
        self._touched = self._picked = True
        self._kept = None

    def choose_columns(self) -> None:
        """Shows the columns to choose and order, over the table."""
        from ui.credits.columns_panel import ColumnsPanel  # loaded when somebody first asks for them

        ColumnsPanel(self.window(), self.table).open()

    def ask_name(self, panel: QWidget) -> None:
        """Makes room for a question below the views."""
        self._column.insertWidget(1, panel)

    def _on_menu(self, at: QPoint) -> None:
        self.taking_out.menu().popup(self.table.viewport().mapToGlobal(at))

    def _on_sort_wanted(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.ask(replace(self._asked, sort=Sorting(key), descending=descending))

    def _lay_out(self, settings: QSettings | None) -> None:
        self._stack = QStackedWidget()
        for part in (self.table, self.empty, self.nothing):
            self._stack.addWidget(part)
        left = QWidget()
        column = self._column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.query)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        split = SplitPane([(left, 0), (self.preview, PREVIEW_WIDTH)], key="credits", settings=settings)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.setFocusProxy(self.table)


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    """Whether the keyboard is in a part of the page."""
    return focus is not None and focus.isVisible() and (part is focus or part.isAncestorOf(focus))
