"""The palette's measure runs over a small store; how fast it is decides no test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.big_store import make_big_store
from tests.bench.palette import palette

if TYPE_CHECKING:
    from pathlib import Path


def test_every_key_typed_into_the_palette_is_timed_to_its_answer(tmp_path: Path) -> None:
    folder = make_big_store(tmp_path, 60)

    figures = palette(tmp_path / "seat.json", folder)

    assert list(figures) == ["palette_key_ms", "palette_acts_ms"]
    assert 0 < figures["palette_acts_ms"] <= figures["palette_key_ms"]
