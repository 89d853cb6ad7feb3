"""A relay without balance that sends transactions to a kept node, and patience with a limit."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from eth_account import Account

from gateway.sandbox.node_rpc import HASHES_ONLY, NodeRpc

CHAIN_ID = 424242
PATIENCE_SECONDS = 30.0
# Stores the block's number under each 32 bytes of input and logs the input: state, receipts and logs change.
RUNTIME = bytes.fromhex("4360003555" + "366000600037" + "366000a000")
INIT = bytes.fromhex(f"60{len(RUNTIME):02x}80600b6000396000f3") + RUNTIME


def until(holds: Callable[[], bool]) -> None:
    """Wait for a condition; it has to come within 30 seconds."""
    pace = threading.Event()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        pace.wait(0.01)


class Relay:
    """Signs and sends; counts its own nonces."""

    def __init__(self, rpc_url: str, seed: int = 1) -> None:
        self.rpc = NodeRpc(urlsplit(rpc_url).port or 0)
        weakref.finalize(self, self.rpc.close)
        self._account = Account.from_key(seed.to_bytes(32, "big"))
        self.next_nonce = self.nonce_on_chain()

    def nonce_on_chain(self) -> int:
        return int(self.rpc.call("eth_getTransactionCount", self._account.address, "latest"), 16)

    def send(self, data: bytes = INIT, to: str | None = None) -> str:
        """Send one transaction; its hash."""
        fields: dict[str, Any] = {
            "type": 2,
            "chainId": CHAIN_ID,
            "nonce": self.next_nonce,
            "gas": 500_000,
            "maxFeePerGas": 0,
            "maxPriorityFeePerGas": 0,
            "value": 0,
            "data": data,
        }
        if to:
            fields["to"] = bytes.fromhex(to.removeprefix("0x"))
        raw = self._account.sign_transaction(fields).raw_transaction
        sent: str = self.rpc.call("eth_sendRawTransaction", "0x" + bytes(raw).hex())
        self.next_nonce += 1
        return sent

    def deploy(self) -> str:
        """Create the contract; its address, once it is in a block."""
        receipt = self.receipt(self.send())
        return str(receipt["contractAddress"])

    def receipt(self, transaction: str) -> Any:
        """The receipt, once there is one."""
        until(lambda: self.rpc.call("eth_getTransactionReceipt", transaction) is not None)
        return self.rpc.call("eth_getTransactionReceipt", transaction)

    def head(self) -> int:
        return int(self.rpc.call("eth_blockNumber"), 16)

    def hashes(self) -> list[str]:
        """The hash of every block from the genesis to the head."""
        numbers = [(hex(number), HASHES_ONLY) for number in range(self.head() + 1)]
        return [block["hash"] for block in self.rpc.read_each("eth_getBlockByNumber", numbers)]
