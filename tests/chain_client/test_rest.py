"""The desk's client of its bank's gateway: what it asks, what it believes, and what it tells the officer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.responses import Response

from app.errors import EnvironmentFault, UserError
from app.ledger.hashing import sha256
from app.ledger.sealed import Context, WrappedKey
from app.ledger.signed_act import SignedAct
from app.ports.gateway import ActEnvelope, ReturnRequest, Session, SignInAnswer, Stage
from chain_client.gateway_api.rest import RestGateway
from chain_client.keys.signer import LocalSigner
from tests.chain_client.sample_gateway import DIRECTORY, INFO, NOW, RELAY, SampleGateway, refused, serving, state_of
from tests.chain_client.servers import answering, closed_port_url

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGEST = sha256(b"an act")
ENVELOPE = ActEnvelope(
    act=SignedAct(kind=33, words=bytes(range(96)), signatures=(bytes([1]) * 65,), payload=b"\x00\xff"),
    note="Please look at field 46A.",
)


@pytest.fixture
def bank() -> SampleGateway:
    return SampleGateway()


@pytest.fixture
def url(bank: SampleGateway) -> Iterator[str]:
    with serving(bank.app()) as url:
        yield url


@pytest.fixture
def desk(url: str) -> Iterator[RestGateway]:
    gateway = RestGateway(url)
    yield gateway
    gateway.close()


def sign_in(desk: RestGateway) -> Session:
    challenge = desk.challenge()
    return desk.sign_in(
        SignInAnswer(nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc, signature=bytes(65))
    )


def test_the_network_is_told_before_anyone_signed_in(desk: RestGateway) -> None:
    assert desk.network() == INFO


def test_a_signed_in_officer_sees_the_banks_directory(desk: RestGateway) -> None:
    session = sign_in(desk)

    assert desk.directory() == DIRECTORY
    assert desk.bearer() == session.token


def test_nobody_signed_in_is_told_to_sign_in(desk: RestGateway) -> None:
    with pytest.raises(UserError) as refusal:
        desk.directory()

    assert refusal.value.code == "token-expired"


def test_an_act_goes_over_and_comes_back_as_it_was(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)

    receipt = desk.put_act(DIGEST, ENVELOPE)

    assert receipt.state == state_of(DIGEST)
    assert (desk.act(DIGEST).act, desk.act(DIGEST).note) == (ENVELOPE.act, ENVELOPE.note)
    assert [item.act for item in desk.acts(open_only=True)] == [ENVELOPE.act]


def test_final_acts_are_asked_for_only_where_wanted(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    desk.put_act(DIGEST, ENVELOPE)
    bank.acts[DIGEST] = type(bank.acts[DIGEST])(
        act=ENVELOPE.act, note="", created_utc=NOW, state=state_of(DIGEST, Stage.FINAL)
    )

    assert desk.acts(open_only=True) == ()
    assert len(desk.acts(open_only=False)) == 1


def test_a_receipt_that_another_key_signed_is_not_believed(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    bank.receipt_key = LocalSigner(bytes([6]) * 32)

    with pytest.raises(EnvironmentFault) as fault:
        desk.put_act(DIGEST, ENVELOPE)

    assert fault.value.code == "gateway-trouble"
    assert "receipt" in fault.value.sentence


def test_a_relay_that_the_ledger_doesnt_know_gives_no_receipts(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    registered = {RELAY.address}
    desk.is_relay = registered.__contains__
    assert desk.put_act(DIGEST, ENVELOPE).state.digest == DIGEST

    registered.clear()
    with pytest.raises(EnvironmentFault, match="receipt isn't signed by a relay of your bank"):
        desk.put_act(DIGEST, ENVELOPE)


def test_a_receipt_for_another_act_is_not_believed(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    bank.receipt_digest = sha256(b"another act")

    with pytest.raises(EnvironmentFault, match="receipt"):
        desk.put_act(DIGEST, ENVELOPE)


def test_a_checker_sends_an_act_back_with_a_reason(desk: RestGateway) -> None:
    sign_in(desk)

    state = desk.return_act(DIGEST, ReturnRequest(reason="The expiry is a holiday.", field="31D"))

    assert state.returned is not None
    assert (state.stage, state.returned.reason, state.returned.field) == (
        Stage.RETURNED,
        "The expiry is a holiday.",
        "31D",
    )


def test_a_data_key_is_asked_for_with_the_place_its_envelope_belongs_to(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    context = Context(INFO.network_id, sha256(b"credit"), 32, sha256(b"terms"))

    key = desk.data_key(WrappedKey("SAMPCNSHXXX", 3, b"wrapped"), context)

    (asked,) = bank.keys
    assert key == sha256(b"data key")
    assert (asked.credit, asked.kind, asked.subject) == (context.credit, context.kind, context.subject)
    assert (asked.epoch, asked.wrapped) == (3, b"wrapped")


def test_a_lapsed_session_is_renewed_by_itself_and_the_request_repeated(desk: RestGateway, bank: SampleGateway) -> None:
    desk.renew = lambda: sign_in(desk)
    sign_in(desk)
    bank.tokens.clear()

    assert desk.directory() == DIRECTORY
    assert bank.sign_ins == 2


def test_a_session_that_lapses_again_at_once_is_told(desk: RestGateway, bank: SampleGateway) -> None:
    def sign_in_in_vain() -> None:
        sign_in(desk)
        bank.tokens.clear()

    desk.renew = sign_in_in_vain

    with pytest.raises(UserError) as refusal:
        desk.directory()

    assert (refusal.value.code, bank.sign_ins) == ("token-expired", 2)


def test_the_gateways_refusal_reaches_the_officer_in_its_own_words(desk: RestGateway, bank: SampleGateway) -> None:
    sign_in(desk)
    bank.refuse_with = refused(409, "The same person can't be maker\x1b and checker.", "same-person")

    with pytest.raises(UserError) as refusal:
        desk.put_act(DIGEST, ENVELOPE)

    assert refusal.value.code == "same-person"
    assert refusal.value.sentence == "The same person can't be maker and checker."


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (refused(503, "The chain's node doesn't answer.", "node-unreachable"), "The chain's node doesn't answer."),
        (refused(429, "Too many requests.", "too-many"), "Too many requests."),
        (Response(b"<html>", 502, media_type="text/html"), "(502)"),
        (Response(b"{}", 400, media_type="application/problem+json"), "(400)"),
        (Response(b"gone", 404), "(404)"),
        (Response(b"", 307, headers={"Location": "http://127.0.0.1:1/"}), "(307)"),
        (Response(b"{}", 200, media_type="application/json"), "not understood"),
        (Response(b"\xff\xfe", 200, media_type="application/json"), "not understood"),
    ],
)
def test_a_gateway_in_trouble_is_asked_again_later(
    desk: RestGateway, bank: SampleGateway, answer: Response, told: str
) -> None:
    bank.refuse_with = answer

    with pytest.raises(EnvironmentFault) as fault:
        desk.network()

    assert fault.value.code == "gateway-trouble"
    assert told in fault.value.sentence


def test_a_gateway_that_isnt_there_is_unreachable() -> None:
    gateway = RestGateway(closed_port_url())
    with pytest.raises(EnvironmentFault) as fault:
        gateway.network()
    gateway.close()

    assert fault.value.code == "gateway-unreachable"


def test_a_flood_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chain_client.gateway_api.rest.ANSWER_BYTES_MOST", 100)
    with answering(lambda _: (200, {}, b" " * 101)) as url:
        gateway = RestGateway(url)
        with pytest.raises(EnvironmentFault, match="more than can be taken"):
            gateway.network()
        gateway.close()


def test_closing_forgets_the_session(desk: RestGateway) -> None:
    sign_in(desk)
    desk.close()

    with pytest.raises(UserError):
        desk.bearer()
