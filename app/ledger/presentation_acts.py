"""Acts on a presentation, from documents to settlement, and closing a credit (docs/formats.md, kinds 46 to 57)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from app.ledger.act import CreditAct
from app.ledger.words import day_word, flag_word, hash_word, optional_day_word, time_word, uint_word


@dataclass(frozen=True, kw_only=True, slots=True)
class PresentDocuments(CreditAct):
    """Take documents from the beneficiary (UCP 600 art. 2, 14). ``amount_minor``: what is claimed, in minor units.

    ``received_utc`` is when this bank received them; its own clock runs from there (art. 14b).
    """

    KIND: ClassVar[int] = 46

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    amount_minor: int = uint_word(128, "amountMinor")
    received_utc: datetime = time_word("receivedUtc")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiveDocuments(CreditAct):
    """Record when the documents of a presentation reached another bank, whose own clock runs from there (art. 14b)."""

    KIND: ClassVar[int] = 47

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    received_utc: datetime = time_word("receivedUtc")


@dataclass(frozen=True, kw_only=True, slots=True)
class ExamineDocuments(CreditAct):
    """Say what examination found (UCP 600 art. 14a), as a ``Finding``.

    Bit n - 1 of ``accepts`` names amendment n: the documents comply only with it, which accepts it (art. 10c).
    """

    KIND: ClassVar[int] = 48

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    finding: int = uint_word(8, "finding")
    accepts: int = uint_word(256, "accepts")


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviseDiscrepancies(CreditAct):
    """Tell the issuing bank of discrepancies and ask for its authority to honour nevertheless."""

    KIND: ClassVar[int] = 49

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")


@dataclass(frozen=True, kw_only=True, slots=True)
class WaiveDiscrepancies(CreditAct):
    """Waive discrepancies, or say that one does not (UCP 600 art. 16b)."""

    KIND: ClassVar[int] = 50

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    waived: bool = flag_word("waived")


@dataclass(frozen=True, kw_only=True, slots=True)
class RefuseDocuments(CreditAct):
    """Refuse to honour or negotiate by one complete notice (UCP 600 art. 16c), with a ``Disposal``.

    ``given_utc`` is when the notice was given, by whatever means (art. 16d).
    """

    KIND: ClassVar[int] = 51

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    disposal: int = uint_word(8, "disposal")
    given_utc: datetime = time_word("givenUtc")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnDocuments(CreditAct):
    """Return documents that were refused (UCP 600 art. 16e)."""

    KIND: ClassVar[int] = 53

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")


@dataclass(frozen=True, kw_only=True, slots=True)
class HonourPresentation(CreditAct):
    """Honour or negotiate (UCP 600 art. 2, 7, 8, 15), in a ``Manner``.

    Amounts in minor units: ``amount_minor`` within the undertaking, ``outside_minor`` beside it, for a waived excess.
    ``maturity_day`` is None at sight.
    """

    KIND: ClassVar[int] = 54

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    manner: int = uint_word(8, "manner")
    amount_minor: int = uint_word(128, "amountMinor")
    outside_minor: int = uint_word(128, "outsideMinor")
    maturity_day: date | None = optional_day_word("maturityDay")


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordSettlement(CreditAct):
    """Record money paid, got, or prepaid on a presentation, as a ``Side``; in minor units, good on ``value_day``."""

    KIND: ClassVar[int] = 55

    credit: bytes = hash_word("credit")
    number: int = uint_word(16, "number")
    side: int = uint_word(8, "side")
    amount_minor: int = uint_word(128, "amountMinor")
    value_day: date = day_word("valueDay")


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseCredit(CreditAct):
    """Book off a credit that is used up or has expired: nothing more is owed on it."""

    KIND: ClassVar[int] = 57

    credit: bytes = hash_word("credit")
