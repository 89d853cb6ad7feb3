"""What the sandbox writes down is whole, and nobody else on the machine reads it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from gateway.sandbox.durable import write_durably

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    place = tmp_path / "secret"
    write_durably(place, b"a longer first text\r\n")

    write_durably(place, b"second\n")

    assert place.read_bytes() == b"second\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["secret"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights in the folder")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_durably(tmp_path / "secret", b"00")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
