"""What a fault run found: each point with its hits and outcomes, and everything that should not be."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["lost", "doubled", "disagreeing"]
NEVER = "NEVER HIT"


class Report:
    """Collected over a whole run. A point that was promised and never hit fails it.

    Attributes:
        kills: processes that were killed.
    """

    def __init__(self) -> None:
        self.kills = 0
        self._hits: dict[str, Counter[str]] = {}
        self._found: dict[Kind, list[str]] = defaultdict(list)

    def expect(self, points: Iterable[str]) -> None:
        """Promise that these will be hit."""
        for point in points:
            self._hits.setdefault(point, Counter())

    def hit(self, point: str, outcome: str) -> None:
        """A promised point was reached, and what came of it in a few words.

        Raises:
            KeyError: nobody promised it.
        """
        self._hits[point][outcome] += 1

    def add(self, kind: Kind, scenario: str, sentence: str) -> None:
        """Something is not as it must be."""
        self._found[kind].append(f"{scenario}: {sentence}")

    @property
    def never_hit(self) -> list[str]:
        """Promised, and never reached."""
        return [point for point, outcomes in self._hits.items() if not outcomes]

    @property
    def found(self) -> list[str]:
        """Everything that is not as it must be, each with its kind."""
        return [f"{kind}: {sentence}" for kind, sentences in self._found.items() for sentence in sentences]

    @property
    def ok(self) -> bool:
        """Nothing is wrong, and every promised point was hit."""
        return not self.found and not self.never_hit

    def table(self) -> str:
        """Point, hits, outcome; then everything that is wrong."""
        width = max(map(len, self._hits), default=0)
        lines = [
            f"{point:<{width}} {outcomes.total():>5}  {_shown(outcomes)}" for point, outcomes in self._hits.items()
        ]
        return "\n".join([*lines, *self.found])

    def figures(self, *, seconds: float, seeds: Iterable[int]) -> dict[str, Any]:
        """The run in one JSON object."""
        return {
            "ok": self.ok,
            "points": len(self._hits),
            "kills": self.kills,
            **{kind: len(self._found[kind]) for kind in ("lost", "doubled", "disagreeing")},
            "points_never_hit": len(self.never_hit),
            "seconds": round(seconds),
            "seeds": list(seeds),
        }


def _shown(outcomes: Counter[str]) -> str:
    return ", ".join(f"{outcome} ({count})" if count > 1 else outcome for outcome, count in outcomes.items()) or NEVER
