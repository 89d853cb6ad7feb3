"""What the workbench begins with, and how the documents stand as they are ticked. Reading runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.credit.examination.notice import drafted, fit
from app.credit.life import Act
from app.credit.presentation import Notice
from app.desk.deeds import why_not
from app.desk.examining import begin_examining
from app.desk.kinds import Deed, accepts_of
from app.desk.life import read_life
from app.ledger.acts import Finding
from ui.examining.lines import all_lines, parts_of
from ui.examining.work import Tick, Work, kept_work, phrases, said_of
from ui.language.sentences import said
from ui.presentations.effects import AboutDocuments, about_documents
from ui.theme.state import State
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.credit.examination.readings import Reading
    from app.desk.desk import Desk
    from app.desk.examining import Examining
    from ui.examining.lines import Line


@dataclass(frozen=True, slots=True)
class Bench:
    """An examination as its officer finds it.

    Attributes:
        work: as it was left, or as it begins.
        goes_on: acts that the notice can go on to, and why not now, or empty; those never open aren't among them.
        came_back: why the last one came back, or empty.
    """

    begun: Examining
    about: AboutDocuments
    work: Work
    goes_on: tuple[tuple[Act, str], ...]
    came_back: str

    @property
    def number(self) -> int:
        """Of the presentation."""
        return self.begun.view.life.number

    def choices(self) -> tuple[Reading, ...]:
        """What the documents can be held against: the terms in force, and these with open amendments."""
        return self.begun.view.readings

    def reading(self, chosen: tuple[int, ...]) -> Reading:
        """The documents held against the terms with these amendments, one of the choices."""
        return _reading(self.begun, chosen)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the documents stand.

    Attributes:
        left: points that were not looked at.
        why_not: why it can't be signed so, or empty.
    """

    finding: Finding
    state: State
    left: int
    why_not: str


def read_bench(desk: Desk, credit: bytes, number: int) -> Bench:
    """The workbench of a presentation.

    Raises:
        UserError: as ``begin_examining``.
    """
    begun = begin_examining(desk, credit, number)
    life = read_life(desk, credit)
    assert life is not None
    banks = {bic: bank.name for bic, bank in desk.registry().banks.items()}
    about = about_documents(desk, Deed(Act.EXAMINE, number), life, banks)
    onward = [Act.REFUSE] if about.may_honour else []
    onward += [] if about.issues else [Act.ADVISE_DISCREPANCIES]
    return Bench(
        begun=begun,
        about=about,
        work=_begun_work(begun),
        goes_on=tuple((act, said(why_not(desk, begun.record, Deed(act, number)))) for act in onward),
        came_back=said(begun.came_back.reason) if begun.came_back else "",
    )


def _begun_work(begun: Examining) -> Work:
    """The work as it was left; else what was said last; else what was reckoned."""
    if (kept := kept_work(begun.kept)) is not None:
        return replace(kept, chosen=_reading(begun, kept.chosen).amendments)
    back, told = begun.came_back, begun.own.notices
    if back is not None and isinstance(back.content, Notice):
        last, accepted = back.content, back.deed.accepted
    else:
        last, accepted = (told[-1].notice if told else None) or Notice(), begun.view.accepts
    reading = _reading(begun, accepted)
    work, lines = Work(chosen=reading.amendments), all_lines(parts_of(begun.view.content, reading))
    codes = {line.phrase.text: line.code for line in lines if line.phrase}
    for one in last.discrepancies:
        if one.text in codes:
            work = work.with_tick(codes[one.text], Tick.DISCREPANT)
    by_hand = [one for one in last.discrepancies if one.text not in codes]
    return replace(work, text=drafted(by_hand)).redrafted(lines)


def _reading(begun: Examining, chosen: tuple[int, ...]) -> Reading:
    """Of this choice; of the terms in force where an amendment of it isn't open any more."""
    readings = begun.view.readings
    return next((one for one in readings if one.amendments == chosen), readings[0])


def verdict(lines: Sequence[Line], work: Work) -> Verdict:
    """How the documents stand by what was ticked and written."""
    left = sum(said_of(line, work) is Tick.OPEN for line in lines)
    wrong = bool(phrases(lines, work)) or bool(work.text.strip())
    if not wrong:
        return Verdict(Finding.COMPLYING, State.settled(translate("Examining", "Complying")), left, "")
    found, fits = len(work.notice.discrepancies), fit(work.text)
    why = said(fits.findings[0].sentence) if fits.findings else ""
    if not found:
        why = translate("Examining", "State each discrepancy in the notice.")
    one, more = translate("Examining", "Discrepant: 1"), translate("Examining", "Discrepant: {n}")
    return Verdict(Finding.DISCREPANT, State.fault((one if found == 1 else more).format(n=found)), left, why)


def examined(number: int, work: Work, found: Verdict) -> Deed:
    """What is signed: documents that comply accept the amendments that they were held against (UCP 600 art. 10c)."""
    accepts = accepts_of(work.chosen) if found.finding is Finding.COMPLYING else 0
    return Deed(Act.EXAMINE, number, finding=int(found.finding), accepts=accepts)
