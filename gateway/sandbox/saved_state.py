"""The node's state as of one block, a shortcut past a long replay; the journal remains the truth."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gateway.sandbox.block_journal import BlockJournal
from gateway.sandbox.durable import write_durably
from gateway.sandbox.faults import RecordDamaged, RecordNotWritten, StateUnusable

NAME = re.compile(r"state-(\d+)-(0x[0-9a-f]{64})\.json\.gz")


class SavedState:
    """At most one state in ``folder``, named by its block's number and hash."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def number(self, journal: BlockJournal) -> int:
        """The block that the saved state belongs to; 0, the genesis, where no state of this chain is saved.

        Raises:
            RecordDamaged: the state is newer than the journal, so the journal has lost blocks.
        """
        found = self._found()
        if found is None:
            return 0
        number, block_hash, _ = found
        if number > journal.tip_number:
            raise RecordDamaged(
                f"The sandbox's record of blocks ends at {journal.tip_number}, but block {number} was in it. "
                f"Set the folder {self._folder} aside and start anew."
            )
        return number if journal.hash_at(number) == block_hash else 0

    def keep(self, number: int, block_hash: str, dump: str) -> None:
        """Save a node's dump (0x-prefixed, gzip inside) in place of the one before.

        Raises:
            RecordNotWritten: the disk didn't take it.
        """
        path = self._folder / f"state-{number:08}-{block_hash}.json.gz"
        try:
            write_durably(path, bytes.fromhex(dump.removeprefix("0x")))
        except OSError as error:
            raise RecordNotWritten(
                "The disk did not take the sandbox's state. Free some space; nothing is lost."
            ) from error
        for other in self._folder.glob("state-*"):  # what a kill left half-written, too
            if other != path:
                other.unlink()

    def drop(self) -> bool:
        """Remove what is saved; whether there was anything."""
        saved = list(self._folder.glob("state-*"))
        for path in saved:
            path.unlink()
        return bool(saved)

    @contextmanager
    def unpacked(self) -> Iterator[Path]:
        """The saved state as the JSON file that a node loads.

        Raises:
            StateUnusable: there is none, or it can't be read.
        """
        path = self._folder / "state.json"
        try:
            found = self._found()
            path.write_bytes(gzip.decompress(found[2].read_bytes() if found else b"-"))
            yield path
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise StateUnusable("The sandbox's saved state cannot be read. It is made again.") from error
        finally:
            path.unlink(missing_ok=True)

    def _found(self) -> tuple[int, str, Path] | None:
        """The newest state; a kill between saving one and removing its predecessor leaves two."""
        names = [(NAME.fullmatch(path.name), path) for path in self._folder.glob("state-*.json.gz")]
        states = [(int(name[1]), name[2], path) for name, path in names if name]
        return max(states, default=None)
