"""Examining documents: the workbench's beginning, any choice of amendments tried on, and work kept as it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.examination.checklist import Section, checklist
from app.credit.examination.readings import Reading, reading
from app.credit.life import Act
from app.desk.came_back import CameBack, came_back
from app.desk.deeds import known, why_not
from app.desk.kinds import Deed
from app.desk.presentations import HandlingView, PresentationView, view_presentation
from app.desk.presented import DOCUMENTS_SEALED, TERMS_SEALED, open_amendments, own_terms, told_of
from app.desk.unsigned import keep_unsigned, unsigned
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.credit.amendment import AmendmentTerms
    from app.credit.examination.findings import Facts
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.stored import CreditRecord

_SAY_WHAT_WAS_FOUND = frozenset({Act.EXAMINE, Act.ADVISE_DISCREPANCIES, Act.REFUSE})


@dataclass(frozen=True, slots=True)
class Examining:
    """What an examination begins with.

    Attributes:
        terms: those that documents are held against here.
        opened: amendments that they can still accept.
        sections: all points to look at.
        facts: what findings are made from.
        own: the own bank's dealing with it, with its deadline.
        came_back: a finding or notice that a checker sent back, or the ledger refused; None where none waits.
        kept: the work done before, or None.
    """

    record: CreditRecord
    terms: CreditTerms
    opened: tuple[AmendmentTerms, ...]
    view: PresentationView
    sections: tuple[Section, ...]
    facts: Facts
    own: HandlingView
    came_back: CameBack | None
    kept: Json


def begin_examining(desk: Desk, credit: bytes, number: int) -> Examining:
    """A presentation as it is examined.

    Raises:
        UserError: ``unknown-credit``; ``cannot-do`` with the reason: not received, decided, or sealed here.
    """
    record = known(desk, credit)
    one, terms = record.life.presentation(number), own_terms(desk, record)
    if reason := why_not(desk, record, Deed(Act.EXAMINE, number)) or ("" if terms else TERMS_SEALED):
        raise UserError(reason, code="cannot-do")
    assert one is not None
    assert terms is not None
    view = view_presentation(desk, record, record.life, one, told_of(desk, credit))
    own = view.by(desk.me.bank)
    if view.facts is None or own is None:
        raise UserError(view.fault or DOCUMENTS_SEALED, code="cannot-do")
    return Examining(
        record=record,
        terms=terms,
        opened=open_amendments(desk, record),
        view=view,
        sections=checklist(terms),
        facts=view.facts,
        own=own,
        came_back=came_back(desk, credit, _SAY_WHAT_WAS_FOUND, number),
        kept=unsigned(desk, credit, number),
    )


def reading_with(begun: Examining, amendments: Collection[int]) -> Reading:
    """The documents held against the terms with these amendments, whichever are chosen.

    Raises:
        TermsError: with them they would be no terms.
    """
    chosen = [one for one in begun.opened if one.number in amendments]
    return reading(begun.terms, chosen, begun.facts)


def keep_examining(desk: Desk, credit: bytes, number: int, work: Json) -> None:
    """Keep the work as it is done; None forgets it."""
    keep_unsigned(desk, credit, number, work)
