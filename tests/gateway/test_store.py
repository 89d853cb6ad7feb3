"""The gateway's memory and settings: schema, keys at rest, and what is said when something is wrong with them."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import IntegrityError

from app.errors import EnvironmentFault
from app.ledger.sealed import DecryptionKey
from gateway.config import read_config
from gateway.identity.keeping import Keeping
from gateway.sandbox.people import HARBOUR
from gateway.store import tables as t
from gateway.store.engine import Store
from tests.gateway.house import write_settings
from tests.gateway.world import World

BANK = "SAMPCNSHXXX"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'gateway.db'}"


def test_the_migrations_make_exactly_the_tables_that_the_code_uses(url: str) -> None:
    Store(url).close()
    engine = create_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), t.metadata)
    engine.dispose()

    # Times are microseconds in a plain integer column: the code's type wraps what the migration made.
    assert [item for item in differences if not (isinstance(item, list) and item[0][0] == "modify_type")] == []


def test_an_existing_database_is_opened_as_it_is(url: str) -> None:
    at = datetime(2026, 11, 22, 8, 30, 0, 123456, tzinfo=UTC)
    store = Store(url)
    with store.write() as connection:
        connection.execute(insert(t.challenge).values(nonce=bytes(32), valid_until=at))
    store.close()

    again = Store(url)
    with again.read() as connection:
        assert connection.execute(select(t.challenge.c.valid_until)).scalar_one() == at
    again.close()


def test_what_fails_within_a_transaction_leaves_no_trace(url: str) -> None:
    store = Store(url)
    same = {"nonce": bytes(32), "valid_until": datetime.now(UTC)}

    with pytest.raises(IntegrityError), store.write() as connection:
        connection.execute(insert(t.challenge), [same, same])

    with store.read() as connection:
        assert connection.execute(select(t.challenge)).all() == []
    store.close()


def test_a_database_that_does_not_answer_is_trouble_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        Store(f"sqlite:///{tmp_path / 'nowhere' / 'gateway.db'}")

    assert fault.value.code == "store-trouble"


def test_a_damaged_database_is_trouble_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "gateway.db"
    store = Store(f"sqlite:///{path}")
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + bytes(len(whole) - 100))

    with pytest.raises(EnvironmentFault) as told, store.read() as connection:
        connection.execute(select(t.act)).all()

    assert told.value.code == "store-trouble"
    store.close()


def test_keys_come_back_with_the_right_secret_only(tmp_path: Path) -> None:
    path, secret, relay_key = tmp_path / "keys.json", os.urandom(32), os.urandom(32)
    decryption = DecryptionKey.generate()
    keeping = Keeping(path, BANK, secret)
    keeping.put_relay_key(relay_key)
    keeping.put_decryption_key(1, decryption)

    again = Keeping(path, BANK, secret)
    assert again.relay_key() == relay_key
    kept = again.decryption_key(1)
    assert kept is not None
    assert kept.public_bytes() == decryption.public_bytes()
    assert again.decryption_key(2) is None
    for other in (Keeping(path, BANK, os.urandom(32)), Keeping(path, "SAMPDEHHXXX", secret)):
        with pytest.raises(EnvironmentFault, match="secret they were kept under"):
            other.relay_key()


def test_keys_at_rest_are_encrypted_and_readable_by_nobody_else(tmp_path: Path) -> None:
    path, relay_key = tmp_path / "keys.json", os.urandom(32)
    Keeping(path, BANK, os.urandom(32)).put_relay_key(relay_key)

    assert relay_key.hex() not in path.read_text("utf-8")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_empty_keeping_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        Keeping(tmp_path / "keys.json", BANK, os.urandom(32)).relay_key()

    assert fault.value.code == "keys-locked"


def test_settings_name_their_files_relative_to_themselves(world: World, tmp_path: Path) -> None:
    config = read_config(write_settings(world, tmp_path / "harbour"))

    assert Path(config.keys_file) == tmp_path / "harbour" / "keys.json"
    assert config.store_url == f"sqlite:///{tmp_path / 'harbour' / 'gateway.db'}"
    assert config.network() == world.network


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"chain_id": "many"}, "chain_id"), ({"colour": "red"}, "colour"), ({"journal": None}, "journal")],
)
def test_wrong_settings_are_named(world: World, tmp_path: Path, changes: dict[str, object], place: str) -> None:
    path = write_settings(world, tmp_path, HARBOUR, **changes)

    with pytest.raises(EnvironmentFault, match=place) as fault:
        read_config(path)

    assert fault.value.code == "bad-config"


def test_missing_settings_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="can't be read"):
        read_config(tmp_path / "config.json")


def test_the_settings_file_may_hold_nothing_but_json(tmp_path: Path) -> None:
    path = tmp_path / "config.json"
    path.write_text(json.dumps([1, 2]), "utf-8")

    with pytest.raises(EnvironmentFault, match="wrong at: the whole"):
        read_config(path)
