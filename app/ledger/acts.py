"""Acts: what officers sign. One frozen dataclass a kind, as EIP-712 typed data of static words (docs/formats.md)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, IntEnum, IntFlag
from functools import lru_cache
from typing import ClassVar

from app.ledger.hashing import ZERO32
from app.ledger.typed_data import TypedData
from app.ledger.words import (
    WordError,
    address_word,
    ascii_word,
    day_word,
    flag_word,
    hash_word,
    optional_day_word,
    optional_uint_word,
    time_word,
    uint_word,
)


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


@dataclass(frozen=True, kw_only=True, slots=True)
class IssueCredit(CreditAct):
    """Undertake irrevocably on sealed terms (UCP 600 art. 7), with the clear words that rules need."""

    KIND: ClassVar[int] = 32

    credit: bytes = hash_word("credit")
    advising_bank: str = ascii_word(11, "advisingBank")
    confirming_bank: str = ascii_word(11, "confirmingBank")
    nominated_bank: str = ascii_word(11, "nominatedBank")
    currency: str = ascii_word(3, "currency")
    amount_minor: int = uint_word(128, "amountMinor")
    tolerance_plus: int = uint_word(8, "tolerancePlus")
    tolerance_minus: int = uint_word(8, "toleranceMinus")
    issue_day: date = day_word("issueDay")
    expiry_day: date = day_word("expiryDay")
    usance_days: int = uint_word(16, "usanceDays")
    availability: int = uint_word(8, "availability")
    confirmation: int = uint_word(8, "confirmation")
    transferable: bool = flag_word("transferable")
    channel: int = uint_word(8, "channel")

    @property
    def most_minor(self) -> int:
        """The amount with its upper tolerance, rounded down: what bands and caps are held against."""
        return self.amount_minor * (100 + self.tolerance_plus) // 100


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviseCredit(CreditAct):
    """Advise a credit (UCP 600 art. 9). ``terms`` is the plain hash of the issue that is advised."""

    KIND: ClassVar[int] = 33

    credit: bytes = hash_word("credit")
    terms: bytes = hash_word("terms")


@dataclass(frozen=True, kw_only=True, slots=True)
class VoidAct(CreditAct):
    """Void a digest of one's own that has not been recorded, so that it never can be."""

    KIND: ClassVar[int] = 34

    voided: bytes = hash_word("voided")


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmCredit(CreditAct):
    """Undertake beside the issuing bank (UCP 600 art. 8). ``terms`` is the running hash of the credit's terms."""

    KIND: ClassVar[int] = 36

    credit: bytes = hash_word("credit")
    terms: bytes = hash_word("terms")


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclineConfirmation(CreditAct):
    """Tell the issuing bank that one doesn't confirm (UCP 600 art. 8d)."""

    KIND: ClassVar[int] = 37

    credit: bytes = hash_word("credit")


@dataclass(frozen=True, kw_only=True, slots=True)
class AmendCredit(CreditAct):
    """Amend a credit, or ask to cancel it (UCP 600 art. 10); ``None`` leaves as it is.

    ``terms`` is the running hash of the terms it amends. Asking to cancel undertakes nothing.
    """

    KIND: ClassVar[int] = 39

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    terms: bytes = hash_word("terms")
    increase_minor: int = uint_word(128, "increaseMinor")
    decrease_minor: int = uint_word(128, "decreaseMinor")
    expiry_day: date | None = optional_day_word("expiryDay")
    tolerance_plus: int | None = optional_uint_word(8, "tolerancePlus")
    tolerance_minus: int | None = optional_uint_word(8, "toleranceMinus")
    cancels: bool = flag_word("cancels")


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerAmendment(CreditAct):
    """Pass on the beneficiary's ``Answer`` to an amendment (UCP 600 art. 10d)."""

    KIND: ClassVar[int] = 40

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    answer: int = uint_word(8, "answer")


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtendConfirmation(CreditAct):
    """Extend one's confirmation to an amendment, or not; consent to a cancellation, or not (UCP 600 art. 10)."""

    KIND: ClassVar[int] = 41

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    extended: bool = flag_word("extended")


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawAmendment(CreditAct):
    """Ask to take an amendment back; only the beneficiary's agreement ends it (UCP 600 art. 10b)."""

    KIND: ClassVar[int] = 42

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")


@dataclass(frozen=True, kw_only=True, slots=True)
class SendMessage(CreditAct):
    """Write to the other banks of a credit. A record: it changes nothing."""

    KIND: ClassVar[int] = 60

    credit: bytes = hash_word("credit")


ACTS: dict[int, type[Act]] = {
    act.KIND: act
    for act in (
        RegisterBank,
        RegisterRelay,
        RegisterOfficer,
        RegisterKey,
        RegisterContract,
        CloseFounding,
        SetPolicy,
        IssueCredit,
        AdviseCredit,
        VoidAct,
        ConfirmCredit,
        DeclineConfirmation,
        AmendCredit,
        AnswerAmendment,
        ExtendConfirmation,
        WithdrawAmendment,
        SendMessage,
    )
}
"""Every kind the ledger knows, by its number."""


@lru_cache(4_096)  # the registry's acts are read again for everything that is signed or judged
def act_of(kind: int, words: bytes) -> Act:
    """The act of this kind and these words.

    Raises:
        WordError: when the kind is unknown or the words are not its words.
    """
    if kind not in ACTS:
        raise WordError(f"Kind {kind} is unknown.")
    return ACTS[kind].from_words(words)


def payload_hash_of(act: Act) -> bytes:
    """The hash of the bytes that travel with an act; zero for none."""
    if isinstance(act, CreditAct):
        return act.sealed_hash
    return act.payload_hash if isinstance(act, RegistryAct) else ZERO32
