"""What an act would bind its bank to, as the rulebook judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.credit.life import after
from app.desk.kinds import refused, step_of, undertakes
from app.ledger.acts import AmendCredit, ConfirmCredit, CreditAct, ExtendConfirmation, HonourPresentation, IssueCredit

if TYPE_CHECKING:
    from datetime import date

    from app.credit.life import CreditLife
    from app.desk.desk import Desk


class Undertaken(NamedTuple):
    """An undertaking.

    Attributes:
        bank, towards: who undertakes, and the bank its exposure runs towards.
        most_minor: the most it may come to owe on the credit after the act, tolerance included; of what is honoured
            without being bound to, just that: approval bands.
        added_minor: by how much the act raises that: caps. A confirming bank's adds to none.
        validity_days, usance_days: None where the act leaves them.
    """

    bank: str
    towards: str
    currency: str
    most_minor: int
    added_minor: int
    validity_days: int | None
    usance_days: int | None


def undertaken(desk: Desk, act: object) -> Undertaken | None:
    """What an act undertakes; None where it doesn't, or where what it is on isn't known here or refuses it."""
    if isinstance(act, IssueCredit):
        days = (act.expiry_day - act.issue_day).days
        towards = act.confirming_bank or act.advising_bank
        return Undertaken(act.bank, towards, act.currency, act.most_minor, act.most_minor, days, act.usance_days)
    if not isinstance(act, ConfirmCredit | AmendCredit | ExtendConfirmation | HonourPresentation):
        return None
    record = desk.store.credit(act.credit)
    if record is None or not undertakes(act, record.life) or refused(record.life, step_of(act)):
        return None
    if isinstance(act, HonourPresentation):
        most = act.amount_minor + act.outside_minor
        return Undertaken(act.bank, record.life.issuing_bank, record.life.currency, most, 0, None, None)
    issue = IssueCredit.from_words(desk.store.entries_of_credit(act.credit)[0].entry.words)
    return _on_credit(act, issue, record.life, after(record.life, step_of(act)))


def _on_credit(act: CreditAct, issue: IssueCredit, before: CreditLife, life: CreditLife) -> Undertaken:
    if isinstance(act, AmendCredit):
        towards = life.confirming_bank or life.advising_bank
        added = life.most_minor - before.most_minor
        return Undertaken(act.bank, towards, life.currency, life.most_minor, added, _valid(issue, act.expiry_day), None)
    expiry: date | None = life.issuer.expiry_day
    usance: int | None = issue.usance_days
    if isinstance(act, ExtendConfirmation):
        one = life.amendment(act.number)
        expiry, usance = one.expiry_day if one else None, None
    most = life.confirmer_most_minor
    return Undertaken(act.bank, life.issuing_bank, life.currency, most, 0, _valid(issue, expiry), usance)


def _valid(issue: IssueCredit, expiry: date | None) -> int | None:
    return (expiry - issue.issue_day).days if expiry else None
