"""The look: tokens, type, icons, palette and style sheet, put on the application by `apply`."""

from ui.theme.apply import apply, current
from ui.theme.fonts import Type, font
from ui.theme.icons import icon, pixmap
from ui.theme.state import Shape, State, paint_shape
from ui.theme.tokens import DARK, LIGHT, Size, Tokens, Tone

__all__ = [
    "DARK",
    "LIGHT",
    "Shape",
    "Size",
    "State",
    "Tokens",
    "Tone",
    "Type",
    "apply",
    "current",
    "font",
    "icon",
    "paint_shape",
    "pixmap",
]
