"""A maker's desk with a customer, and its workers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.ports.gateway import CustomerCard
from tests.ui.office import workers
from tests.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ui.ops import Ops

CARD = CustomerCard(
    name="Blue Heron Imports (Sample) Ltd",
    street="88 Invented Road",
    town="Shanghai",
    postcode="200120",
    country="CN",
    account="6222000001",
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "lin")
    directory = made.store.directory()
    assert directory is not None
    made.store.keep_directory(replace(directory, customers=(CARD,)))
    yield made
    made.store.close()


@pytest.fixture
def ops() -> Iterator[Ops]:
    with workers() as made:
        yield made
