"""JSON-RPC over one kept connection, by the standard library alone, so that the keeper starts at once."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from typing import Any

from gateway.sandbox.faults import NodeRefused, NodeUnreachable

TIMEOUT_SECONDS = 30.0
HASHES_ONLY = False  # of a block: the hashes of its transactions, not the transactions
HEADERS = {"Content-Type": "application/json"}


class NodeRpc:
    """Calls to one node on this machine; used by one thread.

    Args:
        timeout_seconds: a node that is silent for so long counts as hung.
    """

    def __init__(self, port: int, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout_seconds)

    def call(self, method: str, *params: Any) -> Any:
        """The result of one call.

        Raises:
            NodeUnreachable: no answer, or no JSON.
            NodeRefused: the node's error, under its own message.
        """
        return _result(method, self._post({"jsonrpc": "2.0", "id": 0, "method": method, "params": params}))

    def read_each(self, method: str, params: Sequence[tuple[Any, ...]]) -> list[Any]:
        """The results of the same reading call for each of ``params``, in their order.

        For reading only: the node works on the calls of a batch at the same time, in no fixed order.
        """
        if not params:
            return []
        calls = [{"jsonrpc": "2.0", "id": at, "method": method, "params": each} for at, each in enumerate(params)]
        answers = {answer["id"]: answer for answer in self._post(calls)}
        return [_result(method, answers[at]) for at in range(len(params))]

    def close(self) -> None:
        self._http.close()

    def _post(self, body: Any) -> Any:
        try:
            self._http.request("POST", "/", json.dumps(body).encode(), HEADERS)
            return json.loads(self._http.getresponse().read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._http.close()  # the next call connects afresh
            raise NodeUnreachable("The sandbox's chain node does not answer. It is started again.") from error


def _result(method: str, answer: Any) -> Any:
    if "error" in answer:
        message = answer["error"].get("message", "no reason given")
        raise NodeRefused(f"The sandbox's chain node refused {method}: {message}")
    return answer["result"]
