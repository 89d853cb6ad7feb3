"""Every document has its points, each with its article, its sentence and its phrase."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.credit.examination import sentences
from app.credit.examination.checklist import GENERAL, checklist, point, points_of
from app.credit.examination.documents import DocumentClass, demands
from app.credit.examination.phrases import in_set_x, phrase_of_finding, phrase_of_point
from app.messages.charset import SETS
from app.messages.findings import Rule
from tests.app.credit.examination.papers import found
from tests.app.credit.sample_credits import sample_terms

ALL = {one.code: one for group in (GENERAL, *(points_of(kind) for kind in DocumentClass)) for one in group}


def test_no_two_points_have_one_code_sentence_or_phrase() -> None:
    assert len(ALL) >= 80
    assert all(point(code) is one for code, one in ALL.items())
    assert len({one.look for one in ALL.values()}) == len(ALL)
    with pytest.raises(KeyError):
        point("invoice.colour")


@pytest.mark.parametrize("code", sorted(ALL))
def test_a_point_names_its_article_asks_one_thing_and_has_words_for_a_notice(code: str) -> None:
    one = ALL[code]

    assert re.fullmatch(r"UCP 600 art\. \d{1,2}[a-l]?|field \d\d[A-Z]", one.article)
    assert re.fullmatch(r"[A-Z].*[^.]\.", one.look)
    words = one.phrase.format(document="DOCUMENT")
    assert words == words.upper()
    assert SETS["x"].issuperset(words)


@pytest.mark.parametrize(
    ("kind", "articles"),
    [
        (DocumentClass.INVOICE, {"18a", "18b", "18c"}),
        (DocumentClass.MULTIMODAL, {"19a", "27"}),
        (DocumentClass.BILL_OF_LADING, {"20a", "20c", "26a", "27"}),
        (DocumentClass.SEA_WAYBILL, {"21a", "26a", "27"}),
        (DocumentClass.CHARTER_PARTY, {"22a", "26a", "27"}),
        (DocumentClass.AIR, {"23a", "27"}),
        (DocumentClass.LAND, {"24a", "24b", "27"}),
        (DocumentClass.COURIER, {"25a", "25b", "25c"}),
        (DocumentClass.INSURANCE, {"28a", "28b", "28c", "28e", "28f", "28g"}),
        (DocumentClass.OTHER, {"14d", "14f"}),
    ],
)
def test_a_document_is_examined_by_its_own_articles(kind: DocumentClass, articles: set[str]) -> None:
    assert {f"UCP 600 art. {article}" for article in articles} <= {one.article for one in points_of(kind)}


def test_a_checklist_begins_with_the_whole_and_follows_the_credit() -> None:
    terms = sample_terms("01")

    sections = checklist(terms)

    assert sections[0].demand is None
    assert sections[0].points == GENERAL
    assert tuple(section.demand for section in sections[1:]) == demands(terms)
    assert all(section.points for section in sections)


def test_a_copy_of_a_transport_document_is_not_examined_as_one() -> None:
    terms = replace(sample_terms("03"), documents=("+COPY OF BILL OF LADING", "+BILL OF LADING"))

    copy, original = checklist(terms)[1:]

    assert copy.points == points_of(DocumentClass.OTHER)
    assert original.points == points_of(DocumentClass.BILL_OF_LADING)


def test_a_ticked_point_gives_its_phrase_with_the_document_s_name() -> None:
    invoice, packing, lading, *_, other = demands(
        replace(sample_terms("03"), documents=(*sample_terms("03").documents, "+DELIVERY NOTE"))
    )

    assert phrase_of_point(point("transport.clean"), lading)._asdict() == {
        "code": "transport.clean 46A.3",
        "text": "BILL OF LADING NOT CLEAN",
        "article": "UCP 600 art. 27",
    }
    assert phrase_of_point(point("other.content"), other).text == "DELIVERY NOTE DOES NOT FULFIL ITS FUNCTION"
    assert phrase_of_point(point("invoice.goods"), invoice).text == "DESCRIPTION OF GOODS ON INVOICE NOT AS PER CREDIT"
    assert phrase_of_point(point("general.signed")).code == "general.signed"
    assert packing.kind is DocumentClass.PACKING_LIST


def test_a_finding_gives_a_phrase_with_what_it_saw() -> None:
    seen = found("01", claimed_minor=140_000_000, documents=())

    over, missing = (phrase_of_finding(seen[code]) for code in ("overdrawn", "document-missing"))

    assert over is not None
    assert missing is not None
    assert over.text == "CREDIT OVERDRAWN: CLAIMED USD 1,400,000.00, AVAILABLE USD 1,312,500.00"
    assert (over.code, over.article) == ("overdrawn 32B", "UCP 600 art. 30")
    assert missing.text == "CERTIFICATE OF ORIGIN NOT PRESENTED"
    assert phrase_of_finding(seen["quantity-five"]) is None


def test_every_finding_that_is_a_discrepancy_has_a_phrase() -> None:
    rules = [rule for rule in vars(sentences).values() if isinstance(rule, Rule)]
    values = tuple((name, "1") for rule in rules for name in re.findall(r"\{(\w+)\}", rule.template))

    for rule in rules:
        phrase = phrase_of_finding(replace(rule.found("46A"), values=values))
        assert (phrase is None) == (rule.severity == "info"), rule.code
        assert phrase is None or SETS["x"].issuperset(phrase.text)


def test_what_set_x_lacks_is_written_otherwise_or_marked() -> None:
    assert in_set_x("Müller & Söhne: 5 % 发票") == "Mueller + Soehne: 5  PERCENT ??"
