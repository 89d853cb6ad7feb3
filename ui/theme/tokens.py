"""The look as data: colours by meaning, sizes on a 4 px grid. A theme is a value of `Tokens`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """What a colour says. The value is the name of the token that holds it."""

    PLAIN = "third"
    """Nothing to do, nothing reached yet."""
    GOOD = "good"
    """Final, advised, paid, in step."""
    WAIT = "wait"
    """On its way, or waiting for a person."""
    WARN = "warn"
    """A deadline, a warning."""
    BAD = "bad"
    """Must be mended, refused, broken."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Every colour is ``#RRGGBB``; text and tones are legible on all four backgrounds."""

    name: str
    window: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    text: str
    second: str
    third: str
    accent: str
    accent_hover: str
    on_accent: str
    selected: str
    hover: str
    good: str
    wait: str
    warn: str
    bad: str
    band: str
    band_stripe: str
    on_band: str
    focus: str
    """The ring around what the keyboard has reached."""
    underlined: bool = False
    """Words that say a state, and links, are underlined: colour says nothing here."""

    def tone(self, tone: Tone) -> str:
        """The colour of `tone`."""
        colour: str = getattr(self, tone.value)
        return colour

    @property
    def backgrounds(self) -> tuple[str, str, str, str]:
        """The colours that text may stand on."""
        return self.window, self.surface, self.sunken, self.selected


LIGHT = Tokens(
    name="light",
    window="#F4F6F8",
    surface="#FFFFFF",
    sunken="#E9EDF1",
    line="#CFD6DE",
    line_strong="#7A8592",
    text="#12181F",
    second="#46515E",
    third="#5A6673",
    accent="#0A5C96",
    accent_hover="#084B7B",
    on_accent="#FFFFFF",
    selected="#DCEBF7",
    hover="#EEF3F8",
    good="#176B3A",
    wait="#5746A6",
    warn="#855300",
    bad="#A8231C",
    band="#F5BE4C",
    band_stripe="#FAD98F",
    on_band="#3A2600",
    focus="#0A5C96",
)

DARK = Tokens(
    name="dark",
    window="#11161C",
    surface="#181F27",
    sunken="#0C1015",
    line="#2E3945",
    line_strong="#6B7886",
    text="#E9EEF3",
    second="#B4BFCA",
    third="#98A5B2",
    accent="#74B8EE",
    accent_hover="#92C8F3",
    on_accent="#0C1015",
    selected="#1D3A52",
    hover="#202933",
    good="#6CCB8F",
    wait="#B9ABF7",
    warn="#E8B75A",
    bad="#F49289",
    band="#F5BE4C",
    band_stripe="#FAD98F",
    on_band="#3A2600",
    focus="#74B8EE",
)

CONTRAST = Tokens(
    name="contrast",
    window="#000000",
    surface="#000000",
    sunken="#000000",
    line="#8C8C8C",
    line_strong="#FFFFFF",
    text="#FFFFFF",
    second="#FFFFFF",
    third="#FFFFFF",
    accent="#FFFFFF",
    accent_hover="#E6E6E6",
    on_accent="#000000",
    selected="#3A3A3A",
    hover="#262626",
    good="#FFFFFF",
    wait="#FFFFFF",
    warn="#FFFFFF",
    bad="#FFFFFF",
    band="#F5BE4C",
    band_stripe="#FAD98F",
    on_band="#000000",
    focus="#FFFF00",
    underlined=True,
)
"""High contrast: black and white, yellow focus, no grey text; shapes and underlined words say the state."""

THEMES = (LIGHT, DARK, CONTRAST)


class Size:
    """Lengths in device-independent pixels, all on the 4 px grid but for the lines."""

    GRID = 4
    GAP = 8
    PAD = 16
    PAGE = 20
    RAIL = 196
    RAIL_NARROW = 56
    RAIL_BREAK = 1200
    TOP_BAR = 52
    STATUS_BAR = 28
    BAND = 22
    ROW = 36
    ROW_COMPACT = 28
    HEADER = 30
    CONTROL = 32
    RADIUS = 7
    RADIUS_CARD = 9
    FOCUS = 2
