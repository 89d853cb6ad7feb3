"""What came back of acts on documents, with all that it said: it is done anew from there, not from nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.credit.life import Act
from app.desk.documents_asked import content_asked
from app.desk.kinds import Deed, deed_of, goes_on
from app.ports.gateway import Stage

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.credit.presentation import Notice, Presented
    from app.desk.desk import Desk

_CAME_BACK = frozenset({Stage.RETURNED, Stage.FAILED})


@dataclass(frozen=True, slots=True)
class CameBack:
    """An act that wasn't recorded, and isn't done anew yet.

    Attributes:
        deed, content: what it said; documents taken in get the next number when they are signed again.
        reason: why it came back.
    """

    deed: Deed
    content: Presented | Notice
    reason: str
    digest: bytes


def came_back(desk: Desk, credit: bytes, acts: Collection[Act], number: int) -> CameBack | None:
    """The own bank's last act of these on a presentation, where it came back; of documents taken in any number's."""
    last = None
    for item in desk.store.acts_of_credit(credit):
        act = item.act.act()
        if goes_on(act) and (deed := deed_of(act)).act in acts and (deed.act is Act.PRESENT or deed.number == number):
            last = item, deed
    if last is None or last[0].stage not in _CAME_BACK:
        return None
    item, deed = last
    content = content_asked(item)
    if content is None:
        return None
    again = replace(deed, number=0) if deed.act is Act.PRESENT else deed
    return CameBack(again, content, item.returned_reason or item.reason, item.digest)
