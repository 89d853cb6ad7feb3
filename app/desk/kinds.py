"""What each kind of credit act is to a desk, in one place: its step in a credit's life, its subject, what it seals."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from app.credit import amendment, terms
from app.credit.life import Act, AmendmentState, CreditLife, Phase, Refusal, Step, open_acts, refusal
from app.ledger.acts import (
    AdviseCredit,
    AmendCredit,
    Answer,
    AnswerAmendment,
    ConfirmCredit,
    CreditAct,
    DeclineConfirmation,
    ExtendConfirmation,
    IssueCredit,
    SendMessage,
    WithdrawAmendment,
)
from app.ledger.subjects import (
    advice_subject,
    amendment_subject,
    confirmation_subject,
    extension_subject,
    message_subject,
    terms_subject,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ADVICE, ANSWER, MESSAGE = "lc-advice/1", "lc-answer/1", "lc-message/1"


@dataclass(frozen=True, slots=True)
class Deed:
    """What an officer is about to do, or did, on a recorded credit.

    Attributes:
        act: the step.
        number: the amendment it is about; 0 for none, or for the next one.
        answer: one of ``app.ledger.acts.Answer``; 0 while not chosen.
        extended: of an extension; None while not chosen.
        cancels: of an amendment: it asks to cancel the credit.
    """

    act: Act
    number: int = 0
    answer: int = 0
    extended: bool | None = None
    cancels: bool = False


class Kind(NamedTuple):
    """One kind: the act as signed, the step it is, the schema of what it seals, its subject by credit, bank, number."""

    made: type[CreditAct]
    step: Act
    schema: str
    subject: Callable[[bytes, str, int], bytes]


KINDS = (
    Kind(IssueCredit, Act.ISSUE, terms.SCHEMA, lambda credit, _bank, _number: terms_subject(credit)),
    Kind(AdviseCredit, Act.ADVISE, ADVICE, lambda credit, bank, _number: advice_subject(credit, bank)),
    Kind(ConfirmCredit, Act.CONFIRM, ANSWER, lambda credit, bank, _number: confirmation_subject(credit, bank)),
    Kind(DeclineConfirmation, Act.DECLINE, ANSWER, lambda credit, bank, _number: confirmation_subject(credit, bank)),
    Kind(AmendCredit, Act.AMEND, amendment.SCHEMA, lambda credit, _bank, number: amendment_subject(credit, number)),
    Kind(AnswerAmendment, Act.ANSWER, ANSWER, lambda credit, _bank, number: amendment_subject(credit, number)),
    Kind(ExtendConfirmation, Act.EXTEND, ANSWER, lambda credit, bank, number: extension_subject(credit, number, bank)),
    Kind(WithdrawAmendment, Act.WITHDRAW, ANSWER, lambda credit, _bank, number: amendment_subject(credit, number)),
    Kind(SendMessage, Act.MESSAGE, MESSAGE, lambda credit, bank, _number: message_subject(credit, bank)),
)
BY_STEP = {kind.step: kind for kind in KINDS}
BY_ACT = {kind.made: kind for kind in KINDS}


def goes_on(act: object) -> TypeGuard[CreditAct]:
    """The act goes on with a recorded credit: any of its life but the issue, or a message on it."""
    return type(act) in BY_ACT and not isinstance(act, IssueCredit)


def is_drafted(act: object) -> bool:
    """The act is drafted in the editor: an issue, or an amendment but for one that asks to cancel."""
    return isinstance(act, IssueCredit) or (isinstance(act, AmendCredit) and not act.cancels)


def schema_of(act: CreditAct) -> str:
    """The schema of what an act seals."""
    return BY_ACT[type(act)].schema


def step_of(act: CreditAct) -> Step:
    """A signed act as a step in the credit's life."""
    names = {item.name for item in fields(Step)} & {item.name for item in fields(act)}
    words: dict[str, Any] = {name: getattr(act, name) for name in names}
    return Step(BY_ACT[type(act)].step, **words)


def deed_of(act: CreditAct) -> Deed:
    """What a signed act does, as its officers chose it."""
    names = {item.name for item in fields(Deed)} & {item.name for item in fields(act)}
    words: dict[str, Any] = {name: getattr(act, name) for name in names}
    return Deed(BY_ACT[type(act)].step, **words)


def step_for(bank: str, life: CreditLife, deed: Deed) -> Step:
    """The step that a deed of this bank is; where its officer has yet to choose, the choice that agrees to nothing."""
    return Step(
        deed.act,
        bank,
        terms=life.terms,
        number=number_of(life, deed),
        answer=deed.answer or Answer.REFUSED,
        extended=bool(deed.extended),
        cancels=deed.cancels,
    )


def number_of(life: CreditLife, deed: Deed) -> int:
    """The amendment a deed is about: an amendment that is yet to be made has the next number."""
    return deed.number or (len(life.amendments) + 1 if deed.act is Act.AMEND else 0)


def owed(life: CreditLife, bank: str) -> list[Deed]:
    """What is awaited of this bank now."""
    return [Deed(item.act, item.number or 0) for item in open_acts(life, bank) if item.owed]


def refused(life: CreditLife, step: Step) -> Refusal | None:
    """Why a desk doesn't make this step: what the ledger would refuse, and a second advice, which nobody needs."""
    if step.act is Act.ADVISE and step.bank == life.advising_bank and life.phase is Phase.ADVISED:
        return Refusal("already-advised", "This credit has been advised.")
    return refusal(life, step)


def words_for(life: CreditLife, deed: Deed) -> dict[str, Any]:
    """Words of a deed's act, by name, beside its header and what its content says."""
    words = {
        "number": number_of(life, deed),
        "terms": life.terms,
        "answer": deed.answer,
        "extended": bool(deed.extended),
    }
    has = {item.name for item in fields(BY_STEP[deed.act].made)}
    return {name: value for name, value in words.items() if name in has}


def credit_of(act: CreditAct) -> bytes:
    """The credit that an act of its life names."""
    words: Any = act
    credit: bytes = words.credit
    return credit


def subject_of(act: CreditAct) -> bytes:
    """The subject that the act's own words name."""
    return BY_ACT[type(act)].subject(credit_of(act), act.bank, getattr(act, "number", 0))


def version_of(life: CreditLife, step: Step) -> int:
    """The version a step finds its subject at: an amendment is at 1 once it is made, at 2 once it is asked back."""
    if step.act not in (Act.ANSWER, Act.WITHDRAW):
        return 0
    one = life.amendment(step.number)
    return 2 if one is not None and one.state is AmendmentState.WITHDRAWAL_ASKED else 1


def undertakes(act: CreditAct, life: CreditLife | None) -> bool:
    """The act binds its bank, so that policy and verification count; all others perform, protect or record."""
    if isinstance(act, IssueCredit | ConfirmCredit):
        return True
    if isinstance(act, AmendCredit):
        return not act.cancels
    if not isinstance(act, ExtendConfirmation) or life is None:
        return False
    one = life.amendment(act.number)
    return act.extended and one is not None and not one.cancels
