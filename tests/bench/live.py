"""The live path on the sandbox: click to final in the window, beside a bare listener's sight of the same blocks."""

from __future__ import annotations

import json
from statistics import median
from typing import TYPE_CHECKING, Any

from gateway.sandbox.home import CONFIRMATIONS
from tests.bench.acts import waiting_acts
from tests.bench.desks import ROOT
from tests.bench.processes import PATIENCE_S, Figures, line_of, percentile_95, say, started

if TYPE_CHECKING:
    from pathlib import Path

    from main import SandboxWorkplace

BARE_HEADS = ROOT / "tests" / "bench" / "bare_heads.py"
SOON_S = 0.15
"""A block mined later than this after the click should hold the act."""


def live(root: Path, workplace: SandboxWorkplace, submissions: int) -> Figures:
    """Approve so many acts in the checker's window, and compare with when the blocks were to be seen at all."""
    digests = waiting_acts(workplace, submissions)
    say(f"Approving {submissions} issues in a window")
    blocks, acts = _watched(root, workplace.addresses.node_url, digests)
    painted_ms = [1000 * (act["painted_s"] - blocks[act["block"]]) for act in acts]
    over_ms = [1000 * (act["final_s"] - blocks[act["block"] + CONFIRMATIONS]) for act in acts]
    return {
        "submissions": len(acts),
        "live_p95_ms": round(percentile_95(painted_ms)),
        "live_median_ms": round(median(painted_ms)),
        "submit_overhead_p95_ms": round(percentile_95(over_ms)),
        "submit_overhead_median_ms": round(median(over_ms)),
        "blocks_missed": sum(act["block"] > first_block_after(blocks, act["clicked_s"]) for act in acts) / len(acts),
    }


def first_block_after(blocks: dict[int, float], clicked_s: float) -> int:
    """The first block mined more than a moment after the click."""
    return min(block for block, seen_s in blocks.items() if seen_s > clicked_s + SOON_S)


def _watched(root: Path, node_url: str, digests: list[bytes]) -> tuple[dict[int, float], list[dict[str, Any]]]:
    """When the listener saw each block, and what the window saw of each act."""
    with started(str(BARE_HEADS), node_url) as listener:
        assert line_of(listener) == "listening"
        with started("-m", "tests.bench.live_window", str(root)) as window:
            out, _ = window.communicate(json.dumps([digest.hex() for digest in digests]) + "\n", timeout=PATIENCE_S)
            assert window.returncode == 0
        listener.terminate()
        assert listener.stdout is not None
        seen = [json.loads(line) for line in listener.stdout]
    return {item["block"]: item["seen_s"] for item in seen}, json.loads(out.splitlines()[-1])
