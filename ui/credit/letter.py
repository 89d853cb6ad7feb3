"""Terms as a letter: the core's entries in sections, so that the eye finds parties, money, shipment and papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.editor import draft_from_terms, draft_to_messages
from app.credit.letter import letter_of
from app.credit.releases import in_release
from app.messages.tables import RELEASES
from ui.language.sentences import said
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.letter import Entry
    from app.credit.terms import CreditTerms

_TAGS = (
    "20 40A 40E 23 31C 31D",
    "50 59 51a 57a 53a 58a",
    "32B 39A 39C 41a 42C 42a 42M 42P 49 71D 49G 49H",
    "43P 43T 44A 44E 44F 44B 44C 44D 44I 48",
    "45A 45H",
    "46A",
    "47A 78 78K 72Z",
)
_OF_THE_CORE = frozenset(("", *"40A 31C 31D 39A 41a 43P 43T 44C 48 49".split()))
"""Tags whose lines are the core's words and dates; all others are the message's own."""
_BANKS = frozenset({"Issuing bank", "Advising bank"})
_OPENING, _PARTIES, _FURTHER = 0, 1, 6


@dataclass(frozen=True, slots=True)
class Line:
    """A heading of the letter, its SWIFT tag, its text (line feeds kept); `narrative` is written in fixed pitch."""

    heading: str
    tag: str
    text: str
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the letter."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SwiftText:
    """The messages that would carry the terms in a release; `left_out` are the tags that it has no field for."""

    release: str
    text: str
    left_out: tuple[str, ...]


def sections_of(terms: CreditTerms, banks: Mapping[str, str]) -> tuple[Section, ...]:
    """The letter in sections; what no section names stands among the conditions, never nowhere."""
    titles = (
        translate("Letter", "The credit"),
        translate("Letter", "Parties"),
        translate("Letter", "Amount and availability"),
        translate("Letter", "Shipment and presentation"),
        translate("Letter", "Goods"),
        translate("Letter", "Documents required"),
        translate("Letter", "Conditions and instructions"),
    )
    found: list[list[Line]] = [[] for _ in titles]
    for entry in letter_of(terms):
        found[_place(entry)].append(_line(entry, banks))
    return tuple(Section(title, tuple(lines)) for title, lines in zip(titles, found, strict=True) if lines)


def named(lines: tuple[str, ...], banks: Mapping[str, str], tag: str) -> tuple[str, ...]:
    """The lines of a field: members' names before their BICs, the core's words in the officer's language."""
    shown = (said(line) if tag in _OF_THE_CORE else line for line in lines)
    return tuple(f"{banks[line]} · {line}" if line in banks else line for line in shown)


def swift_texts(terms: CreditTerms) -> tuple[SwiftText, ...]:
    """The messages in each release, that of the terms first."""
    draft = draft_from_terms(terms)
    drafts = (draft, *(in_release(draft, release) for release in RELEASES if release != draft.release))
    return tuple(
        SwiftText(each.release, "\n\n".join(draft_to_messages(each)), tuple(item.tag for item in each.unplaced))
        for each in drafts
    )


def swift_of(terms: CreditTerms) -> str:
    """The messages that would carry these terms, one below the other."""
    return "\n\n".join(draft_to_messages(draft_from_terms(terms)))


def _place(entry: Entry) -> int:
    if entry.heading in _BANKS:
        return _PARTIES
    if not entry.tag:
        return _OPENING
    return next((at for at, tags in enumerate(_TAGS) if entry.tag in tags.split()), _FURTHER)


def _line(entry: Entry, banks: Mapping[str, str]) -> Line:
    text = "\n".join(named(entry.lines, banks, entry.tag))
    return Line(said(entry.heading), entry.tag, text, narrative=entry.tag in ("45A", "46A", "47A"))
