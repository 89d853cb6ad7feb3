"""Rules of the rulebook between the two sample banks, as acts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.ledger.acts import Rule, SetPolicy
from app.ledger.hashing import ZERO32
from app.ledger.subjects import policy_subject

HARBOUR, ELBE = "SAMPCNSHXXX", "SAMPDEHHXXX"
VALID_UNTIL = datetime(2026, 11, 27, tzinfo=UTC)


def band(currency: str, from_minor: int, checkers: int, *, compliance: bool = False) -> SetPolicy:
    """From this amount upward so many checkers sign, and compliance if asked."""
    return policy(Rule.APPROVALS, currency=currency, amount_minor=from_minor, number=checkers, flag=compliance)


def days(*, validity: int = 0, usance: int = 0) -> SetPolicy:
    """The most days of one of the two."""
    return policy(Rule.VALIDITY_DAYS, number=validity) if validity else policy(Rule.USANCE_DAYS, number=usance)


def cap(currency: str, minor: int) -> SetPolicy:
    """How much Harbour may come to owe towards Elbe."""
    return policy(Rule.EXPOSURE_CAP, currency=currency, amount_minor=minor, of_bank=HARBOUR, towards_bank=ELBE)


def policy(rule: Rule, **values: Any) -> SetPolicy:
    """An act that sets a rule."""
    fields: dict[str, Any] = {
        "bank": HARBOUR,
        "subject": policy_subject(rule),
        "version": 0,
        "basis_entry": 0,
        "basis": ZERO32,
        "valid_until_utc": VALID_UNTIL,
        "salt": ZERO32,
        "payload_hash": ZERO32,
        "rule": rule,
        "currency": "",
        "amount_minor": 0,
        "of_bank": "",
        "towards_bank": "",
        "number": 0,
        "flag": False,
    }
    return SetPolicy(**fields | values)
