"""Files that are whole after any kill, and a folder that one process has for itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from gateway.sandbox.faults import FolderInUse

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would otherwise mend line ends


def write_durably(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, for its owner only: after a kill or a power cut the old file or the new, whole."""
    aside = path.with_name(path.name + ".part")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` durable (POSIX; elsewhere the system does it with the file)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def lock_folder(folder: Path) -> BinaryIO:
    """Take ``folder`` for this process until the returned file is closed or the process ends.

    Raises:
        FolderInUse: another process has it.
    """
    file = (folder / "keeper.lock").open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise FolderInUse(
            f"The sandbox in {folder} is already open. Close the other one, or choose another folder."
        ) from error
    return file
