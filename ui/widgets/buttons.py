"""Buttons by weight: one primary act a screen, secondary acts, links, icons. Each is named by its act."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QToolButton, QWidget

from ui.theme import Type, current, font, icon

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses a button by Enter, as Space does on every system; False where the key is another one."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _HELD:
        return False
    button.click()
    return True


class _Button(QPushButton):
    kind = ""
    role = Type.BUTTON

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", self.kind)
        self.setFont(font(self.role))
        self.setAccessibleName(text.replace("&", ""))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_reason(self, reason: str) -> None:
        """Disables the button and says why (tool tip and description); an empty reason enables it."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)


class PrimaryButton(_Button):
    """The one next step of a screen."""

    kind = "primary"


class SecondaryButton(_Button):
    """Any other act."""

    kind = "secondary"


class LinkButton(_Button):
    """An act that reads as part of a text."""

    kind = "link"
    role = Type.BODY


def verbs(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons in a row, at its right."""
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


class IconButton(QToolButton):
    """An act where there is room for a picture only; its name is the tool tip and what screen readers say."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_icon(icon_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_icon(self._icon_name)

    def set_icon(self, icon_name: str) -> None:
        """Shows another picture."""
        self._icon_name = icon_name
        theme = current()
        self.setIcon(icon(icon_name, theme.second, theme.accent, theme.line_strong))
