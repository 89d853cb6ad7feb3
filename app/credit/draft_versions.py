"""What became of a draft from save to save: which inputs changed, and what one version has that another hasn't."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from app.credit.draft import CreditDraft
from app.credit.fields import spec_of

if TYPE_CHECKING:
    from collections.abc import Iterable

RELEASE = "release"
"""The key of what is no input of a release's form: the release."""
BOUT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Revision:
    """A version worth telling apart.

    Attributes:
        version: its number.
        saved_utc: when it was saved.
        draft: as it stood then.
        keys: inputs that had changed since the revision before, in the form's order; none for the first.
    """

    version: int
    saved_utc: datetime
    draft: CreditDraft
    keys: tuple[str, ...]


class Change(NamedTuple):
    """An input that differs.

    Attributes:
        key: the input.
        old, new: lines that only the old, and only the new text has.
        whole: they have no line in common.
    """

    key: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    whole: bool


def revisions(saved: Iterable[tuple[int, datetime, CreditDraft]]) -> list[Revision]:
    """The revisions in versions given oldest first; the newest comes first.

    A draft is saved every few seconds: saves that changed the same one input after another, none ten minutes after the
    one before, are one revision, the last of them. Saves that changed nothing are none; one that goes back to what
    stood before the last is a revision, so that what it replaced is still found.
    """
    found: list[Revision] = []
    for version, saved_utc, draft in saved:
        keys = changed_keys(found[-1].draft, draft) if found else ()
        if found and not keys:
            continue
        if len(found) > 1 and len(keys) == 1 and found[-1].keys == keys:
            *_, before, last = found
            if saved_utc - last.saved_utc < BOUT and draft != before.draft:
                found.pop()
        found.append(Revision(version, saved_utc, draft, keys))
    return found[::-1]


def changed_keys(old: CreditDraft, new: CreditDraft) -> tuple[str, ...]:
    """Inputs that differ, in the form's order; a bank's option letter counts as its bank."""
    differing = {key for key in {*old.values, *new.values} if old.text(key) != new.text(key)}
    keys = {key.removesuffix(".option") for key in differing}
    order = [RELEASE, *spec_of(new.release), *(key for key in spec_of(old.release) if key not in spec_of(new.release))]
    if old.release != new.release:
        keys.add(RELEASE)
    return tuple(key for key in order if key in keys)


def changes(old: CreditDraft, new: CreditDraft) -> list[Change]:
    """What differs from one draft to another, input by input, in the form's order."""
    return [_change(key, _lines(old, key), _lines(new, key)) for key in changed_keys(old, new)]


def _lines(draft: CreditDraft, key: str) -> list[str]:
    text = draft.release if key == RELEASE else draft.text(key)
    return text.split("\n") if text else []


def _change(key: str, old: list[str], new: list[str]) -> Change:
    spans = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    differing = [span for span in spans if span[0] != "equal"]
    gone = tuple(line for _, first, last, _, _ in differing for line in old[first:last])
    come = tuple(line for _, _, _, first, last in differing for line in new[first:last])
    return Change(key, gone, come, whole=len(differing) == len(spans))
