"""An act with its signatures and the bytes that travel with it: what goes from desk to gateway to ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from app.ledger.acts import Act, act_of


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedAct:
    """An act in words.

    Attributes:
        kind: number of the kind.
        words: the act's words.
        signatures: 65 bytes each, the maker's first for acts on credits; a set otherwise.
        payload: the envelope, the clear record, or empty.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "hex", "val_json_bytes": "hex"}

    kind: int
    words: bytes
    signatures: tuple[bytes, ...]
    payload: bytes

    def act(self) -> Act:
        """The act itself.

        Raises:
            WordError: when the words are not the words of the kind.
        """
        return act_of(self.kind, self.words)

    def signed_also_by(self, signature: bytes) -> SignedAct:
        """The same act with one signature more."""
        if signature in self.signatures:
            return self
        return replace(self, signatures=(*self.signatures, signature))
