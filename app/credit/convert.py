"""Between SWIFT's fields and typed terms; the fields must have been found free of errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from app.credit.dates import swift_date
from app.credit.terms import AVAILABILITY, SCHEMA, Bank, BankOption, CreditTerms, Party, Tolerance
from app.messages.codes import RULES_OTHER
from app.messages.model import Field, read_date
from app.messages.sequence import in_order
from app.money import read_swift

if TYPE_CHECKING:
    from datetime import date

    from app.credit.terms import AvailableBy, Channel, Confirmation, Permission
    from app.messages.tables import Release

BY: dict[str, AvailableBy] = dict(
    zip(
        ("BY PAYMENT", "BY DEF PAYMENT", "BY ACCEPTANCE", "BY NEGOTIATION", "BY MIXED PYMT"),
        AVAILABILITY,
        strict=True,
    )
)
TRANSFERABLE = "IRREVOCABLE TRANSFERABLE"
# Fields that are lines of text and nothing else: the tag and the terms' name for it.
LINES = {
    "39C": "additional_amounts",
    "42C": "drafts_at",
    "42M": "mixed_payment",
    "42P": "deferred_payment",
    "44A": "place_of_receipt",
    "44E": "port_of_loading",
    "44F": "port_of_discharge",
    "44B": "place_of_delivery",
    "44D": "shipment_period",
    "44I": "trade_term",
    "45A": "goods",
    "46A": "documents",
    "47A": "conditions",
    "49G": "payment_conditions_beneficiary",
    "49H": "payment_conditions_bank",
    "71D": "charges",
    "72Z": "sender_to_receiver",
}
BANKS = {
    "51": "applicant_bank",
    "42": "drawee",
    "58": "confirmation_party",
    "53": "reimbursing_bank",
    "57": "advise_through",
}


class _Texts:
    """The fields by tag, asked for as text, lines, banks and days."""

    def __init__(self, fields: list[Field]) -> None:
        self.by_tag = {field.tag: field.value for field in fields}

    def text(self, tag: str) -> str:
        return self.by_tag.get(tag, "")

    def lines(self, tag: str) -> tuple[str, ...]:
        return tuple(self.by_tag[tag].split("\n")) if tag in self.by_tag else ()

    def bank(self, number: str) -> Bank | None:
        for option in cast("tuple[BankOption, ...]", ("A", "B", "D")):
            if number + option in self.by_tag:
                return read_bank(option, self.by_tag[number + option])
        return None

    def day(self, tag: str) -> date | None:
        return read_date(self.text(tag)[:6])


def read_bank(option: BankOption, text: str) -> Bank:
    """A bank's field taken apart."""
    lines = text.split("\n")
    account = lines.pop(0)[1:] if lines[0].startswith("/") else ""
    if option == "A":
        return Bank("A", bic="".join(lines), account=account)
    return Bank(option, lines=tuple(lines), account=account)


def write_bank(bank: Bank) -> str:
    """A bank as its field's text."""
    account = (f"/{bank.account}",) if bank.account else ()
    return "\n".join((*account, *((bank.bic,) if bank.option == "A" else bank.lines)))


def terms_of(
    fields: list[Field], release: Release, channel: Channel, issuing_bank: str, advising_bank: str
) -> CreditTerms:
    """Typed terms from fields in which nothing is wrong; a field missing or broken is a defect of the caller."""
    texts = _Texts(fields)
    issue, expiry = texts.day("31C"), texts.day("31D")
    assert issue is not None
    assert expiry is not None
    rules, _, rules_text = texts.text("40E").partition("/")
    days, _, presentation_text = texts.text("48").partition("/")
    available_text = texts.text("41A") or texts.text("41D")
    available, _, by = available_text.rpartition("\n")
    lines = {name: texts.lines(tag) for tag, name in LINES.items()}
    banks = {name: texts.bank(number) for number, name in BANKS.items()}
    return CreditTerms(
        schema=SCHEMA,
        release=release,
        channel=channel,
        issuing_bank=issuing_bank,
        advising_bank=advising_bank,
        reference=texts.text("20"),
        pre_advice=texts.text("23"),
        transferable=texts.text("40A") == TRANSFERABLE,
        rules=rules,
        rules_text=rules_text,
        issue_date=issue,
        expiry_date=expiry,
        expiry_place=texts.text("31D")[6:],
        applicant=_party(texts, "50"),
        beneficiary=_party(texts, "59"),
        amount=read_swift(texts.text("32B")[:3], texts.text("32B")[3:]),
        tolerance=_tolerance(texts.text("39A")),
        available_with=read_bank("A" if "41A" in texts.by_tag else "D", available),
        available_by=BY[by],
        partial_shipments=cast("Permission", texts.text("43P")),
        transhipment=cast("Permission", texts.text("43T")),
        latest_shipment=texts.day("44C"),
        goods_note=texts.text("45H"),
        presentation_days=int(days) if days else None,
        presentation_text=presentation_text,
        confirmation=cast("Confirmation", texts.text("49")),
        instructions=texts.lines("78K") or texts.lines("78"),
        **lines,  # type: ignore[arg-type]
        **banks,  # type: ignore[arg-type]
    )


def _party(texts: _Texts, number: str) -> Party:
    if f"{number}N" in texts.by_tag:
        return Party(
            name=texts.lines(f"{number}N"),
            street=texts.lines(f"{number}S"),
            town=texts.text(f"{number}T"),
            postcode=texts.text(f"{number}P"),
            country=texts.text(f"{number}R"),
        )
    lines = texts.lines(number)
    if number == "59" and lines[0].startswith("/"):
        return Party(lines=lines[1:], account=lines[0][1:])
    return Party(lines=lines)


def _tolerance(text: str) -> Tolerance | None:
    plus, _, minus = text.partition("/")
    return Tolerance(int(plus), int(minus)) if text else None


def fields_from(terms: CreditTerms) -> list[Field]:
    """The fields that carry these terms, in order, without 27."""
    texts: dict[str, str] = {
        "20": terms.reference,
        "23": terms.pre_advice,
        "40A": TRANSFERABLE if terms.transferable else "IRREVOCABLE",
        "40E": terms.rules + (f"/{terms.rules_text}" if terms.rules == RULES_OTHER else ""),
        "31C": swift_date(terms.issue_date),
        "31D": swift_date(terms.expiry_date) + terms.expiry_place,
        "32B": terms.amount.swift,
        "39A": f"{terms.tolerance.plus:02d}/{terms.tolerance.minus:02d}" if terms.tolerance else "",
        "43P": terms.partial_shipments,
        "43T": terms.transhipment,
        "44C": swift_date(terms.latest_shipment) if terms.latest_shipment else "",
        "45H": terms.goods_note,
        "48": _period(terms),
        "49": terms.confirmation,
        "78" if terms.release == "SR2025" else "78K": "\n".join(terms.instructions),
    }
    by = next(code for code, name in BY.items() if name == terms.available_by)
    texts["41" + terms.available_with.option] = f"{write_bank(terms.available_with)}\n{by}"
    for number, name in BANKS.items():
        bank: Bank | None = getattr(terms, name)
        if bank:
            texts[number + bank.option] = write_bank(bank)
    texts |= {tag: "\n".join(getattr(terms, name)) for tag, name in LINES.items()}
    texts |= _party_texts("50", terms.applicant) | _party_texts("59", terms.beneficiary)
    return in_order([Field(tag, text) for tag, text in texts.items() if text], terms.release)


def _period(terms: CreditTerms) -> str:
    if terms.presentation_days is None:
        return ""
    return str(terms.presentation_days) + (f"/{terms.presentation_text}" if terms.presentation_text else "")


def _party_texts(number: str, party: Party) -> dict[str, str]:
    if party.lines:
        account = (f"/{party.account}",) if party.account else ()
        return {number: "\n".join((*account, *party.lines))}
    return {
        f"{number}N": "\n".join(party.name),
        f"{number}S": "\n".join(party.street),
        f"{number}T": party.town,
        f"{number}P": party.postcode,
        f"{number}R": party.country,
    }
