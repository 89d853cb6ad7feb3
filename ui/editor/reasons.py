"""Why each warning that stands may stand, in the maker's own words: asked once each before a credit goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desk.overrides import name_of
from ui.language.sentences import said
from ui.theme import Size, Tone, Type
from ui.widgets import FieldFrame, FieldNote, LineInput, Mark, Scroller, announce, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.messages.findings import Finding


class Reasons(QWidget):
    """A line to write in for each warning; hidden where none stands. What was written stays while its warning does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frames: dict[str, FieldFrame] = {}
        self._said: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, warnings: Sequence[Finding]) -> None:
        """Asks about these warnings."""
        self._said |= self.values()
        while item := self._column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.frames = {}
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP)
        for finding in warnings:
            note = FieldNote(Tone.WARN, said(finding.sentence), said(finding.rule))
            frame = FieldFrame(self.tr("Why it may stand"), LineInput(), tag=finding.field)
            frame.input.setAccessibleDescription(note.words)
            frame.set_value(self._said.get(name_of(finding), ""))
            self.frames[name_of(finding)] = frame
            column.addLayout(_warning(note))
            column.addWidget(frame)
        column.addStretch(1)
        scroller = Scroller(page)
        for ground in (page, scroller.viewport()):
            ground.setAutoFillBackground(False)
        self._column.addWidget(scroller)
        self.setVisible(bool(warnings))

    def values(self) -> dict[str, str]:
        """The reasons by the names of their findings, as written."""
        return {name: frame.value() for name, frame in self.frames.items()}

    def complete(self) -> bool:
        """Each is answered; else says at those that aren't what is asked, and goes to the first."""
        empty = [frame for frame in self.frames.values() if not frame.value().strip()]
        missing = self.tr("Say why it may stand: the checker reads it.")
        for frame in self.frames.values():
            frame.set_note(FieldNote(Tone.BAD, missing) if frame in empty else None)
        if empty:
            empty[0].input.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, missing)
        return not empty


def _warning(note: FieldNote) -> QHBoxLayout:
    row, mark = QHBoxLayout(), Mark()
    mark.show_shape(note.shape, note.tone)
    row.setSpacing(Size.GAP)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(note.words, Type.BODY, note.tone.value, wrap=True), 1)
    return row
