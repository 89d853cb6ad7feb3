"""The thread that carries acts, and sweeps those whose time is over."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ports.gateway import Stage
from gateway.events.hub import act_moved
from gateway.events.life import Step
from gateway.store import acts

if TYPE_CHECKING:
    from app.ports.clock import Clock
    from gateway.connector.connector import Connector
    from gateway.events.hub import Hub
    from gateway.store.engine import Store

ROUND_S = 1.0
"""Pause between two rounds when nothing wakes it up."""

_LAPSED = "It wasn't signed by everybody in time and lapsed. Draw it up anew if it is still wanted."
_LOG = logging.getLogger(__name__)


class Worker:
    """Runs the connector whenever there is something to carry, and once a second.

    Args:
        connector: carries.
        store: the gateway's memory.
        hub: is told of acts that lapsed.
        clock: tells the time.
    """

    def __init__(self, connector: Connector, store: Store, hub: Hub, clock: Clock) -> None:
        self._connector = connector
        self._store = store
        self._hub = hub
        self._clock = clock
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="gateway-connector", daemon=True)
        self._fault = ""

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
        self._stopping = True
        self._wake.set()
        self._thread.join()

    def sweep(self) -> None:
        """Acts that wait for people past their time fail."""
        now = self._clock.now_utc()
        with self._store.read() as connection:
            if not acts.lapsed(connection, now):
                return
        with self._store.write() as connection:
            over = acts.lapsed(connection, now)
            for act in over:
                acts.move(connection, act.id, Step(Stage.FAILED, _LAPSED, reason=_LAPSED, code="act-expired"), now)
        self._hub.publish([act_moved(act.digest) for act in over])

    def _run(self) -> None:
        while True:
            self._wake.wait(ROUND_S)
            self._wake.clear()
            if self._stopping:
                return
            try:
                self._connector.carry()
                self.sweep()
            except EnvironmentFault as fault:
                # Told once: the next rounds try the same again.
                if fault.code != self._fault:
                    _LOG.warning("Acts can't be carried now: %s", fault.sentence)
                self._fault = fault.code
            else:
                self._fault = ""
