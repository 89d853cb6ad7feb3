"""A disk that gets full: a few megabytes of memory mounted over one folder, seen only by who is started with it.

It lives in a mount namespace of its own, which needs no privileges where the system allows user namespaces (Linux).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_BALLAST = "ballast"
_CHUNK = bytes(65_536)
# The old directory stays reachable as "." under the new mount; the shell then waits until its input closes.
_HOLD = 'cd "$1" && mount -t tmpfs -o size="$2",mode=700 none "$1" && cp -R ./. "$1"/ && echo mounted && exec cat'
_IN_CHECKOUT = 'cd "$0" && exec "$@"'


class SmallDisk:
    """A folder on a small disk of its own, with what was in it.

    Args:
        folder: nobody uses it while the disk begins or ends.
        room_bytes: free space beyond what the folder holds.

    Raises:
        OSError: this system lets nobody mount.
    """

    kind = "a small disk"

    def __init__(self, folder: Path, room_bytes: int) -> None:
        self._folder = folder.resolve()
        held = sum(path.stat().st_size + 4096 for path in folder.rglob("*"))
        command = ["unshare", "-rm", "sh", "-c", _HOLD, "sh", str(self._folder), str(held + room_bytes)]
        self._holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if self._out.readline() != b"mounted\n":
            _, reason = self._holder.communicate()
            raise OSError(f"no small disk can be mounted here: {reason.decode().strip()}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def prefix(self) -> tuple[str, ...]:
        """What a command that is to see the disk begins with; the process keeps the id it was started with."""
        enter = ("nsenter", "--preserve-credentials", "-U", "-m", "-t", str(self._holder.pid), "--")
        return (*enter, "sh", "-c", _IN_CHECKOUT, str(ROOT))  # entering leads to the root directory

    @property
    def inside(self) -> Path:
        """The folder as it is on the disk, for who stands outside."""
        return Path(f"/proc/{self._holder.pid}/root") / self._folder.relative_to("/")

    def fill(self) -> None:
        """Leave no free space."""
        with (self.inside / _BALLAST).open("ab", buffering=0) as ballast:
            for chunk in (_CHUNK, _CHUNK[:512], _CHUNK[:1]):
                with contextlib.suppress(OSError):
                    while ballast.write(chunk):
                        pass

    def free_bytes(self) -> int:
        """Space left."""
        return shutil.disk_usage(self.inside).free

    def clear(self) -> None:
        """Give the space back."""
        (self.inside / _BALLAST).unlink(missing_ok=True)

    @contextlib.contextmanager
    def read_only(self) -> Iterator[None]:
        """Nothing on it can be changed meanwhile; nobody has a file open for writing."""
        self._remount("ro")
        try:
            yield
        finally:
            self._remount("rw")

    def close(self) -> None:
        """Put what is on the disk into the folder itself and let go of the disk. Its users have ended before."""
        if self._holder.poll() is None:
            self.clear()
            self._move_back()
            self._holder.communicate()

    @property
    def _out(self) -> IO[bytes]:
        assert self._holder.stdout is not None
        return self._holder.stdout

    def _remount(self, how: str) -> None:
        subprocess.run([*self.prefix, "mount", "-o", f"remount,{how}", str(self._folder)], check=True)

    def _move_back(self) -> None:
        kept = {path.relative_to(self.inside) for path in self.inside.rglob("*")}
        for path in self._folder.rglob("*"):
            if path.is_file() and path.relative_to(self._folder) not in kept:
                path.unlink()
        shutil.copytree(self.inside, self._folder, dirs_exist_ok=True)


def can_be_small() -> bool:
    """Whether this system lets us mount."""
    return os.name == "posix" and shutil.which("unshare") is not None and _mounts()


def _mounts() -> bool:
    told = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"], capture_output=True, check=False)  # noqa: S108
    return told.returncode == 0
