"""Through a horizon a node looks as it did some blocks ago, whatever it is asked."""

from __future__ import annotations

import json
from typing import Any

from tests.faults.horizon import Horizon

TOP = 10
LENS = Horizon(lambda: TOP)


def asked(method: str, *params: object) -> Any:
    """The parameters that the node behind gets."""
    return json.loads(LENS.asked(json.dumps(call(method, *params)).encode()))["params"]


def answered(method: str, params: list[object], result: object) -> Any:
    """The result that the client gets."""
    answer = json.dumps({"jsonrpc": "2.0", "id": 1, "result": result}).encode()
    return json.loads(LENS.answered(json.dumps(call(method, *params)).encode(), answer))["result"]


def call(method: str, *params: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}


def test_the_newest_block_is_the_horizon() -> None:
    assert asked("eth_getBlockByNumber", "latest", False) == ["0xa", False]
    assert asked("eth_call", {"to": "0x1"}, "latest") == [{"to": "0x1"}, "0xa"]
    assert asked("eth_getTransactionCount", "0x1", "pending") == ["0x1", "0xa"]
    assert answered("eth_blockNumber", [], "0x20") == "0xa"


def test_a_block_told_by_its_hash_or_number_is_asked_as_it_is() -> None:
    assert asked("eth_call", {"to": "0x1"}, {"blockHash": "0xff"}) == [{"to": "0x1"}, {"blockHash": "0xff"}]
    assert asked("eth_getBlockByNumber", "0x3", False) == ["0x3", False]


def test_blocks_and_receipts_above_it_dont_exist() -> None:
    assert answered("eth_getBlockByNumber", ["0xb", False], {"number": "0xb"}) is None
    assert answered("eth_getBlockByNumber", ["0xa", False], {"number": "0xa"}) == {"number": "0xa"}
    assert answered("eth_getTransactionReceipt", ["0x1"], {"blockNumber": "0xb"}) is None
    assert answered("eth_getTransactionByHash", ["0x1"], {"blockNumber": None}) == {"blockNumber": None}


def test_logs_end_at_it() -> None:
    query = {"fromBlock": "0x5", "toBlock": "0x20", "topics": []}

    assert asked("eth_getLogs", query) == [query | {"toBlock": "0xa"}]
    (nothing,) = asked("eth_getLogs", query | {"fromBlock": "0xb"})
    assert (nothing["fromBlock"], nothing["topics"]) == ("0xa", ["0x" + "00" * 32])


def test_a_batch_is_seen_call_by_call() -> None:
    batch = [call("eth_getBlockByNumber", hex(number), False) | {"id": number} for number in (9, 10, 11)]
    answers = [{"id": number, "result": {"number": hex(number)}} for number in (11, 9, 10)]

    seen = json.loads(LENS.answered(json.dumps(batch).encode(), json.dumps(answers).encode()))

    assert [answer["result"] for answer in seen] == [None, {"number": "0x9"}, {"number": "0xa"}]
