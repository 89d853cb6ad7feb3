"""Whatever is appended, checked, queued and reorganised in whatever order: the store says what a plain model says."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.ledger.acts import IssueCredit
from app.ledger.entries import genesis_head
from app.ports.gateway import Stage
from app.ports.stored import CreditQuery
from local_store.store import STORE_NAME
from local_store.words import credit_in
from tests.local_store.samples import (
    NETWORK,
    NOW,
    Chain,
    advice,
    check_all,
    digest_of,
    issue,
    open_sample,
    queue,
    relay,
)

if TYPE_CHECKING:
    from app.ledger.acts import Act


@cache
def empty_store() -> bytes:
    """A fresh store's file, made once."""
    with tempfile.TemporaryDirectory() as folder:
        open_sample(Path(folder)).close()
        return (Path(folder) / STORE_NAME).read_bytes()


class MirrorMachine(RuleBasedStateMachine):
    """The model: a list of blocks, the numbers of checked entries, the acts queued here."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="mirror-model-"))
        (self.folder / STORE_NAME).write_bytes(empty_store())
        self.store = open_sample(self.folder)
        self.chain = Chain()
        self.checked: set[int] = set()
        self.queued: dict[bytes, Act] = {}
        self.issues: list[IssueCredit] = []
        self.forks = 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(kinds=st.lists(st.sampled_from(["relay", "issue", "queued", "advice"]), max_size=4), empty=st.booleans())
    def mine(self, kinds: list[str], empty: bool) -> None:
        if empty:
            self.chain.mine()
        acts = [act for kind in kinds if (act := self.act(kind)) is not None]
        recorded = {item.entry.digest for item in self.chain.entries}
        self.chain.mine(*{digest_of(act): act for act in acts if digest_of(act) not in recorded}.values())
        self.chain.feed(self.store)

    def act(self, kind: str) -> Act | None:
        name = f"{len(self.chain.entries)} {len(self.issues)} {self.forks}"
        if kind == "relay":
            return relay(name)
        if kind == "queued":
            return next(iter(self.queued.values()), None)
        if kind == "advice":
            issued = {item.entry.digest for item in self.chain.entries}
            return next((advice(act, name) for act in self.issues if digest_of(act) in issued), None)
        self.issues.append(issue(name))
        return self.issues[-1]

    @rule()
    def queue(self) -> None:
        act = issue(f"queued {len(self.queued)}")
        self.queued = {queue(self.store, act): act, **self.queued}

    @rule(limit=st.integers(1, 6))
    def check(self, limit: int) -> None:
        waiting = [n for n in range(1, len(self.chain.entries) + 1) if n not in self.checked][:limit]
        assert check_all(self.store, limit=limit) == len(waiting)
        self.checked.update(waiting)

    @precondition(lambda self: len(self.chain.headers) > 1)
    @rule(depth=st.integers(1, 5))
    def reorganise(self, depth: int) -> None:
        block = max(len(self.chain.headers) - 1 - depth, 0)
        self.forks += 1
        before = self.chain.entries
        self.chain = self.chain.branch(block, f"fork {self.forks}")
        gone = before[len(self.chain.entries) :]
        touched = {credit_in(item.entry.kind, item.entry.words) for item in gone} - {None}
        self.checked = {n for n in self.checked if n <= len(self.chain.entries) and self.credit_of(n) not in touched}
        assert self.store.roll_back(block, NOW) == len(gone)

    def credit_of(self, number: int) -> bytes | None:
        entry = self.chain.entries[number - 1].entry
        return credit_in(entry.kind, entry.words)

    @invariant()
    def stands_where_the_chain_stands(self) -> None:
        tip = self.store.tip()
        headers, entries = self.chain.headers, self.chain.entries
        assert tip.block == (headers[-1] if headers else None)
        assert tip.count == len(entries)
        assert tip.head == (self.chain.heads[-1] if entries else genesis_head(NETWORK))
        assert [self.store.head_at(n + 1) for n in range(len(entries))] == self.chain.heads

    @invariant()
    def knows_what_is_checked(self) -> None:
        waiting = [found.entry.number for found in self.store.unchecked_entries(1000)]
        assert waiting == [n for n in range(1, len(self.chain.entries) + 1) if n not in self.checked]

    @invariant()
    def shows_credits_whose_issue_is_checked_and_own_acts_before(self) -> None:
        issued = {
            n: self.chain.entries[n - 1].entry
            for n in self.checked
            if self.chain.entries[n - 1].entry.kind == IssueCredit.KIND
        }
        credits_ = {f"c{self.credit_of(n).hex()}" for n in issued}  # type: ignore[union-attr]
        shown = {entry.digest for entry in issued.values()}
        on_their_way = {f"a{digest.hex()}" for digest in self.queued if digest not in shown}
        keys = self.store.row_keys(CreditQuery())
        assert set(keys) == credits_ | on_their_way
        assert len(self.store.rows(keys, 0)) == len(keys)

    @invariant()
    def places_own_acts_where_the_chain_has_them(self) -> None:
        blocks = {item.entry.digest: item.block_number for item in self.chain.entries}
        for digest in self.queued:
            act = self.store.desk_act(digest)
            assert act.block == blocks.get(digest)
            assert act.stage == (Stage.IN_BLOCK if digest in blocks else Stage.QUEUED)


TestMirror = MirrorMachine.TestCase
TestMirror.settings = settings(max_examples=25, stateful_step_count=20)
