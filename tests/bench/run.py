"""``make bench``: the first figures of speed and memory, as medians and as ratios to yardsticks of the same run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from app.desk.follow import PAGE_BLOCKS
from tests.bench.desks import ROOT, open_desk, write_seat
from tests.bench.gateway import synced_rss_mb
from tests.bench.ledger import Ledger, ledger_of
from tests.bench.node import serving

BARE_SYNC = ROOT / "tests" / "bench" / "bare_sync.py"
ENTRIES = 20_000
RUNS = 5
PATIENCE_S = 600
AIMS = {
    "sync_ratio": "0.8",
    "derive_per_s": "5,000",
    "start_s": "0.8",
    "start_ratio": "2",
    "workstation_rss_mb": "250",
    "gateway_rss_mb": "150",
}

Figures = dict[str, Any]


def run_bench() -> int:
    """Measure, print the table to stderr and the figures as the last line of stdout."""
    figures = {"ok": True, **measured(ENTRIES, RUNS), **gas()}
    _print_table(figures)
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


def measured(entries: int, runs: int) -> Figures:
    """Everything but gas, over a ledger of so many issues.

    Raises:
        AssertionError: a sync or a page was not what the ledger holds: then there is nothing to time.
    """
    _say(f"Signing {entries:,} issues")
    ledger = ledger_of(entries)
    with tempfile.TemporaryDirectory(prefix="lcw-bench-") as name, serving(ledger) as url:
        folder = Path(name)
        write_seat(folder / "seat.json", ledger)
        figures = _syncs(folder, url, ledger, runs) | _decoding(url, ledger, runs)
        _name_credits(folder / "desk-0", folder, ledger)
        figures |= _starts(folder, runs)
        figures |= _memory(folder, url, ledger)
    return {"entries": ledger.count, "runs": runs, **figures}


def gas() -> Figures:
    """Gas of whole transactions, by the contracts' own report."""
    from contracts.tools.build import measured_gas

    _say("Measuring gas")
    told = measured_gas()
    return {
        "gas_issue": {size: told[f"issue, {size}"] for size in ("2 kB", "50 kB")},
        "gas_advise": told["advise"],
    }


def _syncs(folder: Path, url: str, ledger: Ledger, runs: int) -> Figures:
    """Ours and the yardstick in turn, each in a process and a file of its own."""
    ours, bare, derived = [], [], []
    journal, logs = ledger.consortium.network.journal, sum(map(len, ledger.logs))
    for number in range(runs):
        _say(f"Cold sync {number + 1} of {runs}")
        words = (str(BARE_SYNC), url, journal, str(folder / f"bare-{number}.sqlite"), str(PAGE_BLOCKS))
        told = _answer_of(*words)
        assert told["rows"] == logs + len(ledger.blocks)
        bare.append(told["seconds"])
        told = _answer_of("-m", "tests.bench.our_sync", str(folder / "seat.json"), str(folder / f"desk-{number}"), url)
        assert (told["count"], told["head"]) == (ledger.count, ledger.head.hex())
        assert told["credits"] == len(ledger.credits)
        ours.append(told["seconds"])
        derived.append(told["derive_seconds"])
    return {
        "sync_ratio": round(median(bare) / median(ours), 2),
        "sync_s": round(median(ours), 3),
        "bare_sync_s": round(median(bare), 3),
        "derive_per_s": round(ledger.count / median(derived)),
    }


def _decoding(url: str, ledger: Ledger, runs: int) -> Figures:
    """Entries a second out of a node's JSON: by hand, and by web3.py."""
    _say("Decoding events")
    words = ("-m", "tests.bench.decoding", url, ledger.consortium.network.journal)
    told = [_answer_of(*words) for _ in range(runs)]
    return {name: round(median(figures[name] for figures in told)) for name in ("decode_per_s", "web3_decode_per_s")}


def _name_credits(desk_folder: Path, folder: Path, ledger: Ledger) -> None:
    """Give the credits in a store the names that their opened terms would, so that a page has its words to paint."""
    desk = open_desk(folder / "seat.json", desk_folder, "")
    desk.store.record_checked((), ledger.credits)
    desk.store.close()


def _starts(folder: Path, runs: int) -> Figures:
    """From the start of the process to the first painted page; ours and the yardstick in turn, over one file."""
    ours, bare = [], []
    for number in range(runs):
        _say(f"Start {number + 1} of {runs}")
        bare.append(_painted_s("tests.bench.bare_window", str(folder / "desk-0" / "store.sqlite")))
        ours.append(_painted_s("tests.bench.our_window", str(folder / "seat.json"), str(folder / "desk-0")))
    return {
        "start_s": round(median(ours), 2),
        "bare_start_s": round(median(bare), 2),
        "start_ratio": round(median(ours) / median(bare), 2),
    }


def _painted_s(module: str, *words: str) -> float:
    begun = time.monotonic()
    with _started("-m", module, *words) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.monotonic() - begun
        status = process.wait(PATIENCE_S)
    assert (line, status) == ("painted\n", 0)
    return seconds


def _memory(folder: Path, url: str, ledger: Ledger) -> Figures:
    """What a window holds that has synced from nothing, checked the entries and shown them; and what a gateway does."""
    _say("Cold sync in a window and in a gateway")
    told = _answer_of("-m", "tests.bench.our_window", str(folder / "seat.json"), str(folder / "window"), url)
    return {
        "workstation_rss_mb": told["rss_mb"],
        "gateway_rss_mb": synced_rss_mb(folder / "gateway", url, ledger),
    }


def _answer_of(*words: str) -> Figures:
    """What a measuring process says in its last line."""
    with _started(*words) as process:
        out, _ = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    told: Figures = json.loads(out.splitlines()[-1])
    return told


def _started(*words: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True
    )


def _print_table(figures: Figures) -> None:
    lines = [("figure", "measured", "aim")]
    lines += [(name, _shown(value), AIMS.get(name, "")) for name, value in figures.items()]
    _say("\n".join(f"{name:<20} {shown:>32} {aim:>8}" for name, shown, aim in lines))


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_shown(part)}" for name, part in value.items())
    return str(value) if value is None or isinstance(value, bool) else f"{value:,}"


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
