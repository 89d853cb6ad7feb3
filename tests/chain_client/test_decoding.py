"""Entries decoded by hand from logs as a node gave them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import EnvironmentFault
from app.ledger.entries import genesis_head, next_head
from chain_client.rpc.journal_reader import ENTRY_TOPIC, PAYLOAD_TOPIC, decode_entries

RECORDED = json.loads((Path(__file__).parent / "recorded_logs.json").read_text("utf-8"))
LOGS: list[dict[str, Any]] = RECORDED["logs"]
ABI = json.loads((Path(__file__).parents[2] / "resources/contracts/Journal.json").read_text("utf-8"))["abi"]


def changed(index: int, **members: object) -> list[dict[str, Any]]:
    """The recorded logs with members of one changed."""
    return [{**log, **members} if place == index else log for place, log in enumerate(LOGS)]


def test_the_topics_are_those_of_the_compiled_journal() -> None:
    from web3 import Web3

    topics = {
        item["name"]: bytes(Web3.keccak(text=f"{item['name']}({','.join(arg['type'] for arg in item['inputs'])})"))
        for item in ABI
        if item["type"] == "event"
    }

    assert topics == {"Entry": ENTRY_TOPIC, "Payload": PAYLOAD_TOPIC}


def test_recorded_logs_give_entries_whose_heads_follow_from_each_other() -> None:
    head = genesis_head(bytes.fromhex(RECORDED["network_id"]))

    for recorded, payload in zip(decode_entries(LOGS), RECORDED["payloads"], strict=True):
        head = next_head(head, recorded.entry)
        assert recorded.claimed_head == head
        assert recorded.payload == bytes.fromhex(payload)


def test_the_same_entries_as_web3_decodes() -> None:
    from web3 import Web3

    contract = Web3().eth.contract(abi=ABI)
    entry_logs = [log for log in LOGS if log["topics"][0] == "0x" + ENTRY_TOPIC.hex()]

    for log, recorded in zip(entry_logs, decode_entries(LOGS), strict=True):
        formatted = {
            **log,
            "topics": [bytes.fromhex(topic[2:]) for topic in log["topics"]],
            "data": bytes.fromhex(log["data"][2:]),
        }
        told = contract.events.Entry().process_log(formatted)["args"]
        entry = recorded.entry
        ours = (entry.number, entry.kind, entry.subject, entry.digest, entry.time, entry.words, entry.signatures)
        theirs = (told[name] for name in ("number", "kind", "subject", "digest", "time", "words", "signatures"))
        assert ours == tuple(theirs)
        assert recorded.claimed_head == told["head"]


def test_logs_in_any_order_give_entries_in_order() -> None:
    assert decode_entries(LOGS[::-1]) == decode_entries(LOGS)


@pytest.mark.parametrize(
    "logs",
    [
        LOGS[1:2],
        changed(0, topics=["0x" + "00" * 32]),
        changed(0, topics=LOGS[0]["topics"][:3]),
        changed(0, topics="0x"),
        changed(0, data=LOGS[0]["data"][:-66]),
        changed(0, data="0x"),
        changed(0, data=None),
        changed(0, blockHash="0x12"),
        changed(1, blockHash="0x" + "12" * 32),
        changed(0, blockNumber=None),
        changed(0, transactionHash=None),
    ],
)
def test_a_log_that_the_journal_cannot_have_written_is_not_believed(logs: list[dict[str, Any]]) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        decode_entries(logs)

    assert fault.value.code == "node-trouble"


@given(st.integers(0, len(LOGS[0]["data"]) // 2 - 2), st.binary(min_size=1, max_size=40))
def test_garbled_data_is_refused_or_decoded_but_never_breaks_the_reader(at: int, junk: bytes) -> None:
    data = bytearray.fromhex(LOGS[0]["data"][2:])
    data[at : at + len(junk)] = junk
    try:
        numbers = [recorded.entry.number for recorded in decode_entries(changed(0, data="0x" + data.hex()))]
    except EnvironmentFault:
        numbers = []
    assert numbers in ([], [1, 2, 3])
