"""What every test of this page works with: workers that read for it, and officers' desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.office import workers
from tests.ui.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ui.ops import Ops


@pytest.fixture
def ops() -> Iterator[Ops]:
    with workers() as made:
        yield made


@pytest.fixture
def desk_of(tmp_path: Path) -> Iterator[Callable[[str], World]]:
    """The desk of an officer, by name; each is a new one."""
    made: list[World] = []

    def make(officer: str) -> World:
        made.append(World(tmp_path / str(len(made)), officer))
        return made[-1]

    yield make
    for world in made:
        world.store.close()
