"""Nothing lost, nothing twice: the suite's share of ``make faults``, every scenario once."""

from __future__ import annotations

import ast
import random
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults import kills, points, run
from tests.faults.report import Report
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from tests.faults.run import Houses

SEED = 20261122
KILLS = 10
OURS = {"app", "chain_client", "contracts", "gateway", "installer", "local_store", "main", "ui"}
BARE = ("tests/faults/invariants.py", "tests/faults/ears.py", "tests/e2e/bare_head.py")

pytestmark = pytest.mark.timeout(400)


@pytest.mark.parametrize("scenario", run.SCENARIOS)
def test_nothing_an_officer_signed_is_lost_or_doubled_by(houses: Houses, scenario: str) -> None:
    report = Report()

    run.play(scenario, houses, SEED, report)

    assert report.ok, report.table()


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


@pytest.mark.parametrize("path", BARE)
def test_what_judges_shares_nothing_with_what_it_judges(path: str) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    named = {name for node in imports for name in _modules(node)}

    assert named - set(BARE_MODULES) <= {"requests", *sys.stdlib_module_names}
    assert not named & OURS


BARE_MODULES = tuple(path.removesuffix(".py").replace("/", ".") for path in BARE)


def _modules(node: ast.Import | ast.ImportFrom) -> set[str]:
    if isinstance(node, ast.ImportFrom):
        assert node.module is not None
        return {node.module if node.module.startswith("tests.") else node.module.split(".")[0]}
    return {alias.name.split(".")[0] for alias in node.names}
