"""The points of one part, ticked by click or by letter; after each the next one is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.examining.line_list import Entry, LineList
from ui.examining.lines import state_of
from ui.examining.work import Tick
from ui.theme import Size, Type
from ui.widgets import Heading, SecondaryButton, announce, label

if TYPE_CHECKING:
    from ui.examining.lines import Line, Part
    from ui.examining.work import Work


class Checklist(QWidget):
    """One part of the examination.

    Signals: ``ticked(code, tick)`` when a point was answered, ``finished`` when that was the last one.
    """

    ticked = Signal(str, object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: Part | None = None
        self._title = Heading("", Type.SUBHEADING)
        self._asked = label("", Type.MONO_SMALL, "second", wrap=True)
        self._shown = label("", Type.SMALL, "third", wrap=True)
        self._why_fixed = label("", Type.SMALL, "third", wrap=True)
        self.buttons = {
            Tick.COMPLIES: SecondaryButton(self.tr("Complies")),
            Tick.DISCREPANT: SecondaryButton(self.tr("Discrepant")),
            Tick.NOT_APPLICABLE: SecondaryButton(self.tr("Does not apply")),
        }
        keys = {"c": Tick.COMPLIES, "d": Tick.DISCREPANT, "n": Tick.NOT_APPLICABLE, " ": Tick.OPEN}
        self.list = LineList(
            self.tr("Points to look at"), {key: partial(self._say, tick) for key, tick in keys.items()}
        )
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        for tick, button in self.buttons.items():
            button.clicked.connect(partial(self._say, tick))
        self._lay_out()

    @property
    def line(self) -> Line | None:
        """The point that is chosen."""
        lines = self._part.lines if self._part else ()
        return lines[self.list.row] if 0 <= self.list.row < len(lines) else None

    def show_part(self, part: Part, work: Work, *, anew: bool) -> None:
        """Shows a part as it stands; ``anew``: another than before."""
        self._part = part
        self._title.setText(part.title)
        for words, shown in ((part.asked, self._asked), (part.shown, self._shown)):
            shown.setText(words)
            shown.setVisible(bool(words))
        entries = [Entry(line.look, line.article, state_of(line, work)) for line in part.lines]
        self.list.show_entries(entries, anew=anew)
        self._on_chosen()

    def _say(self, tick: Tick) -> None:
        line, row = self.line, self.list.row
        if line is None:
            return
        if line.fixed:
            announce(self, self._why_fixed.text())
        else:
            self.ticked.emit(line.code, tick)
        if tick and row + 1 < len(self.list.entries):
            self.list.choose(row + 1)
        elif tick:
            self.finished.emit()

    def _on_chosen(self) -> None:
        line = self.line
        fixed = ""
        if line is not None and line.fixed is Tick.DISCREPANT:
            fixed = self.tr("This was reckoned from the credit and the documents, and can't be overruled.")
        elif line is not None and line.fixed:
            known, missing = self.tr("This is to be known; it is no discrepancy."), self.tr("It was not presented.")
            fixed = known if line.finding else missing
        self._why_fixed.setText(fixed or self.tr("Press C, D or N; Space takes an answer back."))
        for button in self.buttons.values():
            button.set_reason(fixed)

    def _lay_out(self) -> None:
        head, foot, whole, row = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self), QHBoxLayout()
        head.setContentsMargins(14, Size.PAD, 14, 10)
        head.setSpacing(4)
        for widget in (self._title, self._asked, self._shown):
            head.addWidget(widget)
        row.setSpacing(6)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        foot.setContentsMargins(14, 8, 14, 12)
        foot.setSpacing(6)
        foot.addLayout(row)
        foot.addWidget(self._why_fixed)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.list, 1)
        whole.addLayout(foot)
