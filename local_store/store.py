"""Opening a store: the folder's lock, the file brought up to date, and whose it is."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from app.errors import EnvironmentFault, UserError
from app.ports.clock import SystemClock
from local_store.acts import DeskActs
from local_store.audit import Audit
from local_store.credits import Credits
from local_store.drafts import Drafts
from local_store.engine import Database, broken
from local_store.first_page import FirstPage
from local_store.kept import Kept
from local_store.lock import WindowLock
from local_store.migrate import bring_up
from local_store.mirror import Mirror
from local_store.open_mark import OpenMark
from local_store.part import Owner
from local_store.row_query import index_own
from local_store.rows import CreditRows
from local_store.schema import identity
from local_store.templates import Templates

if TYPE_CHECKING:
    from pathlib import Path

STORE_NAME = "store.sqlite"
LOCK_NAME = "window.lock"
MARK_NAME = "store.open"
_PAGE_BYTES = 4096


class LocalStore(Drafts, Templates, DeskActs, Mirror, Credits, CreditRows, FirstPage, Audit, Kept):
    """``app.ports.store.Store`` in one SQLite file.

    What a method returned from is on disk, but for what can be had again.
    """

    def __init__(self, database: Database, owner: Owner, held: ExitStack) -> None:
        super().__init__(database, owner)
        self._held = held

    def close(self) -> None:
        self._held.close()


def open_store(folder: Path, *, network_id: bytes, bank: str, officer: bytes, read_only: bool = False) -> LocalStore:
    """Open the store in ``folder``, or make it there.

    Args:
        folder: the store's own; made when missing.
        network_id: 32 bytes of the network the store belongs to.
        bank: BIC11 of the officer's bank.
        officer: the officer's id, 32 bytes.
        read_only: only look, beside the window that holds the store.

    Raises:
        UserError: another window has it open (``already-open``), it is another officer's (``other-store``), or a newer
            program wrote it (``store-newer``).
        EnvironmentFault: ``disk-full``, ``store-locked``, ``store-broken``, ``store-read-only``; ``store-log-lost``
            once where changes of last time are gone.
    """
    owner = Owner(network_id, bank, officer)
    with ExitStack() as held:
        if read_only:
            return LocalStore(_opened(folder, owner, held, read_only=True), owner, held.pop_all())
        _make(folder)
        held.callback(WindowLock(folder / LOCK_NAME).release)
        mark = OpenMark(folder / MARK_NAME, folder / f"{STORE_NAME}-wal")
        lost = mark.check()
        _must_be_whole(folder / STORE_NAME, folder / f"{STORE_NAME}-wal")
        database = _opened(folder, owner, held)
        held.callback(mark.remove)  # before the database is closed: then the log is still there
        mark.put()
        if lost:
            Audit(database, owner).audit(officer, "lost its newest changes", STORE_NAME, SystemClock().now_utc())
        return LocalStore(database, owner, held.pop_all())


def _opened(folder: Path, owner: Owner, held: ExitStack, *, read_only: bool = False) -> Database:
    """The database, brought up to date and the owner's; closed with ``held``."""
    database = Database(folder / STORE_NAME, read_only=read_only)
    held.callback(database.close)
    bring_up(database)
    _must_belong(database, owner)
    if not read_only:
        index_own(database, owner.officer)
    return database


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(
            "The folder for your store can't be made. Check that you may write there.", code="store-read-only"
        ) from error


def _must_be_whole(file: Path, log: Path) -> None:
    """SQLite would read a file that was cut within a page as if the rest of it were blank.

    A kill may leave such an end, too; then what belongs there stands in the log.
    """
    in_log = log.exists() and log.stat().st_size
    if file.exists() and file.stat().st_size % _PAGE_BYTES and not in_log:
        raise broken()


def _must_belong(database: Database, owner: Owner) -> None:
    with database.read() as connection:
        row = connection.execute(select(identity)).first()
    if row is None:
        with database.write() as connection:
            values = {"network_id": owner.network_id, "bank": owner.bank, "officer": owner.officer}
            connection.execute(insert(identity).values(values))
    elif Owner(*row) != owner:
        raise UserError(
            "This store belongs to another network, bank or officer. It is left as it is; choose another folder or "
            "set it aside.",
            code="other-store",
        )
