"""The core's sentences in the officer's language. They come in English: from a function, the store, or the wire.

A sentence is looked up as it stands, then by the template that made it; its values are carried over, and those that
are words of the core themselves are translated too. What nobody knows stays as it is: message content, names,
references and hashes never change.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache

from PySide6.QtCore import QCoreApplication

from ui.language.choice import FOLDER, Language, current

_PLACE = re.compile(r"\{(\w+)\}")
_BETWEEN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_DAY = re.compile(r"(?P<day>\d{1,2} [A-Z][a-z]{2} \d{4})(?P<rest>(?: \d\d:\d\d UTC)?(?:, .+)?)")


def said(sentence: str) -> str:
    """A sentence or label of the core, as the window says it."""
    if current() is Language.ENGLISH:
        return sentence
    template, values = _catalogue().find(sentence)
    if template:
        told = QCoreApplication.translate("Core", template)
        return _PLACE.sub(lambda place: said(values[place[1]]), told) if values else told
    return _day_said(sentence)


def closed_up(text: str) -> str:
    """A sentence without the blanks that were left between two Chinese characters where a value was filled in."""
    return _BETWEEN_CHINESE.sub("", text)


@cache
def _catalogue() -> _Catalogue:
    return _Catalogue(json.loads((FOLDER / "sentences.json").read_text("utf-8")))


def _day_said(text: str) -> str:
    """``18 Feb 2027, HAMBURG`` with its day as the language writes it; other text as it is."""
    if not (match := _DAY.fullmatch(text)):
        return text
    from ui.widgets.dates import read_day, show_day  # not above: widgets show sentences, too

    day = read_day(match["day"])
    return show_day(day) + match["rest"] if day else text


class _Catalogue:
    def __init__(self, texts: list[str]) -> None:
        self._exact = {text for text in texts if not _PLACE.search(text)}
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for text in sorted(set(texts) - self._exact, key=lambda text: -len(_PLACE.sub("", text))):
            self._by_word[_first_word(text.partition("{")[0])].append(text)

    def find(self, sentence: str) -> tuple[str, dict[str, str]]:
        """The template that made a sentence, and its values; empty where nobody knows it."""
        if sentence in self._exact:
            return sentence, {}
        for word in (_first_word(sentence), ""):
            for template in self._by_word.get(word, ()):
                if match := _matcher(template).fullmatch(sentence):
                    return template, {name[1:]: value for name, value in match.groupdict().items()}
        return "", {}


def _first_word(text: str) -> str:
    """The word before the first blank; empty where a value may stand in it."""
    word, blank, _ = text.partition(" ")
    return word if blank else ""


@cache
def _matcher(template: str) -> re.Pattern[str]:
    pieces, seen = [], set()
    for at, piece in enumerate(_PLACE.split(template)):
        if at % 2 == 0:
            pieces.append(re.escape(piece))
        elif piece in seen:
            pieces.append(f"(?P=_{piece})")
        else:
            pieces.append(f"(?P<_{piece}>.+?)")
            seen.add(piece)
    return re.compile("".join(pieces), re.DOTALL)
