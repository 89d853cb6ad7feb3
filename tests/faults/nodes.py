"""Bad nodes: behind, stuck, silent, on a fork, of another network; told as what they are, nothing taken back (T7)."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

import requests

from gateway.sandbox.people import HARBOUR
from tests.faults.between import Between
from tests.faults.horizon import Horizon
from tests.faults.other_nodes import OtherNode, fork_of
from tests.faults.records import query

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from tests.faults.house import House
    from tests.faults.report import Report

WHO = ("desk", "gateway")
WAYS = ("lagging", "stale", "flapping", "frozen", "hung", "foreign", "no-journal", "forked")
POINTS = (*(f"node.{who}.{way}" for way in WAYS for who in WHO), "gateway.desk.hung")

MAKER, GATEWAY = "desk:maker", f"gateway:{HARBOUR.bic}"
LAGS = (5, 50)
STALE, STALE_LONG = 80, 500
"""Further behind than a sandbox's node keeps states."""

FLAPS = 6
FLAP_S = 0.5
HUNG_TOLD_S = 15.0
STUCK_TOLD_S = 20.0
HEALTH_S = 2.0
"""A gateway whose node hangs still answers within this time what needs no node."""

FORK_BLOCKS = 6


def run(
    house_of: Callable[..., House],
    chance: random.Random,
    report: Report,
    *,
    rounds: int = 1,
) -> None:
    """Every kind of bad node in front of a maker's desk and its bank's gateway."""
    report.expect(POINTS)
    with Between(chance) as between, house_of(link=between.link) as house:
        for each in range(rounds):
            story = Nodes(house, between, report)
            story.lagging(LAGS[(each + chance.randrange(2)) % 2])
            story.stale(STALE_LONG if rounds > 1 else STALE)
            story.flapping()
            story.frozen(patient=rounds > 1)
            story.hung()
            story.foreign(house.chain_id + 1, "foreign", "another chain")
            story.foreign(house.chain_id, "no-journal", "doesn't hold the Journal")
            story.forked(each)


class Nodes:
    """One house whose maker and whose maker's bank look through a bad node."""

    def __init__(self, house: House, between: Between, report: Report) -> None:
        self._house = house
        self._report = report
        self._between = between
        self._desk = between.at(MAKER, "node")
        self._gateway = between.at(GATEWAY, "node")
        self._both = (self._desk, self._gateway)
        self._pace = Event()

    def lagging(self, blocks: int) -> None:
        """Both see the chain as of some blocks ago: the desk is told so, and credits go out all the same."""
        self._house.keeper.order(do="mine", count=blocks)  # before the founding there is no Journal
        self._house.settle()
        lens = Horizon(lambda: self._head() - blocks)
        with self._healed("lagging"):
            self._desk.lens = self._gateway.lens = lens
            self._told("chain", "down", "behind what is stored here")
            self._carried(self._house.issue_and_approve())

    def stale(self, blocks: int) -> None:
        """Both turn to a node that stopped long ago: it judges nothing, and what is signed waits at the desk."""
        with self._healed("stale"), fork_of(self._house, self._house.root / f"stale-{self._head()}") as stopped:
            self._house.keeper.order(do="mine", count=blocks)
            self._house.settle()
            self._desk.upstream = self._gateway.upstream = stopped.url
            self._told("chain", "down", f"lags {blocks} blocks behind")
            self._house.issue()

    def flapping(self) -> None:
        """A balancer in front of two nodes, one of them behind: now this one answers, now that."""
        lens = Horizon(lambda: self._head() - 3)
        with self._healed("flapping"):
            digest = self._house.issue()
            for flap in range(FLAPS):
                for proxy in self._both:
                    proxy.lens = None if flap % 2 else lens
                self._pace.wait(FLAP_S)
            self._house.approve(digest)
            self._carried(digest)

    def frozen(self, *, patient: bool) -> None:
        """The node answers the same for ever. A credit goes out; who looks through that node hears that it is stuck.

        The patient wait until the gateway names the act as stuck, too: it takes more than half a minute.
        """
        head = self._head()
        lens = Horizon(lambda: head)
        with self._healed("frozen"):
            self._desk.lens = self._gateway.lens = lens
            digest = self._house.issue_and_approve()
            self._carried(digest)
            if patient:
                self._house.wait_until(lambda: self._is_named_stuck(digest), "the gateway names the stuck act")
            self._gateway.lens = None
            self._told("chain", "down", "lags", STUCK_TOLD_S)

    def hung(self) -> None:
        """The node takes what it is asked and never answers; another desk's gateway does the same.

        Everybody is told who it is that doesn't answer, also a desk whose gateway waits for its node in vain.
        """
        served = self._between.at("desk:checker", "gateway")
        with self._healed("hung"):
            self._desk.hung = self._gateway.hung = served.hung = True
            self._house.desks["checker"].order(do="kick")
            self._house.issue()
            self._told("chain", "down", "The chain's node can't be reached", HUNG_TOLD_S)
            self._told("gateway", "down", "The chain's node can't be reached", HUNG_TOLD_S)
            assert requests.get(f"{self._house.gateway_urls[HARBOUR.bic]}/healthz", timeout=HEALTH_S).ok
            self._told("gateway", "down", "Your bank's gateway can't be reached", HUNG_TOLD_S, desk="checker")
            served.hung = False
        self._report.hit("gateway.desk.hung", "told, healed")

    def foreign(self, chain_id: int, way: str, sentence: str) -> None:
        """The node is of another chain, or of one without the Journal; nothing is taken from it, nothing given up."""
        with self._healed(way), OtherNode(self._house.root / f"{way}-{self._head()}", chain_id) as other:
            other.mine(3)
            self._desk.upstream = self._gateway.upstream = other.url
            self._told("chain", "differs", sentence)
            self._not_ready("another network")
            self._house.issue()

    def forked(self, number: int) -> None:
        """The node turns to a fork without the newest credit, whose final blocks it replaced; then back again.

        One node alone can't tell which chain is the bank's, so what it shows is followed, but said aloud.
        """
        with fork_of(self._house, self._house.root / f"fork-{number}") as fork:
            self._house.issue_and_approve()
            self._house.settle()
            fork.mine(FORK_BLOCKS)
            reader = self._between.at("desk:reader", "node")
            before = self._went_back()
            reader.upstream = self._gateway.upstream = fork.url
            self._told("chain", "differs", "replaced final blocks", desk="reader")
            self._house.wait_until(lambda: self._went_back()["gateway"] > before["gateway"], "the gateway on the fork")
            reader.upstream = self._gateway.upstream = self._house.node_url
            self._house.settle()
        healed = self._house.check(self._report, "nodes: forked")
        for who in WHO:
            self._report.hit(f"node.{who}.forked", "told, and back" if healed else "NOT HEALED")

    @contextmanager
    def _healed(self, way: str) -> Iterator[None]:
        """Afterwards the nodes are good again, everything heals, and nothing was ever taken back for it."""
        before = self._went_back()
        yield
        for proxy in self._both:
            proxy.lens, proxy.hung, proxy.upstream = None, False, self._house.node_url
        healed = self._house.check(self._report, f"nodes: {way}")
        if (after := self._went_back()) != before:
            self._report.add("disagreeing", f"nodes: {way}", f"went back where nothing was replaced: {before} {after}")
        for who in WHO:
            self._report.hit(f"node.{who}.{way}", "told, healed" if healed else "NOT HEALED")

    def _head(self) -> int:
        return int(self._house.node("eth_blockNumber"), 16)

    def _told(self, link: str, state: str, sentence: str, patience_s: float = 30.0, desk: str = "maker") -> None:
        """The desk says this of its link."""
        heard: list[list[str]] = []

        def said() -> bool:
            heard.extend(self._house.desks[desk].order(do="links")[link])
            return any(told == state and sentence in reason for told, reason in heard)

        self._house.desks[desk].order(do="kick")
        try:
            self._house.wait_until(said, "the state of a link", patience_s)
        except AssertionError as error:
            raise AssertionError(f"{link} is never {state}, {sentence}; it was {heard[-3:]}") from error

    def _not_ready(self, sentence: str) -> None:
        """The gateway says that it can't work now, and why."""
        url = f"{self._house.gateway_urls[HARBOUR.bic]}/readyz"

        def said() -> bool:
            answer = requests.get(url, timeout=30)
            return answer.status_code >= 500 and sentence in answer.json()["detail"]

        self._house.wait_until(said, f"the gateway isn't ready: {sentence}")

    def _carried(self, digest: bytes) -> None:
        """The act is final for somebody whose node is good."""
        reader = self._house.desks["reader"]
        self._house.wait_until(
            lambda: not reader.order(do="standing", digests=[digest.hex()])["not_final"], "the credit at its reader"
        )

    def _is_named_stuck(self, digest: bytes) -> bool:
        rows = query(self._house.files.gateways[HARBOUR.bic], "SELECT code FROM act WHERE digest = ?", digest)
        return any(code.startswith("stuck-") for (code,) in rows)

    def _went_back(self) -> dict[str, int]:
        """How often anything went back: the mirrors' tips, acts struck out at desks and at the gateway."""
        files = self._house.files
        struck = "SELECT count(*) FROM act_history WHERE stage = 'reorganised'"
        taken = "SELECT count(*) FROM stage_change WHERE cause LIKE 'The chain was reorganised%'"
        return {
            "falls": sum(desk.order(do="links")["falls"] for desk in self._house.desks.values()),
            "struck": sum(query(file, struck)[0][0] for file in files.desks.values()),
            "gateway": query(files.gateways[HARBOUR.bic], taken)[0][0],
        }
