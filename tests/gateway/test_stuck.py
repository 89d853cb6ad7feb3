"""Acts that stay too long at one step are found and named, and the name goes when its cause does."""

from __future__ import annotations

import urllib.request
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.ports.gateway import Stage
from chain_client.rpc import Rpc, RpcError
from chain_client.rpc.values import NODE
from gateway.connector import line as connector_line
from gateway.connector.line import Account, Line
from gateway.connector.stuck import OFFERED_OFTEN, STUCK_AFTER, StuckScan, why_waiting
from tests.gateway.sandbox.relay import until
from tests.gateway.test_connector_bad_days import mine_until, put, submitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.gateway.house import Desk, Running
    from tests.gateway.world import World
    from tests.helpers.logs import LogWatch


def is_named(desk: Desk, digest: bytes, code: str) -> None:
    """Wait until the act's trouble is called so; its stage and history stay as they were."""
    before = desk.gateway.act(digest).state
    until(lambda: desk.gateway.act(digest).state.code == code)
    state = desk.gateway.act(digest).state
    assert state.reason.endswith(".")
    assert (state.stage, state.history) == (before.stage, before.history)


def goes_well(desk: Desk, digest: bytes) -> None:
    """Wait until nothing is said against the act."""
    until(lambda: desk.gateway.act(digest).state.code == "")
    assert desk.gateway.act(digest).state.reason == ""


def told_by(running: Running, path: str) -> str:
    with urllib.request.urlopen(running.url + path, timeout=5) as answer:  # noqa: S310 - the test's own gateway
        return str(answer.read(), "utf-8")


def test_an_act_that_waits_for_blocks_says_so_until_one_comes(
    world: World, harbour: Running, maker: Desk, expected_logs: LogWatch
) -> None:
    expected_logs.expect("1 act\\(s\\) stuck, stuck-no-blocks: The chain has made no new block since")
    digest = submitted(world, maker)
    assert "lc_gateway_acts_stuck 0.0" in told_by(harbour, "/metrics")

    harbour.clock.ahead = timedelta(minutes=2)
    is_named(maker, digest, "stuck-no-blocks")
    assert maker.gateway.act(digest).state.stage == Stage.SUBMITTED
    assert "lc_gateway_acts_stuck 1.0" in told_by(harbour, "/metrics")
    assert '"stuck":1' in told_by(harbour, "/readyz")

    mine_until(world, harbour, maker, digest, Stage.FINAL)
    goes_well(maker, digest)
    assert "lc_gateway_acts_stuck 0.0" in told_by(harbour, "/metrics")


def test_an_act_that_cannot_leave_because_the_node_is_away_says_so_until_it_is_back(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    def away(_self: Rpc, _body: object) -> object:
        raise NODE.unreachable()

    expected_logs.expect("stuck-no-node: The gateway can't reach the chain's node since")
    expected_logs.expect("node can't be reached")
    digest = submitted(world, maker)
    with monkeypatch.context() as gone:
        gone.setattr(Rpc, "_ask", away)
        until(lambda: harbour.gateway.follower.fault is not None)
        harbour.clock.ahead = timedelta(minutes=2)
        is_named(maker, digest, "stuck-no-node")

    mine_until(world, harbour, maker, digest, Stage.FINAL)
    goes_well(maker, digest)


def test_an_act_whose_transaction_is_refused_says_so_and_those_behind_it_say_for_which_they_wait(
    world: World, harbour: Running, maker: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    def refuse(_self: Rpc, raws: Sequence[bytes]) -> list[RpcError | None]:
        return [RpcError(-32000, "pool is full", b"") for _ in raws]

    expected_logs.expect("2 act\\(s\\) stuck, stuck-no-blocks")
    expected_logs.expect("stuck-refused")
    expected_logs.expect("stuck-behind")
    expected_logs.expect("refuses transaction number \\d+: pool is full")
    monkeypatch.setattr(connector_line, "RESEND_AFTER_S", 0.2)
    with monkeypatch.context() as full:
        full.setattr(Rpc, "send_all", refuse)
        first, second = put(world, maker), put(world, maker)
        harbour.clock.ahead = timedelta(minutes=2)
        is_named(maker, first, "stuck-no-blocks")
        world.mine()
        until(lambda: harbour.gateway.view.newest_block == int(world.anvil.rpc.call("eth_blockNumber"), 16))
        harbour.clock.ahead += timedelta(seconds=11)
        is_named(maker, first, "stuck-refused")
        is_named(maker, second, "stuck-behind")

    mine_until(world, harbour, maker, second, Stage.FINAL)
    goes_well(maker, first)
    goes_well(maker, second)


def test_an_act_of_a_moment_ago_is_not_called_stuck(
    world: World, harbour: Running, maker: Desk, expected_logs: LogWatch
) -> None:
    expected_logs.expect("stuck-no-blocks")
    gateway = harbour.gateway
    scan = StuckScan(
        gateway.store, Line(), gateway.hub, harbour.clock, tip=lambda: gateway.view.tip, view_fault=lambda: None
    )
    submitted(world, maker)

    scan.look(None)
    harbour.clock.ahead += STUCK_AFTER - timedelta(seconds=5)
    scan.look(None)
    assert gateway.stuck_count() == 0

    harbour.clock.ahead += timedelta(seconds=11)
    scan.look(None)
    assert gateway.stuck_count() == 1


def standing_at(nonce: int, *, held: int) -> Line:
    line = Line()
    line.stand(Account(mined=nonce, held=held))
    return line


def refused(message: str) -> RpcError:
    return RpcError(-32000, message, b"")


@pytest.mark.parametrize(
    ("nonce", "held", "refusals", "code"),
    [
        (6, 7, [], "stuck-reverted"),
        (8, 7, [], "stuck-behind"),
        (7, 7, [refused("replacement transaction underpriced")], "stuck-foreign"),
        (7, 7, [refused("intrinsic gas too high")], "stuck-refused"),
        (7, 8, [None], "stuck-left-out"),
        (7, 7, [None] * OFFERED_OFTEN, "stuck-forgotten"),
        (7, 7, [refused("pool is full"), None], ""),
    ],
)
def test_each_reason_has_its_name(nonce: int, held: int, refusals: list[RpcError | None], code: str) -> None:
    line = standing_at(7, held=held)
    for refusal in refusals:
        line.offered(nonce, refusal)

    assert why_waiting(line, nonce).code == code
