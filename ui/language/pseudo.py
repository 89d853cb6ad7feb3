"""A language that nobody speaks: every text accented, bracketed and 40 % longer, its values left as they are.

Plain English on a screen was never handed to a translator; a missing closing bracket means a clipped text.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_ACCENTED = str.maketrans(
    "aAcCdDeEgGhHiIjJkKlLnNoOrRsStTuUwWyYzZ",
    "áÁçÇďĎéÉĝĜĥĤíÍĵĴķĶĺĹñÑóÓŕŔšŠťŤúÚŵŴýÝžŽ",
)
_KEPT = re.compile(r"(\{[^{}]*\}|%n|<[^<>]*>|&\w+;|\n)")
_AS_THEY_ARE = re.compile(r"Dates|Q[A-Z].*")
"""Contexts whose texts are read back: days that are shown are also typed, and Qt reads the names of keys."""


def pseudo(text: str) -> str:
    """``Save {n}`` as ``[Šávé {n} ···]``; a text without letters stays as it is."""
    if not re.search(r"[A-Za-z]", _KEPT.sub("", text)):
        return text
    pieces = [piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTED) for piece in _KEPT.split(text)]
    return f"[{''.join(pieces)} {'·' * max(1, round(len(text) * 0.4) - 3)}]"


class PseudoTranslator(QTranslator):
    """Makes each translation up when it is asked for. Qt's own texts, keys among them, stay English."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The pseudo text."""
        return source if _AS_THEY_ARE.fullmatch(context) else pseudo(source)

    def isEmpty(self) -> bool:
        return False
