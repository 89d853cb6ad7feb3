"""What the program knows of the contracts: their errors as sentences, their bytecode, calls by hand."""

from __future__ import annotations

import json
from typing import Any

import coincurve
import pytest
from eth_account import Account
from hypothesis import given
from hypothesis import strategies as st

from app.ledger.hashing import keccak256
from chain_client.contracts.artifacts import ARTIFACTS, artifact, link
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.refusals import refusal_of
from chain_client.contracts.sentences import SENTENCES, UNEXPLAINED
from chain_client.contracts.transactions import signed_transaction

NAMES = sorted(path.stem for path in ARTIFACTS.glob("*.json") if path.stem != "errors")


def errors_of(abi: list[dict[str, Any]]) -> set[str]:
    return {
        f"{item['name']}({','.join(argument['type'] for argument in item['inputs'])})"
        for item in abi
        if item["type"] == "error"
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_error_of_every_contract_has_a_sentence(name: str) -> None:
    assert errors_of(artifact(name).abi) <= SENTENCES.keys()


def test_every_error_that_the_contracts_list_has_a_sentence_and_every_sentence_an_error() -> None:
    listed = errors_of(json.loads((ARTIFACTS / "errors.json").read_text("utf-8")))

    assert len(listed) > 40
    assert listed == SENTENCES.keys() - {"Error(string)", "Panic(uint256)"}


@pytest.mark.parametrize("signature", SENTENCES)
def test_every_sentence_can_be_told_and_leaves_no_gap(signature: str) -> None:
    types = [item for item in signature.rstrip(")").partition("(")[2].split(",") if item]
    data = keccak256(signature.encode())[:4] + b"".join((7).to_bytes(32, "big") for _ in types)

    refusal = refusal_of(data)

    assert refusal.name == signature.partition("(")[0]
    assert "{" not in refusal.sentence
    assert refusal.sentence[0].isupper()
    assert refusal.sentence.endswith(".")


def revert(signature: str, *words: bytes) -> bytes:
    return keccak256(signature.encode())[:4] + b"".join(words)


def number(value: int) -> bytes:
    return value.to_bytes(32, "big")


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (revert("ActExpired(uint64,uint64)", number(1_800_000_000), number(0)), "act-expired", "15 Jan 2027 08:00"),
        (revert("ActExpired(uint64,uint64)", number(2**64 - 1), number(0)), "act-expired", "31 Dec 9999"),
        (revert("RoleMissing(uint8)", number(1)), "role-missing", "isn't a maker."),
        (revert("RoleMissing(uint8)", number(8)), "role-missing", "isn't an administrator."),
        (revert("RoleMissing(uint8)", number(99)), "role-missing", "isn't in the right role."),
        (revert("BankNotActive(bytes11)", b"SAMPDEHHXXX".ljust(32, b"\0")), "bank-not-active", "SAMPDEHHXXX"),
        (revert("NoApprovalRule(bytes3)", b"USD".ljust(32, b"\0")), "no-approval-rule", "for USD,"),
        (revert("ValidityTooLong(uint256,uint256)", number(400), number(360)), "validity-too-long", "400 days"),
        (revert("SamePerson()"), "same-person", "Another person must sign"),
    ],
)
def test_a_refusal_says_what_the_contract_said(data: bytes, code: str, told: str) -> None:
    refusal = refusal_of(data)

    assert refusal.code == code
    assert told in refusal.sentence


def test_no_sentence_tells_an_amount() -> None:
    refusal = refusal_of(revert("ExposureAbove(uint256,uint256)", number(123_456), number(100_000)))

    assert refusal.values == (123_456, 100_000)
    assert not any(character.isdigit() for character in refusal.sentence)


@pytest.mark.parametrize("name", ["MissingApprovals(uint256,uint256)", "ComplianceMissing()"])
def test_an_act_that_lacks_signatures_only_is_told_apart(name: str) -> None:
    words = [number(1), number(2)] if "uint256" in name else []

    assert refusal_of(revert(name, *words)).waits_for_signatures
    assert not refusal_of(revert("SamePerson()")).waits_for_signatures


@pytest.mark.parametrize("data", [b"", b"\x01", b"\xde\xad\xbe\xef", revert("AlreadyDone(uint64)", b"\x01")])
def test_a_reason_that_isnt_known_is_not_guessed(data: bytes) -> None:
    assert (refusal_of(data).sentence, refusal_of(data).code) == (UNEXPLAINED, "contract-refused")


@given(st.binary(max_size=200))
def test_whatever_a_node_gives_as_reason_becomes_a_sentence(data: bytes) -> None:
    assert refusal_of(data).sentence.endswith(".")


@given(st.integers(0, 65_535), st.binary(max_size=900), st.binary(max_size=200), st.binary(max_size=3000))
def test_calldata_is_what_web3_would_encode(kind: int, words: bytes, signatures: bytes, payload: bytes) -> None:
    from eth_abi.abi import encode

    arguments = encode(["uint16", "bytes", "bytes", "bytes"], [kind, words, signatures, payload])
    selector = keccak256(b"act(uint16,bytes,bytes,bytes)")[:4]

    assert act_calldata(kind, words, signatures, payload) == selector + arguments


@given(st.integers(0, 1 << 40), st.sampled_from(["", "0x" + "5a" * 20]), st.binary(max_size=400))
def test_a_transaction_is_what_eth_account_would_sign(nonce: int, to: str, calldata: bytes) -> None:
    key = bytes([7]) * 32
    fields = {
        "nonce": nonce,
        "gasPrice": 0,
        "gas": 90_000,
        "to": bytes.fromhex(to[2:]),
        "value": 0,
        "data": calldata,
        "chainId": 77_001,
    }
    signed = Account.sign_transaction(fields, key)

    told = signed_transaction(
        coincurve.PrivateKey(key), chain_id=77_001, nonce=nonce, to=to, gas=90_000, calldata=calldata
    )

    assert told == (bytes(signed.hash), bytes(signed.raw_transaction))


def test_libraries_go_where_their_placeholders_are() -> None:
    ledger = artifact("CreditLedger")
    libraries = {name: "0x" + f"{place:02x}" * 20 for place, name in enumerate(ledger.links, 0xA1)}

    code = ledger.linked(libraries)

    assert len(libraries) >= 1
    for name, places in ledger.links.items():
        assert all(code[place : place + 20].hex() == libraries[name][2:] for place in places)
    with pytest.raises(KeyError):
        ledger.linked({})
    with pytest.raises(ValueError, match="non-hexadecimal"):
        link(ledger.bytecode, {})
