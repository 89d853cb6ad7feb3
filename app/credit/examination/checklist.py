"""Which points to look at in the documents that a credit asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.examination import points_papers as papers
from app.credit.examination import points_transport as transport
from app.credit.examination.documents import TRANSPORT, Demand, DocumentClass, demands

if TYPE_CHECKING:
    from app.credit.examination.points import Point
    from app.credit.terms import CreditTerms

GENERAL = papers.GENERAL
_SEA = (*transport.BY_SEA, *transport.ANY_TRANSPORT)
_POINTS: dict[DocumentClass, tuple[Point, ...]] = {
    DocumentClass.DRAFT: papers.DRAFT,
    DocumentClass.INVOICE: papers.INVOICE,
    DocumentClass.BILL_OF_LADING: (*transport.BILL_OF_LADING, *_SEA),
    DocumentClass.SEA_WAYBILL: (*transport.SEA_WAYBILL, *_SEA),
    DocumentClass.CHARTER_PARTY: (*transport.CHARTER_PARTY, *_SEA),
    DocumentClass.MULTIMODAL: (*transport.MULTIMODAL, *transport.ANY_TRANSPORT),
    DocumentClass.AIR: (*transport.AIR, *transport.ANY_TRANSPORT),
    DocumentClass.LAND: (*transport.LAND, *transport.ANY_TRANSPORT),
    DocumentClass.COURIER: transport.COURIER,
    DocumentClass.INSURANCE: transport.INSURANCE,
    DocumentClass.PACKING_LIST: papers.PACKING_LIST,
    DocumentClass.ORIGIN: papers.ORIGIN,
    DocumentClass.INSPECTION: papers.INSPECTION,
    DocumentClass.WEIGHT: papers.WEIGHT,
    DocumentClass.BENEFICIARY: papers.BENEFICIARY,
    DocumentClass.OTHER: papers.OTHER,
}
_BY_CODE = {one.code: one for group in (GENERAL, *_POINTS.values()) for one in group}


@dataclass(frozen=True, slots=True)
class Section:
    """The points of one document asked for, or of the presentation as a whole where ``demand`` is None."""

    demand: Demand | None
    points: tuple[Point, ...]


def points_of(kind: DocumentClass) -> tuple[Point, ...]:
    """The points of a class of documents."""
    return _POINTS[kind]


def checklist(terms: CreditTerms) -> tuple[Section, ...]:
    """Everything to look at: first the presentation as a whole, then each document in the credit's order."""
    return (Section(None, GENERAL), *(Section(demand, _points_for(demand)) for demand in demands(terms)))


def point(code: str) -> Point:
    """A point by its code.

    Raises:
        KeyError: there is none.
    """
    return _BY_CODE[code]


def _points_for(demand: Demand) -> tuple[Point, ...]:
    # A copy of a transport document is no transport document: articles 19 to 25 don't examine it.
    copy_only = demand.kind in TRANSPORT and demand.originals == 0
    return points_of(DocumentClass.OTHER if copy_only else demand.kind)
