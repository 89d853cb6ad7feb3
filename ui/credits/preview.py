"""The pane beside the table: one credit's key facts, how far it has come, who acts next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.theme import Size, State, Type
from ui.widgets import (
    Card,
    KeyValueList,
    Ladder,
    Scroller,
    SecondaryButton,
    StateChip,
    label,
    restyle,
)

if TYPE_CHECKING:
    from ui.credits.presenter import Preview


class PreviewPane(QWidget):
    """Shows a preview, or that nothing is chosen. ``opened(key)`` when the officer wants the whole."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._reference = label("", Type.MONO, "third", wrap=True)
        self._amount = label("", Type.HEADING, wrap=True)
        self._chip = StateChip(State.idle(""))
        self._facts = KeyValueList(88)
        self._ladder = Ladder(self.tr("How far it has come"))
        self._ladder_card = Card(self.tr("How far it has come")).add(self._ladder)
        self._next = label("", Type.BODY, wrap=True)
        self.open_button = SecondaryButton(self.tr("Open"))
        self.open_button.clicked.connect(lambda: self.opened.emit(self._key))
        next_card = Card(self.tr("Acts next")).add(self._next)
        next_card.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(Size.PAD + 2, Size.PAD, Size.PAD + 2, Size.PAD)
        column.setSpacing(0)
        for widget, below in ((self._reference, 2), (self._amount, 6), (self._chip, 14), (self._facts, 18)):
            column.addWidget(widget)
            column.addSpacing(below)
        cards = QVBoxLayout()
        cards.setSpacing(Size.PAD)
        for card in (self._ladder_card, next_card):
            cards.addWidget(card)
        column.addLayout(cards)
        column.addStretch(1)
        restyle(body, "ground", "surface")
        nothing = label(self.tr("Choose a row to see it here."), Type.BODY, "third")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(nothing)
        self._stack.addWidget(Scroller(body))
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @property
    def key(self) -> str:
        """The key of what is shown, or nothing."""
        return self._key

    def show_preview(self, preview: Preview | None) -> None:
        """Shows another credit, or none."""
        self._key = preview.key if preview else ""
        self._stack.setCurrentIndex(1 if preview else 0)
        if preview is None:
            return
        self._reference.setText(preview.reference)
        self._amount.setText(preview.amount)
        self._chip.set_state(preview.state)
        self._facts.set_rows(preview.facts)
        self._ladder.set_steps(preview.steps)
        self._ladder_card.setVisible(bool(preview.steps))
        self._next.setText(preview.acts_next)
