"""What the amendments of a credit say: what each changes, who has answered and who hasn't since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.life import AmendmentState, Extension
from app.ledger.acts import AmendCredit, AnswerAmendment, ExtendConfirmation
from ui.amendments.rows import rows_of
from ui.language.sentences import said
from ui.privacy import masked
from ui.theme.state import Shape, State
from ui.theme.tokens import Tone
from ui.words import age_words, moment, person_words, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.life import AmendmentLife, CreditLife
    from app.desk.desk import Desk
    from app.desk.life import AmendmentView, LifeView
    from app.desk.progress import Progress
    from ui.amendments.change_table import ChangeRow


@dataclass(frozen=True, slots=True)
class Given:
    """One whose word an amendment needs: who, what was said, when or since when it is awaited."""

    who: str
    state: State
    when: str

    @property
    def words(self) -> str:
        """What was said, and when."""
        return " · ".join(filter(None, (self.state.word, self.when)))


@dataclass(frozen=True, slots=True)
class AmendmentPage:
    """An amendment.

    Attributes:
        told: who asked for it, and when.
        note: its text to the receiving bank.
        fault: why what it changes can't be shown, or empty.
    """

    number: int
    title: str
    state: State
    told: str
    note: str
    rows: tuple[ChangeRow, ...]
    given: tuple[Given, ...]
    fault: str


def amendment_pages(desk: Desk, view: LifeView, banks: Mapping[str, str]) -> tuple[AmendmentPage, ...]:
    """The amendments, the newest first."""
    life = view.record.life
    return tuple(amendment_page(desk, life, each, banks) for each in reversed(view.amendments))


def amendment_page(desk: Desk, life: CreditLife, view: AmendmentView, banks: Mapping[str, str]) -> AmendmentPage:
    """One amendment of a credit."""
    shown = not masked()
    hidden = translate("Credit", "The privacy mask is on: terms are hidden. Take it off to read them.")
    return AmendmentPage(
        number=view.life.number,
        title=title_of(view.life),
        state=state_of(view.life),
        told=_told(desk, _act(view, AmendCredit.__name__), banks),
        note=view.terms.note if view.terms and shown else "",
        rows=rows_of(view.rows, banks) if shown else (),
        given=_given(desk, life, view, banks),
        fault=said(view.fault) if shown else hidden,
    )


def title_of(amendment: AmendmentLife) -> str:
    """``Amendment 2``; a request to cancel says so."""
    if amendment.cancels:
        return translate("Amendments", "Amendment {n}: cancels the credit").format(n=amendment.number)
    return translate("Amendments", "Amendment {n}").format(n=amendment.number)


def state_of(amendment: AmendmentLife) -> State:
    """Where it stands with the beneficiary."""
    if amendment.state is AmendmentState.ACCEPTED:
        if amendment.cancels and amendment.extension is Extension.OPEN:
            return State.waits(translate("Amendments", "Accepted; confirming bank awaited"))
        return State.settled(translate("Amendments", "Accepted"))
    return {
        AmendmentState.OPEN: State.waits(translate("Amendments", "Open")),
        AmendmentState.WITHDRAWAL_ASKED: State.waits(translate("Amendments", "Withdrawal asked")),
        AmendmentState.REFUSED: _ended(translate("Amendments", "Refused")),
        AmendmentState.WITHDRAWN: _ended(translate("Amendments", "Withdrawn")),
    }[amendment.state]


def _ended(word: str) -> State:
    """Settled, and nothing came of it."""
    return State(Shape.DISC, Tone.PLAIN, word)


def _act(view: AmendmentView, kind: str) -> Progress | None:
    return next((act for act in reversed(view.acts) if act.kind == kind), None)


def _told(desk: Desk, act: Progress | None, banks: Mapping[str, str]) -> str:
    if act is None:
        return ""
    who = [person_words(person, banks) for step in act.steps for person in step.people]
    return " · ".join(filter(None, (", ".join(who), _when(desk, act))))


def _when(desk: Desk, act: Progress | None) -> str:
    return moment(act.proof.recorded_utc, desk.me.office) if act and act.proof else ""


def _given(desk: Desk, life: CreditLife, view: AmendmentView, banks: Mapping[str, str]) -> tuple[Given, ...]:
    asked = _act(view, AmendCredit.__name__)
    named = {bic: banks.get(bic, bic) for bic in (life.issuing_bank, life.advising_bank, life.confirming_bank)}
    waited = ""
    if asked and asked.proof:
        age = age_words(asked.proof.recorded_utc, desk.now_utc())
        waited = translate("Amendments", "for {time}").format(time=age)
    word = translate("Amendments", "asked for it") if view.life.cancels else translate("Amendments", "bound by it")
    issuer = translate("Amendments", "{bank}, issuing bank").format(bank=named[life.issuing_bank])
    given = [
        Given(issuer, State.settled(word), _when(desk, asked)),
        _beneficiary(desk, view, named[life.advising_bank], waited),
    ]
    if view.life.extension is not Extension.NOT_ASKED:
        given.append(_confirmer(desk, view, named[life.confirming_bank], waited))
    return tuple(given)


def _beneficiary(desk: Desk, view: AmendmentView, through: str, waited: str) -> Given:
    who = translate("Amendments", "Beneficiary, through {bank}").format(bank=through)
    answered = _when(desk, _act(view, AnswerAmendment.__name__))
    if view.life.state in (AmendmentState.OPEN, AmendmentState.WITHDRAWAL_ASKED):
        return Given(who, State.waits(translate("Amendments", "has not answered")), waited)
    if view.life.state is AmendmentState.ACCEPTED:
        return Given(who, State.settled(translate("Amendments", "accepted")), answered)
    if view.life.state is AmendmentState.WITHDRAWN:
        return Given(who, _ended(translate("Amendments", "agreed to take it back")), answered)
    word = translate("Amendments", "refused") if answered else translate("Amendments", "is no longer asked")
    return Given(who, _ended(word), answered)


def _confirmer(desk: Desk, view: AmendmentView, bank: str, waited: str) -> Given:
    who = translate("Amendments", "{bank}, confirming bank").format(bank=bank)
    answered = _when(desk, _act(view, ExtendConfirmation.__name__))
    if view.life.extension is Extension.OPEN:
        return Given(who, State.waits(translate("Amendments", "has not answered")), waited)
    if view.life.cancels:
        agreed, not_agreed = translate("Amendments", "agreed"), translate("Amendments", "did not agree")
    else:
        agreed = translate("Amendments", "extended its confirmation")
        not_agreed = translate("Amendments", "did not extend its confirmation")
    if view.life.extension is Extension.EXTENDED:
        return Given(who, State.settled(agreed), answered)
    return Given(who, _ended(not_agreed), answered)
