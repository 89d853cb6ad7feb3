"""Credits as their entries make them: each act is a step in the credit's life."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.credit.life import Undertaking, after, begun
from app.desk.kinds import step_of
from app.ledger.acts import AdviseCredit, SendMessage
from app.ports.stored import CreditRecord, Summary

if TYPE_CHECKING:
    from datetime import date

    from app.ledger.acts import CreditAct, IssueCredit


def issued(act: IssueCredit, number: int, block: int) -> CreditRecord:
    """The credit that an issue begins, recorded as the entry of this number in this block."""
    issuer = Undertaking(act.amount_minor, act.tolerance_plus, act.tolerance_minus, act.expiry_day)
    life = begun(
        issuing_bank=act.bank,
        advising_bank=act.advising_bank,
        confirming_bank=act.confirming_bank,
        nominated_bank=act.nominated_bank,
        currency=act.currency,
        asked=act.confirmation > 0,
        plain_hash=act.plain_hash,
        issuer=issuer,
        issue_day=act.issue_day,
    )
    return CreditRecord(
        credit=act.credit,
        life=life,
        issue=number,
        advice=None,
        newest=number,
        last_block=block,
        terms=None,
        terms_fault="",
        summary=Summary.of_words(act),
    )


def moved(record: CreditRecord, act: CreditAct, number: int, block: int, day: date | None = None) -> CreditRecord:
    """The credit after one act more. ``day``: of its block (UTC), where it is known: only a closing asks for it.

    A message changes nothing, so that nothing waits until it is final.

    Raises:
        RefusedError: the act can't follow on what stands.
    """
    life = after(record.life, step_of(act, day))
    if isinstance(act, SendMessage):
        return replace(record, newest=number)
    advice = number if isinstance(act, AdviseCredit) else record.advice
    summary = replace(record.summary, amount_minor=life.issuer.amount_minor, expiry=life.issuer.expiry_day)
    return replace(record, life=life, advice=advice, newest=number, last_block=block, summary=summary)
