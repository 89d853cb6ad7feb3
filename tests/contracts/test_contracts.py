"""The contracts: what is kept is what the sources compile to, and forge's own tests hold.

All of forge is in this one file: two runs at once, by two workers, would compile into one folder.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import run

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "contracts" / "tools"
ARTIFACTS = ROOT / "resources" / "contracts"


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(TOOLS / name), *arguments], text=True, capture_output=True, timeout=600, check=False
    )


@pytest.mark.timeout(600)
def test_the_artifacts_are_what_the_sources_compile_to() -> None:
    done = tool("build.py", "--check")

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.timeout(600)
def test_unit_fuzz_and_invariant_tests_of_the_contracts_hold() -> None:
    done = tool("forge.py", "test", "--json")

    suites = json.loads(done.stdout)
    results = {
        f"{suite} {name}": result["status"]
        for suite, found in suites.items()
        for name, result in found["test_results"].items()
    }
    assert {name: status for name, status in results.items() if status != "Success"} == {}
    assert done.returncode == 0, done.stderr
    assert any("invariant_" in name for name in results)
    assert any("testFuzz_" in name for name in results)


@pytest.mark.timeout(600)
def test_gas_comes_from_the_contracts_own_report() -> None:
    figures = run.gas()

    assert list(figures) == ["gas_issue", "gas_advise", "gas_life"]
    assert all(21_000 < gas < figures["gas_issue"]["2 kB"] for gas in figures["gas_life"].values())
    assert 21_000 < figures["gas_advise"] < figures["gas_issue"]["2 kB"] < figures["gas_issue"]["50 kB"]


def test_no_contract_is_larger_than_sixteen_kilobytes() -> None:
    sizes = {
        path.stem: json.loads(path.read_text("utf-8")) for path in ARTIFACTS.glob("*.json") if path.stem != "errors"
    }

    assert {name for name, content in sizes.items() if content["deployed_size"] > 16_000} == set()
    assert len(sizes) == 12
