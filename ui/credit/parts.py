"""Parts of the credit view: the letter, an act with its proof, facts in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Type
from ui.widgets import Card, HashLabel, Heading, KeyValueList, Ladder, Scroller, StateChip, label, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.credit.letter import Line, Section
    from ui.credit.presenter import ActPage, Fact

HEADING_WIDTH = 150
TAG_WIDTH = 32


def emptied(layout: QVBoxLayout) -> QVBoxLayout:
    """The layout without what it held."""
    while item := layout.takeAt(0):
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    return layout


def readable(scroller: Scroller, name: str) -> Scroller:
    """A page of text that the keyboard can scroll, too: it takes the focus and has a name."""
    scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    scroller.setAccessibleName(name)
    return scroller


class LetterView(QWidget):
    """The terms as a letter reads them: heading, tag, text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._shown: tuple[Section, ...] = ()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Shows these sections; unchanged ones are left alone."""
        if tuple(sections) == self._shown:
            return
        self._shown = tuple(sections)
        column = emptied(self._column)
        for at, section in enumerate(sections):
            if at:
                column.addWidget(rule())
            column.addWidget(Heading(section.title, Type.SUBHEADING))
            column.addWidget(self._grid(section.lines))

    def _grid(self, lines: Sequence[Line]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at, line in enumerate(lines):
            text = label(line.text, Type.MONO if line.narrative else Type.BODY, wrap=True)
            text.setAlignment(top)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setAccessibleName(f"{line.heading}: {line.text}")
            heading, tag = label(line.heading, Type.BODY, "third", wrap=True), label(line.tag, Type.MONO_SMALL, "third")
            heading.setFixedWidth(HEADING_WIDTH)
            tag.setFixedWidth(TAG_WIDTH)
            grid.addWidget(heading, at, 0, top)
            grid.addWidget(tag, at, 1, top)
            grid.addWidget(text, at, 2)
        return holder


class ProofList(KeyValueList):
    """What proves an entry, each line with its copy button."""

    def __init__(self, key_width: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(key_width, parent)
        # The copy buttons are taller than words: their rows need no further air.
        self._grid.setVerticalSpacing(2)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Shows these lines."""
        self.set_rows(
            [(fact.name, HashLabel(fact.value, name=fact.name) if fact.copied else fact.value) for fact in facts]
        )


class ActCard(Card):
    """An act in the timeline: what, who and when, how far, and what proves it."""

    def __init__(self, act: ActPage, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(act.title)
        head = QHBoxLayout()
        head.addWidget(label(act.title, Type.STRONG))
        head.addStretch(1)
        head.addWidget(StateChip(act.state))
        self.body.addLayout(head)
        self.add(label(act.told, Type.SMALL, "third", wrap=True))
        sides = QHBoxLayout()
        sides.setSpacing(Size.PAGE)
        steps = Ladder(act.title)
        steps.set_steps(act.steps)
        sides.addWidget(steps, 1, Qt.AlignmentFlag.AlignTop)
        if act.proof:
            sides.addWidget(self._proof(act), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(sides)

    def _proof(self, act: ActPage) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        proof = ProofList()
        proof.set_facts(act.proof)
        column.addWidget(proof)
        stages = Ladder(self.tr("How it was proved"))
        stages.set_steps(act.stages)
        column.addSpacing(Size.GAP)
        column.addWidget(stages)
        return holder


class FactGrid(QWidget):
    """Key facts in two columns of pairs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.PAGE)
        self._sides = (KeyValueList(88), KeyValueList(96))
        for side in self._sides:
            row.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Shows these pairs, filled row by row."""
        self._sides[0].set_rows(facts[0::2])
        self._sides[1].set_rows(facts[1::2])
