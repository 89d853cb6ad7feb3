"""When an act must be judged again before it goes out, and when its time is over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.desk.final_changed import newest_change

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.ports.stored import DeskAct

LATE_AFTER = timedelta(hours=1)
"""An act that waited longer since it was last judged is judged again before it is sent."""
SOON = timedelta(days=1)
"""What lapses within this time is said to."""


def is_late(desk: Desk, item: DeskAct) -> bool:
    """The act must be judged again: it waited long, was struck out, or final blocks were replaced since."""
    judged = item.judged_utc
    if judged is None or abs(desk.now_utc() - judged) > LATE_AFTER:
        return True
    change = newest_change(desk)
    undone = [at for at in (item.struck_utc, change and change.at_utc) if at]
    return any(judged <= at for at in undone)


def has_lapsed(desk: Desk, item: DeskAct) -> bool:
    """Its time on the ledger is over. By the chain's clock, which decides it; a desk's may be set wrong."""
    block = desk.store.tip().block
    return block is not None and block.time > int(item.valid_until_utc.timestamp())
