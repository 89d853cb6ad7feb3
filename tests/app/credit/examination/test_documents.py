"""Field 46A as a list: where one document ends, what it is, how many originals and copies (UCP 600 art. 17)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.examination.documents import TITLE_CHARS_MAX, Demand, DocumentClass, classify, demands
from tests.app.credit.sample_credits import NUMBERS, sample_terms
from tests.helpers.checkout import shared_files


def asked(*lines: str) -> tuple[Demand, ...]:
    return demands(replace(sample_terms("03"), documents=lines, drafts_at=()))


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("SIGNED COMMERCIAL INVOICE IN THREE ORIGINALS", "invoice", "SIGNED COMMERCIAL INVOICE"),
        ("COMMERCIAL INVOICE AS ELECTRONIC RECORD IN PDF FORMAT", "invoice", "COMMERCIAL INVOICE"),
        ("SIGNED INVOICE IN (3) THREE COPIES", "invoice", "SIGNED INVOICE"),
        ("PACKING LIST SHOWING GROSS WEIGHT IN 4 COPIES", "packing-list", "PACKING LIST"),
        (
            "FULL SET OF ON BOARD BILLS OF LADING MADE OUT TO ORDER",
            "bill-of-lading",
            "ON BOARD BILLS OF LADING",
        ),
        ("3/3 ORIGINAL BILLS OF LADING PLUS 2 NON-NEGOTIABLE COPIES", "bill-of-lading", "BILLS OF LADING"),
        ("B/L", "bill-of-lading", "B/L"),
        ("CHARTER PARTY BILL OF LADING", "charter-party", "CHARTER PARTY BILL OF LADING"),
        ("NON-NEGOTIABLE SEA WAYBILL CONSIGNED TO APPLICANT", "sea-waybill", "NON-NEGOTIABLE SEA WAYBILL"),
        ("COMBINED TRANSPORT DOCUMENTS (FULL SET) EVIDENCING", "multimodal", "COMBINED TRANSPORT DOCUMENTS"),
        (
            "MULTIMODAL DOCUMENT OR BILL OF LADING",
            "multimodal",
            "MULTIMODAL DOCUMENT OR BILL OF LADING",
        ),
        ("AIR WAYBILL CONSIGNED TO ISSUING BANK", "air", "AIR WAYBILL"),
        ("CMR CONSIGNMENT NOTE", "land", "CMR CONSIGNMENT NOTE"),
        ("RAILWAY BILL", "land", "RAILWAY BILL"),
        ("ORIGINAL COURIER RECEIPT", "courier", "COURIER RECEIPT"),
        ("INSURANCE CERTIFICATE FOR 110 PERCENT OF THE INVOICE VALUE", "insurance", "INSURANCE CERTIFICATE"),
        ("INSURANCE POLICY OR CERTIFICATE IN DUPLICATE", "insurance", "INSURANCE POLICY OR CERTIFICATE"),
        ("CERTIFICATE OF ORIGIN ISSUED BY A CHAMBER OF COMMERCE", "origin", "CERTIFICATE OF ORIGIN"),
        ("GSP FORM A", "origin", "GSP FORM A"),
        ("PHYTOSANITARY CERTIFICATE", "inspection", "PHYTOSANITARY CERTIFICATE"),
        ("CERTIFICATE OF ANALYSIS", "inspection", "CERTIFICATE OF ANALYSIS"),
        ("WEIGHT CERTIFICATE", "weight", "WEIGHT CERTIFICATE"),
        ("BENEFICIARY'S CERTIFICATE THAT ONE COPY OF THE INVOICE WAS SENT", "beneficiary", "BENEFICIARY'S CERTIFICATE"),
        ("CERTIFICATE FROM THE BENEFICIARY STATING THAT", "beneficiary", "CERTIFICATE FROM THE BENEFICIARY"),
        ("DRAFTS AT SIGHT", "draft", "DRAFTS"),
        ("DELIVERY NOTE SIGNED BY THE APPLICANT", "other", "DELIVERY NOTE"),
        ("COPY OF FAX SENT BY BENEFICIARY ADVISING B/L NUMBER", "other", "FAX"),
        ("FORWARDER'S CERTIFICATE OF RECEIPT", "other", "FORWARDER'S CERTIFICATE OF RECEIPT"),
    ],
)
def test_a_document_is_known_by_its_name(text: str, kind: str, title: str) -> None:
    [demand] = asked(f"+{text}")

    assert (demand.kind, demand.title, demand.text) == (kind, title, text)


@pytest.mark.parametrize(
    ("text", "originals", "copies", "full_set"),
    [
        ("INVOICE", 1, 0, False),
        ("INVOICE IN THREE ORIGINALS", 3, 0, False),
        ("INVOICE IN TRIPLICATE", 1, 2, False),
        ("INVOICE, SIGNED, IN DUPLICATE", 1, 1, False),
        ("INVOICE IN 3-FOLD", 1, 2, False),
        ("INVOICE IN FIVE-FOLD", 1, 4, False),
        ("INVOICE IN FOUR COPIES", 1, 3, False),
        ("INVOICE IN (3) THREE COPIES", 1, 2, False),
        ("INVOICE IN THREE (3) COPIES", 1, 2, False),
        ("INVOICE IN ONE COPY", 1, 0, False),
        ("INVOICE IN 1 ORIGINAL AND 3 COPIES", 1, 3, False),
        ("INVOICE IN 3 ORIGINALS AND 3 COPIES", 3, 3, False),
        ("1 ORIGINAL AND 2 COPIES OF THE INVOICE", 1, 2, False),
        ("ORIGINAL INVOICE PLUS ONE COPY", 1, 1, False),
        ("COPY OF THE INVOICE", 0, 1, False),
        ("TWO COPIES OF THE INVOICE", 0, 2, False),
        ("PHOTOCOPY OF EXPORT LICENCE", 0, 1, False),
        ("3/3 ORIGINAL BILLS OF LADING", 3, 0, True),
        ("2/3 SET OF BILLS OF LADING", 2, 0, False),
        ("FULL SET OF BILLS OF LADING", 1, 0, True),
        ("FULL SET (3/3) BILLS OF LADING PLUS 2 NON-NEGOTIABLE COPIES", 3, 2, True),
        ("PACKING LIST SHOWING ALL WEIGHTS IN TRIPLICATE", 1, 2, False),
        ("BENEFICIARY'S CERTIFICATE THAT THREE COPIES OF THE INVOICE WERE SENT", 1, 0, False),
        ("HEALTH CERTIFICATE SHOWING ORIGIN WITH A COPY OF THE LABORATORY REPORT", 1, 0, False),
    ],
)
def test_how_many_are_asked_for(text: str, originals: int, copies: int, full_set: bool) -> None:
    [demand] = asked(f"+{text}")

    assert (demand.originals, demand.copies, demand.full_set) == (originals, copies, full_set)


@pytest.mark.parametrize(
    "lines",
    [
        ("+INVOICE, SIGNED", "AND STAMPED", "+PACKING LIST"),
        ("1) INVOICE, SIGNED", "AND STAMPED", "2) PACKING LIST"),
        ("1. INVOICE, SIGNED", "AND STAMPED", "2. PACKING LIST"),
        ("- INVOICE, SIGNED", "AND STAMPED", "- PACKING LIST"),
        ("A) INVOICE, SIGNED", "AND STAMPED", "B) PACKING LIST"),
        ("+01) INVOICE, SIGNED", "AND STAMPED", "+02) PACKING LIST"),
        ("INVOICE, SIGNED", "AND STAMPED", "PACKING LIST"),
        ("INVOICE, SIGNED", "AND STAMPED;", "PACKING LIST;"),
        ("DOCUMENTS REQUIRED:", "+INVOICE, SIGNED", "AND STAMPED", "+PACKING LIST"),
        ("+INVOICE, SIGNED", "AND STAMPED", "+PACKING LIST", "+ALL DOCUMENTS MUST BE IN ENGLISH"),
    ],
)
def test_each_way_of_listing_documents_is_read(lines: tuple[str, ...]) -> None:
    assert [(one.number, one.text) for one in asked(*lines)] == [
        (1, "INVOICE, SIGNED AND STAMPED"),
        (2, "PACKING LIST"),
    ]


def test_what_one_document_must_show_is_no_other_document() -> None:
    lines = ("+CERTIFICATE STATING THAT", "1) GOODS ARE NEW", "2) BILL OF LADING NO. IS SHOWN", "+PACKING LIST")

    assert [one.text for one in asked(*lines)] == [
        "CERTIFICATE STATING THAT 1) GOODS ARE NEW 2) BILL OF LADING NO. IS SHOWN",
        "PACKING LIST",
    ]


def test_a_line_that_goes_on_is_no_document_of_its_own() -> None:
    lines = ("FULL SET OF CLEAN ON BOARD", "OCEAN BILLS OF LADING MARKED AS PER", "INVOICE", "PACKING LIST")

    assert [one.kind.value for one in asked(*lines)] == ["bill-of-lading", "packing-list"]


def test_drafts_of_42c_are_asked_for_unless_46a_names_them() -> None:
    terms = sample_terms("02")
    named = replace(terms, documents=("+DRAFTS IN DUPLICATE", "+INVOICE"))

    assert [(one.field, one.kind) for one in demands(terms)][-1] == ("42C", DocumentClass.DRAFT)
    assert [one.field for one in demands(named)] == ["46A", "46A"]
    assert not [one for one in demands(sample_terms("03")) if one.kind is DocumentClass.DRAFT]


def test_documents_of_one_name_are_told_apart() -> None:
    lots = [one.title for one in demands(sample_terms("11")) if one.kind is DocumentClass.INSPECTION]

    assert len(lots) == len(set(lots)) == 26


@pytest.mark.parametrize("number", NUMBERS)
def test_every_sample_credit_splits_into_its_documents(number: str) -> None:
    terms = sample_terms(number)

    found = [one for one in demands(terms) if one.field == "46A"]

    assert [one.text for one in found] == [
        " ".join(text.split()) for text in "\n".join(terms.documents).removeprefix("+").split("\n+")
    ]
    assert found[0].kind is DocumentClass.INVOICE
    assert all(one.title and len(one.title) <= TITLE_CHARS_MAX for one in found)


@pytest.mark.parametrize("path", shared_files("mt/samples/*.expected.json"), ids=lambda path: path.name)
def test_every_46a_of_the_shared_messages_splits_sensibly(path: Path) -> None:
    read = json.loads(path.read_text("utf-8"))
    fields = [field for message in read.get("messages", [read]) for field in message["fields"]]
    for value in (value for tag, value in fields if tag == "46A"):
        lines = tuple(value.split("\n"))
        found = asked(*lines)

        marks = sum(line.startswith("+") for line in lines)
        assert len(found) == (marks or 1)
        kept = "".join(one.text for one in found).replace(" ", "")
        assert kept == value.replace("\n", "").replace("+", "").replace(" ", "")
        assert found[0].kind is not DocumentClass.OTHER


@given(st.lists(st.text("+-*()1234567890 ,.:;/ABCDEFINOPRSTUYL'", max_size=65), max_size=12))
def test_no_46a_stops_the_reading_and_nothing_is_read_that_is_not_there(lines: list[str]) -> None:
    found = asked(*lines)

    text = "".join("".join(lines).split())
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    assert all("".join(one.text.split()) in text for one in found)


def test_a_title_typed_in_mixed_case_is_known_too() -> None:
    assert classify("Certificate of origin") is DocumentClass.ORIGIN
    assert classify("") is DocumentClass.OTHER
