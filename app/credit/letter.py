"""A credit's terms as a letter reads them: headings with their tags and lines, and the sentence that is approved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.banking_days import next_banking_day
from app.credit.dates import display_date
from app.credit.rules import place_country

if TYPE_CHECKING:
    from datetime import date

    from app.credit.terms import Bank, CreditTerms, Party
    from app.money import Money


class Entry(NamedTuple):
    """A heading, the SWIFT tag it stands for, and its lines."""

    heading: str
    tag: str
    lines: tuple[str, ...]


class Effect(NamedTuple):
    """What issuing binds the bank to: the pieces of the approval sentence."""

    issuing_bank: str
    amount_max: Money
    present_by: date
    place: str
    confirmation: str


def effect_of(terms: CreditTerms) -> Effect:
    """The undertaking in figures: the most that may be drawn, by when and where documents are to be presented."""
    amount = terms.drawing_max
    present_by = next_banking_day(terms.expiry_date, place_country(terms))
    return Effect(terms.issuing_bank, amount, present_by, terms.expiry_place, terms.confirmation)


def letter_of(terms: CreditTerms) -> list[Entry]:
    """The terms in the order a letter has them; what isn't stated is left out."""
    entries = [*_opening(terms), *_payment(terms), *_shipment(terms), *_texts(terms), *_banks(terms)]
    return [entry for entry in entries if entry.lines]


def _opening(terms: CreditTerms) -> list[Entry]:
    form = "Irrevocable, transferable" if terms.transferable else "Irrevocable"
    rules = " ".join(filter(None, (terms.rules, terms.rules_text)))
    expiry = f"{display_date(terms.expiry_date)}, {terms.expiry_place}"
    channel = "The ledger" if terms.channel == "ledger" else "SWIFT"
    return [
        Entry("Credit number", "20", (terms.reference,)),
        Entry("Form", "40A", (form,)),
        Entry("Operative channel", "", (channel,)),
        Entry("Applicable rules", "40E", (rules,)),
        Entry("Pre-advice", "23", _line(terms.pre_advice)),
        Entry("Date of issue", "31C", (display_date(terms.issue_date),)),
        Entry("Expiry", "31D", (expiry,)),
        Entry("Issuing bank", "", (terms.issuing_bank,)),
        Entry("Advising bank", "", (terms.advising_bank,)),
        Entry("Applicant", "50", _party(terms.applicant)),
        Entry("Beneficiary", "59", _party(terms.beneficiary)),
    ]


def _payment(terms: CreditTerms) -> list[Entry]:
    tolerance: tuple[str, ...] = ()
    if terms.tolerance:
        span = f"Draws from {terms.drawing_min} to {terms.drawing_max}"
        tolerance = (f"{terms.tolerance.plus} % more, {terms.tolerance.minus} % less", span)
    available = (*_bank(terms.available_with), f"by {terms.available_by}")
    return [
        Entry("Amount", "32B", (str(terms.amount),)),
        Entry("Tolerance", "39A", tolerance),
        Entry("Additional amounts", "39C", terms.additional_amounts),
        Entry("Available with", "41a", available),
        Entry("Drafts at", "42C", terms.drafts_at),
        Entry("Drawn on", "42a", _bank(terms.drawee)),
        Entry("Mixed payment", "42M", terms.mixed_payment),
        Entry("Deferred payment", "42P", terms.deferred_payment),
    ]


def _shipment(terms: CreditTerms) -> list[Entry]:
    latest = (display_date(terms.latest_shipment),) if terms.latest_shipment else ()
    return [
        Entry("Partial shipments", "43P", _line(terms.partial_shipments.capitalize())),
        Entry("Transhipment", "43T", _line(terms.transhipment.capitalize())),
        Entry("Place of receipt", "44A", terms.place_of_receipt),
        Entry("Port of loading", "44E", terms.port_of_loading),
        Entry("Port of discharge", "44F", terms.port_of_discharge),
        Entry("Place of delivery", "44B", terms.place_of_delivery),
        Entry("Latest shipment", "44C", latest),
        Entry("Shipment period", "44D", terms.shipment_period),
        Entry("Trade term", "44I", terms.trade_term),
    ]


def _texts(terms: CreditTerms) -> list[Entry]:
    period: tuple[str, ...] = ()
    if terms.presentation_days is not None:
        counted = terms.presentation_text or "after shipment"
        period = (f"{terms.presentation_days} days, {counted}",)
    return [
        Entry("Goods or services", "45A", terms.goods),
        Entry("Further goods detail", "45H", _line(terms.goods_note)),
        Entry("Documents required", "46A", terms.documents),
        Entry("Additional conditions", "47A", terms.conditions),
        Entry("Payment conditions, beneficiary", "49G", terms.payment_conditions_beneficiary),
        Entry("Payment conditions, bank only", "49H", terms.payment_conditions_bank),
        Entry("Charges", "71D", terms.charges),
        Entry("Period for presentation", "48", period),
    ]


def _banks(terms: CreditTerms) -> list[Entry]:
    words = {"WITHOUT": "Without", "MAY ADD": "May be added", "CONFIRM": "Asked for"}
    return [
        Entry("Confirmation", "49", (words[terms.confirmation],)),
        Entry("Requested confirmation party", "58a", _bank(terms.confirmation_party)),
        Entry("Applicant bank", "51a", _bank(terms.applicant_bank)),
        Entry("Reimbursing bank", "53a", _bank(terms.reimbursing_bank)),
        Entry("Instructions to the bank", "78", terms.instructions),
        Entry("Advise through", "57a", _bank(terms.advise_through)),
        Entry("Sender to receiver", "72Z", terms.sender_to_receiver),
    ]


def _line(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _bank(bank: Bank | None) -> tuple[str, ...]:
    if bank is None:
        return ()
    return (*_line(bank.bic), *bank.lines, *((f"Account {bank.account}",) if bank.account else ()))


def _party(party: Party) -> tuple[str, ...]:
    name = party.name or party.lines[:1]
    return (*name, *party.address, *((f"Account {party.account}",) if party.account else ()))
