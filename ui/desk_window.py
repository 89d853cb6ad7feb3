"""The window of one signed-in officer: its pages, what opens what, and what is read again when something changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from app.ports.notices import Change, Link, LinkState
from ui.comforts import SETTINGS, Comforts
from ui.credits.view_acts import ViewActs
from ui.desk_acts import IMPORT, NEW, declare
from ui.drafting import COPY, Drafting
from ui.editor.importer import Importer
from ui.final_change.watch import FinalChangeWatch
from ui.home.view import HomePage
from ui.language.sentences import said
from ui.news import News
from ui.ops import Lane
from ui.preferences import Preferences
from ui.shell import Actions, MainWindow, Page, Who
from ui.status.view import StatusCells
from ui.words import role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSettings

    from app.desk.desk import Desk
    from app.ports.workplace import Workplace
    from ui.credits.view import CreditsPage
    from ui.editor.importing import ImportResult
    from ui.needs_me.view import NeedsMePage
    from ui.ops import Job, Ops
    from ui.palette.view import Palette
    from ui.screens import Screens
    from ui.settings.view import SettingsPage
    from ui.shell import Messages
    from ui.status.news import NeedsNews, Waiting

HOME, CREDITS, NEEDS_ME, LINKS = "home", "credits", "needs-me", "links"
MAKING = (IMPORT, NEW)
PAUSE_MS = 100
"""A change is shown at once, and what follows it after this pause: ten times a second at most."""
SYNCING_PAUSE_MS = 1000
"""While the ledger is being read, pages by the second, the reading of it has the machine."""


class DeskWindow(QObject):
    """Wires a `MainWindow` for a desk. ``closed`` when the officer closes it."""

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        workplace: Workplace,
        ops: Ops,
        messages: Messages,
        settings: QSettings,
        preferences: Preferences | None = None,
        news: News | None = None,
    ) -> None:
        super().__init__()
        self.desk, self.workplace, self.ops = desk, workplace, ops
        self.preferences = preferences or Preferences(settings, parent=self)
        self.messages, self._settings = messages, settings
        self._troubles: tuple[tuple[LinkState, str], ...] = ()
        self._syncing = False
        self._reading: Job | None = None
        self._counting: Job | None = None
        self._stale: frozenset[Change] = frozenset()
        self._screens: Screens | None = None
        self._credits: CreditsPage | None = None
        self._needs_me: NeedsMePage | None = None
        self._palette: Palette | None = None
        self._needs_news: NeedsNews | None = None
        self.actions = Actions(self)
        declare(self)
        self.home = HomePage(desk, ops)
        band = self.tr("SANDBOX · sample banks, no real obligations") if desk.me.sandbox else ""
        self.window = MainWindow(
            self._pages(), self.actions, messages, self.who, settings, sandbox=band, preferences=self.preferences
        )
        self.window.offer_palette(self._toggle_palette)
        self.comforts = Comforts(self)
        self.drafting = Drafting(self)
        self.view_acts = ViewActs(self.actions, self._show_credits, self)
        self.importer = Importer(desk, ops, self.window)
        self.cells = StatusCells(desk, ops, self.window.status)
        self.window.age_of_data = lambda: self.cells.data_age
        self.final_change = FinalChangeWatch(desk, ops, messages, self)
        self.news = news or News(self)
        self._due = QTimer(self.window)
        self._due.setSingleShot(True)
        self._since_refresh = QElapsedTimer()
        self._since_refresh.start()
        self._wire()

    def show(self) -> None:
        """Shows the window."""
        self.window.show()

    def refresh(self) -> None:
        """Reads everything that is shown again, what is in sight first."""
        self._since_refresh.restart()
        self._stale = frozenset()
        parts: list[tuple[bool, Callable[[], None]]] = [
            (self.home.isVisible(), self.home.refresh),
            (self._needs_me is not None and self._needs_me.isVisible(), self._refresh_needs),
            (True, self.cells.refresh),
            (True, self.final_change.refresh),
        ]
        if self._credits is not None:
            parts.append((self._credits.isVisible(), self._credits.refresh))
        if self._screens is not None:
            parts.append((self._screens.in_sight, self._screens.refresh))
        for _, refresh in sorted(parts, key=lambda part: not part[0]):
            refresh()
        # The store has one worker: when this comes back, all that was asked for before it has been read.
        if self._reading:
            self._reading.cancel()
        self._reading = self.ops.run(
            lambda: None, title=self.tr("Reading what changed"), success=self._on_read, owner=self.window
        )

    @property
    def screens(self) -> Screens:
        """What is opened over a page. Its code is as much as all that the first paint needs: loaded at first use."""
        if self._screens is None:
            from ui.screens import Screens

            self._screens = Screens(self.desk, self.ops, self.window, self.messages, self._settings)
            self._screens.said.connect(self._say)
            self._screens.changed.connect(self.refresh)
            self._screens.stepped.connect(self.drafting.follow)
        return self._screens

    @property
    def screens_loaded(self) -> bool:
        """Something has been opened over a page."""
        return self._screens is not None

    @property
    def palette(self) -> Palette:
        """The command palette, loaded when it is first asked for."""
        if self._palette is None:
            from ui.palette.view import Palette

            self._palette = Palette(self.actions, self.desk, self.ops, self._settings, self.window)
            self._palette.row_chosen.connect(self.open_row)
            self._palette.setting_chosen.connect(self.comforts.show_settings)
        return self._palette

    def _toggle_palette(self) -> None:
        self.palette.toggle()

    @property
    def needs_me(self) -> NeedsMePage:
        """The page of what waits for the officer, made when it is first asked for."""
        if self._needs_me is None:
            from ui.needs_me.view import NeedsMePage

            page = self._needs_me = NeedsMePage(self.desk, self.ops, self._settings)
            page.counted.connect(self._on_needs_counted)
            page.mend_asked.connect(self.screens.mend)
            page.draft_freed.connect(self.screens.open_draft)
            page.credit_opened.connect(self.screens.open_credit)
            page.answered.connect(self._say)
        return self._needs_me

    @property
    def credits(self) -> CreditsPage:
        """The page of all credits, made when it is first asked for, and read."""
        if self._credits is None:
            from ui.credits.view import CreditsPage

            page = self._credits = CreditsPage(self.desk, self.ops, self._settings)
            page.opened.connect(self.open_row)
            page.new_asked.connect(self.new_credit)
            page.said.connect(self.messages.say)
            page.views.undoable.connect(self.messages.say_undoable)
            page.views.offered.connect(self.messages.offer_undo)
            page.counted.connect(partial(self.window.rail.show_count, CREDITS))
            page.table.addAction(self.actions.qt(COPY))
            self.view_acts.attach(page)
            page.refresh()
        return self._credits

    def _show_credits(self) -> CreditsPage:
        self.window.show_bare(CREDITS)
        return self.credits

    @property
    def in_table(self) -> bool:
        """All credits are what is shown, and nothing over them."""
        return self._credits is not None and self.window.shown is self._credits

    def list_credits(self, query: str) -> None:
        """Goes to the credits that a typed query finds; to all of them by an empty one."""
        from app.desk.query import read_query
        from ui.credits.listing import Asked

        self.window.show_bare(CREDITS)
        self.credits.show_asked(Asked(filters=read_query(query).filters))

    def open_need(self, key: str) -> None:
        """Goes to an item of what needs the officer."""
        self.needs_me.choose(key)
        self.window.show_bare(NEEDS_ME)

    def _refresh_needs(self) -> None:
        if self._needs_me is not None:
            self._needs_me.refresh()
            return
        if self.home.isVisible():
            return  # it reads them, and counts
        if self._counting:
            self._counting.cancel()
        self._counting = self.ops.run(
            lambda: _read_waiting(self.desk),
            title=self.tr("Counting what needs you"),
            success=self._take_waiting,
            owner=self.window,
        )

    def _on_needs_counted(self, _: int) -> None:
        self._take_waiting([(work.need, work.subject) for work in self.needs_me.model.works])

    def _take_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Counts what waits in the rail and tells what is new; what the first reading of a ledger brings is no news."""
        from ui.status.news import NeedsNews

        self.window.rail.show_count(NEEDS_ME, len(waiting), urgent=True)
        if self._needs_news is None:
            self._needs_news = NeedsNews()
        news = self._needs_news.take(waiting)
        for kind, sentence in [] if self._syncing else news:
            self.messages.say(sentence, act=self.tr("Open"), then=partial(self.window.show_page, NEEDS_ME), kind=kind)

    def open_row(self, key: str) -> None:
        """Opens a row of the credits table: a draft, an act on its way, or a recorded credit."""
        self.screens.open_row(key)

    def new_credit(self) -> None:
        """Makes a draft and opens it."""
        self.screens.new_credit(self.preferences.draft_release)

    def discard_draft(self) -> None:
        """Puts the draft that is open out of sight; a notice brings it back."""
        self.screens.discard_draft()

    def show_timeline(self) -> None:
        """Goes to the timeline of the credit that is open."""
        self.screens.show_timeline()

    def print_credit(self) -> None:
        """Shows the credit that is open as pages."""
        self.screens.print_credit()

    def close(self) -> None:
        """Closes the window."""
        self.window.close()

    def import_messages(self) -> None:
        """Asks for SWIFT files and makes drafts of them."""
        self.importer.ask()

    def take_links(self, chain: Link, gateway: Link) -> None:
        """The links changed: cells say so, and faults become banners with the age of what is shown."""
        self.cells.show_links(chain, gateway)
        self._syncing = chain.state is LinkState.SYNCING and chain.total > 0
        troubles = [link for link in (chain, gateway) if link.state in (LinkState.DOWN, LinkState.DIFFERS)]
        told = tuple((link.state, link.reason) for link in troubles)
        if told == self._troubles:
            return
        self._troubles = told
        if not troubles:
            self.messages.recover(LINKS)
            return
        sentence = " ".join(said(link.reason) for link in troubles)
        if [link.state for link in troubles] == [LinkState.DOWN] * 2:
            sentence = self.tr(
                "Neither the chain nor your gateway can be reached. You can read, draft and sign; it waits here."
            )
        age = self.cells.age_since(min(link.since_utc for link in troubles))
        self.messages.fault(sentence, source=LINKS, age=age, retry=self.workplace.kick, code="node-trouble")
        self.final_change.refresh()

    def take_changes(self, changes: frozenset[Change]) -> None:
        """Something changed in the store. While it is being read nothing is asked for twice."""
        self._stale |= changes
        # What a block brought waits neither for the pause after some act's news nor for what is being read for that:
        # what hasn't been read is asked for again, in sight first. There are few blocks in a second.
        at_once = Change.CREDITS in self._stale and not self._syncing
        if self._reading and not at_once:
            return
        pause = 0 if at_once else SYNCING_PAUSE_MS if self._syncing else PAUSE_MS
        wait = max(pause - self._since_refresh.elapsed(), 0)
        if not self._due.isActive() or wait < self._due.remainingTime():
            self._due.start(wait)

    def _on_first_reading(self) -> None:
        # Whatever was going to be read is not, once the window is gone.
        QTimer.singleShot(0, self.window, self.refresh)
        self.view_acts.read(self.desk, self.ops)
        # The other pages, and what opens over them, are loaded meanwhile by a worker: the first to be opened is as
        # quick as the next.
        self.ops.run(
            _load_screens,
            title=self.tr("Getting ready"),
            success=self._on_loaded,
            owner=self.window,
            lane=Lane.WIRE,
        )

    def _on_loaded(self, _: None) -> None:
        self.window.page(CREDITS)

    def _on_home_read(self, waiting: Sequence[Waiting]) -> None:
        if self._needs_me is None:
            self._take_waiting(waiting)

    def _on_read(self, _: None) -> None:
        self._reading = None
        if self._stale:
            self.take_changes(frozenset())

    def _on_imported(self, result: ImportResult) -> None:
        self.screens.open_imported(result)

    def _on_change_asked(self) -> None:
        self.screens.open_final_change()

    def _say(self, sentence: str) -> None:
        self.messages.say(sentence)
        self.workplace.kick()
        self.refresh()

    def _pages(self) -> list[Page]:
        return [
            Page(HOME, self.tr("Home"), "home", lambda: self.home, verbs=MAKING),
            Page(CREDITS, self.tr("Credits"), "credits", lambda: self.credits, verbs=MAKING),
            Page(NEEDS_ME, self.tr("Needs me"), "needs-me", lambda: self.needs_me),
            Page(SETTINGS, self.tr("Settings"), "settings", self._settings_page, apart=True, keys="Ctrl+,"),
        ]

    def _settings_page(self) -> SettingsPage:
        return self.comforts.settings_page()

    @property
    def who(self) -> Who:
        """The officer and the office, in words."""
        me = self.desk.me
        return Who(me.name, role_words(me.roles), me.office.name, me.bank, me.office.place, me.office.zone)

    def _wire(self) -> None:
        self.news.changed.connect(self.take_changes)
        self.news.linked.connect(self.take_links)
        self._due.timeout.connect(self.refresh)
        self.window.closed.connect(self.closed)
        self.importer.imported.connect(self._on_imported)
        self.home.row_opened.connect(self.open_row)
        self.home.need_opened.connect(self.open_need)
        self.home.panel_opened.connect(self.cells.open_panel)
        self.home.needs_asked.connect(partial(self.window.show_page, NEEDS_ME))
        self.home.listed.connect(self.list_credits)
        self.home.new_asked.connect(self.new_credit)
        self.home.was_read.connect(self._on_home_read)
        self.cells.changed.connect(lambda: self.home.show_standing(self.cells.standing))
        self.final_change.asked.connect(self._on_change_asked)
        # The rest begins once the first page is painted: nothing comes before it.
        self.home.was_read.connect(self._on_first_reading, Qt.ConnectionType.SingleShotConnection)
        self.home.read()
        self.cells.refresh()


def _load_screens() -> None:
    import holidays  # noqa: F401 - for the banks' calendars

    import ui.credits.view
    import ui.needs_me.view
    import ui.print.view
    import ui.screens  # noqa: F401


def _read_waiting(desk: Desk) -> Sequence[Waiting]:
    from ui.status.news import read_waiting

    return read_waiting(desk)
