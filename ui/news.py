"""What followers of the ledger report, brought from whatever thread to the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.ports.notices import Link


class News(QObject):
    """One for an officer's desk: it outlives a window that is made anew.

    Signals: ``changed(changes)``; ``linked(chain, gateway)``, both links as they stand.
    """

    changed = Signal(object)
    linked = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.links: tuple[Link, Link] | None = None
        """What was reported last of chain and gateway."""
        self.linked.connect(self._keep)

    def _keep(self, chain: Link, gateway: Link) -> None:
        self.links = chain, gateway
