"""The saved PDF beside its preview, opened by a reader that shares nothing with the one that wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QImage

from ui.print.output import save_pdf
from ui.print.pages import DOTS_PER_INCH, Pages

if TYPE_CHECKING:
    from pathlib import Path

    from ui.credit.presenter import CreditPage

POINTS_PER_INCH = 72
SMALL = (105, 148)
"""Pixels of a page at which two painters' smoothing of letters no longer differs, and lines of text still do."""
SAME_MAX = 6.0
"""Of 255 steps of grey, on average: another page differs by more."""


def grey(image: QImage) -> bytes:
    """A page, small and grey, a byte a pixel."""
    small = image.convertToFormat(QImage.Format.Format_RGB32).smoothScaled(*SMALL)
    return bytes(small.pixelColor(x, y).lightness() for y in range(SMALL[1]) for x in range(SMALL[0]))


def difference(one: bytes, other: bytes) -> float:
    """How far two pages are from each other."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def rendered(sheet: pypdfium2.PdfPage) -> QImage:
    """A page of the PDF as the other reader paints it."""
    bitmap = sheet.render(scale=DOTS_PER_INCH / POINTS_PER_INCH, rev_byteorder=True)
    made = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888)
    return made.copy()


def words(text: str) -> str:
    """Text without what readers of a PDF guess: blanks and ends of lines."""
    return re.sub(r"\s+", "", text)


@pytest.mark.usefixtures("qapp")
def test_each_page_of_the_pdf_looks_as_its_preview(page: CreditPage, tmp_path: Path) -> None:
    save_pdf(page, tmp_path / "credit.pdf")
    pages, document = Pages(page), pypdfium2.PdfDocument(tmp_path / "credit.pdf")
    previews = [grey(pages.picture(at, 1.0)) for at in range(pages.count)]
    saved = [grey(rendered(sheet)) for sheet in document]

    assert len(saved) == len(previews) > 3
    assert max(difference(*pair) for pair in zip(saved, previews, strict=True)) < SAME_MAX
    others = [difference(one, other) for at, one in enumerate(saved) for other in previews[at + 1 :]]
    assert min(others) > SAME_MAX


@pytest.mark.usefixtures("qapp")
def test_the_pdf_holds_the_words_of_the_credit_as_text(page: CreditPage, tmp_path: Path) -> None:
    save_pdf(page, tmp_path / "credit.pdf")
    sheets = pypdfium2.PdfDocument(tmp_path / "credit.pdf")
    text = words("".join(sheet.get_textpage().get_text_bounded() for sheet in sheets))

    missing = [
        part
        for section in page.sections
        for line in section.lines
        for part in line.text.split("\n")
        if words(part) not in text
    ]
    assert missing == []
    assert words(page.acts[0].proof[-1].value) in text
