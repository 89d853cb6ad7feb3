"""What every act is: the words it begins with, and the codes that acts carry (docs/formats.md, section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum, IntFlag
from typing import ClassVar

from app.ledger.typed_data import TypedData
from app.ledger.words import ascii_word, hash_word, time_word, uint_word


class Role(IntFlag):
    """What an officer may do. An administrator has no other role."""

    MAKER = 1
    CHECKER = 2
    COMPLIANCE = 4
    ADMINISTRATOR = 8


class KeyKind(IntEnum):
    """Where an officer's key lives."""

    DEVICE = 1
    TOKEN = 2
    CUSTODY = 3


class KeyReason(IntEnum):
    """Why an officer's key changed."""

    ROTATED = 1
    RECOVERED = 2
    REVOKED = 3


class BankStatus(IntEnum):
    """A bank's standing. One that winds down undertakes nothing new and performs what it owes."""

    ACTIVE = 1
    WINDING_DOWN = 2
    LEFT = 3


class ContractRole(IntEnum):
    """What a contract of the ledger is."""

    WRITER = 1
    POLICY_MODULE = 2


class Rule(IntEnum):
    """Rules of the rulebook that the ledger enforces on undertakings."""

    APPROVALS = 1
    VALIDITY_DAYS = 2
    USANCE_DAYS = 3
    EXPOSURE_CAP = 4


class Channel(IntEnum):
    """The one operative channel of a credit (UCP 600 art. 11a)."""

    LEDGER = 1
    SWIFT = 2


class Answer(IntEnum):
    """The beneficiary's word on an amendment, given by its bank (UCP 600 art. 10)."""

    ACCEPTED = 1
    REFUSED = 2
    WITHDRAWAL_AGREED = 3


class Finding(IntEnum):
    """What a bank found the documents of a presentation to be (UCP 600 art. 14, 15)."""

    COMPLYING = 1
    DISCREPANT = 2


class Disposal(IntEnum):
    """What a bank that refuses does with the documents (UCP 600 art. 16c iii)."""

    HELD_FOR_INSTRUCTIONS = 1
    HELD_UNTIL_WAIVER = 2
    RETURNED = 3
    AS_INSTRUCTED = 4


class Manner(IntEnum):
    """How a bank honours or negotiates (UCP 600 art. 2)."""

    SIGHT_PAYMENT = 1
    DEFERRED_PAYMENT = 2
    ACCEPTANCE = 3
    NEGOTIATION = 4


class Side(IntEnum):
    """What a bank records of a settlement: it paid, it got the money, or it prepaid before maturity (art. 12b)."""

    PAID = 1
    RECEIVED = 2
    PREPAID = 3


class Verifier(Enum):
    """The contract in whose EIP-712 domain a kind is signed."""

    CONSORTIUM = "consortium"
    COMPLIANCE = "compliance"
    CREDITS = "credits"


@dataclass(frozen=True, kw_only=True, slots=True)
class Act(TypedData):
    """What every act says: who acts, on which subject at which version, vouching for which past, until when."""

    KIND: ClassVar[int]
    VERIFIER: ClassVar[Verifier]

    bank: str = ascii_word(11, "bank")
    subject: bytes = hash_word("subject")
    version: int = uint_word(64, "version")
    basis_entry: int = uint_word(64, "basisEntry")
    basis: bytes = hash_word("basis")
    valid_until_utc: datetime = time_word("validUntil")
    salt: bytes = hash_word("salt")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegistryAct(Act):
    """An act on the registry. ``payload_hash`` names the clear bytes that travel with it, or is zero."""

    VERIFIER: ClassVar[Verifier] = Verifier.CONSORTIUM

    payload_hash: bytes = hash_word("payloadHash")


@dataclass(frozen=True, kw_only=True, slots=True)
class CreditAct(Act):
    """An act on a credit. ``sealed_hash`` names its envelope, ``plain_hash`` what is inside; both zero for none."""

    VERIFIER: ClassVar[Verifier] = Verifier.CREDITS

    sealed_hash: bytes = hash_word("sealedHash")
    plain_hash: bytes = hash_word("plainHash")
