"""One founding for all of the suite's houses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.run import Houses

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Houses:
    """Makes houses over a sandbox that is founded once."""
    folder: Path = tmp_path_factory.mktemp("faults")
    return Houses(folder)
