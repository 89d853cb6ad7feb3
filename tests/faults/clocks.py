"""Clocks that are wrong, at a desk or at the gateway: all works on or is refused clearly, and nothing is lost."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from gateway.sandbox.people import HARBOUR
from tests.faults.forks import Node
from tests.faults.records import DeskRecords, GatewayRecords, until

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.faults.actor import Actor
    from tests.faults.house import House
    from tests.faults.report import Report

_DAY_S = 86_400.0
_FAR_AHEAD_S = 6 * _DAY_S
"""Beyond every act's time: by this clock all that waits has lapsed. By the chain's, which alone counts, it hasn't."""

SKEWS = {"5-min-slow": -300.0, "5-min-fast": 300.0, "a-day-fast": _DAY_S}
SIDES = ("desk", "gateway")
_REFUSED = "clock.desk.3-days-fast"
POINTS = (
    *(f"clock.{side}.{skew}" for side in SIDES for skew in SKEWS),
    *(f"clock.{side}.jumps-back" for side in SIDES),
    *(f"clock.{side}.6-days-fast" for side in SIDES),
    _REFUSED,
)
_TOO_FAR_S = 3 * _DAY_S
"""What is signed by this clock would stay valid for longer than the ledger allows."""

_SWEPT_WITHIN_S = 2.5
"""A gateway looks once a second for what has lapsed."""


def run(house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
    """Each clock wrong in turn, in one house; every scenario ends with all clocks right."""
    report.expect(POINTS)
    with house_of() as house, closing(Node(house.node_url)) as node:
        for _ in range(rounds):
            for point, play in chance.sample(list(_scenarios(house, node)), len(POINTS)):
                play()
                for actor in house.actors:
                    _turn(actor, 0)
                house.check(report, point)
                report.hit(point, "refused clearly, then worked" if point == _REFUSED else "all worked, nothing lost")


def _scenarios(house: House, node: Node) -> Iterator[tuple[str, Callable[[], None]]]:
    for skew, seconds in SKEWS.items():
        yield f"clock.desk.{skew}", partial(_desks_work, house, seconds)
        yield f"clock.gateway.{skew}", partial(_gateway_works, house, seconds)
    yield "clock.desk.jumps-back", partial(_desk_jumps_back, house)
    yield "clock.gateway.jumps-back", partial(_gateway_jumps_back, house, node)
    yield "clock.desk.6-days-fast", partial(_desk_far_ahead, house)
    yield "clock.gateway.6-days-fast", partial(_gateway_far_ahead, house)
    yield _REFUSED, partial(_desk_too_far_ahead, house)


def _desks_work(house: House, seconds: float) -> None:
    """Officers whose machines are wrong sign in, issue and approve as ever."""
    for actor in _harbours_desks(house):
        actor.stop()
        actor.skew_s = seconds
    house.revive()
    digest = house.issue_and_approve()
    until(partial(_stage_is, house, digest, "final"), "the final act")


def _gateway_works(house: House, seconds: float) -> None:
    """A gateway whose clock is wrong: who was signed in signs in again by themselves where their time is over."""
    _turn(_gateway(house), seconds)
    digest = house.issue_and_approve()
    until(partial(_stage_is, house, digest, "final"), "the final act")


def _desk_jumps_back(house: House) -> None:
    """Signed a day ahead, sent and approved after the clocks were put right."""
    gateway, (maker, checker) = _gateway(house), _harbours_desks(house)
    gateway.kill()
    for actor in (maker, checker):
        _turn(actor, _DAY_S)
    digest = house.issue()
    for actor in (maker, checker):
        _turn(actor, 0)
    gateway.start()
    house.approve(digest)


def _gateway_jumps_back(house: House, node: Node) -> None:
    """What it sent a day ahead gets lost after the clock was put right: it is sent again at once, not in a day."""
    house.keeper.order(do="pause")
    _turn(_gateway(house), _DAY_S)
    digest = house.issue_and_approve()
    until(partial(_stage_is, house, digest, "submitted"), "the transaction")
    until(lambda: node.waiting() == 1, "the transaction at the node")
    _turn(_gateway(house), 0)
    node.forget_waiting()
    house.keeper.order(do="resume")


def _desk_far_ahead(house: House) -> None:
    """A signed act that couldn't be sent yet isn't given up by a clock that is days ahead."""
    gateway, (maker, _) = _gateway(house), _harbours_desks(house)
    gateway.kill()
    digest = house.issue()
    _turn(maker, _FAR_AHEAD_S)
    gateway.start()
    maker.order(do="kick")
    until(partial(_stage_is, house, digest, "waiting"), "the act at the gateway")
    _turn(maker, 0)
    house.approve(digest)


def _desk_too_far_ahead(house: House) -> None:
    """The ledger refuses what would stay valid for too long; the officer is told to look at the clock, and does."""
    maker = house.desks["maker"]
    _turn(maker, _TOO_FAR_S)
    digest = house.issue()
    house.may_fail.add(digest)
    records = DeskRecords(house.files.desks["maker"].parent)
    until(lambda: (act := records.act(digest)) and act.stage == "failed", "the refusal")
    told = records.act(digest)
    assert told is not None
    assert "Check your clock" in told.reason, told
    _turn(maker, 0)
    house.issue_and_approve()


def _gateway_far_ahead(house: House) -> None:
    """An act that waits for its checker isn't given up by a gateway whose clock is days ahead."""
    digest = house.issue()
    until(partial(_stage_is, house, digest, "waiting"), "the act at the gateway")
    _turn(_gateway(house), _FAR_AHEAD_S)
    assert not _happens(partial(_stage_is, house, digest, "failed")), "given up by the gateway's own clock"
    house.approve(digest)


def _happens(holds: Callable[[], bool]) -> bool:
    try:
        until(holds, "", _SWEPT_WITHIN_S)
    except TimeoutError:
        return False
    return True


def _stage_is(house: House, digest: bytes, stage: str) -> bool:
    act = GatewayRecords(house.files.gateways[HARBOUR.bic].parent).act(digest)
    return act is not None and act.stage == stage


def _turn(actor: Actor, seconds: float) -> None:
    actor.skew_s = seconds
    if actor.alive:
        actor.order(do="skew", seconds=seconds)


def _gateway(house: House) -> Actor:
    return house.gateways[HARBOUR.bic]


def _harbours_desks(house: House) -> tuple[Actor, Actor]:
    return house.desks["maker"], house.desks["checker"]
