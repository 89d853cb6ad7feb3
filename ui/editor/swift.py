"""The draft as SWIFT would carry it, as text with what was found underlined; and where a field stands in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.theme import Tone
from ui.widgets.marking import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.messages.findings import Finding

_FIELD = re.compile(r"^:(\d{2}[A-Z]?):")
TONES = {"error": Tone.BAD, "warning": Tone.WARN, "info": Tone.PLAIN}


@dataclass(frozen=True, slots=True)
class SwiftText:
    """A text and the stretches of it to underline."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of a text: its number from 0, the field it belongs to, its number in the field, where its value begins."""

    line: int
    tag: str
    nth: int
    start: int


def swift_text(messages: Sequence[str], findings: Sequence[Finding]) -> SwiftText:
    """The messages one below the other, with the findings that have a place in them.

    Args:
        messages: an MT700 and its MT701s.
        findings: a draft's; their lines are counted in the field, also where it is split over messages.
    """
    text = "\n\n".join(messages)
    places = {(place.tag, place.nth): place for place in _places(text)}
    found = [
        _span(place, finding)
        for finding in findings
        if finding.severity != "info" and (place := places.get((finding.field, max(finding.line, 1))))
    ]
    return SwiftText(text, tuple(dict.fromkeys(found)))


def source_text(data: bytes, findings: Sequence[Finding]) -> SwiftText:
    """A file as it came, with findings whose lines are counted in the file."""
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    count = text.count("\n") + 1
    spans = [
        Span(finding.line - 1, tone=TONES[finding.severity])
        for finding in findings
        if finding.severity != "info" and 0 < finding.line <= count
    ]
    return SwiftText(text, tuple(dict.fromkeys(spans)))


def line_of(text: str, tag: str) -> int:
    """The line (from 0) on which a field begins, -1 where it isn't there; ``41a`` finds any option of 41."""
    option = tag[2:].islower()
    for place in _places(text):
        if place.nth == 1 and (place.tag == tag or (option and place.tag[:2] == tag[:2])):
            return place.line
    return -1


def _places(text: str) -> Iterator[_Place]:
    lines_of: dict[str, int] = {}
    tag = ""
    for number, line in enumerate(text.split("\n")):
        begins = _FIELD.match(line)
        if begins:
            tag = begins[1]
        elif line.startswith("-}"):
            tag = ""
        if tag:
            lines_of[tag] = lines_of.get(tag, 0) + 1
            yield _Place(number, tag, lines_of[tag], begins.end() if begins else 0)


def _span(place: _Place, finding: Finding) -> Span:
    tone = TONES[finding.severity]
    if finding.column:
        length = len(dict(finding.values).get("char", " "))
        return Span(place.line, place.start + finding.column - 1, length, tone)
    return Span(place.line, place.start, 0, tone)
