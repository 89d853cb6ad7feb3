"""An independent listener at the node: which blocks it saw become final, and whether any of them ever changed."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import requests

LOOK_S = 0.1


class Ears:
    """Asks the node for its newest block ten times a second, from ``start`` to ``stop``, whoever dies meanwhile.

    Args:
        node_url: the node's own address.
        confirmations: blocks on top that make a block final.
    """

    def __init__(self, node_url: str, confirmations: int) -> None:
        self._node_url = node_url
        self._confirmations = confirmations
        self._final: dict[int, str] = {}
        self._changed: list[str] = []
        self._turn = threading.Lock()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="ears", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join()

    def forget_above(self, number: int) -> None:
        """Blocks above this one are about to be replaced on purpose, final or not."""
        with self._turn:
            self._final = {height: block for height, block in self._final.items() if height <= number}

    @property
    def final(self) -> dict[int, str]:
        """Hashes of the blocks that were seen final, by number."""
        with self._turn:
            return dict(self._final)

    def changed(self) -> list[str]:
        """Final blocks that changed, each as a sentence; asks the node once more for all of them."""
        with self._turn:
            for number, seen in self._final.items():
                self._compare(number, seen, self._hash_at(number))
            return list(self._changed)

    def _run(self) -> None:
        while not self._ending.wait(LOOK_S):
            with suppress(requests.RequestException), self._turn:
                self._look()

    def _look(self) -> None:
        newest = int(self._ask("eth_blockNumber"), 16) - self._confirmations
        first = max(self._final, default=newest - 1) + 1
        for number in range(first, newest + 1):
            if found := self._hash_at(number):
                self._final[number] = found

    def _compare(self, number: int, seen: str, now: str) -> None:
        if now != seen:
            self._changed.append(f"block {number} was final as {seen[:10]} and is {now[:10] or 'gone'} now")

    def _hash_at(self, number: int) -> str:
        header = self._ask("eth_getBlockByNumber", hex(number), False)
        return str(header["hash"]) if header else ""

    def _ask(self, method: str, *params: object) -> Any:
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        return requests.post(self._node_url, json=request, timeout=10).json()["result"]
