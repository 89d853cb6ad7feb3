"""What every test of this page works with: the workers that read for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.office import workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.ops import Ops


@pytest.fixture
def ops() -> Iterator[Ops]:
    with workers() as made:
        yield made
