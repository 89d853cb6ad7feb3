"""Terms and acts as text on paper: one writer for the letter on the screen and for the printed page."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import Type, current, font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ui.credit.letter import Line, Section
    from ui.theme import Tokens

HEADING_WIDTH, TAG_WIDTH = 150, 40
CELL_PADDING = 3
WIDE = "\N{LINE SEPARATOR}"


class PaperWriter:
    """Writes headings, lines and sections at the end of a document, in a theme's inks and the faces of their roles.

    ``headings`` are the numbers of the blocks that hold one.
    """

    def __init__(self, document: QTextDocument, inks: Tokens, face: Callable[[Type], QFont] = font) -> None:
        self.cursor, self._inks, self._face = QTextCursor(document), inks, face
        self._begun = False
        self.headings: list[int] = []

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is written within is laid out once, at its end, and not word by word."""
        self.cursor.beginEditBlock()
        yield
        self.cursor.endEditBlock()

    def heading(self, text: str, role: Type = Type.SUBHEADING, *, new_page: bool = False, above: int = 18) -> None:
        """A heading of its own line; `new_page` begins a page with it."""
        form = QTextBlockFormat()
        form.setTopMargin(above if self._begun else 0)
        form.setBottomMargin(6)
        form.setLeftMargin(CELL_PADDING)
        if new_page:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self.block(form)
        self.headings.append(self.cursor.block().blockNumber())
        self.write(text, role)

    def line(self, text: str, role: Type = Type.BODY, ink: str = "text") -> None:
        """A paragraph."""
        form = QTextBlockFormat()
        form.setLeftMargin(CELL_PADDING)
        form.setBottomMargin(2)
        self.block(form)
        self.write(text, role, ink)

    def sections(self, sections: Sequence[Section]) -> None:
        """Sections of a letter: a heading, then heading, tag and text in columns."""
        for section in sections:
            self.heading(section.title)
            self.rows(section.lines)

    def rows(self, lines: Sequence[Line]) -> None:
        """Lines in columns: what it is, its tag, what it says."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(CELL_PADDING)
        form.setCellSpacing(0)
        fixed, rest = QTextLength.Type.FixedLength, QTextLength.Type.VariableLength
        widths = [QTextLength(fixed, HEADING_WIDTH), QTextLength(fixed, TAG_WIDTH), QTextLength(rest, 0)]
        form.setColumnWidthConstraints(widths)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self.cursor.insertTable(len(lines), len(widths), form)
        for at, line in enumerate(lines):
            cells = (
                (line.heading, Type.BODY, "third"),
                (line.tag, Type.MONO_SMALL, "third"),
                (line.text, Type.MONO if line.narrative else Type.BODY, "text"),
            )
            for column, (text, role, ink) in enumerate(cells):
                self.cursor = table.cellAt(at, column).firstCursorPosition()
                self.write(text, role, ink)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)

    def block(self, form: QTextBlockFormat) -> None:
        """A new paragraph of this form; the first one of a document is there already."""
        if self._begun:
            self.cursor.insertBlock(form)
        else:
            self.cursor.setBlockFormat(form)
        self._begun = True

    def write(self, text: str, role: Type, ink: str = "text", *, struck: bool = False) -> None:
        """Words where the writer stands; line feeds stay within the paragraph."""
        shape, face = QTextCharFormat(), QFont(self._face(role))
        face.setStrikeOut(struck)
        shape.setFont(face)
        shape.setForeground(QColor(getattr(self._inks, ink)))
        self.cursor.insertText(text.replace("\n", WIDE), shape)


class LetterView(QTextEdit):
    """The terms as a letter reads them: heading, tag, text; selected, copied and scrolled by keyboard too.

    `grows` as high as its text, for a page that scrolls whole.
    """

    def __init__(self, name: str = "", *, grows: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Section, ...] = ()
        self._grows = grows
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(name or self.tr("Terms as a letter"))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0 if grows else 24)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.document().documentLayout().documentSizeChanged.connect(
                lambda size: self.setFixedHeight(round(size.height()) + 2)
            )

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Shows these sections; unchanged ones are left alone, and so is what is selected in them."""
        if tuple(sections) != self._shown:
            self._shown = tuple(sections)
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown:
            self._write()

    def _write(self) -> None:
        place = self.verticalScrollBar().value()
        self.clear()
        writer = PaperWriter(self.document(), current())
        with writer.at_once():
            writer.sections(self._shown)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)
