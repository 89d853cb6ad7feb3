"""A node over JSON-RPC: single calls and batches, and the few methods that a relay and a reader need."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.errors import EnvironmentFault
from chain_client.http import Http
from chain_client.rpc.values import NODE, data, garbled, hexed, items, members, quantity

BATCH_MOST = 200
"""Calls in one round trip; nodes refuse much longer batches."""

ANSWER_BYTES_MOST = 64 << 20
_TIMEOUT_S = 15.0
_JSON = {"Content-Type": "application/json"}

Block = int | bytes | str
"""A block by number, by hash (EIP-1898), or by tag."""


class RpcError(EnvironmentFault):
    """The node answered with an error.

    Attributes:
        rpc_code: JSON-RPC's or the node's number.
        message: the node's words; for logs and look-ups, not for officers.
        data: what a contract that reverted gave as its reason; empty for none.
    """

    def __init__(self, rpc_code: int, message: str, data: bytes) -> None:
        super().__init__("The chain's node refused the request; it is asked again.", code=NODE.trouble_code)
        self.rpc_code = rpc_code
        self.message = message
        self.data = data

    @property
    def reverted(self) -> bool:
        """Whether a contract refused, rather than the node."""
        return bool(self.data) or "revert" in self.message.lower()


@dataclass(frozen=True, slots=True)
class TransactionReceipt:
    """That a transaction is in a block, and whether it took effect."""

    transaction_hash: bytes
    block_number: int
    block_hash: bytes
    succeeded: bool


class Rpc:
    """A node. Any thread may call; each call may raise ``node-unreachable`` or ``node-trouble``."""

    def __init__(self, url: str, *, timeout_s: float = _TIMEOUT_S) -> None:
        self._url = url
        self._http = Http(NODE, timeout_s=timeout_s, answer_bytes_max=ANSWER_BYTES_MOST)
        self._ids = itertools.count(1)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def call(self, method: str, *params: object) -> object:
        """The result of one call.

        Raises:
            RpcError: the node, or the contract it ran, refused.
        """
        request = self._request(method, params)
        return _result(members(self._ask(request)), request["id"])

    def batch(self, calls: Sequence[tuple[str, Sequence[object]]]) -> list[object]:
        """The results of several calls, in order.

        Raises:
            RpcError: of the first call that was refused.
        """
        results: list[object] = []
        for first in range(0, len(calls), BATCH_MOST):
            requests = [self._request(method, params) for method, params in calls[first : first + BATCH_MOST]]
            answers = {members(answer).get("id"): members(answer) for answer in items(self._ask(requests))}
            results += [_result(answers.get(request["id"], {}), request["id"]) for request in requests]
        return results

    def chain_id(self) -> int:
        """EIP-155 chain id."""
        return quantity(self.call("eth_chainId"))

    def eth_call(self, to: str, calldata: bytes, *, sender: str | None = None, block: Block = "latest") -> bytes:
        """What ``to`` answers to this call in the state of a block.

        Raises:
            RpcError: it reverted; ``data`` holds its reason.
        """
        return data(self.call("eth_call", _transaction(to, calldata, sender), _tag(block)))

    def send_raw(self, raw: bytes) -> bytes:
        """Hand over a signed transaction; its hash.

        Raises:
            RpcError: refused, or already known to the node.
        """
        return data(self.call("eth_sendRawTransaction", hexed(raw)), 32)

    def knows(self, transaction_hash: bytes) -> bool:
        """Whether the node has this transaction, in a block or waiting."""
        return self.call("eth_getTransactionByHash", hexed(transaction_hash)) is not None

    def receipt(self, transaction_hash: bytes) -> TransactionReceipt | None:
        """The receipt of a transaction, or None while it is in no block."""
        answer = self.call("eth_getTransactionReceipt", hexed(transaction_hash))
        if answer is None:
            return None
        told = members(answer)
        return TransactionReceipt(
            transaction_hash=data(told.get("transactionHash"), 32),
            block_number=quantity(told.get("blockNumber")),
            block_hash=data(told.get("blockHash"), 32),
            succeeded=quantity(told.get("status")) == 1,
        )

    def transaction_count(self, address: str, *, block: Block = "pending") -> int:
        """The next nonce of an address as the node sees it."""
        return quantity(self.call("eth_getTransactionCount", address, _tag(block)))

    def _request(self, method: str, params: Sequence[object]) -> dict[str, object]:
        return {"jsonrpc": "2.0", "id": next(self._ids), "method": method, "params": list(params)}

    def _ask(self, request: object) -> object:
        answer = self._http.ask("POST", self._url, json.dumps(request).encode(), _JSON)
        try:
            told: object = json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            raise garbled() from error
        return told


def _result(answer: Mapping[str, object], request_id: object) -> object:
    if answer.get("id") != request_id or ("error" in answer) == ("result" in answer):
        raise garbled()
    if "result" in answer:
        return answer["result"]
    error = members(answer["error"])
    code, message = error.get("code"), error.get("message")
    raise RpcError(code if isinstance(code, int) else 0, str(message)[:500], _revert_data(error.get("data")))


def _revert_data(told: object) -> bytes:
    """Nodes put the reason into the error as hex, or wrap it once more, or put a text there."""
    if isinstance(told, dict):
        told = told.get("data")
    if not isinstance(told, str) or not told.startswith("0x"):
        return b""
    return data(told)


def _transaction(to: str, calldata: bytes, sender: str | None) -> dict[str, str]:
    transaction = {"to": to, "data": hexed(calldata)}
    return {**transaction, "from": sender} if sender else transaction


def _tag(block: Block) -> object:
    if isinstance(block, bytes):
        return {"blockHash": hexed(block)}
    return hex(block) if isinstance(block, int) else block
