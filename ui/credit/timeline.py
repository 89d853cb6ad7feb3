"""The timeline of a credit: each act as a card, or all of it as text; newest or oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.credit.outline import outline_of
from ui.credit.parts import ActCard, readable
from ui.theme import Size, Type, font
from ui.widgets import Scroller, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.credit.acts import ActPage


class TimelineView(QStackedWidget):
    """Shows acts; an act that did not change keeps its card, and with it the focus that may be in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts: tuple[ActPage, ...] = ()
        self.cards: list[ActCard] = []
        self._stale = False
        self.newest_first = True
        self._column = QVBoxLayout()
        self._column.setContentsMargins(Size.PAGE, Size.PAD, Size.PAGE, Size.PAD)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._column)
        restyle(holder, "ground", "window")
        self._scroller = readable(Scroller(holder), self.tr("Timeline and proof"))
        self.text = _outline(self.tr("Timeline and proof as text"))
        self.addWidget(self._scroller)
        self.addWidget(self.text)

    @property
    def as_text(self) -> bool:
        """The text is shown, not the cards."""
        return self.currentWidget() is self.text

    def set_acts(self, acts: Sequence[ActPage]) -> None:
        """Shows these acts, given oldest first."""
        if tuple(acts) != self._acts:
            self._acts, self._stale = tuple(acts), True
            self._build()

    def turn(self) -> None:
        """The other order."""
        self.newest_first, self._stale = not self.newest_first, True
        self._build()

    def show_text(self, *, shown: bool) -> None:
        """Goes to the text, or back to the cards."""
        part = self.text if shown else self._scroller
        self.setCurrentWidget(part)
        self.setFocusProxy(part)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()

    def _build(self) -> None:
        """Only what is in sight is built: a credit is mostly opened to read its terms."""
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        ordered = self._acts[::-1] if self.newest_first else self._acts
        kept = {card.act: card for card in self.cards}
        cards = [kept.pop(act) if act in kept else ActCard(act) for act in ordered]
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for at, card in enumerate(cards):
            self._column.insertWidget(at, card)
        self.cards = cards
        text, place = outline_of(ordered), self.text.verticalScrollBar().value()
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
            self.text.verticalScrollBar().setValue(place)


def _outline(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setFont(font(Type.BODY))
    made.setTabChangesFocus(True)
    made.setFrameShape(QPlainTextEdit.Shape.NoFrame)
    made.document().setDocumentMargin(Size.PAGE)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
