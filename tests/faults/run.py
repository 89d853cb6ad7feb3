"""``make faults``: every scenario over so many seeds, then kills at random; table to stderr, figures last on stdout.

``SEEDS`` and ``KILLS`` in the environment make it long, ``SEED`` repeats one that failed.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import requests

from tests.faults import clocks, disks, kills, links, nodes, reorganisations, streams
from tests.faults.actor import ActorDied, OrderRefused
from tests.faults.company import found_sandbox
from tests.faults.house import House
from tests.faults.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Scenario(Protocol):
    """What a fault run plays: a module, or what is like one."""

    @property
    def POINTS(self) -> Sequence[str]:
        """All that it promises to hit."""
        ...

    def run(self, house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
        """Hit them, heal, and judge."""


SCENARIOS: dict[str, Scenario] = {
    "kills at every boundary of an act's way": kills.AtPoints("act"),
    "kills at every boundary of the chain's keeping": kills.AtPoints("reorganise", "shorten", "save", "node"),
    "links": links,
    "streams": streams,
    "nodes": nodes,
    "reorganisations": reorganisations,
    "clocks": clocks,
    "disks": disks,
}
FIRST_SEED = 1
SEEDS = 1
KILLS = 30
LONG_ROUNDS = 2

TROUBLE = (AssertionError, ActorDied, OrderRefused, requests.RequestException, OSError)
"""What ends a scenario early: it is found out and told, and the next one begins."""


class Houses:
    """Makes houses, each in a folder of its own, over a sandbox that is founded once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._founded = folder / "founded"
        self._founded.mkdir()
        self._count = 0
        found_sandbox(self._founded)

    def of(self, chance: random.Random) -> Callable[..., House]:
        """What scenarios are given to make theirs; they may say ``link`` and ``block_seconds``."""

        def house_of(**how: Any) -> House:
            self._count += 1
            root = self._folder / f"house-{self._count}"
            root.mkdir()
            return House(root, self._founded, chance, **how)

        return house_of


def play(name: str, houses: Houses, seed: int, report: Report, *, rounds: int = 1) -> None:
    """One scenario, from one seed; from the second round on it goes further: longer delays, every combination."""
    scenario = SCENARIOS[name]
    report.expect(scenario.POINTS)
    _survive(lambda chance: scenario.run(houses.of(chance), chance, report, rounds=rounds), name, seed, report)


def play_random(houses: Houses, seed: int, report: Report, *, most: int) -> None:
    """So many kills at random moments."""

    def scenario(chance: random.Random) -> None:
        kills.run_random(houses.of(chance), chance, report, kills=most)

    _survive(scenario, "random kills", seed, report)


def _survive(scenario: Callable[[random.Random], None], name: str, seed: int, report: Report) -> None:
    try:
        scenario(random.Random(f"{name} {seed}"))  # noqa: S311 - repeats a run, keeps no secret
    except TROUBLE as trouble:
        traceback.print_exc()
        report.add("disagreeing", f"{name}, seed {seed}", f"ended early by {type(trouble).__name__}: {trouble}")


def run_faults() -> int:
    """The whole run; 0 where nothing was lost, nothing doubled, all agrees and every point was hit."""
    first, count = _number("SEED", FIRST_SEED), _number("SEEDS", SEEDS)
    seeds = range(first, first + count)
    report, began = Report(), time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="lcw-faults-"))
    houses = Houses(folder)
    for seed in seeds:
        for name in SCENARIOS:
            _say(f"seed {seed}: {name}")
            play(name, houses, seed, report, rounds=LONG_ROUNDS if count > 1 else 1)
        _say(f"seed {seed}: random kills")
        play_random(houses, seed, report, most=_number("KILLS", KILLS))
    _say(report.table())
    if report.ok:
        shutil.rmtree(folder)
    else:
        _say(f"Seeds {first} to {seeds[-1]}; what the processes left lies in {folder}.")
    sys.stdout.write(json.dumps(report.figures(seconds=time.monotonic() - began, seeds=seeds)) + "\n")
    return 0 if report.ok else 1


def _number(name: str, default: int) -> int:
    return int(os.environ.get(name) or default)


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
