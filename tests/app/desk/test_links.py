"""Signing in and sending: what a gateway says of itself is checked, and what was signed waits until it is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.desk import approve
from app.desk.outbox import send_outbox
from app.desk.session import sign_in
from app.desk.work import refresh_acts, refresh_work
from app.errors import EnvironmentFault, UserError
from app.ledger.acts import Verifier
from app.ledger.hashing import sha256
from app.ports.gateway import Stage
from app.ports.notices import Change
from app.ports.stored import CreditQuery
from tests.app.desk.consortium import ELBE, HARBOUR
from tests.app.desk.model_gateway import Client
from tests.app.desk.world import SIGHT, World, catch_up, issued_by_hand, submit

if TYPE_CHECKING:
    from app.desk.desk import Desk

OTHER_CONTRACTS = dict.fromkeys(Verifier, "0x" + "99" * 20)


@pytest.mark.parametrize(
    ("told", "code", "advice"),
    [
        ({"network_id": sha256(b"another")}, "wrong-network", "Ask your administrator for yours."),
        ({"chain_id": 1}, "wrong-contract", "until your administrator has cleared this."),
        ({"journal": "0x" + "99" * 20}, "wrong-contract", "until your administrator has cleared this."),
        ({"contracts": OTHER_CONTRACTS}, "wrong-contract", "until your administrator has cleared this."),
        ({"bank": ELBE}, "wrong-bank", "Ask your administrator for yours."),
    ],
)
def test_nobody_signs_in_at_a_gateway_that_isnt_their_banks_on_their_ledger(
    world: World, maker: Desk, told: dict[str, object], code: str, advice: str
) -> None:
    info = replace(world.told(HARBOUR), **told)  # type: ignore[arg-type]
    gateway = Client(world.books[HARBOUR], maker.me.officer, info)

    with pytest.raises(UserError) as refused:
        sign_in(gateway, maker.me.network, HARBOUR, maker.signer)

    assert refused.value.code == code
    assert refused.value.sentence.endswith(advice)


def test_a_signed_act_waits_while_the_gateway_is_down_and_goes_when_it_is_back(world: World, maker: Desk) -> None:
    world.books[HARBOUR].down = True
    signed = issued_by_hand(maker)
    digest = maker.me.network.digest_of_words(signed.kind, signed.words)
    for attempt in (send_outbox, refresh_work):
        with pytest.raises(EnvironmentFault) as fault:
            attempt(maker)
        assert fault.value.code == "gateway-unreachable"
    waiting = maker.store.desk_act(digest)
    world.books[HARBOUR].down = False
    changes = send_outbox(maker)

    assert (waiting.stage, waiting.unsent) == (Stage.QUEUED, True)
    assert waiting.terms is not None, "what waits can be read"
    assert changes == {Change.ACTS}
    sent = maker.store.desk_act(digest)
    assert (sent.stage, sent.unsent, sent.missing) == (Stage.WAITING, False, "It waits for a checker.")


def test_a_checkers_signature_waits_like_a_makers(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    world.books[HARBOUR].down = True
    approve.approve(checker, digest)
    with pytest.raises(EnvironmentFault):
        send_outbox(checker)
    world.books[HARBOUR].down = False
    catch_up(checker)

    assert checker.store.desk_act(digest).stage == Stage.REGISTERED


def test_reading_and_drafting_go_on_without_gateway_and_node(world: World, maker: Desk) -> None:
    submit(maker)
    world.books[HARBOUR].down = world.node.down = True

    signed = issued_by_hand(maker, number="HSBSMP26002")

    assert len(maker.store.row_keys(CreditQuery())) == 2
    assert maker.store.unsent_acts()[0].act == signed


@pytest.mark.parametrize(
    "code",
    ["token-expired", "challenge-expired", "too-many-challenges", "wrong-network", "wrong-contract", "wrong-bank"],
)
def test_a_refused_session_says_nothing_about_the_act_which_keeps_waiting(world: World, maker: Desk, code: str) -> None:
    issued_by_hand(maker)
    world.books[HARBOUR].refusal = UserError("The gateway says why.", code=code)

    with pytest.raises(UserError) as refused:
        send_outbox(maker)

    assert refused.value.code == code
    [waiting] = maker.store.unsent_acts()
    assert waiting.stage == Stage.QUEUED
    world.books[HARBOUR].refusal = None
    send_outbox(maker)
    assert maker.store.desk_act(waiting.digest).stage == Stage.WAITING


def test_a_refused_act_fails_with_the_gateways_sentence_and_doesnt_hold_up_the_next(world: World, maker: Desk) -> None:
    issued_by_hand(maker)
    [first] = maker.store.unsent_acts()
    world.books[HARBOUR].refusal = UserError("The cap between these banks is used up.", code="exposure-cap")
    send_outbox(maker)
    world.books[HARBOUR].refusal = None
    second = submit(maker, SIGHT.replace(b"HSBSMP26001", b"HSBSMP26002"))

    failed = maker.store.desk_act(first.digest)
    assert (failed.stage, failed.reason) == (Stage.FAILED, "The cap between these banks is used up.")
    assert (failed.code, failed.unsent) == ("exposure-cap", False)
    assert maker.store.desk_act(second).stage == Stage.WAITING


def test_an_act_that_lapsed_in_the_outbox_is_not_sent_late(world: World, maker: Desk) -> None:
    issued_by_hand(maker)
    [waiting] = maker.store.unsent_acts()
    world.chain.time_jumps(int(timedelta(days=5, seconds=1).total_seconds()))
    world.chain.mine()

    catch_up(maker)

    failed = maker.store.desk_act(waiting.digest)
    assert (failed.stage, failed.code) == (Stage.FAILED, "act-expired")
    assert failed.reason == "It lapsed before it could be sent. Sign it again if it is still right."
    assert world.books[HARBOUR].items == {}


def test_an_act_that_fails_after_it_was_sent_is_told_to_its_desk(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker, maker)
    world.books[HARBOUR].move(digest, Stage.FAILED, reason="The credit expires beyond what the rulebook allows.")

    changes = refresh_work(maker)

    assert changes == {Change.ACTS}
    failed = maker.store.desk_act(digest)
    assert (failed.stage, failed.reason) == (Stage.FAILED, "The credit expires beyond what the rulebook allows.")


def test_an_act_that_its_gateway_lost_is_sent_again_by_who_signed_it(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    del world.books[HARBOUR].items[digest]

    assert refresh_work(checker) == set()
    assert refresh_work(maker) == {Change.ACTS}
    send_outbox(maker)

    assert world.books[HARBOUR].items[digest].state.stage == Stage.WAITING
    assert not maker.store.desk_act(digest).unsent


def test_the_gateways_word_that_an_act_is_final_is_not_taken_for_it(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.books[HARBOUR].move(digest, Stage.FINAL)
    catch_up(maker)

    assert maker.store.desk_act(digest).stage == Stage.SUBMITTED


def test_an_act_the_gateway_called_in_a_block_and_then_failed_is_told_to_its_desk(
    world: World, maker: Desk, checker: Desk
) -> None:
    digest = submit(maker)
    catch_up(checker)
    approve.approve(checker, digest)
    catch_up(checker)
    world.books[HARBOUR].move(digest, Stage.IN_BLOCK)
    catch_up(maker)
    world.books[HARBOUR].move(digest, Stage.FAILED, reason="It lapsed before it could be recorded again.")

    assert refresh_work(maker) == {Change.ACTS}
    assert maker.store.desk_act(digest).stage == Stage.FAILED


def test_an_act_that_moved_is_asked_for_alone(world: World, maker: Desk, checker: Desk) -> None:
    digest = submit(maker)
    catch_up(maker)

    assert refresh_acts(checker, [bytes(32)]) == set()
    with pytest.raises(UserError):
        checker.store.desk_act(digest)
    assert refresh_acts(checker, [digest]) == {Change.ACTS}
    assert checker.store.desk_act(digest).terms is not None
    assert refresh_acts(checker, [digest]) == set()


def test_asking_again_changes_nothing(world: World, maker: Desk) -> None:
    submit(maker)
    refresh_work(maker)

    assert refresh_work(maker) == set()
    assert send_outbox(maker) == set()
