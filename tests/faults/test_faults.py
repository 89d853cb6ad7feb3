"""Nothing lost, nothing twice: the suite's share of ``make faults``, every scenario but the kills once."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults import run
from tests.faults.report import Report
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from tests.faults.run import Houses

SEED = 20261122
OURS = {"app", "chain_client", "contracts", "gateway", "installer", "local_store", "main", "ui"}
BARE = ("tests/faults/invariants.py", "tests/faults/ears.py", "tests/e2e/bare_head.py")

pytestmark = pytest.mark.timeout(600)


@pytest.mark.parametrize("scenario", [name for name in run.SCENARIOS if not name.startswith("kills")])
def test_nothing_an_officer_signed_is_lost_or_doubled_by(houses: Houses, scenario: str) -> None:
    report = Report()

    run.play(scenario, houses, SEED, report)

    assert report.ok, report.table()


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
