"""Which theme is on: the officer's choice, or what the system asks for, followed while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.theme.apply import apply
from ui.theme.tokens import CONTRAST, DARK, LIGHT, THEMES, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SYSTEM = "system"
_BY_NAME = {tokens.name: tokens for tokens in THEMES}
_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class _Follower(QObject):
    """Puts the system's wish on the application for as long as nothing else was chosen."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self.theme, self.motion = app, SYSTEM, SYSTEM
        self._usual = {effect: app.isEffectEnabled(effect) for effect in _EFFECTS}
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        """Applies what is chosen, or what the system asks for now."""
        apply(self._app, _BY_NAME.get(self.theme) or _asked(self._app))
        for effect, usual in self._usual.items():
            self._app.setEffectEnabled(effect, usual and self.motion == SYSTEM)


_followers: list[_Follower] = []


def choose(app: QApplication, name: str) -> None:
    """Puts the theme `name` on `app`: ``light``, ``dark``, ``contrast``, or ``system`` for what the system asks for."""
    follower = _follower(app)
    follower.theme = name
    follower.follow()


def choose_motion(app: QApplication, name: str) -> None:
    """``none``: menus, lists and tool tips come and go without motion; ``system``: as Qt found the system set."""
    follower = _follower(app)
    follower.motion = name
    follower.follow()


def _follower(app: QApplication) -> _Follower:
    if not _followers:
        _followers.append(_Follower(app))
    return _followers[0]


def _asked(app: QApplication) -> Tokens:
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
