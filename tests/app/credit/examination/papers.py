"""Documents as a clerk took them in, and the facts of a presentation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.credit.examination.clock import Receipt, receipt
from app.credit.examination.documents import demands
from app.credit.examination.findings import Facts, findings
from app.credit.terms import CreditTerms
from app.messages.findings import Finding
from tests.app.credit.examination.counters import HAMBURG
from tests.app.credit.sample_credits import sample_terms


@dataclass(frozen=True)
class Paper:
    """One document presented."""

    title: str
    kind: str
    originals: int = 1
    copies: int = 0


def all_papers(terms: CreditTerms) -> tuple[Paper, ...]:
    """Exactly what the credit asks for."""
    return tuple(Paper(one.title, one.kind.value, one.originals, one.copies) for one in demands(terms))


def received(local: str) -> Receipt:
    """Taken in at the counter in Hamburg."""
    made = receipt(HAMBURG.at(local), HAMBURG)
    assert made is not None
    return made


def complying(terms: CreditTerms, **changes: Any) -> Facts:
    """Facts in which nothing is wrong with sample 01, 02 or 10, and the changes."""
    facts = Facts(terms.amount.amount_minor, 0, received("2027-02-01 10:00"), date(2027, 1, 20), all_papers(terms))
    return replace(facts, **changes)


def found(number: str, terms: dict[str, Any] | None = None, **changes: Any) -> dict[str, Finding]:
    """What is found on sample credit ``number`` with altered terms and facts, by code."""
    read = replace(sample_terms(number), **terms or {})
    return {one.code: one for one in findings(read, complying(read, **changes))}
