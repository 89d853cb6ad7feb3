"""What an officer edits: text as typed, perhaps invalid, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.credit.plain import TermsError
from app.messages.tables import RELEASES, Release

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.plain import Plain
    from app.messages.findings import Finding

SCHEMA = "lc-draft/1"


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A field that a message held and the form has no place for: shown, never dropped in silence."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class Amends:
    """What a draft amends: a recorded credit, and the running hash of its terms as the draft was begun (both hex)."""

    credit: str
    terms: str


@dataclass(frozen=True)
class CreditDraft:
    """A credit, or an amendment of one, being written. ``values`` maps keys of ``fields.field_specs`` to text as typed.

    Dates are kept as ``2027-02-14`` and amounts as ``USD 1,250,000.00`` once they could be read; before that as typed.
    An amendment's draft (``amends``) says the credit as it is to be: what it changes is what differs.
    """

    release: Release
    values: Mapping[str, str] = field(default_factory=dict)
    unplaced: tuple[Unplaced, ...] = ()
    amends: Amends | None = None

    def __post_init__(self) -> None:
        kept = {key: text for key, text in self.values.items() if text}
        object.__setattr__(self, "values", MappingProxyType(kept))

    def text(self, key: str) -> str:
        """The text of an input, empty where nothing was typed."""
        return self.values.get(key, "")

    def with_value(self, key: str, text: str) -> CreditDraft:
        """The draft with one input changed; a bank's option letter, kept from a message, goes with its old text."""
        return self.with_values({f"{key}.option": "", key: text})

    def with_values(self, values: Mapping[str, str]) -> CreditDraft:
        """The draft with several inputs changed."""
        return replace(self, values={**self.values, **values})

    def mended(self, finding: Finding) -> CreditDraft:
        """The draft with a finding's proposed replacement made; the same draft where it proposes none."""
        if finding.mend is None or not finding.slot:
            return self
        return self.with_value(finding.slot, finding.mend.apply(self.text(finding.slot)))

    def to_json(self) -> dict[str, Plain]:
        """A plain dict, for autosave."""
        unplaced: list[Plain] = [{"tag": item.tag, "text": item.text} for item in self.unplaced]
        amends: dict[str, Plain] = {}
        if self.amends:
            amends["amends"] = {"credit": self.amends.credit, "terms": self.amends.terms}
        return {"schema": SCHEMA, "release": self.release, "values": dict(self.values), "unplaced": unplaced, **amends}

    @classmethod
    def from_json(cls, plain: object) -> CreditDraft:
        """The draft back.

        Raises:
            TermsError: not the dict that ``to_json`` makes.
        """
        if not isinstance(plain, dict) or plain.get("schema") != SCHEMA or set(plain) - {"amends"} != _KEYS:
            raise TermsError("draft", f"isn't a {SCHEMA}")
        release = next((known for known in RELEASES if known == plain["release"]), None)
        values, unplaced = plain["values"], plain["unplaced"]
        if release is None or not _texts(values) or not isinstance(unplaced, list):
            raise TermsError("draft", "holds a value of the wrong type")
        if not all(_texts(item) and set(item) == {"tag", "text"} for item in unplaced):
            raise TermsError("draft.unplaced", "holds a value of the wrong type")
        parts = tuple(Unplaced(item["tag"], item["text"]) for item in unplaced)
        return cls(release, values, parts, _amends(plain["amends"]) if "amends" in plain else None)


_KEYS = {"schema", "release", "values", "unplaced"}


def _amends(plain: object) -> Amends:
    if not isinstance(plain, dict) or not _texts(plain) or set(plain) != {"credit", "terms"}:
        raise TermsError("draft.amends", "holds a value of the wrong type")
    return Amends(plain["credit"], plain["terms"])


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(part, str) for pair in value.items() for part in pair)
