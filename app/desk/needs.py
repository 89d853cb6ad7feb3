"""What needs an officer now: acts to approve, mend or decide on, and credits to advise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.desk.advise import waits_for_advice
from app.desk.approve import waits_for_me
from app.ledger.acts import AdviseCredit, Role
from app.ports.gateway import Stage
from app.ports.stored import CreditRow, CreditState, DeskAct

if TYPE_CHECKING:
    from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class NeedsMe:
    """Something that waits for this officer: an act, or a credit to advise.

    ``deadline_utc``: when it lapses, or None where only its officer's own pace counts.
    """

    need: Need
    act: DeskAct | None
    credit: CreditRow | None
    deadline_utc: datetime | None = None

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
        # What came back is advised anew from its own entry of the list.
        asked = {act.credit for _, act in acts if act.act.kind == AdviseCredit.KIND}
        needs += [NeedsMe(Need.ADVISE, None, row) for row in _to_advise(desk) if _credit_of(row) not in asked]
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
    if not made_here(desk, act) or (act.act.kind == AdviseCredit.KIND and _is_settled(desk, act)):
        return None
    return Need.MEND if act.stage == Stage.RETURNED else Need.FAILED


def _is_settled(desk: Desk, advice: DeskAct) -> bool:
    """The credit was advised after all, or another advice of it was prepared since."""
    credit = desk.store.credit(advice.credit)
    advices = [act for act in desk.store.acts_of_credit(advice.credit) if act.act.kind == AdviseCredit.KIND]
    return (credit is not None and credit.state != CreditState.ISSUED) or advices[-1].digest != advice.digest


def _to_advise(desk: Desk) -> list[CreditRow]:
    final_block = desk.final_block()
    keys = desk.store.keys_to_advise(desk.me.bank, final_block, _NEEDS_MOST)
    return [row for row in desk.store.rows(keys, final_block) if _can_advise(desk, row)]


def _can_advise(desk: Desk, row: CreditRow) -> bool:
    record = desk.store.credit(_credit_of(row))
    return record is not None and waits_for_advice(desk, record)


def _credit_of(row: CreditRow) -> bytes:
    return bytes.fromhex(row.key[1:])
