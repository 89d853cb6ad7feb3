"""A store from before confirmations and amendments: its credits are made again from their entries."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from app.ports.stored import CreditQuery
from local_store.engine import Database
from local_store.migrate import MIGRATIONS, bring_up
from local_store.row_query import OWN_INDEX
from local_store.store import STORE_NAME
from tests.local_store.samples import SUMMARY, TERMS, Chain, check_all, digest_of, issue, open_sample

if TYPE_CHECKING:
    from pathlib import Path

OLD = 5
_BACK = """
DROP INDEX credits_asked;
DROP INDEX credits_awaited;
ALTER TABLE credits DROP COLUMN life;
ALTER TABLE credits DROP COLUMN asked;
ALTER TABLE credits DROP COLUMN awaited;
ALTER TABLE credits DROP COLUMN newest;
DROP INDEX credits_by_shipment;
ALTER TABLE credits DROP COLUMN latest_shipment;
ALTER TABLE credits DROP COLUMN in_force;
ALTER TABLE credits ADD COLUMN plain_hash BLOB NOT NULL DEFAULT x'';
ALTER TABLE opened ADD COLUMN plain_hash BLOB NOT NULL DEFAULT x'';
CREATE INDEX opened_by_plain_hash ON opened (plain_hash);
CREATE INDEX credits_to_advise ON credits (advising_bank, updated_utc) WHERE state = 'issued';
CREATE INDEX credits_not_advised ON credits (issuing_bank, updated_utc) WHERE state = 'issued';
UPDATE alembic_version SET version_num = '0005';
PRAGMA user_version = 5;
"""


def schema(file: Path) -> set[tuple[str, str]]:
    """Tables' columns and indices by name."""
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {(name, row[1]) for name in names for row in connection.execute(f"PRAGMA table_info({name})")}
        indices = connection.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'index'")
        return columns | set(indices) - {("checks", OWN_INDEX)}


def test_credits_are_made_again_and_what_was_opened_needs_no_key_again(folder: Path, tmp_path: Path) -> None:
    store, act, chain = open_sample(folder), issue("one"), Chain()
    chain.mine(act)
    chain.feed(store)
    check_all(store)
    store.entry_opened(digest_of(act), TERMS, "", SUMMARY)
    known = store.credit(act.credit)
    store.close()
    with closing(sqlite3.connect(folder / STORE_NAME)) as file:
        file.executescript(_BACK)
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__", "v0006*"))
    old = Database(tmp_path / "old.sqlite")
    bring_up(old, version=OLD, migrations=migrations)
    old.close()
    assert schema(folder / STORE_NAME) == schema(tmp_path / "old.sqlite"), "it is what the old program left"

    store = open_sample(folder)

    assert store.credit(act.credit) is None
    assert not store.all_settled(act.credit), "nothing is signed on it meanwhile"
    assert check_all(store) == 1
    assert store.credit(act.credit) == known
    assert store.unopened_entries() == []
    assert store.row_keys(CreditQuery(text="turbines")) == [f"c{act.credit.hex()}"]
    store.close()
