"""The Journal read from a real node, and acts carried to real contracts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault
from app.ledger.entries import genesis_head, next_head
from app.ledger.hashing import ZERO32, sha256
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.deploy import Deployer
from chain_client.contracts.refusals import refusal_of
from chain_client.rpc import NodeChain, Rpc, RpcError
from tests.chain_client.chain import CHAIN_ID, FOUNDER, NETWORK_ID, Ledger, founder_address, registration

if TYPE_CHECKING:
    from app.ledger.acts import RegisterBank


def carry(ledger: Ledger, act: RegisterBank, record: bytes) -> None:
    deployer = Deployer(ledger.url, FOUNDER)
    deployer.send(ledger.consortium, act_calldata(act.KIND, act.words(), b"", record))
    deployer.finish()


def test_two_registrations_are_read_back_and_lead_to_the_journals_head(ledger: Ledger, rpc: Rpc) -> None:
    chain = NodeChain(rpc, ledger.journal)
    before = chain.latest().number
    acts = [registration(0, "Harbour Sample Bank"), registration(1, "Harbour Sample Bank, Shanghai")]
    for act, record in acts:
        carry(ledger, act, record)

    recorded = chain.entries(before + 1, chain.latest().number)

    head = genesis_head(NETWORK_ID)
    for (act, record), told in zip(acts, recorded, strict=True):
        head = next_head(head, told.entry)
        header = chain.header(told.block_number)
        assert header is not None
        assert (told.claimed_head, told.payload, told.block_hash) == (head, record, header.hash)
        assert (told.entry.words, told.entry.subject, told.entry.time) == (act.words(), act.subject, header.time)
    assert [told.entry.number for told in recorded] == [1, 2]
    state = chain.journal_state(chain.latest())
    assert (state.count, state.head) == (2, head)


def test_the_journals_state_is_told_as_of_the_very_block(ledger: Ledger, rpc: Rpc) -> None:
    chain = NodeChain(rpc, ledger.journal)
    earlier = chain.latest()
    carry(ledger, *registration(0, "Harbour Sample Bank"))

    assert chain.journal_state(earlier).count == 0
    assert chain.journal_state(earlier).head == genesis_head(NETWORK_ID)
    assert chain.journal_state(chain.latest()).count == 1


def test_what_isnt_our_journal_has_no_network_id(ledger: Ledger, rpc: Rpc) -> None:
    assert NodeChain(rpc, ledger.journal).network_id() == NETWORK_ID
    assert NodeChain(rpc, ledger.consortium).network_id() == ZERO32
    assert NodeChain(rpc, "0x" + "ab" * 20).network_id() == ZERO32
    assert rpc.chain_id() == CHAIN_ID


def test_headers_come_in_order_and_link_to_their_parents(ledger: Ledger, rpc: Rpc) -> None:
    chain = NodeChain(rpc, ledger.journal)
    latest = chain.latest()

    headers = chain.headers(0, latest.number + 5)

    assert [header.number for header in headers] == list(range(latest.number + 1))
    assert headers[-1] == latest
    assert all(later.parent == earlier.hash for earlier, later in pairwise(headers))
    assert chain.header(latest.number + 1) is None


def test_an_act_on_an_old_version_is_refused_with_a_sentence(ledger: Ledger, rpc: Rpc) -> None:
    act, record = registration(3, "Harbour Sample Bank")
    with pytest.raises(RpcError) as refused:
        rpc.eth_call(ledger.consortium, act_calldata(act.KIND, act.words(), b"", record), sender=founder_address())

    assert refused.value.reverted
    refusal = refusal_of(refused.value.data)
    assert (refusal.name, refusal.code, refusal.values) == ("WrongVersion", "wrong-version", (0, 3))
    assert "version 0" in refusal.sentence


def test_who_is_no_relay_is_told_so(ledger: Ledger, rpc: Rpc) -> None:
    act, record = registration(0, "Harbour Sample Bank")
    with pytest.raises(RpcError) as refused:
        rpc.eth_call(ledger.consortium, act_calldata(1, act.words(), b"", record), sender="0x" + "11" * 20)

    assert refusal_of(refused.value.data).name == "NotARelay"


def test_an_act_carried_twice_counts_as_done(ledger: Ledger, rpc: Rpc) -> None:
    act, record = registration(0, "Harbour Sample Bank")
    carry(ledger, act, record)
    with pytest.raises(RpcError) as refused:
        rpc.eth_call(ledger.consortium, act_calldata(1, act.words(), b"", record), sender=founder_address())

    refusal = refusal_of(refused.value.data)
    assert refusal.already_done
    assert refusal.values == (1,)


def test_calldata_reaches_the_contract_as_the_trial_run_saw_it(ledger: Ledger, rpc: Rpc) -> None:
    act, record = registration(0, "Harbour Sample Bank")
    calldata = act_calldata(act.KIND, act.words(), b"", record)

    answer = rpc.eth_call(ledger.consortium, calldata, sender=founder_address())

    assert int.from_bytes(answer, "big") == 1


def test_a_transaction_nobody_sent_has_no_receipt(rpc: Rpc) -> None:
    assert rpc.receipt(sha256(b"nothing")) is None
    assert not rpc.knows(sha256(b"nothing"))
    assert rpc.transaction_count("0x" + "12" * 20) == 0


def test_an_address_of_creation_is_known_beforehand(ledger: Ledger, rpc: Rpc) -> None:
    deployer = Deployer(ledger.url, FOUNDER)
    address = deployer.deploy("Journal", NETWORK_ID)
    deployer.finish()

    assert NodeChain(rpc, address).network_id() == NETWORK_ID


def test_a_contract_that_cannot_be_deployed_is_told(node_url: str) -> None:
    deployer = Deployer(node_url, FOUNDER)
    deployer.deploy("Consortium", "0x" + "99" * 20, founder_address())

    with pytest.raises(EnvironmentFault) as fault:
        deployer.finish()

    assert fault.value.code == "deployment-failed"
