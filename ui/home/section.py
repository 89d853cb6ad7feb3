"""A group of lines under its name, with the way to all of them; where there are none it says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.home.lines import MARGIN, Line, LineButton
from ui.theme import Type
from ui.widgets import LinkButton, label, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = 24
"""As high as the way to all of them, so that groups look alike with and without it."""


class Section(QFrame):
    """Lines that belong together.

    Signals: ``opened(line)``, ``stepped(button, ±1)`` by the arrow keys, ``more`` for all of them, ``acted`` for what
    is offered where there are none.
    """

    opened = Signal(object)
    stepped = Signal(object, int)
    more = Signal()
    acted = Signal()

    def __init__(self, title: str, empty: str, *, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self._buttons: list[tuple[LineButton, QFrame]] = []
        self.way_to_all, self.offer = LinkButton(""), LinkButton(act)
        self.way_to_all.clicked.connect(self.more)
        self.offer.clicked.connect(self.acted)
        self._empty = label(empty, Type.BODY, "third", wrap=True)
        head, nothing = QHBoxLayout(), QHBoxLayout()
        name = label(title, Type.SMALL_STRONG, "second")
        name.setMinimumHeight(HEAD)
        head.setContentsMargins(MARGIN, 8, MARGIN, 4)
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(self.way_to_all)
        self._nothing = QWidget()
        self._nothing.setLayout(nothing)
        nothing.setContentsMargins(MARGIN, 4, MARGIN, 12)
        nothing.setSpacing(8)
        nothing.addWidget(self._empty, 1)
        nothing.addWidget(self.offer)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(1, 0, 1, 5)
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addLayout(self._lines)
        self.way_to_all.hide()
        self._nothing.hide()

    @property
    def buttons(self) -> list[LineButton]:
        """The lines that are shown, in order."""
        return [button for button, _ in self._buttons if button.line is not None and not button.isHidden()]

    def show_lines(self, lines: Sequence[Line], more: str = "") -> None:
        """Shows other lines; ``more`` names the way to all of them, where there are others."""
        while len(self._buttons) < len(lines):
            self._add_button()
        for at, (button, above) in enumerate(self._buttons):
            button.setVisible(at < len(lines))
            above.setVisible(at < len(lines))
            if at < len(lines):
                button.show_line(lines[at])
        self.way_to_all.setText(more)
        self.way_to_all.setAccessibleName(more)
        self.way_to_all.setVisible(bool(more and lines))
        self._nothing.setVisible(not lines)
        self.offer.setVisible(bool(self.offer.text() and not lines))

    def _add_button(self) -> None:
        button, above = LineButton(), rule()
        button.clicked.connect(partial(self._on_clicked, button))
        button.stepped.connect(partial(self.stepped.emit, button))
        self._lines.addWidget(above)
        self._lines.addWidget(button)
        self._buttons.append((button, above))

    def _on_clicked(self, button: LineButton) -> None:
        if button.line is not None:
            self.opened.emit(button.line)
