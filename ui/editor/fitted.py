"""A list of problems that is as high as it needs to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

from ui.widgets import ProblemsList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class FittedProblems(ProblemsList):
    """Takes the height its lines need, up to `height_max`; beyond that it scrolls."""

    def __init__(self, name: str, height_max: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._height_max = height_max

    def fit(self) -> None:
        """Takes the height it needs now."""
        needed = sum(self.sizeHintForRow(row) for row in range(len(self.problems))) + 2
        self.setFixedHeight(min(needed, self._height_max()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
