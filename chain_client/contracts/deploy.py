"""Putting the contracts onto a chain, with web3's codec: for the sandbox and for a consortium's founding."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.hashing import keccak256
from chain_client.contracts.artifacts import artifact
from chain_client.rpc.client import Rpc

if TYPE_CHECKING:
    from collections.abc import Mapping

_GAS_MOST = 8_000_000
"""For any of our contracts. Not estimated: what a constructor calls may not be mined yet."""

_MINED_WITHIN_S = 60.0
_POLL_S = 0.02


class Deployer:
    """Sends signed transactions one after the other without waiting; ``finish`` waits for all of them.

    Every method may raise ``EnvironmentFault`` (``node-unreachable``, ``node-trouble``).

    Args:
        rpc_url: of a node that mines without anybody asking it to.
        key: the deployer's private key, 32 bytes. Gas costs nothing on this chain.
    """

    def __init__(self, rpc_url: str, key: bytes) -> None:
        from web3 import Web3

        self._rpc = Rpc(rpc_url)
        self._web3 = Web3()
        self._account = self._web3.eth.account.from_key(key)
        self._chain_id = self._rpc.chain_id()
        self._nonce = self._rpc.transaction_count(self.address)
        self._sent: list[bytes] = []

    @property
    def address(self) -> str:
        """The deployer's lower-case 0x address."""
        return str(self._account.address).lower()

    def deploy(self, name: str, *args: object, libraries: Mapping[str, str] | None = None) -> str:
        """Send a contract's or library's creation; the lower-case 0x address it will have."""
        compiled = artifact(name)
        contract = self._web3.eth.contract(abi=compiled.abi, bytecode=compiled.linked(libraries or {}))
        address = created_address(self.address, self._nonce)
        self._send("", contract.constructor(*self._checksummed(args)).data_in_transaction)
        return address

    def send(self, name: str, address: str, function: str, *args: object) -> None:
        """Send a call of a contract's function."""
        contract = self._web3.eth.contract(abi=artifact(name).abi)
        self._send(address, contract.encode_abi(function, self._checksummed(args)))

    def finish(self) -> None:
        """Wait until everything sent is mined, and let go of the node.

        Raises:
            EnvironmentFault: something was not mined in time, or failed (``deployment-failed``).
        """
        deadline = time.monotonic() + _MINED_WITHIN_S
        try:
            for sent in self._sent:
                while (receipt := self._rpc.receipt(sent)) is None:
                    if time.monotonic() > deadline:
                        raise EnvironmentFault("The chain mines no blocks.", code="deployment-failed")
                    time.sleep(_POLL_S)
                if not receipt.succeeded:
                    raise EnvironmentFault("A contract refused its deployment.", code="deployment-failed")
        finally:
            self._rpc.close()

    def _send(self, to: str, data: str) -> None:
        transaction = {
            "to": self._web3.to_checksum_address(to) if to else b"",
            "data": data,
            "nonce": self._nonce,
            "gas": _GAS_MOST,
            "gasPrice": 0,
            "chainId": self._chain_id,
            "value": 0,
        }
        self._sent.append(self._rpc.send_raw(self._account.sign_transaction(transaction).raw_transaction))
        self._nonce += 1

    def _checksummed(self, args: tuple[object, ...]) -> list[object]:
        """Addresses as web3 wants them; ours are lower case."""
        checksummed = self._web3.to_checksum_address
        return [checksummed(arg) if isinstance(arg, str) and arg.startswith("0x") else arg for arg in args]


def created_address(sender: str, nonce: int) -> str:
    """The lower-case 0x address of what ``sender`` creates with this nonce."""
    number = nonce.to_bytes((nonce.bit_length() + 7) // 8, "big")
    # RLP of [sender, nonce]: below 0x80 a byte stands for itself.
    coded = number if 0 < nonce < 0x80 else bytes([0x80 + len(number)]) + number
    pair = b"\x94" + bytes.fromhex(sender.removeprefix("0x")) + coded
    return "0x" + keccak256(bytes([0xC0 + len(pair)]), pair)[-20:].hex()
