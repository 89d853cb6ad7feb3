"""The audit log can't be bent unseen; what the gateway told last is there offline."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.ports.gateway import CustomerCard, Directory, OfficerCard
from gateway.sandbox.people import HARBOUR
from local_store.store import STORE_NAME
from tests.local_store.samples import NOW, OFFICER, later, open_sample

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore

DIRECTORY = Directory(
    office=HARBOUR.office,
    officers=(OfficerCard(officer=OFFICER, name="Sample Maker", roles=1),),
    customers=(
        CustomerCard(
            name="Harbour Sample Trading Ltd",
            street="1 Sample Road",
            town="Shanghai",
            postcode="200000",
            country="CN",
            account="000-SAMPLE",
        ),
    ),
)


def write_three_lines(store: LocalStore) -> None:
    for minute, deed in enumerate(("signed in", "signed IssueCredit as maker", "signed out")):
        store.audit(OFFICER, deed, f"{minute:064x}", later(minute))


def test_every_deed_is_a_line_that_follows_from_the_one_before(store: LocalStore) -> None:
    write_three_lines(store)

    lines = store.audit_rows()
    assert [(line.number, line.deed, line.at_utc) for line in lines] == [
        (1, "signed in", NOW),
        (2, "signed IssueCredit as maker", later(1)),
        (3, "signed out", later(2)),
    ]
    assert {line.officer for line in lines} == {OFFICER}
    assert len({line.hash for line in lines}) == 3
    assert store.audit_broken_at() is None


@pytest.mark.parametrize("verb", ["UPDATE audit_log SET deed = 'nothing'", "DELETE FROM audit_log"])
def test_the_log_refuses_to_be_changed(folder: Path, store: LocalStore, verb: str) -> None:
    write_three_lines(store)

    with closing(sqlite3.connect(folder / STORE_NAME)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(verb)


@pytest.mark.parametrize(
    ("tampering", "broken_at"),
    [
        ("UPDATE audit_log SET deed = 'nothing' WHERE number = 2", 2),
        ("UPDATE audit_log SET at_utc = at_utc + 1 WHERE number = 1", 1),
        ("DELETE FROM audit_log WHERE number = 2", 3),
        ("UPDATE audit_log SET hash = x'00' WHERE number = 3", 3),
    ],
)
def test_who_gets_round_the_lock_is_found_out(folder: Path, tampering: str, broken_at: int) -> None:
    store = open_sample(folder)
    write_three_lines(store)
    with closing(sqlite3.connect(folder / STORE_NAME)) as other, other:
        for trigger in ("changed", "deleted"):
            other.execute(f"DROP TRIGGER audit_log_is_not_{trigger}")
        other.execute(tampering)

    assert store.audit_broken_at() == broken_at
    store.close()


def test_the_banks_directory_is_readable_offline(folder: Path) -> None:
    store = open_sample(folder)
    assert store.directory() is None
    assert store.customers() == ()
    store.keep_directory(DIRECTORY)
    store.close()

    store = open_sample(folder)
    assert store.directory() == DIRECTORY
    assert store.customers() == DIRECTORY.customers
    store.close()


def test_small_values_are_kept_by_name(store: LocalStore) -> None:
    assert store.kept("window") is None
    store.keep("window", {"width": 1280})
    store.keep("window", {"width": 1440, "panes": ["list", "credit"]})

    assert store.kept("window") == {"width": 1440, "panes": ["list", "credit"]}
