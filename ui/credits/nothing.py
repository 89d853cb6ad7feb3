"""In the table's place where no row is found: why, and the way back to rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.credits.filter_words import chips_of
from ui.widgets import EmptyState
from ui.words import translate

if TYPE_CHECKING:
    from ui.credits.listing import Asked


class NothingFound(QWidget):
    """``acted`` when the officer wants what stands in the way taken away."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._inner: EmptyState | None = None
        self._why: tuple[Asked, str] | None = None
        self.said = ""
        """Why there is nothing, as it is written there."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_why(self, asked: Asked, view: str) -> None:
        """Says what leaves nothing of a view of this name: what is looked for, or that it is empty."""
        if (asked, view) == self._why:
            return
        self._why = asked, view
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        if asked.narrowed:
            why, act = self.tr("Nothing here matches"), self.tr("Clear search and filters")
            where = self.tr("Search looks in references, parties and opened terms.")
            hint = self.tr("Looked in “{view}” for {what}.").format(view=view, what=_sought(asked))
            hint = f"{hint} {where}" if asked.text else hint
        else:
            why, act = self.tr("Nothing stands here now"), self.tr("Show all credits")
            hint = self.tr("No credit is in “{view}” at the moment.").format(view=view)
        self.said = f"{why} {hint}"
        self._inner = EmptyState("search", why, hint, act)
        self._inner.acted.connect(self.acted)
        self.setFocusProxy(self._inner)
        self._column.addWidget(self._inner)


def _sought(asked: Asked) -> str:
    words = [translate("Credits", "“{text}”").format(text=asked.text)] if asked.text else []
    return " · ".join([*words, *(chip.text for chip in chips_of(asked.filters))])
