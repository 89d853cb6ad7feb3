"""Every act of the window, declared once; menus, shortcuts, palette, sheet and buttons are views of this registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import UserError
from ui.theme import current, icon
from ui.widgets import PrimaryButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ui.theme import Tokens

LONGEST_GROUP = 4
"""Acts of one group that stand in the menu itself; more of them stand in a menu of their own."""


@dataclass(frozen=True, slots=True)
class Action:
    """One act.

    Args:
        id: its name in code, ``credit.new``.
        text: what it does, ``New credit``; a form that follows is announced by ``…``.
        menu: the group it stands in.
        run: what it does.
        shortcut: the keys it has until the officer chooses others, in Qt's portable form, ``Ctrl+N``.
        icon: its icon's name.
        tip: what comes of it, where the text doesn't say all of it.
        also: more keys for it, which always work.
    """

    id: str
    text: str
    menu: str
    run: Callable[[], None]
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its text without the mark of a form that follows."""
        return self.text.rstrip("…")


class _Follower(QObject):
    """Keeps a button like its act; goes with the button, and its connection with it."""

    def __init__(self, action: QAction, button: PrimaryButton | SecondaryButton) -> None:
        super().__init__(button)
        self._action, self._button = action, button

    def follow(self) -> None:
        self._button.set_reason(self._action.statusTip())
        self._button.setToolTip(self._action.toolTip())


class Actions(QObject):
    """The registry. An act that can't be done now stays visible and says why.

    Signals: ``done(id)`` after an act was asked for, ``keys_changed`` when an act has other keys.
    """

    done = Signal(str)
    keys_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._declared: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}
        self._keys: dict[str, str] = {}
        self._chosen: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._window: QWidget | None = None
        self._drawn: Tokens | None = None

    def add(self, *actions: Action) -> None:
        """Declares acts.

        Raises:
            ValueError: an id or a shortcut is taken: a defect of the caller.
        """
        for action in actions:
            taken = {keys for other in self for keys in (other.shortcut, *other.also) if keys}
            if action.id in self._declared or taken & {action.shortcut, *action.also}:
                raise ValueError(f"{action.id} {action.shortcut}: declared twice")
            made = QAction(action.text, self)
            made.triggered.connect(lambda _checked=False, act=action: self._do(act))
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._declared[action.id], self._made[action.id] = action, made
            self._give_keys(action)
            if self._window is not None:
                self._window.addAction(made)

    def remove(self, action_id: str) -> None:
        """Takes an act back that there is no more; declared again, it has the keys that the officer gave it."""
        made = self._made.pop(action_id)
        del self._declared[action_id], self._keys[action_id]
        self._words.pop(action_id, None)
        if self._window is not None:
            self._window.removeAction(made)
        made.deleteLater()

    def __iter__(self) -> Iterator[Action]:
        return iter(self._declared.values())

    def qt(self, action_id: str) -> QAction:
        """Qt's object for an act."""
        return self._made[action_id]

    def run(self, action_id: str) -> None:
        """Does an act, if it can be done now."""
        self._made[action_id].trigger()

    def set_words(self, action_id: str, words: str) -> None:
        """Says what an act would do now, in menu and tool tip; its name stays where acts are looked for."""
        self._words[action_id] = words
        self._made[action_id].setText(words or self._declared[action_id].text)
        self.set_reason(action_id, self.reason(action_id))

    def set_reason(self, action_id: str, reason: str = "") -> None:
        """Says why an act can't be done now; nothing makes it possible again."""
        made = self._made[action_id]
        made.setToolTip(reason or self._tip(self._declared[action_id]))
        made.setStatusTip(reason)
        made.setEnabled(not reason)

    def reason(self, action_id: str) -> str:
        """Why an act can't be done now, or nothing."""
        return self._made[action_id].statusTip()

    def keys(self, action_id: str) -> str:
        """The keys of an act as this machine's keyboard names them, or nothing."""
        return shown_keys(self._keys[action_id])

    def all_keys(self, action_id: str) -> list[str]:
        """These and those that always work."""
        return [shown_keys(each) for each in (self._keys[action_id], *self._declared[action_id].also) if each]

    def choose_keys(self, action_id: str, keys: str) -> None:
        """Gives an act other keys, in Qt's portable form; none takes them away.

        Raises:
            UserError: ``keys-taken`` by another act, ``keys-typed`` where they are what one types.
        """
        taken = next((other for other in self if other.id != action_id and self._has(other, keys)), None)
        if keys and taken:
            said = self.tr("{keys} already does “{act}”. Choose other keys, or give that act others first.")
            raise UserError(said.format(keys=shown_keys(keys), act=taken.name), code="keys-taken")
        if keys and _is_typed(keys):
            said = self.tr("{keys} is needed for typing. Choose keys with Ctrl or Alt, or a function key.")
            raise UserError(said.format(keys=shown_keys(keys)), code="keys-typed")
        if keys == self._declared[action_id].shortcut:
            self._chosen.pop(action_id, None)
        else:
            self._chosen[action_id] = keys
        self._give_keys(self._declared[action_id])
        self.keys_changed.emit()

    @property
    def chosen_keys(self) -> dict[str, str]:
        """The acts that the officer gave other keys, with those."""
        return dict(self._chosen)

    def take_keys(self, chosen: Mapping[str, str]) -> None:
        """Takes over all that the officer chose, also for acts declared later; what they leave out has its own keys."""
        if chosen == self._chosen:
            return
        self._chosen = dict(chosen)
        for action in self:
            self._keys[action.id] = ""
        for action in self:
            self._give_keys(action)
        self.keys_changed.emit()

    def _give_keys(self, action: Action) -> None:
        """Its chosen or declared keys; of two acts that claim the same, the first has them."""
        keys = self._chosen.get(action.id, action.shortcut)
        if any(other.id != action.id and self._has(other, keys) for other in self):
            keys = ""
        self._keys[action.id] = keys
        made = self._made[action.id]
        made.setShortcuts([QKeySequence(each) for each in (keys, *action.also) if each])
        if not made.statusTip():
            made.setToolTip(self._tip(action))

    def _has(self, action: Action, keys: str) -> bool:
        return bool(keys) and keys in (self._keys.get(action.id, ""), *action.also)

    def _do(self, action: Action) -> None:
        action.run()
        self.done.emit(action.id)

    def attach(self, window: QWidget) -> None:
        """Makes the shortcuts work in `window`, also those of acts that are declared later."""
        self._window = window
        window.addActions(list(self._made.values()))

    def groups(self) -> dict[str, list[Action]]:
        """All acts by the group they stand in, in the order they were declared."""
        found: dict[str, list[Action]] = {}
        for action in self:
            found.setdefault(action.menu, []).append(action)
        return found

    def menu(self, parent: QWidget) -> QMenu:
        """All acts, those of one group together, long groups in menus of their own. Icons are drawn when it is."""
        self._draw_icons()
        whole = QMenu(parent)
        whole.setToolTipsVisible(True)
        for title, group in self.groups().items():
            made = [self._made[action.id] for action in group]
            if len(group) > LONGEST_GROUP:
                inner = whole.addMenu(title)
                inner.setToolTipsVisible(True)
                inner.addActions(made)
            else:
                whole.addSeparator()
                whole.addActions(made)
                whole.addSeparator()
        return whole

    def _draw_icons(self) -> None:
        theme = current()
        for action in self:
            made = self._made[action.id]
            if action.icon and (made.icon().isNull() or self._drawn is not theme):
                made.setIcon(icon(action.icon, theme.second, theme.accent, theme.line_strong))
        self._drawn = theme

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
        said, keys = self._words.get(action.id) or action.tip or action.name, self.keys(action.id)
        return f"{said} ({keys})" if keys else said


_TYPED = frozenset({"", "Space", "Tab", "Backtab", "Return", "Enter", "Esc", "Backspace", "Del", "Up", "Down"})


def shown_keys(keys: str) -> str:
    """Keys as this machine's keyboard names them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _is_typed(keys: str) -> bool:
    """Whether the keys write, alone or with Shift: as a shortcut they would act while one types (WCAG 2.1.4)."""
    *held, key = keys.split("+")
    return set(held) <= {"Shift", ""} and (len(key) == 1 or key in _TYPED)
