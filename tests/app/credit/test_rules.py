"""UCP 600 on the terms: what contradicts itself or surprises is said with its article, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.credit.banking_days import closed_reason, next_banking_day
from app.credit.rules import check_terms, last_presentation_day, place_country
from app.credit.terms import Bank, Party, Tolerance
from app.credit.usance import longest_tenor, usance_days
from tests.app.credit.sample_credits import TODAY, sample_terms


def codes(number: str = "02", today: date = TODAY, **changes: Any) -> dict[str, str]:
    terms = replace(sample_terms(number), **changes)
    return {finding.code: finding.rule for finding in check_terms(terms, today)}


@pytest.mark.parametrize(
    ("number", "changes", "code", "rule"),
    [
        ("02", {"expiry_date": date(2026, 11, 20)}, "expiry-before-issue", "UCP 600 art. 6d"),
        ("02", {"latest_shipment": date(2027, 2, 16)}, "shipment-after-expiry", "UCP 600 art. 14c"),
        ("02", {"latest_shipment": date(2026, 11, 1)}, "shipment-before-issue", "UCP 600 art. 14i"),
        ("02", {"expiry_date": date(2027, 2, 14)}, "closed-day", "UCP 600 art. 29a"),
        ("02", {"presentation_days": 30}, "period-past-expiry", "UCP 600 art. 14c"),
        ("02", {"presentation_days": 7}, "expiry-far-off", "UCP 600 art. 14c"),
        ("02", {"presentation_days": 0}, "period-zero", "UCP 600 art. 14c"),
        ("02", {"drafts_at": ()}, "acceptance-needs-drafts", "UCP 600 art. 6b"),
        ("02", {"drafts_at": ("AT MATURITY",)}, "usance-unreadable", "UCP 600 art. 6b"),
        ("03", {"deferred_payment": ()}, "deferred-needs-details", "UCP 600 art. 6b"),
        ("05", {"mixed_payment": ()}, "mixed-needs-details", "UCP 600 art. 6b"),
        ("03", {"available_by": "payment"}, "details-do-not-fit", "UCP 600 art. 6b"),
        ("02", {"available_by": "payment"}, "sight-with-tenor", "UCP 600 art. 2"),
        (
            "02",
            {"drawee": Bank("D", lines=("Blue Heron Imports Sample Co Ltd",))},
            "draft-on-applicant",
            "UCP 600 art. 6c",
        ),
        ("02", {"drawee": Bank("D", lines=("APPLICANT",))}, "draft-on-applicant", "UCP 600 art. 6c"),
        ("07", {"drawee": Bank("A", bic="SAMPDEHH")}, "negotiation-on-itself", "UCP 600 art. 2"),
        ("02", {"available_with": Bank("D", lines=("ANY BANK",))}, "any-bank-fit", "UCP 600 art. 12"),
        ("04", {"transferable": True}, "transfer-needs-bank", "UCP 600 art. 38b"),
        ("02", {"confirmation_party": None}, "confirmation-party", "D67"),
        ("02", {"confirmation": "WITHOUT"}, "confirmation-unasked", "D67"),
        ("02", {"confirmation_party": Bank("A", bic="SAMPJPJT")}, "confirmer-elsewhere", "UCP 600 art. 8"),
        ("02", {"additional_amounts": ("ABOUT JPY 1000",)}, "tolerance-twice", "UCP 600 art. 30a"),
        ("02", {"tolerance": Tolerance(30, 0)}, "tolerance-too-wide", "UCP 600 art. 30"),
        ("13", {"documents": ("+INVOICE",)}, "eucp-format", "eUCP art. e4"),
        ("02", {"documents": ("INVOICE",)}, "document-marks", "field 46A"),
        ("02", {"advising_bank": "SAMPCNSHXXX"}, "banks-equal", "UCP 600 art. 9"),
    ],
)
def test_a_contradiction_is_found_with_its_article(number: str, changes: dict[str, Any], code: str, rule: str) -> None:
    assert code not in codes(number)
    assert codes(number, **changes)[code] == rule


def test_a_sound_credit_of_today_has_nothing_to_say() -> None:
    assert codes(today=date(2026, 11, 23)) == {}


def test_the_calendar_says_what_has_passed() -> None:
    assert "expired" in codes(today=date(2027, 2, 16))
    assert "issue-not-today" in codes(today=date(2026, 11, 24))
    assert "older-release" in codes("09")
    assert "older-release" not in codes("09", today=date(2026, 11, 13))


def test_banks_own_closed_days_and_england_s_holidays_are_kept() -> None:
    assert closed_reason(date(2026, 12, 31), "JP") == "Bank Holiday"
    assert closed_reason(date(2027, 1, 1), "JP") == "New Year's Day"
    assert closed_reason(date(2026, 8, 31), "GB") == "Late Summer Bank Holiday"
    assert closed_reason(date(2026, 12, 23), "SE") == ""  # banks only close early


def test_a_closed_day_is_named_and_the_next_open_day_told() -> None:
    terms = replace(sample_terms("02"), expiry_date=date(2027, 3, 26))
    [finding] = [one for one in check_terms(terms, TODAY) if one.code == "closed-day"]
    assert (
        finding.sentence == "26 Mar 2027 is a closed day in Germany (Good Friday): presentation moves to 30 Mar 2027."
    )


@pytest.mark.parametrize(
    ("day", "country", "reason", "following"),
    [
        (date(2027, 2, 14), "DE", "Sunday", date(2027, 2, 15)),
        (date(2026, 10, 1), "CN", "National Day", date(2026, 10, 8)),
        (date(2027, 1, 8), "KW", "Friday", date(2027, 1, 10)),
        (date(2027, 2, 15), "DE", "", date(2027, 2, 15)),
        (date(2027, 2, 14), "ZZ", "Sunday", date(2027, 2, 15)),
    ],
)
def test_banks_are_closed_as_their_country_rests(day: date, country: str, reason: str, following: date) -> None:
    assert closed_reason(day, country).startswith(reason)
    assert bool(closed_reason(day, country)) == bool(reason)
    assert next_banking_day(day, country) == following


@pytest.mark.parametrize(
    ("place", "available", "country"),
    [
        ("SINGAPORE", Bank("A", bic="SAMPDEHH"), "SG"),
        ("BUCHAREST, ROMANIA", Bank("A", bic="SAMPDEHH"), "RO"),
        ("LAGOS NIGERIA", Bank("A", bic="SAMPDEHH"), "NG"),
        ("LONDON, U.K.", Bank("A", bic="SAMPDEHH"), "DE"),
        ("LONDON UK", Bank("A", bic="SAMPDEHH"), "GB"),
        ("LYON, FR", Bank("D", lines=("ANY BANK",)), "FR"),
        ("HAMBURG", Bank("A", bic="SAMPDEHH"), "DE"),
        ("AT OUR COUNTERS", Bank("D", lines=("ANY BANK",)), "CN"),
        ("COUNTRY OF BENEFICIARY", Bank("D", lines=("ANY BANK",)), "DE"),
    ],
)
def test_the_country_of_expiry_is_read_from_the_place_or_the_bank(place: str, available: Bank, country: str) -> None:
    assert place_country(replace(sample_terms("02"), expiry_place=place, available_with=available)) == country


def test_the_last_day_for_documents_never_passes_expiry() -> None:
    terms = sample_terms("02")
    assert last_presentation_day(replace(terms, presentation_days=None)) == date(2027, 2, 15)
    assert last_presentation_day(replace(terms, presentation_days=7)) == date(2027, 2, 1)
    assert last_presentation_day(replace(terms, presentation_days=90)) == terms.expiry_date
    assert last_presentation_day(replace(terms, latest_shipment=None)) is None


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("SIGHT",), 0),
        (("90 DAYS AFTER BILL OF LADING DATE",), 90),
        (("90DAYS AFTER SIGHT",), 90),
        (("3 MONTHS AFTER SIGHT",), 90),
        (("30 PERCENT AT SIGHT, 70 PERCENT AT", "180 DAYS AFTER SHIPMENT"), 180),
        (("30 DAYS", "60 DAYS"), 60),
        (("DAYS 5",), 0),
        (("99999 DAYS",), 0),
        ((), 0),
    ],
)
def test_the_tenor_is_read_from_the_text(lines: tuple[str, ...], days: int) -> None:
    assert longest_tenor(lines) == days


def test_usance_of_the_samples() -> None:
    days = {number: usance_days(sample_terms(number)) for number in ("01", "02", "03", "04", "05")}
    assert days == {"01": 0, "02": 90, "03": 60, "04": 0, "05": 180}


def test_a_party_without_name_is_no_drawee() -> None:
    assert "draft-on-applicant" not in codes(applicant=Party(lines=("OTHER SAMPLE",)))
