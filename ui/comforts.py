"""What a window does for the person before it: the lock, the mask, settings put into force, help, files for support."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui import privacy, theme
from ui.lock.idle import IdleWatch
from ui.shell import Action, View
from ui.widgets import DataTable

if TYPE_CHECKING:
    from ui.desk_window import DeskWindow
    from ui.lock.guard import WindowLock
    from ui.preferences import Value
    from ui.settings.view import SettingsPage

SETTINGS = "settings"


class Comforts(QObject):
    """Wires them to one window. Each page and dialog is loaded when it is first asked for."""

    def __init__(self, desk_window: DeskWindow) -> None:
        super().__init__(desk_window.window)
        self._desk_window, self._window = desk_window, desk_window.window
        self._preferences = desk_window.preferences
        self._lock: WindowLock | None = None
        self.idle = IdleWatch(self._window, lambda: self._preferences.lock_minutes)
        self.idle.idle.connect(self.lock)
        desk_window.messages.help_asked.connect(self.show_help_about)
        desk_window.actions.add(*self._declared())
        self._preferences.changed.connect(self._on_changed)
        self._preferences.replaced.connect(self.offer_undo)
        self._window.page_shown.connect(self._set_density)
        privacy.set_masked(on=self._preferences.privacy)
        self._set_density()

    @property
    def locked(self) -> bool:
        """Nothing of the desk can be read now."""
        return self._lock is not None and self._lock.locked

    @property
    def window_lock(self) -> WindowLock:
        """The lock, made when it is first needed."""
        if self._lock is None:
            from ui.lock.guard import WindowLock

            desk_window = self._desk_window
            self._lock = WindowLock(
                self._window,
                desk_window.who,
                self._try_pin,
                desk_window.ops,
                sandbox=desk_window.desk.me.sandbox,
            )
            self._lock.changed.connect(self.idle.touch)
        return self._lock

    def lock(self) -> None:
        """Locks the window; what goes on behind it goes on."""
        if not self.locked:
            self.window_lock.lock()

    def _try_pin(self, pin: str) -> None:
        self._desk_window.workplace.unlock(pin)

    def mask(self) -> None:
        """Puts the privacy mask on, or takes it off."""
        self._preferences.choose("privacy", not self._preferences.privacy)

    def settings_page(self) -> SettingsPage:
        """The place of the rail."""
        from ui.settings.carry import Carrier
        from ui.settings.view import SettingsPage

        page = SettingsPage(self._preferences)
        page.shortcuts_asked.connect(self.show_shortcuts)
        page.tour_asked.connect(self.show_tour)
        page.diagnostics_asked.connect(self.show_diagnostics)
        carrier = Carrier(self._preferences, self._desk_window.ops, self._desk_window.messages, page)
        page.save_asked.connect(carrier.ask_where)
        page.load_asked.connect(carrier.ask_which)
        return page

    def show_settings(self, search: str = "") -> None:
        """Goes to the settings; with words, to those that have them."""
        from ui.settings.view import SettingsPage

        self._window.show_page(SETTINGS)
        page = self._window.page(SETTINGS)
        if search and isinstance(page, SettingsPage):
            page.search.setText(search)

    def show_shortcuts(self) -> None:
        """Opens the keys of all acts."""
        from ui.settings.keys import ShortcutsPage

        self._window.open_view(View(self.tr("Shortcuts"), ShortcutsPage(self._desk_window.actions, self._preferences)))

    def show_diagnostics(self) -> None:
        """Gathers files for support and shows each before anything is saved."""
        from ui.help.diagnostics import DiagnosticsPage

        page = DiagnosticsPage(self._desk_window)
        self._window.open_view(View(self.tr("Files for support"), page))

    def show_help(self) -> None:
        """Opens the page about what is shown."""
        from ui.help.topics import topic_of
        from ui.help.view import HelpPage

        if not isinstance(self._window.shown, HelpPage):
            self._open_help(topic_of(self._window))

    def show_help_about(self, code: str) -> None:
        """Opens the page about an error."""
        from ui.help.errors import page_about

        self._open_help(page_about(code))

    def _open_help(self, topic: str) -> None:
        from ui.help.view import HelpPage

        if isinstance(self._window.shown, HelpPage):
            self._window.shown.filter("", topic)
            return
        page = HelpPage(topic, self._desk_window.actions)
        page.tour_asked.connect(self.show_tour)
        self._window.open_view(View(self.tr("Help"), page))

    def show_tour(self) -> None:
        """Begins the tour of the window."""
        from ui.first_run.tour import Tour, stops

        Tour(self._window, stops(self._desk_window)).start()

    def _on_changed(self, name: str) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if name == "theme":
            theme.choose(application, self._preferences.theme)
        elif name == "motion":
            theme.choose_motion(application, self._preferences.motion)
        elif name == "density":
            self._set_density()
        elif name == "privacy":
            self._set_mask()

    def offer_undo(self, name: str, had: Value | None) -> None:
        """A setting can be undone; the mask has its own act, and nobody takes it off by the way."""
        if name != "privacy":
            back = partial(self._preferences.put_back, name, had)
            self._desk_window.messages.offer_undo(self._setting_words(name), back)

    def _setting_words(self, name: str) -> str:
        from ui.settings.declared import groups

        titles = {setting.name: setting.title for group in groups() for setting in group.settings}
        return titles.get(name, self.tr("shortcuts"))

    def _set_mask(self) -> None:
        on = self._preferences.privacy
        privacy.set_masked(on=on)
        self._window.update()
        self._desk_window.refresh()
        told = self.tr("Amounts and parties are masked.") if on else self.tr("Amounts and parties are shown again.")
        self._desk_window.messages.say(told)

    def _set_density(self, _: str = "") -> None:
        compact = self._preferences.density == "compact"
        for table in self._window.findChildren(DataTable):
            table.set_compact(compact=compact)

    def _declared(self) -> list[Action]:
        window, help_ = self.tr("Window"), self.tr("Help")
        keys = self.tr("Give acts other keys")
        tour = self.tr("Five stops, each at something of this window")
        return [
            Action("window.lock", self.tr("Lock the window"), window, self.lock, "Ctrl+L", "lock"),
            Action("window.privacy", self.tr("Mask amounts and parties"), window, self.mask, "Ctrl+Shift+M", "eye"),
            Action("window.shortcuts", self.tr("Change shortcuts…"), window, self.show_shortcuts, tip=keys),
            Action("help.show", self.tr("Help for this page"), help_, self.show_help, "F1", "info"),
            Action("help.tour", self.tr("Take the tour"), help_, self.show_tour, tip=tour),
            Action("help.diagnostics", self.tr("Files for support…"), help_, self.show_diagnostics),
        ]
