"""What an officer sees: a credit whole, and a work item to approve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.differences import Difference, differences
from app.credit.life import after, refusal
from app.credit.life.table import About
from app.desk.amended import AMENDMENT_SEALED, contents, effective, terms_or_none
from app.desk.approve import rebuilt_digest, why_not_approve
from app.desk.documents_asked import content_asked, presentation_asked
from app.desk.kinds import Deed, about_of, deed_of, goes_on, step_of
from app.desk.life import AmendmentView, LifeView, read_life, view_amendment
from app.desk.limits import Limit, limits
from app.desk.overrides import read_word
from app.desk.progress import Progress, progress_of_credit
from app.desk.seats import Seat, seats
from app.desk.standing import Standing, standing
from app.desk.undertaken import undertaken
from app.errors import UserError
from app.ledger.acts import ACTS, AdviseCredit, AmendCredit, IssueCredit
from app.ports.stored import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.presentation import Notice, Presented
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.presentations import PresentationView
    from app.ledger.acts import Act
    from app.ledger.canonical import Json
    from app.ports.stored import CreditRecord, DeskAct


@dataclass(frozen=True, slots=True)
class CreditView:
    """A credit, recorded or on its way.

    Attributes:
        credit: its id.
        record: the mirrored credit, or None while only its issue is on its way.
        terms: in force for the issuing bank, opened and checked, or None; then ``terms_fault`` may say why.
        advice_reference: the adviser's own reference, once its advice is open here.
        progress: each act on the credit, oldest first.
        life: what stands between its banks, or None before it is recorded.
    """

    credit: bytes
    record: CreditRecord | None
    terms: CreditTerms | None
    terms_fault: str
    advice_reference: str
    progress: tuple[Progress, ...]
    life: LifeView | None


def credit_view(desk: Desk, credit: bytes) -> CreditView:
    """A credit with all that was proved of it.

    Raises:
        UserError: ``unknown-credit``.
    """
    record = desk.store.credit(credit)
    acts = desk.store.acts_of_credit(credit)
    if record is None and not acts:
        raise UserError("This credit is not in the mirror.", code="unknown-credit")
    progress = progress_of_credit(desk, credit)
    life = read_life(desk, credit, progress)
    content, fault = _terms_of(record, acts)
    terms = terms_or_none(content)
    if life and life.record.life.accepted:
        terms, fault = life.terms, fault if terms is None or life.terms else AMENDMENT_SEALED
    return CreditView(
        credit=credit,
        record=record,
        terms=terms,
        terms_fault=fault,
        advice_reference=_advice_reference(desk, credit),
        progress=progress,
        life=life,
    )


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """What a checker sees before signing.

    Attributes:
        item: the act.
        kind: its name.
        deed: what it does on a recorded credit; None for an issue.
        terms: of an issue, from the sealed bytes; of an amendment, as they would be; else those in force.
        amendment: the one that it makes, answers, extends to or asks back.
        presentation: the one it is about; of one that it makes, as it will be.
        content: documents that it takes in, or discrepancies that it states; else None.
        reference: the own one, as sealed.
        sealed_note: what the other banks will read: note or message.
        means, evidence: how it was done where chain or gateway was down, as sealed.
        note: the maker's own words.
        seats: the signatures it needs and has.
        standing: what stands against it, with the maker's reasons.
        limits: what an issue takes of the rulebook's limits.
        last_credit: reference of this applicant's last credit, or empty.
        differences: against that credit.
        rebuilt: the digest rebuilt from the terms shown equals the act's.
        why_not: why this officer can't approve, or empty.
    """

    item: DeskAct
    kind: str
    deed: Deed | None
    terms: CreditTerms | None
    amendment: AmendmentView | None
    presentation: PresentationView | None
    content: Presented | Notice | None
    reference: str
    sealed_note: str
    means: str
    evidence: str
    note: str
    seats: tuple[Seat, ...]
    standing: tuple[Standing, ...]
    limits: tuple[Limit, ...]
    last_credit: str
    differences: tuple[Difference, ...]
    rebuilt: bool
    why_not: str


def approval_view(desk: Desk, digest: bytes) -> ApprovalView:
    """A waiting act as its checker sees it.

    Raises:
        UserError: ``unknown-act``.
    """
    item = desk.store.desk_act(digest)
    act = item.act.act()
    record = desk.store.credit(item.credit)
    deed = deed_of(act) if goes_on(act) else None
    about = about_of(act.KIND)
    amendment = _amendment(desk, item, act, record) if record and about is About.AMENDMENT else None
    presentation = presentation_asked(desk, item, record) if record and about is About.PRESENTATION else None
    terms = _terms_shown(desk, item, record, amendment)
    last = _last_credit(desk, item, terms)
    return ApprovalView(
        item=item,
        kind=ACTS[item.act.kind].__name__,
        deed=deed,
        terms=terms,
        amendment=amendment,
        presentation=presentation,
        content=content_asked(item) if about is About.PRESENTATION else None,
        reference=_text(item.terms, "reference") if deed else "",
        sealed_note=_text(item.terms, "note", "text") if deed else "",
        means=_text(item.terms, "means") if deed else "",
        evidence=_text(item.terms, "evidence") if deed else "",
        note=read_word(item.note).note,
        seats=seats(desk, item),
        standing=standing(desk, item, terms, presentation) if terms or presentation else (),
        limits=limits(desk.registry(), undertaken(desk, act)),
        last_credit=last.reference if last else "",
        differences=tuple(differences(last, terms)) if last and terms else (),
        rebuilt=(terms is not None or presentation is not None) and rebuilt_digest(desk, item) == digest,
        why_not=why_not_approve(desk, item),
    )


def _terms_shown(
    desk: Desk, item: DeskAct, record: CreditRecord | None, amendment: AmendmentView | None
) -> CreditTerms | None:
    if item.act.kind == IssueCredit.KIND:
        return terms_or_none(item.terms)
    if item.act.kind == AmendCredit.KIND and amendment and not amendment.life.cancels:
        return amendment.proposed
    return effective(desk, record) if record else None


def _amendment(desk: Desk, item: DeskAct, act: Act, record: CreditRecord) -> AmendmentView | None:
    """The amendment an act is about; one that isn't recorded yet as it would be then."""
    number, known = getattr(act, "number", 0), contents(desk, record.credit)
    one = record.life.amendment(number)
    if isinstance(act, AmendCredit):
        known[number] = Content(item.terms, item.terms_fault)
        step = step_of(act)
        one = after(record.life, step).amendment(number) if refusal(record.life, step) is None else None
    return view_amendment(record, known, one) if one else None


def _terms_of(record: CreditRecord | None, acts: Sequence[DeskAct]) -> tuple[Json, str]:
    if record is not None and (record.terms is not None or record.terms_fault):
        return record.terms, record.terms_fault
    for act in acts:
        if act.act.kind == IssueCredit.KIND:
            return act.terms, act.terms_fault
    return None, ""


def _advice_reference(desk: Desk, credit: bytes) -> str:
    for mirrored in desk.store.entries_of_credit(credit):
        if mirrored.entry.kind == AdviseCredit.KIND:
            return _text(desk.store.opened(mirrored.entry.digest).json, "reference")
    return ""


def _text(content: Json, *names: str) -> str:
    """The first of these texts that a content has."""
    return next((str(content[name]) for name in names if name in content), "") if isinstance(content, dict) else ""


def _last_credit(desk: Desk, item: DeskAct, terms: CreditTerms | None) -> CreditTerms | None:
    if terms is None or item.act.kind != IssueCredit.KIND:
        return None
    record = desk.store.last_credit_of(terms.applicant.full_name, besides=item.credit)
    return terms_or_none(record.terms) if record else None
