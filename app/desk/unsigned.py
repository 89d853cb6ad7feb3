"""Work on documents before it is signed: what an officer types and ticks, kept at this desk and not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.life import Act

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.kinds import Deed
    from app.ledger.canonical import Json

_DECIDES = frozenset({Act.REFUSE, Act.HONOUR})


def keep_unsigned(desk: Desk, credit: bytes, number: int, work: Json) -> None:
    """Keep the work on a presentation; 0 is one that is yet to be recorded. None forgets it."""
    desk.store.keep(_name(credit, number), work)


def unsigned(desk: Desk, credit: bytes, number: int) -> Json:
    """The work kept, or None."""
    return desk.store.kept(_name(credit, number))


def forget_unsigned(desk: Desk, credit: bytes, deed: Deed) -> None:
    """Forget what a deed has put into an act: documents that were taken in, an examination that was decided on."""
    if deed.act is Act.PRESENT:
        keep_unsigned(desk, credit, 0, None)
    elif deed.act in _DECIDES:
        keep_unsigned(desk, credit, deed.number, None)


def _name(credit: bytes, number: int) -> str:
    return f"documents {credit.hex()} {number}"
