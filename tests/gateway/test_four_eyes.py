"""Maker and checker: two persons sign, the gateway carries, the ledger records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.ledger.hashing import sha256
from app.ledger.signatures import carried
from app.ports.gateway import Stage
from gateway.sandbox.people import ELBE

if TYPE_CHECKING:
    from tests.gateway.house import Desk, House, Running
    from tests.gateway.world import World


def test_a_makers_act_waits_for_a_checker_and_says_so(world: World, maker: Desk) -> None:
    act, envelope = world.issue()

    receipt = maker.put(world.signed(act, envelope, "harbour-maker-1"), note="As agreed by telephone.")

    assert receipt.state.stage == Stage.WAITING
    assert receipt.state.missing == "Approvals so far: 0 of 1."
    item = maker.gateway.act(world.network.digest(act))
    assert item.note == "As agreed by telephone."
    assert item.state.signers == (world.officer_ids["harbour-maker-1"],)


def test_an_approved_act_goes_on_to_the_ledger_and_becomes_final(world: World, maker: Desk, checker: Desk) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))

    waiting = checker.gateway.acts(open_only=True)
    receipt = checker.put(waiting[-1].act.signed_also_by(world.key("harbour-checker-1").sign_act(world.network, act)))

    assert receipt.state.stage == Stage.REGISTERED
    checker.reaches(digest, Stage.SUBMITTED)
    world.mine()
    checker.reaches(digest, Stage.IN_BLOCK)
    world.mine(2)
    checker.reaches(digest, Stage.FINAL)
    state = maker.gateway.act(digest).state
    assert [step.stage for step in state.history] == [
        Stage.WAITING,
        Stage.REGISTERED,
        Stage.SUBMITTED,
        Stage.IN_BLOCK,
        Stage.FINAL,
    ]
    assert state.signers == (world.officer_ids["harbour-maker-1"], world.officer_ids["harbour-checker-1"])
    assert state.entry is not None
    assert digest not in [item.state.digest for item in maker.gateway.acts(open_only=True)]
    assert digest in [item.state.digest for item in maker.gateway.acts(open_only=False)]


def test_the_receipt_covers_all_signatures_that_the_gateway_holds(world: World, maker: Desk, checker: Desk) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    first = world.signed(act, envelope, "harbour-maker-1")
    second = world.signed(act, envelope, "harbour-checker-1")

    maker.put(first)
    receipt = checker.put(second)  # RestGateway verifies the relay's signature

    both = carried(digest, [*second.signatures, *first.signatures], maker=world.key("harbour-maker-1").address)
    assert receipt.signatures_hash == sha256(both)


def test_one_person_cannot_sign_twice_with_one_key(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    maker.put(world.signed(act, envelope, "harbour-maker-1"))

    with pytest.raises(UserError) as refused:
        maker.put(world.signed(act, envelope, "harbour-maker-1", "harbour-maker-1"))

    assert refused.value.code == "same-person"
    assert maker.gateway.act(world.network.digest(act)).state.stage == Stage.WAITING


def test_another_signature_of_the_same_person_is_no_second_pair_of_eyes(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    once = world.signed(act, envelope, "harbour-maker-1")
    maker.put(once)

    with pytest.raises(UserError) as refused:
        maker.put(replace(once, signatures=(world.signed_otherwise(act, "harbour-maker-1"),)))

    assert refused.value.code == "same-person"


def test_a_second_maker_cannot_approve(world: World, house: House, harbour: Running, maker: Desk) -> None:
    act, envelope = world.issue()
    maker.put(world.signed(act, envelope, "harbour-maker-1"))
    colleague = house.desk(harbour, "harbour-maker-2")

    with pytest.raises(UserError) as refused:
        colleague.put(world.signed(act, envelope, "harbour-maker-2"))

    assert refused.value.code == "role-missing"


def test_a_large_credit_needs_two_checkers_and_compliance(
    world: World, house: House, harbour: Running, maker: Desk, checker: Desk
) -> None:
    act, envelope = world.issue(amount_minor=12_000_000_00)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))
    checker.put(world.signed(act, envelope, "harbour-checker-1"))
    compliance = house.desk(harbour, "harbour-compliance")
    second = house.desk(harbour, "harbour-checker-2")

    receipt = second.put(world.signed(act, envelope, "harbour-checker-2"))
    assert receipt.state.missing == "It waits for the signature of a compliance officer."
    receipt = compliance.put(world.signed(act, envelope, "harbour-compliance"))

    assert receipt.state.stage == Stage.REGISTERED
    maker.sees_final(world.network.digest(act))


def test_the_advising_bank_advises_what_was_issued(world: World, house: House, maker: Desk) -> None:
    act, envelope = world.issue()
    maker.put(world.signed(act, envelope, "harbour-maker-1", "harbour-checker-1"))
    maker.sees_final(world.network.digest(act))
    elbe = house.gateway(ELBE)
    advice = world.advise(act)

    waiting = house.desk(elbe, "elbe-maker-1").put(world.signed(advice, b"", "elbe-maker-1"))
    checker = house.desk(elbe, "elbe-checker-1")
    receipt = checker.put(world.signed(advice, b"", "elbe-checker-1"))

    assert (waiting.state.stage, receipt.state.stage) == (Stage.WAITING, Stage.REGISTERED)
    checker.sees_final(world.network.digest(advice))
