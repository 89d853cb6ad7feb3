"""Which of the documents presented answers which document asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from app.credit.examination.documents import Demand, DocumentClass

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words that tell no document from another.
_COMMON = frozenset("OF THE IN AND OR A AN FOR SIGNED ORIGINAL ORIGINALS COPY COPIES FULL SET DOCUMENT".split())


class DocumentShown(Protocol):
    """A document as it was taken in; ``kind`` is a ``DocumentClass``."""

    @property
    def title(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def originals(self) -> int: ...
    @property
    def copies(self) -> int: ...


class Matching(NamedTuple):
    """Each document asked for with the one that answers it, and those that nobody asked for."""

    answers: tuple[tuple[Demand, DocumentShown | None], ...]
    unasked: tuple[DocumentShown, ...]


def matched(demands: Iterable[Demand], documents: Iterable[DocumentShown]) -> Matching:
    """The best reading: by class first and then by words; one document answers one demand (UCP 600 art. 14f)."""
    left = list(documents)
    found: dict[int, DocumentShown] = {}
    asked = list(demands)
    for fits in (_same_title, _same_class, _same_words):
        for at, demand in enumerate(asked):
            candidates = [one for one in left if at not in found and fits(demand, one)]
            if candidates:
                found[at] = max(candidates, key=lambda one: _common(demand.text, one.title))
                left = [one for one in left if one is not found[at]]
    return Matching(tuple((demand, found.get(at)) for at, demand in enumerate(asked)), tuple(left))


def _same_title(demand: Demand, shown: DocumentShown) -> bool:
    return shown.kind == demand.kind and _words(shown.title) == _words(demand.title)


def _same_class(demand: Demand, shown: DocumentShown) -> bool:
    return demand.kind is not DocumentClass.OTHER and shown.kind == demand.kind


def _same_words(demand: Demand, shown: DocumentShown) -> bool:
    """Half of the words of the shorter name: what one clerk files as a certificate another calls a report."""
    asked, seen = _words(demand.title), _words(shown.title)
    return bool(asked and seen) and 2 * len(asked & seen) >= min(len(asked), len(seen))


def _common(asked: str, seen: str) -> int:
    return len(_words(asked) & _words(seen))


@lru_cache(maxsize=4096)  # every document is held against every demand
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[A-Z0-9]+", text.upper())) - _COMMON
