"""One founded ledger for all of the gateway's tests, and a house of gateways for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gateway.house import Desk, House, Running
from tests.gateway.world import World, founded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    world = founded(tmp_path_factory.mktemp("ledger"))
    yield world
    world.anvil.kill()


@pytest.fixture
def house(world: World, tmp_path: Path) -> Iterator[House]:
    house = House(world, tmp_path)
    yield house
    house.close()
    # What a test left waiting must not turn up in the next one's blocks.
    world.mine()


@pytest.fixture
def harbour(house: House) -> Running:
    """The issuing bank's gateway, up."""
    return house.gateway()


@pytest.fixture
def maker(house: House, harbour: Running) -> Desk:
    return house.desk(harbour, "harbour-maker-1")


@pytest.fixture
def checker(house: House, harbour: Running) -> Desk:
    return house.desk(harbour, "harbour-checker-1")
