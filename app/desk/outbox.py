"""The outbox: signed acts are stored before they are sent, and sent until answered; late ones are judged again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk.late import has_lapsed, is_late
from app.desk.recheck import can_judge, misfit
from app.errors import UserError
from app.ports.gateway import ActEnvelope
from app.ports.notices import Change

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct

_STILL_WAITS = frozenset(
    {"token-expired", "challenge-expired", "too-many-challenges", "wrong-network", "wrong-contract", "wrong-bank"}
)
"""Refusals of the session, which say nothing about the act: it keeps waiting."""


def send_outbox(desk: Desk) -> set[Change]:
    """Hand every unsent act to the gateway; acts that a reorganisation struck out are among them again.

    One that waited is judged against today's ledger first: what no longer fits is held back for its officer, and while
    the ledger can't be read it goes on waiting.

    Raises:
        EnvironmentFault: the gateway doesn't answer; what wasn't answered stays unsent.
        UserError: the gateway refuses the session, not the act.
    """
    moved = desk.store.queue_struck() > 0
    for item in desk.store.unsent_acts():
        moved = _go_on(desk, item) or moved
    return {Change.ACTS} if moved else set()


def _go_on(desk: Desk, item: DeskAct) -> bool:
    """Send one act, give it up, or hold it back; False when it goes on waiting."""
    now = desk.now_utc()
    if has_lapsed(desk, item):
        sentence = "It lapsed before it could be sent. Sign it again if it is still right."
        desk.store.act_refused(item.digest, sentence, "act-expired", now)
        return True
    if is_late(desk, item):
        if not can_judge(desk, item):
            return False
        if found := misfit(desk, item):
            desk.store.hold_act(item.digest, found.sentence, found.code, now)
            desk.store.audit(desk.me.officer, f"held back ({found.code})", item.digest.hex(), now)
            return True
        desk.store.act_judged(item.digest, now)
    _send(desk, item)
    return True


def _send(desk: Desk, item: DeskAct) -> None:
    try:
        receipt = desk.gateway.put_act(item.digest, ActEnvelope(act=item.act, note=item.note))
    except UserError as refusal:
        if refusal.code in _STILL_WAITS:
            raise
        desk.store.act_refused(item.digest, refusal.sentence, refusal.code, desk.now_utc())
    else:
        desk.store.act_answered(item.digest, receipt)
