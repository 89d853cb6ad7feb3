"""Opening a store: whose it is, one window at a time, and every trouble of disk and file in a sentence."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from app.errors import EnvironmentFault, UserError
from local_store.engine import Database
from local_store.migrate import MIGRATIONS, bring_up
from local_store.schema import VERSION, metadata
from local_store.store import STORE_NAME, open_store
from tests.local_store.samples import BANK, NETWORK, NOW, OFFICER, OTHER_BANK, SUMMARY, issue, open_sample, queue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEXT = VERSION + 1
SECOND = f'''"""A second migration."""

from alembic import op

revision = "{NEXT:04d}"
down_revision = "{VERSION:04d}"


def upgrade() -> None:
    """Add a table."""
    op.execute("CREATE TABLE later_thing (number INTEGER PRIMARY KEY)")
'''


def fill(folder: Path) -> Path:
    """A store with something in it, closed; its file."""
    store = open_sample(folder)
    for number in range(20):
        store.add_draft({"number": number, "text": "x" * 4000}, SUMMARY, 0, source_name="", source=b"", now_utc=NOW)
    store.close()
    return folder / STORE_NAME


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "some.sqlite")
    bring_up(opened)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("network", "bank", "officer"),
    [(b"\1" * 32, BANK, OFFICER), (NETWORK, OTHER_BANK, OFFICER), (NETWORK, BANK, b"\2" * 32)],
)
def test_another_network_bank_or_officer_is_refused_and_the_store_left_alone(
    folder: Path, network: bytes, bank: str, officer: bytes
) -> None:
    fill(folder)

    with pytest.raises(UserError) as raised:
        open_store(folder, network_id=network, bank=bank, officer=officer)

    assert raised.value.code == "other-store"
    store = open_sample(folder)
    assert store.draft(20).summary == SUMMARY
    store.close()


def test_a_second_window_of_the_same_officer_is_refused_until_the_first_is_closed(folder: Path) -> None:
    first = open_sample(folder)

    with pytest.raises(UserError) as raised:
        open_sample(folder)
    first.close()
    open_sample(folder).close()

    assert raised.value.code == "already-open"


def test_a_store_that_cannot_be_opened_does_not_stay_locked(folder: Path) -> None:
    fill(folder)
    with pytest.raises(UserError):
        open_sample(folder, bank=OTHER_BANK)

    open_sample(folder).close()


def test_looking_only_changes_nothing_and_says_so(folder: Path) -> None:
    fill(folder)
    window = open_sample(folder)
    looking = open_sample(folder, read_only=True)
    queue(window, issue("one"))

    assert len(looking.unsent_acts()) == 1
    with pytest.raises(EnvironmentFault) as raised:
        queue(looking, issue("two"))
    assert raised.value.code == "store-read-only"
    looking.close()
    window.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(EnvironmentFault) as raised:
        open_sample(tmp_path / "file" / "desk")

    assert raised.value.code == "store-read-only"


def test_there_is_nothing_to_look_at_before_a_store_was_made(folder: Path) -> None:
    folder.mkdir()

    with pytest.raises(EnvironmentFault) as raised:
        open_sample(folder, read_only=True)

    assert raised.value.code == "store-read-only"


@pytest.mark.parametrize("damage", ["garbage", "torn", "overwritten"])
def test_a_damaged_file_is_told(folder: Path, damage: str) -> None:
    file = fill(folder)
    content = bytearray(file.read_bytes())
    if damage == "garbage":
        content = bytearray(b"This is no store." * 1000)
    elif damage == "torn":
        del content[len(content) // 2 :]
    else:
        content[8192:] = b"\xff" * (len(content) - 8192)
    file.write_bytes(content)

    with pytest.raises(EnvironmentFault) as raised:
        read_everything(folder)

    assert raised.value.code == "store-broken"


def read_everything(folder: Path) -> None:
    store = open_sample(folder)
    try:
        for number in range(1, 21):
            store.draft(number)
    finally:
        store.close()


def test_a_full_disk_is_told_and_what_was_stored_is_still_there(database: Database) -> None:
    put = "INSERT INTO kept_values VALUES (?, ?)"
    with database.write() as connection:
        connection.exec_driver_sql(put, ("before", "1"))
    database.pragma(f"max_page_count = {database.pragma('page_count')}")

    with pytest.raises(EnvironmentFault) as raised, database.write() as connection:
        connection.exec_driver_sql(put, ("big", "x" * 100_000))
    database.pragma("max_page_count = 100000")
    with database.write() as connection:
        connection.exec_driver_sql(put, ("after", "2"))
    with database.read() as connection:
        names = connection.exec_driver_sql("SELECT name FROM kept_values").scalars().all()

    assert raised.value.code == "disk-full"
    assert sorted(names) == ["after", "before"]


def test_a_store_held_by_another_program_is_told(database: Database) -> None:
    database.pragma("busy_timeout = 10")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(EnvironmentFault) as raised, database.write():
            pytest.fail("nobody may write now")

    assert raised.value.code == "store-locked"


def test_our_own_mistakes_are_not_taken_for_trouble_with_the_disk(database: Database) -> None:
    with pytest.raises(OperationalError, match="nonsense"), database.read() as connection:
        connection.exec_driver_sql("SELECT nonsense")


def test_a_newer_programs_store_is_refused(folder: Path) -> None:
    file = fill(folder)
    with closing(sqlite3.connect(file)) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")

    with pytest.raises(UserError) as raised:
        open_sample(folder)

    assert raised.value.code == "store-newer"


def test_the_migrations_make_the_tables_that_the_program_reads(database: Database) -> None:
    def ours(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or not str(name).startswith(("search", "alembic"))

    with database.read() as connection:
        found = MigrationContext.configure(connection, opts={"include_name": ours})
        differences = compare_metadata(found, metadata)

    assert differences == []
    assert int(ScriptDirectory(str(MIGRATIONS)).get_current_head() or "") == VERSION


def test_an_older_store_is_copied_aside_and_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    file = fill(folder)
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / f"v{NEXT:04d}_second.py").write_text(SECOND, encoding="utf-8")
    database = Database(file)

    bring_up(database, version=NEXT, migrations=migrations)
    bring_up(database, version=NEXT, migrations=tmp_path / "not needed again")

    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM later_thing").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM drafts").scalar() == 20
    assert database.pragma("user_version") == NEXT
    database.close()
    with closing(sqlite3.connect(folder / f"store.before-{NEXT}.sqlite")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert copy.execute("SELECT count(*) FROM drafts").fetchone() == (20,)


def test_a_migration_that_fails_leaves_the_store_as_it_was(folder: Path, tmp_path: Path) -> None:
    file = fill(folder)
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    broken = SECOND.replace('number INTEGER PRIMARY KEY)")', 'n)")\n    raise RuntimeError("half way")')
    (migrations / "versions" / f"v{NEXT:04d}_second.py").write_text(broken, encoding="utf-8")
    database = Database(file)

    with pytest.raises(RuntimeError, match="half way"):
        bring_up(database, version=NEXT, migrations=migrations)
    database.close()

    store = open_sample(folder)
    assert store.draft(20).summary == SUMMARY
    store.close()
    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT name FROM sqlite_master WHERE name = 'later_thing'").fetchall() == []
