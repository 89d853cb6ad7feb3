"""Which country a place written by hand lies in, where it says so."""

from __future__ import annotations

from functools import cache

from app.messages.tables import countries

# Ways to write a country that its ISO name doesn't cover.
_ALIASES = {
    "UK": "GB",
    "UNITED KINGDOM": "GB",
    "GREAT BRITAIN": "GB",
    "USA": "US",
    "UAE": "AE",
    "KOREA": "KR",
    "SOUTH KOREA": "KR",
    "TURKIYE": "TR",
    "HOLLAND": "NL",
}
_MARKS = str.maketrans(dict.fromkeys(",.;:()/'-&", " "))


def country_of(place: str) -> str:
    """The country (ISO 3166) that a place names: ``ISTANBUL, TURKEY`` or ``LYON, FR``; empty where it names none."""
    words = f" {' '.join(place.upper().translate(_MARKS).split())} "
    # Longest first: NIGERIA isn't NIGER, EQUATORIAL GUINEA isn't GUINEA.
    for name, code in _names():
        if f" {name} " in words:
            return code
    before, comma, ending = place.rpartition(",")
    code = ending.strip().upper()
    return code if before and comma and code in countries() else ""


@cache
def _names() -> tuple[tuple[str, str], ...]:
    names = {" ".join(name.upper().translate(_MARKS).split()): code for code, name in countries().items()} | _ALIASES
    return tuple(sorted(names.items(), key=lambda pair: -len(pair[0])))
