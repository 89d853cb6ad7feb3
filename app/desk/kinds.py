"""What each kind of credit act is to a desk, in one place: its step in a credit's life, its subject, what it seals."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from app.credit import amendment, terms
from app.credit.life import Act, AmendmentState, CreditLife, Phase, Refusal, Step, open_acts, refusal
from app.credit.life.table import About
from app.ledger.acts import (
    AdviseCredit,
    AdviseDiscrepancies,
    AmendCredit,
    Answer,
    AnswerAmendment,
    CloseCredit,
    ConfirmCredit,
    CreditAct,
    DeclineConfirmation,
    Disposal,
    ExamineDocuments,
    ExtendConfirmation,
    Finding,
    HonourPresentation,
    IssueCredit,
    Manner,
    PresentDocuments,
    ReceiveDocuments,
    RecordSettlement,
    RefuseDocuments,
    ReturnDocuments,
    SendMessage,
    Side,
    WaiveDiscrepancies,
    WithdrawAmendment,
)
from app.ledger.subjects import (
    advice_subject,
    amendment_subject,
    authority_subject,
    closing_subject,
    confirmation_subject,
    decision_subject,
    examination_subject,
    extension_subject,
    message_subject,
    presentation_subject,
    receipt_subject,
    settlement_subject,
    terms_subject,
    waiver_subject,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from app.credit.life import Handling, OpenAct

ADVICE, ANSWER, MESSAGE = "lc-advice/1", "lc-answer/1", "lc-message/1"
PRESENTED, NOTICE = "lc-presentation/1", "lc-notice/1"


@dataclass(frozen=True, slots=True)
class Deed:
    """What an officer is about to do, or did, on a recorded credit.

    Attributes:
        act: the step.
        number: the amendment or presentation it is about; 0 for none, or for the next one.
        cancels: of an amendment: it asks to cancel the credit.

    All else is called as in its act (``app.ledger.acts``), and 0 or None while not chosen or given.
    """

    act: Act
    number: int = 0
    answer: int = 0
    extended: bool | None = None
    cancels: bool = False
    amount_minor: int = 0
    received_utc: datetime | None = None
    finding: int = 0
    accepts: int = 0
    waived: bool | None = None
    disposal: int = 0
    given_utc: datetime | None = None
    manner: int = 0
    outside_minor: int = 0
    maturity_day: date | None = None
    side: int = 0
    value_day: date | None = None

    @property
    def accepted(self) -> tuple[int, ...]:
        """Amendments that ``accepts`` names, ascending."""
        return tuple(at + 1 for at in range(self.accepts.bit_length()) if self.accepts >> at & 1)


def accepts_of(numbers: Iterable[int]) -> int:
    """The bits that name these amendments."""
    return sum(1 << number - 1 for number in set(numbers))


class Kind(NamedTuple):
    """One kind: the act as signed, the step it is, the schema of what it seals, its subject by credit, bank, number.

    ``about``: what its number counts, if it has one.
    """

    made: type[CreditAct]
    step: Act
    schema: str
    subject: Callable[[bytes, str, int], bytes]
    about: About | None = None


_AMENDMENT, _PRESENTATION = About.AMENDMENT, About.PRESENTATION


def _of_bank(name: Callable[[bytes, int, str], bytes]) -> Callable[[bytes, str, int], bytes]:
    """A subject that each bank has of each number."""
    return lambda credit, bank, number: name(credit, number, bank)


def _numbered(name: Callable[[bytes, int], bytes]) -> Callable[[bytes, str, int], bytes]:
    """A subject that all banks share."""
    return lambda credit, _bank, number: name(credit, number)


def _unnumbered(name: Callable[[bytes, str], bytes]) -> Callable[[bytes, str, int], bytes]:
    """A subject that each bank has once."""
    return lambda credit, bank, _number: name(credit, bank)


_DECISION = _of_bank(decision_subject)
KINDS = (
    Kind(IssueCredit, Act.ISSUE, terms.SCHEMA, lambda credit, _bank, _number: terms_subject(credit)),
    Kind(AdviseCredit, Act.ADVISE, ADVICE, _unnumbered(advice_subject)),
    Kind(ConfirmCredit, Act.CONFIRM, ANSWER, _unnumbered(confirmation_subject)),
    Kind(DeclineConfirmation, Act.DECLINE, ANSWER, _unnumbered(confirmation_subject)),
    Kind(AmendCredit, Act.AMEND, amendment.SCHEMA, _numbered(amendment_subject), _AMENDMENT),
    Kind(AnswerAmendment, Act.ANSWER, ANSWER, _numbered(amendment_subject), _AMENDMENT),
    Kind(ExtendConfirmation, Act.EXTEND, ANSWER, _of_bank(extension_subject), _AMENDMENT),
    Kind(WithdrawAmendment, Act.WITHDRAW, ANSWER, _numbered(amendment_subject), _AMENDMENT),
    Kind(PresentDocuments, Act.PRESENT, PRESENTED, _numbered(presentation_subject), _PRESENTATION),
    Kind(ReceiveDocuments, Act.RECEIVE, ANSWER, _of_bank(receipt_subject), _PRESENTATION),
    Kind(ExamineDocuments, Act.EXAMINE, NOTICE, _of_bank(examination_subject), _PRESENTATION),
    Kind(AdviseDiscrepancies, Act.ADVISE_DISCREPANCIES, NOTICE, _of_bank(authority_subject), _PRESENTATION),
    Kind(WaiveDiscrepancies, Act.WAIVE, ANSWER, _of_bank(waiver_subject), _PRESENTATION),
    Kind(RefuseDocuments, Act.REFUSE, NOTICE, _DECISION, _PRESENTATION),
    Kind(ReturnDocuments, Act.RETURN, ANSWER, _DECISION, _PRESENTATION),
    Kind(HonourPresentation, Act.HONOUR, ANSWER, _DECISION, _PRESENTATION),
    Kind(RecordSettlement, Act.SETTLE, ANSWER, _of_bank(settlement_subject), _PRESENTATION),
    Kind(CloseCredit, Act.CLOSE, ANSWER, lambda credit, _bank, _number: closing_subject(credit)),
    Kind(SendMessage, Act.MESSAGE, MESSAGE, _unnumbered(message_subject)),
)
BY_STEP = {kind.step: kind for kind in KINDS}
BY_ACT = {kind.made: kind for kind in KINDS}
_ABOUT = {kind.made.KIND: kind.about for kind in KINDS}
_IN_STEP, _IN_DEED = ({item.name for item in fields(one)} for one in (Step, Deed))
_IN_ACT = {kind.made: {item.name for item in fields(kind.made)} for kind in KINDS}
# Every entry of a sync is read as a step.
_OF_STEP, _OF_DEED = ({made: tuple(names & has) for made, has in _IN_ACT.items()} for names in (_IN_STEP, _IN_DEED))


def goes_on(act: object) -> TypeGuard[CreditAct]:
    """The act goes on with a recorded credit: any of its life but the issue, or a message on it."""
    return type(act) in BY_ACT and not isinstance(act, IssueCredit)


def is_drafted(act: object) -> bool:
    """The act is drafted in the editor: an issue, or an amendment but for one that asks to cancel."""
    return isinstance(act, IssueCredit) or (isinstance(act, AmendCredit) and not act.cancels)


def schema_of(act: CreditAct) -> str:
    """The schema of what an act seals."""
    return BY_ACT[type(act)].schema


def about_of(kind: int) -> About | None:
    """What the number in an act of this kind counts; None where it has none."""
    return _ABOUT.get(kind)


def step_of(act: CreditAct, day: date | None = None) -> Step:
    """A signed act as a step in the credit's life. ``day``: of the block that records it (UTC), where it is known."""
    made = type(act)
    words: dict[str, Any] = {name: getattr(act, name) for name in _OF_STEP[made]}
    return Step(BY_ACT[made].step, **words, day=day)


def deed_of(act: CreditAct) -> Deed:
    """What a signed act does, as its officers chose it."""
    made = type(act)
    words: dict[str, Any] = {name: getattr(act, name) for name in _OF_DEED[made]}
    return Deed(BY_ACT[made].step, **words)


def step_for(bank: str, life: CreditLife, deed: Deed, now_utc: datetime) -> Step:
    """The step that a deed of this bank is; what its officer has yet to say counts as what agrees to nothing."""
    words: dict[str, Any] = {name: getattr(deed, name) for name in _IN_STEP & _IN_DEED}
    words |= {name: value for name, value in _unsaid(deed, now_utc).items() if not words[name]}
    words |= {"number": number_of(life, deed), "extended": bool(deed.extended), "waived": bool(deed.waived)}
    return Step(bank=bank, terms=life.terms, day=now_utc.date(), **words)


def _unsaid(deed: Deed, now_utc: datetime) -> dict[str, Any]:
    """What stands for words that an officer has yet to say, so that it can be told whether the act is open at all."""
    today, later = now_utc.date(), deed.manner in (Manner.DEFERRED_PAYMENT, Manner.ACCEPTANCE)
    stand_in: dict[Act, dict[str, Any]] = {
        Act.ANSWER: {"answer": Answer.REFUSED},
        Act.PRESENT: {"amount_minor": 1, "received_utc": now_utc},
        Act.RECEIVE: {"received_utc": now_utc},
        Act.EXAMINE: {"finding": Finding.COMPLYING if deed.accepts else Finding.DISCREPANT},
        Act.REFUSE: {"disposal": Disposal.HELD_FOR_INSTRUCTIONS, "given_utc": now_utc},
        Act.HONOUR: {
            "manner": Manner.DEFERRED_PAYMENT if deed.maturity_day else Manner.SIGHT_PAYMENT,
            "outside_minor": 0 if deed.amount_minor else 1,
            "maturity_day": today if later else None,
        },
        Act.SETTLE: {"side": Side.PAID, "amount_minor": 1, "value_day": today},
    }
    return stand_in.get(deed.act, {})


def number_of(life: CreditLife, deed: Deed) -> int:
    """The amendment or presentation a deed is about: one that is yet to be made has the next number."""
    made = {Act.AMEND: life.amendments, Act.PRESENT: life.presentations}.get(deed.act)
    return deed.number or (0 if made is None else len(made) + 1)


def owed(life: CreditLife, bank: str) -> list[Deed]:
    """What is awaited of this bank now."""
    return [deed_open(life, bank, item) for item in open_acts(life, bank) if item.owed]


def deed_open(life: CreditLife, bank: str, item: OpenAct) -> Deed:
    """The deed of an act that is open; of a settlement, what the bank owes before what it gets."""
    if item.act is not Act.SETTLE or item.number is None:
        return Deed(item.act, item.number or 0)
    own = life.presentations[item.number - 1].by(bank)
    return Deed(item.act, item.number, side=Side.PAID if own.unpaid_minor > 0 else Side.RECEIVED)


def refused(life: CreditLife, step: Step) -> Refusal | None:
    """Why a desk doesn't make this step: what the ledger would refuse, and a second advice, which nobody needs."""
    if step.act is Act.ADVISE and step.bank == life.advising_bank and life.phase is Phase.ADVISED:
        return Refusal("already-advised", "This credit has been advised.")
    return refusal(life, step)


def words_for(life: CreditLife, deed: Deed) -> dict[str, Any]:
    """Words of a deed's act, by name, beside its header and what its content says."""
    words = {name: getattr(deed, name) for name in _IN_DEED}
    words |= {"number": number_of(life, deed), "terms": life.terms}
    words |= {"extended": bool(deed.extended), "waived": bool(deed.waived)}
    has = _IN_ACT[BY_STEP[deed.act].made]
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
    """The version a step finds its subject at (docs/formats.md, section 2).

    An amendment is at 1 once it is made, at 2 once it is asked back; a bank's examination, waiver and records of money
    are at how many it made; its decision at 1 once it refused.
    """
    if step.act in (Act.ANSWER, Act.WITHDRAW):
        one = life.amendment(step.number)
        return 2 if one is not None and one.state is AmendmentState.WITHDRAWAL_ASKED else 1
    shown = life.presentation(step.number)
    if shown is None or step.act not in _COUNTED:
        return 0
    return _COUNTED[step.act](shown.by(step.bank))


_COUNTED: dict[Act, Callable[[Handling], int]] = {
    Act.EXAMINE: lambda own: own.examinations,
    Act.WAIVE: lambda own: own.waivers,
    Act.RETURN: lambda own: int(own.gave_back),
    Act.HONOUR: lambda own: int(own.gave_back),
    Act.SETTLE: lambda own: own.settlements,
}


def undertakes(act: CreditAct, life: CreditLife | None) -> bool:
    """The act binds its bank, so that policy and verification count; all others perform, protect or record."""
    if isinstance(act, IssueCredit | ConfirmCredit):
        return True
    if isinstance(act, AmendCredit):
        return not act.cancels
    if isinstance(act, HonourPresentation):
        return act.outside_minor > 0 or (life is not None and not life.is_bound(act.bank))
    if not isinstance(act, ExtendConfirmation) or life is None:
        return False
    one = life.amendment(act.number)
    return act.extended and one is not None and not one.cancels
