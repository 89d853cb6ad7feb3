"""The life of a credit as one table: who may act, from where, what is judged in which order, what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.credit.life import awaiting, effects, guards
from app.credit.life import presentation_effects as documents
from app.credit.life import presentation_guards as on
from app.credit.life.acts import Act, Step
from app.credit.life.guards import Guard
from app.credit.life.values import CreditLife, Part, Phase

_LIVE = (Phase.ISSUED, Phase.ADVISED)
Awaited = Callable[[CreditLife, str, int], bool]
"""Of an act that is open: the credit, the bank, the number of what it is about."""


class About(StrEnum):
    """What an act is about that was made before it."""

    AMENDMENT = "amendment"
    PRESENTATION = "presentation"


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
        awaited: where it is open, whether it is awaited of that bank; None: never.
        offered: phases in which it is of use; it may be taken in others.
        useful: where it is open then, whether it is of use to that bank; None: wherever.
        about: an amendment, or a presentation, that was made.
    """

    act: Act
    who: Part | None
    phases: tuple[Phase, ...]
    words: tuple[Guard, ...] = ()
    guards: tuple[Guard, ...] = ()
    effect: Callable[[CreditLife, Step], CreditLife]
    article: str
    awaited: Awaited | None = None
    offered: tuple[Phase, ...] = _LIVE
    useful: Awaited | None = None
    about: About | None = None

    @property
    def judged(self) -> tuple[Guard, ...]:
        """Every guard, in the order in which the ledger judges."""
        if not self.phases:
            return (guards.EXISTS,)
        ended = ((Phase.CANCELLED, guards.CANCELLED), (Phase.CLOSED, guards.CLOSED))
        over = tuple(guard for phase, guard in ended if phase not in self.phases)
        unadvised = () if Phase.ISSUED in self.phases else (guards.NOT_ADVISED,)
        return (*self.words, *over, guards.NOT_THE_BANK[self.who], *unadvised, *self.guards)


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
        awaited=awaiting.always,
        offered=(Phase.ISSUED,),
    ),
    Row(
        act=Act.CONFIRM,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(guards.CONFIRMATION_SAID, guards.OTHER_TERMS),
        effect=effects.confirm,
        article="8",
        awaited=awaiting.always,
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
        guards=(
            guards.UNKNOWN_AMENDMENT,
            guards.ENDED,
            guards.NO_WITHDRAWAL_ASKED,
            guards.LEAVES_TOO_LITTLE,
            guards.CANCELS_TOO_SOON,
        ),
        effect=effects.answer,
        article="10d",
        awaited=awaiting.always,
        offered=(Phase.ADVISED,),
        about=About.AMENDMENT,
    ),
    Row(
        act=Act.EXTEND,
        who=Part.CONFIRMING,
        phases=_LIVE,
        guards=(
            guards.NOT_CONFIRMED,
            guards.UNKNOWN_AMENDMENT,
            guards.OUT_OF_REACH,
            guards.EXTENSION_SAID,
            guards.CANCELS_TOO_SOON,
        ),
        effect=effects.extend,
        article="10b",
        awaited=awaiting.always,
        about=About.AMENDMENT,
    ),
    Row(
        act=Act.WITHDRAW,
        who=Part.ISSUING,
        phases=_LIVE,
        guards=(guards.UNKNOWN_AMENDMENT, guards.ENDED, guards.WITHDRAWAL_ASKED),
        effect=effects.withdraw,
        article="10b",
        about=About.AMENDMENT,
    ),
    Row(
        act=Act.PRESENT,
        who=None,
        phases=_LIVE,
        words=(on.PRESENTATION_UNFIT,),
        guards=(on.WRONG_NUMBER,),
        effect=documents.present,
        article="14",
    ),
    Row(
        act=Act.RECEIVE,
        who=None,
        phases=_LIVE,
        words=(on.RECEIPT_UNFIT,),
        guards=(on.UNKNOWN, on.RECEIVED),
        effect=documents.receive,
        article="14b",
        awaited=awaiting.documents_sent,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.EXAMINE,
        who=None,
        phases=_LIVE,
        words=(on.FINDING_UNFIT,),
        guards=(
            on.UNKNOWN,
            on.NOT_RECEIVED,
            on.DECIDED,
            on.UNKNOWN_ACCEPTED,
            on.ENDED_ACCEPTED,
            on.LESS_ACCEPTED,
        ),
        effect=documents.examine,
        article="14a",
        awaited=awaiting.not_examined,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.ADVISE_DISCREPANCIES,
        who=None,
        phases=_LIVE,
        guards=(on.UNKNOWN, on.ASKS_ITSELF, on.NOT_RECEIVED, on.DECIDED, on.NOT_DISCREPANT, on.ASKED),
        effect=documents.advise_discrepancies,
        article="16",
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.WAIVE,
        who=None,
        phases=_LIVE,
        guards=(on.UNKNOWN, on.NOT_BOUND, on.DONE_WITH, on.WAIVED),
        effect=documents.waive,
        article="16b",
        awaited=awaiting.authority_asked,
        useful=awaiting.discrepancies_found,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.REFUSE,
        who=None,
        phases=_LIVE,
        words=(on.REFUSAL_UNFIT,),
        guards=(on.UNKNOWN, on.NOT_NOMINATED, on.NOT_THEIRS_TO_HOLD, on.NOT_RECEIVED, on.DECIDED, on.WAIVED),
        effect=documents.refuse,
        article="16c",
        awaited=awaiting.found_discrepant,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.RETURN,
        who=None,
        phases=_LIVE,
        guards=(on.UNKNOWN, on.NOT_RECEIVED, on.NOT_REFUSED),
        effect=documents.send_back,
        article="16e",
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.HONOUR,
        who=None,
        phases=_LIVE,
        words=(on.HONOUR_UNFIT,),
        guards=(
            on.UNKNOWN,
            on.NOT_NOMINATED,
            on.NOT_THEIRS_TO_NEGOTIATE,
            on.NOT_RECEIVED,
            on.DECIDED_FOR_HONOUR,
            on.NOT_COMPLYING,
            on.ABOVE_CLAIM,
            on.ABOVE_AVAILABLE,
        ),
        effect=documents.honour,
        article="15",
        awaited=awaiting.ready_to_honour,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.SETTLE,
        who=None,
        phases=(*_LIVE, Phase.CLOSED),
        words=(on.SETTLEMENT_UNFIT,),
        guards=(on.UNKNOWN, on.NOT_HONOURED, on.ABOVE_CLAIM),
        effect=documents.settle,
        article="7",
        awaited=awaiting.money_open,
        offered=(*_LIVE, Phase.CLOSED),
        useful=awaiting.money_moves,
        about=About.PRESENTATION,
    ),
    Row(
        act=Act.CLOSE,
        who=Part.ISSUING,
        phases=_LIVE,
        guards=(guards.UNFINISHED, on.NOT_EXPIRED),
        effect=documents.close,
        article="",
    ),
    Row(
        act=Act.MESSAGE,
        who=None,
        phases=tuple(Phase),
        effect=effects.nothing,
        article="",
        offered=tuple(Phase),
    ),
)
ROWS = {row.act: row for row in TABLE}
