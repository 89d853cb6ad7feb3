"""What a presentation shows against the terms before anyone has read a document: days, amounts, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.dates import display_date
from app.credit.examination import sentences as say
from app.credit.examination.date_words import Period, periods
from app.credit.examination.documents import DocumentClass, demands
from app.credit.examination.last_day import counts_from_shipment, last_day_for_presentation, period_days
from app.credit.examination.matching import matched
from app.credit.rules import ABOUT_WORDS
from app.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.credit.examination.clock import Receipt
    from app.credit.examination.documents import Demand
    from app.credit.examination.matching import DocumentShown
    from app.credit.terms import CreditTerms
    from app.messages.findings import Finding

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a presentation.

    Attributes:
        claimed_minor: in minor units of the credit's currency.
        drawn_minor: by the other presentations.
        receipt: at the first bank where documents may be presented; None where none has received them.
        shipment_day: None where it isn't entered, or there is none.
        earlier_shipments: of the presentations that drew before.
    """

    claimed_minor: int
    drawn_minor: int
    receipt: Receipt | None
    shipment_day: date | None
    documents: tuple[DocumentShown, ...]
    earlier_shipments: tuple[date, ...] = ()


def findings(terms: CreditTerms, facts: Facts) -> tuple[Finding, ...]:
    """Everything found, errors first; an officer may overrule a warning, never an error."""
    found = [finding for check in _CHECKS for finding in check(terms, facts)]
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def _presented_late(terms: CreditTerms, facts: Facts) -> list[Finding]:
    if facts.receipt is None:
        return []
    last, received = last_day_for_presentation(terms, facts.shipment_day), facts.receipt
    found, came = [], display_date(received.day)
    if received.day > last.expiry:
        found.append(say.AFTER_EXPIRY.found("31D", received=came, expiry=display_date(last.expiry)))
    if last.period_end and received.day > last.period_end:
        ended = display_date(last.period_end)
        found.append(say.AFTER_PERIOD.found("48", received=came, days=period_days(terms), last=ended))
    if not found and received.counts_as > last.day:
        found.append(say.AFTER_HOURS.found("31D", last=display_date(last.day)))
    return found


def _period_unchecked(terms: CreditTerms, facts: Facts) -> list[Finding]:
    days = period_days(terms)
    if days is None:
        return []
    if not counts_from_shipment(terms):
        return [say.PERIOD_BY_HAND.found("48", days=days, text=terms.presentation_text)]
    return [] if facts.shipment_day else [say.SHIPMENT_UNKNOWN.found("48", days=days)]


def _shipped(terms: CreditTerms, facts: Facts) -> list[Finding]:
    if facts.shipment_day is None:
        return []
    found, shipped = [], display_date(facts.shipment_day)
    if terms.latest_shipment and facts.shipment_day > terms.latest_shipment:
        found.append(say.LATE_SHIPMENT.found("44C", shipped=shipped, latest=display_date(terms.latest_shipment)))
    if facts.receipt and facts.shipment_day > facts.receipt.day:
        came = display_date(facts.receipt.day)
        found.append(say.SHIPPED_AFTER_RECEIPT.found("44C", shipped=shipped, received=came))
    return found


def _instalments(terms: CreditTerms, facts: Facts) -> list[Finding]:
    """A reading of words: it warns, and the officer decides."""
    read, shipped = periods(terms.shipment_period), facts.shipment_day
    if terms.shipment_period and not read:
        return [say.PERIOD_OF_SHIPMENT_BY_HAND.found("44D", words=" ".join(terms.shipment_period))]
    if shipped is None or not read:
        return []
    if not any(period.holds(shipped) for period in read):
        return [_outside(shipped, read)]
    missed = (one for one in read if one.last and one.last < shipped and not _shipped_in(one, facts))
    return [say.INSTALMENT_MISSED.found("44D", slot=f"44D.{one.words}", words=one.words) for one in missed]


def _outside(shipped: date, read: tuple[Period, ...]) -> Finding:
    said = display_date(shipped)
    if len(read) > 1:
        return say.OUTSIDE_PERIODS.found("44D", shipped=said, words=", ".join(one.words for one in read))
    first, last = (display_date(day) if day else "…" for day in (read[0].first, read[0].last))
    return say.OUTSIDE_PERIOD.found("44D", shipped=said, first=first, last=last, words=read[0].words)


def _shipped_in(period: Period, facts: Facts) -> bool:
    return any(period.holds(day) for day in facts.earlier_shipments)


def _overdrawn(terms: CreditTerms, facts: Facts) -> list[Finding]:
    most = terms.drawing_max.amount_minor
    available = max(most - facts.drawn_minor, 0)
    over = facts.claimed_minor - available
    if over <= 0:
        return []
    currency = terms.amount.currency
    claimed, left, outside = (Money(minor, currency) for minor in (facts.claimed_minor, available, over))
    additional = " ".join(terms.additional_amounts)
    about = next((word for word in ABOUT_WORDS if word in additional.upper().split()), "")
    if about and facts.claimed_minor + facts.drawn_minor <= terms.amount.amount_minor * 110 // 100:
        return [say.OVERDRAWN_ABOUT.found("39C", claimed=claimed, available=left, word=about)]
    if additional:
        return [
            say.OVERDRAWN_ADDITIONAL.found("39C", claimed=claimed, available=left, over=outside, text=additional),
        ]
    return [say.OVERDRAWN.found("32B", claimed=claimed, available=left, over=outside)]


def _underdrawn(terms: CreditTerms, facts: Facts) -> list[Finding]:
    amount, currency = terms.amount.amount_minor, terms.amount.currency
    whole = facts.drawn_minor == 0 and facts.claimed_minor >= terms.drawing_min.amount_minor
    if whole or terms.partial_shipments in ("", "ALLOWED"):
        return []
    if terms.partial_shipments == "CONDITIONAL":
        return [say.PARTIAL_CONDITIONAL.found("43P")]
    if facts.drawn_minor:
        return [say.PARTIAL_DRAWING.found("43P", drawn=Money(facts.drawn_minor, currency))]
    # Five per cent less are allowed where the credit says nothing of its own (art. 30c).
    least = terms.drawing_min.amount_minor if terms.tolerance else -(-amount * 95 // 100)
    claimed = Money(facts.claimed_minor, currency)
    if facts.claimed_minor < least:
        return [say.UNDERDRAWN.found("43P", claimed=claimed, least=Money(least, currency))]
    return [say.UNDERDRAWN_FIVE.found("43P", claimed=claimed, amount=terms.amount)]


def _quantity(terms: CreditTerms, facts: Facts) -> list[Finding]:
    differs = facts.drawn_minor == 0 and facts.claimed_minor != terms.amount.amount_minor
    return [say.QUANTITY_FIVE.found("45A")] if differs and terms.goods else []


def _documents(terms: CreditTerms, facts: Facts) -> list[Finding]:
    answers, unasked = matched(demands(terms), facts.documents)
    kinds = {one.kind for one in facts.documents}
    # One electronic record does for all originals and copies (eUCP art. e9).
    counted = not terms.rules.startswith("EUCP")
    found = []
    for demand, shown in answers:
        if shown is None:
            found.append(_missing(demand, kinds))
        elif counted:
            found += _short(demand, shown)
    return found + [say.NOT_ASKED.found("46A", slot=f"46A.{one.title}", title=one.title) for one in unasked]


def _missing(demand: Demand, kinds: set[str]) -> Finding:
    """An error only where nothing of its class came: another document may fulfil its function (UCP 600 art. 14f)."""
    certain = demand.kind is not DocumentClass.OTHER and demand.kind not in kinds
    rule = say.DOCUMENT_MISSING if certain else say.DOCUMENT_UNSEEN
    return rule.found(demand.field, slot=_slot(demand), title=demand.title)


def _short(demand: Demand, shown: DocumentShown) -> list[Finding]:
    if shown.originals < demand.originals:
        asked, seen = demand.originals, shown.originals
        return [say.ORIGINALS_SHORT.found(demand.field, slot=_slot(demand), title=demand.title, asked=asked, seen=seen)]
    asked, seen = demand.originals + demand.copies, shown.originals + shown.copies
    if seen < asked:
        return [say.COPIES_SHORT.found(demand.field, slot=_slot(demand), title=demand.title, asked=asked, seen=seen)]
    return []


def _slot(demand: Demand) -> str:
    return f"{demand.field}.{demand.number}"


_CHECKS: tuple[Callable[[CreditTerms, Facts], list[Finding]], ...] = (
    _presented_late,
    _period_unchecked,
    _shipped,
    _instalments,
    _overdrawn,
    _underdrawn,
    _quantity,
    _documents,
)
