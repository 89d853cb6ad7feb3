"""What this officer can do about a credit now, each with its review. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.credit.life import Act, AmendmentState
from app.ledger.acts import Answer
from ui.credit import deed_words
from ui.credit.effects import About, about_deed, effect_words
from ui.credit.review import Outcome, Review
from ui.language.sentences import said
from ui.presentations.effects import DOCUMENTS, about_documents, documents_effect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.desk.life import AmendmentView, LifeView
    from ui.amendments.presenter import AmendmentPage


@dataclass(frozen=True, slots=True)
class Doing:
    """Something to do, as a button offers it.

    Attributes:
        verb: on the button.
        owed: it is asked or awaited of this bank.
        why_not: why it can't be done now, or empty.
        review: what is reviewed before it is signed; None where a page of its own is opened instead, or nothing can be
            reviewed since the terms are sealed here.
    """

    deed: Deed
    verb: str
    owed: bool
    why_not: str
    review: Review | None


def doings_of(
    desk: Desk, view: LifeView, amendments: tuple[AmendmentPage, ...], banks: Mapping[str, str]
) -> tuple[Doing, ...]:
    """What can be done, what is owed first."""
    pages = {page.number: page for page in amendments}
    cancelling = {each.life.number for each in view.amendments if each.life.cancels}
    made = []
    for doable in view.doable:
        deed = replace(doable.deed, cancels=doable.deed.cancels or doable.deed.number in cancelling)
        review = _review(desk, view, deed, pages.get(deed.number), banks)
        made.append(Doing(deed, deed_words.opens(deed), doable.owed, said(doable.why_not), review))
    return tuple(sorted(made, key=lambda doing: not doing.owed))


def _review(
    desk: Desk, view: LifeView, deed: Deed, page: AmendmentPage | None, banks: Mapping[str, str]
) -> Review | None:
    if deed.act in DOCUMENTS:
        return _review_documents(desk, view, deed, banks)
    about = about_deed(deed, view, desk.me.bank, banks)
    if about is None or (deed.act is Act.AMEND and not deed.cancels):
        return None
    amendment = next((each for each in view.amendments if each.life.number == deed.number), None)
    return Review(
        title=deed_words.title(deed),
        outcomes=tuple(_outcome(each, about) for each in _ways(deed, amendment)),
        question=deed_words.question(deed),
        changes=page.rows if page else (),
        reference=deed.act in (Act.ADVISE, Act.CONFIRM),
        note=deed_words.note(deed),
        note_help=deed_words.note_help(deed),
        written=deed.act is Act.MESSAGE,
    )


def _review_documents(desk: Desk, view: LifeView, deed: Deed, banks: Mapping[str, str]) -> Review | None:
    if deed.act in (Act.PRESENT, Act.EXAMINE):
        return None
    about = about_documents(desk, deed, view, banks)
    ways = (replace(deed, waived=True), replace(deed, waived=False)) if deed.act is Act.WAIVE else (deed,)
    return Review(
        title=deed_words.title(deed),
        outcomes=tuple(
            Outcome(each, deed_words.choice(each), deed_words.signs(each), documents_effect(each, about))
            for each in ways
        ),
        question=deed_words.question(deed),
        note=deed_words.note(deed),
        note_help=deed_words.note_help(deed),
        documents=about,
    )


def _ways(deed: Deed, amendment: AmendmentView | None) -> tuple[Deed, ...]:
    """The ways the deed can go."""
    if amendment is None:
        return (deed,)
    if deed.act is Act.ANSWER:
        answers = [Answer.ACCEPTED, Answer.REFUSED]
        if amendment.life.state is AmendmentState.WITHDRAWAL_ASKED:
            answers.insert(0, Answer.WITHDRAWAL_AGREED)
        return tuple(replace(deed, answer=answer) for answer in answers)
    if deed.act is Act.EXTEND:
        return replace(deed, extended=True), replace(deed, extended=False)
    return (deed,)


def _outcome(deed: Deed, about: About) -> Outcome:
    return Outcome(deed, deed_words.choice(deed), deed_words.signs(deed), effect_words(deed, about))
