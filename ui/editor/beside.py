"""The right of the editor: what is found and the verbs, or for a while something else in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ui.editor.foot import Foot, SubmitPanel
    from ui.editor.side import SidePane


class Beside(QWidget):
    """Holds side pane, submit panel and foot; one panel at a time stands in the foot's place, or in that of all.

    Signals: ``freed`` when a panel has gone.
    """

    freed = Signal()

    def __init__(self, side: SidePane, panel: SubmitPanel, foot: Foot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._panel, self._foot = side, panel, foot
        self.guest: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget, stretch in ((side, 1), (panel, 0), (foot, 0)):
            self._column.addWidget(widget, stretch)
        panel.turned.connect(self._on_panel_turned)

    def take_in(self, guest: QWidget, *, whole: bool = False) -> None:
        """Shows `guest` in the foot's place, or in that of everything; another guest goes."""
        self.let_go()
        self.guest = guest
        self._side.setVisible(not whole)
        self._panel.hide()
        self._foot.hide()
        self._column.addWidget(guest, 1 if whole else 0)
        guest.show()

    def let_go(self) -> None:
        """Side pane and foot stand here again; the guest is given up."""
        if self.guest is not None:
            self._column.removeWidget(self.guest)
            self.guest.hide()
            self.guest.deleteLater()
            self.guest = None
            self._side.show()
            self._foot.show()
            self.freed.emit()

    def take_back_question(self) -> None:
        """What is asked in the submit panel spoke of another draft."""
        if not self._panel.isHidden():
            self._panel.hide()
            self._foot.show()

    def _on_panel_turned(self) -> None:
        if self.guest is None:
            self._side.setVisible(not self._panel.wants_room)
