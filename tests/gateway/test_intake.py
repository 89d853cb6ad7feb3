"""What the gateway takes in, and what it refuses with a sentence before anything is broadcast."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault, UserError
from app.ledger.network import Network
from app.ledger.signed_act import SignedAct
from app.ports.gateway import ActEnvelope, ReturnRequest, Stage
from chain_client.keys.signer import LocalSigner
from chain_client.rpc import Rpc
from gateway.sandbox.people import ELBE

if TYPE_CHECKING:
    from tests.gateway.house import Desk, House, Running
    from tests.gateway.world import World

BOTH = ("harbour-maker-1", "harbour-checker-1")


def refusal(desk: Desk, act: SignedAct, digest: bytes) -> UserError:
    """The refusal of an act, of which nothing was stored."""
    with pytest.raises(UserError) as refused:
        desk.gateway.put_act(digest, ActEnvelope(act=act, note=""))
    with pytest.raises(UserError) as unknown:
        desk.gateway.act(digest)
    assert unknown.value.code == "unknown-act"
    return refused.value


def test_handing_in_twenty_times_at_once_is_handing_in_once(
    world: World, house: House, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue()
    signed = world.signed(act, envelope, *BOTH)
    desks = [house.desk(harbour, "harbour-maker-1") for _ in range(4)]

    with ThreadPoolExecutor(20) as threads:
        receipts = list(threads.map(lambda desk: desk.put(signed), desks * 5))

    assert len({receipt.signatures_hash for receipt in receipts}) == 1
    maker.sees_final(world.network.digest(act))
    stages = [step.stage for step in maker.gateway.act(world.network.digest(act)).state.history]
    assert stages == [Stage.REGISTERED, Stage.SUBMITTED, Stage.IN_BLOCK, Stage.FINAL]
    assert maker.put(signed).state.stage == Stage.FINAL


def test_signatures_of_several_desks_at_once_all_count(
    world: World, house: House, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue(amount_minor=12_000_000_00)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))
    names = ("harbour-checker-1", "harbour-checker-2", "harbour-compliance")
    desks = [house.desk(harbour, name) for name in names]

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda desk: desk.put(world.signed(act, envelope, desk.name)), desks))

    assert len(maker.gateway.act(world.network.digest(act)).state.signers) == 4
    maker.sees_final(world.network.digest(act))


def test_an_act_signed_for_another_network_is_refused(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    other = Network(os.urandom(32), world.network.chain_id, world.network.journal, world.network.contracts)
    signed = replace(
        world.signed(act, envelope),
        signatures=(world.key("harbour-maker-1").sign_act(other, act),),
    )

    told = refusal(maker, signed, other.digest(act))

    assert told.code == "wrong-network"
    assert "another ledger" in told.sentence


def test_a_stranger_s_signature_is_refused(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    stranger = LocalSigner(os.urandom(32)).sign_act(world.network, act)
    signed = SignedAct(kind=act.KIND, words=act.words(), signatures=(stranger,), payload=envelope)

    told = refusal(maker, signed, world.network.digest(act))

    assert told.code == "unknown-officer"


def test_another_bank_s_act_is_refused(world: World, house: House) -> None:
    elbe = house.desk(house.gateway(ELBE), "elbe-maker-1")
    act, envelope = world.issue()

    assert refusal(elbe, world.signed(act, envelope, *BOTH), world.network.digest(act)).code == "wrong-bank"


def test_another_bank_s_officer_cannot_sign(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    signed = world.signed(act, envelope, "harbour-maker-1", "elbe-checker-1")

    assert refusal(maker, signed, world.network.digest(act)).code == "wrong-bank"


def test_an_administrator_cannot_sign_a_credit(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    signed = world.signed(act, envelope, "harbour-maker-1", "harbour-admin-1")

    assert refusal(maker, signed, world.network.digest(act)).code == "role-missing"


def test_the_first_to_sign_must_be_a_maker(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    signed = world.signed(act, envelope, "harbour-checker-1", "harbour-maker-1")

    assert refusal(maker, signed, world.network.digest(act)).code == "role-missing"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"payload": b"another envelope"}, "payload-mismatch"),
        ({"payload": bytes(70_000)}, "payload-too-large"),
        ({"signatures": ()}, "no-signature"),
        ({"signatures": (bytes(65),)}, "bad-signature"),
        ({"kind": 99}, "unknown-kind"),
        ({"words": bytes(31)}, "bad-words"),
    ],
)
def test_a_broken_act_is_refused(world: World, maker: Desk, change: dict[str, object], code: str) -> None:
    act, envelope = world.issue()
    signed = replace(world.signed(act, envelope, *BOTH), **change)  # type: ignore[arg-type]

    assert refusal(maker, signed, world.network.digest(act)).code == code


def test_what_the_rulebook_forbids_is_told_and_never_broadcast(world: World, harbour: Running, maker: Desk) -> None:
    act, envelope = world.issue(usance_days=400)
    sent_before = harbour.gateway.rpc.transaction_count(harbour.gateway.relay.address)

    told = refusal(maker, world.signed(act, envelope, *BOTH), world.network.digest(act))

    assert told.code == "usance-too-long"
    assert told.sentence == "The usance of 400 days is longer than the 360 that the rulebook allows. Shorten it."
    assert harbour.gateway.rpc.transaction_count(harbour.gateway.relay.address) == sent_before


def test_an_expired_act_is_refused(world: World, maker: Desk) -> None:
    act, envelope = world.issue(valid_for=timedelta(hours=-2))

    assert refusal(maker, world.signed(act, envelope, *BOTH), world.network.digest(act)).code == "act-expired"


def test_an_act_that_nobody_approved_lapses_when_the_chain_says_so_not_the_gateway_s_clock(
    world: World, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue(valid_for=timedelta(minutes=2))
    maker.put(world.signed(act, envelope, "harbour-maker-1"))

    harbour.clock.ahead = timedelta(hours=7)
    harbour.gateway.worker.sweep()
    assert maker.gateway.act(world.network.digest(act)).state.stage == Stage.WAITING
    world.anvil.rpc.call("evm_setNextBlockTimestamp", int(act.valid_until_utc.timestamp()) + 1)
    world.mine()

    maker.reaches(world.network.digest(act), Stage.FAILED)
    assert maker.gateway.act(world.network.digest(act)).state.code == "act-expired"


def test_an_act_overtaken_by_another_fails_with_the_ledger_s_reason(world: World, maker: Desk, checker: Desk) -> None:
    salt = os.urandom(32)
    slow, slow_envelope = world.issue(salt=salt)
    fast, fast_envelope = world.issue(salt=salt, amount_minor=60_000_00)
    maker.put(world.signed(slow, slow_envelope, "harbour-maker-1"))
    maker.put(world.signed(fast, fast_envelope, *BOTH))
    maker.reaches(world.network.digest(fast), Stage.SUBMITTED)
    world.mine()
    maker.reaches(world.network.digest(fast), Stage.IN_BLOCK)

    state = checker.put(world.signed(slow, slow_envelope, "harbour-checker-1")).state

    assert state.stage == Stage.FAILED
    assert state.code in {"wrong-version", "credit-exists"}
    assert state.reason.endswith(".")
    with pytest.raises(UserError) as refused:
        maker.put(world.signed(slow, slow_envelope, "harbour-checker-2"))
    assert refused.value.code == "act-failed"


def test_a_checker_sends_an_act_back_with_a_reason(world: World, maker: Desk, checker: Desk) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))

    state = checker.gateway.return_act(digest, ReturnRequest(reason="The port of loading is missing.", field="44E"))

    assert state.stage == Stage.RETURNED
    assert state.returned is not None
    assert (state.returned.reason, state.returned.field) == ("The port of loading is missing.", "44E")
    assert state.returned.officer == world.officer_ids["harbour-checker-1"]
    assert maker.put(world.signed(act, envelope, "harbour-maker-1")).state.stage == Stage.RETURNED
    with pytest.raises(UserError) as refused:
        checker.put(world.signed(act, envelope, "harbour-checker-1"))
    assert refused.value.code == "act-returned"


def test_who_signed_or_may_not_approve_cannot_send_back(
    world: World, house: House, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue(amount_minor=12_000_000_00)
    digest = world.network.digest(act)
    maker.put(world.signed(act, envelope, *BOTH))
    request = ReturnRequest(reason="Not this year.", field="")

    codes = []
    for name in ("harbour-maker-2", "harbour-admin-1", "harbour-checker-1"):
        with pytest.raises(UserError) as refused:
            house.desk(harbour, name).gateway.return_act(digest, request)
        codes.append(refused.value.code)

    assert codes == ["role-missing", "role-missing", "same-person"]


def test_a_voided_act_that_still_waited_is_over(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    void = world.void(act)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))

    maker.put(world.signed(void, b"", *BOTH))
    maker.sees_final(world.network.digest(void))

    state = maker.gateway.act(world.network.digest(act)).state
    assert (state.stage, state.code) == (Stage.FAILED, "act-voided")


def test_what_is_on_its_way_cannot_be_sent_back(world: World, maker: Desk, checker: Desk) -> None:
    act, envelope = world.issue()
    maker.put(world.signed(act, envelope, *BOTH))

    with pytest.raises(UserError) as refused:
        checker.gateway.return_act(world.network.digest(act), ReturnRequest(reason="Too late.", field=""))

    assert refused.value.code == "not-waiting"


def test_an_act_signed_on_more_than_this_gateway_knows_waits_for_it(world: World, maker: Desk) -> None:
    ahead, envelope = world.issue(basis_entry=64_000, basis=os.urandom(32))

    with pytest.raises(EnvironmentFault) as not_yet:
        maker.put(world.signed(ahead, envelope, *BOTH))

    assert "as far as the ledger" in not_yet.value.sentence
    with pytest.raises(UserError):
        maker.gateway.act(world.network.digest(ahead))


def test_an_advice_of_a_credit_that_this_gateway_has_not_seen_yet_waits_for_it(world: World, house: House) -> None:
    elbe = house.desk(house.gateway(ELBE), "elbe-maker-1")
    advice = world.advise(world.issue()[0])

    with pytest.raises(EnvironmentFault, match="as far as the ledger"):
        elbe.put(world.signed(advice, b"", "elbe-maker-1", "elbe-checker-1"))


def test_a_node_without_the_ledger_s_contracts_lets_nothing_in(
    monkeypatch: pytest.MonkeyPatch, world: World, maker: Desk
) -> None:
    act, envelope = world.issue()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(Rpc, "eth_call_each", lambda _, calls, **__: [b"" for _ in calls])
        with pytest.raises(EnvironmentFault):
            maker.put(world.signed(act, envelope, BOTH[0]))

    assert maker.put(world.signed(act, envelope, BOTH[0])).state.stage == Stage.WAITING


def test_a_node_that_lags_behind_the_gateway_refuses_nobody(
    monkeypatch: pytest.MonkeyPatch, world: World, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue()
    tip = harbour.gateway.view.tip
    assert tip is not None
    with monkeypatch.context() as further:
        further.setattr(harbour.gateway.view, "tip", replace(tip, hash=os.urandom(32)))
        with pytest.raises(EnvironmentFault):
            maker.put(world.signed(act, envelope, BOTH[0]))

    assert maker.put(world.signed(act, envelope, BOTH[0])).state.stage == Stage.WAITING
