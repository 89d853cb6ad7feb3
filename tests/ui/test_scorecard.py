"""The scorecard claims nothing without a test: every line is there, and every test it names exists."""

from __future__ import annotations

import ast
import re

from tests.helpers.checkout import ROOT

CARD = (ROOT / "docs" / "scorecard.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (yes|in part|not yet) \| (.*) \|$", CARD, re.MULTILINE)
LINES = 20


def test_every_line_is_there_once() -> None:
    assert [int(number) for number, *_ in ROWS] == list(range(1, LINES + 1))


def test_what_stands_names_its_tests_and_what_does_not_says_so() -> None:
    for number, _, stands, proof in ROWS:
        named = re.findall(r"`(tests/\S+?)::(\w+)`", proof)
        assert bool(named) is (stands != "not yet"), number


def test_every_test_that_is_named_exists() -> None:
    named = re.findall(r"`(tests/\S+?)::(\w+)`", CARD)
    missing = [f"{path}::{name}" for path, name in named if name not in _tests_in(path)]
    assert missing == []


def _tests_in(path: str) -> set[str]:
    file = ROOT / path
    if not file.is_file():
        return set()
    return {node.name for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)}
