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


def asked(need: Need, number: int = 0) -> State:
    """What the officer is to do; `number` of the amendment or presentation it is about."""
    answer, extend = (
        translate("NeedsMe", "Amendment {n}: pass on the answer"),
        translate("NeedsMe", "Amendment {n}: extend or not"),
    )
    return {
        Need.APPROVE: State.waits(translate("NeedsMe", "Approve")),
        Need.MEND: State.waits(translate("NeedsMe", "Returned: mend")),
        Need.FAILED: State.fault(translate("NeedsMe", "Failed: mend")),
        Need.HELD: State.waits(translate("NeedsMe", "Held back: decide")),
        Need.ADVISE: State.waits(translate("NeedsMe", "Prepare the advice")),
        Need.CONFIRM: State.waits(translate("NeedsMe", "Confirm or decline")),
        Need.ANSWER: State.waits(answer.format(n=number)),
        Need.EXTEND: State.waits(extend.format(n=number)),
        Need.RECEIVE: State.waits(translate("NeedsMe", "Documents {n}: record receipt").format(n=number)),
        Need.EXAMINE: State.deadline(translate("NeedsMe", "Documents {n}: examine").format(n=number)),
        Need.WAIVE: State.waits(translate("NeedsMe", "Documents {n}: waive or not").format(n=number)),
        Need.REFUSE: State.deadline(translate("NeedsMe", "Documents {n}: refuse or waive").format(n=number)),
        Need.HONOUR: State.deadline(translate("NeedsMe", "Documents {n}: honour").format(n=number)),
        Need.SETTLE: State.waits(translate("NeedsMe", "Documents {n}: record money").format(n=number)),
    }[need]


def named(item: NeedsMe) -> tuple[bytes, str, Summary]:
    """An item's subject (digest of the act, or id of the credit), its name, and its summary."""
    if item.act is not None:
        summary = item.act.summary
        return item.act.digest, act_title(item.act.act.kind, summary), summary
    assert item.credit is not None
    return bytes.fromhex(item.credit.key[1:]), _asked_title(item), item.credit.summary


def key_of(item: NeedsMe) -> str:
    """What an item is recognised by across refreshes."""
    subject, number = named(item)[0].hex(), number_of(item)
    return f"{item.need}:{subject}:{number}" if number else f"{item.need}:{subject}"


def number_of(item: NeedsMe) -> int:
    """The amendment or presentation an item is about; 0 where it is about none."""
    return item.deed.number if item.deed else 0


def _asked_title(item: NeedsMe) -> str:
    """What a credit asks of the own bank: ``Answer HSB2026000061``."""
    titles = {
        Need.ADVISE: translate("NeedsMe", "Advise {reference}"),
        Need.CONFIRM: translate("NeedsMe", "Confirm {reference}"),
        Need.ANSWER: translate("NeedsMe", "Answer {reference}"),
        Need.EXTEND: translate("NeedsMe", "Extend {reference}"),
        Need.RECEIVE: translate("NeedsMe", "Receive {reference}"),
        Need.EXAMINE: translate("NeedsMe", "Examine {reference}"),
        Need.WAIVE: translate("NeedsMe", "Answer {reference}"),
        Need.REFUSE: translate("NeedsMe", "Decide on {reference}"),
        Need.HONOUR: translate("NeedsMe", "Honour {reference}"),
        Need.SETTLE: translate("NeedsMe", "Settle {reference}"),
    }
    assert item.credit is not None
    return titles[item.need].format(reference=item.credit.summary.reference)


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
