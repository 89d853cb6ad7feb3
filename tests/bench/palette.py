"""How soon the palette answers a key over a large store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.processes import Figures, answer_of, percentile_95, say

if TYPE_CHECKING:
    from pathlib import Path


def palette(seat: Path, folder: Path) -> Figures:
    """95 of 100 keys are answered within ``palette_key_ms``: acts and credits that fit are painted."""
    say("Typing into the palette")
    told = answer_of("-m", "tests.bench.palette_window", str(seat), str(folder))
    return {
        "palette_key_ms": round(percentile_95(told["credits_ms"])),
        "palette_acts_ms": round(percentile_95(told["acts_ms"])),
    }
