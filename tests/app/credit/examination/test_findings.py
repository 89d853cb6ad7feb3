"""What a presentation shows before anyone reads a document, with its article (UCP 600 art. 3, 6, 14, 17, 30 to 33)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.credit.examination.findings import findings
from app.credit.terms import Tolerance
from app.desk.overrides import name_of
from app.money import Money
from tests.app.credit.examination.papers import Paper, all_papers, complying, found, received
from tests.app.credit.sample_credits import sample_terms

# Sample 02: JPY 204,000,000 +/-10 %, partial shipments allowed, latest shipment 25 Jan 2027, 21 days, expires in
# Hamburg on 15 Feb 2027. Sample 01: USD 1,250,000.00 +/-5 %, partial shipments not allowed.
FULL = 204_000_000


@pytest.mark.parametrize("number", ["01", "02", "10"])
def test_complying_documents_are_left_alone(number: str) -> None:
    assert found(number) == {}


@pytest.mark.parametrize(
    ("facts", "code", "severity", "rule", "field"),
    [
        (
            {"receipt": received("2027-02-16 09:00")},
            "presented-after-expiry",
            "error",
            "UCP 600 art. 6d",
            "31D",
        ),
        (
            {"receipt": received("2027-02-11 09:00")},
            "presented-after-period",
            "error",
            "UCP 600 art. 14c",
            "48",
        ),
        ({"receipt": received("2027-02-10 18:00")}, "presented-after-hours", "warning", "UCP 600 art. 33", "31D"),
        ({"shipment_day": None}, "shipment-unknown", "warning", "UCP 600 art. 14c", "48"),
        ({"shipment_day": date(2027, 1, 26)}, "late-shipment", "error", "field 44C", "44C"),
        ({"shipment_day": date(2027, 2, 2)}, "shipped-after-receipt", "error", "UCP 600 art. 14i", "44C"),
        ({"claimed_minor": FULL * 110 // 100 + 1}, "overdrawn", "error", "UCP 600 art. 30", "32B"),
        ({"claimed_minor": FULL, "drawn_minor": FULL // 5}, "overdrawn", "error", "UCP 600 art. 30", "32B"),
        ({"claimed_minor": FULL - 1}, "quantity-five", "info", "UCP 600 art. 30b", "45A"),
        ({"documents": ()}, "document-missing", "error", "UCP 600 art. 14a", "42C"),
    ],
)
def test_what_is_wrong_is_said_with_its_article(
    facts: dict[str, Any], code: str, severity: str, rule: str, field: str
) -> None:
    finding = found("02", **facts)[code]

    assert (finding.severity, finding.rule, finding.field) == (severity, rule, field)


def test_a_late_presentation_says_what_was_seen() -> None:
    late = found("02", receipt=received("2027-02-16 09:00"))

    assert (
        late["presented-after-expiry"].sentence == "Documents came on 16 Feb 2027; the credit expired on 15 Feb 2027."
    )
    assert late["presented-after-period"].sentence == (
        "Documents came on 16 Feb 2027; 21 days after shipment ended on 10 Feb 2027."
    )


def test_documents_that_no_bank_received_are_not_late_yet() -> None:
    assert found("02", receipt=None) == {}


def test_a_presentation_on_the_moved_expiry_is_in_time() -> None:
    sunday = {"expiry_date": date(2027, 2, 14)}

    assert found("02", sunday, receipt=received("2027-02-15 09:00"), shipment_day=date(2027, 1, 25)) == {}
    late = found("02", sunday, receipt=received("2027-02-16 09:00"), shipment_day=date(2027, 1, 25))
    assert late["presented-after-expiry"].sentence.endswith("the credit expired on 15 Feb 2027.")


def test_an_overdrawing_says_how_much_lies_outside() -> None:
    over = found("01", claimed_minor=140_000_000)["overdrawn"]

    assert over.sentence == (
        "USD 1,400,000.00 is claimed, USD 1,312,500.00 is available: USD 87,500.00 lies outside the undertaking."
    )
    spent = found("02", claimed_minor=FULL, drawn_minor=2 * FULL)["overdrawn"]
    assert "JPY 0 is available" in spent.sentence


@pytest.mark.parametrize(
    ("text", "claimed", "code"),
    [
        ("ABOUT", FULL * 110 // 100, "overdrawn-about"),
        ("ABOUT", FULL * 110 // 100 + 1, "overdrawn-additional"),
        ("FREIGHT UP TO JPY 400000", FULL + 1, "overdrawn-additional"),
    ],
)
def test_additional_amounts_are_the_officer_s_to_judge(text: str, claimed: int, code: str) -> None:
    over = found("02", {"tolerance": None, "additional_amounts": (text,)}, claimed_minor=claimed)[code]

    assert (over.severity, over.field) == ("warning", "39C")


USD = 125_000_000


@pytest.mark.parametrize(
    ("terms", "claimed", "drawn", "codes"),
    [
        pytest.param({}, USD * 95 // 100, 0, {"quantity-five"}, id="within 39A"),
        pytest.param({}, USD * 95 // 100 - 1, 0, {"underdrawn", "quantity-five"}, id="below 39A"),
        pytest.param(
            {"tolerance": Tolerance(10, 2)}, USD * 98 // 100 - 1, 0, {"underdrawn", "quantity-five"}, id="2 %"
        ),
        pytest.param({"tolerance": None}, USD, 0, set(), id="in full"),
        pytest.param({"tolerance": None}, USD - 1, 0, {"underdrawn-five", "quantity-five"}, id="less, within 30c"),
        pytest.param({"tolerance": None}, USD * 95 // 100, 0, {"underdrawn-five", "quantity-five"}, id="95 %"),
        pytest.param({"tolerance": None}, USD * 95 // 100 - 1, 0, {"underdrawn", "quantity-five"}, id="below 95 %"),
        pytest.param({"partial_shipments": "ALLOWED"}, USD // 2, 0, {"quantity-five"}, id="partial allowed"),
        pytest.param({"partial_shipments": ""}, USD // 2, 0, {"quantity-five"}, id="partial not forbidden"),
        pytest.param({}, USD // 2, USD // 2, {"partial-drawing"}, id="a second drawing"),
        pytest.param(
            {"partial_shipments": "CONDITIONAL"},
            USD // 2,
            0,
            {"partial-conditional", "quantity-five"},
            id="on conditions",
        ),
    ],
)
def test_part_of_a_credit_is_drawn(terms: dict[str, Any], claimed: int, drawn: int, codes: set[str]) -> None:
    assert set(found("01", terms, claimed_minor=claimed, drawn_minor=drawn)) == codes


def test_a_currency_without_decimals_is_not_rounded_in_the_bank_s_favour() -> None:
    terms = {"amount": Money(101, "JPY"), "tolerance": None, "partial_shipments": "NOT ALLOWED"}

    assert "underdrawn-five" in found("02", terms, claimed_minor=96)  # 95 % of 101 is 95.95
    assert "underdrawn" in found("02", terms, claimed_minor=95)


@pytest.mark.parametrize(
    ("words", "shipped", "good"),
    [
        ("ON OR ABOUT 15 JANUARY 2027", date(2027, 1, 10), True),
        ("ON OR ABOUT 15 JANUARY 2027", date(2027, 1, 20), True),
        ("ON OR ABOUT 15 JANUARY 2027", date(2027, 1, 21), False),
        ("FIRST HALF OF JANUARY 2027", date(2027, 1, 16), False),
        ("END OF JANUARY 2027", date(2027, 1, 21), True),
        ("MIDDLE OF JANUARY 2027", date(2027, 1, 21), False),
        ("AS SOON AS POSSIBLE", date(2027, 1, 21), True),
    ],
)
def test_words_for_shipment_mean_what_article_3_says(words: str, shipped: date, good: bool) -> None:
    terms = {"latest_shipment": None, "shipment_period": (words,)}

    assert ("shipped-outside-period" not in found("02", terms, shipment_day=shipped)) is good


def test_words_that_are_not_understood_are_left_to_the_officer() -> None:
    terms = {"latest_shipment": None, "shipment_period": ("JANUARY, FEBRUARY AND MARCH 2027",)}

    seen = found("02", terms)

    assert {code: one.severity for code, one in seen.items()} == {"shipment-by-hand": "info"}


def test_a_shipment_outside_its_period_says_how_the_words_were_read() -> None:
    terms = {"latest_shipment": None, "shipment_period": ("ON OR ABOUT 15 JANUARY 2027",)}

    assert found("02", terms, shipment_day=date(2027, 1, 25))["shipped-outside-period"].sentence == (
        "Goods were shipped on 25 Jan 2027; 44D means 10 Jan 2027 to 20 Jan 2027 (ON OR ABOUT 15 JANUARY 2027)."
    )


# Sample 06: three lots in January, February and March 2027.
@pytest.mark.parametrize(
    ("shipped", "earlier", "codes"),
    [
        pytest.param(date(2027, 1, 20), (), set(), id="the first lot"),
        pytest.param(date(2027, 2, 10), (date(2027, 1, 20),), set(), id="the second after the first"),
        pytest.param(date(2027, 2, 10), (), {"instalment-missed"}, id="the first was missed"),
        pytest.param(date(2027, 3, 10), (date(2027, 1, 20),), {"instalment-missed"}, id="the second was missed"),
        pytest.param(date(2027, 4, 2), (date(2027, 1, 20),), {"shipped-outside-instalments"}, id="in no period"),
    ],
)
def test_a_missed_instalment_ends_the_credit(shipped: date, earlier: tuple[date, ...], codes: set[str]) -> None:
    seen = found("06", shipment_day=shipped, earlier_shipments=earlier, receipt=received("2027-04-05 10:00"))

    assert set(seen) & {"instalment-missed", "shipped-outside-instalments"} == codes


def test_a_period_that_counts_from_something_else_is_reckoned_by_hand() -> None:
    by_hand = found("02", {"presentation_text": "AFTER INVOICE DATE"}, receipt=received("2027-02-15 10:00"))

    assert set(by_hand) == {"period-by-hand"}
    assert by_hand["period-by-hand"].sentence == (
        "Field 48 counts 21 days “AFTER INVOICE DATE”: reckon the period by hand."
    )


def test_a_missing_document_is_named_and_an_unknown_one_left_to_the_officer() -> None:
    terms = replace(sample_terms("02"), documents=("+COMMERCIAL INVOICE", "+DELIVERY NOTE", "+LABORATORY SHEET"))
    papers = (Paper("Delivery note", "other"), Paper("Drafts", "draft"), Paper("Price list", "other"))

    seen = findings(terms, complying(terms, documents=papers))

    assert [(one.code, one.severity, one.sentence) for one in seen] == [
        (
            "document-missing",
            "error",
            "“COMMERCIAL INVOICE” is asked for; no such document is presented.",
        ),
        (
            "document-unseen",
            "warning",
            "“LABORATORY SHEET” is asked for; none of the documents presented was found to be it.",
        ),
        ("document-not-asked", "info", "“Price list” is not asked for: it is not examined."),
    ]


def test_each_missing_document_can_be_overruled_by_itself() -> None:
    terms = replace(sample_terms("02"), documents=("+DELIVERY NOTE", "+LABORATORY SHEET"))

    names = [name_of(one) for one in findings(terms, complying(terms, documents=())) if one.severity == "warning"]

    assert names == ["document-unseen 46A.1", "document-unseen 46A.2"]


@pytest.mark.parametrize(
    ("asked", "originals", "copies", "code"),
    [
        ("+INVOICE IN THREE ORIGINALS", 3, 0, ""),
        ("+INVOICE IN THREE ORIGINALS", 2, 1, "originals-short"),
        ("+INVOICE IN TRIPLICATE", 1, 2, ""),
        ("+INVOICE IN TRIPLICATE", 3, 0, ""),
        ("+INVOICE IN TRIPLICATE", 1, 1, "copies-short"),
        ("+INVOICE IN TRIPLICATE", 0, 3, "originals-short"),
        ("+INVOICE", 0, 1, "originals-short"),
        ("+COPY OF INVOICE", 0, 1, ""),
        ("+COPY OF INVOICE", 1, 0, ""),
        ("+1 ORIGINAL AND 2 COPIES OF INVOICE", 1, 1, "copies-short"),
    ],
)
def test_originals_and_copies_are_counted(asked: str, originals: int, copies: int, code: str) -> None:
    terms = {"documents": (asked,), "drafts_at": ()}

    seen = found("02", terms, documents=(Paper("Invoice", "invoice", originals, copies),))

    assert set(seen) == ({code} if code else set())


def test_one_electronic_record_does_for_all_originals() -> None:
    terms = replace(sample_terms("13"), documents=("+COMMERCIAL INVOICE IN THREE ORIGINALS",))

    seen = findings(terms, complying(terms, documents=(Paper("Commercial invoice", "invoice", 1),)))

    assert "originals-short" not in {one.code for one in seen}


def test_26_certificates_for_26_lots_are_each_found() -> None:
    terms = sample_terms("11")
    papers = all_papers(terms)
    without_one = tuple(paper for paper in papers if "LOT 07" not in paper.title)

    assert not [one for one in findings(terms, complying(terms, documents=papers[::-1])) if one.field == "46A"]
    [missing] = [one for one in findings(terms, complying(terms, documents=without_one)) if one.field == "46A"]
    assert "LOT 07" in missing.sentence


def test_errors_come_first() -> None:
    seen = [one.severity for one in found("01", claimed_minor=1, shipment_day=None, documents=()).values()]

    assert seen == sorted(seen, key=("error", "warning", "info").index)
    assert {"error", "warning", "info"} == set(seen)
