"""The real sandbox as windows meet it: started once for all of them, ended with the last, and all there again."""

from __future__ import annotations

import os
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

import main
from app.desk import drafts
from app.desk.check import check_entries
from app.desk.follow import follow
from app.desk.opening import open_entries
from app.errors import EnvironmentFault
from app.ports.stored import CreditQuery
from gateway.sandbox.durable import lock_folder
from gateway.sandbox.home import Home
from gateway.sandbox.lease import Lease, start_apart
from tests.e2e.bare_head import bare_ledger
from tests.gateway.sandbox.relay import until
from tests.gateway.sandbox.test_lease import memory

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator, Sequence

    from app.desk.desk import Desk
    from app.ports.stored import StoredDraft
    from gateway.sandbox.home import Memory
    from gateway.sandbox.service import Addresses

CHECKOUT = Path(main.__file__).resolve().parent


def command(root: Path) -> list[str]:
    return [sys.executable, str(CHECKOUT / "main.py"), "--home", str(root), "sandbox"]


@dataclass
class Windows:
    """Windows on one sandbox."""

    root: Path
    leases: list[Lease] = field(default_factory=list)

    def open(self) -> Addresses:
        lease = Lease(Home(self.root), command(self.root))
        self.leases.append(lease)
        return lease.take(lambda _: None)

    def close_all(self) -> None:
        while self.leases:
            self.leases.pop().release()


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    windows = Windows(tmp_path_factory.mktemp("service"))
    yield windows
    windows.close_all()
    until(lambda: not Home(windows.root).running.exists())


@dataclass(frozen=True)
class Seen:
    """What an officer's desk shows."""

    network_id: bytes
    count: int
    head: bytes
    rows: list[str]
    draft: StoredDraft


def desk_shows(windows: Windows, addresses: Addresses, draft_id: int = 0) -> Seen:
    """Sign in as the first maker and read all there is; a draft is written where none is asked for."""
    home = Home(windows.root)
    remembered = home.recall()
    assert remembered is not None
    workplace = main.SandboxWorkplace(windows.root)
    workplace.addresses = addresses
    profile = home.profiles()[0]
    desk = workplace.open_desk(profile, profile.shown_pin)
    try:
        _catch_up(desk)
        return _seen(desk, remembered, addresses, draft_id or drafts.new_draft(desk))
    finally:
        workplace.close()


def _catch_up(desk: Desk) -> None:
    while follow(desk):
        pass
    while check_entries(desk):
        pass
    while open_entries(desk):
        pass


def _seen(desk: Desk, remembered: Memory, addresses: Addresses, draft_id: int) -> Seen:
    tip, network = desk.store.tip(), remembered.network()
    bare = bare_ledger(addresses.node_url, network.journal, network.network_id)
    assert (tip.count, tip.head) == (bare.count, bare.head)
    rows = sorted(desk.store.row_keys(CreditQuery()))
    return Seen(network.network_id, tip.count, tip.head, rows, desk.store.draft(draft_id))


def test_two_windows_at_once_start_one_sandbox_and_the_next_start_finds_everything(windows: Windows) -> None:
    with ThreadPoolExecutor(2) as both:
        first, second = both.map(lambda _: windows.open(), range(2))
    assert first == second, "one sandbox for both"
    before = desk_shows(windows, first)

    windows.close_all()
    running = Home(windows.root).running
    until(lambda: not running.exists())
    again = windows.open()  # while the one before is still ending
    after = desk_shows(windows, again, before.draft.draft_id)

    assert after == before
    assert after.count > 60
    assert len([key for key in after.rows if key.startswith("c")]) >= 50
    assert not list(windows.root.glob("sandbox-set-aside-*"))


def _gateways_of(process: subprocess.Popen[bytes]) -> list[int]:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii").split()
    return [int(child) for child in children if b"gateway\0" in Path(f"/proc/{child}/cmdline").read_bytes()]


@pytest.mark.skipif(sys.platform != "linux", reason="reads whose children there are from /proc")
def test_what_is_killed_of_it_comes_back_at_the_same_place_while_a_window_is_open(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start_and_remember(command: Sequence[str]) -> subprocess.Popen[bytes]:
        started.append(start_apart(command))
        return started[-1]

    windows.close_all()
    until(lambda: not Home(windows.root).running.exists())
    monkeypatch.setattr("gateway.sandbox.lease.start_apart", start_and_remember)
    addresses = windows.open()
    before = _gateways_of(started[-1])
    os.kill(before[0], signal.SIGKILL)
    until(lambda: len(set(_gateways_of(started[-1])) - set(before)) == 1)
    until(lambda: not any(_silent(url) for url in addresses.gateway_urls.values()))

    killed = len(started)
    started[-1].kill()
    until(lambda: len(started) > killed)
    again = windows.open()  # joins the one that comes back: its node, not the last moments of the killed one's

    assert again == addresses
    assert {lease.fault for lease in windows.leases} == {""}
    assert desk_shows(windows, addresses).count > 60


def test_it_ends_with_its_last_window_and_leaves_nothing_running(windows: Windows) -> None:
    addresses = windows.open()
    windows.close_all()

    until(lambda: not Home(windows.root).running.exists())
    until(lambda: _silent(addresses.node_url))
    until(lambda: all(_silent(url) for url in addresses.gateway_urls.values()))


def _silent(url: str) -> bool:
    try:
        socket.create_connection(("127.0.0.1", urlsplit(url).port or 0), timeout=1).close()
    except OSError:
        return True
    return False


def test_why_it_cannot_start_is_told_in_the_window(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.chain.mkdir(parents=True)
    home.remember(memory())

    with lock_folder(home.chain), pytest.raises(EnvironmentFault) as fault:
        Lease(home, command(tmp_path)).take(lambda _: None)

    assert "is already open" in fault.value.sentence
    until(lambda: not home.running.exists())
    assert "the sandbox didn't start" in (tmp_path / "sandbox.log").read_text("utf-8")
