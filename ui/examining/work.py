"""The work on an examination as a value: what is ticked, which amendments are taken, the notice as it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from app.credit.examination.notice import discrepancies, drafted, redrafted
from app.credit.examination.phrases import Phrase
from app.credit.plain import TermsError, from_plain, to_plain
from app.credit.presentation import Notice

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.ledger.canonical import Json
    from ui.examining.lines import Line


class Tick(StrEnum):
    """What an officer says of a point."""

    OPEN = ""
    COMPLIES = "complies"
    DISCREPANT = "discrepant"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Ticked:
    """A line by its code, and what was said of it."""

    code: str
    tick: str


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase that the notice was drafted with."""

    code: str
    text: str
    article: str


@dataclass(frozen=True, slots=True)
class Work:
    """An examination under way.

    Attributes:
        chosen: open amendments, by number, that the documents are held against.
        told: the phrases that the text was drafted with, for what is written by hand to be told from them.
        text: the notice's discrepancies, as they stand.
    """

    ticks: tuple[Ticked, ...] = ()
    chosen: tuple[int, ...] = ()
    told: tuple[Told, ...] = ()
    text: str = ""
    schema: Literal["examination/1"] = "examination/1"

    def to_json(self) -> Json:
        """As it is kept."""
        return to_plain(self)

    def tick(self, code: str) -> Tick:
        """What was said of a line."""
        return next((Tick(one.tick) for one in self.ticks if one.code == code), Tick.OPEN)

    def with_tick(self, code: str, tick: Tick) -> Work:
        """With something else said of a line."""
        others = tuple(one for one in self.ticks if one.code != code)
        return replace(self, ticks=(*others, Ticked(code, tick)) if tick else others)

    def redrafted(self, lines: Sequence[Line]) -> Work:
        """With the notice brought up to what is ticked now; what was written by hand stays."""
        before, now = _phrases(self.told), phrases(lines, self)
        if before == now:
            return self
        text = redrafted(self.text, before, now) if self.text.strip() else drafted(now)
        return replace(self, told=tuple(Told(*one) for one in now), text=text)

    @property
    def notice(self) -> Notice:
        """What the text says, as it is sealed."""
        return Notice(discrepancies(self.text, _phrases(self.told)))


def kept_work(kept: Json) -> Work | None:
    """The work that was kept; None where there is none, or none of this form."""
    try:
        work = from_plain(Work, kept) if kept is not None else None
    except TermsError:
        return None
    known = set(Tick)
    return work if work is None or all(one.tick in known for one in work.ticks) else None


def phrases(lines: Sequence[Line], work: Work) -> tuple[Phrase, ...]:
    """What is discrepant, in the order of the lines: errors always, all else as ticked."""
    found = (line.phrase for line in lines if line.phrase and said_of(line, work) is Tick.DISCREPANT)
    return tuple({one.text: one for one in found}.values())


def said_of(line: Line, work: Work) -> Tick:
    """What stands of a line: an error can't be overruled, information needs no answer."""
    return line.fixed or work.tick(line.code)


def _phrases(told: Collection[Told]) -> tuple[Phrase, ...]:
    return tuple(Phrase(one.code, one.text, one.article) for one in told)
