"""kill -9 of the keeper's program and of its node while transactions stream in."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gateway.sandbox.anvil import PROJECT
from gateway.sandbox.faults import NodeRefused, NodeUnreachable
from tests.gateway.sandbox.relay import CHAIN_ID, Relay, until

KILLS = 6
SEED = 20261122


class Program:
    """The keeper as a program of its own."""

    def __init__(self, folder: Path, **environment: str) -> None:
        command = [sys.executable, "-m", "gateway.sandbox.keeper", str(folder), "--chain-id", str(CHAIN_ID)]
        self.process = subprocess.Popen(
            [*command, "--block-seconds", "0.05", "--heartbeat-seconds", "1"],
            cwd=PROJECT,
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.first = self.answer()

    def order(self, line: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line: dict[str, Any] = json.loads(self.process.stdout.readline())
        return line

    def end(self) -> int:
        """Close its standard input, as a launcher that ended would."""
        self.process.communicate(timeout=60)
        return self.process.returncode


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[list[Program]]:
    started: list[Program] = []
    yield started
    for program in started:
        if program.process.poll() is None:
            program.process.kill()
        program.process.communicate()


class Stream(threading.Thread):
    """Sends transactions without a pause and notes every block it sees become final, until the node is gone."""

    def __init__(self, url: str, final: dict[int, str], to: str) -> None:
        super().__init__()
        self._relay = Relay(url)
        self._final = final
        self._to = to
        self._seen = max(final, default=0)
        self.sent = 0

    def run(self) -> None:
        try:
            while True:
                self._relay.send(os.urandom(32) * 8, self._to)
                self.sent += 1
                hashes = self._relay.hashes()
                self._final.update(enumerate(hashes[:-1]))  # the second of two confirmations makes final
        except NodeUnreachable:
            return


def test_what_was_final_survives_every_kill_under_the_same_hashes(tmp_path: Path, programs: list[Program]) -> None:
    chance = random.Random(SEED)  # noqa: S311 - when to kill, not a secret
    final: dict[int, str] = {}
    programs.append(Program(tmp_path))
    contract = Relay(programs[-1].first["rpc_url"]).deploy()
    for kill in range(KILLS):
        program = programs[-1]
        stream = Stream(program.first["rpc_url"], final, contract)
        stream.start()
        aim = stream.sent + chance.randrange(20, 120)
        until(lambda aim=aim, stream=stream: stream.sent >= aim)  # type: ignore[misc]
        if kill % 2:
            os.kill(program.first["node_pid"], signal.SIGKILL)
            stream.join()
        program.process.kill()
        stream.join()
        program.process.wait()
        programs.append(Program(tmp_path))
        hashes = Relay(programs[-1].first["rpc_url"]).hashes()
        assert {number: hashes[number] for number in final} == final
        assert programs[-1].first["rpc_url"] == program.first["rpc_url"]
    assert len(final) > 2 * KILLS
    assert programs[-1].end() == 0


def test_a_keeper_that_lives_through_the_kills_of_its_node_loses_nothing_final(
    tmp_path: Path, programs: list[Program]
) -> None:
    programs.append(program := Program(tmp_path))
    url = program.first["rpc_url"]
    final: dict[int, str] = {}
    contract = Relay(url).deploy()
    for _ in range(3):
        node_pid = program.order("status")["node_pid"]
        stream = Stream(url, final, contract)
        stream.start()
        until(lambda stream=stream: stream.sent >= 40)  # type: ignore[misc]
        os.kill(node_pid, signal.SIGKILL)
        stream.join()
        until(lambda old=node_pid: program.order("status").get("node_pid", old) != old)  # type: ignore[misc]
        hashes = Relay(url).hashes()
        assert {number: hashes[number] for number in final} == final


@pytest.mark.parametrize("path", [os.environ["PATH"], "/nowhere"], ids=["leashed", "without setpriv"])
def test_a_killed_keeper_takes_its_node_along_or_the_next_one_ends_it(
    tmp_path: Path, programs: list[Program], path: str
) -> None:
    programs.append(first := Program(tmp_path, PATH=path))
    first.process.kill()
    first.process.wait()
    programs.append(second := Program(tmp_path))
    assert not is_running(first.first["node_pid"])
    assert second.first["rpc_url"] == first.first["rpc_url"]


def is_running(pid: int) -> bool:
    """Whether the process still works; one that ended and whose parent was killed may stay as a name only."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_the_program_takes_orders_line_by_line_and_ends_with_its_input(tmp_path: Path, programs: list[Program]) -> None:
    programs.append(program := Program(tmp_path))
    paused = program.order("pause")
    assert paused["paused"] is True
    assert program.order("mine")["number"] == paused["number"] + 1
    assert program.order("resume")["paused"] is False
    assert "Unknown order" in program.order("dance")["fault"]
    assert program.end() == 0
    assert not is_running(program.first["node_pid"])


def test_a_program_that_cannot_start_says_why_and_fails(tmp_path: Path, programs: list[Program]) -> None:
    programs.append(Program(tmp_path))
    programs.append(second := Program(tmp_path))
    assert second.first["code"] == "FolderInUse"
    assert second.end() == 1


def test_a_transaction_sent_ahead_of_its_turn_waits_for_it_and_a_repeated_one_is_refused(
    tmp_path: Path, programs: list[Program]
) -> None:
    programs.append(program := Program(tmp_path))
    relay = Relay(program.first["rpc_url"])
    relay.next_nonce += 1
    early = relay.send()
    relay.next_nonce -= 2
    relay.receipt(relay.send())
    assert relay.receipt(early)["status"] == "0x1"
    relay.next_nonce -= 1
    with pytest.raises(NodeRefused, match="nonce too low"):
        relay.send()
