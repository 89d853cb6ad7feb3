"""The main window: the frame that stays while screens come and go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.preferences import Preferences
from ui.shell import panes
from ui.shell.actions import Action
from ui.shell.herald import Herald
from ui.shell.page import Searchable
from ui.shell.status_bar import StatusBar
from ui.shell.toasts import ToastStack
from ui.shell.top_bar import TopBar
from ui.shell.tray import Tray
from ui.theme import Size, State
from ui.widgets import Banner, NavRail, RailItem, SandboxBand
from ui.widgets.tabbing import go_on_by_tab

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.shell.actions import Actions
    from ui.shell.messages import Messages, Notice
    from ui.shell.page import Page, View, Who

SMALLEST = QSize(1024, 600)
USUAL = QSize(1366, 768)
PLACES_WITH_KEYS = 9
NOTICES = "notices"
PALETTE = "window.palette"


class MainWindow(QMainWindow):
    """Band, rail, top bar, the page, status bar; faults as a banner over the page, results as a toast.

    Signals: ``page_shown(key)`` after a place of the rail is shown, ``turned`` after any page or view is, ``closed``
    when the window goes.
    """

    page_shown = Signal(str)
    turned = Signal()
    closed = Signal()

    def __init__(
        self,
        pages: Sequence[Page],
        actions: Actions,
        messages: Messages,
        who: Who,
        settings: QSettings,
        *,
        sandbox: str = "",
        preferences: Preferences | None = None,
    ) -> None:
        """`settings` lives in the profile's folder; `sandbox` is what the band says, empty in production."""
        super().__init__()
        self._who, self._preferences = who, preferences or Preferences(settings, parent=self)
        self._pages = {page.key: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._views: list[tuple[str, View]] = []
        self.actions_, self._messages, self._settings, self._key = actions, messages, settings, ""
        self.rail = NavRail([RailItem(page.key, page.text, page.icon, apart=page.apart) for page in pages])
        self.top_bar, self.status, self.banner = TopBar(who), StatusBar(), Banner()
        self._stack = QStackedWidget()
        self._lay_out(sandbox)
        self.toasts, self.tray = ToastStack(self, self.rail, self._stack), Tray(self)
        self._herald = Herald(self._preferences, who.zone)
        self.age_of_data: Callable[[], str] = str
        """Tells how old what is shown is, for faults that don't say it themselves."""
        self._wire()
        self.show_who(who, sandbox=bool(sandbox))
        self._restore()
        self.show_page(pages[0].key)
        messages.listen()

    @property
    def key(self) -> str:
        """The place of the rail that is shown."""
        return self._key

    @property
    def shown(self) -> QWidget:
        """The page or view that is shown."""
        view = self.view
        return view.widget if view else self.page(self._key)

    @property
    def view(self) -> View | None:
        """The topmost view that is open inside the place that is shown, if there is one."""
        return next((view for place, view in reversed(self._views) if place == self._key), None)

    @property
    def views(self) -> list[View]:
        """All views that are open, in the order they were opened."""
        return [view for _, view in self._views]

    @property
    def opened(self) -> list[tuple[str, QWidget]]:
        """The same, each with the place it was opened from."""
        return [(place, view.widget) for place, view in self._views]

    def show_who(self, who: Who, *, sandbox: bool) -> None:
        """Names the officer, the bank and, in every title, the sandbox."""
        title = " · ".join((self.tr("LC Workstation"), who.bank, who.name))
        self.setWindowTitle(" · ".join((self.tr("SANDBOX"), title)) if sandbox else title)
        self.rail.show_bank(who.bank, who.bic)
        self.top_bar.show_who(who)

    def page(self, key: str) -> QWidget:
        """The widget of a place; built when it is first asked for."""
        if key not in self._built:
            self._built[key] = self._pages[key].build()
            self._stack.addWidget(self._built[key])
        return self._built[key]

    def show_page(self, key: str) -> None:
        """Goes to a place of the rail; views that are open stay with the place they were opened from."""
        self._key = key
        self.rail.choose(key)
        own = [view for place, view in self._views if place == key]
        if own:
            self._show_view(own[-1])
        else:
            self._show_page_itself()
        self.page_shown.emit(key)

    def open_view(self, view: View) -> None:
        """Opens `view` inside the place that is shown, over what is there; one that is open already comes here."""
        self._views = [(place, other) for place, other in self._views if other.widget is not view.widget]
        self._views.append((self._key, view))
        if self._stack.indexOf(view.widget) < 0:
            self._stack.addWidget(view.widget)
        self._show_view(view)

    def describe_view(self, view: View) -> None:
        """Shows another title, state or note for a view whose widget is open."""
        for at, (place, old) in enumerate(self._views):
            if old.widget is view.widget:
                self._views[at] = (place, view)
                if self._stack.currentWidget() is view.widget:
                    self._tell_view(view)  # the focus stays where one types

    def close_view(self) -> None:
        """Closes the topmost view of the place that is shown; its widget is given up."""
        own = [at for at, (place, _) in enumerate(self._views) if place == self._key]
        if not own:
            return
        _, view = self._views.pop(own[-1])
        self.show_page(self._key)
        self._stack.removeWidget(view.widget)
        view.widget.deleteLater()

    def _go_to(self, key: str) -> None:
        """Chosen again, the place that is shown gives up what was opened over it."""
        if key != self._key:
            self.show_page(key)
        else:
            self.show_bare(key)

    def show_bare(self, key: str) -> None:
        """Goes to a place itself: what was opened over it is closed."""
        self.show_page(key)
        while self.view is not None:
            self.close_view()

    def _show_view(self, view: View) -> None:
        self._show_in_stack(view.widget)
        self._tell_view(view)

    def _tell_view(self, view: View) -> None:
        self.top_bar.show_place(view.title, back=self._pages[self._key].text, state=view.state, note=view.note)
        self._offer(view.widget, back=True)
        self._show_verbs(view.verbs)

    def _show_page_itself(self) -> None:
        page = self._pages[self._key]
        self._show_in_stack(self.page(self._key))
        self.top_bar.show_place(page.text)
        self._offer(self.page(self._key), back=False)
        self._show_verbs(page.verbs)

    def _offer(self, shown: QWidget, *, back: bool) -> None:
        """Search, tabs and the way back, where there are some; else the menu says why not."""
        can_find, can_step = isinstance(shown, Searchable), panes.has_tabs(shown)
        self.actions_.set_reason("window.find", "" if can_find else self.tr("There is nothing to search here."))
        self.actions_.set_reason("window.back", "" if back else self.tr("Nothing is open over this page."))
        for step in ("window.tab-next", "window.tab-before"):
            self.actions_.set_reason(step, "" if can_step else self.tr("There are no tabs here."))
        self.turned.emit()

    def _show_in_stack(self, widget: QWidget) -> None:
        """Shows `widget` and gives it the focus; it may pass it on through its focus proxy."""
        self._stack.setCurrentWidget(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_verbs(self, verbs: Sequence[str]) -> None:
        last = len(verbs) - 1
        buttons = [self.actions_.button(verb, primary=at == last) for at, verb in enumerate(verbs)]
        self.top_bar.show_verbs(buttons)

    def _lay_out(self, sandbox: str) -> None:
        right, middle, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        for box in (right, middle, whole):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.banner)
        right.addWidget(self._stack, 1)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        if sandbox:
            whole.addWidget(SandboxBand(sandbox))
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)
        ground = QWidget()
        ground.setProperty("ground", "window")
        ground.setLayout(whole)
        self.setCentralWidget(ground)
        self.setMinimumSize(SMALLEST)

    def _declare_actions(self) -> None:
        """The window's own acts: places by number, the search, the way back, panes and tabs, menu and sheet."""
        places, window = self.tr("Go to"), self.tr("Window")
        for number, page in enumerate(self._pages.values(), 1):
            keys = page.keys or (f"Ctrl+{number}" if number <= PLACES_WITH_KEYS else "")
            self.actions_.add(
                Action(f"go.{page.key}", page.text, places, partial(self._go_to, page.key), keys, page.icon)
            )
        self.actions_.add(
            Action("window.find", self.tr("Find here"), places, self._find, "Ctrl+F", "search"),
            Action(
                "window.back", self.tr("Back"), places, self.close_view, "Alt+Left", "chevron-left", also=("Ctrl+W",)
            ),
            Action("window.pane-next", self.tr("Next pane"), places, partial(self._move_pane, 1), "F6"),
            Action("window.pane-before", self.tr("Pane before"), places, partial(self._move_pane, -1), "Shift+F6"),
            Action("window.tab-next", self.tr("Next tab"), places, partial(self._step_tab, 1), "Ctrl+Tab"),
            Action("window.tab-before", self.tr("Tab before"), places, partial(self._step_tab, -1), "Ctrl+Shift+Tab"),
            Action("window.notices", self.tr("Notices"), window, self.show_notices, "Ctrl+Shift+O", "messages"),
            Action("window.sheet", self.tr("Keyboard shortcuts"), window, self.show_sheet, "Ctrl+/", "info"),
            Action("window.menu", self.tr("Menu"), window, self.show_menu, "F10", "menu"),
        )

    def offer_palette(self, toggle: Callable[[], None]) -> None:
        """There is a palette: its act is declared, and its box stands in the top bar."""
        self.actions_.add(
            Action(PALETTE, self.tr("Find or do anything…"), self.tr("Window"), toggle, "Ctrl+K", "search")
        )
        self.top_bar.launcher.clicked.connect(self.actions_.qt(PALETTE).trigger)
        self.top_bar.launcher.show()
        self.actions_.keys_changed.connect(self._show_palette_keys)
        self._show_palette_keys()

    def _show_palette_keys(self) -> None:
        self.top_bar.launcher.show_keys(self.actions_.keys(PALETTE))

    def _find(self) -> None:
        shown = self.shown
        if isinstance(shown, Searchable):
            shown.begin_search()

    def _move_pane(self, step: int) -> None:
        inside = panes.panes_of(self.shown)
        panes.move([self.rail, self.top_bar, *inside, self.status], self.focusWidget(), step)

    def _step_tab(self, step: int) -> None:
        panes.step_tab(self.shown, step)

    def show_sheet(self) -> None:
        """Opens the sheet of all shortcuts."""
        from ui.shell.sheet import ShortcutSheet

        ShortcutSheet(self, self.actions_).open()

    def show_notices(self) -> None:
        """Opens the list of what was said, over its cell; then all of it is read."""
        from ui.shell.notices import NoticesPanel

        self.toasts.clear()  # they stand in the list
        NoticesPanel(self, self._messages.history, self._who.zone).open_over(self.status.cell(NOTICES))
        self._messages.read()

    def _wire(self) -> None:
        self._declare_actions()
        self.actions_.take_keys(self._preferences.shortcuts)
        self._preferences.changed.connect(self._on_preference_changed)
        self.actions_.attach(self)
        self.rail.chosen.connect(self._go_to)
        self.top_bar.went_back.connect(self.close_view)
        self.top_bar.menu_asked.connect(self.show_menu)
        self.status.opened.connect(self._on_cell_opened)
        self._messages.faults_changed.connect(self._on_faults_changed)
        self._messages.noticed.connect(self._on_noticed)
        self._messages.history_changed.connect(self._show_unread)
        self.banner.retried.connect(self._on_retried)
        self.banner.help_asked.connect(self._on_help_asked)
        self.banner.closed.connect(self._on_banner_closed)
        self.tray.pressed.connect(self._come_forward)
        self._on_faults_changed()
        self._show_unread()
        self.status.keep_last(NOTICES)

    def _on_preference_changed(self, name: str) -> None:
        if name == "shortcuts":
            self.actions_.take_keys(self._preferences.shortcuts)

    def _on_cell_opened(self, key: str) -> None:
        if key == NOTICES:
            self.show_notices()

    def _show_unread(self) -> None:
        new, subject = self._messages.unread, self.tr("Notices")
        state = State.waits(self.tr("{n} new").format(n=new)) if new else None
        self.status.show_cell(NOTICES, subject, state, "" if new else self.tr("none new"))

    def _come_forward(self) -> None:
        """Somebody pressed what the tray told."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def show_menu(self) -> None:
        """Opens the menu with every act, below its button."""
        button = self.top_bar.menu_button
        menu = self.actions_.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_faults_changed(self) -> None:
        fault = self._messages.current_fault
        if fault is None:
            self.banner.hide()
        else:
            retry = fault.act or (self.tr("Try again") if fault.retry else "")
            age = fault.age or self.age_of_data()
            self.banner.show_fault(
                fault.sentence, age=age, retry=retry, closable=not fault.stays, helped=bool(fault.code)
            )

    def _on_noticed(self, notice: Notice) -> None:
        self._herald.tell(notice, self.status, self.toasts, self.tray)

    def _on_retried(self) -> None:
        fault = self._messages.current_fault
        if fault is not None and fault.retry is not None:
            fault.retry()

    def _on_help_asked(self) -> None:
        fault = self._messages.current_fault
        if fault is not None:
            self._messages.help_asked.emit(fault.code)

    def _on_banner_closed(self) -> None:
        fault = self._messages.current_fault
        if fault is not None:
            self._messages.recover(fault.source)

    def _restore(self) -> None:
        kept = self._settings.value("window/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(USUAL)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        return go_on_by_tab(self, forward=next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < Size.RAIL_BREAK)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.closed.emit()
        super().closeEvent(event)
