"""Final blocks that were replaced: written down at once, told, and nothing is signed until the officer has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Any

from app.errors import UserError

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ledger.canonical import Json
    from app.ports.stored import DeskAct

_KEPT = "final_changed"
"""Kept: the newest change to what was final, who was told of it, and since when nobody need look at it any more."""

_ONE_AT_A_TIME = Lock()
"""Held from reading what is kept to writing it: the officer acknowledges while the mirror still tells."""

NOTHING_SIGNED = "The chain replaced final blocks. See what changed and acknowledge it before you sign anything."


@dataclass(frozen=True, slots=True)
class FinalChange:
    """Final blocks that were replaced.

    Attributes:
        from_block: the first of them.
        at_utc: when this desk saw it.
        entries: how many entries stood in them; some may be recorded again.
        followed: the mirror follows the new blocks; where not, the node can't be believed at all.
    """

    from_block: int
    at_utc: datetime
    entries: int
    followed: bool


def note(desk: Desk, first: int, *, followed: bool) -> None:
    """Write down that the chain replaced block ``first`` and those above, before anything of them is forgotten."""
    with _ONE_AT_A_TIME:
        _note_change(desk, first, followed=followed)


def _note_change(desk: Desk, first: int, *, followed: bool) -> None:
    known = _note(desk)
    still_open = known if known and not known["acknowledged"] else {}
    same = still_open and (known["from_block"], known["followed"]) == (first, followed)
    # A program killed before it followed, or whose node can't be followed, sees the same change again.
    if same and not (followed and known["told"]):
        return
    now, tip = desk.now_utc(), desk.store.tip()
    desk.store.audit(desk.me.officer, "saw final blocks replaced", f"from block {first}", now)
    said: Json = {
        "from_block": min(first, still_open.get("from_block", first)),
        "at": still_open.get("at", int(now.timestamp())),
        "entries": tip.count - desk.store.count_at(first - 1) + still_open.get("entries", 0),
        "followed": followed,
        "told": not followed,
        "acknowledged": False,
    }
    desk.store.keep(_KEPT, said)


def told_now(desk: Desk) -> str:
    """What is to be told of a change that was followed, as a sentence, and from then on counts as told; else empty."""
    with _ONE_AT_A_TIME:
        known = _note(desk)
        if not known or known["told"]:
            return ""
        desk.store.keep(_KEPT, {**known, "told": True})
    return (
        f"The chain replaced final blocks, from block {known['from_block']} on. They are read anew here; see what "
        "changed before you rely on it."
    )


def newest_change(desk: Desk) -> FinalChange | None:
    """The newest change to what was final, acknowledged or not."""
    known = _note(desk)
    if not known:
        return None
    seen_utc = datetime.fromtimestamp(known["at"], UTC)
    return FinalChange(known["from_block"], seen_utc, known["entries"], known["followed"])


def open_change(desk: Desk) -> FinalChange | None:
    """The change that this officer has not acknowledged yet."""
    known = _note(desk)
    return newest_change(desk) if known and not known["acknowledged"] else None


def struck_acts(desk: Desk, change: FinalChange) -> list[DeskAct]:
    """The own bank's acts that stood in the replaced blocks, recorded again or not, oldest first."""
    return list(desk.store.struck_acts(change.at_utc))


def acknowledge(desk: Desk) -> None:
    """The officer has seen what changed: signing is open again.

    Raises:
        UserError: ``not-followed`` while the node holds a chain that this desk can't follow.
        EnvironmentFault: the node doesn't answer, where it must be asked.
    """
    known = _note(desk)
    if not known or known["acknowledged"]:
        return
    if not known["followed"] and not _mirror_stands(desk):
        raise UserError(
            "The node holds another chain than the one proved here. Nothing can be signed until your administrator "
            "has cleared this.",
            code="not-followed",
        )
    deed = "acknowledged that final blocks were replaced"
    seen = {**known, "told": True}
    with _ONE_AT_A_TIME:
        if {**_note(desk), "told": True} == seen:  # else more was replaced meanwhile, which nobody has seen
            desk.store.audit(desk.me.officer, deed, f"from block {known['from_block']}", desk.now_utc())
            desk.store.keep(_KEPT, {**seen, "acknowledged": True})


def must_be_acknowledged(desk: Desk) -> None:
    """Refuse to sign (``final-changed``) before the officer has seen that final blocks were replaced."""
    if open_change(desk):
        raise UserError(NOTHING_SIGNED, code="final-changed")


def _mirror_stands(desk: Desk) -> bool:
    block = desk.store.tip().block
    held = desk.chain.header(block.number) if block else None
    return block is None or (held is not None and held.hash == block.hash)


def _note(desk: Desk) -> dict[str, Any]:
    known = desk.store.kept(_KEPT)
    return known if isinstance(known, dict) else {}
