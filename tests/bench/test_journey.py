"""The way through the window runs over a small store; how fast it is decides no test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.big_store import make_big_store
from tests.bench.journey import journey

if TYPE_CHECKING:
    from pathlib import Path


def test_credits_are_opened_and_every_step_of_the_way_is_watched(tmp_path: Path) -> None:
    folder = make_big_store(tmp_path, 60)

    figures = journey(tmp_path / "seat.json", folder, credits_opened=2)

    assert list(figures) == ["open_credit_ms", "gui_gap_journey_ms"]
    assert all(figure > 0 for figure in figures.values())
