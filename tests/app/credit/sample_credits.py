"""The sample credits as drafts and terms."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.credit.draft import CreditDraft
from app.credit.editor import draft_from_message, terms_from_draft
from app.credit.terms import CreditTerms
from app.messages.credits import read_file

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
NUMBERS = [path.name[:2] for path in sorted(SAMPLES.glob("*.fin"))]
TODAY = date(2026, 11, 22)


def sample(number: str) -> CreditDraft:
    """The draft an officer gets by importing sample ``02``."""
    [path] = SAMPLES.glob(f"{number}-*.fin")
    [credit] = read_file(path.read_bytes(), TODAY).credits
    return draft_from_message(credit).draft


def sample_terms(number: str) -> CreditTerms:
    """Its typed terms."""
    terms, _ = terms_from_draft(sample(number), TODAY)
    assert terms is not None
    return terms
