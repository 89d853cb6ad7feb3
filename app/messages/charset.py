"""SWIFT's character sets x, y and z: what doesn't belong, where it stands, and what could stand there instead."""

from __future__ import annotations

import unicodedata
from string import ascii_letters, ascii_uppercase, digits
from typing import NamedTuple

SETS = {
    "x": frozenset(ascii_letters + digits + "/-?:().,'+ "),
    "y": frozenset(ascii_uppercase + digits + " .,-()/='+:?!\"%&*;<>"),
    "z": frozenset(ascii_letters + digits + ".,-()/='+:?!\"%&*<>;@#{_ "),
    "a": frozenset(ascii_uppercase),
    "c": frozenset(ascii_uppercase + digits),
    "n": frozenset(digits),
}
# What officers paste most; the first proposal whose characters all fit the set is made.
_MENDS = {
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY",),
    "$": ("USD",),
    "°": (" DEGREES",),
    "±": ("+/-",),
    "×": ("X",),
    "½": ("1/2",),
    "¼": ("1/4",),
    "…": ("...",),
    "‘": ("'",),
    "’": ("'",),
    "“": ('"', "'"),
    "”": ('"', "'"),
    "„": ('"', "'"),
    '"': ("'",),
    "–": ("-",),
    "—": ("-",),
    "‐": ("-",),
    "•": ("+",),
    "·": (".",),
    "\t": (" ",),
    "\N{NO-BREAK SPACE}": (" ",),
    "\N{IDEOGRAPHIC SPACE}": (" ",),
    "&": ("+",),
    "%": (" PERCENT",),
    "@": ("(AT)",),
    "_": ("-",),
    ";": (",",),
    "!": (".",),
    "*": ("X",),
    "#": ("NO.",),
    "=": ("EQUALS",),
    "[": ("(",),
    "]": (")",),
    "}": (")",),
    "{": ("(",),
    "<": ("(",),
    ">": (")",),
    "ä": ("ae",),
    "ö": ("oe",),
    "ü": ("ue",),
    "Ä": ("AE",),
    "Ö": ("OE",),
    "Ü": ("UE",),
    "ß": ("SS",),
    "Ø": ("OE",),
    "ø": ("oe",),
    "Æ": ("AE",),
    "æ": ("ae",),
    "Ł": ("L",),
    "ł": ("l",),
    "ı": ("i",),
    "№": ("NO.",),
}


class Stranger(NamedTuple):
    """A character outside the set, or several in a row that nothing can replace.

    Args:
        column: where it begins, from 1.
        char: which; a word of several characters where they stand together.
        mend: what could replace it, "" for nothing.
    """

    column: int
    char: str
    mend: str


def strangers(text: str, charset: str) -> list[Stranger]:
    """Each foreign character, or word of such characters, of a line once, at its first place."""
    first: dict[str, Stranger] = {}
    for one in all_strangers(text, charset):
        first.setdefault(one.char, one)
    return list(first.values())


def all_strangers(text: str, charset: str) -> list[Stranger]:
    """Every foreign character of a line at each of its places; what nothing can replace is kept together as a word."""
    known = SETS[charset]
    if known.issuperset(text):
        return []
    found: list[Stranger] = []
    for column, char in enumerate(text, 1):
        if char in known:
            continue
        mend = mend_for(char, charset)
        last = found[-1] if found else None
        if last and not mend and not last.mend and last.column + len(last.char) == column:
            found[-1] = Stranger(last.column, last.char + char, "")
        else:
            found.append(Stranger(column, char, mend))
    return found


def has_chinese(text: str) -> bool:
    """Whether a text holds Chinese characters, which no set of SWIFT's carries."""
    return any("CJK" in unicodedata.name(char, "") for char in text)


def mend_for(char: str, charset: str) -> str:
    """What could stand for a character in a set: ``€`` -> ``EUR``, ``É`` -> ``E``; "" where only a person knows."""
    proposals = (*_MENDS.get(char, ()), *_MENDS.get(char.lower(), ()), _plain(char))
    for proposal in proposals:
        for variant in (proposal, proposal.upper()):
            if variant and SETS[charset].issuperset(variant):
                return variant
    return ""


def _plain(char: str) -> str:
    # Full-width forms fold to ASCII, accents fall off their letters.
    folded = unicodedata.normalize("NFKD", char)
    return "".join(part for part in folded if not unicodedata.combining(part))
