"""Acts on a credit's terms and between its banks (docs/formats.md, kinds 32 to 42 and 60)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.ledger.act import CreditAct
from app.ledger.words import (
    ascii_word,
    day_word,
    flag_word,
    hash_word,
    optional_day_word,
    optional_uint_word,
    uint_word,
)


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
