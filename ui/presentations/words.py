"""What presentations are described with: disposal, manner, money, and until when something is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ledger.acts import Disposal, Manner, Side
from app.money import Money
from ui.credit.effects import unbroken
from ui.privacy import hide_amount
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from datetime import datetime

    from app.desk.clocks import Due
    from app.desk.offices import Office


def disposal_words(disposal: int) -> str:
    """What a bank that refuses does with the documents (UCP 600 art. 16c iii)."""
    return {
        Disposal.HELD_FOR_INSTRUCTIONS: translate("Presentations", "Held for the presenter's instructions"),
        Disposal.HELD_UNTIL_WAIVER: translate("Presentations", "Held until the applicant waives or the presenter asks"),
        Disposal.RETURNED: translate("Presentations", "Returned to the presenter"),
        Disposal.AS_INSTRUCTED: translate("Presentations", "Dealt with as the presenter instructed before"),
    }[Disposal(disposal)]


def manner_words(manner: int) -> str:
    """How a bank honours or negotiates (UCP 600 art. 2)."""
    return {
        Manner.SIGHT_PAYMENT: translate("Presentations", "Payment at sight"),
        Manner.DEFERRED_PAYMENT: translate("Presentations", "Deferred payment"),
        Manner.ACCEPTANCE: translate("Presentations", "Acceptance of a draft"),
        Manner.NEGOTIATION: translate("Presentations", "Negotiation"),
    }[Manner(manner)]


def side_words(side: int) -> str:
    """Whose money is recorded."""
    return {
        Side.PAID: translate("Presentations", "Paid"),
        Side.RECEIVED: translate("Presentations", "Received"),
        Side.PREPAID: translate("Presentations", "Prepaid before maturity"),
    }[Side(side)]


def money_words(amount_minor: int, currency: str) -> str:
    """``USD 1,250,000.00`` that no line breaks in; dots while the privacy mask is on."""
    return unbroken(hide_amount(str(Money(amount_minor, currency))))


def at_office(at_utc: datetime, office: Office) -> str:
    """``Mon 04 Jan 2027 17:00, New York``: a moment at a bank's office; in UTC where its zone isn't known."""
    local = office.local(at_utc) or at_utc
    place = (office.place or office.bic) if office.zone else "UTC"
    return f"{show_day(local.date(), weekday=True)} {local:%H:%M}, {place}"


def due_words(due: Due, now_utc: datetime) -> str:
    """Until when, and how much is left: ``By Mon 04 Jan 2027 17:00, New York, 2 banking days left``."""
    moment = at_office(due.at_utc, due.office)
    if due.at_utc < now_utc:
        return translate("Presentations", "It was due by {moment}.").format(moment=moment)
    if due.days_left is None:
        return translate("Presentations", "By {moment}.").format(moment=moment)
    by = translate("Presentations", "By {moment}, {days}.")
    return by.format(moment=moment, days=days_left(due.days_left))


def days_left(days: int) -> str:
    """Banking days in which to decide, today among them."""
    if days <= 1:
        return translate("Presentations", "last banking day")
    return translate("Presentations", "{n} banking days left").format(n=days)
