"""The clear words of issues and amendments: what the ledger's rules need, drawn from what is sealed, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.credit.usance import usance_days
from app.ports.stored import Summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.amendment import AmendmentTerms
    from app.credit.terms import CreditTerms
    from app.ledger.acts import CreditAct


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


def amendment_words(amendment: AmendmentTerms) -> dict[str, Any]:
    """Fields of ``AmendCredit`` that this amendment demands, by name; None leaves as it is.

    Raises:
        TermsError: its expiry or tolerance can't be read.
    """
    tolerance = amendment.tolerance
    return {
        "number": amendment.number,
        "increase_minor": amendment.increase_minor,
        "decrease_minor": amendment.decrease_minor,
        "expiry_day": amendment.expiry_day,
        "tolerance_plus": tolerance.plus if tolerance else None,
        "tolerance_minus": tolerance.minus if tolerance else None,
        "cancels": amendment.cancels,
    }


def differing_words(act: CreditAct, words: Mapping[str, Any]) -> list[str]:
    """Names of clear words that don't say what was sealed. Such an act can be neither signed nor acted upon."""
    return [name for name, value in words.items() if getattr(act, name) != value]


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
