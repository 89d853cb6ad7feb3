"""What is printed of a credit: the letter and the timeline as one document, in the inks of the light theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ui.credit.letter import Line
from ui.credit.paper import CELL_PADDING, PaperWriter
from ui.theme import LIGHT, Shape, State, Type, paint_shape, paper_font
from ui.widgets.ladder import Reached
from ui.words import translate

if TYPE_CHECKING:
    from ui.amendments.presenter import AmendmentPage
    from ui.credit.acts import ActPage
    from ui.credit.presenter import CreditPage
    from ui.presentations.presenter import PresentationPage
    from ui.widgets import Step

SHAPE = int(QTextFormat.ObjectTypes.UserObject) + 1
_FORM, _INK = int(QTextFormat.Property.UserProperty) + 1, int(QTextFormat.Property.UserProperty) + 2
SIDE, ROOM = 11.0, 17.0
KEPT_TOGETHER = 64.0
"""Room for two lines below a heading."""


class ShapeObject(QPyTextObject):
    """Draws a state's shape among words, as lines and not as a picture: sharp on any paper."""

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        return QSizeF(ROOM, QFontMetricsF(paper_font(Type.BODY)).ascent())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        area = QRectF(rect.left(), rect.bottom() - SIDE - 0.5, SIDE, SIDE)
        paint_shape(painter, area, Shape(format.property(_FORM)), str(format.property(_INK)))


class CreditPaper:
    """The document of a credit; keeps what draws the shapes in it."""

    def __init__(self, page: CreditPage) -> None:
        self.document, self._shapes = QTextDocument(), ShapeObject()
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(paper_font(Type.BODY))
        self.document.documentLayout().registerHandler(SHAPE, self._shapes)
        self._writer = PaperWriter(self.document, LIGHT, paper_font)
        self.document.setUndoRedoEnabled(False)
        with self._writer.at_once():
            self._write(page)

    @property
    def headings(self) -> list[QTextBlock]:
        """The paragraphs that head others."""
        return [self.document.findBlockByNumber(number) for number in self._writer.headings]

    def set_page_size(self, size: QSizeF) -> None:
        """Lays the document out in pages; a heading that would stand alone at a page's end goes to the next one."""
        self.document.setPageSize(size)
        layout = self.document.documentLayout()
        for block in self.headings:
            if layout.blockBoundingRect(block).bottom() % size.height() > size.height() - KEPT_TOGETHER:
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
                # What follows moved to other pages; Qt would lay out only part of it again.
                self.document.markContentsDirty(0, self.document.characterCount())

    def _write(self, page: CreditPage) -> None:
        writer = self._writer
        writer.heading(page.reference, Type.TITLE)
        writer.line(page.amount, Type.SUBHEADING)
        self._state(page.state, Type.STRONG)
        if page.sealed:
            writer.line(page.sealed, ink="second")
        writer.sections(page.sections)
        for amendment in page.amendments:
            self._amendment(amendment)
        for presentation in page.presentations:
            self._presentation(presentation)
        writer.heading(translate("Print", "Timeline and proof"), Type.HEADING, new_page=True)
        for act in page.acts:
            self._act(act)

    def _amendment(self, amendment: AmendmentPage) -> None:
        writer = self._writer
        writer.heading(amendment.title)
        self._state(amendment.state, Type.STRONG)
        writer.line(amendment.told, Type.SMALL, "third")
        if amendment.fault:
            writer.line(amendment.fault, ink="second")
        changes = [Line(row.heading, row.tag, row.written) for row in amendment.rows]
        writer.rows([*changes, *(Line(given.who, "", given.words) for given in amendment.given)])
        if amendment.note:
            writer.line(amendment.note, Type.MONO)

    def _presentation(self, one: PresentationPage) -> None:
        writer = self._writer
        writer.heading(one.title)
        self._state(one.state, Type.STRONG)
        writer.line(one.told, Type.SMALL, "third")
        if one.fault:
            writer.line(one.fault, ink="second")
        writer.rows([Line(name, "", words) for name, words in (*one.facts, *one.documents)])
        told = [Line(bank.who, "", "\n".join((bank.state.word, *bank.lines))) for bank in one.banks]
        writer.rows([*told, *(Line(who, "", words) for who, words in one.money)])
        for notice in one.notices:
            writer.line(f"{notice.heading} · {notice.told}", Type.SMALL_STRONG, "second")
            writer.line(notice.text, Type.MONO)

    def _act(self, act: ActPage) -> None:
        writer = self._writer
        writer.heading(act.title)
        self._state(act.state, Type.STRONG)
        writer.line(act.told, Type.SMALL, "third")
        if act.text:
            writer.line(act.text, Type.MONO)
        writer.rows([Line(role, "", who) for role, who in act.signers])
        for step in act.steps:
            self._step(step)
        if act.history:
            writer.line(translate("Print", "History"), Type.SMALL_STRONG, "second")
            writer.rows([Line(when, "", what) for when, what in act.history])
        if act.proof:
            writer.line(translate("Print", "Proof"), Type.SMALL_STRONG, "second")
            writer.rows([Line(fact.name, "", fact.value, narrative=fact.copied) for fact in act.proof])
            for stage in act.stages:
                self._step(stage)

    def _step(self, step: Step) -> None:
        shape, tone = Reached.NEXT.value if step.struck else step.reached.value
        self._begin(shape, LIGHT.tone(tone))
        self._writer.write(step.title, Type.BODY, struck=step.struck)
        more = " · ".join(filter(None, (step.detail, step.time)))
        if more:
            self._writer.write(f"   {more}", Type.SMALL, "third")

    def _state(self, state: State, role: Type) -> None:
        self._begin(state.shape, LIGHT.tone(state.tone))
        self._writer.write(state.word, role, state.tone.value)

    def _begin(self, shape: Shape, colour: str) -> None:
        form, drawn = QTextBlockFormat(), QTextCharFormat()
        form.setLeftMargin(CELL_PADDING)
        form.setTopMargin(2)
        form.setBottomMargin(2)
        self._writer.block(form)
        drawn.setObjectType(SHAPE)
        drawn.setProperty(_FORM, shape.value)
        drawn.setProperty(_INK, colour)
        drawn.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        self._writer.cursor.insertText("\N{OBJECT REPLACEMENT CHARACTER}", drawn)
