"""The relay's key: it signs the transactions that carry acts and the receipts that the gateway gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import coincurve

from app.ledger.signatures import address_of, sign
from chain_client.contracts.transactions import signed_transaction

if TYPE_CHECKING:
    from app.ledger.network import Network
    from app.ledger.statements import Statement


class Relay:
    """A relay of one bank on one chain. Carrying costs nothing there: its gas price is zero.

    Args:
        key: 32 bytes.
        chain_id: EIP-155 chain id.
    """

    def __init__(self, key: bytes, chain_id: int) -> None:
        self._key = coincurve.PrivateKey(key)
        self._chain_id = chain_id
        self.address = address_of(self._key.public_key)

    def transaction(self, *, nonce: int, to: str, gas: int, calldata: bytes) -> tuple[bytes, bytes]:
        """A legacy transaction with EIP-155 replay protection: its hash and its raw bytes."""
        return signed_transaction(self._key, chain_id=self._chain_id, nonce=nonce, to=to, gas=gas, calldata=calldata)

    def sign_statement(self, network: Network, statement: Statement) -> bytes:
        """65 bytes over a statement's digest."""
        return sign(self._key, network.statement_digest(statement))
