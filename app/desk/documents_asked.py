"""What a checker is asked to sign on documents: the presentation as it will be, and what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.dates import display_date
from app.credit.examination.clock import Standing
from app.credit.examination.clock import standing as standing_of
from app.credit.examination.readings import reading
from app.credit.life import after
from app.credit.plain import TermsError
from app.credit.presentation import Notice
from app.desk.kinds import NOTICE, PRESENTED, deed_of, goes_on, refused, schema_of, step_of
from app.desk.presentations import view_presentation
from app.desk.presented import Told, open_amendments, read_presented, told_of
from app.ledger.acts import ExamineDocuments, Finding, HonourPresentation, Manner, PresentDocuments, RefuseDocuments
from app.messages.findings import Rule
from app.ports.stored import Content

if TYPE_CHECKING:
    from app.credit.presentation import Presented
    from app.credit.terms import AvailableBy, CreditTerms
    from app.desk.desk import Desk
    from app.desk.presentations import PresentationView
    from app.ledger.acts import CreditAct
    from app.messages.findings import Finding as Found
    from app.ports.stored import CreditRecord, DeskAct

_LATE = Rule(
    "refused-late",
    "UCP 600 art. 16d",
    "warning",
    "The notice was given after the time limit, which ended on {day} at {time}, {place}.",
)
_PRECLUDED = Rule(
    "refusal-precluded",
    "UCP 600 art. 16f",
    "warning",
    "The notice was given after the time limit, which ended on {day} at {time}, {place}: your bank can no longer claim "
    "that the documents don't comply.",
)
_OTHER_MANNER = Rule(
    "other-manner", "UCP 600 art. 7", "warning", "This isn't the way in which the credit is available."
)
_MANNERS: dict[AvailableBy, Manner] = {
    "payment": Manner.SIGHT_PAYMENT,
    "deferred payment": Manner.DEFERRED_PAYMENT,
    "acceptance": Manner.ACCEPTANCE,
    "negotiation": Manner.NEGOTIATION,
}


def presentation_asked(desk: Desk, item: DeskAct, record: CreditRecord) -> PresentationView | None:
    """The presentation an act is about; one that isn't recorded yet as it will be then, or None where it can't be."""
    act, told, life = item.act.act(), told_of(desk, record.credit), record.life
    assert goes_on(act)
    number = deed_of(act).number
    if isinstance(act, PresentDocuments):
        step = step_of(act)
        if refused(life, step):
            return None
        life, told = after(life, step), (*told, _told(desk, item, act))
    one = life.presentation(number)
    return view_presentation(desk, record, life, one, told) if one else None


def content_asked(item: DeskAct) -> Presented | Notice | None:
    """What an act on documents sealed: documents, or discrepancies; None where it only answers, or is sealed here."""
    act = item.act.act()
    assert goes_on(act)
    if schema_of(act) == PRESENTED:
        return read_presented(Content(item.terms, item.terms_fault))
    try:
        return Notice.from_json(item.terms) if schema_of(act) == NOTICE and item.terms is not None else None
    except TermsError:
        return None


def stands_against(
    desk: Desk, item: DeskAct, terms: CreditTerms | None, view: PresentationView | None
) -> tuple[Found, ...]:
    """What an act on documents is signed in spite of."""
    act = item.act.act()
    if isinstance(act, ExamineDocuments) and act.finding == Finding.COMPLYING:
        return _against_complying(desk, act, view)
    if isinstance(act, RefuseDocuments):
        return _late(act, view)
    if isinstance(act, HonourPresentation) and terms and not is_manner_of(terms, act.bank, act.manner):
        return (_OTHER_MANNER.found("41a"),)
    return ()


def is_manner_of(terms: CreditTerms, bank: str, manner: int) -> bool:
    """The bank honours as the credit says. An issuing bank doesn't negotiate: it honours what another negotiated."""
    said = _MANNERS.get(terms.available_by)
    if said is Manner.NEGOTIATION and bank == terms.issuing_bank:
        return True
    return said is None or manner == said


def _against_complying(desk: Desk, act: ExamineDocuments, view: PresentationView | None) -> tuple[Found, ...]:
    record = desk.store.credit(act.credit)
    if record is None or view is None or view.facts is None or not view.readings:
        return ()
    accepted = deed_of(act).accepted
    chosen = [one for one in open_amendments(desk, record) if one.number in accepted]
    try:
        found = reading(view.readings[0].terms, chosen, view.facts).findings
    except TermsError:
        return ()  # why it can't be signed is said by itself
    return tuple(one for one in found if one.severity != "info")


def _late(act: RefuseDocuments, view: PresentationView | None) -> tuple[Found, ...]:
    own = view.by(act.bank) if view else None
    if own is None or own.deadline is None:
        return ()
    stands = standing_of(own.deadline, act.given_utc, bound=own.bound)
    ended = own.office.local(own.deadline.at_utc)
    if stands is Standing.IN_TIME or ended is None:
        return ()
    rule = _PRECLUDED if stands is Standing.PRECLUDED else _LATE
    place = own.office.place or own.office.bic
    return (rule.found(day=display_date(ended.date()), time=f"{ended:%H:%M}", place=place),)


def _told(desk: Desk, item: DeskAct, act: CreditAct) -> Told:
    return Told(act, Content(item.terms, item.terms_fault), item.digest, desk.now_utc())
