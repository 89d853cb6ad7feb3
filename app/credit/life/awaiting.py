"""Where an act that is open is awaited of a bank, which owes it or whose word others wait for; where it is of use."""

from __future__ import annotations

from app.credit.life.acts import COMPLYING, DISCREPANT
from app.credit.life.presentations import Decision, Handling, PresentationLife
from app.credit.life.values import CreditLife


def always(life: CreditLife, bank: str, number: int) -> bool:
    """Wherever it is open."""
    del life, bank, number
    return True


def documents_sent(life: CreditLife, bank: str, number: int) -> bool:
    """Another bank took documents that are still dealt with; of a confirming bank, as long as they aren't past it."""
    one = _one(life, number)
    if not life.is_bound(bank) or life.is_over(one):
        return False
    return bank == life.issuing_bank or one.by(life.issuing_bank).received_utc is None


def not_examined(life: CreditLife, bank: str, number: int) -> bool:
    """The bank hasn't said what it found; of a bank that is only nominated, until it sent the documents on."""
    return _acts_on(life, bank, number) and not _own(life, bank, number).finding


def ready_to_honour(life: CreditLife, bank: str, number: int) -> bool:
    """The bank is bound by the credit, and found the documents complying or waived their discrepancies itself."""
    own = _own(life, bank, number)
    ready = own.finding == COMPLYING or own.waived is True
    return ready and own.decision is not Decision.HONOURED and life.is_bound(bank) and _acts_on(life, bank, number)


def authority_asked(life: CreditLife, bank: str, number: int) -> bool:
    """Another bank found discrepancies and asks the issuing bank, which hasn't answered."""
    one = _one(life, number)
    own = one.by(bank)
    asked = any(each.asked and not each.decided for each in one.handlings)
    return bank == life.issuing_bank and asked and own.waived is None and not own.decided


def found_discrepant(life: CreditLife, bank: str, number: int) -> bool:
    """It found discrepancies that nobody waived: asking for authority doesn't stop a bound bank's clock (art. 16b).

    A bank that is only nominated waits for the answer, and is done once it sent the documents on.
    """
    one, own = _one(life, number), _own(life, bank, number)
    if own.finding != DISCREPANT or one.waived_for(bank, life.issuing_bank) or not _acts_on(life, bank, number):
        return False
    issuer = one.by(life.issuing_bank)
    answered = issuer.waived is not None or issuer.decided
    return life.is_bound(bank) or not own.asked or answered


def money_open(life: CreditLife, bank: str, number: int) -> bool:
    """The bank honoured and hasn't paid all; or it presented, and another bank paid what it hasn't recorded."""
    one, own = _one(life, number), _own(life, bank, number)
    if own.decision is Decision.HONOURED and own.unpaid_minor > 0:
        return True
    return bank == one.bank and own.got_minor < min(paid_by_others(one, bank), one.amount_minor)


def discrepancies_found(life: CreditLife, bank: str, number: int) -> bool:
    """Some bank found discrepancies that could be waived."""
    del bank
    return any(each.asked or each.finding == DISCREPANT for each in _one(life, number).handlings)


def money_moves(life: CreditLife, bank: str, number: int) -> bool:
    """The bank honoured and hasn't paid all; or another bank honoured, and may have paid, or want it back."""
    one = _one(life, number)
    others = any(each.decision is Decision.HONOURED for each in one.handlings if each.bank != bank)
    return others or one.by(bank).unpaid_minor > 0


def paid_by_others(one: PresentationLife, bank: str) -> int:
    """The most that one other bank recorded as paid, in minor units: banks pay along the way, not side by side."""
    return max((each.paid_minor for each in one.handlings if each.bank != bank), default=0)


def _acts_on(life: CreditLife, bank: str, number: int) -> bool:
    """The bank is bound, and the issuing bank hasn't honoured itself; or it may honour and hasn't sent them there."""
    issuer = _one(life, number).by(life.issuing_bank)
    if life.is_bound(bank):
        return bank == life.issuing_bank or issuer.decision is not Decision.HONOURED
    return life.may_honour(bank) and issuer.received_utc is None


def _one(life: CreditLife, number: int) -> PresentationLife:
    return life.presentations[number - 1]


def _own(life: CreditLife, bank: str, number: int) -> Handling:
    return _one(life, number).by(bank)
