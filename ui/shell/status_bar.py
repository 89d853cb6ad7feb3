"""The bar below: the last result in words at the left, cells with real states at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Size, State, Type
from ui.widgets import ElidedLabel, StatusCell


class StatusBar(QFrame):
    """Cells are buttons; ``opened(key)`` says which was pressed."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status-bar")
        self.setFixedHeight(Size.STATUS_BAR)
        self._said = ElidedLabel(Type.SMALL, "second")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cells: dict[str, StatusCell] = {}
        self._last: StatusCell | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Size.PAGE, 0, 8, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._said, 1)

    def say(self, text: str) -> None:
        """The last result."""
        self._said.setText(text)

    def show_cell(self, key: str, subject: str, state: State | None = None, detail: str = "") -> StatusCell:
        """Shows the state of `subject` in the cell `key`, which is made when it is first named."""
        if key not in self._cells:
            cell = self._cells[key] = StatusCell(subject, parent=self)
            cell.clicked.connect(lambda: self.opened.emit(key))
            if self._last is None:
                self._row.addWidget(cell)
            else:
                self._row.insertWidget(self._row.indexOf(self._last), cell)
        self._cells[key].show_state(state, detail)
        return self._cells[key]

    def keep_last(self, key: str) -> None:
        """The cell `key` stays at the right end, whatever is made after it."""
        self._last = self._cells[key]

    def cell(self, key: str) -> StatusCell:
        """The cell `key`."""
        return self._cells[key]
