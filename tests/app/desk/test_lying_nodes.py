"""Nodes that lie, leave out and change their minds: none of it is believed, and an honest node is followed again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.desk.follow import LedgerDiffersError, follow
from app.ledger.entries import next_head
from app.ledger.hashing import sha256
from app.ports.chain import JournalState
from app.ports.gateway import Stage
from app.ports.notices import Change
from tests.app.desk.model_chain import PAGE_BLOCKS, Node
from tests.app.desk.test_follow import issue, refused, replace_node
from tests.app.desk.world import SECOND, World, catch_up

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.desk.desk import Desk
    from app.ports.chain import BlockHeader, RecordedEntry


class LeavesOut(Node):
    """The last entry of a page is missing."""

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return super().entries(first_block, last_block)[:-1]


class LeavesOutInside(Node):
    """The first entry of a page is missing."""

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return super().entries(first_block, last_block)[1:]


class LiesAboutState(Node):
    def journal_state(self, block: BlockHeader) -> JournalState:
        return replace(super().journal_state(block), head=sha256(b"another head"))


class Changes(Node):
    """Every entry is changed on the way."""

    change: Callable[[RecordedEntry], RecordedEntry]

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return [type(self).change(item) for item in super().entries(first_block, last_block)]


class LiesAboutHead(Changes):
    @staticmethod
    def change(item: RecordedEntry) -> RecordedEntry:
        return replace(item, claimed_head=sha256(b"another head"))


class ChangesWords(Changes):
    @staticmethod
    def change(item: RecordedEntry) -> RecordedEntry:
        return replace(item, entry=replace(item.entry, words=item.entry.words[:-1] + b"\x07"))


class ChangesPayload(Changes):
    """The bytes that travel with an entry are in no head themselves: a bank's key, or sealed terms."""

    @staticmethod
    def change(item: RecordedEntry) -> RecordedEntry:
        return replace(item, payload=item.payload[:-1] + b"!")


class LeavesOutPayload(Changes):
    @staticmethod
    def change(item: RecordedEntry) -> RecordedEntry:
        return replace(item, payload=b"")


LIARS = [LeavesOut, LeavesOutInside, LiesAboutState, LiesAboutHead, ChangesWords, ChangesPayload, LeavesOutPayload]


@pytest.mark.parametrize("liar", LIARS)
def test_a_node_that_tells_another_history_is_not_believed(
    world: World, maker: Desk, checker: Desk, liar: type[Node]
) -> None:
    issue(world, maker, checker)
    issue(world, maker, checker, source=SECOND)

    fault = refused(replace_node(maker, liar(world.chain)))

    assert (type(fault), fault.code) == (LedgerDiffersError, "head-differs")
    assert "not believed" in fault.sentence
    catch_up(maker)
    assert maker.store.tip().count == len(world.chain.recorded), "an honest node is followed again"


class RecordsAgain(Node):
    """The newest act stands on the ledger a second time, in an entry whose number and head fit."""

    block: int

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        found = list(super().entries(first_block, last_block))
        if first_block <= self.block <= last_block:
            newest, header = self.chain.recorded[-1], self.chain.headers[self.block]
            entry = replace(newest.entry, number=newest.entry.number + 1, time=header.time)
            head = next_head(newest.claimed_head, entry)
            told = replace(newest, entry=entry, claimed_head=head, block_number=header.number, block_hash=header.hash)
            found.append(told)
        return found


@pytest.mark.parametrize("where", ["in one page", "in a later page"])
def test_an_act_that_a_node_tells_twice_is_not_believed(world: World, maker: Desk, checker: Desk, where: str) -> None:
    issue(world, maker, checker)
    liar = RecordsAgain(world.chain)
    liar.block = world.chain.recorded[-1].block_number
    if where == "in a later page":
        catch_up(maker)
        liar.block = len(world.chain.headers)
    world.chain.mine(blocks=PAGE_BLOCKS + 1)

    fault = refused(replace_node(maker, liar))

    assert (type(fault), fault.code) == (LedgerDiffersError, "head-differs")
    assert "stands twice" in fault.sentence
    catch_up(maker)
    assert maker.store.tip().count == len(world.chain.recorded), "an honest node is followed again"


def test_of_a_page_that_was_never_proved_nothing_is_said_whichever_way_it_went(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = issue(world, maker, checker)
    world.chain.mine(blocks=2 * PAGE_BLOCKS)
    liar = LeavesOutBefore(world.chain)
    liar.hidden = -1
    misled = replace_node(maker, liar)
    before = maker.store.desk_act(digest)
    follow(misled)
    unproved = maker.store.desk_act(digest)
    liar.hidden = len(world.chain.recorded)
    follow(misled)
    liar.state_then = JournalState(1, sha256(b"another head"))
    with pytest.raises(LedgerDiffersError):
        follow(misled)
    after = maker.store.desk_act(digest)
    catch_up(maker)
    final = maker.store.desk_act(digest)

    assert unproved.stage == Stage.IN_BLOCK, "not final, though hundreds of blocks lie on it"
    assert "in_block" not in [line[0] for line in unproved.history]
    assert (after.history, after.struck_utc, after.entry) == (before.history, None, None), "nothing was reorganised"
    assert final.stage == Stage.FINAL
    assert [line[0] for line in final.history].count("in_block") == 1
    assert "reorganised" not in [line[0] for line in final.history]


class LeavesOutBefore(Node):
    """One entry is kept back from whoever reads more blocks behind it: the page holds together without it."""

    hidden: int
    state_then: JournalState | None = None

    def journal_state(self, block: BlockHeader) -> JournalState:
        return self.state_then or super().journal_state(block)

    def entries(self, first_block: int, last_block: int) -> Sequence[RecordedEntry]:
        return [item for item in super().entries(first_block, last_block) if item.entry.number != self.hidden]


@pytest.mark.parametrize("later", ["no entry", "an entry in the next page"])
def test_an_entry_left_out_before_the_tip_is_noticed_and_read_from_the_next_honest_node(
    world: World, maker: Desk, checker: Desk, later: str
) -> None:
    proved = maker.store.tip()
    digest = issue(world, maker, checker)
    world.chain.mine(blocks=PAGE_BLOCKS)
    if later == "an entry in the next page":
        issue(world, maker, checker, source=SECOND)
    liar = LeavesOutBefore(world.chain)
    liar.hidden = proved.count + 1
    misled = replace_node(maker, liar)

    for _ in range(2):
        assert follow(misled) == {Change.MIRROR}, "the page holds together"
        with pytest.raises(LedgerDiffersError) as noticed:
            follow(misled)
        assert noticed.value.code == "head-differs"
        assert maker.store.tip() == proved, "back where mirror and Journal agreed"
    catch_up(maker)

    assert maker.store.desk_act(digest).stage == Stage.FINAL
    assert maker.store.tip().count == len(world.chain.recorded)


def test_a_node_that_says_there_is_no_more_must_prove_what_it_told(world: World, maker: Desk, checker: Desk) -> None:
    proved = maker.store.tip()
    issue(world, maker, checker)
    world.chain.mine(blocks=PAGE_BLOCKS)
    liar = LeavesOutBefore(world.chain)
    liar.hidden = proved.count + 1
    misled = replace_node(maker, liar)
    follow(misled)
    read = maker.store.tip().block
    assert read is not None
    liar.lags = len(world.chain.headers) - 1 - read.number

    with pytest.raises(LedgerDiffersError):
        follow(misled)

    assert maker.store.tip() == proved


def test_what_was_proved_on_a_branch_that_is_gone_is_proved_no_more(world: World, maker: Desk, checker: Desk) -> None:
    world.chain.mine(blocks=3)
    catch_up(maker)
    world.chain.reorganise(2)
    shared = world.chain.headers[-1]
    issue(world, maker, checker)
    world.chain.mine(blocks=PAGE_BLOCKS)
    liar = LeavesOutBefore(world.chain)
    liar.hidden = len(world.chain.recorded)
    misled = replace_node(maker, liar)
    follow(misled)
    follow(misled)
    with pytest.raises(LedgerDiffersError):
        follow(misled)

    assert maker.store.tip().block == shared
    catch_up(maker)
    assert maker.store.tip().count == len(world.chain.recorded)


class MovesBetweenCalls(Node):
    """The chain is reorganised after the headers were read; what was true as of them is still known by their hash."""

    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        found = list(super().headers(first, last))
        self.state_then = self.chain.journal_state(found[-1])
        self.chain.reorganise(2)
        self.chain.mine(blocks=4)
        return found

    def journal_state(self, block: BlockHeader) -> JournalState:
        return self.state_then


def test_a_chain_that_moves_while_it_is_read_is_read_again(world: World, maker: Desk, checker: Desk) -> None:
    issue(world, maker, checker, finally_=False)
    world.chain.mine()

    fault = refused(replace_node(maker, MovesBetweenCalls(world.chain)))

    assert fault.code == "node-moved"
    assert not isinstance(fault, LedgerDiffersError), "nobody has lied"


class SkipsABlock(Node):
    def headers(self, first: int, last: int) -> Sequence[BlockHeader]:
        return [header for header in super().headers(first, last) if header.number != last - 1]


def test_a_node_that_leaves_out_blocks_is_asked_again(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=4)

    assert refused(replace_node(maker, SkipsABlock(world.chain))).code == "node-trouble"


class ForeignForAMoment(Node):
    """One address before two nodes: the other one, of another chain, answers the first two questions."""

    asked = 0

    def latest(self) -> BlockHeader:
        return replace(super().header(2) or super().latest(), hash=sha256(b"of another chain"))

    def header(self, number: int) -> BlockHeader | None:
        self.asked += 1
        held = super().header(number)
        return replace(held, hash=sha256(b"of another chain")) if held and self.asked == 1 else held


def test_an_answer_of_another_chain_in_between_takes_nothing_back(world: World, maker: Desk, checker: Desk) -> None:
    issue(world, maker, checker)
    before = maker.store.tip()

    fault = refused(replace_node(maker, ForeignForAMoment(world.chain)))

    assert fault.code == "node-moved"
    assert maker.store.tip() == before
    catch_up(maker)
