"""The thread that carries acts, sweeps those whose time is over, and names those that are stuck."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ports.gateway import Stage
from gateway.events.hub import act_moved
from gateway.events.life import Step
from gateway.store import acts

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ports.chain import BlockHeader
    from app.ports.clock import Clock
    from gateway.connector.connector import Connector
    from gateway.connector.stuck import StuckScan
    from gateway.events.hub import Hub
    from gateway.store.engine import Store

ROUND_S = 1.0
"""Pause between two rounds when nothing wakes it up."""

PAUSE_MOST_S = 4.0
"""Pause at most after a round that failed; nothing shortens it, so that a node in trouble isn't stormed."""

_LAPSED = "It wasn't signed by everybody in time and lapsed. Draw it up anew if it is still wanted."
_LOG = logging.getLogger(__name__)


class Worker:
    """Runs the connector whenever there is something to carry, and once a second.

    Args:
        connector: carries.
        scan: names what is stuck.
        store: the gateway's memory.
        hub: is told of acts that lapsed.
        clock: tells the time.
        tip: the newest block that the view has taken in; acts lapse by the chain's time, as the contracts judge them.
    """

    def __init__(
        self,
        connector: Connector,
        scan: StuckScan,
        store: Store,
        hub: Hub,
        clock: Clock,
        tip: Callable[[], BlockHeader | None],
    ) -> None:
        self._connector = connector
        self._scan = scan
        self._store = store
        self._hub = hub
        self._clock = clock
        self._tip = tip
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="gateway-connector", daemon=True)
        self._fault: EnvironmentFault | None = None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin, with what a former run may have left."""
        self._wake.set()
        self._thread.start()

    def wake(self) -> None:
        """There is something to do; from any thread."""
        self._wake.set()

    def stop(self) -> None:
        """End after the round that is running."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()

    def sweep(self) -> None:
        """Acts that wait for people past their time fail."""
        tip = self._tip()
        if tip is None:
            return
        chain_time = datetime.fromtimestamp(tip.time, UTC)
        with self._store.read() as connection:
            if not acts.lapsed(connection, chain_time):
                return
        at = self._clock.now_utc()
        with self._store.write() as connection:
            over = acts.lapsed(connection, chain_time)
            for act in over:
                acts.move(connection, act.id, Step(Stage.FAILED, _LAPSED, reason=_LAPSED, code="act-expired"), at)
        self._hub.publish([act_moved(act.digest) for act in over])

    def _run(self) -> None:
        failed_rounds = 0
        while True:
            self._wake.wait(ROUND_S)
            self._wake.clear()
            if self._stopping.wait(_pause_s(failed_rounds)):
                return
            self._round()
            failed_rounds = failed_rounds + 1 if self._fault else 0

    def _round(self) -> None:
        fault = self._try(self._carry)
        unscanned = self._try(lambda: self._scan.look(fault))
        self._note(fault or unscanned)

    def _carry(self) -> None:
        self._connector.carry()
        self.sweep()

    def _try(self, act: Callable[[], None]) -> EnvironmentFault | None:
        try:
            act()
        except EnvironmentFault as fault:
            return fault
        return None

    def _note(self, fault: EnvironmentFault | None) -> None:
        """Told once: the next rounds try the same again."""
        if fault and (self._fault is None or fault.code != self._fault.code):
            _LOG.warning("Acts can't be carried now: %s", fault.sentence)
        self._fault = fault


def _pause_s(failed_rounds: int) -> float:
    return min(2.0 ** (failed_rounds - 1), PAUSE_MOST_S) if failed_rounds else 0.0
