"""A node that costs next to nothing: answers prepared from a ledger, the same bytes to whoever asks."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from app.ledger.hashing import ZERO32, keccak256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.ledger import Ledger

_STATE = "0x" + keccak256(b"state()")[:4].hex()


class _Answers:
    """What the node says to each request. Pages of logs are put together once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._pages: dict[tuple[int, int], bytes] = {}

    def answer(self, body: bytes) -> bytes:
        asked = json.loads(body)
        if isinstance(asked, list):
            return b"[" + b",".join(map(self._one, asked)) + b"]"
        return self._one(asked)

    def _one(self, request: dict[str, Any]) -> bytes:
        result = self._result(request["method"], request["params"])
        return b'{"jsonrpc":"2.0","id":%d,"result":%b}' % (request["id"], result)

    def _result(self, method: str, params: list[Any]) -> bytes:
        ledger = self._ledger
        if method == "eth_getBlockByNumber":
            number = len(ledger.blocks) - 1 if params[0] == "latest" else int(params[0], 16)
            return ledger.blocks[number] if number < len(ledger.blocks) else b"null"
        if method == "eth_getLogs":
            return self._page(int(params[0]["fromBlock"], 16), int(params[0]["toBlock"], 16))
        network = ledger.consortium.network
        if method == "eth_chainId":
            return json.dumps(hex(network.chain_id)).encode()
        told = network.network_id
        if params[0]["data"] == _STATE:
            told = ledger.count.to_bytes(32, "big") + ledger.head + ZERO32
        return json.dumps("0x" + told.hex()).encode()

    def _page(self, first: int, last: int) -> bytes:
        page = self._pages.get((first, last))
        if page is None:
            logs = [log for block in self._ledger.logs[first : last + 1] for log in block]
            page = self._pages[first, last] = b"[" + b",".join(logs) + b"]"
        return page


@contextmanager
def serving(ledger: Ledger) -> Iterator[str]:
    """The node's URL, while the block lasts."""
    answers = _Answers(ledger)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = answers.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
