"""What a point to look at is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at in a document.

    Attributes:
        code: a stable name: ``invoice.issuer``.
        article: what asks for it: ``UCP 600 art. 18a``, ``field 46A``.
        look: what must be so, as a sentence.
        phrase: what a notice says where it isn't so, upper case and in SWIFT's set x; ``{document}`` is its name.
    """

    code: str
    article: str
    look: str
    phrase: str


def points(group: str, *rows: tuple[str, str, str, str]) -> tuple[Point, ...]:
    """Points of one group; a row is name, article (``18a``, ``field 46A``), sentence, phrase."""
    return tuple(
        Point(f"{group}.{name}", article if article.startswith("field") else f"UCP 600 art. {article}", look, phrase)
        for name, article, look, phrase in rows
    )
