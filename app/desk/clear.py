"""The clear words of an issue: what the ledger's rules need, drawn from the terms and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.credit.usance import usance_days
from app.ports.stored import Summary

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms
    from app.ledger.acts import IssueCredit


def clear_words(terms: CreditTerms) -> dict[str, Any]:
    """Fields of ``IssueCredit`` that these terms demand, by name."""
    return {
        "bank": terms.issuing_bank,
        "advising_bank": terms.advising_bank,
        "confirming_bank": terms.confirming_bank or "",
        "nominated_bank": terms.nominated_bank or "",
        "currency": terms.amount.currency,
        "amount_minor": terms.amount.amount_minor,
        "tolerance_plus": terms.tolerance_plus,
        "tolerance_minus": terms.tolerance_minus,
        "issue_day": terms.issue_date,
        "expiry_day": terms.expiry_date,
        "usance_days": usance_days(terms),
        "availability": terms.availability,
        "confirmation": terms.confirmation_code,
        "transferable": terms.transferable,
        "channel": terms.channel_code,
    }


def differing_words(act: IssueCredit, terms: CreditTerms) -> list[str]:
    """Names of the clear words that don't say what the terms say. Such an act can be neither signed nor advised."""
    return [name for name, value in clear_words(terms).items() if getattr(act, name) != value]


def summary_of(terms: CreditTerms) -> Summary:
    """What lists show of a credit with these terms."""
    return Summary(
        reference=terms.reference,
        applicant=terms.applicant.full_name,
        beneficiary=terms.beneficiary.full_name,
        issuing_bank=terms.issuing_bank,
        advising_bank=terms.advising_bank,
        currency=terms.amount.currency,
        amount_minor=terms.amount.amount_minor,
        expiry=terms.expiry_date,
    )
