"""A credit as pages: what stands on each, what is saved, and the preview as an officer uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QTextBlock, QTextCursor
from PySide6.QtTest import QTest

from tests.ui.accessibility import assert_accessible
from ui.credit.presenter import CreditPage
from ui.print.document import KEPT_TOGETHER, CreditPaper
from ui.print.pages import FOOT, HEAD, SIDE, Pages, proof_line
from ui.print.view import PrintView
from ui.theme import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.usefixtures("qapp")
def test_the_pages_hold_letter_timeline_and_the_whole_hashes(page: CreditPage) -> None:
    pages = Pages(page)
    assert pages.count > 3
    for line in (line for section in page.sections for line in section.lines):
        assert all(part in pages.text for part in line.text.split("\n"))
    for fact in page.acts[0].proof:
        assert fact.value in pages.text
    proof = {fact.name: fact.value for fact in page.acts[0].proof}
    assert proof_line(page) == f"Entry {proof['Entry']} · block {proof['Block']} · head {proof['Head after it']}"


@pytest.mark.usefixtures("qapp")
def test_every_page_has_the_sandbox_band_a_head_and_a_foot(page: CreditPage) -> None:
    pages = Pages(page)
    wide, high = round(pages.size.width()), round(pages.size.height())
    for at in range(pages.count):
        image = pages.picture(at, 1.0)
        colours = {image.pixelColor(round(SIDE) + x, 28).name().upper() for x in range(20)}
        assert LIGHT.band in colours
        foot = [image.pixelColor(x, y) for x in range(wide) for y in range(high - round(FOOT) + 26, high - 40, 2)]
        assert QColor(LIGHT.good) in foot
        assert all(image.pixelColor(x, round(HEAD) - 6) == QColor("white") for x in range(0, wide, 5))


@pytest.mark.usefixtures("qapp")
def test_no_heading_stands_alone_at_the_end_of_a_page(page: CreditPage) -> None:
    paper = CreditPaper(page)
    for high in range(500, 1000, 37):
        paper.set_page_size(QSizeF(660, high))
        bottoms = [paper.document.documentLayout().blockBoundingRect(block).bottom() for block in paper.headings]
        assert len(bottoms) > 7
        assert [bottom for bottom in bottoms if bottom % high > high - KEPT_TOGETHER] == []
        tops = [layout_of(paper, block).top() for block in outside_tables(paper)]
        assert tops == sorted(tops)
        assert all(layout_of(paper, block).height() > 0 for block in outside_tables(paper) if block.text())


def outside_tables(paper: CreditPaper) -> list[QTextBlock]:
    blocks = [paper.document.findBlockByNumber(number) for number in range(paper.document.blockCount())]
    return [block for block in blocks if QTextCursor(block).currentTable() is None]


def layout_of(paper: CreditPaper, block: QTextBlock) -> QRectF:
    return paper.document.documentLayout().blockBoundingRect(block)


@pytest.mark.usefixtures("qapp")
def test_a_real_banks_pages_have_no_band(page: CreditPage) -> None:
    image = Pages(replace(page, sandbox=False)).picture(0, 0.5)
    assert image.pixelColor(round(SIDE / 2) + 4, 14) == QColor("white")


def test_the_preview_is_read_by_keyboard_and_shows_every_page(qtbot: QtBot, page: CreditPage) -> None:
    view = PrintView(page)
    qtbot.addWidget(view)
    view.resize(1024, 600)
    view.show()
    assert_accessible(view)
    bar = view.preview.verticalScrollBar()
    QTest.keyClick(view.preview, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.preview.scale == 1.25
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.preview.scale == 0.5
    assert not view.grab().isNull()


def test_it_is_saved_as_pdf_and_said_not_to_be_signed(qtbot: QtBot, page: CreditPage, tmp_path: Path) -> None:
    view = PrintView(page)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.said) as told:
        view.save(tmp_path / "credit.pdf")
    assert told.args == ["Saved as credit.pdf. It is not a signed instrument."]
    written = (tmp_path / "credit.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.count(b"/Type /Page\n") == view.pages.count
    with qtbot.waitSignal(view.said) as told:
        view.save(tmp_path / "nowhere" / "credit.pdf")
    assert told.args is not None
    assert told.args[0].endswith("Choose another folder or name.")


def test_the_dialogs_open_without_holding_the_window_up(qtbot: QtBot, page: CreditPage) -> None:
    view = PrintView(page)
    qtbot.addWidget(view)
    view.show()
    for dialog in (view.ask_where(), view.ask_printer()):
        assert dialog.isVisible()
        dialog.reject()
