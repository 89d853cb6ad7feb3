"""Until when documents may be presented: expiry, the period after shipment, closed days (UCP 600 art. 6d, 14c, 29)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.credit.examination.last_day import last_day_for_presentation
from tests.app.credit.sample_credits import sample_terms

# Sample 02 expires in Hamburg on 15 Feb 2027, 21 days after shipment.


@pytest.mark.parametrize(
    ("changes", "shipped", "last"),
    [
        pytest.param({}, date(2027, 1, 12), date(2027, 2, 2), id="21 days after shipment"),
        pytest.param({}, date(2027, 1, 25), date(2027, 2, 15), id="the period ends with the credit"),
        pytest.param({}, date(2027, 2, 1), date(2027, 2, 15), id="never after expiry"),
        pytest.param({}, date(2027, 1, 16), date(2027, 2, 8), id="a period that ends on a Saturday moves to Monday"),
        pytest.param({"presentation_days": 7}, date(2027, 1, 12), date(2027, 1, 19), id="field 48 sets another number"),
        pytest.param({"presentation_days": 0}, date(2027, 1, 12), date(2027, 1, 12), id="on the day of shipment"),
        pytest.param({"presentation_days": None}, date(2027, 1, 12), date(2027, 2, 2), id="21 where 48 is silent"),
        pytest.param(
            {"expiry_date": date(2027, 3, 26)}, None, date(2027, 3, 30), id="expiry on Good Friday moves past Easter"
        ),
        pytest.param(
            {"expiry_date": date(2027, 2, 14), "presentation_days": 30},
            date(2027, 1, 25),
            date(2027, 2, 15),
            id="a period past expiry ends with the moved expiry",
        ),
        pytest.param(
            {"expiry_date": date(2026, 10, 1), "expiry_place": "SHANGHAI, CHINA"},
            None,
            date(2026, 10, 8),
            id="golden week at the place of expiry",
        ),
        pytest.param(
            {"presentation_days": None, "documents": ("+COMMERCIAL INVOICE",)},
            date(2027, 1, 12),
            date(2027, 2, 15),
            id="no transport document, no period",
        ),
        pytest.param(
            {"presentation_days": None, "documents": ("+COPY OF BILL OF LADING",)},
            date(2027, 1, 12),
            date(2027, 2, 15),
            id="a copy of one is none",
        ),
        pytest.param(
            {"presentation_text": "AFTER INVOICE DATE"}, date(2027, 1, 12), date(2027, 2, 15), id="counted otherwise"
        ),
        pytest.param({}, None, date(2027, 2, 15), id="shipment not entered"),
    ],
)
def test_the_last_day_for_documents(changes: dict[str, Any], shipped: date | None, last: date) -> None:
    assert last_day_for_presentation(replace(sample_terms("02"), **changes), shipped).day == last


def test_the_latest_shipment_is_never_moved_by_a_closed_day() -> None:
    # 24 Jan 2027 is a Sunday: goods shipped then are presented by the 21st day from that Sunday.
    terms = replace(sample_terms("02"), latest_shipment=date(2027, 1, 24))

    assert last_day_for_presentation(terms, date(2027, 1, 24)).day == date(2027, 2, 15)
    assert last_day_for_presentation(terms, date(2027, 1, 24)).period_end == date(2027, 2, 15)


def test_an_officer_reads_how_it_was_reckoned() -> None:
    steps = last_day_for_presentation(sample_terms("02"), date(2027, 1, 16)).steps

    assert [(step.sentence, step.article) for step in steps] == [
        ("The credit expires on 15 Feb 2027 in HAMBURG.", "UCP 600 art. 6d"),
        ("21 days after shipment on 16 Jan 2027 is 6 Feb 2027.", "UCP 600 art. 14c"),
        (
            "6 Feb 2027 is a closed day in Germany (Saturday): the last day moves to Monday 8 Feb 2027.",
            "UCP 600 art. 29a",
        ),
        ("Documents may be presented until 8 Feb 2027.", "UCP 600 art. 14c"),
    ]


def test_an_officer_is_told_what_can_not_be_reckoned() -> None:
    terms = sample_terms("02")

    def last_words(**changes: Any) -> str:
        return last_day_for_presentation(replace(terms, **changes), None).steps[-1].sentence

    assert last_words() == "The 21 days after shipment can't be counted: enter its date."
    assert last_words(presentation_text="AFTER INVOICE DATE") == (
        "Field 48 counts 21 days “AFTER INVOICE DATE”: reckon them by hand."
    )
    assert last_words(presentation_days=None, documents=("+INVOICE",)) == (
        "No period after shipment runs: no transport document is asked for."
    )
