"""Acts on the registry and the rulebook: banks, officers, keys, contracts, policies (docs/formats.md, kinds 1 to 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.ledger.act import RegistryAct, Verifier
from app.ledger.words import address_word, ascii_word, flag_word, hash_word, time_word, uint_word


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterBank(RegistryAct):
    """Admit a bank, or state its record anew."""

    KIND: ClassVar[int] = 1

    member: str = ascii_word(11, "member")
    lei: str = ascii_word(20, "lei")
    status: int = uint_word(8, "status")
    epoch: int = uint_word(32, "epoch")
    encryption_key_hash: bytes = hash_word("encryptionKeyHash")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterRelay(RegistryAct):
    """Name an address that carries acts for a bank, or retire it."""

    KIND: ClassVar[int] = 2

    relay: str = address_word("relay")
    active: bool = flag_word("active")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterOfficer(RegistryAct):
    """Register a person as officer, or state the record anew."""

    KIND: ClassVar[int] = 3

    officer: bytes = hash_word("officer")
    roles: int = uint_word(8, "roles")
    key: str = address_word("key")
    key_kind: int = uint_word(8, "keyKind")
    person_tag: bytes = hash_word("personTag")
    attester: str = ascii_word(11, "attester")
    level: int = uint_word(8, "level")
    verified_until_utc: datetime = time_word("verifiedUntil")
    active: bool = flag_word("active")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterKey(RegistryAct):
    """Give an officer another key, or none."""

    KIND: ClassVar[int] = 4

    officer: bytes = hash_word("officer")
    key: str = address_word("key")
    key_kind: int = uint_word(8, "keyKind")
    reason: int = uint_word(8, "reason")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterContract(RegistryAct):
    """Register or retire a writer of the Journal or a policy module."""

    KIND: ClassVar[int] = 5

    target: str = address_word("target")
    role: int = uint_word(8, "role")
    active: bool = flag_word("active")


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseFounding(RegistryAct):
    """End the founding: two administrators of every bank vouch for all before."""

    KIND: ClassVar[int] = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class SetPolicy(RegistryAct):
    """Set a rule of the rulebook (``Rule`` says which fields it reads)."""

    KIND: ClassVar[int] = 7
    VERIFIER: ClassVar[Verifier] = Verifier.COMPLIANCE

    rule: int = uint_word(8, "rule")
    currency: str = ascii_word(3, "currency")
    amount_minor: int = uint_word(128, "amountMinor")
    of_bank: str = ascii_word(11, "ofBank")
    towards_bank: str = ascii_word(11, "towardsBank")
    number: int = uint_word(32, "number")
    flag: bool = flag_word("flag")
