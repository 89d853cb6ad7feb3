"""Work items: the own bank's acts at the gateway, mirrored for reading offline, their terms opened and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import opening
from app.desk.acting import queue_again
from app.errors import UserError
from app.ports.notices import Change

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct


def refresh_work(desk: Desk) -> set[Change]:
    """Ask the gateway for the bank's open acts, and for news of those this desk knows as open.

    Raises:
        EnvironmentFault: the gateway doesn't answer.
    """
    items = desk.gateway.acts(open_only=True)
    seen = {item.state.digest for item in items}
    changed = [desk.store.act_seen(item) for item in items]
    changed += [_ask_after(desk, act) for act in desk.store.travelling_acts() if act.digest not in seen]
    opened = opening.open_acts(desk)
    return {Change.ACTS} if any(changed) or opened else set()


def _ask_after(desk: Desk, act: DeskAct) -> bool:
    """News of an act that is no longer among the open ones; True when there is any.

    A gateway brought back from a copy may have lost it: what was signed here is then sent again, by its digest.
    """
    try:
        return desk.store.act_seen(desk.gateway.act(act.digest))
    except UserError as refusal:
        if refusal.code != "unknown-act":
            raise
    if not act.signed_here:
        return False
    queue_again(desk, act, act.act)
    return True
