"""Who acts next, a paragraph each; behind a time limit how it was reckoned, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.credit.parts import emptied
from ui.theme import Type
from ui.widgets import LinkButton, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.credit.next_acts import Awaited


class StepsLink(QWidget):
    """Steps of a calculation behind a link that opens and closes them."""

    def __init__(self, steps: Sequence[tuple[str, str]], about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self.link, self.steps = LinkButton(""), QWidget()
        self.link.clicked.connect(self.turn)
        below = QVBoxLayout(self.steps)
        below.setContentsMargins(12, 0, 0, 4)
        below.setSpacing(4)
        for number, (sentence, article) in enumerate(steps, 1):
            words = f"{number}. {sentence} ({article})" if article else f"{number}. {sentence}"
            below.addWidget(label(words, Type.SMALL, "second", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.steps)
        self._open(shown=False)

    def turn(self) -> None:
        """Opens the steps, or closes them."""
        self._open(shown=self.steps.isHidden())

    def _open(self, *, shown: bool) -> None:
        self.steps.setVisible(shown)
        self.link.setText(self.tr("Hide the reckoning") if shown else self.tr("How it is reckoned"))
        self.link.setAccessibleName(f"{self.link.text()}: {self._about}")


class NextActs(QWidget):
    """Shows who acts next; the same again is left alone, and with it what was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Awaited, ...] = ()
        self.links: list[StepsLink] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_acts(self, acts: Sequence[Awaited]) -> None:
        """Shows them in this order."""
        if tuple(acts) == self._shown:
            return
        self._shown, self.links = tuple(acts), []
        column = emptied(self._column)
        for act in acts:
            column.addWidget(label(act.sentence, Type.BODY, wrap=True))
            if act.steps:
                self.links.append(StepsLink(act.steps, act.sentence))
                column.addWidget(self.links[-1])
