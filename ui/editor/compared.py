"""The message beside the draft, in words: what a row of the comparison shows. No widget here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from app.credit.comparison import Fate, Why, compare, made_of
from app.credit.fields import spec_of
from app.credit.text_changes import Pair, line_pairs
from app.messages.credits import read_file
from ui.editor.layout import field_name
from ui.language.sentences import said
from ui.theme import Shape, State, Tone
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.credit.comparison import Row
    from app.credit.draft import CreditDraft
    from app.messages.credits import CreditMessage
    from app.messages.findings import Finding
    from app.messages.tables import Release

SAME_LINES_MAX = 4
"""More lines that are the same on both sides are counted, not repeated."""
_EXPECTED = frozenset({Why.WRITTEN_ANEW, Why.TRANSMISSION})


@dataclass(frozen=True, slots=True)
class Source:
    """The message that a draft was made of, and what was found in the file around it."""

    name: str
    message: CreditMessage
    found: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a row: a line of each side, or a remark across both."""

    pair: Pair
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as it is shown.

    Attributes:
        place: the tag, or the block.
        name: what the field is called.
        where: the line of the file.
        told: how and why it isn't as it stood, or empty.
        lines, folded: all of it, and what shows while long runs of equal lines are folded.
        differs: somebody should look at it.
    """

    row: Row
    place: str
    name: str
    where: str
    state: State
    told: str
    lines: tuple[Line, ...]
    folded: tuple[Line, ...]
    differs: bool

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        parts = [f"{self.place} {self.name}".strip(), self.state.word, self.told]
        if self.differs:
            message, draft = (
                translate("Compare", "In the message: {text}"),
                translate("Compare", "In the draft: {text}"),
            )
            parts += [message.format(text=self.row.source)] if self.row.source else []
            parts += [draft.format(text=self.row.draft)] if self.row.draft else []
        else:
            parts.append(self.row.source)
        return ". ".join(filter(None, parts))


def read_source(name: str, data: bytes, draft: CreditDraft, today: date) -> Source | None:
    """The message in a file that a draft was made of; None where it holds no credit."""
    file = read_file(data, today)
    message = made_of(draft, file.credits)
    return Source(name, message, file.findings) if message else None


def compared(source: Source, draft: CreditDraft) -> tuple[RowView, ...]:
    """The comparison's rows. Runs on a worker: long texts are compared line by line."""
    return tuple(_view(row, draft.release) for row in compare(source.message, draft, source.found))


def differs(row: Row) -> bool:
    """It isn't as it stood in the message, and not because messages are so."""
    return row.fate is not Fate.TAKEN and row.why not in _EXPECTED


def summary(rows: Sequence[Row]) -> str:
    """How many fields met which fate: ``34 taken as they stood · 2 changed``."""
    words = {
        Fate.TAKEN: translate("Compare", "{n} taken as they stood"),
        Fate.FAULTY: translate("Compare", "{n} to mend"),
        Fate.NOT_UNDERSTOOD: translate("Compare", "{n} not understood"),
        Fate.CHANGED: translate("Compare", "{n} changed"),
        Fate.MISSING: translate("Compare", "{n} missing"),
        Fate.ADDED: translate("Compare", "{n} added"),
        Fate.ASIDE: translate("Compare", "{n} kept aside"),
        Fate.LEFT_OUT: translate("Compare", "{n} left out"),
    }
    counts = {fate: sum(row.fate is fate for row in rows) for fate in words}
    return " · ".join(words[fate].format(n=count) for fate, count in counts.items() if count)


def _view(row: Row, release: Release) -> RowView:
    specs = spec_of(release)
    own = said(specs[row.keys[0]].label) if row.keys else ""
    name = own if row.keys and row.why is not Why.OTHER_RELEASE else field_name(row.tag)
    place = row.tag.partition(".")[0] or (translate("Compare", "Header") if row.keys else translate("Compare", "File"))
    lines = tuple(Line(pair) for pair in line_pairs(row.source, row.draft))
    return RowView(
        row,
        place,
        name,
        translate("Compare", "line {n}").format(n=row.line) if row.line else "",
        _state(row.fate),
        _told(row, release),
        lines,
        _folded(lines),
        differs=differs(row),
    )


def _state(fate: Fate) -> State:
    states = {
        Fate.TAKEN: State.settled(translate("Compare", "Taken as it stood")),
        Fate.FAULTY: State.fault(translate("Compare", "To mend")),
        Fate.NOT_UNDERSTOOD: State.fault(translate("Compare", "Not understood")),
        Fate.CHANGED: State(Shape.DIAMOND, Tone.WARN, translate("Compare", "Changed")),
        Fate.MISSING: State.fault(translate("Compare", "Missing")),
        Fate.ADDED: State.idle(translate("Compare", "Added in the draft")),
        Fate.ASIDE: State(Shape.DIAMOND, Tone.WARN, translate("Compare", "Kept aside")),
        Fate.LEFT_OUT: State.idle(translate("Compare", "Left out")),
    }
    return states[fate]


def _told(row: Row, release: Release) -> str:
    if row.found:
        return said(row.found.sentence)
    words = {
        Why.NONE: "",
        Why.OTHER_RELEASE: translate("Compare", "Brought into the form of {release}."),
        Why.SAME_MEANING: translate("Compare", "The same, written as SWIFT writes it."),
        Why.IN_THE_DRAFT: translate("Compare", "Changed in the draft after the import."),
        Why.TAKEN_OUT: translate("Compare", "It stood in the message; the draft no longer has it."),
        Why.REQUIRED: translate("Compare", "The message doesn't have it, and a credit needs it."),
        Why.WRITTEN_ANEW: translate("Compare", "It is written anew when the credit is sent."),
        Why.SAID_BEFORE: translate("Compare", "It stands here a second time; the first was taken."),
        Why.TRANSMISSION: translate("Compare", "It belongs to that transmission, not to the credit."),
        Why.NO_HEADER: translate("Compare", "The message came without this header; the bank is chosen in the form."),
        Why.UNKNOWN: translate("Compare", "{release} has no input for it; it is kept word for word below the form."),
        Why.EMPTY: translate("Compare", "It was empty."),
    }
    return words[row.why].format(release=release)


def _folded(lines: Sequence[Line]) -> tuple[Line, ...]:
    shown: list[Line] = []
    for kind, group in groupby(lines, key=lambda line: _side(line.pair)):
        run = list(group)
        if kind == "other" or len(run) <= SAME_LINES_MAX:
            shown += run
            continue
        words = translate("Compare", "{n} lines more, the same on both sides")
        if kind == "one":
            words = translate("Compare", "{n} lines more")
        shown += [run[0], run[1], Line(Pair(None, None), words.format(n=len(run) - 3)), run[-1]]
    return tuple(shown)


def _side(pair: Pair) -> str:
    if pair.same:
        return "same"
    return "one" if pair.old is None or pair.new is None else "other"
