"""The thread that keeps the view in step with the chain."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from chain_client.rpc.heads import Announced

if TYPE_CHECKING:
    from collections.abc import Callable

    from chain_client.rpc.heads import Heads
    from gateway.view.ledger_view import LedgerView

POLL_S = 0.2
QUIET_POLL_S = 1.0
"""How often a node is asked that announces its blocks: it may be silent for other reasons than having none."""

FAULT_POLL_MOST_S = 3.0
"""The longest pause before a node that doesn't answer is asked again."""

_LOG = logging.getLogger(__name__)


class Follower:
    """Asks the node for new blocks when it announces one, and now and then: five times a second one that doesn't.

    Args:
        view: what is kept in step.
        on_block: called after anything new was taken in.
        heads: the node's announcements.
    """

    def __init__(self, view: LedgerView, on_block: Callable[[], None], heads: Heads) -> None:
        self._view = view
        self._on_block = on_block
        self._heads = heads
        self._heard = False
        self._announced = Announced(QUIET_POLL_S)
        self._fault_poll_s = POLL_S
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="gateway-follower", daemon=True)
        self._listening: asyncio.Task[None] | None = None
        self.fault: EnvironmentFault | None = None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Take in what there is, then go on in a thread of its own, listening on the loop that runs here.

        A node that doesn't answer is asked again.
        """
        self._step()
        self._thread.start()
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    def stop(self) -> None:
        """End and wait for the end."""
        if self._listening:
            self._listening.cancel()
        self._stopping = True
        self._wake.set()
        self._thread.join()

    def pause_s(self) -> float:
        """How long to wait before the node is asked again: longer with each time that it doesn't answer."""
        if self.fault:
            self._fault_poll_s = min(2 * self._fault_poll_s, FAULT_POLL_MOST_S)
            return self._fault_poll_s
        self._fault_poll_s = POLL_S
        return self._announced.again_s(self._view.newest_block) or (QUIET_POLL_S if self._heard else POLL_S)

    async def _listen(self) -> None:
        async for event in self._heads.events():
            self._heard = isinstance(event, int)
            if isinstance(event, int):
                self._announced.take(event)
            self._wake.set()

    def _run(self) -> None:
        while not self._stopping:
            self._wake.wait(self.pause_s())
            self._wake.clear()
            if not self._stopping:
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
