"""Choosing that may come from a screen reader, which clicks nothing and moves no cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QSizePolicy, QWidget

from ui.widgets.buttons import pressed_by_enter

PLACE_HEIGHT = 32


class ChoiceButton(QAbstractButton):
    """One of several that exclude each other.

    Signals: ``picked`` when it is chosen by click, key or assistive technology, again or anew; not by `choose`.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = self._quiet = False
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)
        self.toggled.connect(self._on_toggled)

    def choose(self) -> None:
        """Shows it as chosen."""
        self._quiet = True
        self.setChecked(True)
        self._quiet = False

    def checkStateSet(self) -> None:
        # Qt calls this for each change that isn't a click; assistive technology sets the state and never clicks.
        super().checkStateSet()
        self._told = True

    def _on_clicked(self) -> None:
        self.picked.emit()

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        told, self._told = self._told, False
        if checked and told and not self._quiet:
            self.picked.emit()


class PlaceButton(ChoiceButton):
    """One of the places in a list at the side: as wide as the list, and gone to by Enter too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoExclusive(True)
        self.setFixedHeight(PLACE_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def follow_selection(view: QAbstractItemView) -> None:
    """Make the one row that is selected the current one.

    Keys and clicks do both at once; assistive technology only selects, and nothing would happen.
    """

    def follow() -> None:
        rows = {index.row() for index in view.selectedIndexes()}
        if len(rows) == 1 and view.currentIndex().row() not in rows:
            view.setCurrentIndex(view.model().index(rows.pop(), 0))

    view.selectionModel().selectionChanged.connect(follow)
