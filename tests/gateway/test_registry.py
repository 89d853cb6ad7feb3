"""Acts on the registry go the same way: administrators sign, the gateway carries, and knows the newcomer at once."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.ledger.acts import KeyKind, RegisterOfficer, Role
from app.ledger.entries import genesis_head
from app.ledger.signed_act import SignedAct
from app.ledger.subjects import new_id, officer_subject
from app.ports.gateway import SignInAnswer, Stage, sign_in_statement
from chain_client.gateway_api.rest import RestGateway
from chain_client.keys.signer import LocalSigner
from gateway.sandbox.people import HARBOUR

if TYPE_CHECKING:
    from tests.gateway.house import House, Running
    from tests.gateway.world import World


def new_officer(world: World, key: LocalSigner) -> RegisterOfficer:
    salt = os.urandom(32)
    officer = new_id(HARBOUR.bic, salt)
    now = datetime.now(UTC).replace(microsecond=0)
    return RegisterOfficer(
        bank=HARBOUR.bic,
        subject=officer_subject(officer),
        version=0,
        basis_entry=0,
        basis=genesis_head(world.network.network_id),
        valid_until_utc=now + timedelta(days=1),
        salt=salt,
        payload_hash=bytes(32),
        officer=officer,
        roles=Role.CHECKER,
        key=key.address,
        key_kind=KeyKind.DEVICE,
        person_tag=os.urandom(32),
        attester=HARBOUR.bic,
        level=1,
        verified_until_utc=now + timedelta(days=365),
        active=True,
    )


def test_two_administrators_and_the_new_key_make_an_officer(world: World, house: House, harbour: Running) -> None:
    key = LocalSigner(os.urandom(32))
    act = new_officer(world, key)
    digest = world.network.digest(act)
    desk = house.desk(harbour, "harbour-admin-1")
    stages = []
    for signer in (world.key("harbour-admin-1"), world.key("harbour-admin-2"), key):
        signature = signer.sign_act(world.network, act)
        receipt = desk.put(SignedAct(kind=act.KIND, words=act.words(), signatures=(signature,), payload=b""))
        stages.append(receipt.state.stage)
    desk.sees_final(digest)

    newcomer = RestGateway(harbour.url)
    house.closes(newcomer)
    challenge = newcomer.challenge()
    signature = key.sign_statement(world.network, sign_in_statement(HARBOUR.bic, challenge))
    session = newcomer.sign_in(
        SignInAnswer(nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc, signature=signature)
    )

    assert stages == [Stage.WAITING, Stage.WAITING, Stage.REGISTERED]
    assert (session.officer, session.roles) == (act.officer, Role.CHECKER)


def test_only_administrators_sign_for_the_registry(world: World, house: House, harbour: Running) -> None:
    act = new_officer(world, LocalSigner(os.urandom(32)))
    desk = house.desk(harbour, "harbour-maker-1")
    signature = world.key("harbour-maker-1").sign_act(world.network, act)

    with pytest.raises(UserError) as refused:
        desk.put(SignedAct(kind=act.KIND, words=act.words(), signatures=(signature,), payload=b""))

    assert refused.value.code == "role-missing"
