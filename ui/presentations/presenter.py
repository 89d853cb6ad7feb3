"""What the presentations of a credit say: who has the documents since when, what each bank found and decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.life import Act, Decision
from app.credit.presentation import PresentedDocument
from app.desk.kinds import BY_STEP
from app.ledger.acts import PresentDocuments
from app.messages.findings import Finding as Found
from ui.language.sentences import said
from ui.presentations.banks import BankLine, bank_lines, role_of
from ui.presentations.words import money_words, side_words
from ui.privacy import hide_party, masked
from ui.theme.state import Shape, State
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.widgets.fields import FieldNote
from ui.widgets.text import shorten
from ui.words import moment, person_words, short_act_words, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.credit.life import CreditLife
    from app.desk.desk import Desk
    from app.desk.life import LifeView
    from app.desk.presentations import HandlingView, PresentationView, SaidView

_TONES = {"error": Tone.BAD, "warning": Tone.WARN}


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What a bank told the others: which act it was, when it was recorded, and its text as SWIFT carries it."""

    heading: str
    told: str
    text: str


@dataclass(frozen=True, slots=True)
class PresentationPage:
    """A presentation.

    Attributes:
        told: who took the documents in, and when.
        facts: (name, words) of what was presented.
        documents: (title, how many and in which file).
        banks: how each bank deals with it.
        notices: discrepancies as they were told, the oldest first.
        money: what was honoured, paid and received, a line each.
        findings: what stands against it while the own bank has it.
        fault: why what was presented can't be shown, or empty.
    """

    number: int
    title: str
    state: State
    told: str
    facts: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]
    banks: tuple[BankLine, ...]
    notices: tuple[NoticeWords, ...]
    money: tuple[tuple[str, str], ...]
    findings: tuple[FieldNote, ...]
    fault: str


def presentation_pages(desk: Desk, view: LifeView, banks: Mapping[str, str]) -> tuple[PresentationPage, ...]:
    """The presentations, the newest first."""
    life = view.record.life
    return tuple(presentation_page(desk, life, each, banks) for each in reversed(view.presentations))


def presentation_page(
    desk: Desk, life: CreditLife, view: PresentationView, banks: Mapping[str, str]
) -> PresentationPage:
    """One presentation of a credit."""
    shown = not masked()
    hidden = translate("Credit", "The privacy mask is on: terms are hidden. Take it off to read them.")
    title = translate("Presentations", "Presentation {n} over {amount}")
    return PresentationPage(
        number=view.life.number,
        title=title.format(n=view.life.number, amount=money_words(view.life.amount_minor, life.currency)),
        state=state_of(life, view, banks),
        told=_told(desk, view, banks),
        facts=tuple(_facts(view)),
        documents=tuple(map(_document, view.content.documents)) if view.content and shown else (),
        banks=bank_lines(desk, life, view, banks),
        notices=tuple(_notices(desk, view, banks)) if shown else (),
        money=tuple(_money(life, view, banks)),
        findings=tuple(_note(one) for one in view.findings) if shown else (),
        fault=said(view.fault) if shown else hidden,
    )


def state_of(life: CreditLife, view: PresentationView, banks: Mapping[str, str]) -> State:
    """Where it stands, by the issuing bank where that decided, else by whoever did."""
    issuer, one = view.life.by(life.issuing_bank), view.life
    if issuer.decision is Decision.HONOURED:
        if issuer.unpaid_minor > 0:
            return State.waits(translate("Presentations", "Honoured, to be paid"))
        return State.settled(translate("Presentations", "Honoured and paid"))
    if issuer.decision is Decision.RETURNED:
        return State(Shape.DISC, Tone.PLAIN, translate("Presentations", "Returned"))
    if issuer.decision is Decision.REFUSED:
        return State(Shape.DISC, Tone.PLAIN, translate("Presentations", "Refused"))
    others = {each.decision: banks.get(each.bank, each.bank) for each in one.handlings if each.decided}
    if Decision.HONOURED in others:
        words = translate("Presentations", "Honoured by {bank}")
        return State.waits(words.format(bank=others[Decision.HONOURED]))
    if others and life.is_over(one):
        return State(Shape.DISC, Tone.PLAIN, translate("Presentations", "Refused"))
    if issuer.waived:
        return State.waits(translate("Presentations", "Discrepancies waived"))
    if any(each.finding == 2 for each in one.handlings):
        return State.deadline(translate("Presentations", "Discrepant"))
    if any(each.finding == 1 for each in one.handlings):
        return State.waits(translate("Presentations", "Complying"))
    return State.waits(translate("Presentations", "To be examined"))


def _told(desk: Desk, view: PresentationView, banks: Mapping[str, str]) -> str:
    act = next((act for act in view.acts if act.kind == PresentDocuments.__name__), None)
    if act is None:
        return ""
    who = [person_words(person, banks) for step in act.steps for person in step.people]
    when = moment(act.proof.recorded_utc, desk.me.office) if act.proof else ""
    return " · ".join(filter(None, (", ".join(who), when)))


def _facts(view: PresentationView) -> Iterator[tuple[str, str]]:
    content, last = view.content, view.last_day
    if content is None:
        return
    if content.reference:
        yield translate("Presentations", "Reference"), content.reference
    if content.presenter:
        yield translate("Presentations", "Presented by"), hide_party(content.presenter)
    if content.shipment_date:
        yield translate("Presentations", "Shipped"), show_day(content.shipment_date)
    if last is not None:
        yield translate("Presentations", "Last day to present"), show_day(last.day)
    if by := _by_means(content.means, content.evidence):
        yield translate("Presentations", "Done by"), by


def _document(one: PresentedDocument) -> tuple[str, str]:
    count = [_counted(one.originals, original=True), _counted(one.copies, original=False)]
    file = f"{one.file.name}, SHA-256 {shorten(one.file.sha256)}" if one.file else ""
    return one.title, " · ".join(filter(None, (*count, file)))


def _counted(pieces: int, *, original: bool) -> str:
    if not pieces:
        return ""
    if original:
        words = translate("Presentations", "1 original") if pieces == 1 else translate("Presentations", "{n} originals")
    else:
        words = translate("Presentations", "1 copy") if pieces == 1 else translate("Presentations", "{n} copies")
    return words.format(n=pieces)


def _notices(desk: Desk, view: PresentationView, banks: Mapping[str, str]) -> Iterator[NoticeWords]:
    from app.credit.examination.notice import drafted

    for one in view.handlings:
        for told in one.notices:
            if told.fault:
                yield NoticeWords(_heading(one, told, banks), _recorded(desk, told), said(told.fault))
            elif told.notice and told.notice.discrepancies:
                yield NoticeWords(_heading(one, told, banks), _recorded(desk, told), drafted(told.notice.discrepancies))
        for told in one.answers:
            by = _by_means(told.means, told.evidence)
            if told.deed.act is not Act.PRESENT and (told.note or by):
                text = "\n".join(filter(None, (told.note, by)))
                yield NoticeWords(_heading(one, told, banks), _recorded(desk, told), text)


def _heading(one: HandlingView, told: SaidView, banks: Mapping[str, str]) -> str:
    words = translate("Presentations", "{bank}: {act}")
    act = short_act_words(BY_STEP[told.deed.act].made.__name__)
    return words.format(bank=banks.get(one.life.bank, one.life.bank), act=act)


def _recorded(desk: Desk, told: SaidView) -> str:
    return " · ".join(filter(None, (moment(told.recorded_utc, desk.me.office), told.reference)))


def _by_means(means: str, evidence: str) -> str:
    return ", ".join(filter(None, (means, evidence)))


def _money(life: CreditLife, view: PresentationView, banks: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each bank's records of money, the oldest first."""
    for one in view.handlings:
        for told in one.answers:
            deed = told.deed
            if deed.act is Act.SETTLE and deed.value_day:
                words = translate("Presentations", "{what} {amount}, value {day}")
                amount = money_words(deed.amount_minor, life.currency)
                line = words.format(what=side_words(deed.side), amount=amount, day=show_day(deed.value_day))
                yield role_of(life, one.life.bank, banks), line


def _note(one: Found) -> FieldNote:
    rule = " · ".join(filter(None, (one.field, said(one.rule))))
    return FieldNote(_TONES.get(one.severity, Tone.PLAIN), said(one.sentence), rule)
