"""What is sealed of a presentation: documents taken in (``lc-presentation/1``), discrepancies (``lc-notice/1``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from app.credit.plain import TermsError, from_plain, to_plain
from app.credit.terms import DAY_FIRST, DAY_LAST

if TYPE_CHECKING:
    from app.credit.plain import Plain

PIECES_MOST = 99
"""Of one document, originals or copies."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PresentedFile:
    """A file that holds a document: known by its hash, and not sent along.

    Attributes:
        name: without folders.
        size: in bytes.
        sha256: in hex.
        format: its ending without the dot, such as ``pdf``; may be empty.
    """

    name: str
    size: int
    sha256: str
    format: str


@dataclass(frozen=True, slots=True)
class PresentedDocument:
    """A document of a presentation. ``kind``: one of ``DocumentClass``; originals and copies are counted."""

    title: str
    kind: str
    originals: int
    copies: int
    file: PresentedFile | None = None


@dataclass(frozen=True, slots=True)
class Presented:
    """Documents as a bank took them in.

    Attributes:
        shipment_date: as the documents show it; None where they show none.
        presenter: who brought them, in the bank's words.
        reference: the bank's own.
        note: text to the other banks.
        means, evidence: how it was done where chain or gateway was down, and under which reference; else empty.
    """

    documents: tuple[PresentedDocument, ...]
    shipment_date: date | None = None
    presenter: str = ""
    reference: str = ""
    note: str = ""
    means: str = ""
    evidence: str = ""
    schema: Literal["lc-presentation/1"] = "lc-presentation/1"

    def to_json(self) -> dict[str, Plain]:
        """As it is sealed."""
        return _plain(self)

    @classmethod
    def from_json(cls, plain: Any) -> Presented:
        """Back, strictly.

        Raises:
            TermsError: it isn't one, or holds a figure out of its range.
        """
        # Imported here: it isn't needed before documents are read.
        from app.credit.examination.documents import DocumentClass

        made = from_plain(cls, plain)
        # Days are reckoned from it here: it must be one that SWIFT's fields, and calendars, can hold.
        if made.shipment_date and not DAY_FIRST <= made.shipment_date <= DAY_LAST:
            raise TermsError("shipment_date", "is out of range")
        for at, document in enumerate(made.documents):
            pieces = (document.originals, document.copies)
            if document.kind not in set(DocumentClass) or not all(0 <= one <= PIECES_MOST for one in pieces):
                raise TermsError(f"documents[{at}]", "is of no class, or in no number, that documents have")
            if document.file and (document.file.size <= 0 or not _SHA256.fullmatch(document.file.sha256)):
                raise TermsError(f"documents[{at}].file", "has no size or hash that a file has")
        return made


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A discrepancy in the bank's words; ``article``: what it is judged by, may be empty."""

    text: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a bank found, asks authority for, or refuses for (UCP 600 art. 16c ii); the rest as in ``Presented``."""

    discrepancies: tuple[Discrepancy, ...] = ()
    reference: str = ""
    note: str = ""
    means: str = ""
    evidence: str = ""
    schema: Literal["lc-notice/1"] = "lc-notice/1"

    def to_json(self) -> dict[str, Plain]:
        """As it is sealed."""
        return _plain(self)

    @classmethod
    def from_json(cls, plain: Any) -> Notice:
        """Back, strictly.

        Raises:
            TermsError: it isn't one.
        """
        return from_plain(cls, plain)


def _plain(content: Presented | Notice) -> dict[str, Plain]:
    plain = to_plain(content)
    assert isinstance(plain, dict)
    return plain
