"""The examples that Solidity reproduces too (contracts/test/Vectors.t.sol): digests, entries, heads, roots, proofs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.ledger.acts import ACTS, Verifier, act_of
from app.ledger.entries import Entry, genesis_head, next_head, root_of_proof
from app.ledger.network import Network
from app.ledger.signatures import signer, split
from app.ledger.subjects import new_id
from tests.vectors.make import VECTORS, vectors

FILE: dict[str, Any] = json.loads(VECTORS.read_text(encoding="utf-8"))
NETWORK = Network(
    network_id=bytes.fromhex(FILE["network_id"][2:]),
    chain_id=FILE["chain_id"],
    journal="",
    contracts={Verifier(name): address for name, address in FILE["contracts"].items()},
)


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


def test_the_file_is_what_its_maker_makes_today() -> None:
    assert vectors() == FILE


def test_every_kind_has_an_example() -> None:
    assert [item["kind"] for item in FILE["acts"]] == list(ACTS)


@pytest.mark.parametrize("item", FILE["acts"], ids=lambda item: ACTS[item["kind"]].__name__)
def test_an_act_has_the_digest_and_the_signers_that_the_contracts_find(item: dict[str, Any]) -> None:
    words, digest = raw(item["words"]), raw(item["digest"])
    act = act_of(item["kind"], words)

    assert act.type_string() == item["type"]
    assert act.words() == words
    assert NETWORK.digest(act) == digest
    assert [signer(digest, one) for one in split(raw(item["signatures"]))] == item["signers"]


def test_ids_belong_to_their_banks() -> None:
    for item in FILE["ids"]:
        assert new_id(raw(item["bank"])[:11].decode(), raw(item["salt"])) == raw(item["id"])


def test_heads_follow_from_the_entries() -> None:
    head = genesis_head(NETWORK.network_id)
    assert head == raw(FILE["genesis_head"])
    for number, item in enumerate(FILE["entries"], start=1):
        entry = Entry(
            number=number,
            kind=item["kind"],
            subject=raw(item["subject"]),
            digest=raw(item["digest"]),
            time=item["time"],
            words=raw(item["words"]),
            signatures=raw(item["signatures"]),
        )
        head = next_head(head, entry)
        assert entry.leaf() == raw(item["leaf"])
        assert head == raw(item["head"])


@pytest.mark.parametrize("item", FILE["proofs"], ids=lambda item: f"entry {item['index'] + 1}")
def test_a_proof_leads_to_the_last_root(item: dict[str, Any]) -> None:
    proof = [raw(node) for node in item["proof"]]

    assert root_of_proof(raw(item["leaf"]), item["index"], proof) == raw(FILE["entries"][-1]["root"])
