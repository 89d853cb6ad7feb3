"""Worker processes: the same answers as here, whoever is killed, and none of them outlives its work."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import coincurve
import pytest

from app.ledger.hashing import sha256
from app.ledger.signatures import address_of, sign
from chain_client.workers import BULK, WorkerProcesses
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.ledger.signatures import Signed, Signers
    from tests.helpers.logs import LogWatch

PATIENCE_S = 30
PARENT = """
import multiprocessing, sys
from chain_client.workers import WorkerProcesses
from tests.chain_client.test_workers import samples
assert list(WorkerProcesses().signers([one for one, _ in samples()]))
print(*[child.pid for child in multiprocessing.active_children()], flush=True)
sys.stdin.read()
"""


@cache
def samples() -> list[tuple[Signed, Signers]]:
    """Digests with their signatures, and who signed; one in ten is no signature."""
    made: list[tuple[Signed, Signers]] = []
    for number in range(4 * BULK):
        digest = sha256(number.to_bytes(4, "big"))
        keys = [coincurve.PrivateKey(sha256(digest, bytes([who]))) for who in range(2)]
        signatures = b"".join(sign(key, digest) for key in keys)
        if number % 10:
            made.append(((digest, signatures), tuple(address_of(key.public_key) for key in keys)))
        else:
            made.append(((digest, signatures[:-1] + b"\7"), None))
    return made


def asked() -> list[Signed]:
    return [signed for signed, _ in samples()]


def told() -> list[Signers]:
    return [signers for _, signers in samples()]


@pytest.fixture
def workers() -> Iterator[WorkerProcesses]:
    made = WorkerProcesses()
    yield made
    made.close()
    assert multiprocessing.active_children() == []


def gone(pid: int) -> bool:
    """The process has ended, or does so within our patience."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([process], [], [], PATIENCE_S)[0])
    finally:
        os.close(process)


def test_the_few_entries_of_a_new_block_are_looked_at_here_and_now(workers: WorkerProcesses) -> None:
    assert list(workers.signers(asked()[: BULK - 1])) == told()[: BULK - 1]
    assert multiprocessing.active_children() == []


def test_many_are_told_in_order_by_other_processes(workers: WorkerProcesses) -> None:
    assert list(workers.signers(asked())) == told()
    first = {child.pid for child in multiprocessing.active_children()}
    assert list(workers.signers(asked())) == told()

    assert {child.pid for child in multiprocessing.active_children()} == first != set(), "the same processes go on"


def test_processes_that_were_ended_with_their_desk_start_again(workers: WorkerProcesses) -> None:
    assert list(workers.signers(asked())) == told()
    workers.close()
    assert multiprocessing.active_children() == []

    assert list(workers.signers(asked())) == told()


def test_processes_without_work_end_by_themselves() -> None:
    workers = WorkerProcesses(idle_s=0.01)
    assert list(workers.signers(asked())) == told()

    assert all(gone(pid) for pid in [child.pid for child in multiprocessing.active_children()] if pid)

    assert list(workers.signers(asked())) == told()
    workers.close()


def test_a_worker_that_is_killed_loses_nothing_and_another_takes_its_place(
    workers: WorkerProcesses, expected_logs: LogWatch
) -> None:
    expected_logs.expect("a worker process was ended from outside")
    answers = iter(workers.signers(asked()))
    found = [next(answers)]
    killed = [child for child in multiprocessing.active_children() if child.pid]
    for child in killed:
        os.kill(child.pid or 0, signal.SIGKILL)

    found += answers

    assert found == told()
    assert list(workers.signers(asked())) == told()
    assert not {child.pid for child in killed} & {child.pid for child in multiprocessing.active_children()}


def test_where_workers_are_killed_again_and_again_the_desk_does_it_alone(
    workers: WorkerProcesses, expected_logs: LogWatch
) -> None:
    expected_logs.expect("a worker process was ended from outside")
    while True:
        answers = iter(workers.signers(asked()))
        found = [next(answers)]
        children = multiprocessing.active_children()
        for child in children:
            os.kill(child.pid or 0, signal.SIGKILL)
        assert [*found, *answers] == told()
        if not children:
            break
        for child in children:
            child.join(PATIENCE_S)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="not run: the system can't wait for strangers' processes")
def test_workers_end_with_a_desk_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        parent.kill()

        assert pids
        assert all(map(gone, pids))
