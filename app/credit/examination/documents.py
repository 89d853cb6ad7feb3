"""Field 46A as a list: which documents a credit asks for, of which class, in how many originals and copies."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.credit.examination.copies import asked_copies, without_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.credit.terms import CreditTerms

TITLE_CHARS_MAX = 60


class DocumentClass(StrEnum):
    """What a document is to UCP 600: which articles it is examined by."""

    DRAFT = "draft"
    INVOICE = "invoice"
    BILL_OF_LADING = "bill-of-lading"
    SEA_WAYBILL = "sea-waybill"
    CHARTER_PARTY = "charter-party"
    MULTIMODAL = "multimodal"
    AIR = "air"
    LAND = "land"
    COURIER = "courier"
    INSURANCE = "insurance"
    PACKING_LIST = "packing-list"
    ORIGIN = "origin"
    INSPECTION = "inspection"
    WEIGHT = "weight"
    BENEFICIARY = "beneficiary"
    OTHER = "other"


TRANSPORT = frozenset(
    {
        DocumentClass.BILL_OF_LADING,
        DocumentClass.SEA_WAYBILL,
        DocumentClass.CHARTER_PARTY,
        DocumentClass.MULTIMODAL,
        DocumentClass.AIR,
        DocumentClass.LAND,
        DocumentClass.COURIER,
    }
)
"""Transport documents of art. 19 to 25: an original of one starts the period of art. 14c."""

_INSPECTED = "INSPECTION|ANALYSIS|QUALITY|QUANTITY|HEALTH|PHYTO-?SANITARY|FUMIGATION"
# What a document's name holds; of several the one that stands first, of two at one place the one listed first.
_NAMES: tuple[tuple[DocumentClass, str], ...] = (
    (DocumentClass.BENEFICIARY, r"BENEFICIAR(?:Y|IES)'?S?'? (?:\w+ ){0,2}(?:CERTIFICATE|STATEMENT|DECLARATION)"),
    (DocumentClass.BENEFICIARY, r"(?:CERTIFICATE|STATEMENT|DECLARATION)[\w ]{0,30} (?:BY|FROM) (?:THE )?BENEFICIARY"),
    (DocumentClass.CHARTER_PARTY, r"CHARTER[ -]?PARTY"),
    (DocumentClass.MULTIMODAL, r"MULTI-?MODAL|COMBINED TRANSPORT|INTERMODAL|\bFBL\b|FIATA B"),
    (DocumentClass.AIR, r"AIR ?WAYBILL|\bH?AWBS?\b|AIR (?:TRANSPORT|CONSIGNMENT)"),
    (DocumentClass.SEA_WAYBILL, r"(?:SEA|OCEAN|LINER|NON-NEGOTIABLE) ?WAYBILL"),
    (
        DocumentClass.LAND,
        r"\bCMR\b|\bCIM\b|RAIL(?:WAY|ROAD)?\b|ROAD (?:TRANSPORT|WAYBILL)|TRUCK|INLAND WATERWAY|CONSIGNMENT NOTE",
    ),
    (DocumentClass.COURIER, r"COURIER|POST(?:AL)? RECEIPT|(?:CERTIFICATE|PROOF) OF POSTING"),
    (DocumentClass.BILL_OF_LADING, r"BILLS? OF LADING|\bB/?LS?\b"),
    (DocumentClass.INSURANCE, r"INSURANCE"),
    (DocumentClass.PACKING_LIST, r"PACKING (?:LIST|NOTE|SPECIFICATION)"),
    (DocumentClass.ORIGIN, r"CERTIFICATES? OF (?:\w+ )?ORIGIN|GSP FORM|\bFORM A\b|\bEUR\.?1\b|ORIGIN CERTIFICATE"),
    (DocumentClass.WEIGHT, r"WEIGHT (?:LIST|NOTE|CERTIFICATE|MEMO)|CERTIFICATE OF WEIGHT|WEIGHING"),
    (DocumentClass.INSPECTION, rf"(?:{_INSPECTED}|SURVEY|VETERINARY|TEST)(?: \w+)? (?:CERTIFICATE|REPORT)"),
    (DocumentClass.INSPECTION, rf"CERTIFICATE OF (?:\w+ )?(?:{_INSPECTED})"),
    (DocumentClass.INVOICE, r"INVOICE"),
    (DocumentClass.DRAFT, r"\bDRAFTS?\b|BILLS? OF EXCHANGE"),
)
# Behind these words a document's name is over: what follows is what it shows, who issues it, what goes with it.
_NAME_ENDS = re.compile(
    r",|;|\. | (?:SHOWING|EVIDENCING|STATING|CERTIFYING|INDICATING|ADVISING|CONFIRMING|COVERING|CONSIGNED|MADE OUT|"
    r"MARKED|ISSUED|SIGNED BY|DATED|THAT|WITH|FOR|AS|DRAWN|TOGETHER|ACCOMPANIED|PLUS|AT|SENT|BY|TO THE EFFECT)\b"
)
_NUMBER = re.compile(r"\(?\d{1,3}[.):](?!\d)\s*")
_MARKS = (re.compile(r"\+\s*"), re.compile(r"\*\s*"), re.compile(r"-\s*"), _NUMBER, re.compile(r"\(?[A-Z][.)]\s+"))
_GOES_ON = (",", " OF", " AND", " OR", " PER", " TO", " BY", " FOR", " THE", " WITH", " ON")
_CONDITION = re.compile(r"(?:ALL|THE|SHIPPING)? ?DOCUMENTS (?:MUST|SHOULD|SHALL|ARE|TO|REQUIRED|IN|NOT)\b|[^:]*:$")


@dataclass(frozen=True, slots=True)
class Demand:
    """A document that a credit asks for.

    Attributes:
        field: where it is asked for: ``46A``, or ``42C`` for drafts that 46A doesn't name.
        number: 1, 2, 3 in the credit's order.
        text: what is asked, on one line.
        title: the document's name, short.
        originals, copies: at least so many; an original does for a copy (UCP 600 art. 17d).
        full_set: all originals that were issued.
    """

    field: str
    number: int
    text: str
    title: str
    kind: DocumentClass
    originals: int
    copies: int
    full_set: bool = False


def demands(terms: CreditTerms) -> tuple[Demand, ...]:
    """Every document that the credit asks for, in its order, drafts last where 46A doesn't name them."""
    found = [_demand("46A", number, text) for number, text in enumerate(_split(terms.documents), 1)]
    if terms.drafts_at and not any(one.kind is DocumentClass.DRAFT for one in found):
        tenor = " ".join(terms.drafts_at)
        text = tenor if "DRAFT" in tenor.upper() else f"DRAFTS {tenor}"
        found.append(Demand("42C", len(found) + 1, text, "DRAFTS", DocumentClass.DRAFT, 1, 0))
    return tuple(_told_apart(found))


def classify(text: str) -> DocumentClass:
    """The class of a document by its name; ``OTHER`` where no article is its own."""
    upper = _folded(text)
    whole = [kind for kind, pattern in _NAMES[:2] if re.match(rf"(?:\w+ ){{0,3}}(?:{pattern})", upper)]
    if whole:
        return whole[0]
    named = [(match.start(), at) for at, (_, name) in enumerate(_NAMES) if (match := re.search(name, _name_in(upper)))]
    return _NAMES[min(named)[1]][0] if named else DocumentClass.OTHER


def _told_apart(found: list[Demand]) -> Iterator[Demand]:
    """Where several documents have one name, as certificates for each lot, more of what is asked names them."""
    names = Counter(one.title for one in found)
    for one in found:
        yield replace(one, title=_cut(_folded(one.text)).rstrip(" ,")) if names[one.title] > 1 else one


def _demand(field: str, number: int, text: str) -> Demand:
    asked = asked_copies(text)
    return Demand(
        field, number, text, _title(text), classify(text), asked.originals, asked.copies, full_set=asked.full_set
    )


def _split(lines: tuple[str, ...]) -> list[str]:
    """The lines of 46A by document: at their marks, else where a line names another document."""
    mark = _mark(lines)
    parts: list[list[str]] = []
    for line in lines:
        if not parts or (mark.match(line) if mark else _begins(line, parts[-1])):
            parts.append([])
        parts[-1].append(line)
    texts = (_text(part, mark) for part in parts)
    return [text for text in texts if text and not _CONDITION.match(text.upper())]


def _mark(lines: tuple[str, ...]) -> re.Pattern[str] | None:
    """How the first marked line is marked; other marks number what one document must show."""
    return next((mark for line in lines for mark in _MARKS if mark.match(line)), None)


def _begins(line: str, part: list[str]) -> bool:
    """Whether a line without a mark begins another document than the part before it."""
    before = part[-1].rstrip()
    if not before or before.endswith((".", ";")):
        return True
    named = classify(" ".join(part)) is not DocumentClass.OTHER and classify(line) is not DocumentClass.OTHER
    return named and not before.upper().endswith(_GOES_ON)


def _text(part: list[str], mark: re.Pattern[str] | None) -> str:
    """A part on one line without its mark, nor the number that long fields put behind it: ``+08) ``."""
    text = " ".join(" ".join(part).split())
    for one in (mark, _NUMBER):
        if one and (found := one.match(text)):
            text = text[found.end() :]
    return text.strip(" ;")


def _name_in(upper: str) -> str:
    """The part of a demand that names the document."""
    start = 1 if upper.startswith(",") else 0
    end = _NAME_ENDS.search(upper, start)
    return upper[: end.start()] if end else upper


def _title(text: str) -> str:
    name = without_counts(_name_in(_folded(text)))
    return _cut(name or _folded(text))


def _cut(name: str) -> str:
    """The first words, as many as a title holds."""
    return name if len(name) <= TITLE_CHARS_MAX else name[: TITLE_CHARS_MAX + 1].rpartition(" ")[0]


def _folded(text: str) -> str:
    return " ".join(text.upper().split())
