"""State is always shape, word and colour together; one value for tables, chips, timelines and print."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from ui.theme.apply import current
from ui.theme.fonts import Type, font
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class Shape(Enum):
    """The form that says the state without colour. The value names its drawing."""

    DISC = "state-disc"
    """Settled."""
    RING = "state-ring"
    """On its way, or not begun."""
    DIAMOND = "state-diamond"
    """Waits for a person."""
    TRIANGLE = "state-triangle"
    """A deadline or a fault."""


@dataclass(frozen=True, slots=True)
class State:
    """What is shown of a state: `word` is read aloud too, so it must say everything by itself."""

    shape: Shape
    tone: Tone
    word: str

    @classmethod
    def settled(cls, word: str) -> State:
        """Final, advised, paid, in step."""
        return cls(Shape.DISC, Tone.GOOD, word)

    @classmethod
    def on_its_way(cls, word: str) -> State:
        """Queued, sent, in a block."""
        return cls(Shape.RING, Tone.WAIT, word)

    @classmethod
    def waits(cls, word: str) -> State:
        """Waits for a person."""
        return cls(Shape.DIAMOND, Tone.WAIT, word)

    @classmethod
    def deadline(cls, word: str) -> State:
        """A date comes near, or a warning stands."""
        return cls(Shape.TRIANGLE, Tone.WARN, word)

    @classmethod
    def fault(cls, word: str) -> State:
        """Refused, broken, must be mended."""
        return cls(Shape.TRIANGLE, Tone.BAD, word)

    @classmethod
    def idle(cls, word: str) -> State:
        """Not begun: a draft, a step still to come."""
        return cls(Shape.RING, Tone.PLAIN, word)


def paint_shape(painter: QPainter, area: QRectF, shape: Shape, colour: str) -> None:
    """Draws `shape` into `area`."""
    paint_icon(painter, area, shape.value, colour)


def state_font(role: Type) -> QFont:
    """The font for a word that says a state: that of `role`, underlined where the theme tells states without colour."""
    face = QFont(font(role))
    face.setUnderline(current().underlined)
    return face
