"""Amendments of a credit: what changes, as it is sealed (``lc-amendment/1``), and the terms as they are with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from app.credit.plain import TermsError, from_plain
from app.credit.terms import CreditTerms, Tolerance
from app.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.credit.differences import Difference
    from app.credit.plain import Plain

SCHEMA = "lc-amendment/1"
UNCHANGEABLE = frozenset(
    "schema release channel issuing_bank advising_bank reference pre_advice issue_date confirmation "
    "confirmation_party".split()
)
"""What no amendment changes, by the terms' keys."""
_KEYS = frozenset("schema number date increase decrease cancels changes note".split())


@dataclass(frozen=True)
class AmendmentTerms:
    """What one amendment says.

    Attributes:
        number: 1, 2, 3 (26E).
        day: the amendment's own date.
        increase_minor, decrease_minor: of the amount, in minor units of the credit's currency; not both.
        cancels: it asks to cancel the credit, and changes nothing else.
        changes: new values by key of ``lc-terms/1``, the amount aside.
        note: text to the receiving bank, may be empty.
    """

    number: int
    day: date
    increase_minor: int = 0
    decrease_minor: int = 0
    cancels: bool = False
    changes: Mapping[str, Plain] = field(default_factory=dict)
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "changes", MappingProxyType(dict(self.changes)))

    @property
    def expiry_day(self) -> date | None:
        """The new expiry; None where it stays."""
        return _day(self.changes["expiry_date"]) if "expiry_date" in self.changes else None

    @property
    def tolerance(self) -> Tolerance | None:
        """The new tolerance, of nothing where it is taken out; None where it stays."""
        if "tolerance" not in self.changes:
            return None
        plain = self.changes["tolerance"]
        return Tolerance(0, 0) if plain is None else from_plain(Tolerance, plain, "tolerance")

    def to_json(self) -> dict[str, Plain]:
        """As it is sealed."""
        return {
            "schema": SCHEMA,
            "number": self.number,
            "date": self.day.isoformat(),
            "increase": self.increase_minor,
            "decrease": self.decrease_minor,
            "cancels": self.cancels,
            "changes": dict(self.changes),
            "note": self.note,
        }

    @classmethod
    def from_json(cls, plain: Any) -> AmendmentTerms:
        """Back, strictly.

        Raises:
            TermsError: it isn't one, or changes what no amendment changes.
        """
        if not isinstance(plain, dict) or plain.get("schema") != SCHEMA or set(plain) != _KEYS:
            raise TermsError("amendment", f"isn't an {SCHEMA}")
        kinds = {"number": int, "date": str, "increase": int, "decrease": int, "cancels": bool, "note": str}
        if any(type(plain[key]) is not kind for key, kind in kinds.items()) or not isinstance(plain["changes"], dict):
            raise TermsError("amendment", "holds a value of the wrong type")
        made = cls(
            plain["number"],
            _day(plain["date"]),
            plain["increase"],
            plain["decrease"],
            plain["cancels"],
            plain["changes"],
            plain["note"],
        )
        moves = made.increase_minor or made.decrease_minor
        both = made.increase_minor and made.decrease_minor
        if made.number < 1 or min(made.increase_minor, made.decrease_minor) < 0 or both:
            raise TermsError("amendment", "holds a figure out of its range")
        if (made.cancels and (made.changes or moves)) or made.changes.keys() & (UNCHANGEABLE | {"amount"}):
            raise TermsError("amendment", "changes what it can't change")
        return made


class ThreeWay(NamedTuple):
    """A heading that an amendment changes: as it is in force, and as it would be."""

    tag: str
    label: str
    effective: tuple[str, ...]
    proposed: tuple[str, ...]
    difference: Difference


def fixed(effective: CreditTerms, edited: CreditTerms) -> tuple[str, ...]:
    """Keys of what differs and no amendment changes; ``currency`` for the amount's."""
    old, new = effective.to_json(), edited.to_json()
    found = [key for key in new if key in UNCHANGEABLE and new[key] != old[key]]
    return (*found, *(["currency"] if effective.amount.currency != edited.amount.currency else []))


def between(effective: CreditTerms, edited: CreditTerms, *, number: int, day: date, note: str = "") -> AmendmentTerms:
    """The amendment that makes the effective terms the edited ones.

    Raises:
        TermsError: they differ in what no amendment changes (``fixed``).
    """
    if places := fixed(effective, edited):
        raise TermsError(", ".join(places), "can't be amended")
    old, new = effective.to_json(), edited.to_json()
    changes = {key: value for key, value in new.items() if value != old[key] and key != "amount"}
    more = edited.amount.amount_minor - effective.amount.amount_minor
    return AmendmentTerms(number, day, max(more, 0), max(-more, 0), changes=changes, note=note)


def applied(effective: CreditTerms, amendment: AmendmentTerms) -> CreditTerms:
    """The terms with the amendment.

    Raises:
        TermsError: they would be no terms.
    """
    amount = effective.amount
    minor = amount.amount_minor + amendment.increase_minor - amendment.decrease_minor
    changed = replace(effective, amount=Money(minor, amount.currency)).to_json() | dict(amendment.changes)
    return CreditTerms.from_json(changed)


def effective_terms(issued: CreditTerms, accepted: Iterable[AmendmentTerms]) -> CreditTerms:
    """The terms after these amendments, in this order."""
    terms = issued
    for amendment in accepted:
        terms = applied(terms, amendment)
    return terms


def three_ways(effective: CreditTerms, amendment: AmendmentTerms) -> list[ThreeWay]:
    """Every heading that would read otherwise, in the letter's order."""
    from app.credit.differences import differences  # reads the letter: not before the first page is painted

    found = differences(effective, applied(effective, amendment))
    return [ThreeWay(one.tag, one.label, one.old, one.new, one) for one in found]


def _day(text: object) -> date:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise TermsError("amendment.date", "isn't a date like 2026-11-30")
    return day
