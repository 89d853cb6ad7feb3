"""Journeys on a real sandbox: chain, contracts, two gateways and eight desks; then what they do with bad input."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

import main
from app.desk import approve, drafts, issue
from app.desk.needs import Need, needs_me
from app.desk.session import sign_in
from app.desk.views import credit_view
from app.errors import UserError
from app.ledger.acts import Verifier
from app.ledger.signatures import carried
from app.ports.gateway import ActEnvelope
from app.ports.gateway import Stage as ActStage
from app.ports.notices import LinkState
from app.ports.stored import CreditState
from chain_client.gateway_api.rest import RestGateway
from chain_client.keys.signer import LocalSigner
from chain_client.rpc import NodeChain, Rpc
from gateway.connector.preflight import Preflight
from tests.e2e.demo import SAMPLES, compared_ledger
from tests.e2e.journeys import issue_and_advise
from tests.e2e.seats import Seat, Stage, staged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.desk.desk import Desk
    from app.ledger.network import Network
    from app.ledger.signed_act import SignedAct
    from app.ports.notices import Link
    from tests.e2e.bare_head import BareLedger

HARBOUR, ELBE = "SAMPCNSHXXX", "SAMPDEHHXXX"
NOBODY = "http://127.0.0.1:1"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with staged(tmp_path_factory.mktemp("sandbox"), lambda _: None) as stage:
        yield stage


def agreed_ledger(stage: Stage) -> BareLedger:
    """What raw logs, the contract and every desk's store say alike."""
    ledger, agreed = compared_ledger(stage)
    assert agreed
    return ledger


def sample(number: str) -> Path:
    [path] = [path for path in SAMPLES if path.name.startswith(number)]
    return path


class WatchedSeat(Seat):
    """A desk whose links can be waited for."""

    links: tuple[Link, Link]

    def _on_links(self, chain: Link, gateway: Link) -> None:
        self.links = chain, gateway
        super()._on_links(chain, gateway)

    def links_are(self, chain: LinkState, gateway: LinkState) -> tuple[Link, Link]:
        def told() -> bool:
            return (self.links[0].state, self.links[1].state) == (chain, gateway)

        self.until(told, f"chain {chain} and gateway {gateway}")
        return self.links


@contextmanager
def seated(stage: Stage, key: str, *, node_url: str = "") -> Iterator[WatchedSeat]:
    """An officer who is not on stage otherwise."""
    memory = stage.workplace.home.recall()
    assert memory is not None
    [profile] = [profile for profile in stage.workplace.profiles() if profile.key == key]
    addresses = replace(stage.addresses, node_url=node_url or stage.addresses.node_url)
    with ExitStack() as held:
        home = stage.workplace.home
        desk = main.open_desk(home, memory, addresses, profile, profile.shown_pin, held)
        yield held.enter_context(WatchedSeat(desk))


def submitted(desk: Desk, number: str) -> bytes:
    """A small credit under this number, signed by its maker; the act's digest."""
    text = sample("01").read_bytes().replace(b"HSBSMP26001", number.encode())
    [draft_id] = drafts.import_file(desk, "small.fin", text.replace(b"USD1250000,", b"USD50000,")).draft_ids
    return issue.submit_draft(desk, draft_id, "")


def waiting(seat: Seat, number: str) -> bytes:
    """The same, waiting at the gateway."""
    digest = submitted(seat.desk, number)
    seat.kick()
    seat.until(lambda: seat.desk.store.desk_act(digest).stage == ActStage.WAITING, "the gateway's answer")
    return digest


def refused(desk: Desk, signed: SignedAct) -> UserError:
    """What the gateway says to an act."""
    digest = desk.me.network.digest_of_words(signed.kind, signed.words)
    with pytest.raises(UserError) as refusal:
        desk.gateway.put_act(digest, ActEnvelope(act=signed, note=""))
    return refusal.value


def test_a_credit_travels_from_its_file_to_final_and_advised_at_the_other_bank(stage: Stage) -> None:
    journey = issue_and_advise(sample("01"), stage.banks[HARBOUR], stage.banks[ELBE])

    view = credit_view(stage.banks[ELBE].checker.desk, journey.credit)
    assert view.record is not None
    assert (view.record.state, view.record.summary.reference) == (CreditState.ADVISED, "HSBSMP26001")
    assert len(journey.issue.signers) == 3, "a maker and, from a million up, two checkers"
    assert agreed_ledger(stage).count >= journey.advice.entry.number


def test_a_credit_in_three_messages_over_ten_million_goes_the_other_way_with_compliance(
    stage: Stage, tmp_path: Path
) -> None:
    large = tmp_path / "large.fin"
    large.write_bytes(sample("08").read_bytes().replace(b"EUR1780000,", b"EUR11780000,"))

    journey = issue_and_advise(large, stage.banks[ELBE], stage.banks[HARBOUR])

    compliance = stage.banks[ELBE].approvers[2].desk.me.officer
    assert compliance in journey.issue.signers
    assert len(journey.issue.signers) == 4
    view = credit_view(stage.banks[HARBOUR].maker.desk, journey.credit)
    assert view.terms is not None
    assert view.terms.amount.amount_minor == 11_780_000_00
    agreed_ledger(stage)


def test_the_maker_is_no_checker_in_the_window_at_the_gateway_or_on_the_ledger(stage: Stage) -> None:
    seat = stage.banks[HARBOUR].maker
    desk, network = seat.desk, seat.desk.me.network
    digest = waiting(seat, "TWICE1")
    signed = desk.store.desk_act(digest).act
    twice = replace(signed, signatures=signed.signatures * 2)

    with pytest.raises(UserError) as in_the_window:
        approve.approve(desk, digest)
    at_the_gateway = refused(desk, twice)
    rpc = Rpc(stage.addresses.node_url)
    relay = desk.gateway.network().relay
    preflight = Preflight(rpc, network, relay, NodeChain(rpc, network.journal).latest)
    try_out = partial(preflight.try_out, signed.kind, signed.words, payload=signed.payload)
    once = try_out(signatures=carried(digest, signed.signatures))
    on_the_ledger = try_out(signatures=b"".join(twice.signatures))
    rpc.close()

    assert in_the_window.value.sentence == "Only a checker or compliance officer can approve."
    assert (at_the_gateway.code, at_the_gateway.sentence) == (
        "same-person",
        "This person has signed this act already. Another person must sign it.",
    )
    assert once is not None
    assert once.waits_for_signatures, "only signatures are missing"
    assert on_the_ledger is not None
    assert not on_the_ledger.waits_for_signatures
    assert on_the_ledger.code == "same-person"
    assert desk.gateway.act(digest).state.stage == ActStage.WAITING


def test_what_is_sent_back_is_mended_and_submitted_anew(stage: Stage) -> None:
    maker, checker = stage.banks[HARBOUR].maker, stage.banks[HARBOUR].checker
    first = waiting(maker, "BACK1")
    checker.until(lambda: _can_judge(checker.desk, first), "the work item")
    approve.send_back(checker.desk, first, reason="Shipment is from Bremen.", field="44E")
    maker.until(lambda: _to_mend(maker.desk, first), "the act sent back")

    draft_id = drafts.mend_returned(maker.desk, first)
    drafts.save_draft(maker.desk, draft_id, drafts.load_draft(maker.desk, draft_id).with_value("44E", "BREMEN"))
    second = issue.submit_draft(maker.desk, draft_id, "Mended.")
    maker.kick()
    checker.until(lambda: _can_judge(checker.desk, second), "the mended work item")

    assert second != first
    assert maker.desk.gateway.act(first).state.stage == ActStage.RETURNED
    lapsed = refused(maker.desk, maker.desk.store.desk_act(first).act.signed_also_by(_approval(checker.desk, first)))
    assert lapsed.code == "act-returned"


def _can_judge(desk: Desk, digest: bytes) -> bool:
    return any(need.act is not None and need.act.digest == digest for need in needs_me(desk))


def _to_mend(desk: Desk, digest: bytes) -> bool:
    return any(need.need == Need.MEND and need.act is not None and need.act.digest == digest for need in needs_me(desk))


def _approval(desk: Desk, digest: bytes) -> bytes:
    return desk.signer.sign_act(desk.me.network, desk.store.desk_act(digest).act.act())


def other_network(network: Network) -> Network:
    return replace(network, network_id=bytes(32))


def other_contract(network: Network) -> Network:
    return replace(network, contracts=network.contracts | {Verifier.CREDITS: "0x" + "77" * 20})


def test_nobody_signs_in_for_another_network_contract_or_bank_or_without_office(stage: Stage) -> None:
    desk = stage.banks[HARBOUR].maker.desk
    network, stranger = desk.me.network, LocalSigner(os.urandom(32))
    harbour, elbe = (RestGateway(stage.addresses.gateway_urls[bank]) for bank in (HARBOUR, ELBE))
    attempts = {
        "wrong-network": partial(sign_in, harbour, other_network(network), HARBOUR, desk.signer),
        "wrong-contract": partial(sign_in, harbour, other_contract(network), HARBOUR, desk.signer),
        "wrong-bank": partial(sign_in, elbe, network, HARBOUR, desk.signer),
        "unknown-officer": partial(sign_in, harbour, network, HARBOUR, stranger),
    }
    with ExitStack() as held:
        held.callback(harbour.close)
        held.callback(elbe.close)
        for code, attempt in attempts.items():
            with pytest.raises(UserError) as refusal:
                attempt()
            assert refusal.value.code == code
            assert "administrator" in refusal.value.sentence, "says whom to ask"


def test_an_act_signed_for_another_contract_is_refused(stage: Stage) -> None:
    desk = stage.banks[HARBOUR].maker.desk
    elsewhere = other_contract(desk.me.network)
    honest = desk.store.desk_act(submitted(desk, "OTHER1")).act
    signature = desk.signer.sign_act(elsewhere, honest.act())
    digest = elsewhere.digest_of_words(honest.kind, honest.words)

    envelope = ActEnvelope(act=replace(honest, signatures=(signature,)), note="")
    with pytest.raises(UserError) as refusal:
        desk.gateway.put_act(digest, envelope)

    assert refusal.value.code == "wrong-network"
    assert refusal.value.sentence.endswith("Check which network you work on.")


def test_a_lapsed_act_is_refused_with_what_to_do(stage: Stage) -> None:
    desk = stage.banks[HARBOUR].maker.desk
    honest = desk.store.desk_act(submitted(desk, "LATE1")).act
    act = replace(honest.act(), valid_until_utc=desk.now_utc() - timedelta(days=1))
    signature = desk.signer.sign_act(desk.me.network, act)

    refusal = refused(desk, replace(honest, words=act.words(), signatures=(signature,)))

    assert refusal.code == "act-expired"
    assert refusal.sentence.endswith(".")


def test_a_lapsed_session_renews_itself(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = stage.banks[HARBOUR].maker.desk
    monkeypatch.setattr(desk.gateway, "_token", "lapsed")

    assert desk.gateway.directory().office.bic == HARBOUR


def test_without_its_gateway_a_desk_signs_on_and_sends_when_it_is_back(stage: Stage) -> None:
    with seated(stage, "harbour-maker-2") as seat:
        seat.links_are(LinkState.UP, LinkState.UP)
        assert isinstance(seat.desk.gateway, RestGateway)
        there = seat.desk.gateway.base_url
        seat.desk.gateway.base_url = NOBODY
        seat.kick()
        _, down = seat.links_are(LinkState.UP, LinkState.DOWN)
        digest = submitted(seat.desk, "DOWN1")
        seat.kick()
        queued = seat.desk.store.desk_act(digest)
        seat.desk.gateway.base_url = there
        seat.kick()
        seat.until(lambda: seat.desk.store.desk_act(digest).stage == ActStage.WAITING, "the gateway's answer")
        seat.links_are(LinkState.UP, LinkState.UP)

    assert (queued.stage, queued.unsent) == (ActStage.QUEUED, True)
    assert down.reason.endswith(".")


def test_without_a_node_a_desk_reads_drafts_and_hands_in(stage: Stage) -> None:
    with seated(stage, "harbour-maker-2") as seat:
        count = seat.until(lambda: seat.desk.store.tip().count, "the ledger")
    with seated(stage, "harbour-maker-2", node_url=NOBODY) as seat:
        chain, _ = seat.links_are(LinkState.DOWN, LinkState.UP)
        digest = waiting(seat, "NONODE1")

        assert chain.reason.endswith(".")
        assert seat.desk.store.tip().count >= count
        assert seat.desk.store.desk_act(digest).terms is not None


def test_after_all_of_this_every_desk_agrees_with_the_bare_ledger(stage: Stage) -> None:
    assert agreed_ledger(stage).count > 0
