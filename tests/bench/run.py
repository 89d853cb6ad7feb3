"""``make bench``: speed and memory, as medians and as ratios to yardsticks of the same run."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import main
from tests.bench import throughput
from tests.bench.big_store import CREDITS
from tests.bench.desks import write_seat
from tests.bench.gateway import synced_rss_mb
from tests.bench.ledger import ledger_of
from tests.bench.live import live
from tests.bench.node import serving
from tests.bench.processes import Figures, say
from tests.bench.restart import restarts
from tests.bench.syncs import decoding, syncs
from tests.bench.tables import tables
from tests.bench.windows import cold_windows, name_credits, starts

ENTRIES = 20_000
RUNS = 5
TIMES = 30
SUBMISSIONS = 200
SUSTAINED_S = 300.0
LIFE = (
    *("confirm", "decline", "amend", "answer", "extend", "withdraw", "message"),
    *("present", "receive", "examine", "advise discrepancies", "waive", "refuse", "return"),
    *("honour", "settle", "close"),
)
AIMS = {
    "sync_ratio": "0.8",
    "derive_per_s": "5,000",
    "start_s": "0.8",
    "start_ratio": "2",
    "gui_gap_ms": "33",
    "workstation_rss_mb": "250",
    "gateway_rss_mb": "150",
    "sort_p95_ms": "100",
    "filter_p95_ms": "100",
    "search_p95_ms": "100",
    "first_paint_ms": "100",
    "start_200k_s": "1",
    "open_credit_ms": "100",
    "gui_gap_journey_ms": "33",
    "palette_key_ms": "50",
    "palette_acts_ms": "50",
    "live_p95_ms": "100",
    "submit_overhead_p95_ms": "250",
    "blocks_missed": "0",
    "restart_s": "2",
    "throughput_ratio": "0.5",
    "sustained_per_s": "60",
}


def run_bench() -> int:
    """Measure, print the table to stderr and the figures as the last line of stdout."""
    figures = {
        "ok": True,
        **on_a_prepared_node(ENTRIES, RUNS),
        **on_a_big_store(CREDITS, TIMES, RUNS),
        **on_the_sandbox(SUBMISSIONS, RUNS),
        **throughput.measure(SUSTAINED_S),
        **gas(),
    }
    _print_table(figures)
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


def on_a_prepared_node(entries: int, runs: int) -> Figures:
    """Syncs, starts, windows and memory over a ledger of so many issues, with a node that costs nothing.

    Raises:
        AssertionError: a sync or a page was not what the ledger holds: then there is nothing to time.
    """
    say(f"Signing {entries:,} issues")
    ledger = ledger_of(entries)
    with tempfile.TemporaryDirectory(prefix="lcw-bench-") as name, serving(ledger) as url:
        folder = Path(name)
        write_seat(folder / "seat.json", ledger)
        figures = syncs(folder, url, ledger, runs) | decoding(url, ledger, runs)
        name_credits(folder / "desk-0", folder, ledger)
        figures |= starts(folder, runs)
        figures |= cold_windows(folder, url, runs)
        say("Cold sync in a gateway")
        figures["gateway_rss_mb"] = synced_rss_mb(folder / "gateway", url, ledger)
    return {"entries": ledger.count, "runs": runs, **figures}


def on_a_big_store(credits: int, times: int, runs: int) -> Figures:
    """The credits table in a window over a store of so many credits."""
    with tempfile.TemporaryDirectory(prefix="lcw-bench-") as name:
        return tables(Path(name), credits, times, runs)


def on_the_sandbox(submissions: int, runs: int) -> Figures:
    """The live path and the way back after a kill, with a real node, real gateways and real windows."""
    say("Founding a sandbox")
    with tempfile.TemporaryDirectory(prefix="lcw-bench-") as name:
        root = Path(name)
        workplace = main.SandboxWorkplace(root)
        try:
            workplace.prepare(say)
            return live(root, workplace, submissions) | restarts(root, workplace, runs)
        finally:
            workplace.close()


def gas() -> Figures:
    """Gas of whole transactions, by the contracts' own report."""
    from contracts.tools.build import measured_gas

    say("Measuring gas")
    told = measured_gas()
    return {
        "gas_issue": {size: told[f"issue, {size}"] for size in ("2 kB", "50 kB")},
        "gas_advise": told["advise"],
        "gas_life": {act: told[f"{act}, 2 kB"] for act in LIFE},
    }


def _print_table(figures: Figures) -> None:
    lines = [("figure", "measured", "aim")]
    lines += [(name, _shown(value), AIMS.get(name, "")) for name, value in figures.items()]
    say("\n".join(f"{name:<24} {shown:>32} {aim:>8}" for name, shown, aim in lines))


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_shown(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value) if value is None or isinstance(value, bool) else f"{value:,}"
