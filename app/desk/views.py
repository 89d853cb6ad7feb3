"""What an officer sees: a credit whole, and a work item to approve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.differences import Difference, differences
from app.credit.plain import TermsError
from app.credit.terms import CreditTerms
from app.desk.advise import why_not_advise
from app.desk.approve import rebuilt_digest, why_not_approve
from app.desk.limits import Limit, limits
from app.desk.overrides import read_word
from app.desk.progress import Progress, progress_of_act, progress_of_entry
from app.desk.seats import Seat, seats
from app.desk.standing import Standing, standing
from app.errors import UserError
from app.ledger.acts import ACTS, AdviseCredit, IssueCredit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.stored import CreditRecord, DeskAct


@dataclass(frozen=True, slots=True)
class CreditView:
    """A credit, recorded or on its way.

    Attributes:
        credit: its id.
        record: the mirrored credit, or None while only its issue is on its way.
        terms: opened and checked, or None; then ``terms_fault`` may say why.
        advice_reference: the adviser's own reference, once its advice is open here.
        progress: each act on the credit, oldest first.
        why_not_advise: empty when this officer can prepare the advice now.
    """

    credit: bytes
    record: CreditRecord | None
    terms: CreditTerms | None
    terms_fault: str
    advice_reference: str
    progress: tuple[Progress, ...]
    why_not_advise: str


def credit_view(desk: Desk, credit: bytes) -> CreditView:
    """A credit with all that was proved of it.

    Raises:
        UserError: ``unknown-credit``.
    """
    record = desk.store.credit(credit)
    acts = desk.store.acts_of_credit(credit)
    if record is None and not acts:
        raise UserError("This credit is not in the mirror.", code="unknown-credit")
    content, fault = _terms_of(record, acts)
    return CreditView(
        credit=credit,
        record=record,
        terms=terms_or_none(content),
        terms_fault=fault,
        advice_reference=_advice_reference(desk, credit),
        progress=_progress(desk, credit, acts),
        why_not_advise=why_not_advise(desk, record) if record else "This credit is not on the ledger yet.",
    )


def terms_or_none(content: Json) -> CreditTerms | None:
    """Credit terms from opened content; None while it is sealed or when it holds something else."""
    try:
        return CreditTerms.from_json(content) if content is not None else None
    except TermsError:
        return None


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """What a checker sees before signing.

    Attributes:
        item: the act.
        kind: its name.
        terms: of the credit: for an issue rebuilt from the sealed bytes, for an advice those of the recorded credit.
        advice_reference: of an advice.
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
    terms: CreditTerms | None
    advice_reference: str
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
    record = desk.store.credit(item.credit) if item.act.kind == AdviseCredit.KIND else None
    terms = terms_or_none(record.terms if record else item.terms)
    last = _last_credit(desk, item, terms)
    act, readable = item.act.act(), terms is not None
    return ApprovalView(
        item=item,
        kind=ACTS[item.act.kind].__name__,
        terms=terms,
        advice_reference=_reference(item.terms) if item.act.kind == AdviseCredit.KIND else "",
        note=read_word(item.note).note,
        seats=seats(desk, item),
        standing=standing(desk, item, terms) if terms else (),
        limits=limits(desk.registry(), act) if isinstance(act, IssueCredit) else (),
        last_credit=last.reference if last else "",
        differences=tuple(differences(last, terms)) if last and terms else (),
        rebuilt=readable and rebuilt_digest(desk, item) == digest,
        why_not=why_not_approve(desk, item),
    )


def _terms_of(record: CreditRecord | None, acts: Sequence[DeskAct]) -> tuple[Json, str]:
    if record is not None and (record.terms is not None or record.terms_fault):
        return record.terms, record.terms_fault
    for act in acts:
        if act.act.kind == IssueCredit.KIND:
            return act.terms, act.terms_fault
    return None, ""


def _progress(desk: Desk, credit: bytes, acts: Sequence[DeskAct]) -> tuple[Progress, ...]:
    own = {act.digest: progress_of_act(desk, act) for act in acts}
    found = []
    for mirrored in desk.store.entries_of_credit(credit):
        digest = mirrored.entry.digest
        found.append(own.pop(digest) if digest in own else progress_of_entry(desk, mirrored))
    return (*found, *own.values())


def _advice_reference(desk: Desk, credit: bytes) -> str:
    for mirrored in desk.store.entries_of_credit(credit):
        if mirrored.entry.kind == AdviseCredit.KIND:
            act = AdviseCredit.from_words(mirrored.entry.words)
            return _reference(desk.store.opened(act.plain_hash))
    return ""


def _reference(content: Json) -> str:
    return str(content.get("reference", "")) if isinstance(content, dict) else ""


def _last_credit(desk: Desk, item: DeskAct, terms: CreditTerms | None) -> CreditTerms | None:
    if terms is None or item.act.kind != IssueCredit.KIND:
        return None
    record = desk.store.last_credit_of(terms.applicant.full_name, besides=item.credit)
    return terms_or_none(record.terms) if record else None
