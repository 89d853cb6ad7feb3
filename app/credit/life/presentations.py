"""A presentation of documents between its banks (UCP 600 art. 14 to 16): each examines and decides by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from app.credit.plain import Plain, to_plain


class Decision(StrEnum):
    """What a bank decided on documents; to return them follows a refusal."""

    NONE = "none"
    REFUSED = "refused"
    RETURNED = "returned"
    HONOURED = "honoured"


@dataclass(frozen=True, slots=True)
class Handling:
    """One bank's dealing with a presentation. Amounts in minor units; codes as the ledger has them, 0 for none.

    Attributes:
        received_utc: when documents reached this bank; None: not yet, or it only answered without them.
        finding: of its last examination, ``COMPLYING`` or ``DISCREPANT``; ``examinations`` counts them.
        asked: it asked the issuing bank for authority.
        waived: its last answer to discrepancies; ``waivers`` counts the answers.
        given_utc: when it gave notice of refusal, with what it does with the documents (``disposal``).
        manner: how it honoured, ``honoured_minor`` within its undertaking and ``outside_minor`` beside it.
        paid_minor: what of it was paid, prepaid included; ``got_minor`` what it got from others.
        settlements: how often it recorded money.
    """

    bank: str
    received_utc: datetime | None = None
    finding: int = 0
    examinations: int = 0
    asked: bool = False
    waived: bool | None = None
    waivers: int = 0
    decision: Decision = Decision.NONE
    disposal: int = 0
    given_utc: datetime | None = None
    manner: int = 0
    honoured_minor: int = 0
    outside_minor: int = 0
    maturity_day: date | None = None
    paid_minor: int = 0
    got_minor: int = 0
    settlements: int = 0

    @property
    def unpaid_minor(self) -> int:
        """What it honoured and hasn't paid."""
        return self.honoured_minor + self.outside_minor - self.paid_minor

    @property
    def paid_within_minor(self) -> int:
        """What it paid within its undertaking, which is paid first."""
        return min(self.paid_minor, self.honoured_minor)

    @property
    def decided(self) -> bool:
        """It refused, returned or honoured."""
        return self.decision is not Decision.NONE

    @property
    def gave_back(self) -> bool:
        """It refused the documents, and perhaps returned them."""
        return self.decision in (Decision.REFUSED, Decision.RETURNED)


@dataclass(frozen=True, slots=True)
class PresentationLife:
    """Documents under a credit, taken from the beneficiary by ``bank``.

    Attributes:
        amount_minor: what is claimed, in minor units; ``drawn_minor`` what of it the issuing bank's undertaking bears.
        handlings: of each bank that did something, in the order in which they came.
    """

    number: int
    bank: str
    amount_minor: int
    plain_hash: bytes
    drawn_minor: int = 0
    handlings: tuple[Handling, ...] = ()

    def by(self, bank: str) -> Handling:
        """How a bank deals with it; untouched where it did nothing."""
        return next((one for one in self.handlings if one.bank == bank), None) or Handling(bank)

    def drawn_by(self, bank: str) -> int:
        """What of it a confirming bank's undertaking bears: what that bank honoured, or was drawn without it."""
        return max(self.by(bank).honoured_minor, self.drawn_minor)

    def handled(self, one: Handling) -> PresentationLife:
        """With a bank's dealing as it is now."""
        others = tuple(each for each in self.handlings if each.bank != one.bank)
        if len(others) == len(self.handlings):
            return replace(self, handlings=(*others, one))
        return replace(self, handlings=tuple(one if each.bank == one.bank else each for each in self.handlings))

    def waived_for(self, bank: str, issuing_bank: str) -> bool:
        """The bank may honour in spite of discrepancies: it waived them, or the issuing bank did."""
        return bool(self.by(bank).waived or self.by(issuing_bank).waived)


def to_json(presentations: Iterable[PresentationLife]) -> list[Plain]:
    """For the store; of each bank's dealing only what it did."""
    return [
        {
            "number": one.number,
            "bank": one.bank,
            "amount_minor": one.amount_minor,
            "plain_hash": one.plain_hash.hex(),
            "drawn_minor": one.drawn_minor,
            "handlings": [_handling_plain(each) for each in one.handlings],
        }
        for one in presentations
    ]


def from_json(plain: Any) -> tuple[PresentationLife, ...]:
    """Back from the store."""
    return tuple(
        PresentationLife(
            **{
                **one,
                "plain_hash": bytes.fromhex(one["plain_hash"]),
                "handlings": tuple(_handling(each) for each in one["handlings"]),
            }
        )
        for one in plain
    )


_UNTOUCHED = {item.name: item.default for item in fields(Handling) if item.default is not MISSING}
_TIMES = ("received_utc", "given_utc")


def _handling_plain(one: Handling) -> Plain:
    plain: dict[str, Plain] = {"bank": one.bank}
    for name, untouched in _UNTOUCHED.items():
        value = getattr(one, name)
        if value != untouched:
            plain[name] = int(value.timestamp()) if isinstance(value, datetime) else to_plain(value)
    return plain


def _handling(plain: Any) -> Handling:
    told = dict(plain)
    for name in _TIMES:
        if name in told:
            told[name] = datetime.fromtimestamp(told[name], UTC)
    if "maturity_day" in told:
        told["maturity_day"] = date.fromisoformat(told["maturity_day"])
    if "decision" in told:
        told["decision"] = Decision(told["decision"])
    return Handling(**told)
