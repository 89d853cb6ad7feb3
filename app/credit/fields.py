"""What the form shows: a specification per field and release, made from the SWIFT tables and the words of this page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from app.messages.codes import BY, CODES, INCOTERMS
from app.messages.tables import NARRATIVES, PARTS_MAX, Release, table

if TYPE_CHECKING:
    from app.messages.formats import FieldFormat, Item

Group = Literal[
    "Parties",
    "Amount and availability",
    "Dates and places",
    "Shipment",
    "Goods",
    "Documents required",
    "Conditions and charges",
    "Banks",
]
Kind = Literal["text", "lines", "narrative", "amount", "date", "code", "bank", "bic", "country", "number"]

PARTIES: Group = "Parties"
AMOUNT: Group = "Amount and availability"
DATES: Group = "Dates and places"
SHIPMENT: Group = "Shipment"
GOODS: Group = "Goods"
DOCUMENTS: Group = "Documents required"
CONDITIONS: Group = "Conditions and charges"
BANKS: Group = "Banks"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One input of the form.

    Args:
        key: its name in a draft's values; findings carry it as ``slot``.
        tag: the SWIFT tag shown beside the label (``41a``), empty for what SWIFT doesn't carry.
        lines: how many lines fit; 1 for a single-line input.
        chars: how many characters fit in a line.
        charset: SWIFT's set of the field.
        choices: the codes of a ``code`` input.
        help: what it means, in plain words.
    """

    key: str
    tag: str
    label: str
    group: Group
    kind: Kind
    help: str
    lines: int
    chars: int
    charset: str
    mandatory: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    key: str
    group: Group
    kind: Kind
    label: str
    help: str
    component: int = 0
    choices: tuple[str, ...] = ()
    optional: bool = False


def _party(tag: str, who: str) -> tuple[_Words, ...]:
    return (
        _Words(f"{tag}N", PARTIES, "lines", f"{who}, name", "The full registered name."),
        _Words(f"{tag}S", PARTIES, "lines", f"{who}, street", "Street, building, floor; no town here."),
        _Words(f"{tag}T", PARTIES, "text", f"{who}, town", "The town alone."),
        _Words(f"{tag}P", PARTIES, "text", f"{who}, postcode", "Where the country uses postcodes."),
        _Words(f"{tag}R", PARTIES, "country", f"{who}, country", "Two letters, such as CN or DE."),
    )


_WORDS: tuple[_Words, ...] = (
    _Words("20", PARTIES, "text", "Credit number", "The issuing bank's reference; every later message quotes it."),
    _Words(
        "40A",
        PARTIES,
        "code",
        "Form of credit",
        "Transferable lets the beneficiary pass it on once (art. 38).",
    ),
    _Words("50", PARTIES, "lines", "Applicant", "Who asks for the credit: name and address in four lines."),
    *_party("50", "Applicant"),
    _Words("59", PARTIES, "lines", "Beneficiary", "Who is to be paid: name and address in four lines.", 2),
    _Words("59.account", PARTIES, "text", "Beneficiary, account", "Without its slash.", 1, (), optional=True),
    *_party("59", "Beneficiary"),
    _Words("32B", AMOUNT, "amount", "Currency and amount", "Such as USD 1,250,000.00."),
    _Words(
        "39A",
        AMOUNT,
        "text",
        "Tolerance, plus / minus %",
        "Such as 10/10: how far drawings may differ (art. 30).",
    ),
    _Words(
        "39C",
        AMOUNT,
        "lines",
        "Additional amounts",
        "Freight, interest and the like, drawn beyond the amount.",
    ),
    _Words("41a", AMOUNT, "bank", "Available with", "The nominated bank's BIC, or ANY BANK (art. 6).", 1),
    _Words(
        "41a.by",
        AMOUNT,
        "code",
        "By",
        "How it pays: at sight, deferred, by acceptance, negotiation, mixed.",
        2,
        BY,
    ),
    _Words("42C", AMOUNT, "lines", "Drafts at", "SIGHT, or the tenor, such as 90 DAYS AFTER BILL OF LADING DATE."),
    _Words("42a", AMOUNT, "bank", "Drawee", "The bank on which drafts are drawn, never the applicant (art. 6c)."),
    _Words("42M", AMOUNT, "lines", "Mixed payment details", "Which part is paid when."),
    _Words(
        "42P",
        AMOUNT,
        "lines",
        "Deferred payment details",
        "When payment falls due, such as 60 DAYS AFTER SIGHT.",
    ),
    _Words("31C", DATES, "date", "Date of issue", "The day from which the bank is bound."),
    _Words("31D.date", DATES, "date", "Expiry, date", "The last day for documents at the place of expiry.", 1),
    _Words(
        "31D.place",
        DATES,
        "text",
        "Expiry, place",
        "Where documents must be by then: the nominated bank's town.",
        2,
    ),
    _Words("43P", SHIPMENT, "code", "Partial shipments", "Where nothing is said, they are allowed (art. 31)."),
    _Words("43T", SHIPMENT, "code", "Transhipment", "Reloading on the way (arts. 19 to 23)."),
    _Words("44A", SHIPMENT, "lines", "Place of receipt", "Where the carrier takes the goods in charge."),
    _Words("44E", SHIPMENT, "lines", "Port of loading", "Port of loading or airport of departure."),
    _Words("44F", SHIPMENT, "lines", "Port of discharge", "Port of discharge or airport of destination."),
    _Words("44B", SHIPMENT, "lines", "Place of delivery", "Where the carriage ends."),
    _Words("44C", SHIPMENT, "date", "Latest shipment", "The last day; it never moves (art. 29c)."),
    _Words("44D", SHIPMENT, "lines", "Shipment period", "Instead of a latest day: instalments and their periods."),
    _Words(
        "44I",
        SHIPMENT,
        "lines",
        "Trade term",
        "First line the Incoterm (" + ", ".join(INCOTERMS) + "), then the place.",
    ),
    _Words(
        "45A",
        GOODS,
        "narrative",
        "Goods or services",
        "What is bought, as the invoice must describe it (art. 18c).",
    ),
    _Words("45H", GOODS, "text", "Further goods detail", "One line, carried apart from the description."),
    _Words(
        "46A",
        DOCUMENTS,
        "narrative",
        "Documents required",
        "Each begins with +; say who issues it and what it shows.",
    ),
    _Words(
        "48.days",
        DOCUMENTS,
        "number",
        "Period for presentation, days",
        "Empty means 21 after shipment (art. 14c).",
        1,
    ),
    _Words("48.text", DOCUMENTS, "text", "Counted from", "Empty means after shipment.", 2, (), optional=True),
    _Words("40E", CONDITIONS, "code", "Applicable rules", "The ICC rules the credit is subject to.", 1),
    _Words("40E.text", CONDITIONS, "text", "Other rules", "With OTHR only: which rules.", 2, (), optional=True),
    _Words(
        "47A",
        CONDITIONS,
        "narrative",
        "Additional conditions",
        "Name a document for each, else it is ignored (art. 14h).",
    ),
    _Words(
        "49G",
        CONDITIONS,
        "narrative",
        "Payment conditions, beneficiary",
        "What the beneficiary may also read.",
    ),
    _Words("49H", CONDITIONS, "narrative", "Payment conditions, bank only", "Not shown to the beneficiary."),
    _Words("71D", CONDITIONS, "lines", "Charges", "Which charges are not the applicant's (art. 37)."),
    _Words("51a", BANKS, "bank", "Applicant bank", "Only where it isn't the issuing bank."),
    _Words(
        "49",
        BANKS,
        "code",
        "Confirmation",
        "Whether another bank is asked to add its own undertaking (art. 8).",
    ),
    _Words("58a", BANKS, "bank", "Requested confirmation party", "The bank asked to confirm."),
    _Words("53a", BANKS, "bank", "Reimbursing bank", "Where the nominated bank claims (art. 13)."),
    _Words("78", BANKS, "narrative", "Instructions to the bank", "To the paying, accepting or negotiating bank."),
    _Words("78K", BANKS, "narrative", "Instructions to the bank", "To the paying, accepting or negotiating bank."),
    _Words("57a", BANKS, "bank", "Advise through", "A second advising bank, nearer to the beneficiary (art. 9c)."),
    _Words("23", BANKS, "text", "Pre-advice", "The reference of an MT705, as PREADV/ and its date."),
    _Words("72Z", BANKS, "lines", "Sender to receiver", "For the receiving bank alone."),
)
# What the credit needs beyond SWIFT's fields.
_HOUSE: tuple[FieldSpec, ...] = (
    FieldSpec(
        "issuing_bank",
        "",
        "Issuing bank",
        BANKS,
        "bic",
        "The bank that is bound.",
        1,
        11,
        "c",
        mandatory=True,
    ),
    FieldSpec(
        "advising_bank",
        "",
        "Advising bank",
        BANKS,
        "bic",
        "The bank that receives it.",
        1,
        11,
        "c",
        mandatory=True,
    ),
    FieldSpec(
        "channel",
        "",
        "Operative channel",
        BANKS,
        "code",
        "Which one binds: ledger or SWIFT; the other only informs (art. 11a).",
        1,
        6,
        "x",
        mandatory=True,
        choices=("ledger", "swift"),
    ),
)
# Inputs that hold more than SWIFT's component: currency and thousands marks, both tolerances, a bank's address lines.
_WIDTHS = {"amount": 24, "39A": 7, "bank": 35, "date": 11}
_LINE_KINDS = ("lines", "narrative", "bank")


@cache
def field_specs(release: Release) -> tuple[FieldSpec, ...]:
    """The form's inputs for a release, in the order they are shown."""
    rows = {row.name: row for row in table(release).messages["700"]}
    specs = [
        _spec(words, rows[_row(words.key)].tags[-1], release, mandatory=rows[_row(words.key)].mandatory)
        for words in _WORDS
        if _row(words.key) in rows
    ]
    return (*specs, *_HOUSE)


@cache
def spec_of(release: Release) -> dict[str, FieldSpec]:
    """The same by key."""
    return {spec.key: spec for spec in field_specs(release)}


def _row(key: str) -> str:
    return key.partition(".")[0]


def _spec(words: _Words, tag: str, release: Release, *, mandatory: bool) -> FieldSpec:
    field_format = table(release).formats[tag]
    item = _item(field_format, words.component) if words.kind != "bank" else field_format.lines[0].items[-1]
    lines = 1
    if words.kind in _LINE_KINDS:
        lines = sum(line.most for line in field_format.lines if line.items[0].chars == item.chars) or 1
        lines = field_format.lines_max if words.kind == "bank" else lines
    if tag in NARRATIVES:
        lines *= PARTS_MAX
    choices = words.choices or (CODES[tag].words if words.kind == "code" else ())
    return FieldSpec(
        words.key,
        _row(words.key),
        words.label,
        words.group,
        words.kind,
        words.help,
        lines,
        _WIDTHS.get(words.key) or _WIDTHS.get(words.kind) or max(map(len, choices), default=item.chars),
        "x" if words.key == "39A" else item.charset,
        mandatory=mandatory and not words.optional,
        choices=choices,
    )


def _item(field_format: FieldFormat, component: int) -> Item:
    items = [item for line in field_format.lines for item in line.items]
    return next((item for item in items if item.number == component), items[-1])
