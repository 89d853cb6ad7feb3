"""A node over JSON-RPC: single calls and batches, and the few methods that a relay and a reader need."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import EnvironmentFault
from chain_client.http import Http
from chain_client.rpc.values import NODE, data, garbled, hexed, items, members, quantity

BATCH_MOST = 200
"""Calls in one round trip; nodes refuse much longer batches."""

BATCH_BYTES_MOST = 2 << 20
"""Bytes that several calls in one round trip weigh together at most; nodes take 5 MB."""

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


class _Request(NamedTuple):
    id: int
    body: bytes


class Rpc:
    """A node, at ``url``. Any thread may call; each call may raise ``node-unreachable`` or ``node-trouble``."""

    def __init__(self, url: str, *, timeout_s: float = _TIMEOUT_S) -> None:
        self.url = url
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
        outcome = _outcome(members(self._ask(request.body)), request.id)
        if isinstance(outcome, RpcError):
            raise outcome
        return outcome

    def batch(self, calls: Sequence[tuple[str, Sequence[object]]]) -> list[object]:
        """The results of several calls, in order.

        Raises:
            RpcError: of the first call that was refused.
        """
        results = self.each(calls)
        for result in results:
            if isinstance(result, RpcError):
                raise result
        return results

    def each(self, calls: Sequence[tuple[str, Sequence[object]]]) -> list[object | RpcError]:
        """What became of each of several calls, in order: its result, or the node's refusal.

        They go out in as few requests as the bounds allow; the node works on them in no fixed order.
        """
        results: list[object | RpcError] = []
        for portion in _portions([self._request(method, params) for method, params in calls]):
            body = b"[" + b",".join(request.body for request in portion) + b"]"
            answers = {members(answer).get("id"): members(answer) for answer in items(self._ask(body))}
            results += [_outcome(answers.get(request.id, {}), request.id) for request in portion]
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

    def eth_call_each(self, calls: Sequence[tuple[str, bytes]], *, sender: str, block: Block) -> list[bytes | RpcError]:
        """What became of each of these calls (to whom, calldata) in the state of a block; as ``eth_call``."""
        asked = [("eth_call", (_transaction(to, calldata, sender), _tag(block))) for to, calldata in calls]
        return [told if isinstance(told, RpcError) else data(told) for told in self.each(asked)]

    def send_raw(self, raw: bytes) -> bytes:
        """Hand over a signed transaction; its hash.

        Raises:
            RpcError: refused, or already known to the node.
        """
        return data(self.call("eth_sendRawTransaction", hexed(raw)), 32)

    def send_all(self, raws: Sequence[bytes]) -> list[RpcError | None]:
        """Hand over signed transactions; of each the node's refusal, or None where it took it."""
        outcomes = self.each([("eth_sendRawTransaction", [hexed(raw)]) for raw in raws])
        return [outcome if isinstance(outcome, RpcError) else None for outcome in outcomes]

    def knows(self, transaction_hash: bytes) -> bool:
        """Whether the node has this transaction, in a block or waiting."""
        return self.call("eth_getTransactionByHash", hexed(transaction_hash)) is not None

    def receipt(self, transaction_hash: bytes) -> TransactionReceipt | None:
        """The receipt of a transaction, or None while it is in no block."""
        return _receipt(self.call("eth_getTransactionReceipt", hexed(transaction_hash)))

    def receipts(self, transaction_hashes: Sequence[bytes]) -> list[TransactionReceipt | None]:
        """The receipts of several transactions, in order."""
        calls = [("eth_getTransactionReceipt", [hexed(hash_)]) for hash_ in transaction_hashes]
        return [_receipt(told) for told in self.batch(calls)]

    def transaction_count(self, address: str, *, block: Block = "pending") -> int:
        """The next nonce of an address as the node sees it."""
        return quantity(self.call("eth_getTransactionCount", address, _tag(block)))

    def transaction_counts(self, address: str, blocks: Sequence[Block]) -> list[int]:
        """The same as of several blocks, in order."""
        told = self.batch([("eth_getTransactionCount", [address, _tag(block)]) for block in blocks])
        return [quantity(count) for count in told]

    def _request(self, method: str, params: Sequence[object]) -> _Request:
        id_ = next(self._ids)
        return _Request(
            id_, json.dumps({"jsonrpc": "2.0", "id": id_, "method": method, "params": list(params)}).encode()
        )

    def _ask(self, body: bytes) -> object:
        answer = self._http.ask("POST", self.url, body, _JSON)
        try:
            told: object = json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            raise garbled() from error
        return told


def _portions(requests: Sequence[_Request]) -> Iterator[list[_Request]]:
    """As many as nodes take at once."""
    portion: list[_Request] = []
    size = 0
    for request in requests:
        size += len(request.body)
        if portion and (len(portion) == BATCH_MOST or size > BATCH_BYTES_MOST):
            yield portion
            portion, size = [], len(request.body)
        portion.append(request)
    if portion:
        yield portion


def _outcome(answer: Mapping[str, object], request_id: object) -> object | RpcError:
    if answer.get("id") != request_id or ("error" in answer) == ("result" in answer):
        raise garbled()
    if "result" in answer:
        return answer["result"]
    error = members(answer["error"])
    code, message = error.get("code"), error.get("message")
    return RpcError(code if isinstance(code, int) else 0, str(message)[:500], _revert_data(error.get("data")))


def _receipt(answer: object) -> TransactionReceipt | None:
    if answer is None:
        return None
    told = members(answer)
    return TransactionReceipt(
        transaction_hash=data(told.get("transactionHash"), 32),
        block_number=quantity(told.get("blockNumber")),
        block_hash=data(told.get("blockHash"), 32),
        succeeded=quantity(told.get("status")) == 1,
    )


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
