"""How well words that were typed fit the name of something. Small on purpose: nothing is loaded for it at the start."""

from __future__ import annotations

NONE = 0
_WHOLE, _BEGINS, _WORD, _INITIALS, _INSIDE, _ABOUT = 100, 90, 80, 70, 50, 40


def fit(query: str, name: str, about: str = "") -> int:
    """How well `query` fits: 0 not at all, more is better.

    Args:
        query: as typed; each of its words must fit.
        name: what is shown.
        about: other words it may be found by; they count less.
    """
    name, about = name.casefold(), about.casefold()
    words = query.casefold().split()
    fits = [_fit_word(word, name, about) for word in words]
    if not fits or NONE in fits:
        return NONE
    whole = " ".join(words)
    bonus = _WHOLE if whole == name else _BEGINS if name.startswith(whole) else 0
    return max(bonus, sum(fits) // len(fits))


def _fit_word(word: str, name: str, about: str) -> int:
    names = name.split()
    if any(each.startswith(word) for each in names):
        return _WORD
    if "".join(each[0] for each in names).startswith(word):
        return _INITIALS
    if word in name:
        return _INSIDE
    return _ABOUT if any(each.startswith(word) for each in about.split()) else NONE
