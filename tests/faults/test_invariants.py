"""The invariants can fail: whatever is spoiled in a copy of the stores is seen and named."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from gateway.sandbox.people import ELBE, HARBOUR
from tests.faults.invariants import Evidence, Fault, faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.run import Houses

SEED = 3
NEWEST = {"NEWEST ROW": "(SELECT max(number) FROM entries)", "NEWEST SEEN": "(SELECT max(number) FROM entry)"}


@pytest.fixture(scope="module")
def sound(houses: Houses) -> Iterator[Evidence]:
    """What a house shows after two credits on a good day; its node still answers."""
    chance = random.Random(SEED)  # noqa: S311 - repeats a run, keeps no secret
    with houses.of(chance)() as house:
        house.issue_and_approve()
        house.issue_and_approve()
        house.settle()
        yield house.evidence()


@pytest.fixture
def copied(sound: Evidence, tmp_path: Path) -> Evidence:
    """The same over copies of all stores, to be spoiled."""

    def copy(name: str, path: Path) -> Path:
        target = tmp_path / f"{name}.sqlite"
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as other:
            source.backup(other)
        return target

    desks = {name: copy(name, path) for name, path in sound.desks.items()}
    gateways = {bic: copy(bic, path) for bic, path in sound.gateways.items()}
    return replace(sound, desks=desks, gateways=gateways)


def spoil(path: Path, statement: str) -> None:
    for name, number in NEWEST.items():
        statement = statement.replace(name, number)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(statement).rowcount, statement
        connection.commit()


def copy_of(table: str, changes: dict[str, str], path: Path) -> str:
    """A statement that adds one more row like the first, changed."""
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(changes.get(column, column) for column in columns)
    return f"INSERT INTO {table} SELECT {values} FROM {table} LIMIT 1"  # noqa: S608 - names of our own tables


def kinds(found: list[Fault]) -> set[str]:
    return {fault.kind for fault in found}


def test_a_good_day_shows_nothing(copied: Evidence) -> None:
    assert faults(copied) == []
    assert len(copied.submitted) == 2
    assert len(copied.entries) > 60


@pytest.mark.parametrize(
    ("statement", "kind", "sentence"),
    [
        ("DELETE FROM entries WHERE number = NEWEST ROW", "lost", "has no entry"),
        ("UPDATE entries SET head = randomblob(32) WHERE number = NEWEST ROW", "disagreeing", "another entry"),
        (
            "UPDATE entries SET block_number = block_number - 1 WHERE number = NEWEST ROW",
            "disagreeing",
            "another entry",
        ),
        ("UPDATE checks SET verdict = '' WHERE number = NEWEST ROW", "disagreeing", "not checked"),
        ("UPDATE checks SET verdict = 'No checker signed it.' WHERE number = NEWEST ROW", "disagreeing", "No checker"),
        ("UPDATE headers SET hash = randomblob(32)", "disagreeing", "another block"),
        ("DELETE FROM credits WHERE issue = NEWEST ROW", "disagreeing", "no open credit"),
        ("UPDATE opened SET terms = NULL", "disagreeing", "no open credit"),
        ("UPDATE credits SET amount_minor = amount_minor + 1", "disagreeing", "no open credit"),
        ("UPDATE credits SET last_block = last_block + 1", "disagreeing", "no open credit"),
        ("UPDATE credits SET issue = 1 WHERE issue = (SELECT max(issue) FROM credits)", "doubled", "is no issue"),
    ],
)
def test_a_desk_whose_mirror_is_not_the_ledger_is_named(
    copied: Evidence, statement: str, kind: str, sentence: str
) -> None:
    spoil(copied.desks["reader"], statement)

    found = faults(copied)

    assert kind in kinds(found)
    assert any("desk reader" in fault.sentence and sentence in fault.sentence for fault in found), found


def test_an_entry_that_only_a_desk_has_is_named(copied: Evidence) -> None:
    path = copied.desks["reader"]
    spoil(path, copy_of("entries", {"number": "NEWEST ROW + 1", "digest": "randomblob(32)"}, path))

    assert any(fault.kind == "doubled" and "that the ledger hasn't" in fault.sentence for fault in faults(copied))


def test_an_act_that_a_desk_answered_for_and_does_not_have_is_lost(copied: Evidence) -> None:
    spoil(copied.desks["maker"], "DELETE FROM acts")

    assert Fault("lost", f"desk maker answered for act {min(copied.submitted).hex()[:8]} and doesn't have it") in (
        faults(copied)
    )


def test_an_acknowledged_act_that_never_reached_the_ledger_is_lost(copied: Evidence) -> None:
    acknowledged = replace(copied, submitted={*copied.submitted, bytes(32)})

    assert Fault("lost", "act 00000000 was acknowledged and is not on the ledger") in faults(acknowledged)


def test_an_act_that_rightly_failed_is_not_lost_but_needs_a_reason(copied: Evidence) -> None:
    acknowledged = replace(copied, submitted={*copied.submitted, bytes(32)}, may_fail={bytes(32)})
    failed = {"id": "99", "digest": "zeroblob(32)", "stage": "'failed'", "reason": "'It reverted.'", "entry": "NULL"}
    spoil(copied.gateways[HARBOUR.bic], copy_of("act", failed | {"block": "NULL"}, copied.gateways[HARBOUR.bic]))

    assert faults(acknowledged) == []

    spoil(copied.gateways[HARBOUR.bic], "UPDATE act SET reason = '' WHERE stage = 'failed'")

    assert kinds(faults(acknowledged)) == {"lost", "disagreeing"}


def test_an_act_that_stands_on_the_ledger_twice_is_doubled(copied: Evidence) -> None:
    twice = replace(copied)
    twice.__dict__["entries"] = [*copied.entries, copied.entries[-1]]

    assert "doubled" in kinds(faults(twice))


def test_a_log_that_claims_another_head_is_named(copied: Evidence) -> None:
    other = replace(copied)
    other.__dict__["entries"] = [*copied.entries[:-1], replace(copied.entries[-1], claimed_head=bytes(32))]

    assert any("claims another number or head" in fault.sentence for fault in faults(other))


def test_another_journal_than_the_logs_make_is_named(copied: Evidence) -> None:
    other = replace(copied)
    other.__dict__["entries"] = copied.entries[:-1]

    assert Fault("disagreeing", "count, head or root by the logs are not the Journal's") in faults(other)


def test_an_entry_that_no_desk_signed_is_named(copied: Evidence) -> None:
    nobody = replace(copied, signed={})
    for name in ("maker", "checker"):
        spoil(copied.desks[name], "UPDATE acts SET signed_here = 0")

    assert any("was signed at no desk" in fault.sentence for fault in faults(nobody))


@pytest.mark.parametrize(
    ("statement", "kind", "sentence"),
    [
        ("DELETE FROM entry WHERE number = NEWEST SEEN", "lost", "has no entry"),
        ("UPDATE entry SET block = block - 1 WHERE number = NEWEST SEEN", "disagreeing", "another entry"),
        ("UPDATE block SET hash = randomblob(32)", "disagreeing", "another block"),
        ("UPDATE act SET stage = 'in_block'", "disagreeing", "says in_block"),
        ("UPDATE act SET digest = randomblob(32)", "disagreeing", "which is not on the ledger"),
        ("UPDATE outbox SET settled = 0", "disagreeing", "still carries"),
        ("UPDATE outbox SET nonce = nonce + 5", "disagreeing", "never came into a block"),
    ],
)
def test_a_gateway_that_is_not_done_or_sees_another_ledger_is_named(
    copied: Evidence, statement: str, kind: str, sentence: str
) -> None:
    spoil(copied.gateways[HARBOUR.bic], statement)

    found = faults(copied)

    assert kind in kinds(found)
    assert any(sentence in fault.sentence for fault in found), found


def test_an_entry_that_only_a_gateway_has_is_named(copied: Evidence) -> None:
    path = copied.gateways[ELBE.bic]
    spoil(path, copy_of("entry", {"number": "NEWEST SEEN + 1"}, path))

    assert any(fault.kind == "doubled" and "gateway" in fault.sentence for fault in faults(copied))


@pytest.mark.parametrize("gone", [0, 1])
def test_nonces_with_a_gap_or_used_twice_are_named(copied: Evidence, gone: int) -> None:
    other = replace(copied)
    mine = [each for each in copied.transactions if each.sender == copied.transactions[-1].sender]
    assert [each.nonce for each in mine] == [0, 1]
    other.__dict__["transactions"] = [each for each in copied.transactions if each != mine[gone]]

    assert any("nonces" in fault.sentence or "never came" in fault.sentence for fault in faults(other))


def test_a_transaction_that_succeeded_without_an_entry_is_doubled(copied: Evidence) -> None:
    other = replace(copied)
    last = copied.transactions[-1]
    other.__dict__["transactions"] = [*copied.transactions, last._replace(nonce=last.nonce + 1, hash=bytes(32))]

    assert Fault("doubled", "transaction 00000000 made 0 entries") in faults(other)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_log SET deed = 'nothing' WHERE number = 2",
        "UPDATE audit_log SET hash = randomblob(32) WHERE number = 2",
        "DELETE FROM audit_log WHERE number = 2",
    ],
)
def test_an_audit_log_that_was_tampered_with_is_named(copied: Evidence, statement: str) -> None:
    path = copied.desks["maker"]
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
    spoil(path, statement)

    assert Fault("disagreeing", "desk maker: line 2 of its audit log doesn't follow") in faults(copied)


def test_a_final_block_that_changed_is_named(copied: Evidence) -> None:
    assert Fault("disagreeing", "block 7 changed") in faults(replace(copied, final_changed=["block 7 changed"]))


def test_a_file_that_sqlite_finds_broken_is_named(copied: Evidence, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    shutil.copy(copied.desks["reader"], broken)
    with closing(sqlite3.connect(broken)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'time', 'tyme') WHERE name = 'headers'")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'entries_by_block'")
        connection.commit()

    assert any("SQLite says" in fault.sentence for fault in faults(replace(copied, desks={"reader": broken})))
