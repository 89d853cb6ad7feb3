"""Parts of the credit view: an act with its proof, facts in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Type
from ui.widgets import Card, HashLabel, KeyValueList, Ladder, LinkButton, Scroller, StateChip, announce, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.credit.acts import ActPage, Fact

SAID_MS = 1200


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


class CopyLink(LinkButton):
    """Puts a text on the clipboard and says so for a moment."""

    def __init__(self, words: str, text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words, self._text = words, text
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(self.tr("Copied"))
        announce(self, self.text())
        QTimer.singleShot(SAID_MS, self, lambda: self.setText(self._words))


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
        self.act = act
        self.setAccessibleName(act.title)
        head = QHBoxLayout()
        head.addWidget(label(act.title, Type.STRONG))
        head.addStretch(1)
        head.addWidget(StateChip(act.state))
        self.body.addLayout(head)
        self.add(label(act.told, Type.SMALL, "third", wrap=True))
        if act.text:
            self.add(label(act.text, Type.MONO, wrap=True))
        sides = QHBoxLayout()
        sides.setSpacing(Size.PAGE)
        sides.addWidget(self._way(), 1, Qt.AlignmentFlag.AlignTop)
        if act.proof:
            sides.addWidget(self._proof(), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(sides)

    def _way(self) -> QWidget:
        holder, column = _column()
        steps = Ladder(self.act.title)
        steps.set_steps(self.act.steps)
        column.addWidget(steps)
        for title, rows in ((self.tr("Signed by"), self.act.signers), (self.tr("History"), self.act.history)):
            if rows:
                column.addSpacing(Size.GAP)
                column.addWidget(label(title, Type.SMALL_STRONG, "second"))
                pairs = KeyValueList(72)
                pairs.set_rows(rows)
                column.addWidget(pairs)
        return holder

    def _proof(self) -> QWidget:
        holder, column = _column()
        proof = ProofList()
        proof.set_facts(self.act.proof)
        column.addWidget(proof)
        column.addWidget(
            CopyLink(self.tr("Copy the whole proof"), lambda: self.act.record), 0, Qt.AlignmentFlag.AlignLeft
        )
        stages = Ladder(self.tr("How it was proved"))
        stages.set_steps(self.act.stages)
        column.addSpacing(Size.GAP)
        column.addWidget(stages)
        return holder


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder, column


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
