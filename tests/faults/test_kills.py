"""Nothing lost, nothing twice, whoever is killed: the suite's share of that part of ``make faults``.

A file of its own: with ``test_faults.py`` it is what takes longest, and files are what workers share.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.faults import kills, points, run
from tests.faults.report import Report
from tests.faults.test_faults import SEED

if TYPE_CHECKING:
    from tests.faults.run import Houses

KILLS = 10
AT_POINTS = [name for name in run.SCENARIOS if name.startswith("kills")]

pytestmark = pytest.mark.timeout(600)


@pytest.mark.parametrize("scenario", AT_POINTS)
def test_nothing_an_officer_signed_is_lost_or_doubled_by(houses: Houses, scenario: str) -> None:
    report = Report()

    run.play(scenario, houses, SEED, report)

    assert report.ok, report.table()


def test_every_failpoint_is_in_one_of_these_scenarios() -> None:
    promised = [point for name in AT_POINTS for point in run.SCENARIOS[name].POINTS]

    assert sorted(promised) == sorted(f"kill.{point.name}" for point in points.POINTS)


def test_nothing_is_lost_or_doubled_by_kills_at_any_moment_while_credits_are_issued(houses: Houses) -> None:
    report = Report()

    run.play_random(houses, SEED, report, most=KILLS)

    assert report.ok, report.table()
    assert report.kills == KILLS


def test_who_is_killed_again_while_it_is_starting_comes_back_too(houses: Houses) -> None:
    report, batch = Report(), ["keeper"] * 4 + ["maker"] * 2

    with houses.of(random.Random(SEED))() as house:  # noqa: S311 - repeats a run, keeps no secret
        kills.kill_under_load(house, batch, [0.15] * len(batch))

        assert house.check(report, "killed while starting"), report.table()


@pytest.mark.parametrize("point", points.POINTS, ids=lambda point: point.name)
def test_every_failpoint_names_a_function_that_is_there(point: points.Point) -> None:
    owner, name = points.place(point.target)

    assert callable(getattr(owner, name))


def test_a_failpoint_whose_function_is_gone_cannot_be_armed() -> None:
    with pytest.raises(AttributeError):
        points.place("gateway.connector.connector:Connector.no_such.function")
