"""A store of the sample officer, closed after the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.local_store.samples import open_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from local_store.store import LocalStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def store(folder: Path) -> Iterator[LocalStore]:
    opened = open_sample(folder)
    yield opened
    opened.close()
