"""A presentation held against the terms in force and against each open amendment (UCP 600 art. 10c)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.amendment import effective_terms
from app.credit.examination.findings import findings
from app.messages.findings import errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.credit.amendment import AmendmentTerms
    from app.credit.examination.findings import Facts
    from app.credit.terms import CreditTerms
    from app.messages.findings import Finding


@dataclass(frozen=True, slots=True)
class Reading:
    """What is found where these open amendments, by number, are taken with the terms in force."""

    amendments: tuple[int, ...]
    terms: CreditTerms
    findings: tuple[Finding, ...]

    @property
    def discrepant(self) -> bool:
        """Errors were found; what the officer reads in the documents comes on top."""
        return bool(errors(self.findings))


def readings(terms: CreditTerms, open_amendments: Iterable[AmendmentTerms], facts: Facts) -> tuple[Reading, ...]:
    """First without amendment, then with each alone, then with all of them where there are several.

    Amendments that ask to cancel are no terms that documents could fit, and are left out.

    Raises:
        TermsError: an amendment makes terms that are none.
    """
    opened = sorted((one for one in open_amendments if not one.cancels), key=lambda one: one.number)
    choices = [(), *((one,) for one in opened), *([tuple(opened)] if len(opened) > 1 else [])]
    return tuple(reading(terms, chosen, facts) for chosen in choices)


def reading(terms: CreditTerms, chosen: Sequence[AmendmentTerms], facts: Facts) -> Reading:
    """With exactly these amendments, taken in their order.

    Raises:
        TermsError: they make terms that are none.
    """
    read = effective_terms(terms, chosen)
    return Reading(tuple(one.number for one in chosen), read, findings(read, facts))


def fits_only_with(read: Iterable[Reading]) -> tuple[int, ...]:
    """The amendments that the documents accept by fitting only with them; empty where they fit without, or with none.

    A proposal: of several the fewest are named, of equally many those issued first.
    """
    fitting = [one.amendments for one in read if not one.discrepant]
    return min(fitting, key=lambda numbers: (len(numbers), numbers), default=())
