"""A message beside the draft made of it, field by field: what was taken, changed, not understood, missing, left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from app.credit.editor import draft_from_message
from app.credit.fields import spec_of
from app.credit.releases import RETAGGED, in_release
from app.credit.slots import fields_of, slot_of, values_of
from app.messages.model import Field
from app.messages.tables import RELEASES, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.credit.draft import CreditDraft
    from app.messages.credits import CreditMessage
    from app.messages.findings import Finding
    from app.messages.tables import Release

# What is found in a value that couldn't be taken apart; all else is found in one that could.
_NOT_READ = frozenset(
    {
        *("date", "currency", "amount-comma", "amount-digits", "amount-decimals", "amount-no-decimals"),
        *("amount-length", "amount-ambiguous", "component-missing", "leftover", "not-digits", "not-letters"),
        *("code", "bic", "country", "field-empty"),
    }
)
_HEADERS = ("issuing_bank", "advising_bank")


class Fate(StrEnum):
    """What became of a field."""

    TAKEN = "taken"
    FAULTY = "faulty"
    """Taken as it stood, with something in it to mend."""
    CHANGED = "changed"
    NOT_UNDERSTOOD = "not-understood"
    MISSING = "missing"
    ADDED = "added"
    ASIDE = "aside"
    """Kept word for word beside the form, which has no input for it."""
    LEFT_OUT = "left-out"


class Why(StrEnum):
    """What changed a field, or why it is not in the draft; empty where the fate says it all."""

    NONE = ""
    OTHER_RELEASE = "other-release"
    SAME_MEANING = "same-meaning"
    IN_THE_DRAFT = "in-the-draft"
    TAKEN_OUT = "taken-out"
    REQUIRED = "required"
    WRITTEN_ANEW = "written-anew"
    SAID_BEFORE = "said-before"
    TRANSMISSION = "transmission"
    NO_HEADER = "no-header"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Row:
    """One field on both sides.

    Args:
        tag: as the message has it, else as the draft has it; ``block 3`` for what is no field; empty for a header.
        keys: the form's inputs for it, the first to be gone to; none where the form has none.
        source: what stood in the message; several fields are lines that begin with their tags.
        draft: what the draft would carry now, in the same way.
        line: where it stood, from 1 in the file; 0 where it did not.
        found: what is wrong with what stood there.
    """

    tag: str
    keys: tuple[str, ...]
    source: str
    draft: str
    line: int
    fate: Fate
    why: Why = Why.NONE
    found: Finding | None = None


class _Sides(NamedTuple):
    """The message, the draft; what that said at first and says now, both in its release; what was found."""

    message: CreditMessage
    draft: CreditDraft
    first: dict[str, str]
    now: dict[str, str]
    found: tuple[Finding, ...]


def compare(message: CreditMessage, draft: CreditDraft, beside: Sequence[Finding] = ()) -> tuple[Row, ...]:
    """Every field of a message and of the draft that was made of it, in the message's order; nothing is left unsaid.

    What the draft says beyond the message, and what must still be said, comes last.

    Args:
        message: the credit as it came.
        draft: as it stands now, in either release.
        beside: what was found in the file that the message came in.
    """
    found = (*message.findings, *(finding for finding in beside if _within(message, finding)))
    first = draft_from_message(message).draft
    if first.release != draft.release:
        first = in_release(first, draft.release)
    sides = _Sides(message, draft, _texts(first), _texts(draft), found)
    rows = [*_headers(message, draft), *_fields(sides)]
    told = {tag for row in rows for tag in _tags_told(row, draft.release)}
    return (*rows, *_set_aside(message, draft), *_left_out(message), *_findings_beside(found), *_rest(sides, told))


def taken_over(draft: CreditDraft, row: Row) -> CreditDraft:
    """The draft with a field as it stood in the message; the same draft where its release has no input for it."""
    if not row.keys or not row.source:
        return draft
    if not row.tag:
        return draft.with_value(row.keys[0], row.source)
    if row.tag not in table(draft.release).position("700"):
        return draft
    emptied = {key + ending: "" for key in row.keys for ending in ("", ".option")}
    return draft.with_values(emptied | values_of([Field(row.tag, row.source)], draft.release))


def made_of(draft: CreditDraft, messages: Sequence[CreditMessage]) -> CreditMessage | None:
    """Which of a file's credits a draft was made of: the one with which it still has most in common."""
    return max(messages, key=lambda message: _common(message, draft), default=None)


def _common(message: CreditMessage, draft: CreditDraft) -> int:
    first = in_release(draft_from_message(message).draft, draft.release)
    return sum(draft.text(key) == text for key, text in first.values.items())


def _texts(draft: CreditDraft) -> dict[str, str]:
    return {field.tag: field.value for field in fields_of(draft)[0]}


def _headers(message: CreditMessage, draft: CreditDraft) -> Iterator[Row]:
    for key, bic in zip(_HEADERS, (message.sender, message.receiver), strict=True):
        now = draft.text(key)
        if bic is None:
            fate, why = (Fate.ADDED if now else Fate.MISSING), Why.NO_HEADER
        else:
            same = bic == now
            fate, why = (Fate.TAKEN, Why.NONE) if same else (Fate.CHANGED, Why.IN_THE_DRAFT)
        yield Row("", (key,), bic or "", now, message.parts[0].line if bic else 0, fate, why)


def _fields(sides: _Sides) -> Iterator[Row]:
    release = sides.draft.release
    known = table(release).position("700")
    moved: set[str] = set()
    for field in sides.message.fields:
        if field.tag in known:
            yield _same_release(field, sides)
        elif field.tag[:2] in RETAGGED and any(field.tag in table(one).position("700") for one in RELEASES):
            if field.tag[:2] not in moved:
                moved.add(field.tag[:2])
                yield _other_release(field.tag[:2], sides)
        else:
            kept = next((item.text for item in sides.draft.unplaced if item.tag == field.tag), "")
            fate, why = (Fate.ASIDE, Why.UNKNOWN) if kept else (Fate.LEFT_OUT, Why.EMPTY)
            yield Row(field.tag, (), field.value, kept, field.line, fate, why)


def _same_release(field: Field, sides: _Sides) -> Row:
    slot = slot_of(field.tag)
    now = next((text for tag, text in sides.now.items() if slot_of(tag) == slot), "")
    first = next((text for tag, text in sides.first.items() if slot_of(tag) == slot), "")
    found = _fault(field, sides.found)
    keys = _keys(slot, sides.draft.release)
    fate, why = _fate(field.value, first, now, found)
    if fate not in (Fate.FAULTY, Fate.NOT_UNDERSTOOD):
        found = None
    return Row(field.tag, keys, field.value, now, field.line, fate, why, found)


def _fate(source: str, first: str, now: str, found: Finding | None) -> tuple[Fate, Why]:
    if not source.strip():
        return (Fate.ADDED, Why.NONE) if now else (Fate.LEFT_OUT, Why.EMPTY)
    if not now:
        return Fate.MISSING, Why.TAKEN_OUT
    if now != first:
        return (Fate.TAKEN, Why.NONE) if now == source else (Fate.CHANGED, Why.IN_THE_DRAFT)
    if found:
        return (Fate.NOT_UNDERSTOOD if found.code in _NOT_READ else Fate.FAULTY), Why.NONE
    return (Fate.TAKEN, Why.NONE) if now == source else (Fate.CHANGED, Why.SAME_MEANING)


def _fault(field: Field, findings: Sequence[Finding]) -> Finding | None:
    own = (finding for finding in findings if finding.field == field.tag and finding.severity == "error")
    return next(own, None)


def _other_release(number: str, sides: _Sides) -> Row:
    """A party, or the instructions, that the draft's release divides into other fields."""
    fields = [field for field in sides.message.fields if field.tag[:2] == number]
    now = {tag: text for tag, text in sides.now.items() if tag[:2] == number}
    keys = tuple(key for tag in now for key in _keys(tag, sides.draft.release))
    texts = {field.tag: field.value for field in fields}
    fate, why = (Fate.CHANGED, Why.OTHER_RELEASE) if now else (Fate.MISSING, Why.TAKEN_OUT)
    return Row(fields[0].tag, keys, _with_tags(texts), _with_tags(now), fields[0].line, fate, why)


def _with_tags(texts: dict[str, str]) -> str:
    return "\n".join(f":{tag}:{text}" for tag, text in texts.items())


def _keys(slot: str, release: Release) -> tuple[str, ...]:
    tag = slot.partition(".")[0]
    return tuple(key for key, spec in spec_of(release).items() if spec.tag == tag)


def _tags_told(row: Row, release: Release) -> set[str]:
    specs = spec_of(release)
    return {specs[key].tag for key in row.keys} | {row.tag}


def _set_aside(message: CreditMessage, draft: CreditDraft) -> Iterator[Row]:
    """What another release had no place for, of fields that it has."""
    tags = {field.tag for field in message.fields}
    for item in draft.unplaced:
        if item.tag not in tags:
            yield Row(item.tag, (), item.text, item.text, 0, Fate.ASIDE, Why.UNKNOWN)


def _left_out(message: CreditMessage) -> Iterator[Row]:
    for field in message.left_out:
        why = Why.WRITTEN_ANEW if field.tag == "27" else Why.SAID_BEFORE
        yield Row(field.tag, (), field.value, "", field.line, Fate.LEFT_OUT, why)
    for part in message.parts:
        for number, block in (("3", part.block3), ("5", part.block5)):
            if block:
                yield Row(f"block {number}", (), block, "", part.line, Fate.LEFT_OUT, Why.TRANSMISSION)


def _within(message: CreditMessage, finding: Finding) -> bool:
    """It stands between the message's first line and the line that ends its last field."""
    last = max((field.line + len(field.lines) for part in message.parts for field in part.fields), default=0)
    return message.parts[0].line <= finding.line <= last


def _findings_beside(found: Sequence[Finding]) -> Iterator[Row]:
    """What was found beside the fields."""
    for finding in found:
        if not finding.field[:1].isdigit():
            fate = Fate.NOT_UNDERSTOOD if finding.severity == "error" else Fate.LEFT_OUT
            yield Row(finding.field, (), "", "", finding.line, fate, Why.NONE, finding)


def _rest(sides: _Sides, told: set[str]) -> Iterator[Row]:
    release = sides.draft.release
    for row in table(release).messages["700"]:
        name = slot_of(row.tags[0]).partition(".")[0]
        if row.name == "27" or name in told or row.name in told:
            continue
        now = next((text for tag, text in sides.now.items() if tag in row.tags), "")
        if now:
            yield Row(name, _keys(name, release), "", now, 0, Fate.ADDED)
        elif row.mandatory:
            yield Row(name, _keys(name, release), "", "", 0, Fate.MISSING, Why.REQUIRED)
