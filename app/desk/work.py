"""Work items: the own bank's acts at the gateway, mirrored for reading offline, their terms opened and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk import opening
from app.errors import UserError
from app.ports.notices import Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.desk.desk import Desk
    from app.ports.gateway import WorkItem
    from app.ports.stored import DeskAct


LISTING, DUE, DONE = "listing", "due", "done"
"""Kept: ``due`` from the desk's opening until the gateway was asked for what was signed and the store lacks."""


def refresh_work(desk: Desk) -> set[Change]:
    """Ask the gateway for the bank's open acts, for news of those this desk knows as open, and once for what it lost.

    Raises:
        EnvironmentFault: the gateway doesn't answer.
    """
    items = desk.gateway.acts(open_only=True)
    seen = {item.state.digest for item in items}
    changed = [desk.store.act_seen(item) for item in items]
    changed += [_ask_after(desk, act) for act in desk.store.travelling_acts() if act.digest not in seen]
    if desk.store.kept(LISTING) == DUE:
        changed += [desk.store.act_seen(item) for item in desk.gateway.acts(open_only=False) if _is_missing(desk, item)]
        desk.store.keep(LISTING, DONE)
    opened = opening.open_acts(desk)
    return {Change.ACTS} if any(changed) or opened else set()


def refresh_acts(desk: Desk, digests: Iterable[bytes]) -> set[Change]:
    """Ask the gateway for these acts alone: it says that they moved.

    Raises:
        EnvironmentFault: the gateway doesn't answer.
    """
    changed = [_is_news(desk, digest) for digest in digests]
    opened = opening.open_acts(desk)
    return {Change.ACTS} if any(changed) or opened else set()


def _is_news(desk: Desk, digest: bytes) -> bool:
    try:
        return desk.store.act_seen(desk.gateway.act(digest))
    except UserError as refusal:
        if refusal.code != "unknown-act":
            raise
    return False  # a gateway that has lost it is asked after it with all the others


def _is_missing(desk: Desk, item: WorkItem) -> bool:
    """This officer signed it and the store doesn't know it: it is a new one, or lost changes."""
    if desk.me.officer not in item.state.signers:
        return False
    try:
        desk.store.desk_act(item.state.digest)
    except UserError:
        return True
    return False


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
    desk.store.requeue_act(act.digest, desk.now_utc())
    return True
