"""Another process at the same store: ``python -m tests.local_store.child write|read|open FOLDER``."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from app.errors import AppError
from tests.local_store.samples import NOW, SUMMARY, issue, open_sample, queue


def write(folder: Path) -> None:
    """Queue acts without end; say each one's digest once the store has returned."""
    store = open_sample(folder)
    for number in count():
        draft = store.add_draft({"number": number}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
        digest = queue(store, issue(str(number)), draft_id=draft)
        sys.stdout.write(f"{digest.hex()}\n")
        sys.stdout.flush()


def read(folder: Path) -> None:
    """Say how many acts wait, looking only."""
    store = open_sample(folder, read_only=True)
    sys.stdout.write(f"{len(store.unsent_acts())}\n")
    store.close()


def open_(folder: Path) -> None:
    """Open the store as a second window would."""
    try:
        open_sample(folder).close()
    except AppError as error:
        sys.stdout.write(f"{error.code}\n")


if __name__ == "__main__":
    {"write": write, "read": read, "open": open_}[sys.argv[1]](Path(sys.argv[2]))
