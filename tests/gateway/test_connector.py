"""The way to the chain: whatever breaks between store, broadcast and block, an act takes effect once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.errors import EnvironmentFault
from app.ledger.hashing import keccak256
from app.ledger.signatures import carried
from app.ports.gateway import Stage
from chain_client.contracts.calldata import act_calldata
from chain_client.rpc import Rpc, RpcError
from gateway.connector.relay import Relay
from gateway.sandbox.people import ELBE, HARBOUR
from gateway.store import tables as t
from tests.gateway.sandbox.relay import until
from tests.gateway.world import CHAIN_ID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ledger.acts import IssueCredit
    from tests.gateway.house import Desk, House, Running
    from tests.gateway.world import World
    from tests.helpers.logs import LogWatch

BOTH = ("harbour-maker-1", "harbour-checker-1")


def transaction_of(running: Running, digest: bytes) -> tuple[bytes, bytes, int]:
    """Hash, raw bytes and nonce of the transaction that carries an act; empty while there is none."""
    with running.gateway.store.read() as connection:
        row = connection.execute(
            select(t.outbox).join(t.act, t.act.c.id == t.outbox.c.act_id).where(t.act.c.digest == digest)
        ).one()
    return row.hash or b"", row.raw or b"", row.nonce


@pytest.fixture
def broken_line(monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch) -> pytest.MonkeyPatch:
    """Nothing can be broadcast until the patch is undone."""

    def fail(_self: Rpc, raws: Sequence[bytes]) -> list[RpcError | None]:
        if not raws:
            return []
        raise EnvironmentFault("The line is cut.", code="node-unreachable")

    expected_logs.expect("Acts can't be carried now: The line is cut")
    monkeypatch.setattr(Rpc, "send_all", fail)
    return monkeypatch


def put_without_broadcast(world: World, running: Running, desk: Desk) -> tuple[bytes, bytes, bytes]:
    """An act whose transaction is stored and was never sent: its digest, and the transaction's hash and bytes."""
    act, envelope = world.issue()
    digest = world.network.digest(act)
    assert desk.put(world.signed(act, envelope, *BOTH)).state.stage == Stage.REGISTERED
    until(lambda: transaction_of(running, digest)[0] != b"")
    hash_, raw, _ = transaction_of(running, digest)
    return digest, hash_, raw


def test_hash_and_raw_transaction_are_stored_before_the_broadcast(
    world: World, harbour: Running, maker: Desk, broken_line: pytest.MonkeyPatch
) -> None:
    digest, hash_, raw = put_without_broadcast(world, harbour, maker)

    assert keccak256(raw) == hash_
    assert not harbour.gateway.rpc.knows(hash_)
    assert maker.gateway.act(digest).state.stage == Stage.REGISTERED


def test_a_gateway_that_ended_before_the_broadcast_sends_the_same_transaction_when_it_is_back(
    world: World, house: House, harbour: Running, maker: Desk, broken_line: pytest.MonkeyPatch
) -> None:
    digest, hash_, _ = put_without_broadcast(world, harbour, maker)
    house.stop(harbour)
    broken_line.undo()

    again = house.gateway()
    until(lambda: again.gateway.rpc.knows(hash_))
    world.finalise()

    house.desk(again, "harbour-maker-1").reaches(digest, Stage.FINAL)
    assert transaction_of(again, digest)[0] == hash_


@pytest.mark.parametrize("mined", [False, True], ids=["already known", "nonce too low"])
def test_a_broadcast_whose_answer_was_lost_is_no_second_one(
    world: World, house: House, harbour: Running, maker: Desk, broken_line: pytest.MonkeyPatch, mined: bool
) -> None:
    digest, hash_, raw = put_without_broadcast(world, harbour, maker)
    house.stop(harbour)
    broken_line.undo()
    world.anvil.rpc.call("eth_sendRawTransaction", "0x" + raw.hex())
    if mined:
        world.mine()

    again = house.gateway()
    desk = house.desk(again, "harbour-maker-1")
    until(lambda: desk.gateway.act(digest).state.stage != Stage.REGISTERED)
    world.finalise()

    desk.reaches(digest, Stage.FINAL)
    assert transaction_of(again, digest)[0] == hash_


def test_a_nonce_taken_by_another_transaction_is_replaced_by_the_next(
    world: World,
    house: House,
    harbour: Running,
    maker: Desk,
    broken_line: pytest.MonkeyPatch,
    expected_logs: LogWatch,
) -> None:
    digest, hash_, _ = put_without_broadcast(world, harbour, maker)
    expected_logs.expect("of the relay was used by another program")
    nonce = transaction_of(harbour, digest)[2]
    house.stop(harbour)
    broken_line.undo()
    relay = Relay(world.relay_keys[HARBOUR.bic], CHAIN_ID)
    _, foreign = relay.transaction(nonce=nonce, to=relay.address, gas=50_000, calldata=b"")
    world.anvil.rpc.call("eth_sendRawTransaction", "0x" + foreign.hex())
    world.finalise()

    again = house.gateway()
    until(lambda: transaction_of(again, digest)[0] not in (b"", hash_))
    until(lambda: again.gateway.rpc.knows(transaction_of(again, digest)[0]))
    world.finalise()

    house.desk(again, "harbour-maker-1").reaches(digest, Stage.FINAL)
    assert transaction_of(again, digest)[2] == nonce + 1


def test_many_acts_go_into_one_block_with_nonces_in_a_row(world: World, harbour: Running, maker: Desk) -> None:
    issues = [world.issue() for _ in range(8)]
    digests = [world.network.digest(act) for act, _ in issues]
    for act, envelope in issues:
        maker.put(world.signed(act, envelope, *BOTH))
    for digest in digests:
        maker.reaches(digest, Stage.SUBMITTED)
    world.finalise()
    for digest in digests:
        maker.reaches(digest, Stage.FINAL)

    nonces = [transaction_of(harbour, digest)[2] for digest in digests]
    assert nonces == list(range(nonces[0], nonces[0] + 8))
    assert len({maker.gateway.act(digest).state.block for digest in digests}) == 1


def test_an_act_that_reverts_in_its_block_fails_with_the_reason(world: World, maker: Desk) -> None:
    salt = os.urandom(32)
    pair = [world.issue(salt=salt), world.issue(salt=salt)]
    first, second = (world.network.digest(act) for act, _ in pair)
    for act, envelope in pair:
        maker.put(world.signed(act, envelope, *BOTH))
        maker.reaches(world.network.digest(act), Stage.SUBMITTED)
    world.mine()

    maker.reaches(first, Stage.IN_BLOCK)
    world.mine(2)
    maker.reaches(second, Stage.FAILED)

    state = maker.gateway.act(second).state
    assert state.code in {"wrong-version", "credit-exists"}
    assert state.reason == state.history[-1].cause
    maker.reaches(first, Stage.FINAL)
    assert maker.gateway.act(second).state.stage == Stage.FAILED


def carry_by_elbe(world: World, act: IssueCredit, envelope: bytes) -> None:
    """Elbe's relay brings an act of Harbour's: any relay may."""
    relay = Relay(world.relay_keys[ELBE.bic], CHAIN_ID)
    signatures = carried(
        world.network.digest(act),
        world.signed(act, envelope, *BOTH).signatures,
        maker=world.key(BOTH[0]).address,
    )
    nonce = int(world.anvil.rpc.call("eth_getTransactionCount", relay.address, "latest"), 16)
    _, raw = relay.transaction(
        nonce=nonce,
        to=world.network.contracts[act.VERIFIER],
        gas=3_000_000,
        calldata=act_calldata(act.KIND, act.words(), signatures, envelope),
    )
    world.anvil.rpc.call("eth_sendRawTransaction", "0x" + raw.hex())


def test_an_act_that_another_relay_carried_before_is_done_not_failed(world: World, maker: Desk) -> None:
    act, envelope = world.issue()
    carry_by_elbe(world, act, envelope)
    world.mine()

    maker.put(world.signed(act, envelope, *BOTH))

    maker.reaches(world.network.digest(act), Stage.IN_BLOCK)
    world.mine(2)
    maker.reaches(world.network.digest(act), Stage.FINAL)


def test_an_act_that_another_relay_carries_at_the_same_time_is_done_once(
    world: World, harbour: Running, maker: Desk
) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    carry_by_elbe(world, act, envelope)
    maker.put(world.signed(act, envelope, *BOTH))
    maker.reaches(digest, Stage.SUBMITTED)
    world.finalise()

    maker.reaches(digest, Stage.FINAL)
    with harbour.gateway.store.read() as connection:
        entries = connection.execute(select(t.entry.c.number).where(t.entry.c.digest == digest)).all()
    assert len(entries) == 1
