"""The last day for documents: expiry and the period after shipment, each moved where banks are closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit.dates import display_date
from app.credit.examination.documents import TRANSPORT, demands
from app.credit.examination.steps import Step, moved_to_open_day
from app.credit.rules import PRESENTATION_DAYS, place_country

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms

EXPIRY_ARTICLE, PERIOD_ARTICLE = "UCP 600 art. 6d", "UCP 600 art. 14c"
_SHIPMENT_WORDS = ("SHIP", "TRANSPORT", "LADING", "B/L", "DISPATCH", "DESPATCH", "WAYBILL", "ON BOARD")


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day on which documents may be presented.

    Attributes:
        day: the earlier of the two below.
        expiry: the expiry date, moved where banks at the place of expiry are closed on it (UCP 600 art. 29a).
        period_end: the same of the period after shipment; None where no period runs or the shipment isn't known.
        steps: how it was reckoned.
    """

    day: date
    expiry: date
    period_end: date | None
    steps: tuple[Step, ...]


def last_day_for_presentation(terms: CreditTerms, shipment_day: date | None) -> LastDay:
    """The last day for documents of a shipment. The latest shipment date itself is never moved (UCP 600 art. 29c)."""
    country = place_country(terms)
    expiry, moved = moved_to_open_day(terms.expiry_date, country)
    place = terms.expiry_place or country
    steps = [Step(f"The credit expires on {display_date(terms.expiry_date)} in {place}.", EXPIRY_ARTICLE), *moved]
    days = period_days(terms)
    if unknown := _unknown_period(terms, days, shipment_day):
        return LastDay(expiry, expiry, None, (*steps, Step(unknown, PERIOD_ARTICLE)))
    assert days is not None
    assert shipment_day is not None
    counted = shipment_day + timedelta(days=days)
    period_end, moved = moved_to_open_day(counted, country)
    said = f"{days} days after shipment on {display_date(shipment_day)} is {display_date(counted)}."
    steps += [Step(said, PERIOD_ARTICLE, counted), *moved]
    day = min(expiry, period_end)
    steps.append(Step(f"Documents may be presented until {display_date(day)}.", PERIOD_ARTICLE, day))
    return LastDay(day, expiry, period_end, tuple(steps))


def period_days(terms: CreditTerms) -> int | None:
    """Days for presentation after shipment; None where field 48 sets none and no transport document is asked for."""
    if terms.presentation_days is not None:
        return terms.presentation_days
    return PRESENTATION_DAYS if any(one.kind in TRANSPORT and one.originals for one in demands(terms)) else None


def counts_from_shipment(terms: CreditTerms) -> bool:
    """Whether the period of field 48 begins with shipment, as it does where the field says nothing else."""
    text = terms.presentation_text.upper()
    return not text or any(word in text for word in _SHIPMENT_WORDS)


def _unknown_period(terms: CreditTerms, days: int | None, shipment_day: date | None) -> str:
    """Why no end of a period can be reckoned; empty where it can."""
    if days is None:
        return "No period after shipment runs: no transport document is asked for."
    if not counts_from_shipment(terms):
        return f"Field 48 counts {days} days “{terms.presentation_text}”: reckon them by hand."
    if shipment_day is None:
        return f"The {days} days after shipment can't be counted: enter its date."
    return ""
