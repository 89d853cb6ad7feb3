"""What is looked at in a presentation, part by part: what was computed, then each point with its article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.examination.checklist import checklist
from app.credit.examination.documents import DocumentClass
from app.credit.examination.matching import matched
from app.credit.examination.phrases import phrase_of_finding, phrase_of_point
from app.desk.overrides import name_of
from ui.examining.work import Tick, said_of
from ui.language.sentences import said
from ui.theme.state import Shape, State
from ui.theme.tokens import Tone
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.examination.documents import Demand
    from app.credit.examination.matching import DocumentShown
    from app.credit.examination.phrases import Phrase
    from app.credit.examination.points import Point
    from app.credit.examination.readings import Reading
    from app.credit.presentation import Presented
    from app.messages.findings import Finding
    from ui.examining.work import Work


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at.

    Attributes:
        look: what must be so, or what was found.
        phrase: what the notice says where it is discrepant; None of what is only to be known.
        fixed: what stands of it whatever is ticked; empty where the officer says.
        finding: it was computed; None of a point that only an officer can look at.
    """

    code: str
    look: str
    article: str
    phrase: Phrase | None
    fixed: Tick = Tick.OPEN
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the examination: the presentation as a whole, or one document asked for.

    Attributes:
        asked: the credit's words for the document; empty of the whole.
        shown: what was presented of it, in words.
        missing: it is asked for and was not presented.
    """

    title: str
    asked: str
    shown: str
    lines: tuple[Line, ...]
    missing: bool = False


def parts_of(content: Presented | None, reading: Reading) -> tuple[Part, ...]:
    """All parts, by the terms documents are held against; what was reckoned stands at the head of the whole."""
    sections = checklist(reading.terms)
    demands = [section.demand for section in sections if section.demand]
    answers = dict(matched(demands, content.documents).answers) if content else {}
    whole = Part(
        title=translate("Examining", "The presentation as a whole"),
        asked="",
        shown=_listed(content),
        lines=(*(_of_finding(one) for one in reading.findings), *_points(sections[0].points, None)),
    )
    asked = ((section.demand, section.points) for section in sections if section.demand)
    return (whole, *(_document(demand, points, answers.get(demand)) for demand, points in asked))


def all_lines(parts: Sequence[Part]) -> tuple[Line, ...]:
    """The lines of all parts, in order."""
    return tuple(line for part in parts for line in part.lines)


def state_of(line: Line, work: Work) -> State:
    """What stands of a line, as it is shown."""
    if line.finding is not None and line.fixed is Tick.NOT_APPLICABLE:
        return State(Shape.DISC, Tone.PLAIN, translate("Examining", "To be known"))
    return {
        Tick.OPEN: State.idle(translate("Examining", "Not looked at")),
        Tick.COMPLIES: State.settled(translate("Examining", "Complies")),
        Tick.DISCREPANT: State.fault(translate("Examining", "Discrepant")),
        Tick.NOT_APPLICABLE: State(Shape.DISC, Tone.PLAIN, translate("Examining", "Does not apply")),
    }[said_of(line, work)]


def progress(part: Part, work: Work) -> State:
    """How far a part has come: discrepant first, then what is left to look at."""
    said_ = [said_of(line, work) for line in part.lines]
    wrong, left = said_.count(Tick.DISCREPANT), said_.count(Tick.OPEN)
    if part.missing:
        return State.fault(translate("Examining", "Not presented"))
    if wrong:
        one, more = translate("Examining", "1 discrepancy"), translate("Examining", "{n} discrepancies")
        return State.fault((one if wrong == 1 else more).format(n=wrong))
    if left:
        return State.idle(translate("Examining", "{n} of {m} to look at").format(n=left, m=len(said_)))
    return State.settled(translate("Examining", "Complies"))


def _of_finding(found: Finding) -> Line:
    phrase = phrase_of_finding(found)
    fixed = Tick.DISCREPANT if found.severity == "error" else Tick.OPEN
    if found.severity == "info" or (phrase is None and found.severity == "warning"):
        fixed = Tick.NOT_APPLICABLE
    return Line(name_of(found), said(found.sentence), said(found.rule), phrase, fixed, found)


def _document(demand: Demand, points: Sequence[Point], answer: DocumentShown | None) -> Part:
    # One of no known class may stand among the documents under another name: its points stay.
    missing = answer is None and demand.kind is not DocumentClass.OTHER
    fixed = Tick.NOT_APPLICABLE if missing else Tick.OPEN
    return Part(demand.title, demand.text, _shown(answer), tuple(_points(points, demand, fixed)), missing)


def _points(points: Sequence[Point], demand: Demand | None, fixed: Tick = Tick.OPEN) -> list[Line]:
    made = ((point, phrase_of_point(point, demand)) for point in points)
    return [Line(phrase.code, said(point.look), said(point.article), phrase, fixed) for point, phrase in made]


def _shown(document: DocumentShown | None) -> str:
    if document is None:
        return translate("Examining", "None was found among the documents presented.")
    words = translate("Examining", "Presented: {title}, originals {originals}, copies {copies}.")
    return words.format(title=document.title, originals=document.originals, copies=document.copies)


def _listed(content: Presented | None) -> str:
    if content is None:
        return ""
    titles = translate("Examining", "; ").join(one.title for one in content.documents)
    return translate("Examining", "Presented: {titles}.").format(titles=titles)
