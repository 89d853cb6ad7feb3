"""A maker's desk with a customer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.ports.gateway import CustomerCard
from tests.ui.world import World

CARD = CustomerCard(
    name="Blue Heron Imports (Sample) Ltd",
    street="88 Invented Road",
    town="Shanghai",
    postcode="200120",
    country="CN",
    account="6222000001",
)


@pytest.fixture
def world(world: World) -> World:
    directory = world.store.directory()
    assert directory is not None
    world.store.keep_directory(replace(directory, customers=(CARD,)))
    return world
