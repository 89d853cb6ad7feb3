"""The processes that are measured: how they are started, what they say, and that nothing of them is left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.bench.desks import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S = 600

Figures = dict[str, Any]


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    """A Python program of ours, drawing offscreen; ended with the block if it hasn't by itself."""
    # Drawing offscreen, Qt warns at each window it shows that nobody can be told of its size.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    process = subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line it says; empty at its end."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def answer_of(*words: str) -> Figures:
    """What a measuring process says in its last line."""
    with started(*words) as process:
        out, _ = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0
    told: Figures = json.loads(out.splitlines()[-1])
    return told


def say(sentence: str) -> None:
    """How the run goes, on stderr."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def percentile_95(values: list[float]) -> float:
    """The value that 95 of 100 don't exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[-(-95 * len(ordered) // 100) - 1]
