"""The life of a credit as one table: who may act, from where, what is judged in which order, what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.credit.life import effects, guards
from app.credit.life.acts import Act, Step
from app.credit.life.guards import Guard
from app.credit.life.values import CreditLife, Part, Phase

_LIVE = (Phase.ISSUED, Phase.ADVISED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One act.

    Attributes:
        who: whose act it is; None: any bank that the credit names.
        phases: from which it is taken; none, where it begins the credit.
        words: guards of what the act itself says, judged first.
        guards: judged last, in this order; between them stand the phase and the bank.
        effect: what it makes of the credit; ``does`` says it in words.
        article: of UCP 600; empty where the rules leave it to the banks.
        owed: wherever it is open it is awaited of that bank.
        offered: phases in which it is of use; it may be taken in others.
        on_amendment: it is about an amendment that was made.
    """

    act: Act
    who: Part | None
    phases: tuple[Phase, ...]
    words: tuple[Guard, ...] = ()
    guards: tuple[Guard, ...] = ()
    effect: Callable[[CreditLife, Step], CreditLife]
    does: str
    article: str
    owed: bool = False
    offered: tuple[Phase, ...] = _LIVE
    on_amendment: bool = False

    @property
    def judged(self) -> tuple[Guard, ...]:
        """Every guard, in the order in which the ledger judges."""
        if not self.phases:
            return (guards.EXISTS,)
        cancelled = () if Phase.CANCELLED in self.phases else (guards.CANCELLED,)
        unadvised = () if Phase.ISSUED in self.phases else (guards.NOT_ADVISED,)
        return (*self.words, *cancelled, guards.NOT_THE_BANK[self.who], *unadvised, *self.guards)


TABLE = (
    Row(
        act=Act.ISSUE,
        who=Part.ISSUING,
        phases=(),
        effect=effects.nothing,
        does="The issuing bank is bound by the terms. Its exposure is the amount with the upper tolerance.",
        article="UCP 600 art. 7",
        offered=(),
    ),
    Row(
        act=Act.ADVISE,
        who=Part.ADVISING,
        phases=_LIVE,
        guards=(guards.OTHER_TERMS,),
        effect=effects.advise,
        does="The credit is advised, and its amendments can be answered.",
        article="UCP 600 art. 9",
        owed=True,
        offered=(Phase.ISSUED,),
    ),
    Row(
        act=Act.CONFIRM,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.CONFIRMATION_SAID, guards.OTHER_TERMS),
        effect=effects.confirm,
        does="The confirming bank is bound as the issuing bank is by then; amendments that are open it can answer.",
        article="UCP 600 art. 8",
        owed=True,
    ),
    Row(
        act=Act.DECLINE,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.CONFIRMATION_SAID,),
        effect=effects.decline,
        does="The credit stays unconfirmed for good.",
        article="UCP 600 art. 8d",
    ),
    Row(
        act=Act.AMEND,
        who=Part.ISSUING,
        phases=_LIVE,
        words=(guards.AMENDMENT_UNFIT,),
        guards=(guards.WRONG_NUMBER, guards.OTHER_TERMS, guards.EXPIRY_BEFORE_ISSUE, guards.DECREASE_TOO_LARGE),
        effect=effects.amend,
        does="The amendment is open and the issuing bank bound by it; an increase is added to its exposure. "
        "The terms stay as they are. Asking to cancel is an amendment that changes nothing else.",
        article="UCP 600 art. 10",
    ),
    Row(
        act=Act.ANSWER,
        who=Part.ADVISING,
        phases=(Phase.ADVISED,),
        words=(guards.ANSWER_UNFIT,),
        guards=(guards.UNKNOWN_AMENDMENT, guards.ENDED, guards.NO_WITHDRAWAL_ASKED),
        effect=effects.answer,
        does="Accepted: the issuing bank's undertaking takes it, and the confirming bank's where it was extended to; "
        "a cancellation cancels the credit, unless the confirming bank has yet to consent. "
        "Refused, or withdrawal agreed: it ends. What can no longer be owed leaves the exposure.",
        article="UCP 600 art. 10d",
        owed=True,
        offered=(Phase.ADVISED,),
        on_amendment=True,
    ),
    Row(
        act=Act.EXTEND,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.NOT_CONFIRMED, guards.UNKNOWN_AMENDMENT, guards.OUT_OF_REACH, guards.EXTENSION_SAID),
        effect=effects.extend,
        does="Extended: the confirming bank's undertaking takes it, as soon as it is accepted. Not extended: that "
        "undertaking stays as it was. On a cancellation: consent, or without it the cancellation is refused.",
        article="UCP 600 art. 10b",
        owed=True,
        on_amendment=True,
    ),
    Row(
        act=Act.WITHDRAW,
        who=Part.ISSUING,
        phases=_LIVE,
        guards=(guards.UNKNOWN_AMENDMENT, guards.ENDED, guards.WITHDRAWAL_ASKED),
        effect=effects.withdraw,
        does="The beneficiary is asked to let the amendment go. Until it agrees the issuing bank stays bound.",
        article="UCP 600 art. 10b",
        on_amendment=True,
    ),
    Row(
        act=Act.MESSAGE,
        who=None,
        phases=(*_LIVE, Phase.CANCELLED),
        effect=effects.nothing,
        does="The other banks can read it. The credit stays as it is.",
        article="",
        offered=(*_LIVE, Phase.CANCELLED),
    ),
)
ROWS = {row.act: row for row in TABLE}
