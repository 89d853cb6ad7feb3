"""A store whose file lost its end says that it is broken; it never shows less as if that were all."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault
from local_store.store import STORE_NAME
from tests.local_store.samples import NOW, SUMMARY, open_sample

if TYPE_CHECKING:
    from pathlib import Path

PAGE_BYTES = 4096
PAGES_CUT = 16


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of many pages, closed in order."""
    folder = tmp_path_factory.mktemp("closed")
    store = open_sample(folder)
    for number in range(20):
        store.add_draft({"number": number, "text": "x" * 4000}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    store.close()
    return folder


@pytest.mark.parametrize("pages", range(1, PAGES_CUT + 1))
def test_a_file_cut_at_any_page_of_its_end_is_told_as_broken(closed: Path, tmp_path: Path, pages: int) -> None:
    copy = tmp_path / "desk"
    shutil.copytree(closed, copy)
    file = copy / STORE_NAME
    os.truncate(file, file.stat().st_size - pages * PAGE_BYTES)

    with pytest.raises(EnvironmentFault) as told:
        open_sample(copy)

    assert told.value.code == "store-broken"


def test_a_file_cut_within_its_last_page_is_told_as_broken(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "desk"
    shutil.copytree(closed, copy)
    file = copy / STORE_NAME
    os.truncate(file, file.stat().st_size - 100)

    with pytest.raises(EnvironmentFault) as told:
        open_sample(copy)

    assert told.value.code == "store-broken"
