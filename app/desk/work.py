"""Work items: the own bank's acts at the gateway, mirrored for reading offline, their terms opened and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import opening
from app.ports.notices import Change

if TYPE_CHECKING:
    from app.desk.desk import Desk


def refresh_work(desk: Desk) -> set[Change]:
    """Ask the gateway for the bank's open acts, and for news of those this desk knows as open.

    Raises:
        EnvironmentFault: the gateway doesn't answer.
    """
    items = desk.gateway.acts(open_only=True)
    seen = {item.state.digest for item in items}
    gone = [act.digest for act in desk.store.travelling_acts() if act.digest not in seen]
    changed = [desk.store.act_seen(item) for item in (*items, *map(desk.gateway.act, gone))]
    opened = opening.open_acts(desk)
    return {Change.ACTS} if any(changed) or opened else set()
