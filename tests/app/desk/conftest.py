"""A founded world for each story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.desk.banks import Banks, banks_of
from tests.app.desk.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.desk.desk import Desk


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    world.found()
    yield world
    world.close()


@pytest.fixture
def maker(world: World) -> Desk:
    return world.desk("harbour-maker")


@pytest.fixture
def checker(world: World) -> Desk:
    return world.desk("harbour-checker")


@pytest.fixture
def adviser(world: World) -> Desk:
    """A maker at the advising bank."""
    return world.desk("elbe-maker")


@pytest.fixture
def banks(world: World) -> Banks:
    """Two banks with an advised credit between them."""
    return banks_of(world)
