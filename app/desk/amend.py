"""Amending: a draft on a credit's effective terms becomes a sealed amendment of what it changes (UCP 600 art. 10)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.credit.draft import Amends
from app.credit.editor import draft_from_terms
from app.credit.life import Act
from app.desk.amended import effective, examine_amendment
from app.desk.deeds import SEALED, known, sign_deed, why_not
from app.desk.drafts import add_draft, load_draft, must_be_maker
from app.desk.kinds import Deed
from app.desk.said import must_fit
from app.errors import UserError

if TYPE_CHECKING:
    from app.desk.desk import Desk

AMEND = Deed(Act.AMEND)


def begin_amendment(desk: Desk, credit: bytes) -> int:
    """A draft on the terms that bind the issuing bank now, to be changed into what they should be; its id.

    Raises:
        UserError: ``role-missing``; ``unknown-credit``; ``cannot-do`` with the reason.
    """
    must_be_maker(desk)
    record = known(desk, credit)
    terms = effective(desk, record)
    if reason := why_not(desk, record, AMEND) or ("" if terms else SEALED):
        raise UserError(reason, code="cannot-do")
    assert terms is not None
    draft = draft_from_terms(terms)
    return add_draft(desk, replace(draft, amends=Amends(credit.hex(), record.life.terms.hex())))


def amend_credit(desk: Desk, draft_id: int, *, note: str = "", word: str = "") -> bytes:
    """Seal and sign, as maker, the amendment that a draft makes, and queue it for the checkers; the act's digest.

    Args:
        desk: a maker's at the issuing bank.
        draft_id: a draft that amends a credit.
        note: goes sealed to the other banks.
        word: the maker's word to the checker.

    Raises:
        UserError: ``role-missing``; ``findings`` while errors are left, or it is no such draft; ``cannot-do`` with the
            reason; ``note-unfit``.
    """
    must_be_maker(desk)
    draft = load_draft(desk, draft_id)
    made = examine_amendment(desk, draft).amendment if draft.amends else None
    if draft.amends is None or made is None:
        raise UserError("Mend what is marked in red, then submit.", code="findings")
    record = known(desk, bytes.fromhex(draft.amends.credit))
    if reason := why_not(desk, record, AMEND):
        raise UserError(reason, code="cannot-do")
    content = replace(made, note=must_fit(note)).to_json()
    return sign_deed(desk, record, AMEND, content, word=word, draft_id=draft_id)
