"""Bringing a store's file up to the tables of this program: seldom needed, so Alembic is loaded only then."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from local_store.engine import sorted_errors
from local_store.schema import VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from local_store.engine import Database

MIGRATIONS = Path(__file__).parent / "migrations"


def bring_up(database: Database, *, version: int = VERSION, migrations: Path = MIGRATIONS) -> None:
    """Make or migrate the tables; an older file is copied beside itself first.

    Args:
        database: the store's file.
        version: the number of the newest migration.
        migrations: Alembic's folder.

    Raises:
        UserError: a newer program wrote the file (``store-newer``).
    """
    found = database.pragma("user_version")
    if found == version:
        return
    if found > version:
        raise UserError(
            "A newer version of the workstation wrote this store. Install that version or a later one.",
            code="store-newer",
        )
    if found:
        _copy(database.path, database.path.with_suffix(f".before-{version}.sqlite"))
    database.pragma("journal_mode = WAL")
    with database.write() as connection:
        _migrate(connection, migrations)
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _migrate(connection: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _copy(source: Path, target: Path) -> None:
    with sorted_errors(), closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
