"""What ``make demo`` says on standard output, whichever way it ends."""

from __future__ import annotations

import json

import pytest

from app.errors import EnvironmentFault
from tests.e2e import demo

FIGURES = {"ok": True, "credit": "00", "entries": 130, "heads_equal": True}


def test_the_figures_are_the_one_line_on_stdout(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "_figures", lambda: dict(FIGURES))

    assert demo.run_demo(None) == 0

    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == FIGURES


def test_heads_that_differ_are_no_success(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(demo, "_figures", lambda: FIGURES | {"ok": False, "heads_equal": False})

    assert demo.run_demo(None) == 1

    assert not json.loads(capsys.readouterr().out)["ok"]


@pytest.mark.parametrize(
    "fault", [TimeoutError("Lin never saw the work item"), EnvironmentFault("The sandbox didn't start.")]
)
def test_what_stopped_the_journey_stands_where_the_figures_would(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: Exception
) -> None:
    def stopped() -> dict[str, object]:
        raise fault

    monkeypatch.setattr(demo, "_figures", stopped)

    assert demo.run_demo(None) == 1

    said = capsys.readouterr()
    (line,) = said.out.splitlines()
    assert json.loads(line) == {"ok": False, "fault": str(fault)}
    assert "stopped" in said.err, "the trace goes to stderr"
