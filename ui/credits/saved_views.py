"""The officer's views of the table: which one is open, whether it differs from what was saved, what is done to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk.table_views import (
    ALL,
    TableView,
    Views,
    keep_views,
    new_view_id,
    read_file,
    write_file,
)
from app.errors import UserError
from ui.credits.listing import Asked, count_views, tab_titles
from ui.credits.model import FIRST_SHOWN
from ui.language.sentences import said
from ui.widgets import Tab

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.credits.view import CreditsPage
    from ui.ops import Job, Ops

COUNT_PAUSE_MS = 400
"""Views are counted when the rows of the one that is open have been read."""


class SavedViews(QObject):
    """Keeps the tabs and the store in step with them.

    Signals: ``changed`` when there are others, another is open, or it came to differ from what was saved;
    ``undoable(sentence, undo)`` after something was done that a notice tells, and ``offered(words, undo)`` after
    something that shows by itself.
    """

    changed = Signal()
    undoable = Signal(str, object)
    offered = Signal(str, object)

    def __init__(self, page: CreditsPage, ops: Ops) -> None:
        super().__init__(page)
        self._page, self._ops = page, ops
        self.known = False
        """They have been read."""
        self.views, self.current = Views(), ALL
        self._wanted = ""
        self._as_saved: TableView | None = None
        self._built_in = tuple(Tab(key, words) for key, words in tab_titles().items())
        self._counts: dict[str, int] = {}
        self._counting: Job | None = None
        self._count_due = QTimer(self)
        self._count_due.setSingleShot(True)
        self._count_due.setInterval(COUNT_PAUSE_MS)
        self._count_due.timeout.connect(self._count)

    @property
    def open_view(self) -> TableView | None:
        """The officer's view that is open; none while it is one that is there from the first."""
        return self.views.find(self.current)

    @property
    def name(self) -> str:
        """The name of what is open."""
        view = self.open_view
        return view.name if view else tab_titles()[self.current]

    @property
    def differs(self) -> bool:
        """What is shown is not what was saved under its name."""
        return self._as_saved is not None and not self._shown(self._as_saved).shows_as(self._as_saved)

    @property
    def worth_saving(self) -> bool:
        """It is not just what is there from the first."""
        return self.differs if self.open_view else self._page.asked.narrowed

    def begin(self, views: Views, lost: int, asked: Asked) -> None:
        """Takes over what was kept; ``asked`` is shown first."""
        self.known, self.views = True, views
        view = views.find(views.first)
        if view is not None and asked == Asked.of(view):
            self._turn_to(view.view_id)
        else:
            self._turn_to(asked.tab)
        if self._wanted:
            self.open(self._wanted)
        if lost:
            one = self.tr("A saved view can't be read any more; it was left out.")
            many = self.tr("{n} saved views can't be read any more; they were left out.")
            self._page.said.emit(one if lost == 1 else many.format(n=lost))

    def open(self, key: str) -> None:
        """Opens a view, the officer's own or one that is there from the first."""
        view, page = self.views.find(key), self._page
        if not self.known:
            self._wanted = key
            return
        if view is None and self.open_view is None:
            self._turn_to(key)  # the same search, in another tab
            page.ask(replace(page.asked, tab=key))
            return
        self._turn_to(key)
        page.put(Asked.of(view) if view else Asked(tab=key))

    def leave_for(self, tab: str) -> None:
        """Something else is going to be shown than any view of the officer's."""
        self._turn_to(tab)

    def save(self) -> None:
        """Saves what is shown under the name of the view that is open."""
        if (view := self.open_view) is not None:
            self._keep(self.views.put(self._shown(view)))
            self._page.said.emit(self.tr("The view is saved."))
            self._offer(self.tr("view “{name}” saved"), view.name, lambda views: views.put_back(view))

    def save_as(self, name: str) -> None:
        """Saves what is shown as a new view, and opens that.

        Raises:
            UserError: the name can't be taken.
        """
        view = self._shown(TableView(new_view_id(), name))
        self._keep(self.views.put(view), turn_to=view.view_id)
        self._offer(self.tr("new view “{name}”"), view.name, lambda views: views.without(view.view_id))

    def rename(self, name: str) -> None:
        """Gives the open view another name.

        Raises:
            UserError: the name can't be taken.
        """
        if (view := self.open_view) is not None:
            self._keep(self.views.put(replace(view, name=name)))
            self._offer(self.tr("view “{name}” renamed"), view.name, lambda views: views.put_back(view))

    def delete(self) -> None:
        """Deletes the open view; a notice brings it back."""
        if (view := self.open_view) is None:
            return
        place, first = self.views.place(view.view_id), self.views.first
        back = partial(self._take_back, lambda views: views.brought_back(view, place, first))
        self.open(ALL)
        self._keep(self.views.without(view.view_id))
        self.undoable.emit(self.tr("The view “{name}” is deleted.").format(name=view.name), back)

    def _offer(self, words: str, name: str, change: Callable[[Views], Views]) -> None:
        self.offered.emit(words.format(name=name), partial(self._take_back, change))

    def _take_back(self, change: Callable[[Views], Views]) -> None:
        try:
            views = change(self.views)
        except UserError as error:
            self._page.said.emit(said(error.sentence))
            return
        if self.open_view is not None and views.find(self.current) is None:
            self.open(ALL)
        self._keep(views)

    def move(self, step: int) -> None:
        """Moves the open view among the officer's own."""
        if (view := self.open_view) is not None:
            place = self.views.place(view.view_id)
            self._keep(self.views.moved(view.view_id, step))
            self._offer(self.tr("view “{name}” moved"), view.name, lambda views: views.moved_to(view.view_id, place))

    def open_first(self) -> None:
        """The table opens with this one from now on."""
        before = self.views.first
        self._keep(self.views.opening_with(self.current))
        self._offer(self.tr("what the table opens with"), "", lambda views: views.opening_with(before))

    def export(self, path: Path) -> None:
        """Writes all the officer's views to a file."""
        views, pattern = self.views.saved, self.tr("{n} views exported to {file}.")
        one = self.tr("1 view exported to {file}.")
        self._ops.run(
            lambda: write_file(path, views),
            title=self.tr("Exporting the views"),
            success=lambda n: self._page.said.emit((one if n == 1 else pattern).format(n=n, file=path.name)),
            owner=self,
        )

    def take_file(self, path: Path) -> None:
        """Adds the views of a file."""
        self._ops.run(
            lambda: read_file(path), title=self.tr("Importing views"), success=partial(self._join, path), owner=self
        )

    def _join(self, path: Path, more: tuple[TableView, ...]) -> None:
        try:
            joined = self.views.joined(more)
        except UserError as error:
            self._page.said.emit(said(error.sentence))
            return
        new = {view.view_id for view in joined.saved} - {view.view_id for view in self.views.saved}
        self._keep(joined)
        self._offer(self.tr("views of a file taken"), "", lambda views: views.without(*new))
        one, many = self.tr("1 view taken from {file}."), self.tr("{n} views taken from {file}.")
        self._page.said.emit((one if len(more) == 1 else many).format(n=len(more), file=path.name))

    def follow_rows(self, tabs: tuple[Tab, ...]) -> None:
        """The rows were read again, and the tabs that are there from the first were counted."""
        self._built_in = tabs
        self._show_tabs()
        if self.views.saved and not self._count_due.isActive():
            self._count_due.start()

    def follow_look(self) -> None:
        """Something else is asked for, or the columns are laid out otherwise."""
        self._show_tabs()
        self.changed.emit()

    def _turn_to(self, key: str) -> None:
        view, table = self.views.find(key), self._page.table
        self.current, self._as_saved = key, None
        if view is None:
            table.show_own()
        else:
            table.show_laid_out(view.columns or FIRST_SHOWN, view.widths)
            self._as_saved = replace(view, columns=table.shown, widths=table.widths)
        self.follow_look()

    def _shown(self, named: TableView) -> TableView:
        """What is shown now, as a view of this name."""
        asked, table = self._page.asked, self._page.table
        return TableView(
            named.view_id,
            named.name,
            asked.tab,
            asked.text,
            asked.filters,
            asked.sort,
            asked.descending,
            table.shown,
            table.widths,
        )

    def _keep(self, views: Views, *, turn_to: str = "") -> None:
        desk = self._page.desk
        self.views = views
        if turn_to or self.open_view is not None:
            self._follow_saved(turn_to or self.current)
        self._ops.run(lambda: keep_views(desk, views), title=self.tr("Keeping the views"))
        self.follow_look()
        self._count_due.start()

    def _follow_saved(self, key: str) -> None:
        """What is shown stays; it is compared with what is saved now."""
        view, table = self.views.find(key), self._page.table
        self.current = key
        table.keep_own(own=False)
        if view is not None:
            self._as_saved = replace(view, columns=view.columns or FIRST_SHOWN)

    def _show_tabs(self) -> None:
        self._page.tabs.set_tabs([*self._built_in, *map(self._tab, self.views.saved)])
        self._page.tabs.choose(self.current)
        words = self.tr("Save changes") if self.differs else self.tr("Save as view…")
        self._page.bar.offer_to_save(words if self.worth_saving else "")

    def _tab(self, view: TableView) -> Tab:
        listing, count = self._page.listing, self._counts.get(view.view_id)
        here = view.view_id == self.current
        if here and listing.whole and listing.asked == self._page.asked:
            count = len(listing.numbers)
        words = self.tr("{name} · changed").format(name=view.name) if here and self.differs else view.name
        return Tab(view.view_id, words, count)

    def _count(self) -> None:
        desk, views = self._page.desk, self.views.saved
        if not views or (self._counting and not self._counting.over):
            return
        self._counting = self._page.run(
            lambda: count_views(desk, views), title=self.tr("Counting what the views show"), success=self._take_counts
        )

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._show_tabs()
