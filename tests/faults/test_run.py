"""A fault run says what it hit, what it found, and fails where it promised more than it did."""

from __future__ import annotations

import json
import tempfile
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tests.faults import run
from tests.faults.actor import OrderRefused
from tests.faults.report import Report

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.house import House


def test_a_point_that_was_promised_and_never_hit_fails_the_run() -> None:
    report = Report()
    report.expect(["kill.desk.send.after", "link.cut"])
    report.hit("link.cut", "healed")

    assert not report.ok
    assert report.never_hit == ["kill.desk.send.after"]
    assert "NEVER HIT" in report.table().splitlines()[0]
    assert report.figures(seconds=1.4, seeds=[1])["points_never_hit"] == 1


def test_a_run_that_hit_everything_and_found_nothing_is_right() -> None:
    report = Report()
    report.expect(["link.cut"])
    report.hit("link.cut", "healed")
    report.hit("link.cut", "healed")

    assert report.ok
    assert report.table() == "link.cut     2  healed (2)"


def test_a_point_that_nobody_promised_cannot_be_hit() -> None:
    with pytest.raises(KeyError):
        Report().hit("link.cut", "healed")


@pytest.mark.parametrize("kind", ["lost", "doubled", "disagreeing"])
def test_whatever_is_not_as_it_must_be_is_counted_and_told(kind: str) -> None:
    report = Report()

    report.add(kind, "killed at desk.send.after", "act 0a0b0c0d is gone")  # type: ignore[arg-type]

    figures = report.figures(seconds=1.0, seeds=[1])
    assert not figures["ok"]
    assert figures[kind] == 1
    assert f"{kind}: killed at desk.send.after: act 0a0b0c0d is gone" in report.table()


def scenario(outcome: Callable[[Report], None]) -> SimpleNamespace:
    def play(house_of: Callable[..., House], chance: random.Random, report: Report, *, rounds: int = 1) -> None:
        outcome(report)

    return SimpleNamespace(POINTS=("link.cut",), run=play)


@pytest.fixture
def nobody_founded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(run, "found_sandbox", lambda root: None)
    monkeypatch.setattr(run, "play_random", lambda houses, seed, report, *, most: None)


@pytest.mark.usefixtures("nobody_founded")
def test_the_figures_are_the_last_line_of_stdout_and_the_table_is_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "SCENARIOS", {"links": scenario(lambda report: report.hit("link.cut", "healed"))})
    monkeypatch.setenv("SEEDS", "2")

    assert run.run_faults() == 0

    said = capsys.readouterr()
    figures = json.loads(said.out.splitlines()[-1])
    assert figures == {
        "ok": True,
        "points": 1,
        "kills": 0,
        "lost": 0,
        "doubled": 0,
        "disagreeing": 0,
        "points_never_hit": 0,
        "seconds": 0,
        "seeds": [1, 2],
    }
    assert "link.cut     2  healed (2)" in said.err


@pytest.mark.usefixtures("nobody_founded")
def test_a_scenario_that_ends_early_fails_the_run_and_names_its_seed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(report: Report) -> None:
        raise OrderRefused("role-missing", "Only a maker can submit a credit.")

    monkeypatch.setattr(run, "SCENARIOS", {"links": scenario(refused)})
    monkeypatch.setenv("SEED", "7")

    assert run.run_faults() == 1

    said = capsys.readouterr()
    assert not json.loads(said.out)["ok"]
    assert "links, seed 7: ended early by OrderRefused: role-missing" in said.err
