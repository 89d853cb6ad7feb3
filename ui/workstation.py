"""The workstation from the first paint on: first run, who signs in, the window of their desk, an orderly end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.desk_window import DeskWindow
from ui.language import current, language_of, speak
from ui.news import News
from ui.ops import Lane, Ops
from ui.preferences import Preferences
from ui.renewal import move_in
from ui.session import Session
from ui.shell import Messages
from ui.sign_in.seat import Seat
from ui.sign_in.view import SignInPage

if TYPE_CHECKING:
    from pathlib import Path

    from app.desk.desk import Desk
    from app.ports.workplace import Workplace
    from ui.first_run.welcome import WelcomePage
    from ui.preferences import Value
    from ui.shell import CrashGuard

WIRE_WORKERS = 4
ENTRANCE_SIZE = (1180, 760)
WELCOMED, GATEWAY = "first-run/welcomed", "first-run/gateway"


def open_window(
    workplace: Workplace,
    folder: Path,
    guard: CrashGuard,
    *,
    machine: QSettings | None = None,
    welcome: bool = False,
) -> Workstation:
    """Shows the sign-in page, before it the welcome of the first run; after it the desk's window.

    Args:
        workplace: the machine, as wired.
        folder: where settings are kept, one file an officer.
        guard: where defects go.
        machine: what the first run chose for the machine; without it nothing is asked and nothing kept.
        welcome: this is the first start of this home folder.
    """
    station = Workstation(workplace, folder, guard, machine)
    if welcome and machine is not None:
        station.show_welcome()
    else:
        station.show_entrance()
    return station


class Workstation(QObject):
    """One window of one officer: the workers, the entrance, then the desk."""

    entrance: SignInPage

    def __init__(self, workplace: Workplace, folder: Path, guard: CrashGuard, machine: QSettings | None = None) -> None:
        super().__init__()
        self.workplace, self._folder, self._guard, self._machine = workplace, folder, guard, machine
        self._shared = Preferences(machine, parent=self) if machine is not None else None
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._wire = ThreadPoolExecutor(WIRE_WORKERS, thread_name_prefix="wire")
        self.messages = Messages(self)
        self.ops = Ops(self._store, self._wire, self.messages, guard.defect, self)
        self._seats: list[Seat] = []
        self._spoken_before: list[Value | None] = []
        self.welcome: WelcomePage | None = None
        if self._shared is not None:
            self._shared.changed.connect(self._apply_look)
        self.desk_window: DeskWindow | None = None

    def show_welcome(self) -> None:
        """The first page of the first start; made anew when another language is chosen on it."""
        from ui.first_run.welcome import WelcomePage

        assert self._machine is not None
        assert self._shared is not None
        before, page = self.welcome, WelcomePage(self._shared, str(self._machine.value(GATEWAY, "")))
        self.welcome = page
        page.spoke.connect(self._on_spoke)
        page.sandbox_chosen.connect(self._on_sandbox_chosen)
        page.bank_named.connect(lambda address: self._keep(GATEWAY, address))
        if before is not None:
            page.setGeometry(before.geometry())
            before.close()
            before.deleteLater()
        else:
            page.resize(*ENTRANCE_SIZE)
        page.show()

    def show_entrance(self) -> None:
        """Who sits here."""
        self.entrance = SignInPage(self.workplace, self.ops, seat_of=self._seat_of)
        self.entrance.signed_in.connect(self._on_signed_in)
        self.entrance.resize(*ENTRANCE_SIZE)
        self.entrance.show()

    def close(self) -> None:
        """Ends in order: what was being saved is saved, then nobody follows the ledger any more."""
        self.ops.close()
        self._store.shutdown(wait=True)
        self._wire.shutdown(wait=False, cancel_futures=True)
        self.workplace.close()
        for seat in self._seats:
            seat.release()

    def _keep(self, name: str, value: str | bool) -> None:  # noqa: FBT001 - what a settings file holds
        assert self._machine is not None
        self._machine.setValue(name, value)

    def _on_spoke(self) -> None:
        assert self._shared is not None
        speak(self._shared.language)
        self.show_welcome()

    def _on_sandbox_chosen(self) -> None:
        assert self.welcome is not None
        self._keep(WELCOMED, value=True)
        self.show_entrance()
        self.welcome.close()

    def _apply_look(self, name: str) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        if name == "theme" and self._shared is not None and self.desk_window is None:
            theme.choose(application, self._shared.theme)

    def _on_signed_in(self, desk: Desk) -> None:
        name = desk.me.officer.hex()[:16]
        settings = QSettings(str(self._folder / f"{name}.ini"), QSettings.Format.IniFormat, self)
        preferences = Preferences(settings, self._shared, self)
        if self._shared is not None:
            self._put_into_force(preferences)
        self._make_window = partial(
            DeskWindow, desk, self.workplace, self.ops, self.messages, settings, preferences, news=News(self)
        )
        window = self.desk_window = self._make_window()
        window.show()
        self.entrance.close()
        self.session = Session(self._folder / f"{name}.session", window)
        self.session.offer()
        preferences.replaced.connect(self._on_replaced)
        preferences.changed.connect(self._on_preference_changed)
        if self.entrance.seat is not None:
            self.entrance.seat.asked.connect(self._come_forward)
        self._follow(window)
        if self.welcome is not None:
            window.home.was_read.connect(window.comforts.show_tour, Qt.ConnectionType.SingleShotConnection)

    def _follow(self, window: DeskWindow) -> None:
        news, guard = window.news, self._guard
        self.ops.run(
            lambda: self.workplace.keep_current(
                window.desk, on_change=news.changed.emit, on_links=news.linked.emit, on_defect=guard.defect
            ),
            title=self.tr("Beginning to follow the ledger"),
            owner=self,
            lane=Lane.WIRE,
        )

    def _on_preference_changed(self, name: str) -> None:
        if name == "language":  # once whoever chose it is done: it may be a page of the window that goes
            QTimer.singleShot(0, self, self._renew)

    def _on_replaced(self, name: str, had: Value | None) -> None:
        if name == "language":
            self._spoken_before = [had]

    def _renew(self) -> None:
        """Another language was chosen: the window is made anew in it, and what was open in it is opened."""
        before = self.desk_window
        spoken, self._spoken_before = self._spoken_before, []
        if before is None or language_of(before.preferences.language) is current():
            return
        speak(before.preferences.language)
        self.messages.let_go()
        after = self.desk_window = self._make_window()
        self.session.follow(after)
        move_in(before, after)
        for had in spoken:
            after.comforts.offer_undo("language", had)

    def _seat_of(self, officer: str) -> Seat:
        seat = Seat(self._folder, officer, self)
        self._seats.append(seat)
        return seat

    def _come_forward(self) -> None:
        """The same officer was chosen in another window."""
        assert self.desk_window is not None
        window = self.desk_window.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _put_into_force(self, preferences: Preferences) -> None:
        """The officer's own language and look, where they differ from the machine's."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        speak(preferences.language)
        theme.choose(application, preferences.theme)
        theme.choose_motion(application, preferences.motion)
