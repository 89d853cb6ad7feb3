"""Cold syncs over a prepared node: ours beside the yardstick, and events decoded by hand beside web3.py."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from chain_client.rpc.pages import PAGE_BLOCKS
from tests.bench.desks import ROOT
from tests.bench.processes import Figures, answer_of, say

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.ledger import Ledger

BARE_SYNC = ROOT / "tests" / "bench" / "bare_sync.py"


def syncs(folder: Path, url: str, ledger: Ledger, runs: int) -> Figures:
    """Ours and the yardstick in turn, each in a process and a file of its own.

    Raises:
        AssertionError: a sync was not what the ledger holds: then there is nothing to time.
    """
    ours, bare, derived = [], [], []
    journal, logs = ledger.consortium.network.journal, sum(map(len, ledger.logs))
    for number in range(runs):
        say(f"Cold sync {number + 1} of {runs}")
        words = (str(BARE_SYNC), url, journal, str(folder / f"bare-{number}.sqlite"), str(PAGE_BLOCKS))
        told = answer_of(*words)
        assert told["rows"] == logs + len(ledger.blocks)
        bare.append(told["seconds"])
        told = answer_of("-m", "tests.bench.our_sync", str(folder / "seat.json"), str(folder / f"desk-{number}"), url)
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


def decoding(url: str, ledger: Ledger, runs: int) -> Figures:
    """Entries a second out of a node's JSON: by hand, and by web3.py."""
    say("Decoding events")
    words = ("-m", "tests.bench.decoding", url, ledger.consortium.network.journal)
    told = [answer_of(*words) for _ in range(runs)]
    return {name: round(median(figures[name] for figures in told)) for name in ("decode_per_s", "web3_decode_per_s")}
