"""The thread that keeps the view in step with the chain."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from gateway.view.ledger_view import LedgerView

POLL_S = 0.2
_LOG = logging.getLogger(__name__)


class Follower:
    """Asks the node for new blocks five times a second.

    Args:
        view: what is kept in step.
        on_block: called after anything new was taken in.
    """

    def __init__(self, view: LedgerView, on_block: Callable[[], None]) -> None:
        self._view = view
        self._on_block = on_block
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gateway-follower", daemon=True)
        self.fault: EnvironmentFault | None = None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Take in what there is, then go on in a thread of its own. A node that doesn't answer is asked again."""
        self._step()
        self._thread.start()

    def stop(self) -> None:
        """End and wait for the end."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.wait(POLL_S):
            self._step()

    def _step(self) -> None:
        try:
            changed = self._view.follow()
        except EnvironmentFault as fault:
            if self.fault is None or self.fault.code != fault.code:
                _LOG.warning("The ledger can't be followed: %s", fault.sentence)
            self.fault = fault
            return
        self.fault = None
        if changed:
            self._on_block()
