"""Puts a theme on the application: Fusion, an explicit palette, the bundled fonts and one style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleFactory

from ui.theme.focus import FocusRing
from ui.theme.fonts import Type, font, load_fonts
from ui.theme.sheet import style_sheet
from ui.theme.tokens import LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Look(QObject):
    """The look of one application. ``changed`` after another theme is on it: who made pictures makes them again."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        load_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(font(Type.BODY))
        FocusRing(app)


_current = [LIGHT]
_looks: list[Look] = []


def current() -> Tokens:
    """The theme in force; painters ask for it each time they paint."""
    return _current[0]


def look() -> Look:
    """The application's look, once a theme was applied. Widgets hear of another theme by their `PaletteChange`."""
    return _looks[0]


def apply(app: QApplication, tokens: Tokens = LIGHT) -> None:
    """Gives `app` the theme `tokens`. May be called again to change it: everything that is open is painted again."""
    before, first = _current[0], not _looks
    if first:
        _looks.append(Look(app))
    elif before == tokens:
        return
    _current[0] = tokens
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))
    if not first:
        for widget in app.allWidgets():
            widget.update()
        look().changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette for `tokens`: what the style paints by itself, such as text selections and menus."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for where, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.window),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.surface),
        (role.PlaceholderText, tokens.third),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.focus),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.sunken),
        (role.Mid, tokens.line),
        (role.Dark, tokens.line_strong),
        (role.Shadow, tokens.line_strong),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, where, QColor(tokens.third))
    return made
