"""Putting the contracts onto a chain, with web3: for the sandbox and for a consortium's founding."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
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
        limit = sys.getrecursionlimit()
        from web3 import Web3

        # What web3 loads lifts the limit so far that text nested deep would end the process instead of being refused.
        sys.setrecursionlimit(limit)
        self._web3 = Web3()
        self._account = self._web3.eth.account.from_key(key)
        self._rpc = Rpc(rpc_url)
        self.address = str(self._account.address).lower()
        self._chain_id = self._rpc.chain_id()
        self._nonce = self._rpc.transaction_count(self.address)
        self._sent: list[bytes] = []

    def deploy(self, name: str, *args: str | bytes, libraries: Mapping[str, str] | None = None) -> str:
        """Send a contract's or library's creation; the lower-case 0x address it will have.

        Args:
            name: the contract's.
            args: its constructor's.
            libraries: the addresses of the libraries it calls, by name.
        """
        from eth_utils.address import to_checksum_address
        from web3.types import Nonce
        from web3.utils.address import get_create_address

        compiled = artifact(name)
        contract = self._web3.eth.contract(abi=compiled.abi, bytecode=compiled.linked(libraries or {}))
        creation = contract.constructor(*self._checksummed(args)).data_in_transaction
        address = get_create_address(to_checksum_address(self.address), Nonce(self._nonce))
        self._send(b"", creation)
        return str(address).lower()

    def start(self, journal: str, consortium: str) -> None:
        """Send the Journal's start, which names its first writer."""
        contract = self._web3.eth.contract(abi=artifact("Journal").abi)
        self.send(journal, bytes.fromhex(contract.encode_abi("start", self._checksummed((consortium,)))[2:]))

    def send(self, to: str, calldata: bytes) -> None:
        """Send a call of the contract at the 0x address ``to``."""
        self._send(bytes.fromhex(to.removeprefix("0x")), calldata)

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

    def _send(self, to: bytes, data: bytes | str) -> None:
        transaction = {
            "to": to,
            "data": data,
            "nonce": self._nonce,
            "gas": _GAS_MOST,
            "gasPrice": 0,
            "chainId": self._chain_id,
            "value": 0,
        }
        self._sent.append(self._rpc.send_raw(self._account.sign_transaction(transaction).raw_transaction))
        self._nonce += 1

    def _checksummed(self, args: tuple[str | bytes, ...]) -> list[str | bytes]:
        """Addresses as web3 wants them; ours are lower case."""
        checksummed = self._web3.to_checksum_address
        return [checksummed(arg) if isinstance(arg, str) else arg for arg in args]
