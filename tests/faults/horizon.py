"""A node that is behind: it answers as of an earlier block, and takes transactions as any node does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_OF_NEWEST = ("latest", "pending", "safe", "finalized")  # not a set: a block may be told as an object (EIP-1898)
_BLOCK_PARAM = {"eth_call": 1, "eth_getTransactionCount": 1, "eth_getBlockByNumber": 0}
_BY_BLOCK = frozenset({"eth_getBlockByNumber", "eth_getBlockByHash"})
_IN_BLOCK = frozenset({"eth_getTransactionReceipt", "eth_getTransactionByHash"})

Call = dict[str, Any]


class Horizon:
    """A lens (``proxy.Lens``) through which no block above ``top()`` exists.

    It reaches as far back as the node behind it keeps states: 64 blocks.

    Args:
        top: number of the newest block to be seen, asked at each request.
    """

    def __init__(self, top: Callable[[], int]) -> None:
        self._top = top

    def asked(self, body: bytes) -> bytes:
        """The same calls, with "now" said as the block that is seen as the newest."""
        return _each(body, self._asked)

    def answered(self, asked: bytes, answer: bytes) -> bytes:
        """The answers, without what lies in blocks that are not seen."""
        told = json.loads(asked)
        calls = {call["id"]: call for call in (told if isinstance(told, list) else [told])}
        return _each(answer, lambda each: self._answered(calls[each["id"]], each))

    def _asked(self, call: Call) -> Call:
        params = list(call["params"])
        at = _BLOCK_PARAM.get(call["method"])
        if at is not None and len(params) > at and params[at] in _OF_NEWEST:
            params[at] = hex(self._top())
        if call["method"] == "eth_getLogs":
            params[0] = params[0] | {"toBlock": hex(self._newest_of(params[0].get("toBlock", "latest")))}
            if int(params[0]["fromBlock"], 16) > self._top():
                params[0] |= {"fromBlock": params[0]["toBlock"], "topics": ["0x" + "00" * 32]}
        return call | {"params": params}

    def _newest_of(self, block: str) -> int:
        return self._top() if block in _OF_NEWEST else min(int(block, 16), self._top())

    def _answered(self, call: Call, answer: Call) -> Call:
        result = answer.get("result")
        if call["method"] == "eth_blockNumber":
            return answer | {"result": hex(self._top())}
        if call["method"] in _BY_BLOCK and result and int(result["number"], 16) > self._top():
            return answer | {"result": None}
        if call["method"] in _IN_BLOCK and result and result["blockNumber"]:
            return answer | ({"result": None} if int(result["blockNumber"], 16) > self._top() else {})
        return answer


def _each(body: bytes, change: Callable[[Call], Call]) -> bytes:
    told = json.loads(body)
    return json.dumps([change(each) for each in told] if isinstance(told, list) else change(told)).encode()
