"""After an import: the drafts it made, and file by file what was found, beside the file as it came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.editor.fitted import FittedProblems
from ui.theme import Size, Type
from ui.widgets import (
    Card,
    CodeView,
    Heading,
    Scroller,
    SecondaryButton,
    SplitPane,
    label,
    rule,
)

if TYPE_CHECKING:
    from ui.editor.importing import DraftLine, FileResult, ImportResult

SOURCE_WIDTH = 520
LIST_HEIGHT_MAX = 320


class ImportPage(QWidget):
    """What an import gave. ``opened(draft_id)`` when a draft is asked for."""

    opened = Signal(int)

    def __init__(self, result: ImportResult, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: FileResult | None = None
        self.lists: list[FittedProblems] = []
        self._source_title = label("", Type.SMALL_STRONG, "second")
        self.source = CodeView(self.tr("The file as it came"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAGE)
        column.setSpacing(Size.PAD)
        column.addWidget(Heading(result.title))
        for file in result.files:
            column.addWidget(self._card(file))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        panes: list[tuple[QWidget, int]] = [(Scroller(page), 0), (self._source_pane(), SOURCE_WIDTH)]
        whole.addWidget(SplitPane(panes, key="import", settings=settings))
        faulty = next((file for file in result.files if file.problems), result.files[0])
        self._show_file(faulty)

    def _card(self, file: FileResult) -> Card:
        card = Card(file.name)
        if not file.drafts:
            card.add(label(self.tr("No credit was found in this file."), Type.BODY, "bad", wrap=True))
        # First what was found: below many drafts nobody would see it.
        if file.problems:
            card.add(self._problems(file))
        else:
            card.add(label(self.tr("The file was read without a fault."), Type.SMALL, "good"))
        for at, draft in enumerate(file.drafts):
            if at or not file.problems:  # a list of findings ends with a line of its own
                card.add(rule())
            card.add(self._draft_row(draft))
        return card

    def _draft_row(self, draft: DraftLine) -> QWidget:
        row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(f"{draft.reference} · {draft.amount}", Type.STRONG, wrap=True))
        words.addWidget(label(f"{draft.parties} · {draft.state}", Type.SMALL, "second", wrap=True))
        words.addWidget(label(draft.fields, Type.SMALL, "warn" if draft.differs else "third", wrap=True))
        button = SecondaryButton(self.tr("Open draft"))
        button.setAccessibleName(self.tr("Open draft {reference}").format(reference=draft.reference))
        button.clicked.connect(partial(self.opened.emit, draft.draft_id))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _problems(self, file: FileResult) -> FittedProblems:
        found = FittedProblems(self.tr("Found in {name}").format(name=file.name), lambda: LIST_HEIGHT_MAX)
        found.set_problems(file.problems)
        found.jumped.connect(partial(self._show_line, file))
        self.lists.append(found)
        return found

    def _show_line(self, file: FileResult, line: str) -> None:
        self._show_file(file)
        if line:
            self.source.show_line(int(line))

    def _show_file(self, file: FileResult) -> None:
        if file is not self._shown:
            self._shown = file
            self._source_title.setText(self.tr("As it came · {name}").format(name=file.name))
            self.source.set_text(file.source.text, file.source.spans)

    def _source_pane(self) -> QWidget:
        pane = QFrame()
        pane.setProperty("ground", "surface")
        column = QVBoxLayout(pane)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self._source_title)
        column.addWidget(self.source, 1)
        return pane
