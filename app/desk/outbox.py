"""The outbox: signed acts are stored before they are sent, and sent until answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    """Hand every unsent act to the gateway.

    Raises:
        EnvironmentFault: the gateway doesn't answer; what wasn't answered stays unsent.
        UserError: the gateway refuses the session, not the act.
    """
    changes: set[Change] = set()
    for item in desk.store.unsent_acts():
        _send(desk, item)
        changes.add(Change.ACTS)
    return changes


def _send(desk: Desk, item: DeskAct) -> None:
    now = desk.now_utc()
    if now > item.valid_until_utc:
        desk.store.act_refused(
            item.digest, "It lapsed before it could be sent. Sign it again if it is still right.", "act-expired", now
        )
        return
    try:
        receipt = desk.gateway.put_act(item.digest, ActEnvelope(act=item.act, note=item.note))
    except UserError as refusal:
        if refusal.code in _STILL_WAITS:
            raise
        desk.store.act_refused(item.digest, refusal.sentence, refusal.code, now)
    else:
        desk.store.act_answered(item.digest, receipt)
