"""Acts to final through one gateway, beside a bare loop on the same node; then for minutes, with nothing lost."""

from __future__ import annotations

import json
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.consortium_chain import (
    Carrier,
    carrying,
    end,
    kept_consortium,
    recorded,
    sign_acts,
    write_transactions,
)
from tests.bench.desks import ROOT, resident_mb
from tests.bench.processes import PATIENCE_S, Figures, answer_of, line_of, say, started

if TYPE_CHECKING:
    from tests.gateway.world import World

BARE_THROUGHPUT = ROOT / "tests" / "bench" / "bare_throughput.py"
HANDING_IN = ROOT / "tests" / "bench" / "handing_in.py"
RATIO_ACTS = 3_000
DESKS = 16
_LOOK_EVERY_S = 0.1
_SPARE = 1.6
"""The rate of a short run leaves out what overlaps in a long one: so many times as many acts are signed for that."""


def measure(seconds_sustained: float, *, acts: int = RATIO_ACTS) -> Figures:
    """Throughput beside the yardstick's, then for so many seconds on end.

    Each act is an issue with the smallest terms sealed for two banks (3.4 kB), signed beforehand by maker and checker,
    handed in whole by one of 16 connections, and counted once the gateway says that it is final. The yardstick sends
    as many like acts in transactions of the other bank's relay, and counts receipts. Both run on one kept node.

    Raises:
        AssertionError: an act was lost or recorded twice: then there is nothing to time.
    """
    with tempfile.TemporaryDirectory(prefix="lcw-throughput-") as name:
        folder = Path(name)
        with kept_consortium(folder / "chain") as world, carrying(world, folder / "gateway") as gateway:
            say(f"{acts:,} acts by the bare loop, then through a gateway")
            bare_s = _bare_seconds(world, folder, acts)
            ours_s, _ = _seconds_to_final(world, gateway, folder, acts, PATIENCE_S)
            begins_mb = resident_mb(gateway.pid)
            say(f"Acts for {seconds_sustained:,} seconds through a gateway")
            enough = round(seconds_sustained * acts / ours_s * _SPARE)
            seconds, count = _seconds_to_final(world, gateway, folder, enough, seconds_sustained)
            ends_mb = resident_mb(gateway.pid)
    return {
        "throughput_ratio": round(bare_s / ours_s, 2),
        "throughput_per_s": round(acts / ours_s, 1),
        "bare_throughput_per_s": round(acts / bare_s, 1),
        "sustained_per_s": round(count / seconds, 1),
        "sustained_acts": count,
        "sustained_s": round(seconds, 1),
        "sustained_rss_mb": [begins_mb, ends_mb],
    }


def _bare_seconds(world: World, folder: Path, count: int) -> float:
    """The yardstick, from its first transaction to its last receipt."""
    path, before = folder / "transactions", recorded(world).total()
    write_transactions(world, path, count)
    told = answer_of(str(BARE_THROUGHPUT), world.node_url, str(folder / "bare.sqlite"), str(path))
    assert recorded(world).total() == before + count
    return float(told["seconds"])


def _seconds_to_final(world: World, gateway: Carrier, folder: Path, most: int, seconds: float) -> tuple[float, int]:
    """Hand in up to so many acts for so long: from the first until the last is final; and how many there were."""
    path, before = folder / "acts", gateway.final_acts()
    sign_acts(world, path, most)
    begun = time.monotonic()
    with started(str(HANDING_IN), gateway.url, str(path), str(DESKS), str(seconds)) as desks:
        assert desks.stdin is not None
        desks.stdin.write(f"{gateway.token}\n")
        desks.stdin.flush()
        handed_in = json.loads(line_of(desks))["handed_in"]
        end(desks)
    pause = threading.Event()
    while gateway.final_acts() < before + len(handed_in):
        assert time.monotonic() - begun < seconds + PATIENCE_S
        pause.wait(_LOOK_EVERY_S)
    took_s = time.monotonic() - begun
    times = recorded(world)
    assert [times[digest] for digest in handed_in] == [1] * len(handed_in)
    return took_s, len(handed_in)
