"""Final blocks that were replaced: nothing is signed until the officer has seen what changed and said so."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

import pytest

from app.desk import approve, final_changed
from app.desk.final_changed import NOTHING_SIGNED, open_change
from app.desk.follow import LedgerDiffersError, follow
from app.errors import UserError
from local_store.mirror import HEADERS_KEPT
from tests.app.desk.world import SECOND, World, catch_up, issued_by_hand, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.canonical import Json


def recorded(world: World, maker: Desk, checker: Desk) -> bytes:
    """A final issue."""
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.carry()
    catch_up(maker, checker)
    return digest


def replace_final(world: World, *desks: Desk) -> None:
    world.chain.reorganise(4)
    world.chain.mine(blocks=6)
    for desk in desks:
        with pytest.raises(LedgerDiffersError):
            catch_up(desk)
        catch_up(desk)


def test_nothing_is_signed_before_it_is_acknowledged_and_then_all_goes_on(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = recorded(world, maker, checker)
    waiting = submit(maker, SECOND)
    catch_up(checker)
    replace_final(world, maker, checker)

    with pytest.raises(UserError) as made:
        issued_by_hand(maker, number="HSBSMP26003")
    with pytest.raises(UserError) as approved:
        approve.approve(checker, waiting)
    assert (made.value.code, approved.value.sentence) == ("final-changed", NOTHING_SIGNED)
    change = open_change(checker)
    assert change is not None
    assert [act.digest for act in final_changed.struck_acts(checker, change)] == [digest]

    final_changed.acknowledge(checker)

    approve.approve(checker, waiting)
    assert open_change(checker) is None
    assert open_change(maker) is not None, "each officer has seen it themselves"
    deeds = [row.deed for row in checker.store.audit_rows()]
    assert deeds.count("acknowledged that final blocks were replaced") == 1


def test_a_second_change_before_the_first_was_seen_is_one_to_acknowledge_from_the_earlier_block(
    world: World, maker: Desk, checker: Desk
) -> None:
    recorded(world, maker, checker)
    replace_final(world, maker)
    first = open_change(maker)
    world.chain.mine(blocks=4)
    catch_up(maker)
    replace_final(world, maker)
    both = open_change(maker)

    assert first is not None
    assert both is not None
    assert (both.from_block, both.at_utc, both.entries) == (first.from_block, first.at_utc, first.entries)


def test_a_chain_that_cant_be_followed_cant_be_acknowledged_away(world: World, maker: Desk) -> None:
    world.chain.mine(blocks=HEADERS_KEPT + 20)
    catch_up(maker)
    world.chain.reorganise(HEADERS_KEPT + 10)
    world.chain.mine(blocks=HEADERS_KEPT + 20)
    with pytest.raises(LedgerDiffersError):
        catch_up(maker)

    with pytest.raises(UserError) as refused:
        final_changed.acknowledge(maker)

    assert refused.value.code == "not-followed"
    assert open_change(maker) is not None


def test_an_acknowledgement_given_while_the_change_is_still_being_told_is_not_lost(
    world: World, maker: Desk, checker: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(world, maker, checker)
    world.chain.reorganise(4)
    world.chain.mine(blocks=6)
    follow(maker)
    officer = Thread(target=final_changed.acknowledge, args=(maker,))
    keep = maker.store.keep

    def keep_a_moment_later(name: str, value: Json) -> None:
        monkeypatch.undo()
        officer.start()
        officer.join(0.2)
        keep(name, value)

    monkeypatch.setattr(maker.store, "keep", keep_a_moment_later)
    with pytest.raises(LedgerDiffersError):
        follow(maker)
    officer.join(10)

    assert open_change(maker) is None
