"""Looking for acts that stay too long at one step, and saying why, for officers and for who runs the gateway."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.ports.gateway import Stage
from gateway.connector.line import is_held_by_another
from gateway.events.hub import act_moved
from gateway.store import outbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.errors import EnvironmentFault
    from app.ports.chain import BlockHeader
    from app.ports.clock import Clock
    from gateway.connector.line import Line
    from gateway.events.hub import Hub
    from gateway.store.engine import Store
    from gateway.store.outbox import Underway

STUCK_AFTER = timedelta(seconds=30)
LOOK_EVERY = timedelta(seconds=10)
OFFERED_OFTEN = 3

_EPOCH = datetime.fromtimestamp(0, UTC)
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Why:
    """Why an act doesn't go on: a short name that stays, and a sentence."""

    code: str = ""
    sentence: str = ""


class _Since:
    """What is so now, and since when."""

    def __init__(self) -> None:
        self.value: object = None
        self.at = _EPOCH

    def note(self, value: object, now: datetime) -> None:
        if value != self.value:
            self.value, self.at = value, now

    @property
    def time(self) -> str:
        return f"{self.at:%H:%M} UTC"


class StuckScan:
    """Finds them. What keeps an act is asked of what the gateway knows anyway: nothing is sent for it.

    Args:
        store: the gateway's memory.
        line: the relay's transactions.
        hub: is told of acts whose reason changed.
        clock: tells the time.
        tip: the newest block that the view has taken in.
        view_fault: what keeps the view from following the chain, if anything.
    """

    def __init__(
        self,
        store: Store,
        line: Line,
        hub: Hub,
        clock: Clock,
        *,
        tip: Callable[[], BlockHeader | None],
        view_fault: Callable[[], EnvironmentFault | None],
    ) -> None:
        self._store = store
        self._line = line
        self._hub = hub
        self._clock = clock
        self._tip = tip
        self._view_fault = view_fault
        self._block = _Since()
        self._fault = _Since()
        self._looked = _EPOCH

    def look(self, carrying_fault: EnvironmentFault | None) -> None:
        """Note what is so now and, each few seconds, tell which acts are stuck and which no longer.

        Args:
            carrying_fault: what ended the connector's last round, if anything.

        Raises:
            EnvironmentFault: the database doesn't answer.
        """
        now = self._clock.now_utc()
        fault = self._view_fault() or carrying_fault
        self._fault.note(fault.code if fault else None, now)
        self._block.note(self._tip(), now)
        if not _is_past(self._looked, now, LOOK_EVERY):
            return
        self._looked = now
        with self._store.read() as connection:
            underway = outbox.underway(connection)
        found = [(act, self._why(act, fault, now)) for act in underway]
        self._tell([(act, why) for act, why in found if act.code != why.code])

    def _tell(self, changed: list[tuple[Underway, Why]]) -> None:
        if not changed:
            return
        for why in {why for _, why in changed if why.code}:
            count = sum(each == why for _, each in changed)
            _LOG.warning("%d act(s) stuck, %s: %s", count, why.code, why.sentence)
        for nonce, refusal in self._line.refusals.items():
            _LOG.warning("The node refuses transaction number %d: %s", nonce, refusal.message)
        with self._store.write() as connection:
            told = [
                act_moved(act.digest)
                for act, why in changed
                if outbox.tell_stuck(connection, act, reason=why.sentence, code=why.code)
            ]
        self._hub.publish(told)

    def _why(self, act: Underway, fault: EnvironmentFault | None, now: datetime) -> Why:
        if not act.code and not _is_past(act.since, now, STUCK_AFTER):
            return Why()
        if fault:
            return self._why_trouble(fault)
        if _is_past(self._block.at, now, STUCK_AFTER):
            return Why("stuck-no-blocks", f"The chain has made no new block since {self._block.time}.")
        if act.stage == Stage.IN_BLOCK:
            return Why()
        if act.nonce is None:
            return Why("stuck-in-line", "Many acts are before it; it is carried as soon as they are in a block.")
        return why_waiting(self._line, act.nonce)

    def _why_trouble(self, fault: EnvironmentFault) -> Why:
        if fault.code == "node-unreachable":
            return Why("stuck-no-node", f"The gateway can't reach the chain's node since {self._fault.time}.")
        if fault.code == "node-trouble":
            return Why("stuck-node-trouble", f"The chain's node gives no usable answers since {self._fault.time}.")
        return Why(f"stuck-{fault.code}", fault.sentence)


def why_waiting(line: Line, nonce: int) -> Why:
    """Why an act goes no further whose transaction was made, while the chain makes blocks."""
    first = line.account.mined
    if nonce < first:
        return Why("stuck-reverted", "Its transaction had no effect; another one is made soon.")
    if nonce > first:
        return Why("stuck-behind", f"It waits for transaction number {first} of this gateway, which goes first.")
    refusal = line.refusals.get(nonce)
    if refusal and is_held_by_another(refusal):
        return Why("stuck-foreign", f"Another program uses this gateway's key and its transaction number {nonce}.")
    if refusal:
        return Why("stuck-refused", "The chain's node refuses its transaction; the gateway's log says why.")
    if nonce < line.account.held:
        return Why("stuck-left-out", "The chain makes blocks but leaves its transaction out.")
    if line.times_offered(nonce) >= OFFERED_OFTEN:
        return Why("stuck-forgotten", "The chain's node takes its transaction and loses it again.")
    return Why()


def _is_past(since: datetime, now: datetime, span: timedelta) -> bool:
    """A time that lies ahead comes from a clock that has been put right since; it counts as long ago."""
    return not since <= now < since + span
