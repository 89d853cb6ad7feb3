"""A workstation killed with SIGKILL, and a reorganisation while it is down: how soon its mirror is right again."""

from __future__ import annotations

import json
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from chain_client.rpc import NodeChain, Rpc
from tests.bench.processes import Figures, line_of, say, started

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from main import SandboxWorkplace

DEPTH = 12


def restarts(root: Path, workplace: SandboxWorkplace, runs: int) -> Figures:
    """From the start of the process, signing in included, to a mirror whose count and head are the Journal's again."""
    memory = workplace.home.recall()
    assert memory is not None
    rpc = Rpc(workplace.addresses.node_url)
    chain = NodeChain(rpc, memory.journal)
    seconds = []
    with_mirror(root, chain)
    for number in range(runs):
        say(f"Reorganisation while the workstation is down, {number + 1} of {runs}")
        rpc.call("anvil_reorg", DEPTH, [])
        seconds.append(with_mirror(root, chain))
    rpc.close()
    return {"restart_s": round(median(seconds), 2)}


def with_mirror(root: Path, chain: NodeChain) -> float:
    """Start a workstation and kill it once its mirror is right; how long that took."""
    begun_s = time.monotonic()
    with started("-m", "tests.bench.mirror_window", str(root)) as window:
        while not _is_right(chain, _told(window)):
            pass
        seconds = time.monotonic() - begun_s
        window.kill()
    return seconds


def _told(window: subprocess.Popen[str]) -> dict[str, Any]:
    line = line_of(window)
    assert line, "the workstation ended before its mirror was right"
    told: dict[str, Any] = json.loads(line)
    return told


def _is_right(chain: NodeChain, told: dict[str, Any]) -> bool:
    """Whether what the mirror says of its newest block is what the Journal says of the node's newest."""
    latest = chain.latest()
    if told["hash"] != latest.hash.hex():
        return False
    state = chain.journal_state(latest)
    return (told["count"], told["head"]) == (state.count, state.head.hex())
