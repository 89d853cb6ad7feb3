"""How soon a credit is open over a large store, and how long painting pauses on a way through the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.processes import Figures, answer_of, percentile_95, say

if TYPE_CHECKING:
    from pathlib import Path

OPENED = 60


def journey(seat: Path, folder: Path, credits_opened: int = OPENED) -> Figures:
    """95 of 100 credits are painted within ``open_credit_ms``; ``gui_gap_journey_ms`` is the longest pause."""
    say("A way through the window")
    told = answer_of("-m", "tests.bench.journey_window", str(seat), str(folder), str(credits_opened))
    say(", ".join(f"{step} {gap:.0f} ms" for step, gap in told["gaps_ms"].items()))
    return {
        "open_credit_ms": round(percentile_95(told["opened_ms"])),
        "gui_gap_journey_ms": round(max(told["gaps_ms"].values())),
    }
