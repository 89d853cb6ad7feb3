"""How the links stand is told as it is: up, being read, down, another ledger, or behind."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.desk.follow import LedgerDiffersError
from app.errors import EnvironmentFault, UserError
from app.ports.gateway import StreamGreeting, StreamNotice
from app.ports.notices import Change, LinkState
from tests.chain_client.running_engine import (
    HEAD,
    NODE_GONE,
    SLOW,
    WAIT_S,
    FakeDesk,
    FakeStream,
    Script,
    header,
    running,
)

if TYPE_CHECKING:
    import pytest

    from app.desk.desk import Desk


def test_both_links_are_told_up_once_everything_was_asked() -> None:
    with running((Script(),), (Script(),)) as (_, told):
        first_chain, first_gateway = told.links.get(timeout=WAIT_S)
        chain, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)

    assert {first_chain.state, first_gateway.state} == {LinkState.SYNCING}
    assert (chain.reason, gateway.reason) == ("", "")
    assert chain.since_utc <= datetime.now(UTC)


def test_a_node_that_fails_is_told_down_with_its_reason_and_comes_up_again() -> None:
    with running((Script(NODE_GONE, NODE_GONE),), (Script(),)) as (_, told):
        down, _ = told.links_when(lambda chain, _: chain.state == LinkState.DOWN)
        up, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.UP)

    assert down.reason == "The node is gone."
    assert up.since_utc >= down.since_utc
    assert gateway.state == LinkState.UP


def test_a_gateway_that_hangs_does_not_hold_up_the_chain() -> None:
    released = threading.Event()

    def hang(_desk: Desk) -> set[Change]:
        assert released.wait(WAIT_S)
        return set()

    follow = Script()
    with running((follow,), (hang,)) as (_, told):
        told.links_when(lambda chain, _: chain.state == LinkState.UP)
        for _ in range(3):
            follow.ran()
        released.set()


def test_another_ledger_is_told_as_such() -> None:
    other = LedgerDiffersError("A final block changed.", code="final-changed")
    wrong = UserError("This gateway serves another network.", code="wrong-network")
    with running((Script(other),), (Script(wrong),), pace=SLOW) as (_, told):
        chain, gateway = told.links_when(lambda chain, gateway: chain.state == gateway.state == LinkState.DIFFERS)

    assert (chain.reason, gateway.reason) == (other.sentence, wrong.sentence)


def test_a_ledger_that_differed_is_told_as_that_until_all_of_it_is_proved() -> None:
    differs = LedgerDiffersError("The entries don't add up.", code="head-differs")
    follow = Script(differs, {Change.MIRROR}, {Change.MIRROR}, differs, {Change.MIRROR}, set())
    with running((follow,), pace=SLOW, desk=FakeDesk(block=header(40), node_block=100)) as (_, told):
        states = [told.links.get(timeout=WAIT_S)[0].state]
        while states[-1] != LinkState.UP:
            states.append(told.links.get(timeout=WAIT_S)[0].state)

    assert LinkState.SYNCING not in states[states.index(LinkState.DIFFERS) :]


def test_a_refused_session_is_a_gateway_that_is_down_with_the_reason() -> None:
    with running(gateway=(Script(UserError("Sign in again.", code="token-expired")),), pace=SLOW) as (_, told):
        _, gateway = told.links_when(lambda _, gateway: gateway.state == LinkState.DOWN)

    assert gateway.reason == "Sign in again."


def test_a_long_way_to_go_is_told_in_blocks() -> None:
    desk = FakeDesk(block=header(40), node_block=100)
    with running((Script({Change.MIRROR}, {Change.MIRROR}),), pace=SLOW, desk=desk) as (_, told):
        chain, _ = told.links_when(lambda chain, _: chain.total > 0)

    assert (chain.state, chain.done, chain.total) == (LinkState.SYNCING, 40, 100)
    assert "40 of 100" in chain.reason


def test_a_block_or_two_behind_is_in_step() -> None:
    desk = FakeDesk(block=header(99), node_block=100)
    with running((Script({Change.MIRROR}, {Change.MIRROR}),), pace=SLOW, desk=desk) as (_, told):
        told.links_when(lambda chain, _: chain.state == LinkState.UP)
        assert told.links.qsize() <= 1


def test_a_node_that_keeps_back_what_the_gateway_has_is_told_as_lagging_until_it_is_level(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("chain_client.line.LAGS_AFTER_S", 0.05)
    desk, stream = FakeDesk(), FakeStream()
    with running((Script(),), stream=stream, desk=desk) as (_, told):
        stream.say(StreamNotice(entry=64, head=HEAD, digest=HEAD))
        lags, _ = told.links_when(lambda chain, _: chain.state == LinkState.DOWN)
        desk.count = 64
        told.links_when(lambda chain, _: chain.state == LinkState.UP)

    assert "The node shows 0 entries, your bank's gateway has 64" in lags.reason


def test_an_outbox_that_fails_is_a_gateway_that_is_down_until_it_is_sent() -> None:
    gone = EnvironmentFault("The gateway is gone.", code="gateway-unreachable")
    with running(gateway=(Script(),), outbox=(Script(gone, gone),)) as (_, told):
        _, down = told.links_when(lambda _, gateway: gateway.state == LinkState.DOWN)
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)

    assert down.reason == gone.sentence


def test_a_gateway_whose_head_isnt_ours_differs_until_it_agrees() -> None:
    stream = FakeStream()
    with running(gateway=(Script(),), pace=SLOW, stream=stream) as (_, told):
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)
        stream.say(StreamGreeting(agrees=False, entry=1, head=HEAD))
        _, differs = told.links_when(lambda _, gateway: gateway.state == LinkState.DIFFERS)
        stream.say(StreamGreeting(agrees=True, entry=1, head=HEAD))
        told.links_when(lambda _, gateway: gateway.state == LinkState.UP)

    assert "another ledger" in differs.reason


def test_a_gateway_whose_head_lies_in_our_past_lags_behind_and_is_no_other_ledger() -> None:
    desk, stream = FakeDesk(count=9), FakeStream()
    with running(gateway=(Script(),), pace=SLOW, stream=stream, desk=desk) as (_, told):
        stream.say(StreamGreeting(agrees=False, entry=7, head=HEAD))
        _, lags = told.links_when(lambda _, gateway: "lags" in gateway.reason)

    assert (lags.state, lags.reason) == (LinkState.SYNCING, "Your bank's gateway lags behind: it has 7 of 9 entries.")
