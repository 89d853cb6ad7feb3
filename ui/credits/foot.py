"""Under the table: what is chosen and what is in view, counted and summed by currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.credits.filter_words import sum_words
from ui.theme import Size, Type
from ui.widgets import LinkButton, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ports.stored import CurrencySum


class Foot(QFrame):
    """Two sentences, exact sums in their tool tips, and at the right what can be done with the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.selected, self.in_view = label("", Type.SMALL), label("", Type.SMALL, "second")
        self.columns = LinkButton(self.tr("Columns"))
        self.export = LinkButton(self.tr("Export…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Size.PAGE, 4, Size.PAGE, 4)
        row.setSpacing(20)
        row.addWidget(self.selected)
        row.addWidget(self.in_view)
        row.addStretch(1)
        row.addWidget(self.columns)
        row.addWidget(self.export)

    def show_selected(self, count: int, sums: Sequence[CurrencySum]) -> None:
        """``1 selected · USD 1,250,000.00``."""
        counted = self.tr("{n} selected").format(n=f"{count:,}")
        exact = sum_words(sums, exact=True)
        self.selected.setText(" · ".join(filter(None, (counted, exact if len(sums) == 1 else sum_words(sums)))))
        self.selected.setToolTip(exact)
        self.selected.setVisible(count > 0)

    def show_in_view(self, count: int, sums: Sequence[CurrencySum]) -> None:
        """``312 in view · USD 184.2m · EUR 61.7m``."""
        counted = self.tr("{n} in view").format(n=f"{count:,}")
        self.in_view.setText(" · ".join(filter(None, (counted, sum_words(sums)))))
        self.in_view.setToolTip(sum_words(sums, exact=True))
