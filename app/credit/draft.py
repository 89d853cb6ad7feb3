"""What an officer edits: text as typed, perhaps invalid, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class CreditDraft:
    """A credit being written. ``values`` maps the keys of ``fields.field_specs`` to text as typed.

    Dates are kept as ``2027-02-14`` and amounts as ``USD 1,250,000.00`` once they could be read; before that as typed.
    """

    release: Release
    values: Mapping[str, str] = field(default_factory=dict)
    unplaced: tuple[Unplaced, ...] = ()

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
        return CreditDraft(self.release, {**self.values, **values}, self.unplaced)

    def mended(self, finding: Finding) -> CreditDraft:
        """The draft with a finding's proposed replacement made; the same draft where it proposes none."""
        if finding.mend is None or not finding.slot:
            return self
        return self.with_value(finding.slot, finding.mend.apply(self.text(finding.slot)))

    def to_json(self) -> dict[str, Plain]:
        """A plain dict, for autosave."""
        unplaced: list[Plain] = [{"tag": item.tag, "text": item.text} for item in self.unplaced]
        return {"schema": SCHEMA, "release": self.release, "values": dict(self.values), "unplaced": unplaced}

    @classmethod
    def from_json(cls, plain: object) -> CreditDraft:
        """The draft back.

        Raises:
            TermsError: not the dict that ``to_json`` makes.
        """
        if not isinstance(plain, dict) or plain.get("schema") != SCHEMA or set(plain) != _KEYS:
            raise TermsError("draft", f"isn't a {SCHEMA}")
        release = next((known for known in RELEASES if known == plain["release"]), None)
        values, unplaced = plain["values"], plain["unplaced"]
        if release is None or not _texts(values) or not isinstance(unplaced, list):
            raise TermsError("draft", "holds a value of the wrong type")
        if not all(_texts(item) and set(item) == {"tag", "text"} for item in unplaced):
            raise TermsError("draft.unplaced", "holds a value of the wrong type")
        return cls(release, values, tuple(Unplaced(item["tag"], item["text"]) for item in unplaced))


_KEYS = {"schema", "release", "values", "unplaced"}


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(part, str) for pair in value.items() for part in pair)
