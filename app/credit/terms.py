"""The terms of a credit, typed: what is sealed, signed, advised and examined against (``lc-terms/1``)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.credit.plain import Plain, TermsError, from_plain, to_plain
from app.messages.check import bic11
from app.messages.tables import Release
from app.money import Money, currencies

SCHEMA: Literal["lc-terms/1"] = "lc-terms/1"
# What SWIFT's fields hold: two-digit years, 15d, 2n and 3n.
DAY_FIRST, DAY_LAST = date(1980, 1, 1), date(2079, 12, 31)
AMOUNT_MINOR_MAX = 10**17
PERCENT_MAX = 99
PRESENTATION_DAYS_MAX = 999

Channel = Literal["ledger", "swift"]
AvailableBy = Literal["payment", "deferred payment", "acceptance", "negotiation", "mixed payment"]
Confirmation = Literal["WITHOUT", "MAY ADD", "CONFIRM"]
Permission = Literal["", "ALLOWED", "CONDITIONAL", "NOT ALLOWED"]
BankOption = Literal["A", "B", "D"]

AVAILABILITY: tuple[AvailableBy, ...] = (
    "payment",
    "deferred payment",
    "acceptance",
    "negotiation",
    "mixed payment",
)
CONFIRMATIONS: tuple[Confirmation, ...] = ("WITHOUT", "MAY ADD", "CONFIRM")
CHANNELS: tuple[Channel, ...] = ("ledger", "swift")
ANY_BANK = "ANY BANK"

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Applicant or beneficiary: structured since SR2026, four free lines (``lines``) before."""

    name: Lines = ()
    street: Lines = ()
    town: str = ""
    postcode: str = ""
    country: str = ""
    lines: Lines = ()
    account: str = ""

    @property
    def full_name(self) -> str:
        """The name on one line; of free lines the first."""
        return " ".join(self.name) or (self.lines[0] if self.lines else "")

    @property
    def address(self) -> Lines:
        """Everything below the name, as a letter has it."""
        if self.lines:
            return self.lines[1:]
        place = " ".join(filter(None, (self.postcode, self.town)))
        return tuple(filter(None, (*self.street, place, self.country)))


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank as SWIFT names it: by BIC (option A), place (B) or name and address (D); ``account`` without its slash."""

    option: BankOption
    bic: str = ""
    lines: Lines = ()
    account: str = ""

    @property
    def bic11(self) -> str | None:
        """The BIC's long form, None for a bank named otherwise."""
        return bic11(self.bic) if self.bic else None

    @property
    def text(self) -> str:
        return self.bic or ", ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Field 39A: per cent above and below the amount (UCP 600 art. 30)."""

    plus: int
    minus: int


@dataclass(frozen=True, slots=True)
class CreditTerms:
    """A credit's terms. Texts are lines as SWIFT carries them; an empty text or tuple means: not stated.

    Args:
        schema: always ``lc-terms/1``.
        release: whose field formats the texts keep.
        channel: the operative one (UCP 600 art. 11a); the other only informs.
        issuing_bank: BIC11.
        advising_bank: BIC11.
        amount: field 32B; what may be drawn at most is ``drawing_max``.
        presentation_days: field 48; None means the 21 days of UCP 600 art. 14c.
    """

    schema: Literal["lc-terms/1"]
    release: Release
    channel: Channel
    issuing_bank: str
    advising_bank: str
    reference: str
    pre_advice: str
    transferable: bool
    rules: str
    rules_text: str
    issue_date: date
    expiry_date: date
    expiry_place: str
    applicant_bank: Bank | None
    applicant: Party
    beneficiary: Party
    amount: Money
    tolerance: Tolerance | None
    additional_amounts: Lines
    available_with: Bank
    available_by: AvailableBy
    drafts_at: Lines
    drawee: Bank | None
    mixed_payment: Lines
    deferred_payment: Lines
    partial_shipments: Permission
    transhipment: Permission
    place_of_receipt: Lines
    port_of_loading: Lines
    port_of_discharge: Lines
    place_of_delivery: Lines
    latest_shipment: date | None
    shipment_period: Lines
    trade_term: Lines
    goods: Lines
    goods_note: str
    documents: Lines
    conditions: Lines
    payment_conditions_beneficiary: Lines
    payment_conditions_bank: Lines
    charges: Lines
    presentation_days: int | None
    presentation_text: str
    confirmation: Confirmation
    confirmation_party: Bank | None
    reimbursing_bank: Bank | None
    instructions: Lines
    advise_through: Bank | None
    sender_to_receiver: Lines

    def to_json(self) -> dict[str, Plain]:
        """A plain dict for canonical JSON: strings, whole numbers, booleans, None, lists and dicts only."""
        plain = to_plain(self)
        assert isinstance(plain, dict)
        return plain

    @classmethod
    def from_json(cls, plain: object) -> CreditTerms:
        """The terms back, lossless.

        Raises:
            TermsError: another schema, unknown or missing keys, wrong types, a figure out of its range.
        """
        terms = from_plain(cls, plain)
        # What another bank sealed is computed with here: no figure may be one that SWIFT's fields can't hold.
        days = (terms.issue_date, terms.expiry_date, terms.latest_shipment or terms.issue_date)
        ranges = {
            "amount.amount_minor": 0 <= terms.amount.amount_minor <= AMOUNT_MINOR_MAX,
            "amount.currency": terms.amount.currency in currencies(),
            "tolerance": 0 <= terms.tolerance_plus <= PERCENT_MAX and 0 <= terms.tolerance_minus <= PERCENT_MAX,
            "presentation_days": 0 <= (terms.presentation_days or 0) <= PRESENTATION_DAYS_MAX,
            "dates": all(DAY_FIRST <= day <= DAY_LAST for day in days),
        }
        for place, good in ranges.items():
            if not good:
                raise TermsError(place, "is out of range")
        return terms

    @property
    def availability(self) -> int:
        """The ledger's code: 1 payment, 2 deferred payment, 3 acceptance, 4 negotiation, 5 mixed payment."""
        return AVAILABILITY.index(self.available_by) + 1

    @property
    def confirmation_code(self) -> int:
        """The ledger's code: 0 without, 1 may add, 2 confirm."""
        return CONFIRMATIONS.index(self.confirmation)

    @property
    def channel_code(self) -> int:
        """The ledger's code: 1 ledger operative, 2 SWIFT operative."""
        return CHANNELS.index(self.channel) + 1

    @property
    def tolerance_plus(self) -> int:
        return self.tolerance.plus if self.tolerance else 0

    @property
    def tolerance_minus(self) -> int:
        return self.tolerance.minus if self.tolerance else 0

    @property
    def nominated_bank(self) -> str | None:
        """BIC11 of the bank it is available with; None for any bank or one named without BIC."""
        return self.available_with.bic11

    @property
    def confirming_bank(self) -> str | None:
        """BIC11 of the bank asked to confirm (58a); the advising bank where none is named; None for ``WITHOUT``."""
        if self.confirmation == "WITHOUT":
            return None
        return self.confirmation_party.bic11 if self.confirmation_party else self.advising_bank

    @property
    def available_with_any_bank(self) -> bool:
        return ANY_BANK in " ".join(self.available_with.lines).upper()

    @property
    def drawing_max(self) -> Money:
        """The most that may be drawn, with the upper tolerance, rounded down to a minor unit (UCP 600 art. 30)."""
        factor = 100 + self.tolerance_plus
        return Money(self.amount.amount_minor * factor // 100, self.amount.currency)

    @property
    def drawing_min(self) -> Money:
        """The amount less the lower tolerance, rounded up to a minor unit."""
        factor = 100 - self.tolerance_minus
        return Money(-(-self.amount.amount_minor * factor // 100), self.amount.currency)
