"""A recorded credit of several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.world import World, sample_terms
from ui.credit.presenter import CreditPage, read_credit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG = "11-sr2025-long-documents-two-parts.fin"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[CreditPage]:
    world = World(tmp_path / "lin", "Lin Sample")
    act = world.record_issue(sample_terms(LONG))
    world.mine()
    yield read_credit(world.desk, act.credit)
    world.store.close()
