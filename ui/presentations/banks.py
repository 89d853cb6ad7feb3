"""How each bank deals with a presentation: what it did, by when it must decide and how that is reckoned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.examination.clock import Standing
from app.credit.life import Decision
from app.ledger.acts import Finding
from ui.language.sentences import said
from ui.presentations.words import at_office, days_left, disposal_words, manner_words, money_words
from ui.theme.state import Shape, State
from ui.theme.tokens import Tone
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.credit.life import CreditLife, Handling
    from app.desk.desk import Desk
    from app.desk.presentations import HandlingView, PresentationView


@dataclass(frozen=True, slots=True)
class BankLine:
    """One bank.

    Attributes:
        who: its name and part.
        lines: what it did, and until when it must decide.
        steps: how its time limit was reckoned, as (step, article); of one that honoured it no longer matters.
    """

    who: str
    state: State
    lines: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]


def bank_lines(desk: Desk, life: CreditLife, view: PresentationView, banks: Mapping[str, str]) -> tuple[BankLine, ...]:
    """Each bank that dealt with a presentation, or is to."""
    return tuple(_line(desk, life, one, banks) for one in view.handlings)


def role_of(life: CreditLife, bank: str, banks: Mapping[str, str]) -> str:
    """A bank's name with its part in the credit."""
    name = banks.get(bank, bank)
    parts = {
        life.issuing_bank: translate("Presentations", "{bank}, issuing bank"),
        life.confirming_bank if life.is_bound(life.confirming_bank) else "": translate(
            "Presentations", "{bank}, confirming bank"
        ),
    }
    nominated = translate("Presentations", "{bank}, nominated bank")
    advising = translate("Presentations", "{bank}, advising bank")
    return parts.get(bank, nominated if bank == life.nominated_bank else advising).format(bank=name)


def _line(desk: Desk, life: CreditLife, one: HandlingView, banks: Mapping[str, str]) -> BankLine:
    runs = one.deadline if one.life.decision is not Decision.HONOURED else None
    steps = tuple((said(step.sentence), said(step.article)) for step in runs.steps) if runs else ()
    return BankLine(
        who=role_of(life, one.life.bank, banks),
        state=_state(one),
        lines=tuple(_lines(desk, life, one)),
        steps=steps,
    )


def _state(one: HandlingView) -> State:
    own = one.life
    late = one.standing in (Standing.LATE, Standing.PRECLUDED)
    if own.decision is Decision.HONOURED:
        paid = own.unpaid_minor <= 0
        honoured, settled = translate("Presentations", "honoured"), translate("Presentations", "honoured and paid")
        return State.settled(settled if paid else honoured)
    if own.decision is not Decision.NONE:
        if late:
            return State.fault(translate("Presentations", "refused after the time limit"))
        returned, refused = translate("Presentations", "returned the documents"), translate("Presentations", "refused")
        return State(Shape.DISC, Tone.PLAIN, returned if own.decision is Decision.RETURNED else refused)
    if own.waived is not None:
        if own.waived:
            return State.settled(translate("Presentations", "waived the discrepancies"))
        return State.waits(translate("Presentations", "does not waive"))
    if own.received_utc is None:
        return State.idle(translate("Presentations", "has not received them"))
    if late:
        return State.fault(translate("Presentations", "has not decided in time"))
    return _undecided(one)


def _undecided(one: HandlingView) -> State:
    own = one.life
    if own.finding == Finding.DISCREPANT:
        asked, found = translate("Presentations", "asks authority"), translate("Presentations", "found discrepant")
        return State.waits(asked) if own.asked else State.deadline(found)
    if own.finding == Finding.COMPLYING:
        return State.waits(translate("Presentations", "found complying"))
    if one.may_honour:
        return State.waits(translate("Presentations", "examines"))
    return State.settled(translate("Presentations", "received them"))


def _lines(desk: Desk, life: CreditLife, one: HandlingView) -> Iterator[str]:
    own = one.life
    if own.received_utc:
        received = translate("Presentations", "Received {moment}")
        yield received.format(moment=at_office(own.received_utc, one.office))
    if own.decision is Decision.HONOURED:
        yield from _honoured(life, own)
    elif own.gave_back and own.given_utc:
        given = translate("Presentations", "Notice given {moment}").format(moment=at_office(own.given_utc, one.office))
        yield f"{given}. {disposal_words(own.disposal)}." if own.disposal else f"{given}."
        if one.standing is Standing.PRECLUDED:
            yield translate("Presentations", "It can no longer claim that they don't comply (UCP 600 art. 16f).")
    elif one.deadline:
        yield _clock(desk, one)


def _honoured(life: CreditLife, own: Handling) -> Iterator[str]:
    amount = money_words(own.honoured_minor + own.outside_minor, life.currency)
    told = translate("Presentations", "{manner}: {amount}").format(manner=manner_words(own.manner), amount=amount)
    if own.outside_minor:
        outside = money_words(own.outside_minor, life.currency)
        told += translate("Presentations", ", of that {outside} beside the undertaking").format(outside=outside)
    yield told
    if own.maturity_day:
        yield translate("Presentations", "Matures {day}").format(day=show_day(own.maturity_day, weekday=True))
    if own.unpaid_minor > 0 and own.paid_minor:
        rest = money_words(own.unpaid_minor, life.currency)
        yield translate("Presentations", "{rest} still to be paid").format(rest=rest)


def _clock(desk: Desk, one: HandlingView) -> str:
    assert one.deadline
    moment = at_office(one.deadline.at_utc, one.office)
    if one.deadline.at_utc < desk.now_utc():
        return translate("Presentations", "Its time to refuse ended {moment}").format(moment=moment)
    until = translate("Presentations", "Until {moment}").format(moment=moment)
    return f"{until}, {days_left(one.days_left)}"
