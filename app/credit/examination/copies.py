"""How many originals and copies of a document a credit asks for, read from its words (UCP 600 art. 17)."""

from __future__ import annotations

import re
from typing import NamedTuple

_COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "ONE A AN SINGLE",
            "TWO",
            "THREE",
            "FOUR",
            "FIVE",
            "SIX",
            "SEVEN",
            "EIGHT",
            "NINE",
            "TEN",
        ),
        1,
    )
    for word in words.split()
}
_FOLDS = {"DUPLICATE": 2, "TRIPLICATE": 3, "QUADRUPLICATE": 4, "QUINTUPLICATE": 5, "SEXTUPLICATE": 6}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_N = rf"(?:\(\d{{1,2}}\) ?)?\(?({_NUMBER})(?: ?\(\w+\))?\)?"
_COPY = r"(?:(?:NON-NEGOTIABLE|PHOTO|SIGNED|CERTIFIED) ?)?(?:PHOTO)?COP(?:Y|IES)"

_COPY_ONLY = re.compile(rf"^(?:{_N} )?(?:NON-NEGOTIABLE |CERTIFIED |SIGNED )?(?:PHOTO)?COP(?:Y|IES) OF\b")
_SETS = re.compile(r"\b(\d)/(\d)\b(?! (?:MONTHS?|DAYS?))")
_FULL_SET = re.compile(r"\b(?:FULL|COMPLETE) SETS?\b")
_ORIGINALS = re.compile(rf"\b(?:{_N} )?(?:SIGNED )?ORIGINALS?\b")
_PLUS_COPIES = re.compile(rf"(?:AND|PLUS|\+|WITH|,|/) ?{_N} {_COPY}\b")
_IN_COPIES = re.compile(rf"\bIN (?:AT LEAST )?{_N} (?:SIGNED )?COP(?:Y|IES)\b|\bIN {_N}[ -]?FOLDS?\b")
_IN_FOLDS = re.compile(rf"\bIN (?:({'|'.join(_FOLDS)})|({_NUMBER})[ -]?FOLDS?)\b")
_IN_ORIGINALS = re.compile(rf"\bIN (?:{_N} )?(?:SIGNED )?ORIGINALS?\b")
_BRACKETS = re.compile(r"\((?:FULL SET|\d/\d)\)")
_BODY = re.compile(
    r" (?:THAT|STATING|CERTIFYING|SHOWING|EVIDENCING|INDICATING|ADVISING|CONFIRMING|ACCOMPANIED|WITH A COPY OF)\b"
)
_ENDING = re.compile(r"\bIN [\w ()-]{1,24}(?:COPIES|ORIGINALS?|FOLDS?|PLICATE)\.?$")
_LEADING = re.compile(rf"^(?:{_N} )?(?:FULL SETS? (?:OF )?)?(?:\(?\d/\d\)? )?(?:ORIGINALS? (?:OF )?)?(?:SETS? OF )?")


class Asked(NamedTuple):
    """At least so many originals and copies; ``full_set``: all originals that were issued."""

    originals: int
    copies: int
    full_set: bool


def asked_copies(text: str) -> Asked:
    """How many of a document are asked for; one original where nothing is said (UCP 600 art. 17a).

    So many copies, folds or ``IN TRIPLICATE`` are satisfied by one original and the rest in copies (art. 17e).
    """
    upper = " ".join(text.upper().split())
    head = _BODY.split(upper, maxsplit=1)[0]
    ending = _ENDING.search(upper)
    said = head if ending is None or ending.end() <= len(head) else f"{head} {ending[0]}"
    full_set = bool(_FULL_SET.search(said))
    if copies := _COPY_ONLY.match(said):
        return Asked(0, _count(copies[1]), full_set=False)
    more = sum(_count(match[1]) for match in _PLUS_COPIES.finditer(said))
    if sets := _SETS.search(said):
        return Asked(int(sets[1]), more, full_set or sets[1] == sets[2])
    if originals := _ORIGINALS.search(said):
        return Asked(_count(originals[1]), more, full_set)
    if folds := _IN_FOLDS.search(said):
        return Asked(1, (_FOLDS[folds[1]] if folds[1] else _count(folds[2])) - 1 + more, full_set)
    if together := _IN_COPIES.search(said):
        return Asked(1, _count(together[1] or together[2]) - 1 + more, full_set)
    return Asked(1, more, full_set)


def without_counts(name: str) -> str:
    """A document's name without how many of it are asked for."""
    for counts in (_BRACKETS, _PLUS_COPIES, _IN_FOLDS, _IN_COPIES, _IN_ORIGINALS, _COPY_ONLY):
        name = counts.sub("", name)
    return " ".join(_LEADING.sub("", " ".join(name.split()), count=1).split())


def _count(word: str | None) -> int:
    if not word:
        return 1
    return int(word) if word.isdigit() else _COUNTS[word]
