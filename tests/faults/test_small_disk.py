"""The small disk holds what was there, gets full, is seen by its users alone, and gives everything back."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults.small_disk import SmallDisk, can_be_small

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not can_be_small(), reason="this system lets nobody mount a disk")

_WRITE = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(bytes(int(sys.argv[2])))"


def _write(disk: SmallDisk, path: Path, size: int) -> int:
    command = [*disk.prefix, sys.executable, "-c", _WRITE, str(path), str(size)]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_a_full_disk_refuses_and_takes_again_once_there_is_room(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"as before")
    with SmallDisk(tmp_path, 1 << 20) as disk:
        disk.fill()
        assert disk.free_bytes() == 0
        assert _write(disk, tmp_path / "new", 8192) != 0
        disk.clear()
        assert _write(disk, tmp_path / "new", 8192) == 0
        assert not (tmp_path / "new").exists(), "who stands outside sees the folder underneath"
        (disk.inside / "kept").write_bytes(b"changed")
    assert (tmp_path / "new").stat().st_size == 8192
    assert (tmp_path / "kept").read_bytes() == b"changed"
    assert not (tmp_path / "ballast").exists()


def test_what_was_removed_on_the_disk_is_gone_afterwards(tmp_path: Path) -> None:
    (tmp_path / "gone").write_bytes(b"x")
    with SmallDisk(tmp_path, 1 << 20) as disk:
        (disk.inside / "gone").unlink()
    assert not (tmp_path / "gone").exists()


def test_a_read_only_disk_refuses_until_it_is_writable_again(tmp_path: Path) -> None:
    with SmallDisk(tmp_path, 1 << 20) as disk:
        with disk.read_only():
            assert _write(disk, tmp_path / "new", 1) != 0
        assert _write(disk, tmp_path / "new", 1) == 0
