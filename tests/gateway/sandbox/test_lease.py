"""Windows and the sandbox's process: who starts it, what is told, when it ends, and what is set aside."""

from __future__ import annotations

import json
import socket
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from app.errors import EnvironmentFault
from gateway.sandbox.home import CHAIN_ID, VERSION, Home, Memory
from gateway.sandbox.lease import Lease, start_apart
from gateway.sandbox.service import Addresses, Service
from tests.gateway.sandbox.relay import until

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

ADDRESSES = Addresses("http://127.0.0.1:9", {"SAMPCNSHXXX": "http://127.0.0.1:10"})
NEXT = Addresses("http://127.0.0.1:11", {"SAMPCNSHXXX": "http://127.0.0.1:12"})
STARTS_NOTHING = [sys.executable, "-c", "raise SystemExit(3)"]


def memory(version: int = VERSION) -> Memory:
    """What a finished sandbox remembers."""
    return Memory(version, "ab" * 32, CHAIN_ID, "0x" + "11" * 20, {"credits": "0x" + "22" * 20}, ())


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.folder.mkdir()
    return home


class Running:
    """A sandbox's service in this process, ended by whatever ends the real one."""

    def __init__(self, home: Home) -> None:
        self.service = Service(home)
        self.trouble = ""
        self.service.open()
        self._thread = threading.Thread(target=self.service.wait_until_let_go, args=(lambda: self.trouble,))
        self._thread.start()

    @property
    def ended(self) -> bool:
        return not self._thread.is_alive()

    def close(self) -> None:
        self.service.stop()
        self._thread.join()
        self.service.close()


@pytest.fixture
def running(home: Home) -> Iterator[Running]:
    running = Running(home)
    yield running
    running.close()


@contextmanager
def window(home: Home, said: list[str]) -> Iterator[Addresses]:
    lease = Lease(home, STARTS_NOTHING)
    try:
        yield lease.take(said.append)
    finally:
        lease.release()


def test_a_window_hears_how_the_start_goes_and_where_everything_is(home: Home, running: Running) -> None:
    running.service.progress("Starting the chain.")
    running.service.progress("Issuing sample credits.")
    running.service.ready(ADDRESSES)
    said: list[str] = []

    with window(home, said) as addresses:
        assert addresses == ADDRESSES

    assert said == ["Starting the chain.", "Issuing sample credits."]


def test_a_second_window_joins_and_the_sandbox_ends_with_the_last(home: Home, running: Running) -> None:
    running.service.ready(ADDRESSES)

    with window(home, []) as first:
        with window(home, []) as second:
            assert first == second == ADDRESSES
        assert not running.ended
    until(lambda: running.ended)


def test_a_window_that_comes_while_the_sandbox_ends_gets_another(
    home: Home, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.service.ready(ADDRESSES)
    running.trouble = "The record is damaged."
    until(lambda: running.ended)
    others: list[Running] = []

    def start_next(_command: object) -> subprocess.Popen[bytes]:
        if not others:
            running.service.close()
            others.append(Running(home))
            others[0].service.ready(NEXT)
        return start_apart([sys.executable, "-c", ""])

    monkeypatch.setattr("gateway.sandbox.lease.start_apart", start_next)
    try:
        with window(home, []) as addresses:
            assert addresses == NEXT
    finally:
        for other in others:
            other.close()


def test_a_sandbox_in_trouble_ends_although_windows_hold_it_and_tells_them_why(home: Home, running: Running) -> None:
    running.service.ready(ADDRESSES)
    lease = Lease(home, STARTS_NOTHING)
    try:
        lease.take(lambda _: None)
        assert lease.fault == ""
        running.trouble = "The record of blocks is damaged."
        until(lambda: running.ended)
        until(lambda: lease.fault == "The record of blocks is damaged.")
    finally:
        lease.release()


def test_why_there_is_no_sandbox_reaches_the_window_and_its_hold_is_given_up(home: Home, running: Running) -> None:
    running.service.failed("The disk is full. Free some space.")

    with pytest.raises(EnvironmentFault) as fault, window(home, []):
        pass

    assert (fault.value.code, fault.value.sentence) == ("sandbox-not-started", "The disk is full. Free some space.")
    until(lambda: running.ended)


def test_a_program_that_doesnt_start_is_told(home: Home) -> None:
    with pytest.raises(EnvironmentFault) as fault, window(home, []):
        pass

    assert fault.value.sentence.startswith("The sandbox didn't start. Its log lies in the sandbox folder")


def test_what_a_killed_sandbox_left_behind_misleads_nobody(home: Home) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    for left in (json.dumps({"port": port, "token": "0" * 32}), "{half a fi"):
        home.running.write_text(left, "utf-8")
        with pytest.raises(EnvironmentFault), window(home, []):
            pass


def test_who_doesnt_know_the_token_holds_nothing(home: Home, running: Running) -> None:
    running.service.ready(ADDRESSES)
    port = json.loads(home.running.read_bytes())["port"]

    with socket.create_connection(("127.0.0.1", port), timeout=5) as stranger:
        stranger.sendall(b"f" * 32)
        assert stranger.recv(64) == b"", "hung up on, told nothing"


@pytest.mark.parametrize("left", ["{}", "no JSON", "[]", '{"version": 0, "members": []}'])
def test_an_older_or_unfinished_sandbox_is_set_aside_whole(home: Home, left: str) -> None:
    (home.folder / "sandbox.json").write_text(left, "utf-8")
    home.chain.mkdir()
    (home.chain / "blocks").write_bytes(b"all of it")

    aside = home.set_aside_unfinished()

    assert aside is not None
    assert aside.name.startswith("sandbox-set-aside-")
    assert (aside / "chain" / "blocks").read_bytes() == b"all of it"
    assert (aside / "sandbox.json").read_text("utf-8") == left
    assert not home.folder.exists()
    assert home.profiles() == ()


def test_a_finished_sandbox_is_gone_on_with(home: Home) -> None:
    home.remember(memory())

    assert home.set_aside_unfinished() is None
    assert home.recall() == memory()


def test_two_set_aside_in_one_second_keep_apart(home: Home) -> None:
    first = home.set_aside_unfinished()
    home.folder.mkdir()
    second = home.set_aside_unfinished()

    assert first != second
    assert len(list(home.folder.parent.glob("sandbox-set-aside-*"))) == 2
