"""The workstation from the first paint on: who signs in, the window of their desk, and an orderly end."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from ui.desk_window import DeskWindow
from ui.ops import Lane, Ops
from ui.shell import Messages
from ui.sign_in.view import SignInPage

if TYPE_CHECKING:
    from pathlib import Path

    from app.desk.desk import Desk
    from app.ports.workplace import Workplace
    from ui.shell import CrashGuard

WIRE_WORKERS = 4
ENTRANCE_SIZE = (1180, 760)


def open_window(workplace: Workplace, folder: Path, guard: CrashGuard) -> Workstation:
    """Shows the sign-in page; after it the desk's window.

    Args:
        workplace: the machine, as wired.
        folder: where window sizes are kept, one file an officer.
        guard: where defects go.
    """
    station = Workstation(workplace, folder, guard)
    station.entrance.show()
    return station


class Workstation(QObject):
    """One window of one officer: the workers, the entrance, then the desk."""

    def __init__(self, workplace: Workplace, folder: Path, guard: CrashGuard) -> None:
        super().__init__()
        self.workplace, self._folder, self._guard = workplace, folder, guard
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._wire = ThreadPoolExecutor(WIRE_WORKERS, thread_name_prefix="wire")
        self.messages = Messages(self)
        self.ops = Ops(self._store, self._wire, self.messages, guard.defect, self)
        self.entrance = SignInPage(workplace, self.ops)
        self.entrance.signed_in.connect(self._on_signed_in)
        self.entrance.resize(*ENTRANCE_SIZE)
        self.desk_window: DeskWindow | None = None

    def close(self) -> None:
        """Ends in order: what was being saved is saved, then nobody follows the ledger any more."""
        self.ops.close()
        self._store.shutdown(wait=True)
        self._wire.shutdown(wait=False, cancel_futures=True)
        self.workplace.close()

    def _on_signed_in(self, desk: Desk) -> None:
        name = desk.me.officer.hex()[:16]
        settings = QSettings(str(self._folder / f"{name}.ini"), QSettings.Format.IniFormat, self)
        window = self.desk_window = DeskWindow(desk, self.workplace, self.ops, self.messages, settings)
        window.show()
        self.entrance.close()
        news, guard = window.news, self._guard
        self.ops.run(
            lambda: self.workplace.keep_current(
                desk, on_change=news.changed.emit, on_links=news.linked.emit, on_defect=guard.defect
            ),
            title=self.tr("Beginning to follow the ledger"),
            owner=window,
            lane=Lane.WIRE,
        )
