"""The way to the chain on bad days: whatever the node, the relay's nonces or the chain do, each act ends right."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from app.errors import EnvironmentFault
from app.ports.gateway import Stage
from chain_client.rpc import Rpc, RpcError
from gateway.connector import connector, line
from gateway.connector.relay import Relay
from gateway.identity.keeping import Keeping
from gateway.sandbox.people import ELBE, HARBOUR
from gateway.store import tables as t
from tests.gateway.house import House
from tests.gateway.sandbox.relay import until
from tests.gateway.test_connector import BOTH, carry_by_elbe, transaction_of
from tests.gateway.world import CHAIN_ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World
    from tests.helpers.logs import LogWatch


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is looked for soon, so that no test waits for seconds."""
    monkeypatch.setattr(line, "RESEND_AFTER_S", 0.2)
    monkeypatch.setattr(line, "ANEW_AFTER_S", 0.05)


@contextmanager
def line_cut(monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch) -> Iterator[None]:
    """Transactions are made and stored, and none can be sent."""

    def fail(_self: Rpc, _raws: Sequence[bytes]) -> list[RpcError | None]:
        raise EnvironmentFault("The line is cut.", code="node-unreachable")

    expected_logs.expect("The line is cut")
    with monkeypatch.context() as cut:
        cut.setattr(Rpc, "send_all", fail)
        yield


def put(world: World, desk: Desk) -> bytes:
    """A fresh issue, signed by both; its digest."""
    act, envelope = world.issue()
    desk.put(world.signed(act, envelope, *BOTH))
    return world.network.digest(act)


def submitted(world: World, desk: Desk) -> bytes:
    """A fresh issue that the node holds."""
    digest = put(world, desk)
    desk.reaches(digest, Stage.SUBMITTED)
    return digest


def mine_until(world: World, running: Running, desk: Desk, digest: bytes, stage: Stage) -> None:
    """Go on block by block, each taken in before the next, until the act is there."""

    def is_there() -> bool:
        world.mine()
        newest = int(world.anvil.rpc.call("eth_blockNumber"), 16)
        until(lambda: running.gateway.view.newest_block >= newest)
        return desk.gateway.act(digest).state.stage == stage

    until(is_there)


def foreign(world: World, nonce: int) -> str:
    """Another program's transaction with the relay's key, raw."""
    relay = Relay(world.relay_keys[HARBOUR.bic], CHAIN_ID)
    _, raw = relay.transaction(nonce=nonce, to=relay.address, gas=50_000, calldata=b"foreign")
    return "0x" + raw.hex()


def relay_nonce(world: World, running: Running, block: str = "latest") -> int:
    return int(world.anvil.rpc.call("eth_getTransactionCount", running.gateway.relay.address, block), 16)


def relay_that_carries(running: Running, digest: bytes) -> str:
    """Whose transaction carries the act."""
    carries = select(t.outbox.c.relay).join(t.act, t.act.c.id == t.outbox.c.act_id).where(t.act.c.digest == digest)
    with running.gateway.store.read() as connection:
        return str(connection.execute(carries).scalar_one())


def entries_of(running: Running, digest: bytes) -> int:
    return sum(row.digest == digest for row in running.gateway.view.entries_after(0, 10_000))


def test_a_transaction_that_was_never_sent_keeps_nobody_behind_it_waiting(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    with line_cut(monkeypatch, expected_logs):
        act, envelope = world.issue()
        overtaken = world.network.digest(act)
        maker.put(world.signed(act, envelope, *BOTH))
        until(lambda: transaction_of(harbour, overtaken)[0] != b"")
        carry_by_elbe(world, act, envelope)
        mine_until(world, harbour, maker, overtaken, Stage.FINAL)
    nonce = transaction_of(harbour, overtaken)[2]

    behind = submitted(world, maker)
    assert transaction_of(harbour, behind)[2] == nonce + 1
    until(lambda: relay_nonce(world, harbour, "pending") == nonce + 2)
    mine_until(world, harbour, maker, behind, Stage.FINAL)

    assert entries_of(harbour, overtaken) == 1
    assert not harbour.gateway.rpc.knows(transaction_of(harbour, overtaken)[0])


def test_a_pool_that_the_node_dropped_is_filled_again_with_the_same_transactions(
    world: World, harbour: Running, maker: Desk
) -> None:
    digests = [submitted(world, maker) for _ in range(3)]
    hashes = [transaction_of(harbour, digest)[0] for digest in digests]

    world.anvil.rpc.call("anvil_dropAllTransactions")
    until(lambda: all(harbour.gateway.rpc.knows(hash_) for hash_ in hashes))
    mine_until(world, harbour, maker, digests[-1], Stage.FINAL)

    for digest, hash_ in zip(digests, hashes, strict=True):
        maker.reaches(digest, Stage.FINAL)
        assert transaction_of(harbour, digest)[0] == hash_


def test_one_transaction_that_the_pool_lost_is_sent_again_and_those_behind_it_follow(
    world: World, harbour: Running, maker: Desk
) -> None:
    first, second = submitted(world, maker), submitted(world, maker)
    hashes = [transaction_of(harbour, digest)[0] for digest in (first, second)]

    world.anvil.rpc.call("anvil_dropTransaction", "0x" + hashes[0].hex())
    until(lambda: all(harbour.gateway.rpc.knows(hash_) for hash_ in hashes))
    mine_until(world, harbour, maker, second, Stage.FINAL)

    assert [transaction_of(harbour, digest)[0] for digest in (first, second)] == hashes


def test_a_nonce_that_another_program_s_transaction_holds_in_the_pool_is_given_up_once_that_is_final(
    world: World, harbour: Running, maker: Desk, expected_logs: LogWatch
) -> None:
    expected_logs.expect("of the relay was used by another program")
    nonce = relay_nonce(world, harbour)
    with_gap = submitted(world, maker)
    assert transaction_of(harbour, with_gap)[2] == nonce
    world.anvil.rpc.call("anvil_dropAllTransactions")
    world.anvil.rpc.call("eth_sendRawTransaction", foreign(world, nonce))
    mine_until(world, harbour, maker, with_gap, Stage.FINAL)

    assert transaction_of(harbour, with_gap)[2] == nonce + 1
    assert entries_of(harbour, with_gap) == 1


def test_two_gateways_that_use_one_key_carry_all_of_both_exactly_once(
    world: World,
    harbour: Running,
    maker: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: LogWatch,
) -> None:
    expected_logs.expect("of the relay was used by another program")
    other_house = House(world, tmp_path / "other")
    try:
        other = other_house.gateway()
        both = ((harbour, maker), (other, other_house.desk(other, "harbour-maker-1")))
        with line_cut(monkeypatch, expected_logs):
            put_in = [(running, desk, put(world, desk)) for _ in range(4) for running, desk in both]
            until(lambda: all(transaction_of(running, digest)[0] for running, _, digest in put_in))
        nonces = [transaction_of(running, digest)[2] for running, _, digest in put_in]
        assert len(set(nonces)) == 4
        for running, desk, digest in put_in:
            mine_until(world, running, desk, digest, Stage.FINAL)
        until(lambda: harbour.gateway.view.newest_block == other.gateway.view.newest_block)
        assert [entries_of(harbour, digest) for _, _, digest in put_in] == [1] * 8
    finally:
        other_house.close()


def test_what_a_former_relay_key_left_is_carried_by_the_one_that_replaced_it(
    world: World,
    house: House,
    harbour: Running,
    maker: Desk,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: LogWatch,
) -> None:
    with line_cut(monkeypatch, expected_logs):
        digest = put(world, maker)
        until(lambda: transaction_of(harbour, digest)[0] != b"")
        house.stop(harbour)
    former = relay_that_carries(harbour, digest)
    folder = house.settings().parent
    secret = bytes.fromhex((folder / "secret").read_text("ascii"))
    Keeping(folder / "keys.json", HARBOUR.bic, secret).put_relay_key(world.relay_keys[ELBE.bic])

    again = house.gateway()
    mine_until(world, again, house.desk(again, "harbour-maker-1"), digest, Stage.FINAL)

    assert former != again.gateway.relay.address
    assert relay_that_carries(again, digest) == again.gateway.relay.address
    assert entries_of(again, digest) == 1


def test_a_broadcast_that_arrived_although_its_answer_was_lost_is_no_second_one(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    send = Rpc.send_all
    lost: list[int] = []

    def lose_the_first_answers(self: Rpc, raws: Sequence[bytes]) -> list[RpcError | None]:
        told = send(self, raws)
        if raws and len(lost) < 2:
            lost.append(len(raws))
            raise EnvironmentFault("The answer is lost.", code="node-unreachable")
        return told

    expected_logs.expect("The answer is lost")
    monkeypatch.setattr(Rpc, "send_all", lose_the_first_answers)
    digest = submitted(world, maker)
    hash_ = transaction_of(harbour, digest)[0]
    mine_until(world, harbour, maker, digest, Stage.FINAL)

    assert len(lost) == 2
    assert transaction_of(harbour, digest)[0] == hash_
    assert entries_of(harbour, digest) == 1


def test_no_transaction_is_made_while_the_node_does_not_tell_the_next_nonce(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    asked: list[str] = []

    def fail(_self: Rpc, address: str, _blocks: Sequence[object]) -> list[int]:
        asked.append(address)
        raise EnvironmentFault("No number.", code="node-trouble")

    expected_logs.expect("No number")
    nonce = relay_nonce(world, harbour)
    with monkeypatch.context() as silent:
        silent.setattr(Rpc, "transaction_counts", fail)
        digest = put(world, maker)
        until(lambda: len(asked) > 1)
        assert transaction_of(harbour, digest)[0] == b""

    maker.reaches(digest, Stage.SUBMITTED)
    assert transaction_of(harbour, digest)[2] == nonce
    mine_until(world, harbour, maker, digest, Stage.FINAL)


def test_a_transaction_without_effect_for_a_passing_reason_is_followed_by_another(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connector, "_gas_most", lambda _calldata: 300_000)
    digest = submitted(world, maker)
    first = transaction_of(harbour, digest)[2]

    mine_until(world, harbour, maker, digest, Stage.FINAL)

    assert transaction_of(harbour, digest)[2] > first
    assert entries_of(harbour, digest) == 1


def test_after_a_reorganisation_the_same_transactions_come_back_in_their_order(
    world: World, harbour: Running, maker: Desk
) -> None:
    first = submitted(world, maker)
    world.mine()
    maker.reaches(first, Stage.IN_BLOCK)
    second = submitted(world, maker)
    before = [transaction_of(harbour, digest) for digest in (first, second)]

    world.anvil.rpc.call("anvil_reorg", 1, [])
    maker.passes(first, Stage.IN_BLOCK)
    until(lambda: "reorganised" in str(maker.gateway.act(first).state.history))
    until(lambda: relay_nonce(world, harbour, "pending") == before[1][2] + 1)
    mine_until(world, harbour, maker, second, Stage.FINAL)

    maker.reaches(first, Stage.FINAL)
    assert [transaction_of(harbour, digest) for digest in (first, second)] == before


def test_a_round_between_a_reorganisation_and_the_view_s_notice_of_it_is_no_trouble_and_misleads_nobody(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Rpc.transaction_counts
    refused: list[RpcError] = []

    def watched(self: Rpc, address: str, blocks: Sequence[int | bytes | str]) -> list[int]:
        try:
            return ask(self, address, blocks)
        except RpcError as error:
            refused.append(error)
            raise

    first = submitted(world, maker)
    world.mine()
    maker.reaches(first, Stage.IN_BLOCK)
    second = submitted(world, maker)
    before = [transaction_of(harbour, digest) for digest in (first, second)]
    monkeypatch.setattr(Rpc, "transaction_counts", watched)
    with monkeypatch.context() as unaware:
        unaware.setattr(harbour.gateway.view, "follow", lambda: False)
        world.anvil.rpc.call("anvil_reorg", 1, [])
        harbour.gateway.worker.wake()
        until(lambda: len(refused) == 1)

    mine_until(world, harbour, maker, second, Stage.FINAL)
    maker.reaches(first, Stage.FINAL)
    assert [transaction_of(harbour, digest) for digest in (first, second)] == before


def test_the_place_of_a_failed_act_s_transaction_that_a_reorganisation_took_away_is_filled(
    world: World, harbour: Running, maker: Desk, expected_logs: LogWatch
) -> None:
    expected_logs.expect("of them were final")
    salt = b"\x07" * 31 + bytes([relay_nonce(world, harbour)])
    pair = [world.issue(salt=salt), world.issue(salt=salt, amount_minor=60_000_00)]
    good, bad = (world.network.digest(act) for act, _ in pair)
    for act, envelope in pair:
        maker.put(world.signed(act, envelope, *BOTH))
        maker.reaches(world.network.digest(act), Stage.SUBMITTED)
    behind = submitted(world, maker)
    mine_until(world, harbour, maker, behind, Stage.FINAL)
    maker.reaches(bad, Stage.FAILED)
    numbers = [transaction_of(harbour, digest)[2] for digest in (good, bad, behind)]
    assert numbers == list(range(numbers[0], numbers[0] + 3))

    world.anvil.rpc.call("anvil_reorg", 4, [])
    until(lambda: "reorganised" in str(maker.gateway.act(behind).state.history))
    until(lambda: relay_nonce(world, harbour, "pending") == numbers[2] + 1)
    mine_until(world, harbour, maker, behind, Stage.FINAL)

    maker.reaches(good, Stage.FINAL)
    assert maker.gateway.act(bad).state.stage == Stage.FAILED
    assert [entries_of(harbour, digest) for digest in (good, bad, behind)] == [1, 0, 1]


def test_an_act_that_others_carried_and_a_reorganisation_took_away_waits_for_its_signatures_again(
    world: World, harbour: Running, maker: Desk, checker: Desk
) -> None:
    act, envelope = world.issue()
    digest = world.network.digest(act)
    maker.put(world.signed(act, envelope, "harbour-maker-1"))
    carry_by_elbe(world, act, envelope)
    world.mine()
    maker.reaches(digest, Stage.IN_BLOCK)

    world.anvil.rpc.call("anvil_reorg", 1, [])
    maker.reaches(digest, Stage.WAITING)
    checker.put(world.signed(act, envelope, "harbour-checker-1"))
    mine_until(world, harbour, maker, digest, Stage.FINAL)

    assert entries_of(harbour, digest) == 1
