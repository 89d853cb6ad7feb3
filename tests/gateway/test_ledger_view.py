"""The gateway's view of the ledger: nothing is believed that doesn't add up, and only real reorganisations count."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault
from app.ledger.acts import AdviseCredit, RegisterBank, VoidAct
from app.ledger.entries import Entry, genesis_head, next_head
from app.ledger.hashing import sha256
from app.ports.chain import BlockHeader, JournalState, Page, RecordedEntry
from app.ports.clock import SystemClock
from app.ports.gateway import Stage
from gateway.events.hub import Hub
from gateway.store.engine import Store
from gateway.view.ledger_view import LedgerView
from tests.gateway.sandbox.relay import until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from app.ports.gateway import StreamNotice
    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World
    from tests.helpers.logs import LogWatch

NETWORK_ID = bytes(range(32))
BOTH = ("harbour-maker-1", "harbour-checker-1")


class PaperChain:
    """A chain on paper: every block holds one entry."""

    page_blocks = 200

    def __init__(self) -> None:
        self.blocks: list[BlockHeader] = []
        self.recorded: list[RecordedEntry] = []

    def grow(self, blocks: int, branch: str = "", kind: int = AdviseCredit.KIND) -> PaperChain:
        for _ in range(blocks):
            number = len(self.blocks)
            parent = self.blocks[-1].hash if self.blocks else bytes(32)
            self.blocks.append(BlockHeader(number, sha256(parent, branch.encode(), bytes([number])), parent, number))
            digest = sha256(self.blocks[-1].hash)
            entry = Entry(number + 1, kind, bytes(32), digest, number, b"words", b"signatures")
            head = next_head(self.head(), entry)
            self.recorded.append(RecordedEntry(entry, head, b"", number, self.blocks[-1].hash, bytes(32)))
        return self

    def cut(self, blocks: int) -> PaperChain:
        """The same chain, so many blocks shorter."""
        shorter = copy.copy(self)
        shorter.blocks, shorter.recorded = self.blocks[:-blocks], self.recorded[:-blocks]
        return shorter

    def head(self) -> bytes:
        return self.recorded[-1].claimed_head if self.recorded else genesis_head(NETWORK_ID)

    def chain_id(self) -> int:
        return 1

    def network_id(self) -> bytes:
        return NETWORK_ID

    def latest(self) -> BlockHeader:
        return self.blocks[-1]

    def header(self, number: int) -> BlockHeader | None:
        return self.blocks[number] if number < len(self.blocks) else None

    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        return self.blocks[first : last + 1]

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return self.recorded[first_block : last_block + 1]

    def page(self, first: int, last: int) -> Page:
        last = min(last, first + self.page_blocks - 1)
        return Page(self.headers(first, last), self.entries(first, last))

    def journal_state(self, block: BlockHeader) -> JournalState:
        return JournalState(len(self.recorded), self.head())


class Heard(Hub):
    """Keeps what is called out."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[StreamNotice] = []

    def publish(self, notices: Iterable[StreamNotice]) -> None:
        self.notices += notices


class Viewer:
    """A view whose node can be exchanged."""

    def __init__(self, folder: Path) -> None:
        self.hub = Heard()
        self.store = Store(f"sqlite:///{folder / 'gateway.db'}")
        self.view = self.looking_at(PaperChain().grow(1))

    def looking_at(self, chain: PaperChain) -> LedgerView:
        self.view = LedgerView(
            self.store, chain, network_id=NETWORK_ID, confirmations=2, hub=self.hub, clock=SystemClock()
        )
        return self.view


@pytest.fixture
def viewer(tmp_path: Path) -> Iterator[Viewer]:
    viewer = Viewer(tmp_path)
    yield viewer
    viewer.store.close()


def test_all_heads_are_recomputed_page_by_page(viewer: Viewer) -> None:
    chain = PaperChain().grow(30)
    chain.page_blocks = 7
    view = viewer.looking_at(chain)

    assert view.follow()
    assert not view.follow()

    assert (view.count, view.head) == (30, chain.head())
    assert [view.head_at(number + 1) for number in range(30)] == [each.claimed_head for each in chain.recorded]


def test_a_view_goes_on_where_it_ended(viewer: Viewer) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()

    again = viewer.looking_at(chain)
    assert (again.count, again.head) == (10, chain.head())
    chain.grow(3)
    again.follow()

    assert (again.count, again.head) == (13, chain.head())


def test_a_node_that_lags_is_not_taken_for_a_reorganisation(viewer: Viewer) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()

    view = viewer.looking_at(chain.cut(4))

    assert not view.follow()
    assert view.count == 10


def test_after_a_reorganisation_the_view_is_that_of_the_new_branch(viewer: Viewer) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()

    other = chain.cut(2).grow(5, branch="other")
    view = viewer.looking_at(other)
    view.follow()

    assert (view.count, view.head) == (13, other.head())
    assert view.head_at(9) == other.recorded[8].claimed_head


def test_desks_are_told_how_far_the_ledger_reaches_after_a_reorganisation(viewer: Viewer) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()
    viewer.hub.notices.clear()

    viewer.looking_at(chain.cut(2).grow(1, branch="other")).follow()

    assert [notice.entry for notice in viewer.hub.notices] == [8, 9]
    assert viewer.hub.notices[0].head == chain.recorded[7].claimed_head


def test_a_shorter_branch_counts_as_a_reorganisation_too(viewer: Viewer) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()

    other = chain.cut(2).grow(1, branch="other")
    view = viewer.looking_at(other)
    view.follow()

    assert (view.count, view.head) == (9, other.head())


def test_an_alarm_is_raised_when_final_blocks_are_replaced(viewer: Viewer, expected_logs: LogWatch) -> None:
    chain = PaperChain().grow(10)
    viewer.looking_at(chain).follow()
    expected_logs.expect("ERROR: The chain replaced 5 blocks; 3 of them were final")

    viewer.looking_at(chain.cut(5).grow(6, branch="other")).follow()


def test_a_chain_with_nothing_in_common_is_not_followed(viewer: Viewer) -> None:
    viewer.looking_at(PaperChain().grow(10)).follow()

    with pytest.raises(EnvironmentFault, match="another chain"):
        viewer.looking_at(PaperChain().grow(12, branch="other")).follow()

    assert viewer.view.count == 10


def test_words_that_nobody_can_read_do_not_stop_the_view(viewer: Viewer, expected_logs: LogWatch) -> None:
    chain = PaperChain().grow(2, kind=VoidAct.KIND).grow(1, kind=RegisterBank.KIND).grow(1)
    expected_logs.expect("WARNING: Entry 3 changes the registry in a way that can't be read")

    view = viewer.looking_at(chain)
    view.follow()

    assert (view.count, view.registry.banks) == (4, {})


@pytest.mark.parametrize("fault", ["altered words", "entry left out", "wrong head", "block swapped", "parent wrong"])
def test_a_node_that_tells_what_does_not_add_up_is_not_believed(viewer: Viewer, fault: str) -> None:
    chain = PaperChain().grow(5)
    viewer.looking_at(chain).follow()
    chain.grow(3)
    last = chain.recorded[-2]
    match fault:
        case "altered words":
            chain.recorded[-2] = replace(last, entry=replace(last.entry, words=b"others"))
        case "entry left out":
            del chain.recorded[-2]
        case "wrong head":
            chain.head = lambda: bytes(32)  # type: ignore[method-assign]
        case "block swapped":
            chain.recorded[-2] = replace(last, block_hash=bytes(32))
        case "parent wrong":
            chain.blocks[-2] = replace(chain.blocks[-2], hash=bytes(32))
    view = viewer.looking_at(chain)

    with pytest.raises(EnvironmentFault):
        view.follow()

    assert view.count == 5


def test_an_act_whose_block_is_gone_is_carried_again_until_it_is_final(
    world: World, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    maker.put(world.signed(act, envelope, *BOTH))
    maker.reaches(digest, Stage.SUBMITTED)
    world.mine()
    maker.reaches(digest, Stage.IN_BLOCK)
    lost = maker.gateway.act(digest).state.block

    world.anvil.rpc.call("anvil_reorg", 1, [])
    until(lambda: "reorganised" in str(maker.gateway.act(digest).state.history))
    until(lambda: maker.gateway.act(digest).state.stage == Stage.SUBMITTED)
    until(lambda: int(world.anvil.rpc.call("txpool_status")["pending"], 16) == 1)
    world.finalise()

    maker.reaches(digest, Stage.FINAL)
    causes = [step.cause for step in maker.gateway.act(digest).state.history]
    assert any(cause.startswith(f"The chain was reorganised: block {lost}") for cause in causes)
