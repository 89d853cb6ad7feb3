"""How far the mirror has come is told in figures, and nothing is signed on what it hasn't come to yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.desk import approve
from app.desk.check import check_entries
from app.desk.deeds import ADVISE, carry_out, why_not
from app.desk.follow import follow
from app.desk.mirror_state import mirror_state, why_not_yet
from app.desk.opening import open_entries
from app.errors import UserError
from app.ledger.hashing import sha256
from app.ledger.signed_act import SignedAct
from tests.app.desk.consortium import ELBE
from tests.app.desk.model_chain import PAGE_BLOCKS
from tests.app.desk.test_follow import issue
from tests.app.desk.world import SECOND, World, catch_up, issued_by_hand, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk


def follow_all(desk: Desk) -> None:
    """Stage 1 alone."""
    while follow(desk):
        pass


def check_all(desk: Desk) -> None:
    """Stage 2 without what is sealed."""
    while check_entries(desk):
        pass


def refused_to_submit(desk: Desk) -> UserError:
    with pytest.raises(UserError) as refused:
        submit(desk, SECOND)
    return refused.value


def test_each_stage_is_told_as_far_as_it_has_come(world: World, maker: Desk, checker: Desk, adviser: Desk) -> None:
    issue(world, maker, checker)
    count, tip = len(world.chain.recorded), len(world.chain.headers) - 1
    known = mirror_state(adviser)
    follow_all(adviser)
    stored = mirror_state(adviser)
    check_all(adviser)
    checked = mirror_state(adviser)
    open_entries(adviser)
    opened = mirror_state(adviser)

    assert known.complete
    assert (known.entries, known.checked) == (count - 1, count - 1)
    assert (stored.entries, stored.proved_entries, stored.checked) == (count, count, count - 1)
    assert (stored.tip_block, stored.proved_block, stored.final_block) == (tip, tip, tip - 2)
    assert (checked.checked, checked.wrong, checked.sealed, checked.opened) == (count, 0, 1, 0)
    assert not checked.complete
    assert (opened.sealed, opened.opened, opened.complete) == (0, 1, True)


def test_a_page_that_is_not_proved_counts_as_stored_only_and_nothing_in_it_is_final(world: World, maker: Desk) -> None:
    before = mirror_state(maker)
    world.chain.mine(world.consortium.bank_record(ELBE), blocks=PAGE_BLOCKS + 5)
    follow(maker)
    half = mirror_state(maker)

    assert half.tip_block == before.tip_block + PAGE_BLOCKS
    assert (half.proved_block, half.final_block) == (before.proved_block, before.proved_block)
    assert (half.entries, half.proved_entries) == (before.entries + 1, before.entries)


def test_an_entry_that_is_wrong_is_counted(world: World, maker: Desk) -> None:
    world.chain.record(issued_by_hand(maker))
    follow_all(maker)
    check_all(maker)

    assert mirror_state(maker).wrong == 1


@pytest.mark.parametrize("stage", ["not proved", "not checked"])
def test_nothing_is_issued_while_the_registry_is_not_proved_and_checked(world: World, maker: Desk, stage: str) -> None:
    world.chain.mine(world.consortium.bank_record(ELBE), blocks=3)
    if stage == "not proved":
        world.chain.mine(blocks=PAGE_BLOCKS)
        follow(maker)
        check_all(maker)
    else:
        follow_all(maker)

    fault = refused_to_submit(maker)

    assert fault.code == "not-checked-yet"
    assert fault.sentence.endswith("try again in a moment.")
    catch_up(maker)
    assert submit(maker)


def test_a_desk_that_has_read_nothing_yet_signs_nothing(world: World, maker: Desk) -> None:
    maker.store.roll_back(-1, maker.now_utc())

    assert why_not_yet(maker, b"")
    catch_up(maker)
    assert not why_not_yet(maker, b"")


def test_nothing_is_approved_on_a_registry_entry_that_waits_to_be_checked(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    catch_up(checker)
    world.chain.mine(world.consortium.bank_record(ELBE), blocks=3)
    follow_all(checker)

    with pytest.raises(UserError) as refused:
        approve.approve(checker, digest)

    assert refused.value.code == "cannot-approve"
    assert "checked here yet" in refused.value.sentence
    check_all(checker)
    approve.approve(checker, digest)


def test_a_colleagues_advice_that_waits_to_be_checked_keeps_the_credit_from_being_advised_again(
    world: World, maker: Desk, checker: Desk, adviser: Desk
) -> None:
    credit = maker.store.desk_act(issue(world, maker, checker)).credit
    second, elbe_checker = world.desk("elbe-second-maker"), world.desk("elbe-checker")
    catch_up(adviser, second)
    advice = carry_out(second, credit, ADVISE, reference="ADV1")
    catch_up(second, elbe_checker)
    approve.approve(elbe_checker, advice)
    catch_up(elbe_checker)
    world.carry()
    record = adviser.store.credit(credit)
    assert record is not None
    assert why_not(adviser, record, ADVISE) == ""
    follow_all(adviser)

    assert "checked here yet" in why_not(adviser, record, ADVISE)
    with pytest.raises(UserError) as refused:
        carry_out(adviser, credit, ADVISE, reference="ADV2")
    assert refused.value.code == "cannot-do"


def test_a_signature_vouches_for_no_entry_that_was_not_checked(world: World, maker: Desk) -> None:
    signed = issued_by_hand(maker)
    for number in range(64):
        world.chain.record(signed, digest=sha256(bytes([number])))
    world.chain.mine(blocks=3)
    follow_all(maker)
    before = maker.store.desk_act(submit(maker, SECOND)).act.act()
    check_all(maker)
    after = maker.store.desk_act(submitted_by_hand(maker)).act.act()

    assert (before.basis_entry, after.basis_entry) == (0, 64)
    assert after.basis == world.chain.recorded[63].claimed_head


def submitted_by_hand(maker: Desk) -> bytes:
    signed: SignedAct = issued_by_hand(maker, number="HSBSMP26077")
    return maker.me.network.digest_of_words(signed.kind, signed.words)


def test_a_reorganisation_while_entries_are_checked_leaves_the_new_ones_to_be_checked(
    world: World, maker: Desk, checker: Desk
) -> None:
    credit = maker.store.desk_act(issue(world, maker, checker, finally_=False)).credit
    follow_all(maker)

    class InTheMiddle:
        def signers(self, signed: object) -> list[None]:
            """The chain is reorganised, and followed, while these are looked at."""
            world.chain.reorganise(1)
            world.carry(finally_=False)
            follow_all(maker)
            return [None]

    check_entries(replace(maker, workers=InTheMiddle()))
    [again] = maker.store.unchecked_entries(5)

    assert again.block_hash == world.chain.headers[-1].hash
    assert maker.store.credit(credit) is None, "nothing was derived from what is gone"
    check_all(maker)
    assert maker.store.credit(credit) is not None
