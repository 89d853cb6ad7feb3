"""What needs an officer now: acts to approve, mend or decide on, and what credits ask of the own bank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from app.credit.life.table import About
from app.desk.approve import waits_for_me
from app.desk.deeds import why_not_mine
from app.desk.kinds import BY_STEP, Deed, goes_on, is_drafted, owed, refused, step_of
from app.ledger.acts import CreditAct, PresentDocuments, Role
from app.ports.gateway import Stage
from app.ports.stored import CreditRecord, CreditRow, DeskAct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.desk.desk import Desk
    from app.ledger.registry import Registry

_NEEDS_MOST = 500


class Need(StrEnum):
    """What is asked of the officer: to sign, to mend what came back or failed, to decide on what is held back."""

    APPROVE = "approve"
    MEND = "mend"
    FAILED = "failed"
    HELD = "held"
    ADVISE = "advise"
    CONFIRM = "confirm"
    ANSWER = "answer"
    EXTEND = "extend"
    RECEIVE = "receive"
    EXAMINE = "examine"
    WAIVE = "waive"
    REFUSE = "refuse"
    HONOUR = "honour"
    SETTLE = "settle"


@dataclass(frozen=True, slots=True)
class NeedsMe:
    """Something that waits for this officer: an act, or a deed on a credit.

    ``deadline_utc``: when it lapses or its time limit ends, or None where only its officer's own pace counts.
    """

    need: Need
    act: DeskAct | None
    credit: CreditRow | None
    deadline_utc: datetime | None = None
    deed: Deed | None = None

    @property
    def since_utc(self) -> datetime:
        """Since when it waits."""
        if self.act is not None:
            return self.act.queued_utc
        assert self.credit is not None
        return self.credit.updated_utc


def needs_me(desk: Desk, waiting: Sequence[DeskAct] | None = None) -> list[NeedsMe]:
    """What waits for this officer: first what lapses, the soonest first; then the rest, oldest first.

    ``waiting``: the store's waiting acts, where they have been read already.
    """
    registry = desk.registry()  # read once: many may wait
    waiting = desk.store.waiting_acts() if waiting is None else waiting
    acts = [(need, act) for act in waiting if (need := _need_of(desk, act, registry))]
    needs = [NeedsMe(need, act, None, _deadline(need, act)) for need, act in acts]
    if desk.me.may(Role.MAKER):
        # What came back is done anew from its own entry of the list.
        stopped = {act.act.act().subject for _, act in acts}
        needs += [need for need, subject in _asked(desk, registry) if subject not in stopped]
    return sorted(needs, key=_urgency)


def _deadline(need: Need, act: DeskAct) -> datetime | None:
    """A signature lapses where it still counts; what came back or failed is signed anew."""
    return act.valid_until_utc if need in (Need.APPROVE, Need.HELD) else None


def _urgency(need: NeedsMe) -> tuple[bool, datetime, datetime]:
    return need.deadline_utc is None, need.deadline_utc or need.since_utc, need.since_utc


def made_here(desk: Desk, act: DeskAct) -> bool:
    """This officer is the act's maker; before a gateway told who signed, whoever signed it here."""
    return act.signers[0] == desk.me.officer if act.signers else act.signed_here


def _need_of(desk: Desk, act: DeskAct, registry: Registry) -> Need | None:
    if act.held:
        return Need.HELD
    if act.stage == Stage.WAITING:
        return Need.APPROVE if waits_for_me(desk, act, registry) else None
    if not made_here(desk, act) or _is_settled(desk, act):
        return None
    return Need.MEND if act.stage == Stage.RETURNED else Need.FAILED


def _is_settled(desk: Desk, item: DeskAct) -> bool:
    """The credit has no place for it any more, or another act on the same was prepared since.

    What was drafted is not: its draft is found from here alone, and waits to be mended or discarded.
    """
    act = item.act.act()
    if is_drafted(act) or not goes_on(act):
        return False
    record = desk.store.credit(item.credit)
    alike = [one for one in desk.store.acts_of_credit(item.credit) if _done_anew(act, one.act.act())]
    if alike[-1].digest != item.digest:
        return True
    if record is None:
        return False
    step = step_of(act, desk.now_utc().date())
    if isinstance(act, PresentDocuments):
        step = replace(step, number=len(record.life.presentations) + 1)
    return refused(record.life, step) is not None


def _done_anew(act: CreditAct, other: object) -> bool:
    """The other act is on the same; documents taken in are, whatever number they get."""
    if isinstance(act, PresentDocuments):
        return isinstance(other, PresentDocuments)
    return isinstance(other, CreditAct) and other.subject == act.subject


def _asked(desk: Desk, registry: Registry) -> Iterator[tuple[NeedsMe, bytes]]:
    """What credits ask of this bank and is this officer's to do, with the subject it is about."""
    final_block = desk.final_block()
    rows = desk.store.rows(desk.store.keys_asked(final_block, _NEEDS_MOST), final_block)
    underway = desk.store.subjects_under_way([bytes.fromhex(row.key[1:]) for row in rows])
    for row in rows:
        record = desk.store.credit(bytes.fromhex(row.key[1:]))
        for deed in owed(record.life, desk.me.bank) if record else ():
            if record and not why_not_mine(desk, record, deed, underway):
                subject = BY_STEP[deed.act].subject(record.credit, desk.me.bank, deed.number)
                until = _until(desk, registry, record, deed)
                yield NeedsMe(Need(deed.act.value), None, row, until, deed), subject


def _until(desk: Desk, registry: Registry, record: CreditRecord, deed: Deed) -> datetime | None:
    """By when a deed on documents is to be done."""
    if BY_STEP[deed.act].about is not About.PRESENTATION:
        return None
    # Imported here: calendars take a tenth of a second, and most credits have no documents.
    from app.desk.clocks import due

    until = due(desk, registry, record.life, desk.me.bank, deed.act, deed.number)
    return until.at_utc if until else None
