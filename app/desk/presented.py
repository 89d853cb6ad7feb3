"""What was presented as this desk can read it: recorded acts with their contents, and the terms to hold it against."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from app.credit.examination.clock import receipt
from app.credit.examination.findings import Facts
from app.credit.examination.readings import reading
from app.credit.life.table import About
from app.credit.plain import TermsError
from app.credit.presentation import Presented
from app.desk.amended import CANT_APPLY, contents, read_amendment, terms_with
from app.desk.desk import GOOD
from app.desk.kinds import about_of, goes_on
from app.desk.offices import office_of
from app.ledger.acts import PresentDocuments, act_of
from app.messages.findings import errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.credit.amendment import AmendmentTerms
    from app.credit.examination.clock import Receipt
    from app.credit.life import CreditLife, PresentationLife
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.ledger.acts import CreditAct
    from app.ledger.registry import Registry
    from app.ports.stored import Content, CreditRecord

TERMS_SEALED = "The credit's terms are not open here, so documents can't be held against them."
DOCUMENTS_SEALED = "What was presented is still sealed here. It opens as soon as your gateway answers."


class Told(NamedTuple):
    """An act on a presentation, as it was recorded."""

    act: CreditAct
    content: Content
    digest: bytes
    recorded_utc: datetime

    @property
    def number(self) -> int:
        """Of the presentation."""
        number: int = getattr(self.act, "number", 0)
        return number


def told_of(desk: Desk, credit: bytes) -> tuple[Told, ...]:
    """Every recorded act on a credit's presentations, oldest first."""
    found = []
    for mirrored in desk.store.entries_of_credit(credit):
        entry = mirrored.entry
        if about_of(entry.kind) is About.PRESENTATION and mirrored.verdict == GOOD:
            act = act_of(entry.kind, entry.words)
            assert goes_on(act)
            at = datetime.fromtimestamp(entry.time, UTC)
            found.append(Told(act, desk.store.opened(entry.digest), entry.digest, at))
    return tuple(found)


def own_terms(desk: Desk, record: CreditRecord) -> CreditTerms | None:
    """The terms that this bank holds documents against: a confirming bank those it is bound by."""
    life = record.life
    known = contents(desk, record.credit) if life.accepted else {}
    return terms_with(record, known, life.followed if _confirms(life, desk.me.bank) else life.accepted)


def drawn_before(life: CreditLife, bank: str, one: PresentationLife | None) -> int:
    """What the other presentations drew on the undertaking that this bank holds documents against, in minor units."""
    if _confirms(life, bank):
        return life.confirmer_drawn_minor - (one.drawn_by(bank) if one else 0)
    return life.drawn_minor - (one.drawn_minor if one else 0)


def open_amendments(desk: Desk, record: CreditRecord) -> tuple[AmendmentTerms, ...]:
    """Amendments that documents can still accept, as far as they are open here."""
    opened = [one for one in record.life.open_amendments if not one.cancels]
    known = contents(desk, record.credit) if opened else {}
    read = (read_amendment(known.get(one.number)) for one in opened)
    return tuple(one for one in read if one is not None)


def sealed_of(told: Iterable[Told], number: int) -> Content | None:
    """What a presentation sealed; None before it is recorded."""
    return next((one.content for one in told if one.number == number and isinstance(one.act, PresentDocuments)), None)


def read_presented(content: Content | None) -> Presented | None:
    """Opened documents; None while sealed, or faulty."""
    try:
        return Presented.from_json(content.json) if content and content.json is not None else None
    except TermsError:
        return None


def facts_of(
    desk: Desk, registry: Registry, life: CreditLife, one: PresentationLife, told: Sequence[Told]
) -> Facts | None:
    """What findings on a presentation are made from; None while its documents are sealed here."""
    content = read_presented(sealed_of(told, one.number))
    if content is None:
        return None
    return Facts(
        claimed_minor=one.amount_minor,
        drawn_minor=drawn_before(life, desk.me.bank, one),
        receipt=_first_receipt(desk, registry, life, one),
        shipment_day=content.shipment_date,
        documents=content.documents,
        earlier_shipments=earlier_shipments(life, told, before=one.number),
    )


def earlier_shipments(life: CreditLife, told: Iterable[Told], *, before: int) -> tuple[date, ...]:
    """Days of shipment of the presentations before this one that drew on the credit, as far as they are open here."""
    drew = {one.number for one in life.presentations if one.drawn_minor and one.number < before}
    presented = (one for one in told if isinstance(one.act, PresentDocuments) and one.number in drew)
    read = (read_presented(one.content) for one in presented)
    return tuple(one.shipment_date for one in read if one and one.shipment_date)


def why_not_complying(desk: Desk, record: CreditRecord, number: int, accepted: Sequence[int]) -> str:
    """Why documents can't be found complying where they accept these amendments, as a sentence; else empty."""
    one, terms = record.life.presentation(number), own_terms(desk, record)
    if one is None:
        return ""
    told = told_of(desk, record.credit)
    facts = facts_of(desk, desk.registry(), record.life, one, told)
    if facts is None:
        sealed = sealed_of(told, number)
        return (sealed.fault if sealed else "") or DOCUMENTS_SEALED
    if terms is None:
        return TERMS_SEALED
    chosen = [each for each in open_amendments(desk, record) if each.number in accepted]
    try:
        against = errors(reading(terms, chosen, facts).findings)
    except TermsError:
        return CANT_APPLY
    return against[0].sentence if against else ""


def _confirms(life: CreditLife, bank: str) -> bool:
    return bank != life.issuing_bank and life.is_bound(bank)


def _first_receipt(desk: Desk, registry: Registry, life: CreditLife, one: PresentationLife) -> Receipt | None:
    """At the first bank where documents may be presented (UCP 600 art. 6a, 6d)."""
    received = [(own.received_utc, own.bank) for own in one.handlings if own.received_utc and life.may_honour(own.bank)]
    first = min(received, default=None)
    return receipt(first[0], office_of(first[1], desk.me.office, registry)) if first else None
