"""Bad links: requests and answers lost, doubled, late, refused, cut short, while credits are issued (T4)."""

from __future__ import annotations

import itertools
import os
import signal
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from gateway.sandbox.people import HARBOUR
from tests.faults.actor import OrderRefused
from tests.faults.between import WHICH, Between
from tests.faults.plan import Fault

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator, Sequence

    from tests.faults.house import House
    from tests.faults.plan import AnyFault, Matches
    from tests.faults.proxy import Proxy
    from tests.faults.report import Report
    from tests.faults.wire import Asked

    Struck = tuple[str, Proxy, int]  # kind of link, its proxy, how often the fault has happened there once it is hit

POINTS = (
    *(f"link.{which}.{fault}" for which in WHICH for fault in Fault),
    *(f"link.{which}.nth" for which in WHICH),
    *(f"link.{which}.down" for which in WHICH),
    "link.down.desk-starts",
    "link.down.gateway-starts",
    *(f"process.{who}.stopped" for who in ("node", "keeper", "gateway", "desk")),
)
STORM: dict[AnyFault, float] = {
    Fault.LOST_ANSWER: 0.08,
    Fault.LOST_REQUEST: 0.05,
    Fault.SERVER_ERROR: 0.05,
    Fault.TRUNCATED: 0.02,
    Fault.DUPLICATE: 0.1,
    Fault.DELAY: 0.2,
}
"""Of each request: a desk asks half a dozen times for one deed, so that about every other deed meets a fault."""

STORM_CREDITS, STORM_LONG = 3, 10
NTH_MOST = {"desk-gateway": 5, "desk-node": 8, "gateway-node": 12}
"""So many requests surely go over a link while one credit is issued."""

DELAY_S, DELAY_LONG_S = 0.5, 3.0
DOWN_S = 4.0
DOWN = (Fault.LOST_REQUEST, Fault.LOST_ANSWER, Fault.SERVER_ERROR)
"""How a peer is down: nothing reaches it, nothing comes back, or it is in trouble."""

ASKED_MOST = {"desk-gateway": 14, "desk-node": 14, "gateway-node": 16}
"""So often at most a peer that is down is asked in that time by one who backs off."""

STOPPED_S = 3.0
HIT_S = 30.0
NOT_HEALED = "NOT HEALED"


def run(
    house_of: Callable[..., House],
    chance: random.Random,
    report: Report,
    *,
    rounds: int = 1,
) -> None:
    """Every fault on what matters most on each link; on any request; everything at once; nothing at all; a pause."""
    report.expect(POINTS)
    delay_s = DELAY_LONG_S if rounds > 1 else DELAY_S
    with Between(chance, delay_most_s=delay_s) as between, house_of(link=between.link) as house:
        for each in range(rounds):
            for fault in Fault:
                _strike(house, between, fault, report)
            _nth(house, between, each, report)
            _storm(house, between, report, STORM_LONG if rounds > 1 else STORM_CREDITS)
            _down(house, between, report)
            _stopped(house, report)


def _strike(house: House, between: Between, fault: Fault, report: Report) -> None:
    """The next request that matters meets this fault, on every link at once; another one by chance another."""
    others = [each for each in Fault if each != fault]
    struck = []
    for which, proxy in _those_who_work(between):
        struck.append((which, proxy, proxy.plan.hits(fault) + 1))
        proxy.plan.strike(fault, MATTERS[which])
        proxy.plan.strike(house.chance.choice(others), AS_WELL[which])
    _issue_through(house, between, struck, fault, report, str(fault))


def _nth(house: House, between: Between, number: int, report: Report) -> None:
    """From now on the n-th request on each link is lost, or its answer is; rounds take n in turn."""
    fault = house.chance.choice((Fault.LOST_REQUEST, Fault.LOST_ANSWER))
    struck = []
    for which, proxy in _those_who_work(between):
        before = (number + house.chance.randrange(NTH_MOST[which])) % NTH_MOST[which]
        struck.append((which, proxy, proxy.plan.hits(fault) + 1))
        proxy.plan.strike(fault, _after(before))
    _issue_through(house, between, struck, fault, report, "nth")


def _those_who_work(between: Between) -> Iterator[tuple[str, Proxy]]:
    """Links over which every credit goes, each with its kind."""
    for desk in ("maker", "checker"):
        yield "desk-gateway", between.at(f"desk:{desk}", "gateway")
        yield "desk-node", between.at(f"desk:{desk}", "node")
    yield "gateway-node", between.at(f"gateway:{HARBOUR.bic}", "node")


def _issue_through(
    house: House, between: Between, struck: Sequence[Struck], fault: Fault, report: Report, point: str
) -> None:
    """One credit through links that are struck; which of them were is reported with what came of it."""
    house.issue_and_approve()
    hit = [which for which, proxy, times in struck if proxy.plan.wait_hit(fault, times, HIT_S)]
    between.calm()
    outcome = "issued once" if house.check(report, f"links: {point}") else NOT_HEALED
    for which in hit:
        report.hit(f"link.{which}.{point}", outcome)


def _after(count: int) -> Matches:
    """Whatever comes after so many requests."""
    numbers = itertools.count()
    return lambda _: next(numbers) >= count


def _storm(house: House, between: Between, report: Report, credits: int) -> None:
    """Several credits at once, every link bad in every way."""
    before = {(which, fault): between.hits(which, fault) for which in WHICH for fault in Fault}
    between.rates(STORM)
    for digest in [house.issue() for _ in range(credits)]:
        with suppress(OrderRefused):  # what can't be had in time is approved when it is calm again
            house.approve(digest)
    between.calm()
    outcome = "in a storm" if house.check(report, "links: storm") else NOT_HEALED
    for (which, fault), times in before.items():
        for _ in range(between.hits(which, fault) - times):
            report.hit(f"link.{which}.{fault}", outcome)


def _down(house: House, between: Between, report: Report) -> None:
    """Nobody gets anything from anybody: what is signed waits, and nobody asks more often than is decent."""
    way = house.chance.choice(DOWN)
    between.rates({way: 1.0})
    between.cut()
    house.issue()
    seen = {proxy: proxy.plan.seen for proxy in between}
    Event().wait(DOWN_S)
    for which in WHICH:
        asked = max(proxy.plan.seen - seen[proxy] for proxy in between.on(which))
        if asked > ASKED_MOST[which]:
            report.add("disagreeing", "links: down", f"{which} was asked {asked} times in {DOWN_S:.0f} s")
        report.hit(f"link.{which}.down", f"{way}: asked {asked} times in {DOWN_S:.0f} s")
    _start_while_down(house)
    between.calm()
    outcome = "works offline, then catches up" if house.check(report, "links: down") else NOT_HEALED
    for who in ("desk", "gateway"):
        report.hit(f"link.down.{who}-starts", outcome)


def _start_while_down(house: House) -> None:
    """A desk and its gateway that start while nobody answers: the desk reads and signs all the same."""
    house.gateways[HARBOUR.bic].restart()
    house.desks["maker"].restart()
    house.issue()


def _stopped(house: House, report: Report) -> None:
    """All but the maker's desk stand still for a while, as on a machine that is paused, and then go on."""
    pids = {
        "node": house.keeper.order(do="status")["node_pid"],
        "keeper": house.keeper.pid,
        "gateway": house.gateways[HARBOUR.bic].pid,
        "desk": house.desks["checker"].pid,
    }
    try:
        for pid in pids.values():
            os.kill(pid, signal.SIGSTOP)
        house.issue()
        Event().wait(STOPPED_S)
    finally:
        for pid in pids.values():
            os.kill(pid, signal.SIGCONT)
    outcome = "goes on" if house.check(report, "links: stopped") else NOT_HEALED
    for who in pids:
        report.hit(f"process.{who}.stopped", outcome)


def _hands_over(asked: Asked) -> bool:
    return asked.method in {"PUT", "POST"} and asked.path.startswith("/v1/acts")


def _asks_the_gateway(asked: Asked) -> bool:
    return asked.method == "GET" or asked.path.startswith(("/v1/data-keys", "/v1/sign-in"))


def _reads_entries(asked: Asked) -> bool:
    return "eth_getLogs" in asked.calls


def _reads_blocks(asked: Asked) -> bool:
    return bool({"eth_getBlockByNumber", "eth_call"} & set(asked.calls))


def _broadcasts(asked: Asked) -> bool:
    return "eth_sendRawTransaction" in asked.calls


MATTERS = {"desk-gateway": _hands_over, "desk-node": _reads_entries, "gateway-node": _broadcasts}
AS_WELL = {"desk-gateway": _asks_the_gateway, "desk-node": _reads_blocks, "gateway-node": _reads_blocks}
