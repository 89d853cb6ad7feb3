"""Keeps work on documents as it is done: in the store within two seconds, and at once when it goes out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ledger.canonical import Json
    from ui.ops import Ops

KEEP_AFTER_MS = 1500


class Keeper(QObject):
    """Keeps the newest state; `store` puts it away, on a worker."""

    def __init__(self, ops: Ops, store: Callable[[Json], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ops, self._store = ops, store
        self._newest: Json = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def keep(self, work: Json) -> None:
        """Keeps `work` soon; what is done meanwhile goes with it."""
        self._newest = work
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keeps now what waits to be kept."""
        self._timer.stop()
        work, self._newest, store = self._newest, None, self._store
        if work is not None:
            # Without an owner: it is kept also when the page has gone before the worker gets to it.
            self._ops.run(lambda: store(work), title=self.tr("Keeping your work"))
