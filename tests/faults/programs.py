"""The programs of a fault run: each wires the product as production does and takes orders, a line of JSON each."""

from __future__ import annotations

import json
import logging
import socket
import sys
import threading
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import AppError
from app.ports.clock import SystemClock
from tests.faults import points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Orders = dict[str, "Callable[..., Mapping[str, object] | None]"]
Spec = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Be what the spec says until standard input ends or the kill comes."""
    spec = json.loads(arguments[0])
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    if spec["skew_s"]:
        skew(spec["skew_s"])
    if spec["arm"]:
        points.arm(*spec["arm"])
    PROGRAMS[spec["program"]](spec)
    return 0


def keeper(spec: Spec) -> None:
    """The chain and its keeper."""
    from gateway.sandbox.home import CHAIN_ID, CONFIRMATIONS, Home
    from gateway.sandbox.keeper import Keeper

    keeper = Keeper(
        Home(Path(spec["root"])).chain,
        chain_id=CHAIN_ID,
        confirmations=CONFIRMATIONS,
        block_seconds=spec["block_seconds"],
        port=spec["port"],
    )

    def status() -> dict[str, object]:
        told = keeper.status()
        fault = told.fault.sentence if told.fault else ""
        return {"number": told.number, "hash": told.hash, "node_pid": told.node_pid, "fault": fault}

    with keeper:
        obey(
            {
                "pause": keeper.pause,
                "resume": keeper.resume,
                "mine": lambda count=1: {"number": keeper.mine_now(count)},
                "save": keeper.save_state,
                "status": status,
            }
        )


def gateway(spec: Spec) -> None:
    """One bank's gateway, as its own program runs it."""
    from gateway.config import read_config
    from gateway.server import AnnouncedServer
    from gateway.wiring import Gateway
    from tests.faults.quota import quota

    config = read_config(Path(spec["config"]))
    wired = Gateway(config)
    with socket.create_server((config.host, config.port)) as listening:
        server = AnnouncedServer(wired, listening)

        def obey_beside() -> None:
            try:
                obey({"full": quota()}, greet=False)
            finally:
                server.should_exit = True

        threading.Thread(target=obey_beside, daemon=True).start()
        server.serve_until_told()


def desk(spec: Spec) -> None:
    """An officer's workstation without its window."""
    import main
    from gateway.sandbox.home import Home
    from gateway.sandbox.service import Addresses
    from tests.faults.deeds import Deeds
    from tests.faults.quota import quota
    from tests.faults.watched import WatchedSeat

    home = Home(Path(spec["root"]))
    memory = home.recall()
    assert memory is not None
    profile = next(profile for profile in home.profiles() if profile.key == spec["key"])
    addresses = Addresses(spec["node_url"], {profile.bank: spec["gateway_url"]})
    with ExitStack() as held:
        opened = main.open_desk(home, memory, addresses, profile, profile.shown_pin, held)
        seat = held.enter_context(WatchedSeat(opened))
        deeds = Deeds(seat)
        obey(
            {
                "issue": deeds.issue,
                "follow_up": deeds.follow_up,
                "approve": deeds.approve,
                "approve_waiting": deeds.approve_waiting,
                "acknowledge": deeds.acknowledge,
                "full": quota(),
                "standing": deeds.standing,
                "kick": seat.kick,
                "links": seat.links,
            }
        )


PROGRAMS: dict[str, Callable[[Spec], None]] = {"keeper": keeper, "gateway": gateway, "desk": desk}


def skew(seconds: float) -> None:
    """From now on this process's clock is so many seconds ahead of the machine's; negative: behind."""

    def now_utc(_: SystemClock) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=seconds)

    SystemClock.now_utc = now_utc  # type: ignore[method-assign, assignment]


def obey(orders: Orders, *, greet: bool = True) -> None:
    """Carry out orders in turn, each answered, until standard input ends."""
    orders = {"arm": points.arm, "skew": skew, **orders}
    if greet:
        say(ready=True)
    for line in sys.stdin:
        told = json.loads(line)
        number, name = told.pop("id"), told.pop("do")
        try:
            answer = orders[name](**told) or {}
        except AppError as fault:
            say(id=number, error=fault.code, sentence=fault.sentence)
        except TimeoutError as fault:
            say(id=number, error="timeout", sentence=str(fault))
        else:
            say(id=number, **answer)


def say(**answer: object) -> None:
    """One line to whoever started this."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
