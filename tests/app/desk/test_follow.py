"""Following the ledger: whatever a node does, the mirror holds what was proved, and says what it met."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.desk import approve
from app.desk.check import check_entries
from app.desk.final_changed import open_change
from app.desk.follow import LedgerDiffersError, follow
from app.errors import EnvironmentFault
from app.ports.gateway import Stage
from app.ports.notices import Change
from app.ports.stored import CreditState
from local_store.mirror import HEADERS_KEPT
from tests.app.desk.model_chain import Chain, Node
from tests.app.desk.world import SIGHT, World, catch_up, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk


def issue(world: World, maker: Desk, checker: Desk, *, finally_: bool = True, source: bytes = SIGHT) -> bytes:
    """A credit, approved and on the ledger; the act's digest."""
    digest = submit(maker, source)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.carry(finally_=finally_)
    return digest


def refused(desk: Desk) -> EnvironmentFault:
    before = desk.store.tip()
    with pytest.raises(EnvironmentFault) as raised:
        follow(desk)
    assert desk.store.tip() == before, "nothing that isn't believed is kept"
    return raised.value


def test_a_desk_that_was_away_reads_on_where_it_stopped(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=450)

    steps = 0
    while follow(maker):
        steps += 1

    assert steps == 3
    assert maker.store.tip().block == world.chain.headers[-1]


def test_a_node_that_lags_is_waited_for_not_followed_back(world: World, maker: Desk) -> None:
    world.node.lags = 2

    fault = refused(maker)

    assert (fault.code, fault.sentence) == ("node-behind", "The node lags 2 blocks behind what is stored here.")
    world.node.lags = 0
    assert follow(maker) == set()


def test_a_node_that_doesnt_answer_leaves_the_mirror_readable(world: World, maker: Desk) -> None:
    world.node.down = True

    assert refused(maker).code == "node-unreachable"
    assert maker.registry().banks


@pytest.mark.parametrize("depth", [1, 2])
def test_replaced_blocks_are_followed_to_the_new_branch(world: World, maker: Desk, checker: Desk, depth: int) -> None:
    digest = issue(world, maker, checker, finally_=False)
    world.chain.mine(blocks=depth - 1)
    catch_up(maker)
    credit = maker.store.desk_act(digest).credit
    assert maker.store.credit(credit) is not None

    world.chain.reorganise(depth)
    world.chain.mine(blocks=depth + 1)
    changes = follow(maker)
    catch_up(maker)

    assert changes == {Change.MIRROR, Change.CREDITS, Change.ACTS}
    assert maker.store.tip().block == world.chain.headers[-1]
    assert maker.store.credit(credit) is None, "what is in no block is no credit"
    assert maker.store.kept("final_changed") is None
    assert "saw final blocks replaced" not in deeds(maker)


def deeds(desk: Desk) -> list[str]:
    return [row.deed for row in desk.store.audit_rows()]


@pytest.mark.parametrize("depth", [3, 10])
def test_final_blocks_that_change_are_followed_written_down_and_told_once(
    world: World, maker: Desk, checker: Desk, depth: int
) -> None:
    digest = issue(world, maker, checker, finally_=False)
    world.chain.mine(blocks=depth - 1)
    catch_up(maker)
    first = len(world.chain.headers) - depth

    world.chain.reorganise(depth)
    world.chain.mine(blocks=depth + 1)
    assert follow(maker) == {Change.MIRROR, Change.CREDITS, Change.ACTS}
    with pytest.raises(LedgerDiffersError) as told:
        catch_up(maker)
    catch_up(maker)

    assert told.value.code == "final-changed"
    assert f"from block {first} on" in told.value.sentence
    assert maker.store.tip().block == world.chain.headers[-1]
    assert maker.store.credit(maker.store.desk_act(digest).credit) is None
    change = open_change(maker)
    assert change is not None, "until the officer acknowledges it"
    assert (change.from_block, change.entries, change.followed) == (first, 1, True)
    [row] = [row for row in maker.store.audit_rows() if row.deed == "saw final blocks replaced"]
    assert (row.officer, row.subject) == (maker.me.officer, f"from block {first}")


def test_an_own_act_in_a_replaced_block_is_struck_out_and_comes_back(world: World, maker: Desk, checker: Desk) -> None:
    digest = issue(world, maker, checker, finally_=False)
    catch_up(maker)
    assert maker.store.desk_act(digest).stage == Stage.IN_BLOCK

    world.chain.reorganise(1)
    world.chain.mine(blocks=2)
    catch_up(maker)
    struck = maker.store.desk_act(digest)
    world.carry()
    catch_up(maker)
    back = maker.store.desk_act(digest)

    assert (struck.entry, struck.struck_utc) == (None, maker.now_utc())
    assert struck.stage not in (Stage.IN_BLOCK, Stage.FINAL)
    assert (back.stage, back.struck_utc) == (Stage.FINAL, None)
    assert "reorganised" in [line[0] for line in back.history]


def test_a_shorter_branch_is_recognised_too(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=5)
    catch_up(maker)

    world.chain.reorganise(2)
    world.chain.mine(blocks=1)
    catch_up(maker)

    assert maker.store.tip().block == world.chain.headers[-1]


def test_a_fault_after_a_reorganisation_does_not_hide_that_it_happened(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=3)
    catch_up(maker)
    world.chain.reorganise(2)
    world.chain.mine(blocks=3)

    assert Change.CREDITS in follow(maker), "told before the next blocks are asked for"


def test_blocks_replaced_below_what_is_kept_are_not_followed(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=HEADERS_KEPT + 50)
    catch_up(maker)

    world.chain.reorganise(HEADERS_KEPT + 10)
    world.chain.mine(blocks=HEADERS_KEPT + 20)

    fault = refused(maker)
    assert (type(fault), fault.code) == (LedgerDiffersError, "final-changed")
    assert "until your administrator has cleared this" in fault.sentence
    assert refused(maker).code == "final-changed", "as long as it stands"
    assert deeds(maker).count("saw final blocks replaced") == 1


class OtherChain(Node):
    def chain_id(self) -> int:
        return 1


class OtherJournal(Node):
    def network_id(self) -> bytes:
        return bytes(32)


@pytest.mark.parametrize(("node", "code"), [(OtherChain, "wrong-network"), (OtherJournal, "wrong-contract")])
def test_a_fresh_desk_takes_nothing_from_another_ledger(world: World, node: type[Node], code: str) -> None:
    with pytest.raises(LedgerDiffersError) as raised:
        world.desk("harbour-maker", node(world.chain))

    assert raised.value.code == code
    assert raised.value.sentence.endswith("Ask your administrator for its address.")


@pytest.mark.parametrize("blocks", [2, 40])
def test_a_node_that_turns_to_another_chain_is_told_as_that_not_as_a_reorganisation(
    world: World, maker: Desk, blocks: int
) -> None:
    other = Chain(world.chain.network, forks=200)
    other.mine(blocks=blocks)

    fault = refused(replace_node(maker, OtherChain(other)))

    assert fault.code == "wrong-network"


def replace_node(desk: Desk, node: Node) -> Desk:
    return replace(desk, chain=node)


def test_an_advice_in_a_replaced_block_takes_the_credit_back_to_issued_and_checks_it_again(
    world: World, maker: Desk, checker: Desk, adviser: Desk
) -> None:
    from app.desk.deeds import ADVISE, carry_out

    digest = issue(world, maker, checker)
    catch_up(maker, adviser)
    credit = maker.store.desk_act(digest).credit
    advice = carry_out(adviser, credit, ADVISE, reference="ADV1")
    second = world.desk("elbe-checker")
    catch_up(adviser, second)
    approve.approve(second, advice)
    catch_up(second)
    world.chain.mine(world.consortium.revocation("harbour-checker"))
    world.carry(finally_=False)
    catch_up(maker)
    advised = maker.store.credit(credit)

    world.chain.reorganise(1)
    world.chain.mine(blocks=2)
    catch_up(maker)
    issued = maker.store.credit(credit)

    assert advised is not None
    assert issued is not None
    assert (advised.state, issued.state) == (CreditState.ADVISED, CreditState.ISSUED)
    assert issued.terms == advised.terms is not None
    assert check_entries(maker) == set()


def test_what_was_recorded_too_late_is_no_credit(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    late = int(timedelta(days=6).total_seconds())
    world.chain.time_jumps(late)
    world.carry()
    catch_up(maker)

    entry = maker.store.entry_of(digest)

    assert entry is not None
    assert entry.verdict == "The act was recorded after it had lapsed."
    assert maker.store.credit(maker.store.desk_act(digest).credit) is None
