"""The bundled faces and the type scale: hierarchy by weight rather than size, figures that line up."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SANS = ["Inter", "Noto Sans SC"]
MONO = ["JetBrains Mono", "Noto Sans SC"]


class Type(Enum):
    """A role of text: size in pixels, weight, fixed pitch."""

    BODY = (13, QFont.Weight.Normal, False)
    STRONG = (13, QFont.Weight.DemiBold, False)
    BUTTON = (13, QFont.Weight.Medium, False)
    SMALL = (12, QFont.Weight.Normal, False)
    SMALL_STRONG = (12, QFont.Weight.DemiBold, False)
    TINY = (11, QFont.Weight.Normal, False)
    BAND = (11, QFont.Weight.DemiBold, False)
    SUBHEADING = (15, QFont.Weight.DemiBold, False)
    HEADING = (17, QFont.Weight.Bold, False)
    TITLE = (20, QFont.Weight.Bold, False)
    MONO = (12, QFont.Weight.Normal, True)
    MONO_SMALL = (11, QFont.Weight.Normal, True)


def load_fonts() -> list[str]:
    """Registers the bundled faces with Qt; needs an application object. Returns their family names."""
    families: set[str] = set()
    for face in sorted(FOLDER.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(face))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return sorted(families)


def font(role: Type) -> QFont:
    """The font of `role`, with tabular figures in the proportional face."""
    return _made(role, QLocale().language() == QLocale.Language.Chinese)


def paper_font(role: Type) -> QFont:
    """The font of `role` for pages: tabular figures and spaced letters would not be text to whoever reads a PDF."""
    face = QFont(font(role))
    face.clearFeatures()
    face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    return face


@cache
def _made(role: Type, chinese: bool) -> QFont:  # noqa: FBT001 - a key of the cache
    pixels, weight, fixed = role.value
    if chinese and weight == QFont.Weight.DemiBold:
        weight = QFont.Weight.Bold  # the Chinese face has one weight; Qt makes it heavier for bold only
    face = QFont(MONO if fixed else SANS)
    face.setPixelSize(pixels)
    face.setWeight(weight)
    face.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if fixed:
        face.setFixedPitch(True)
        face.setStyleHint(QFont.StyleHint.Monospace)
    else:
        face.setFeature(QFont.Tag("tnum"), 1)
    if role is Type.BAND:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return face
