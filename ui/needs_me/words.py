"""What is asked of the officer, in words: as the list of work and the first page have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.desk.late import SOON
from app.desk.needs import Need, NeedsMe
from app.ledger.acts import ACTS
from ui.privacy import hide_party
from ui.theme.state import State
from ui.words import age_words, amount_words, short_act_words, translate

if TYPE_CHECKING:
    from datetime import datetime

    from app.ports.stored import Summary


def asked(need: Need) -> State:
    """What the officer is to do."""
    return {
        Need.APPROVE: State.waits(translate("NeedsMe", "Approve")),
        Need.MEND: State.waits(translate("NeedsMe", "Returned: mend")),
        Need.FAILED: State.fault(translate("NeedsMe", "Failed: mend")),
        Need.HELD: State.waits(translate("NeedsMe", "Held back: decide")),
        Need.ADVISE: State.waits(translate("NeedsMe", "Prepare the advice")),
    }[need]


def named(item: NeedsMe) -> tuple[bytes, str, Summary]:
    """An item's subject (digest of the act, or id of the credit), its name, and its summary."""
    if item.act is not None:
        summary = item.act.summary
        return item.act.digest, act_title(item.act.act.kind, summary), summary
    assert item.credit is not None
    summary = item.credit.summary
    title = translate("NeedsMe", "Advise {reference}").format(reference=summary.reference)
    return bytes.fromhex(item.credit.key[1:]), title, summary


def act_title(kind: int, summary: Summary) -> str:
    """An act with its reference: ``Issue HSB2026000061``."""
    name = short_act_words(ACTS[kind].__name__)
    return f"{name} {summary.reference}".strip()


def about(summary: Summary) -> str:
    """How much, to whom."""
    return " · ".join(filter(None, (amount_words(summary), hide_party(summary.beneficiary))))


def due(deadline_utc: datetime | None, now_utc: datetime) -> str:
    """How long something can still wait; empty where nothing lapses."""
    if deadline_utc is None:
        return ""
    if deadline_utc <= now_utc:
        return translate("NeedsMe", "lapsed")
    return translate("NeedsMe", "{time} left").format(time=age_words(now_utc, deadline_utc))


def lapses_soon(deadline_utc: datetime | None, now_utc: datetime) -> bool:
    """Less than a day is left, if anything lapses."""
    return deadline_utc is not None and deadline_utc - now_utc < SOON
