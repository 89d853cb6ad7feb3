"""Windows over a prepared node: how soon the first page is painted, what memory is held, how long painting pauses."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.desks import open_desk
from tests.bench.processes import PATIENCE_S, Figures, answer_of, line_of, say, started

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.ledger import Ledger


def name_credits(desk_folder: Path, folder: Path, ledger: Ledger) -> None:
    """Give the credits in a store the names that their opened terms would, so that a page has its words to paint."""
    desk = open_desk(folder / "seat.json", desk_folder, "")
    desk.store.record_checked((), ledger.credits)
    desk.store.close()


def starts(folder: Path, runs: int) -> Figures:
    """From the start of the process to the first painted page; ours and the yardstick in turn, over one file."""
    ours, bare = [], []
    for number in range(runs):
        say(f"Start {number + 1} of {runs}")
        bare.append(painted_s("tests.bench.bare_window", str(folder / "desk-0" / "store.sqlite")))
        ours.append(painted_s("tests.bench.our_window", str(folder / "seat.json"), str(folder / "desk-0")))
    return {
        "start_s": round(median(ours), 2),
        "bare_start_s": round(median(bare), 2),
        "start_ratio": round(median(ours) / median(bare), 2),
    }


def cold_windows(folder: Path, url: str, runs: int) -> Figures:
    """Windows that sync from nothing as on a desk: what they then hold, and the longest pause in painting."""
    told = []
    for number in range(runs):
        say(f"Cold sync in a window, {number + 1} of {runs}")
        words = (str(folder / "seat.json"), str(folder / f"window-{number}"), url)
        told.append(answer_of("-m", "tests.bench.cold_window", *words))
    return {
        "gui_gap_ms": round(median(figures["gap_ms"] for figures in told)),
        "workstation_rss_mb": median(figures["rss_mb"] for figures in told),
    }


def painted_s(module: str, *words: str) -> float:
    """Seconds from the start of a process to its word that it has painted."""
    begun = time.monotonic()
    with started("-m", module, *words) as process:
        line = line_of(process)
        seconds = time.monotonic() - begun
        status = process.wait(PATIENCE_S)
    assert (line, status) == ("painted", 0)
    return seconds
