"""The gateway as a program: started, told to end, killed in the middle of its work."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.ports.gateway import Stage
from chain_client.gateway_api.rest import RestGateway
from tests.gateway.house import Desk
from tests.helpers.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gateway.house import House
    from tests.gateway.world import World

BOTH = ("harbour-maker-1", "harbour-checker-1")


@pytest.fixture
def start() -> Iterator[Callable[..., tuple[subprocess.Popen[str], str]]]:
    """Starts gateways as programs and tells their addresses; ends what still runs."""
    running: list[subprocess.Popen[str]] = []

    def begin(settings: Path, *flags: str) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "gateway", str(settings), *flags],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdout is not None
        return process, json.loads(process.stdout.readline())["url"]

    yield begin
    for process in running:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()


def test_it_says_where_it_listens_and_ends_when_told(
    house: House, start: Callable[..., tuple[subprocess.Popen[str], str]]
) -> None:
    process, url = start(house.settings())
    client = RestGateway(url)
    assert client.network().bank == "SAMPCNSHXXX"
    client.close()

    process.send_signal(signal.SIGTERM)

    assert process.wait(10) in (0, -signal.SIGTERM)


def test_it_ends_with_the_program_that_started_it(
    house: House, start: Callable[..., tuple[subprocess.Popen[str], str]]
) -> None:
    process, _ = start(house.settings(), "--end-with-input")
    assert process.stdin is not None

    process.stdin.close()

    assert process.wait(10) == 0


def test_killed_after_it_took_an_act_in_it_carries_the_act_when_it_is_back(
    world: World, house: House, start: Callable[..., tuple[subprocess.Popen[str], str]]
) -> None:
    issues = [world.issue() for _ in range(5)]
    for act, envelope in issues:
        process, url = start(house.settings())
        desk = Desk(world, RestGateway(url), "harbour-maker-1")
        house.closes(desk.gateway)
        desk.sign_in()
        desk.put(world.signed(act, envelope, *BOTH))
        process.kill()
        process.wait()
        world.mine()

    _, url = start(house.settings())
    desk = Desk(world, RestGateway(url), "harbour-maker-1")
    house.closes(desk.gateway)
    desk.sign_in()
    digests = [world.network.digest(act) for act, _ in issues]
    for digest in digests:
        desk.passes(digest, Stage.SUBMITTED, Stage.IN_BLOCK)
    world.finalise()
    for digest in digests:
        desk.reaches(digest, Stage.FINAL)

    entries = [desk.gateway.act(digest).state.entry for digest in digests]
    assert len(set(entries)) == 5


def test_without_settings_it_says_how_to_start_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gateway"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode == 2
    assert "CONFIG.json" in done.stderr


def test_with_wrong_settings_it_says_what_is_wrong(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gateway", str(tmp_path / "none.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The gateway's settings can't be read")
