"""Reorganisations: other blocks take the place of those that held an act, while everybody looks or somebody is down."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from app.desk.acting import VALID_FOR
from gateway.sandbox.home import CONFIRMATIONS
from gateway.sandbox.people import ELBE, HARBOUR
from tests.faults.forks import Node, OtherRelay, Placed
from tests.faults.records import DeskRecords, GatewayRecords, Records, until

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Sequence

    from tests.faults.actor import Actor
    from tests.faults.house import House
    from tests.faults.report import Report

T = TypeVar("T")
DEPTHS = (1, 3, 10, 50)
FATES = ("dropped", "moved", "reordered", "reverting", "lapsing")
DOWN = ("nobody", "desk", "gateway")
POINTS = (
    *(f"reorganisation.depth-{depth}" for depth in DEPTHS),
    *(f"reorganisation.{fate}" for fate in FATES),
    *(f"reorganisation.{down}-down" for down in DOWN),
)
_VALID_FOR_S = int(VALID_FOR.total_seconds())
_LAPSES_AFTER_S = 60
_MAKER, _CHECKER, _READER = "maker", "checker", "reader"
_SAW_FINAL_REPLACED = "saw final blocks replaced"


@dataclass(frozen=True)
class Case:
    """How deep, what becomes of the transaction, and who is down meanwhile."""

    depth: int
    fate: str
    down: str

    def __str__(self) -> str:
        return f"reorganisation of depth {self.depth}, {self.fate}, {self.down} down"

    @property
    def points(self) -> tuple[str, ...]:
        """The points it hits."""
        return (
            f"reorganisation.depth-{self.depth}",
            f"reorganisation.{self.fate}",
            f"reorganisation.{self.down}-down",
        )


def run(house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
    """Each depth, each fate and each side down once, combined by chance; with several rounds every combination.

    All in one house, one after the other; what lapses comes last, since it moves the chain's clock.
    """
    report.expect(POINTS)
    cases = _each_once(chance) if rounds == 1 else [Case(*case) for case in product(DEPTHS, FATES, DOWN)]
    cases.sort(key=lambda case: (case.fate == "lapsing", chance.random()))
    with house_of() as house, closing(Node(house.node_url)) as node:
        for case in cases:
            _Scene(house, node, case).play()
            report.kills += case.down != "nobody"
            house.check(report, str(case))
            for point in case.points:
                report.hit(point, "failed, told why" if case.fate == "lapsing" else "once on the ledger, told")


def _each_once(chance: random.Random) -> list[Case]:
    def mixed(choices: Sequence[T]) -> list[T]:
        """Each at least once, as many as there are fates."""
        more = [chance.choice(choices) for _ in range(len(FATES) - len(choices))]
        return chance.sample([*choices, *more], len(FATES))

    return [Case(*case) for case in zip(mixed(DEPTHS), FATES, mixed(DOWN), strict=True)]


class _Scene:
    """One case: what was known before, the replacement, and what must be known after."""

    def __init__(self, house: House, node: Node, case: Case) -> None:
        self._house = house
        self._node = node
        self._case = case
        self._desks = {key: DeskRecords(path.parent) for key, path in house.files.desks.items()}
        self._gateways = {bic: GatewayRecords(path.parent) for bic, path in house.files.gateways.items()}
        self._warned = {key: desk.audited(_SAW_FINAL_REPLACED) for key, desk in self._desks.items()}
        self._shared = 0

    def play(self) -> None:
        """From the act's signing to everybody having told what became of it."""
        house, case = self._house, self._case
        with ExitStack() as stack:
            house.keeper.order(do="pause")
            stack.callback(house.keeper.order, do="resume")
            digests = self._put_in_block()
            for actor in self._sides_down():
                actor.kill()
            self._replace(digests)
            house.ears.forget_above(self._shared)
            house.revive()
            for digest in digests:
                self._everybody_tells(digest)
        if case.depth > CONFIRMATIONS:
            self._everybody_warns()
            for desk in house.desks.values():
                desk.order(do="acknowledge")
        if case.fate == "lapsing":
            self._everybody_tells_why(digests)

    def _put_in_block(self) -> list[bytes]:
        """Acts in one block, with the rest of the depth on top, seen by everybody."""
        node, keeper = self._node, self._house.keeper
        digests = [self._sign() for _ in range(2 if self._case.fate == "reordered" else 1)]
        until(lambda: node.waiting() == len(digests), "the transactions")
        mined = keeper.order(do="mine")["number"]
        head = keeper.order(do="mine", count=self._case.depth - 1)["number"] if self._case.depth > 1 else mined
        assert all(node.succeeded(mined)), "it didn't take effect before it was replaced"
        everybody: list[Records] = [*self._desks.values(), *self._gateways.values()]
        for records in everybody:
            until(partial(_is_at, records, head), "the newest block at every desk and gateway")
        assert all(desk.entry_block(digests[-1]) == mined for desk in self._desks.values())
        self._shared = mined - 1
        return digests

    def _sign(self) -> bytes:
        house = self._house
        if self._case.fate != "lapsing":
            return house.issue_and_approve()
        maker = house.desks[_MAKER]
        ahead_s = max(0, self._node.seconds() - time.time())
        maker.order(do="skew", seconds=ahead_s + _LAPSES_AFTER_S - _VALID_FOR_S)
        digest = house.issue_and_approve()
        maker.order(do="skew", seconds=0)
        house.may_fail.add(digest)
        return digest

    def _sides_down(self) -> Iterable[Actor]:
        if self._case.down == "desk":
            return [self._house.desks[_MAKER]]
        return [self._house.gateways[HARBOUR.bic]] if self._case.down == "gateway" else []

    def _replace(self, digests: list[bytes]) -> None:
        node, depth, mined = self._node, self._case.depth, self._shared + 1
        own = node.raw_in(mined)
        match self._case.fate:
            case "dropped":
                node.replace(depth)
            case "moved" if depth > 1:
                node.replace(depth, [Placed(own[0], block=1)])
            case "moved":
                node.replace(depth)
                node.send(own[0])
                self._house.keeper.order(do="mine")
            case "reordered":
                node.replace(depth, [Placed(self._carried_by_other(1)), *map(Placed, own)])
                assert node.succeeded(mined) == [True, True, False]
            case "reverting":
                node.replace(depth, [Placed(self._carried_by_other(0)), *map(Placed, own)])
                assert node.succeeded(mined) == [True, False]
            case "lapsing":
                node.replace_at(depth, self._desks[_MAKER].valid_until_s(digests[0]) + 1, own)
                assert node.succeeded(mined) == [False]

    def _carried_by_other(self, index: int) -> str:
        """The same act in a transaction of the other bank's relay, which comes first this time."""
        relay = OtherRelay(self._house.home.gateway(ELBE.bic), ELBE.bic, self._house.chain_id)
        return relay.carry(self._node, self._shared + 1, index, as_of=self._shared)

    def _everybody_tells(self, digest: bytes) -> None:
        """Nothing vanishes: desk and gateway write that the act's block was replaced."""
        for key in (_MAKER, _CHECKER):
            desk = self._desks[key]
            until(partial(_tells, desk, digest, "reorganised"), f"the struck-out entry at the {key}'s desk")
        until(partial(_tells, self._gateways[HARBOUR.bic], digest, "submitted", "reorganised"), "it at the gateway")

    def _everybody_warns(self) -> None:
        """Final blocks changed: that is never silent."""
        for key, desk in self._desks.items():
            until(partial(self._is_warned, key), f"the warning of replaced final blocks at the desk of the {key}")
            first = f"the first of them, block {self._shared + 1}, in the warning at the desk of the {key}"
            # A desk writes its audit log first, what it keeps of the change then.
            until(partial(self._names_the_first, desk), first)
        for gateway in self._house.gateways.values():
            until(partial(_has_alarmed, gateway), "the gateway's alarm")

    def _is_warned(self, key: str) -> bool:
        return self._desks[key].audited(_SAW_FINAL_REPLACED) > self._warned[key]

    def _names_the_first(self, desk: DeskRecords) -> bool:
        change = desk.kept("final_changed")
        return change is not None and change["from_block"] == self._shared + 1

    def _everybody_tells_why(self, digests: list[bytes]) -> None:
        """Once the ledger can't take it any more, it is given up with the contract's reason, here and there."""
        tellers: list[Records] = [self._gateways[HARBOUR.bic], self._desks[_MAKER]]
        for digest, records in product(digests, tellers):
            until(partial(_has_expired, records, digest), "its failure, with the reason")


def _is_at(records: Records, head: int) -> bool:
    return records.tip() == head


def _tells(records: Records, digest: bytes, stage: str, cause: str = "") -> bool:
    act = records.act(digest)
    return act is not None and act.times(stage, cause) > 0


def _has_expired(records: Records, digest: bytes) -> bool:
    act = records.act(digest)
    return act is not None and (act.stage, act.code) == ("failed", "act-expired") and bool(act.reason)


def _has_alarmed(gateway: Actor) -> bool:
    return "were final" in gateway.log_tail()
