"""What needs an officer now: acts to approve, mend or decide on, and credits to advise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.desk.advise import waits_for_advice
from app.desk.approve import waits_for_me
from app.ledger.acts import AdviseCredit, Role
from app.ports.gateway import Stage
from app.ports.stored import CreditQuery, CreditRow, CreditState, DeskAct, RowState

if TYPE_CHECKING:
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
    """Something that waits for this officer: an act, or a credit to advise."""

    need: Need
    act: DeskAct | None
    credit: CreditRow | None


def needs_me(desk: Desk) -> list[NeedsMe]:
    """What waits for this officer, oldest first."""
    registry = desk.registry()  # read once: many may wait
    acts = [(need, act) for act in desk.store.waiting_acts() if (need := _need_of(desk, act, registry))]
    needs = [NeedsMe(need, act, None) for need, act in acts]
    if desk.me.may(Role.MAKER):
        # What came back is advised anew from its own entry of the list.
        asked = {act.credit for _, act in acts if act.act.kind == AdviseCredit.KIND}
        needs += [NeedsMe(Need.ADVISE, None, row) for row in _to_advise(desk) if _credit_of(row) not in asked]
    return needs


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
    query = CreditQuery(states=frozenset({RowState.ISSUED}), final_block=final_block, descending=False)
    rows = desk.store.rows(desk.store.row_keys(query)[:_NEEDS_MOST], final_block)
    return [row for row in rows if row.summary.advising_bank == desk.me.bank and _can_advise(desk, row)]


def _can_advise(desk: Desk, row: CreditRow) -> bool:
    record = desk.store.credit(_credit_of(row))
    return record is not None and waits_for_advice(desk, record)


def _credit_of(row: CreditRow) -> bytes:
    return bytes.fromhex(row.key[1:])
