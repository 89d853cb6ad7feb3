"""A store that may grow no more, by SQLite's own limit on pages: it stands for a full disk where nobody may mount."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.actor import Actor

_PAGES_MOST = 0xFFFFFFFE


def quota() -> Callable[..., None]:
    """The order ``full``: no database of this process may grow, or any may again.

    SQLite takes a limit below a database's size for its size.
    """
    most = _PAGES_MOST

    @event.listens_for(Pool, "checkout")
    def limit(raw: Any, _record: object, _proxy: object) -> None:
        raw.execute(f"PRAGMA max_page_count = {most}").fetchall()

    def set_full(*, full: bool) -> None:
        nonlocal most
        most = 1 if full else _PAGES_MOST

    return set_full


class Quota:
    """``small_disk.SmallDisk`` for an actor whose store is limited instead.

    Args:
        actor: understands the order ``full``.
        folder: of its store.
    """

    kind = "SQLite's limit on pages"
    prefix = ()

    def __init__(self, actor: Actor, folder: Path) -> None:
        self._actor = actor
        self._folder = folder

    def fill(self) -> None:
        """Leave no free space."""
        self._actor.order(do="full", full=True)

    def clear(self) -> None:
        """Give the space back."""
        self._actor.order(do="full", full=False)

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """The store's lock can't be written meanwhile: a folder stands in its place."""
        lock = self._folder / "window.lock"
        aside = lock.rename(lock.with_name("window.lock-aside"))
        lock.mkdir()
        try:
            yield
        finally:
            lock.rmdir()
            aside.rename(lock)

    def close(self) -> None:
        """Nothing is left behind: the limit ends with its process."""
