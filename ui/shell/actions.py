"""Every act of the window, declared once; menus, shortcuts and buttons are views of this registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import current, icon
from ui.widgets import PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Action:
    """One act.

    Args:
        id: its name in code, ``credit.new``.
        text: what it does, ``New credit``; a form that follows is announced by ``…``.
        menu: the group it stands in.
        run: what it does.
        shortcut: in Qt's portable form, ``Ctrl+N``.
        icon: its icon's name.
    """

    id: str
    text: str
    menu: str
    run: Callable[[], None]
    shortcut: str = ""
    icon: str = ""


class _Follower(QObject):
    """Keeps a button like its act; goes with the button, and its connection with it."""

    def __init__(self, action: QAction, button: PrimaryButton | SecondaryButton) -> None:
        super().__init__(button)
        self._action, self._button = action, button

    def follow(self) -> None:
        self._button.set_reason(self._action.statusTip())
        self._button.setToolTip(self._action.toolTip())


class Actions(QObject):
    """The registry. An act that can't be done now stays visible and says why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._declared: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}
        self._window: QWidget | None = None

    def add(self, *actions: Action) -> None:
        """Declares acts.

        Raises:
            ValueError: an id or a shortcut is taken: a defect of the caller.
        """
        for action in actions:
            taken = {other.shortcut for other in self._declared.values() if other.shortcut}
            if action.id in self._declared or action.shortcut in taken:
                raise ValueError(f"{action.id} {action.shortcut}: declared twice")
            made = QAction(action.text, self)
            made.setToolTip(self._tip(action))
            made.triggered.connect(lambda _checked=False, act=action: act.run())
            if action.shortcut:
                made.setShortcut(QKeySequence(action.shortcut))
                made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._declared[action.id], self._made[action.id] = action, made
            if self._window is not None:
                self._window.addAction(made)

    def __iter__(self) -> Iterator[Action]:
        return iter(self._declared.values())

    def qt(self, action_id: str) -> QAction:
        """Qt's object for an act."""
        return self._made[action_id]

    def run(self, action_id: str) -> None:
        """Does an act, if it can be done now."""
        self._made[action_id].trigger()

    def set_reason(self, action_id: str, reason: str = "") -> None:
        """Says why an act can't be done now; nothing makes it possible again."""
        made = self._made[action_id]
        made.setToolTip(reason or self._tip(self._declared[action_id]))
        made.setStatusTip(reason)
        made.setEnabled(not reason)

    def reason(self, action_id: str) -> str:
        """Why an act can't be done now, or nothing."""
        return self._made[action_id].statusTip()

    def attach(self, window: QWidget) -> None:
        """Makes the shortcuts work in `window`, also those of acts that are declared later."""
        self._window = window
        window.addActions(list(self._made.values()))

    def menu(self, parent: QWidget) -> QMenu:
        """All acts, those of one menu together. Icons are drawn when the first menu is."""
        self._draw_icons()
        whole = QMenu(parent)
        whole.setToolTipsVisible(True)
        titles = dict.fromkeys(action.menu for action in self)
        for at, title in enumerate(titles):
            if at:
                whole.addSeparator()
            whole.addActions([self._made[action.id] for action in self if action.menu == title])
        return whole

    def _draw_icons(self) -> None:
        theme = current()
        for action in self:
            if action.icon and self._made[action.id].icon().isNull():
                self._made[action.id].setIcon(icon(action.icon, theme.second, theme.accent, theme.line_strong))

    def button(self, action_id: str, *, primary: bool) -> PrimaryButton | SecondaryButton:
        """A button that does an act and follows what can be done."""
        made = self._made[action_id]
        button = (PrimaryButton if primary else SecondaryButton)(made.text())
        follower = _Follower(made, button)
        made.changed.connect(follower.follow)
        button.clicked.connect(made.trigger)
        follower.follow()
        return button

    def _tip(self, action: Action) -> str:
        keys = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        return f"{action.text.rstrip('…')} ({keys})" if keys else action.text.rstrip("…")
