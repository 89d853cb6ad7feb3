"""The discrepancies of a notice as SWIFT's field 77J takes them: numbered, 70 lines of 50 characters, set x."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from app.credit.presentation import Discrepancy
from app.messages.check import check_field
from app.messages.formats import read_format
from app.messages.model import Field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.credit.examination.phrases import Phrase
    from app.messages.findings import Finding

LINES_MAX, COLUMNS = 70, 50
_FIELD, _FORMAT = "77J", f"{COLUMNS}x[${COLUMNS}x]0-{LINES_MAX - 1}"
_NUMBER = re.compile(r"\d{1,3}\) ?")


class Fit(NamedTuple):
    """Whether a text fits the field.

    Args:
        lines: how many it has.
        over: how many too many.
        findings: what is wrong, line by line, with what could be done about it.
    """

    lines: int
    over: int
    findings: tuple[Finding, ...]


def drafted(said: Iterable[Phrase | Discrepancy]) -> str:
    """The text of the field, one number a discrepancy."""
    return "\n".join(_numbered(number, one.text) for number, one in enumerate(said, 1))


def redrafted(text: str, before: Collection[Phrase], now: Collection[Phrase]) -> str:
    """The text after other discrepancies were ticked: what was unticked goes, what is new comes last.

    What an officer wrote, altered or took out by hand stays as it is; numbers follow the order.
    """
    known, wanted = {one.text for one in before}, {one.text for one in now}
    kept = [lines for lines in _items(text) if _unwrapped(lines) not in known - wanted]
    added = [one.text for one in now if one.text not in known]
    blocks = [_renumbered(number, lines) for number, lines in enumerate(kept, 1)]
    blocks += [_numbered(number, one) for number, one in enumerate(added, len(kept) + 1)]
    return "\n".join(blocks)


def discrepancies(text: str, ticked: Iterable[Phrase]) -> tuple[Discrepancy, ...]:
    """What a text says, as it is sealed: what was ticked with its article, what was written by hand without."""
    articles = {one.text: one.article for one in ticked}
    said = (_unwrapped(lines) for lines in _items(text))
    return tuple(Discrepancy(one, articles.get(one, "")) for one in said if one)


def fit(text: str) -> Fit:
    """How the text stands to the field; an empty one has no findings, for it says nothing yet."""
    lines = text.split("\n") if text.strip() else []
    found = check_field(Field(_FIELD, text, 1), read_format(_FORMAT)) if lines else []
    return Fit(len(lines), max(len(lines) - LINES_MAX, 0), tuple(found))


def _items(text: str) -> list[list[str]]:
    """The lines of each discrepancy: a number or an empty line begins another."""
    items: list[list[str]] = [[]]
    for line in text.split("\n"):
        if not line.strip() or _NUMBER.match(line):
            items.append([])
        if line.strip():
            items[-1].append(line)
    return [lines for lines in items if lines]


def _unwrapped(lines: list[str]) -> str:
    return " ".join(" ".join((_NUMBER.sub("", lines[0], count=1), *lines[1:])).split())


def _renumbered(number: int, lines: list[str]) -> str:
    """An item under another number, its lines as they were written."""
    return "\n".join((f"{number}) {_NUMBER.sub('', lines[0], count=1)}", *lines[1:]))


def _numbered(number: int, text: str) -> str:
    """An item in lines of the field; the indent keeps a line from beginning with what SWIFT reads as a tag."""
    mark = f"{number}) "
    return "\n".join(wrap(text, COLUMNS, initial_indent=mark, subsequent_indent=" " * len(mark)))
