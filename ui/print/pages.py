"""The pages of a credit: the document cut to a paper's size, with header and footer; drawn by any painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QBrush, QColor, QImage, QPainter, QPalette, QPen

from ui.print.document import CreditPaper
from ui.theme import LIGHT, Type, paint_shape, paper_font
from ui.words import translate

if TYPE_CHECKING:
    from ui.credit.presenter import CreditPage

DOTS_PER_INCH = 96
A4 = QSizeF(793.7, 1122.5)
"""In dots of 1/96 inch, which is what the document is laid out in."""
SIDE, HEAD, FOOT = 68.0, 96.0, 92.0
BAND = 20.0


class Pages:
    """The pages of a credit on a paper of `size` (in 1/96 inch)."""

    def __init__(self, page: CreditPage, size: QSizeF = A4) -> None:
        self.size, self._page = size, page
        self._paper = CreditPaper(page)
        self._body = QSizeF(size.width() - 2 * SIDE, size.height() - HEAD - FOOT)
        self._paper.set_page_size(self._body)

    @property
    def count(self) -> int:
        """How many there are."""
        return self._paper.document.pageCount()

    @property
    def text(self) -> str:
        """All that stands on them but header and footer: for who can't see a preview."""
        return self._paper.document.toPlainText().replace("\N{OBJECT REPLACEMENT CHARACTER}", "")

    def paint(self, painter: QPainter, at: int) -> None:
        """Draws page `at`, counted from 0; the painter's unit is 1/96 inch and its origin the paper's corner."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        self._paint_foot(painter, at)
        body = QRectF(0, at * self._body.height(), self._body.width(), self._body.height())
        painter.translate(SIDE, HEAD - body.top())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = body
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        painter.setClipRect(body)
        self._paper.document.documentLayout().draw(painter, context)
        painter.restore()

    def picture(self, at: int, scale: float) -> QImage:
        """Page `at` on white, `scale` picture points to a dot."""
        size = QSize(round(self.size.width() * scale), round(self.size.height() * scale))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self.paint(painter, at)
        painter.end()
        return image

    def _paint_head(self, painter: QPainter) -> None:
        wide = self.size.width() - 2 * SIDE
        if self._page.sandbox:
            band = QRectF(SIDE, 26, wide, BAND)
            painter.fillRect(band, QColor(LIGHT.band))
            painter.fillRect(band, QBrush(QColor(LIGHT.band_stripe), Qt.BrushStyle.BDiagPattern))
            self._write(
                painter,
                band,
                translate("Print", "SANDBOX · sample banks, no real obligations"),
                Type.BAND,
                LIGHT.on_band,
                Qt.AlignmentFlag.AlignCenter,
            )
        line = QRectF(SIDE, 54, wide, 20)
        said = translate("Print", "Documentary credit {reference}").format(reference=self._page.reference)
        self._write(painter, line, said, Type.SMALL_STRONG, LIGHT.text, Qt.AlignmentFlag.AlignLeft)
        unsigned = translate("Print", "Not a signed instrument")
        self._write(painter, line, unsigned, Type.SMALL, LIGHT.second, Qt.AlignmentFlag.AlignRight)
        _rule(painter, line.left(), line.bottom() + 4, wide)

    def _paint_foot(self, painter: QPainter, at: int) -> None:
        wide, state = self.size.width() - 2 * SIDE, self._page.state
        top = self.size.height() - FOOT + 22
        _rule(painter, SIDE, top, wide)
        upper, lower = QRectF(SIDE, top + 8, wide, 18), QRectF(SIDE, top + 28, wide, 18)
        tone = LIGHT.tone(state.tone)
        paint_shape(painter, QRectF(SIDE, upper.top() + 3.5, 11, 11), state.shape, tone)
        word = upper.adjusted(17, 0, 0, 0)
        self._write(painter, word, state.word, Type.SMALL_STRONG, tone, Qt.AlignmentFlag.AlignLeft)
        counted = translate("Print", "Page {k} of {n}").format(k=at + 1, n=self.count)
        self._write(painter, upper, counted, Type.SMALL, LIGHT.second, Qt.AlignmentFlag.AlignRight)
        self._write(painter, lower, proof_line(self._page), Type.MONO_SMALL, LIGHT.third, Qt.AlignmentFlag.AlignLeft)

    def _write(
        self, painter: QPainter, area: QRectF, words: str, role: Type, colour: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(paper_font(role))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def proof_line(page: CreditPage) -> str:
    """What a reader compares elsewhere: the newest recorded act's entry, block and head."""
    recorded = [act for act in page.acts if act.proof]
    if not recorded:
        return translate("Print", "Not on the ledger yet: nothing is proved")
    facts = [fact.value for fact in recorded[-1].proof]
    said = translate("Print", "Entry {entry} · block {block} · head {head}")
    return said.format(entry=facts[0], block=facts[3], head=facts[2])


def _rule(painter: QPainter, left: float, top: float, wide: float) -> None:
    painter.setPen(QPen(QColor(LIGHT.line), 1))
    painter.drawLine(QRectF(left, top, wide, 0).topLeft(), QRectF(left, top, wide, 0).topRight())
