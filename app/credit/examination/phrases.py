"""What a notice says about a finding or a point, as banks write it: upper case, SWIFT's set x, with its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.examination.documents import DocumentClass
from app.messages.charset import SETS, mend_for

if TYPE_CHECKING:
    from app.credit.examination.documents import Demand
    from app.credit.examination.points import Point
    from app.messages.findings import Finding

UNKNOWN = "?"
_SHIPMENT = "SHIPMENT {shipped} NOT WITHIN PERIOD STATED IN CREDIT"
_OVERDRAWN = "CREDIT OVERDRAWN: CLAIMED {claimed}, AVAILABLE {available}"
_UNDERDRAWN = "CREDIT UNDERDRAWN: CLAIMED {claimed}, PARTIAL SHIPMENTS NOT ALLOWED"
_NOT_PRESENTED = "{title} NOT PRESENTED"
_OF_FINDINGS = {
    "presented-after-expiry": "LATE PRESENTATION: PRESENTED {received}, CREDIT EXPIRED {expiry}",
    "presented-after-period": "LATE PRESENTATION: PRESENTED {received}, MORE THAN {days} DAYS AFTER SHIPMENT",
    "presented-after-hours": "LATE PRESENTATION: PRESENTED AFTER BANKING HOURS ON {last}",
    "shipment-unknown": "DATE OF SHIPMENT NOT SHOWN",
    "period-by-hand": "LATE PRESENTATION: NOT WITHIN {days} DAYS {text}",
    "late-shipment": "LATE SHIPMENT: SHIPPED {shipped}, LATEST DATE {latest}",
    "shipped-after-receipt": "TRANSPORT DOCUMENT DATED {shipped}, LATER THAN PRESENTATION {received}",
    "shipped-outside-period": _SHIPMENT,
    "shipped-outside-instalments": _SHIPMENT,
    "instalment-missed": "INSTALMENT OF {words} NOT SHIPPED WITHIN PERIOD ALLOWED",
    "overdrawn": _OVERDRAWN,
    "overdrawn-about": _OVERDRAWN,
    "overdrawn-additional": _OVERDRAWN,
    "underdrawn": _UNDERDRAWN,
    "underdrawn-five": _UNDERDRAWN,
    "partial-drawing": "PARTIAL SHIPMENT EFFECTED",
    "partial-conditional": "PARTIAL SHIPMENT NOT AS PER CREDIT",
    "document-missing": _NOT_PRESENTED,
    "document-unseen": _NOT_PRESENTED,
    "originals-short": "{title}: {seen} ORIGINAL(S) PRESENTED INSTEAD OF {asked}",
    "copies-short": "{title}: {seen} ORIGINALS AND COPIES PRESENTED INSTEAD OF {asked}",
}
# By their class, where a notice calls them so; others by the name that the credit gives them.
_NAMES = {
    DocumentClass.DRAFT: "DRAFT",
    DocumentClass.INVOICE: "INVOICE",
    DocumentClass.BILL_OF_LADING: "BILL OF LADING",
    DocumentClass.SEA_WAYBILL: "SEA WAYBILL",
    DocumentClass.CHARTER_PARTY: "CHARTER PARTY BILL OF LADING",
    DocumentClass.MULTIMODAL: "MULTIMODAL TRANSPORT DOCUMENT",
    DocumentClass.AIR: "AIR WAYBILL",
    DocumentClass.LAND: "TRANSPORT DOCUMENT",
    DocumentClass.COURIER: "COURIER RECEIPT",
    DocumentClass.INSURANCE: "INSURANCE DOCUMENT",
    DocumentClass.PACKING_LIST: "PACKING LIST",
    DocumentClass.ORIGIN: "CERTIFICATE OF ORIGIN",
    DocumentClass.BENEFICIARY: "BENEFICIARY'S CERTIFICATE",
}


class Phrase(NamedTuple):
    """One discrepancy of a notice.

    Args:
        code: what it was made from, its document with it.
        text: in set x, on one line.
    """

    code: str
    text: str
    article: str


def phrase_of_finding(finding: Finding) -> Phrase | None:
    """The words for a finding; None for one that is no discrepancy, only to be known."""
    template = _OF_FINDINGS.get(finding.code)
    if template is None:
        return None
    text = template.format(**dict(finding.values))
    return Phrase(f"{finding.code} {finding.slot or finding.field}".strip(), in_set_x(text.upper()), finding.rule)


def phrase_of_point(point: Point, demand: Demand | None = None) -> Phrase:
    """The words for a point that a document fails; ``demand`` is that document, None for the whole presentation."""
    if demand is None:
        return Phrase(point.code, in_set_x(point.phrase.format(document="DOCUMENT")), point.article)
    named = point.phrase.format(document=_NAMES.get(demand.kind, demand.title))
    return Phrase(f"{point.code} {demand.field}.{demand.number}", in_set_x(named), point.article)


def in_set_x(text: str) -> str:
    """A text in SWIFT's set x: what can be written otherwise is, what can't becomes a question mark."""
    return "".join(char if char in SETS["x"] else mend_for(char, "x") or UNKNOWN for char in text)
