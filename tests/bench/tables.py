"""The credits table at 200,000 rows: what a person waits for between a key and the painted rows; a start."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from tests.bench.big_store import OPENED_EVERY, make_big_store
from tests.bench.journey import OPENED, journey
from tests.bench.palette import palette
from tests.bench.processes import Figures, answer_of, percentile_95, say
from tests.bench.windows import painted_s

if TYPE_CHECKING:
    from pathlib import Path


def tables(folder: Path, credits: int, times: int, runs: int) -> Figures:
    """Make the store, then sort, filter and search in a window over it so many times each, and start it anew."""
    say(f"Filling a store with {credits:,} credits")
    make_big_store(folder, credits)
    words = (str(folder / "seat.json"), str(folder / "desk"))
    say("Sorting, filtering and searching them in a window")
    told = answer_of("-m", "tests.bench.table_window", *words, str(times))
    starts = [painted_s("tests.bench.our_window", *words) for _ in range(runs)]
    return {
        "listed": told["listed"],
        "sort_p95_ms": round(percentile_95(told["sort_ms"])),
        "filter_p95_ms": round(percentile_95(told["filter_ms"])),
        "search_p95_ms": round(percentile_95(told["search_ms"])),
        "first_paint_ms": round(told["first_paint_ms"]),
        "table_gap_ms": round(told["gap_ms"]),
        "start_200k_s": round(median(starts), 2),
        **palette(folder / "seat.json", folder / "desk"),
        **journey(folder / "seat.json", folder / "desk", min(OPENED, credits // OPENED_EVERY)),
    }
