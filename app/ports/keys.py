"""An officer's key: it signs acts and statements of one network, never bare hashes."""

from __future__ import annotations

from typing import Protocol

from app.ledger.acts import Act
from app.ledger.network import Network
from app.ledger.statements import Statement


class Signer(Protocol):
    """An unlocked key."""

    @property
    def address(self) -> str:
        """Lower-case 0x address."""
        ...

    def sign_act(self, network: Network, act: Act) -> bytes:
        """65 bytes over the act's digest; checked against ``address`` before they are given out."""
        ...

    def sign_statement(self, network: Network, statement: Statement) -> bytes:
        """65 bytes over the statement's digest."""
        ...
