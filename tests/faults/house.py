"""The house under test: business at the desks, patience until it is final, and the judgement of what came of it."""

from __future__ import annotations

import threading
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import requests

from gateway.sandbox.people import HARBOUR
from tests.faults import invariants
from tests.faults.actor import ActorDied, OrderRefused
from tests.faults.company import DESKS, Company
from tests.faults.invariants import rows

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.report import Report

SETTLE_S = 60.0
LOOK_S = 0.05
OPEN_MOST = 6
FOLLOWED_UP = 0.5
"""How much of the business goes on with a credit, where there is one."""
FOLLOW_UPS = ("amend", "ask to cancel", "ask back", "take documents in", "refuse", "write", "write")
"""Acts that may be under way before business waits for some to become final."""


class NotSettled(AssertionError):
    """The house didn't come to rest in time; ``reasons`` say what was still open."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


class House(Company):
    """A sandbox of real processes with business in it.

    Args:
        root, founded, how: as ``Company`` takes them.
        chance: everything random about it.

    Attributes:
        acknowledged: digests of the acts that a maker's desk answered for, in order: signed and on disk.
        issued: those of them that issue a credit.
        followed_up: how often what follows on an issue was acknowledged.
        signed: digests that a desk answered for as signed by its officer, by desk.
        may_fail: those of them that the scenario makes fail, with a reason.
    """

    def __init__(self, root: Path, founded: Path, chance: random.Random, **how: Any) -> None:
        super().__init__(root, founded, **how)
        self.chance = chance
        self.acknowledged: list[bytes] = []
        self.issued: list[bytes] = []
        self.followed_up: Counter[str] = Counter()
        self.signed: dict[str, set[bytes]] = {key: set() for key in DESKS}
        self.may_fail: set[bytes] = set()
        self._pause = threading.Event()

    def issue(self, desk: str = "maker") -> bytes:
        """The maker's desk signs the next issue; its digest, from now on never to be lost.

        Raises:
            ActorDied, OrderRefused: nothing was acknowledged.
        """
        answer = self.desks[desk].order(do="issue", units=self.chance.randrange(1_000, 90_000))
        digest = bytes.fromhex(answer["digest"])
        self.signed[desk].add(digest)
        self.acknowledged.append(digest)
        self.issued.append(digest)
        return digest

    def follow_up(self) -> bytes:
        """The maker's desk goes on with one of its credits; the act's digest, from now on never to be lost.

        Raises:
            ActorDied, OrderRefused: nothing was acknowledged; such as before the credit is final.
        """
        issue = self.chance.choice(self.issued)
        deed, units = self.chance.choice(FOLLOW_UPS), self.chance.randrange(1_000, 90_000)
        answer = self.desks["maker"].order(do="follow_up", issue=issue.hex(), deed=deed, units=units)
        digest = bytes.fromhex(answer["digest"])
        self.signed["maker"].add(digest)
        self.acknowledged.append(digest)
        self.followed_up[deed] += 1
        return digest

    def approve(self, digest: bytes, desk: str = "checker") -> None:
        """The checker's desk signs as soon as it may.

        Raises:
            ActorDied, OrderRefused: whether it signed is not known.
        """
        self.desks[desk].order(do="approve", digest=digest.hex())
        self.signed[desk].add(digest)

    def approve_waiting(self, desk: str = "checker") -> int:
        """The checker's desk signs whatever it may sign now; how many.

        Raises:
            ActorDied, OrderRefused: what it signed is not known.
        """
        approved = self.desks[desk].order(do="approve_waiting")["approved"]
        self.signed[desk].update(map(bytes.fromhex, approved))
        return len(approved)

    def issue_and_approve(self) -> bytes:
        """One credit, signed by two; its digest."""
        digest = self.issue()
        self.approve(digest)
        return digest

    def bustle(self) -> None:
        """A bit of business, whoever dies or doesn't answer: an act signed unless many are open, others approved."""
        open_acts = list(self._open_acts(HARBOUR.bic))
        begin = self.follow_up if self.issued and self.chance.random() < FOLLOWED_UP else self.issue
        for deed in (begin, self.approve_waiting) if len(open_acts) < OPEN_MOST else (self.approve_waiting,):
            with suppress(ActorDied, OrderRefused):
                deed()
        if len(open_acts) >= OPEN_MOST:
            self._pause.wait(LOOK_S)

    def wait_until(self, seen: Callable[[], object], what: str, patience_s: float = SETTLE_S) -> None:
        """Return when ``seen`` sees it.

        Raises:
            AssertionError: not in time.
        """
        until = time.monotonic() + patience_s
        while not seen():
            assert time.monotonic() < until, f"never seen: {what}"
            self._pause.wait(LOOK_S)

    def settle(self, patience_s: float = SETTLE_S) -> None:
        """Start what is dead, have approved what waits, and return when all is final everywhere.

        Raises:
            NotSettled: not in time.
        """
        until = time.monotonic() + patience_s
        reasons = ["nobody was asked"]
        while reasons:
            try:
                reasons = self._unsettled()
            except (ActorDied, OrderRefused, requests.RequestException) as trouble:
                reasons = [f"{type(trouble).__name__}: {trouble}"]
            if reasons:
                if time.monotonic() > until:
                    raise NotSettled(reasons)
                self._pause.wait(LOOK_S)

    def check(self, report: Report, scenario: str, patience_s: float = SETTLE_S) -> bool:
        """Settle, then hold everything against the invariants; whether all was as it must be."""
        before = len(report.found)
        try:
            self.settle(patience_s)
        except NotSettled as open_:
            for reason in open_.reasons:
                report.add("lost", scenario, f"after {patience_s:.0f} s {reason}")
        for fault in invariants.faults(self.evidence()):
            report.add(fault.kind, scenario, fault.sentence)
        return len(report.found) == before

    def behind(self) -> list[str]:
        """Whose store doesn't stand at the node's newest block.

        Raises:
            requests.RequestException: the node doesn't answer.
        """
        newest = bytes.fromhex(self.node("eth_getBlockByNumber", "latest", False)["hash"][2:])
        tables = [(path, "headers") for path in self.files.desks.values()]
        tables += [(path, "block") for path in self.files.gateways.values()]
        return [
            f"{path.parent.name} is not at the node's newest block"
            for path, table in tables
            if rows(path, f"SELECT hash FROM {table} ORDER BY number DESC LIMIT 1") != [(newest,)]  # noqa: S608
        ]

    def evidence(self) -> invariants.Evidence:
        """What the invariants judge."""
        return invariants.Evidence(
            node_url=self.node_url,
            journal=self.journal,
            network_id=self.network_id,
            desks=self.files.desks,
            gateways=self.files.gateways,
            signed=self.signed,
            submitted=set(self.acknowledged),
            may_fail=self.may_fail,
            final_changed=self.ears.changed(),
        )

    def _unsettled(self) -> list[str]:
        """What is still open."""
        self.revive()
        if fault := self.keeper.order(do="status")["fault"]:
            return [f"the keeper: {fault}"]
        if open_acts := [line for bic in self.gateways for line in self._open_acts(bic)]:
            self.approve_waiting()
            return open_acts
        expected = [digest.hex() for digest in self.acknowledged if digest not in self.may_fail]
        reasons = []
        for key, actor in self.desks.items():
            told = actor.order(do="standing", digests=expected)
            reasons += [f"desk {key}: {digest[:8]} is not final" for digest in told["not_final"]]
            left = ("unsent", "unchecked", "unopened")
            reasons += [f"desk {key}: {told[part]} {part}" for part in left if told[part]]
        return reasons + self.behind()

    def _open_acts(self, bic: str) -> Iterator[str]:
        find = "SELECT digest, stage FROM act WHERE stage NOT IN ('final', 'failed')"
        path = self.files.gateways[bic]
        for digest, stage in rows(path, find):
            yield f"gateway {bic}: {digest.hex()[:8]} is {stage}"
        for (count,) in rows(path, "SELECT count(*) FROM outbox WHERE NOT settled"):
            if count:
                yield f"gateway {bic}: {count} in its outbox"
