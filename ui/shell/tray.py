"""The system's tray: tells that something needs the officer, never what it is about."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from ui.shell.messages import Kind
from ui.theme import current, icon


class Tray(QObject):
    """Tells the kind of a notice and nothing else: systems keep what is shown here. ``pressed`` when it is clicked."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None

    def tell(self, kind: Kind) -> None:
        """Tells what needs the officer, where the system has a tray."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            theme = current()
            picture = icon("needs-me", theme.second, theme.accent, theme.line_strong)
            self._icon = QSystemTrayIcon(picture, self)
            self._icon.setToolTip(self.tr("LC Workstation"))
            self._icon.messageClicked.connect(self.pressed)
            self._icon.activated.connect(self.pressed)
            self._icon.show()
        self._icon.showMessage(self.tr("LC Workstation"), self.words(kind), self._icon.icon())

    def words(self, kind: Kind) -> str:
        """What the tray says."""
        return {
            Kind.APPROVAL: self.tr("An act waits for your signature."),
            Kind.RETURNED: self.tr("An act of yours came back."),
            Kind.FAILED: self.tr("An act of yours failed."),
            Kind.HELD: self.tr("An act of yours is held back."),
            Kind.ARRIVED: self.tr("A credit has arrived."),
        }[kind]
