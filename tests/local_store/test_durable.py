"""What a method returned from is on disk, whatever happens to the process next."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from local_store.engine import Database
from local_store.store import STORE_NAME
from tests.helpers.checkout import ROOT
from tests.local_store.samples import Chain, check_all, issue, later, open_sample, queue

if TYPE_CHECKING:
    from pathlib import Path

    from local_store.store import LocalStore


def start(what: str, folder: Path) -> subprocess.Popen[str]:
    """Another process at this store."""
    command = [sys.executable, "-m", "tests.local_store.child", what, str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def said_by(what: str, folder: Path) -> str:
    """What another process says of this store."""
    with start(what, folder) as child:
        said, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    return said.strip()


def killed_after(acts: int, folder: Path) -> list[str]:
    """Digests that a process was told were stored before it was killed."""
    with start("write", folder) as child:
        assert child.stdout is not None
        told = [child.stdout.readline().strip() for _ in range(acts)]
        child.kill()
        rest, _ = child.communicate(timeout=60)
    # The last line may be cut off; the act it names may be stored or not.
    return told + [line for line in rest.split("\n")[:-1] if line]


@pytest.mark.parametrize("acts", [1, 40])
def test_a_killed_window_loses_no_act_it_was_told_is_stored(folder: Path, acts: int) -> None:
    told = killed_after(acts, folder)

    store = open_sample(folder)
    stored = [act.digest.hex() for act in store.unsent_acts()]
    assert stored[: len(told)] == told
    assert len(told) >= acts
    for place, digest in enumerate(stored, 1):
        assert store.draft(place).digest.hex() == digest, "draft and act are stored in one step"
    store.close()


def test_a_torn_log_gives_back_everything_before_the_tear(folder: Path) -> None:
    told = killed_after(30, folder)
    log = folder / f"{STORE_NAME}-wal"
    size = log.stat().st_size
    with log.open("r+b") as file:
        file.truncate(size - size // 4)

    store = open_sample(folder)
    stored = [act.digest.hex() for act in store.unsent_acts()]
    store.close()

    assert stored == told[: len(stored)]
    assert 0 < len(stored) < len(told)


def test_another_process_can_look_while_the_window_works_but_not_open_it_too(folder: Path, store: LocalStore) -> None:
    queue(store, issue("one"))
    queue(store, issue("two"))

    assert said_by("read", folder) == "2"
    assert said_by("open", folder) == "already-open"


def test_threads_write_and_read_side_by_side(store: LocalStore) -> None:
    chain = Chain()
    for number in range(60):
        chain.mine(issue(f"mined {number}"))

    def follow() -> None:
        for _ in range(20):
            chain.feed(store, blocks=3)
            check_all(store)

    def sign(lane: int) -> None:
        for number in range(10):
            queue(store, issue(f"{lane} {number}"), at=later(number))
            store.desk_act(store.unsent_acts()[0].digest)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(follow), *(pool.submit(sign, lane) for lane in range(3))]:
            done.result(timeout=60)

    assert store.tip().count == 60
    assert store.unchecked_entries(100) == []
    assert len(store.unsent_acts()) == 30


def test_the_disk_is_waited_for_except_where_what_is_stored_can_be_had_again(folder: Path) -> None:
    database = Database(folder.with_suffix(".sqlite"))
    waited = []
    for transaction in (database.write, database.rewrite, database.write):
        with transaction() as connection:
            waited.append(connection.exec_driver_sql("PRAGMA synchronous").scalar())
    database.close()

    full, normal = 2, 1
    assert waited == [full, normal, full]
