"""The look: tokens, type, icons, palette and style sheet, put on the application by `apply`."""

from ui.theme.apply import apply, current, look
from ui.theme.choose import choose, choose_motion
from ui.theme.fonts import Type, font, paper_font
from ui.theme.icons import icon, pixmap
from ui.theme.state import Shape, State, paint_shape, state_font
from ui.theme.tokens import CONTRAST, DARK, LIGHT, THEMES, Size, Tokens, Tone

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "THEMES",
    "Shape",
    "Size",
    "State",
    "Tokens",
    "Tone",
    "Type",
    "apply",
    "choose",
    "choose_motion",
    "current",
    "font",
    "icon",
    "look",
    "paint_shape",
    "paper_font",
    "pixmap",
    "state_font",
]
