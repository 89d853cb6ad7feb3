"""UCP 600 on a credit's terms: what contradicts itself, what can't be fulfilled, what surprises. Facts, not blocks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.credit import sentences as say
from app.credit.banking_days import closed_reason, next_banking_day
from app.credit.dates import display_date
from app.credit.places import country_of
from app.credit.usance import longest_tenor
from app.messages.tables import countries, release_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.credit.terms import CreditTerms
    from app.messages.findings import Finding

PRESENTATION_DAYS = 21
ABOUT_WORDS = ("ABOUT", "APPROXIMATELY", "APPROX", "CIRCA")
RECORD_FORMATS = (
    "PDF",
    "XML",
    "FORMAT",
    "JPEG",
    "TIFF",
    "DOCX",
    "EDIFACT",
    "JSON",
    "ELECTRONIC BILL OF LADING",
)


def check_terms(terms: CreditTerms, today: date) -> list[Finding]:
    """All findings of the rules; ``today`` is the day at the issuing bank."""
    found: list[Finding] = _dates_today(terms, today)
    for rule in _RULES:
        found += rule(terms)
    return found


def place_country(terms: CreditTerms) -> str:
    """The country (ISO 3166) of the place of expiry: as written there, else of the bank where documents go."""
    place = terms.expiry_place.upper()
    if said := country_of(place):
        return said
    if terms.nominated_bank:
        return terms.nominated_bank[4:6]
    counters = "ISSUING" in place or "OUR COUNTER" in place
    return (terms.issuing_bank if counters else terms.advising_bank)[4:6]


def last_presentation_day(terms: CreditTerms) -> date | None:
    """The last day for documents after the latest shipment, never after expiry; None where no latest day is set."""
    if terms.latest_shipment is None:
        return None
    days = PRESENTATION_DAYS if terms.presentation_days is None else terms.presentation_days
    return min(terms.latest_shipment + timedelta(days=days), terms.expiry_date)


def _dates_today(terms: CreditTerms, today: date) -> list[Finding]:
    found = []
    if terms.expiry_date < today:
        found.append(say.EXPIRED.found("31D", 1, slot="31D.date", expiry=display_date(terms.expiry_date)))
    if terms.issue_date != today:
        issue = display_date(terms.issue_date)
        found.append(say.ISSUE_NOT_TODAY.found("31C", 1, slot="31C", issue=issue, today=display_date(today)))
    live = release_for(today)
    if live != terms.release:
        found.append(say.OLDER_RELEASE.found(release=terms.release, live=live, today=display_date(today)))
    return found


def _date_order(terms: CreditTerms) -> list[Finding]:
    found = []
    issue, expiry = display_date(terms.issue_date), display_date(terms.expiry_date)
    if terms.expiry_date < terms.issue_date:
        found.append(say.EXPIRY_BEFORE_ISSUE.found("31D", 1, slot="31D.date", issue=issue, expiry=expiry))
    if terms.latest_shipment is None:
        return found
    shipment = display_date(terms.latest_shipment)
    if terms.latest_shipment > terms.expiry_date:
        found.append(say.SHIPMENT_AFTER_EXPIRY.found("44C", 1, slot="44C", shipment=shipment, expiry=expiry))
    if terms.latest_shipment < terms.issue_date:
        found.append(say.SHIPMENT_BEFORE_ISSUE.found("44C", 1, slot="44C", shipment=shipment, issue=issue))
    return found


def _presentation(terms: CreditTerms) -> list[Finding]:
    last = last_presentation_day(terms)
    if terms.latest_shipment is None or last is None or terms.latest_shipment > terms.expiry_date:
        return []
    if terms.presentation_days == 0:
        return [say.PERIOD_ZERO.found("48", 1, slot="48.days")]
    days = PRESENTATION_DAYS if terms.presentation_days is None else terms.presentation_days
    left = (terms.expiry_date - terms.latest_shipment).days
    if left < days:
        return [say.PERIOD_PAST_EXPIRY.found("48", 1, slot="48.days", left=left, days=days)]
    if left > days:
        expiry = display_date(terms.expiry_date)
        later = left - days
        return [say.EXPIRY_FAR_OFF.found("31D", 1, slot="31D.date", last=display_date(last), expiry=expiry, days=later)]
    return []


def _closed_day(terms: CreditTerms) -> list[Finding]:
    country = place_country(terms)
    reason = closed_reason(terms.expiry_date, country)
    if not reason:
        return []
    moved = next_banking_day(terms.expiry_date, country)
    return [
        say.CLOSED_DAY.found(
            "31D",
            1,
            slot="31D.date",
            expiry=display_date(terms.expiry_date),
            country=countries().get(country, country),
            reason=reason,
            moved=display_date(moved),
        )
    ]


def _payment_details(terms: CreditTerms) -> list[Finding]:
    by, found = terms.available_by, []
    if by == "acceptance" and not (terms.drafts_at and terms.drawee):
        found.append(say.ACCEPTANCE_NEEDS_DRAFTS.found("42C", 1, slot="42C"))
    if by == "deferred payment" and not terms.deferred_payment:
        found.append(say.DEFERRED_NEEDS_DETAILS.found("42P", 1, slot="42P"))
    if by == "mixed payment" and not terms.mixed_payment:
        found.append(say.MIXED_NEEDS_DETAILS.found("42M", 1, slot="42M"))
    wrong = {
        "42C": terms.drafts_at and by in ("deferred payment", "mixed payment"),
        "42M": terms.mixed_payment and by != "mixed payment",
        "42P": terms.deferred_payment and by not in ("deferred payment", "negotiation"),
    }
    found += [say.DETAILS_DO_NOT_FIT.found(tag, 1, slot=tag, tag=tag, by=by) for tag, bad in wrong.items() if bad]
    return found


def _tenor(terms: CreditTerms) -> list[Finding]:
    drafts, deferred = longest_tenor(terms.drafts_at), longest_tenor(terms.deferred_payment)
    if terms.available_by == "payment" and drafts:
        return [say.SIGHT_WITH_TENOR.found("42C", 1, slot="42C", days=drafts)]
    if terms.available_by == "acceptance" and terms.drafts_at and not drafts:
        return [say.USANCE_UNREADABLE.found("42C", 1, slot="42C", tag="42C")]
    if terms.available_by == "deferred payment" and terms.deferred_payment and not deferred:
        return [say.USANCE_UNREADABLE.found("42P", 1, slot="42P", tag="42P")]
    return []


def _drawee(terms: CreditTerms) -> list[Finding]:
    if terms.drawee is None:
        return []
    named = {line.upper().strip() for line in terms.drawee.lines}
    if named & {terms.applicant.full_name.upper(), "APPLICANT", "THE APPLICANT"}:
        return [say.DRAFT_ON_APPLICANT.found("42a", 1, slot="42a")]
    if terms.available_by == "negotiation" and terms.drawee.bic and terms.drawee.bic11 == terms.nominated_bank:
        return [say.NEGOTIATION_ON_ITSELF.found("42a", 1, slot="42a")]
    return []


def _any_bank(terms: CreditTerms) -> list[Finding]:
    if not terms.available_with_any_bank:
        return []
    found = []
    if terms.available_by != "negotiation":
        found.append(say.ANY_BANK_FIT.found("41a", 1, slot="41a", by=terms.available_by))
    if terms.transferable and "TRANSFER" not in " ".join(terms.conditions).upper():
        found.append(say.TRANSFER_NEEDS_BANK.found("40A", 1, slot="40A"))
    return found


def _confirmation(terms: CreditTerms) -> list[Finding]:
    party = terms.confirmation_party
    if terms.confirmation == "WITHOUT":
        return [say.CONFIRMATION_UNASKED.found("58a", 1, slot="58a")] if party else []
    if party is None:
        return [say.CONFIRMATION_PARTY.found("58a", 1, slot="58a")]
    if party.bic and party.bic11 not in (terms.advising_bank, terms.nominated_bank):
        return [say.CONFIRMER_ELSEWHERE.found("58a", 1, slot="58a", bank=party.bic)]
    return []


def _amounts(terms: CreditTerms) -> list[Finding]:
    if terms.tolerance is None:
        return []
    found = []
    words = " ".join(terms.additional_amounts).upper().replace(".", " ").split()
    about = next((word for word in ABOUT_WORDS if word in words), "")
    plus, minus = terms.tolerance.plus, terms.tolerance.minus
    if about:
        found.append(say.TOLERANCE_TWICE.found("39C", 1, slot="39C", word=about, tolerance=f"{plus}/{minus}"))
    if max(plus, minus) > 25:
        found.append(say.TOLERANCE_TOO_WIDE.found("39A", 1, slot="39A", percent=max(plus, minus)))
    return found


def _documents(terms: CreditTerms) -> list[Finding]:
    if not terms.documents:
        return []
    found = []
    if not terms.documents[0].lstrip().startswith("+"):
        found.append(say.DOCUMENT_MARKS.found("46A", 1, slot="46A"))
    text = " ".join((*terms.documents, *terms.conditions)).upper()
    if terms.rules.startswith("EUCP") and not any(word in text for word in RECORD_FORMATS):
        found.append(say.EUCP_FORMAT.found("46A", 1, slot="46A"))
    return found


def _banks(terms: CreditTerms) -> list[Finding]:
    if terms.issuing_bank == terms.advising_bank:
        return [say.BANKS_EQUAL.found(slot="advising_bank")]
    return []


_RULES: tuple[Callable[[CreditTerms], list[Finding]], ...] = (
    _banks,
    _amounts,
    _payment_details,
    _tenor,
    _drawee,
    _any_bank,
    _date_order,
    _presentation,
    _closed_day,
    _documents,
    _confirmation,
)
