"""Another history in place of a real node's newest blocks: what was in them left out, moved, reordered, preceded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from gateway.connector.relay import Relay
from gateway.identity.keeping import Keeping
from gateway.sandbox.node_rpc import HASHES_ONLY, NodeRpc

if TYPE_CHECKING:
    from pathlib import Path

GAS_MOST = 60_000_000


@dataclass(frozen=True)
class Placed:
    """A raw transaction in a replacing block; ``block`` counts them from 0."""

    raw: str
    block: int = 0

    def told(self) -> list[Any]:
        """As the node takes it."""
        return [self.raw, self.block]


class Node:
    """A hand on a node that mines only when told to. Its keeper is paused meanwhile."""

    def __init__(self, url: str) -> None:
        self.rpc = NodeRpc(urlsplit(url).port or 0)

    def close(self) -> None:
        """Let go."""
        self.rpc.close()

    def head(self) -> int:
        """Number of the newest block."""
        return int(self.rpc.call("eth_blockNumber"), 16)

    def hash_of(self, number: int) -> str:
        """Hash of a block, 0x-prefixed."""
        return str(self._block(number)["hash"])

    def seconds(self) -> int:
        """Chain time: Unix seconds of the newest block."""
        return int(self._block(self.head())["timestamp"], 16)

    def waiting(self) -> int:
        """Transactions that the next block takes."""
        return int(self.rpc.call("txpool_status")["pending"], 16)

    def raw_in(self, number: int) -> list[str]:
        """The raw transactions of a block, in order."""
        hashes = [(each,) for each in self._block(number)["transactions"]]
        return [str(raw) for raw in self.rpc.read_each("eth_getRawTransactionByHash", hashes)]

    def replace(self, depth: int, placed: Sequence[Placed] = ()) -> None:
        """Put as many other blocks in place of the newest ``depth``, holding these transactions and no others.

        All at once: nobody sees the chain shorter. The node says nothing of what it removed, as nodes do.
        """
        before = self.hash_of(self.head())
        self.rpc.call("anvil_reorg", depth, [each.told() for each in placed])
        assert self.hash_of(self.head()) != before, "nothing was replaced"

    def replace_at(self, depth: int, seconds: int, raw: Sequence[str]) -> None:
        """Put one block of this time in place of the newest ``depth``, holding these transactions."""
        self.rpc.call("anvil_rollback", depth)
        for each in raw:
            self.rpc.call("eth_sendRawTransaction", each)
        self.rpc.call("evm_setNextBlockTimestamp", seconds)
        self.rpc.call("evm_mine")

    def send(self, raw: str) -> None:
        """Let a transaction wait for the next block."""
        self.rpc.call("eth_sendRawTransaction", raw)

    def forget_waiting(self) -> None:
        """Lose whatever waits for a block, as a node does that was started anew."""
        self.rpc.call("anvil_dropAllTransactions")

    def succeeded(self, number: int) -> list[bool]:
        """Of each transaction of a block, whether it did anything."""
        hashes = [(each,) for each in self._block(number)["transactions"]]
        return [receipt["status"] == "0x1" for receipt in self.rpc.read_each("eth_getTransactionReceipt", hashes)]

    def nonce(self, address: str, number: int) -> int:
        """The next nonce of an address as of a block."""
        return int(self.rpc.call("eth_getTransactionCount", address, hex(number)), 16)

    def call_of(self, number: int, index: int) -> tuple[str, bytes]:
        """Whom a transaction calls, and with what."""
        told = self.rpc.call("eth_getTransactionByBlockNumberAndIndex", hex(number), hex(index))
        return str(told["to"]), bytes.fromhex(told["input"][2:])

    def _block(self, number: int) -> dict[str, Any]:
        block: dict[str, Any] = self.rpc.call("eth_getBlockByNumber", hex(number), HASHES_ONLY)
        return block


class OtherRelay:
    """Another bank's relay, which carries what it saw in a transaction, as the ledger allows it to any of them.

    Args:
        folder: of that bank's gateway, where its keys lie.
        bank: its BIC11.
        chain_id: of the chain.
    """

    def __init__(self, folder: Path, bank: str, chain_id: int) -> None:
        secret = bytes.fromhex((folder / "secret").read_text("ascii").strip())
        self._relay = Relay(Keeping(folder / "keys.json", bank, secret).relay_key(), chain_id)

    def carry(self, node: Node, number: int, index: int, *, as_of: int) -> str:
        """The same call as a transaction of this relay, raw, with its nonce as of block ``as_of``."""
        to, calldata = node.call_of(number, index)
        nonce = node.nonce(self._relay.address, as_of)
        _, raw = self._relay.transaction(nonce=nonce, to=to, gas=GAS_MOST, calldata=calldata)
        return "0x" + raw.hex()
