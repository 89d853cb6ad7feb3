"""SIGKILL: at every failpoint once, then at random moments while credits are issued."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gateway.sandbox.people import ELBE, HARBOUR
from tests.faults import points
from tests.faults.actor import ActorDied

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from tests.faults.actor import Actor
    from tests.faults.house import House
    from tests.faults.points import Business, Point
    from tests.faults.report import Report

VICTIMS = ("maker", "checker", "reader", "gateway", "reader's gateway", "keeper", "node")
HIT_S = 30.0
"""So long nothing may be hit while something is armed."""

KILLS_BETWEEN_CHECKS = 5
PAUSE_MOST_S = 1.2


class AtPoints:
    """Every failpoint that such business reaches, so many times: one scenario of a fault run."""

    def __init__(self, *businesses: Business) -> None:
        self._points = [point for point in points.POINTS if point.business in businesses]
        self.POINTS = tuple(f"kill.{point.name}" for point in self._points)

    def run(self, house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
        """Wave by wave in one house a round."""
        for _ in range(rounds):
            with house_of() as house:
                for wave in _waves(self._points, chance):
                    _kill_at(house, wave, report)


def run_random(house_of: Callable[..., House], chance: random.Random, report: Report, *, kills: int) -> None:
    """So many kills at random moments, of each kind of victim in turn and in random order."""
    victims = _shuffled_victims(chance, kills)
    report.expect(map(_random, victims))
    with house_of() as house:
        while victims:
            batch, victims = victims[:KILLS_BETWEEN_CHECKS], victims[KILLS_BETWEEN_CHECKS:]
            kill_under_load(house, batch, [chance.uniform(0, PAUSE_MOST_S) for _ in batch])
            healed = house.check(report, f"random kills of {', '.join(batch)}")
            for victim in batch:
                report.kills += 1
                report.hit(_random(victim), _outcome(healed=healed))


def _waves(of: Sequence[Point], chance: random.Random) -> Iterator[list[Point]]:
    """Points that the same business reaches, a few of each process: they are hit in one go, then all is checked."""
    waiting: dict[Business, dict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for point in chance.sample(of, len(of)):
        waiting[point.business][point.who].append(point)
    for business, queues in waiting.items():
        most = BUSINESS[business].most
        while any(queues.values()):
            yield [queue.pop() for queue in queues.values() for _ in range(min(most, len(queue)))]


def _kill_at(house: House, wave: list[Point], report: Report) -> None:
    business = BUSINESS[wave[0].business]
    business.prepare(house)
    waiting = list(wave)
    armed: list[Point] = []
    reached: list[Point] = []
    _arm_next(house, waiting, armed)
    business.reach(house)
    until = time.monotonic() + HIT_S
    while armed or waiting:
        hit = [point for point in armed if point.name == _actor(house, point.who).died_at]
        for point in hit:
            armed.remove(point)
            reached.append(point)
        if hit:
            until = time.monotonic() + HIT_S
        elif time.monotonic() > until:
            break
        house.revive()
        _arm_next(house, waiting, armed)
        if armed:
            house.bustle()
    for point in armed:
        _actor(house, point.who).restart()  # what wasn't reached must not kill it later
    healed = house.check(report, f"killed at {', '.join(point.name for point in reached)}")
    for point in reached:
        report.kills += 1
        report.hit(f"kill.{point.name}", _outcome(healed=healed))


def _arm_next(house: House, waiting: list[Point], armed: list[Point]) -> None:
    """One point of each process at a time."""
    for point in list(waiting):
        if point.who in {other.who for other in armed}:
            continue
        with suppress(ActorDied):  # just at the point before: armed next time
            _actor(house, point.who).arm(point.name)
            waiting.remove(point)
            armed.append(point)


def _random(victim: str) -> str:
    return f"kill.random.{victim.replace(' ', '-')}"


def _outcome(*, healed: bool) -> str:
    return "killed, healed" if healed else "killed, NOT HEALED"


def _actor(house: House, who: str) -> Actor:
    if who == "keeper":
        return house.keeper
    if who.endswith("gateway"):
        return house.gateways[HARBOUR.bic if who == "gateway" else ELBE.bic]
    return house.desks[who]


@dataclass(frozen=True)
class Reaching:
    """How points are reached: what is done before they are armed, and what once they are; then come more credits."""

    prepare: Callable[[House], None]
    reach: Callable[[House], None]
    most: int = 1
    """Points of one process in one wave."""


def _nothing(house: House) -> None:
    """Credits alone reach them."""
    del house


def _act_in_newest_block(house: House) -> None:
    """One act in the chain's newest block, which everybody has seen, and the keeper mining no more."""
    house.settle()
    house.keeper.order(do="pause")
    house.issue_and_approve()
    house.wait_until(lambda: int(house.node("txpool_status")["pending"], 16), "the act's transaction at the node")
    house.keeper.order(do="mine")
    house.wait_until(lambda: not house.behind(), "everybody at the newest block")


def _replace_newest_block(house: House) -> None:
    house.node("anvil_reorg", 1, [])
    with suppress(ActorDied):
        house.keeper.order(do="resume")


def _save(house: House) -> None:
    with suppress(ActorDied):
        house.keeper.order(do="save")


def _end_node(house: House) -> None:
    pid = house.keeper.order(do="status")["node_pid"]
    house.keeper.order(do="mine")  # a block that the saved state lacks: it has to be replayed
    os.kill(pid, signal.SIGKILL)


def _mine(house: House) -> None:
    """A block that the saved state lacks."""
    house.keeper.order(do="mine")


BUSINESS: dict[Business, Reaching] = {
    "act": Reaching(_nothing, _nothing, most=4),
    "reorganise": Reaching(_act_in_newest_block, _replace_newest_block),
    "shorten": Reaching(_act_in_newest_block, _replace_newest_block),
    "save": Reaching(_mine, _save),
    "node": Reaching(_mine, _end_node),
}


def kill_under_load(house: House, batch: list[str], pauses: list[float]) -> None:
    """Credits are issued without a pause while the victims die, each so many seconds after the one before it."""
    killer = threading.Thread(target=_kill_each, args=(house, batch, pauses), daemon=True)
    killer.start()
    while killer.is_alive():
        house.bustle()
        house.revive()
    killer.join()


def _kill_each(house: House, batch: list[str], pauses: list[float]) -> None:
    pace = threading.Event()
    for victim, pause_s in zip(batch, pauses, strict=True):
        pace.wait(pause_s)
        while not _kill(house, victim):
            pace.wait(0.01)  # it is just being started again


def _kill(house: House, victim: str) -> bool:
    """SIGKILL, where it lives."""
    if victim == "node":
        pid = house.node_pid()
    else:
        actor = _actor(house, victim)
        pid = actor.pid if actor.alive else None
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            return True
    return False


def _shuffled_victims(chance: random.Random, kills: int) -> list[str]:
    victims: list[str] = []
    while len(victims) < kills:
        victims += chance.sample(VICTIMS, len(VICTIMS))
    return victims[:kills]
