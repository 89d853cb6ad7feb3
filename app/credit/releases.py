"""A draft from one SWIFT release to another: four-line parties become structured ones and the reverse, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.credit.draft import CreditDraft, Unplaced
from app.credit.fields import spec_of
from app.credit.places import country_of
from app.credit.slots import fields_of, slot_of
from app.messages.check import check_field
from app.messages.tables import PARTS_MAX, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.messages.findings import Finding
    from app.messages.model import Field
    from app.messages.tables import Release

STRUCTURED = "NSTPR"
RETAGGED = ("50", "59", "78")
"""Parties and instructions have other tags in each release; they are one field all the same."""


class Turn(StrEnum):
    """What another release does to a field."""

    MOVED = "moved"
    NEEDED = "needed"
    TOO_MUCH = "too-much"
    FORMAT = "format"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ReleaseChange:
    """One thing that changes with the release.

    Args:
        tag: of the field, or the form's key for a part of it.
        before, after: for MOVED SWIFT fields, each ``:tag:value``; for FORMAT what the releases let stand (``4*35x``);
            for LOST the text before.
        found: for TOO_MUCH, what would be wrong with the field.
    """

    turn: Turn
    tag: str
    before: str = ""
    after: str = ""
    found: Finding | None = None


def release_changes(draft: CreditDraft, release: Release) -> tuple[ReleaseChange, ...]:
    """What a draft's fields would become in another release; what stays as it is isn't told."""
    changed = in_release(draft, release)
    old, new = fields_of(draft)[0], fields_of(changed)[0]
    lost = changed.unplaced[len(draft.unplaced) :]
    return (
        *(ReleaseChange(Turn.LOST, item.tag, item.text) for item in lost),
        *_moved(old, new),
        *_needed(changed),
        *_formats(draft.release, old, release, new),
    )


def _moved(old: list[Field], new: list[Field]) -> Iterator[ReleaseChange]:
    for number in RETAGGED:
        before, after = ([field for field in fields if field.tag[:2] == number] for fields in (old, new))
        if [field.tag for field in before] != [field.tag for field in after]:
            yield ReleaseChange(Turn.MOVED, number, _with_tags(before), _with_tags(after))


def _with_tags(fields: list[Field]) -> str:
    return "\n".join(f":{field.tag}:{field.value}" for field in fields)


def _needed(changed: CreditDraft) -> Iterator[ReleaseChange]:
    """What is divided now must be complete: a country that four lines never named."""
    texts = {field.tag for field in fields_of(changed)[0]}
    for row in table(changed.release).messages["700"]:
        begun = any(tag[:2] == row.name[:2] for tag in texts)
        if row.mandatory and begun and row.name[:2] in RETAGGED and row.name not in texts:
            yield ReleaseChange(Turn.NEEDED, row.name)


def _formats(was: Release, old: list[Field], release: Release, new: list[Field]) -> Iterator[ReleaseChange]:
    before, after = table(was).formats, table(release).formats
    known = {field.tag: field for field in old}
    for field in new:
        found = [one for one in check_field(field, after[field.tag], parts_max=PARTS_MAX) if one.severity == "error"]
        same = known.get(field.tag)
        if found and (same is None or not check_field(same, before[field.tag], parts_max=PARTS_MAX)):
            yield ReleaseChange(Turn.TOO_MUCH, field.tag, found=found[0].in_slot(slot_of(field.tag)))
        elif same and before[field.tag].pattern != after[field.tag].pattern:
            yield ReleaseChange(Turn.FORMAT, field.tag, before[field.tag].pattern, after[field.tag].pattern)


def in_release(draft: CreditDraft, release: Release) -> CreditDraft:
    """The draft with its inputs in another release's form; what finds no input there goes to ``unplaced``.

    A four-line party gives its first line to the name, its last to the town, what is between to the street. The
    country is read only where the last line ends with one; else the officer is asked for it.
    """
    values = dict(draft.values)
    for number in ("50", "59"):
        if release == "SR2025":
            _to_lines(values, number)
        else:
            _to_structure(values, number)
    old, new = ("78K", "78") if release == "SR2025" else ("78", "78K")
    if old in values:
        values[new] = values.pop(old)
    known = spec_of(release)
    strangers = [key for key in values if key not in known and not key.endswith(".option")]
    unplaced = tuple(Unplaced(key, values.pop(key)) for key in strangers)
    return CreditDraft(release, values, draft.unplaced + unplaced, draft.amends)


def _to_structure(values: dict[str, str], number: str) -> None:
    lines = values.pop(number, "").split("\n")
    if not lines[0]:
        return
    town, country = _town_and_country(lines.pop()) if len(lines) > 1 else ("", "")
    parts = {"N": lines[0], "S": "\n".join(lines[1:]), "T": town, "R": country}
    for letter, text in parts.items():
        if text:
            values.setdefault(number + letter, text)


def _town_and_country(line: str) -> tuple[str, str]:
    # Only what stands after the last comma, or the whole last word, is taken off the town.
    town, comma, ending = line.rpartition(",")
    code = country_of(line)
    if code and comma and country_of(f"X, {ending}") == code:
        return town.rstrip(), code
    town, _, ending = line.rpartition(" ")
    return (town.rstrip(), code) if code and town and country_of(ending) == code else (line, code)


def _to_lines(values: dict[str, str], number: str) -> None:
    parts = {letter: values.pop(number + letter, "") for letter in STRUCTURED}
    place = " ".join(filter(None, (parts["P"], parts["T"])))
    place = ", ".join(filter(None, (place, parts["R"])))
    lines = "\n".join(filter(None, (parts["N"], parts["S"], place)))
    if lines:
        values.setdefault(number, lines)
