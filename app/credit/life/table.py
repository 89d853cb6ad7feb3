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
        effect: what it makes of the credit, and says so.
        article: of UCP 600, ``10a``; empty where the rules leave it to the banks.
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
        article="7",
        offered=(),
    ),
    Row(
        act=Act.ADVISE,
        who=Part.ADVISING,
        phases=_LIVE,
        guards=(guards.OTHER_TERMS,),
        effect=effects.advise,
        article="9",
        owed=True,
        offered=(Phase.ISSUED,),
    ),
    Row(
        act=Act.CONFIRM,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.CONFIRMATION_SAID, guards.OTHER_TERMS),
        effect=effects.confirm,
        article="8",
        owed=True,
    ),
    Row(
        act=Act.DECLINE,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.CONFIRMATION_SAID,),
        effect=effects.decline,
        article="8d",
    ),
    Row(
        act=Act.AMEND,
        who=Part.ISSUING,
        phases=_LIVE,
        words=(guards.AMENDMENT_UNFIT,),
        guards=(guards.WRONG_NUMBER, guards.OTHER_TERMS, guards.EXPIRY_BEFORE_ISSUE, guards.DECREASE_TOO_LARGE),
        effect=effects.amend,
        article="10",
    ),
    Row(
        act=Act.ANSWER,
        who=Part.ADVISING,
        phases=(Phase.ADVISED,),
        words=(guards.ANSWER_UNFIT,),
        guards=(guards.UNKNOWN_AMENDMENT, guards.ENDED, guards.NO_WITHDRAWAL_ASKED),
        effect=effects.answer,
        article="10d",
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
        article="10b",
        owed=True,
        on_amendment=True,
    ),
    Row(
        act=Act.WITHDRAW,
        who=Part.ISSUING,
        phases=_LIVE,
        guards=(guards.UNKNOWN_AMENDMENT, guards.ENDED, guards.WITHDRAWAL_ASKED),
        effect=effects.withdraw,
        article="10b",
        on_amendment=True,
    ),
    Row(
        act=Act.MESSAGE,
        who=None,
        phases=(*_LIVE, Phase.CANCELLED),
        effect=effects.nothing,
        article="",
        offered=(*_LIVE, Phase.CANCELLED),
    ),
)
ROWS = {row.act: row for row in TABLE}
