"""The way in: a challenge that one key answers once, and a token for a working day."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault, UserError
from app.ledger.acts import Role
from app.ports.gateway import SignInAnswer, sign_in_statement
from chain_client.gateway_api.rest import RestGateway
from chain_client.keys.signer import LocalSigner
from gateway.identity import doorkeeper
from gateway.sandbox.people import ELBE
from tests.gateway.house import Desk

if TYPE_CHECKING:
    from app.ports.keys import Signer
    from tests.gateway.house import House, Running
    from tests.gateway.world import World


def answered(client: RestGateway, key: Signer, bank: str = "") -> SignInAnswer:
    """A fresh challenge, answered with this key, for the bank that is asked or for another."""
    network, challenge = client.network(), client.challenge()
    signature = key.sign_statement(network.network(), sign_in_statement(bank or network.bank, challenge))
    return SignInAnswer(nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc, signature=signature)


@pytest.fixture
def client(house: House, harbour: Running) -> RestGateway:
    client = RestGateway(harbour.url)
    house.closes(client)
    return client


def refused_code(client: RestGateway, answer: SignInAnswer) -> str:
    with pytest.raises(UserError) as refused:
        client.sign_in(answer)
    return refused.value.code


def test_an_officer_signs_in_and_is_called_by_name(world: World, client: RestGateway) -> None:
    session = Desk(world, client, "harbour-maker-1").sign_in()

    assert session.name == "Lin Sample"
    assert session.roles == Role.MAKER
    assert session.officer == world.officer_ids["harbour-maker-1"]
    assert client.directory().office.bic == session.bank


def test_a_challenge_is_answered_once(world: World, client: RestGateway) -> None:
    answer = answered(client, world.key("harbour-maker-1"))
    client.sign_in(answer)

    assert refused_code(client, answer) == "challenge-expired"


def test_a_challenge_lapses_after_two_minutes(world: World, harbour: Running, client: RestGateway) -> None:
    answer = answered(client, world.key("harbour-maker-1"))
    harbour.clock.ahead = timedelta(minutes=2, seconds=1)

    assert refused_code(client, answer) == "challenge-expired"


def test_a_key_that_nobody_registered_is_refused(client: RestGateway) -> None:
    assert refused_code(client, answered(client, LocalSigner(os.urandom(32)))) == "unknown-officer"


def test_another_bank_s_officer_is_refused(world: World, client: RestGateway) -> None:
    assert refused_code(client, answered(client, world.key("elbe-maker-1"))) == "unknown-officer"


def test_an_answer_meant_for_another_bank_s_gateway_is_worthless_here(world: World, client: RestGateway) -> None:
    answer = answered(client, world.key("harbour-maker-1"), bank=ELBE.bic)

    assert refused_code(client, answer) == "unknown-officer"


def test_a_session_ends_after_eight_hours(harbour: Running, maker: Desk) -> None:
    harbour.clock.ahead = timedelta(hours=7, minutes=59)
    maker.gateway.acts(open_only=True)
    harbour.clock.ahead = timedelta(hours=8, minutes=1)

    with pytest.raises(UserError) as refused:
        maker.gateway.acts(open_only=True)

    assert refused.value.code == "token-expired"
    assert refused.value.sentence == "You are no longer signed in. Sign in again."


def test_nobody_is_let_in_without_a_token(client: RestGateway) -> None:
    with pytest.raises(UserError) as refused:
        client.acts(open_only=True)

    assert refused.value.code == "token-expired"


def test_the_token_is_kept_as_its_hash_only(house: House, maker: Desk) -> None:
    token = maker.gateway.bearer().encode()

    kept = b"".join(path.read_bytes() for path in house.settings().parent.iterdir())

    assert b"SQLite format" in kept
    assert token not in kept


def test_the_number_of_open_challenges_is_bounded(
    monkeypatch: pytest.MonkeyPatch, harbour: Running, client: RestGateway
) -> None:
    monkeypatch.setattr(doorkeeper, "CHALLENGES_MOST", 3)
    for _ in range(3):
        client.challenge()

    with pytest.raises(EnvironmentFault, match="Try again in two minutes"):
        client.challenge()

    harbour.clock.ahead = timedelta(minutes=3)
    assert client.challenge().nonce
