"""Documents and discrepancies as they are sealed: what was said comes back whole, and nothing else is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.credit.examination.documents import DocumentClass
from app.credit.plain import TermsError
from app.credit.presentation import Discrepancy, Notice, Presented, PresentedDocument, PresentedFile
from app.credit.terms import DAY_FIRST, DAY_LAST
from app.ledger import canonical

SCAN = PresentedFile("invoice.pdf", 48_213, "ab" * 32, "pdf")
INVOICE = PresentedDocument("COMMERCIAL INVOICE", "invoice", 3, 2, SCAN)
PAPERS = Presented(
    (INVOICE, PresentedDocument("B/L 4711", "bill-of-lading", 3, 0)),
    shipment_date=date(2027, 2, 26),
    presenter="FJORD SAMPLE TRADING",
    reference="OSL-2027-0031",
)

_TEXTS = st.text(max_size=20)
_FILES = st.builds(
    PresentedFile, _TEXTS, st.integers(1, 2**40), st.from_regex(r"\A[0-9a-f]{64}\Z"), st.sampled_from(["pdf", ""])
)
_DOCUMENTS = st.builds(
    PresentedDocument,
    _TEXTS,
    st.sampled_from([str(one) for one in DocumentClass]),
    st.integers(0, 99),
    st.integers(0, 99),
    st.none() | _FILES,
)
_PAPERS = st.builds(
    Presented,
    st.lists(_DOCUMENTS, max_size=4).map(tuple),
    st.none() | st.dates(DAY_FIRST, DAY_LAST),
    _TEXTS,
    _TEXTS,
    _TEXTS,
    _TEXTS,
    _TEXTS,
)
_DISCREPANCIES = st.lists(st.builds(Discrepancy, _TEXTS, _TEXTS), max_size=4).map(tuple)
_NOTICES = st.builds(Notice, _DISCREPANCIES, _TEXTS, _TEXTS, _TEXTS, _TEXTS)


@given(_PAPERS)
def test_documents_taken_in_survive_sealing(papers: Presented) -> None:
    assert Presented.from_json(canonical.loads(canonical.dumps(papers.to_json()))) == papers


@given(_NOTICES)
def test_a_notice_survives_sealing(notice: Notice) -> None:
    assert Notice.from_json(canonical.loads(canonical.dumps(notice.to_json()))) == notice


def _document(**words: Any) -> dict[str, Any]:
    plain: dict[str, Any] = PAPERS.to_json()
    plain["documents"][0] |= words
    return plain


def _file(**words: Any) -> dict[str, Any]:
    plain = _document()
    plain["documents"][0]["file"] |= words
    return plain


UNREADABLE: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("of another schema", {**PAPERS.to_json(), "schema": "lc-presentation/2"}, "schema"),
    ("with a word that nobody knows", {**PAPERS.to_json(), "total": 1}, ""),
    ("with an amount in place of a text", {**PAPERS.to_json(), "presenter": 1}, "presenter"),
    ("shipped on no day", {**PAPERS.to_json(), "shipment_date": "2027-02-30"}, "shipment_date"),
    ("shipped when no calendar reaches", {**PAPERS.to_json(), "shipment_date": "9999-12-31"}, "shipment_date"),
    ("of no class", _document(kind="poem"), "documents[0]"),
    ("in fewer than no originals", _document(originals=-1), "documents[0]"),
    ("in more copies than two digits hold", _document(copies=100), "documents[0]"),
    ("in half an original", _document(originals=0.5), "documents[0].originals"),
    ("in a file of nothing", _file(size=0), "documents[0].file"),
    ("in a file with half a hash", _file(sha256="ab" * 16), "documents[0].file"),
    ("in a file with a hash in capitals", _file(sha256="AB" * 32), "documents[0].file"),
)


@pytest.mark.parametrize(("story", "plain", "place"), UNREADABLE, ids=[one[0] for one in UNREADABLE])
def test_documents_from_another_bank_are_not_read(story: str, plain: dict[str, Any], place: str) -> None:
    with pytest.raises(TermsError) as caught:
        Presented.from_json(plain)

    assert caught.value.place == place, story


@pytest.mark.parametrize("lacking", ["discrepancies", "means", "schema"])
def test_a_notice_that_lacks_a_word_is_not_read(lacking: str) -> None:
    plain = Notice((Discrepancy("LATE SHIPMENT", "14c"),)).to_json()
    del plain[lacking]

    with pytest.raises(TermsError, match=lacking):
        Notice.from_json(plain)
