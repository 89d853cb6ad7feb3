"""Statements: what a key signs that no contract reads. Their domain names the Journal as verifying contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.ledger.typed_data import TypedData
from app.ledger.words import ascii_word, hash_word, time_word


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement(TypedData):
    """A signed word to one reader."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SignIn(Statement):
    """An officer's key answers the challenge of one bank's gateway; worthless at any other."""

    bank: str = ascii_word(11, "bank")
    nonce: bytes = hash_word("nonce")
    valid_until_utc: datetime = time_word("validUntil")


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt(Statement):
    """A gateway's relay key confirms that it holds an act, with these signatures, since this time."""

    bank: str = ascii_word(11, "bank")
    digest: bytes = hash_word("digest")
    signatures_hash: bytes = hash_word("signaturesHash")
    received_utc: datetime = time_word("received")
