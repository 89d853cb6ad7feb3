"""A key in memory that signs acts and statements of one network, never bare hashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import coincurve

from app.ledger.signatures import address_of, sign

if TYPE_CHECKING:
    from app.ledger.acts import Act
    from app.ledger.network import Network
    from app.ledger.statements import Statement


class LocalSigner:
    """``app.ports.keys.Signer`` over a private key.

    Args:
        key: 32 bytes. It stays in this object.

    Raises:
        ValueError: when the bytes are no secp256k1 key.
    """

    def __init__(self, key: bytes) -> None:
        self._key = coincurve.PrivateKey(key)
        self._address = address_of(self._key.public_key)

    @property
    def address(self) -> str:
        """Lower-case 0x address."""
        return self._address

    def sign_act(self, network: Network, act: Act) -> bytes:
        """65 bytes over the act's digest."""
        return sign(self._key, network.digest(act))

    def sign_statement(self, network: Network, statement: Statement) -> bytes:
        """65 bytes over the statement's digest."""
        return sign(self._key, network.statement_digest(statement))
