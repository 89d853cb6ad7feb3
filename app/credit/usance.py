"""How long after sight or shipment a usance credit is paid: the best reading of fields 42C, 42M and 42P."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms

USANCE_DAYS_MAX = 65_535
_DAYS = {
    "DAY": 1,
    "DAYS": 1,
    "DAYS'": 1,
    "WEEK": 7,
    "WEEKS": 7,
    "MONTH": 30,
    "MONTHS": 30,
    "MONTHS'": 30,
    "YEAR": 360,
}
_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:()-/+", " "))


def usance_days(terms: CreditTerms) -> int:
    """The longest tenor said in days (a month counts 30), 0 for sight; a reading, the text itself stays decisive."""
    return longest_tenor((*terms.drafts_at, *terms.deferred_payment, *terms.mixed_payment))


def longest_tenor(lines: tuple[str, ...]) -> int:
    """The longest ``90 DAYS`` or ``3 MONTHS`` in a text, in days; also ``90DAYS``."""
    words = " ".join(lines).upper().translate(_PUNCTUATION).split()
    tenors = [0]
    for at, word in enumerate(words):
        digits = word.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ'")
        unit = word[len(digits) :] or next(iter(words[at + 1 : at + 2]), "")
        if digits.isascii() and digits.isdigit() and len(digits) <= 4 and unit in _DAYS:
            tenors.append(int(digits) * _DAYS[unit])
    return min(max(tenors), USANCE_DAYS_MAX)
