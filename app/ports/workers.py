"""Work that many cores share: signatures in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.ledger.signatures import Signed, Signers, signers_of


class Workers(Protocol):
    """Whoever recovers signers: the desk itself, or processes beside it."""

    def signers(self, signed: Sequence[Signed]) -> Iterable[Signers]:
        """Who signed each, in order. What comes first may be used while the rest is worked on."""
        ...


class Here:
    """Everything in the calling thread."""

    def signers(self, signed: Sequence[Signed]) -> Iterable[Signers]:
        """Who signed each, one after the other."""
        return map(signers_of, signed)
