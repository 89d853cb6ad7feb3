"""Advising: the advising bank tells its beneficiary of a credit, once it is final here (UCP 600 art. 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk.acting import fresh_salt, header, must_be, sign_and_queue, why_not_sign
from app.errors import UserError
from app.ledger.acts import AdviseCredit, Role
from app.ledger.sealed import Context, seal
from app.ledger.subjects import advice_subject
from app.ports.gateway import Stage
from app.ports.stored import CreditRecord, CreditState

if TYPE_CHECKING:
    from app.desk.desk import Desk

SCHEMA = "lc-advice/1"
_REFERENCE_MOST = 35
_ON_ITS_WAY = frozenset({Stage.QUEUED, Stage.WAITING, Stage.REGISTERED, Stage.SUBMITTED, Stage.IN_BLOCK})


def why_not_advise(desk: Desk, credit: CreditRecord) -> str:
    """Why this desk can't advise the credit now, as a sentence; empty when it can."""
    return _why_not(desk, credit) or why_not_sign(desk, credit.credit)


def waits_for_advice(desk: Desk, credit: CreditRecord) -> bool:
    """The advice is this officer's to prepare, if not before what this desk must first see or prove."""
    return not _why_not(desk, credit)


def _why_not(desk: Desk, credit: CreditRecord) -> str:
    if credit.summary.advising_bank != desk.me.bank:
        return "Another bank advises this credit."
    if credit.state != CreditState.ISSUED:
        return "This credit has been advised."
    if not desk.me.may(Role.MAKER):
        return "A maker prepares the advice."
    if credit.terms_fault:
        return credit.terms_fault
    if credit.terms is None:
        return "The terms are still sealed here. They open as soon as your gateway answers."
    if credit.last_block > desk.final_block():
        return "Nothing is advised before it is final."
    if any(
        act.act.kind == AdviseCredit.KIND and act.stage in _ON_ITS_WAY
        for act in desk.store.acts_of_credit(credit.credit)
    ):
        return "An advice of this credit is on its way."
    return ""


def advise_credit(desk: Desk, credit_id: bytes, *, reference: str, note: str) -> bytes:
    """Prepare and sign an advice as maker; the act's digest.

    Args:
        desk: a maker's desk at the advising bank.
        credit_id: the credit.
        reference: the adviser's own reference, at most 35 characters.
        note: the maker's word to the checker.

    Raises:
        UserError: ``cannot-advise`` with the reason, ``reference-missing``.
    """
    must_be(desk, Role.MAKER, "Only a maker can prepare an advice. Sign in as a maker.")
    credit = desk.store.credit(credit_id)
    if credit is None:
        raise UserError("This credit is not in the mirror.", code="unknown-credit")
    if reason := why_not_advise(desk, credit):
        raise UserError(reason, code="cannot-advise")
    if not reference.strip() or len(reference.strip()) > _REFERENCE_MOST:
        raise UserError("Give your own reference, 35 characters at most.", code="reference-missing")
    content = {"schema": SCHEMA, "reference": reference.strip(), "note": ""}
    subject = advice_subject(credit_id, desk.me.bank)
    context = Context(desk.me.network.network_id, credit_id, AdviseCredit.KIND, subject)
    parties = dict.fromkeys((desk.me.bank, credit.summary.issuing_bank))
    banks = [bank for bic, bank in desk.registry().banks.items() if bic in parties and bank.encryption_key]
    sealed = seal(content, context, [bank.reader_key() for bank in banks])
    act = AdviseCredit(
        **header(desk, subject, version=0, salt=fresh_salt()),
        sealed_hash=sealed.sealed_hash,
        plain_hash=sealed.plain_hash,
        credit=credit_id,
        terms=credit.plain_hash,
    )
    return sign_and_queue(
        desk, act, sealed.envelope, note=note, credit=credit_id, terms=content, summary=credit.summary
    )
