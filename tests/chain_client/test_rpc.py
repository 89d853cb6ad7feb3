"""A node that misbehaves is told as a fault of the environment; nothing it says is guessed at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import EnvironmentFault
from chain_client.rpc import Rpc, RpcError
from chain_client.rpc.client import BATCH_MOST
from tests.chain_client.servers import answering, closed_port_url

if TYPE_CHECKING:
    from collections.abc import Callable


def saying(result: object) -> Callable[[bytes], tuple[int, dict[str, str], bytes]]:
    """Answers each request with its id and this result."""

    def respond(body: bytes) -> tuple[int, dict[str, str], bytes]:
        asked = json.loads(body)
        return 200, {}, json.dumps({"jsonrpc": "2.0", "id": asked["id"], "result": result}).encode()

    return respond


def raw(body: bytes, status: int = 200) -> Callable[[bytes], tuple[int, dict[str, str], bytes]]:
    return lambda _: (status, {"Location": "http://127.0.0.1:1/"}, body)


def failing(error: object) -> Callable[[bytes], tuple[int, dict[str, str], bytes]]:
    def respond(body: bytes) -> tuple[int, dict[str, str], bytes]:
        return 200, {}, json.dumps({"id": json.loads(body)["id"], "error": error}).encode()

    return respond


@pytest.mark.parametrize(
    "respond",
    [
        raw(b""),
        raw(b"<html>busy</html>"),
        raw(b"[]"),
        raw(b"null"),
        raw(b'{"id": 99, "result": "0x1"}'),
        raw(b'{"id": 1}'),
        raw(b"moved", 302),
        saying(None),
        saying(7),
        saying("7"),
        saying("0xzz"),
        saying("0x"),
        saying({"number": "0x1"}),
        failing("a text"),
    ],
)
def test_an_answer_that_no_node_gives_is_a_trouble_of_the_node(respond: Any) -> None:
    with answering(respond) as url:
        rpc = Rpc(url)
        with pytest.raises(EnvironmentFault) as fault:
            rpc.chain_id()
        rpc.close()

    assert fault.value.code == "node-trouble"


def test_a_node_that_isnt_there_is_unreachable() -> None:
    rpc = Rpc(closed_port_url())
    with pytest.raises(EnvironmentFault) as fault:
        rpc.chain_id()
    rpc.close()

    assert fault.value.code == "node-unreachable"
    assert fault.value.sentence.startswith("The chain's node can't be reached.")


def test_a_flood_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chain_client.rpc.client.ANSWER_BYTES_MOST", 1000)
    with answering(saying("0x" + "00" * 1000)) as url:
        rpc = Rpc(url)
        with pytest.raises(EnvironmentFault, match="more than can be taken"):
            rpc.call("eth_getLogs")
        rpc.close()


@pytest.mark.parametrize(
    ("error", "data"),
    [
        ({"code": 3, "message": "execution reverted", "data": "0x1234"}, b"\x12\x34"),
        ({"code": -32000, "message": "Execution reverted", "data": {"data": "0x1234"}}, b"\x12\x34"),
        ({"code": -32000, "message": "execution reverted"}, b""),
        ({"code": -32000, "message": "VM Exception: revert", "data": "Reverted 0x12"}, b""),
    ],
)
def test_a_contracts_reason_is_found_where_each_kind_of_node_puts_it(error: object, data: bytes) -> None:
    with answering(failing(error)) as url:
        rpc = Rpc(url)
        with pytest.raises(RpcError) as refused:
            rpc.eth_call("0x" + "11" * 20, b"")
        rpc.close()

    assert refused.value.reverted
    assert refused.value.data == data


def test_a_refusal_of_the_node_itself_is_no_revert() -> None:
    with answering(failing({"code": -32005, "message": "limit exceeded"})) as url:
        rpc = Rpc(url)
        with pytest.raises(RpcError) as refused:
            rpc.call("eth_getLogs", {})
        rpc.close()

    assert not refused.value.reverted
    assert (refused.value.rpc_code, refused.value.message) == (-32005, "limit exceeded")


def test_a_long_batch_goes_in_several_round_trips_and_comes_back_in_order() -> None:
    sizes = []

    def backwards(body: bytes) -> tuple[int, dict[str, str], bytes]:
        asked = json.loads(body)
        sizes.append(len(asked))
        return 200, {}, json.dumps([{"id": one["id"], "result": one["params"][0]} for one in asked[::-1]]).encode()

    with answering(backwards) as url:
        rpc = Rpc(url)
        told = rpc.batch([("echo", (number,)) for number in range(BATCH_MOST + 3)])
        rpc.close()

    assert told == list(range(BATCH_MOST + 3))
    assert sizes == [BATCH_MOST, 3]


def test_a_batch_that_lost_an_answer_is_not_believed() -> None:
    with answering(raw(b'[{"id": 1, "result": 1}]')) as url:
        rpc = Rpc(url)
        with pytest.raises(EnvironmentFault):
            rpc.batch([("one", ()), ("two", ())])
        rpc.close()
