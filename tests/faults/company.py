"""Everybody in a fault run as processes of their own, over a founded sandbox's copy: keeper, gateways and desks."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import requests

from gateway.sandbox.home import CONFIRMATIONS, Home
from gateway.sandbox.people import BANKS, ELBE, HARBOUR
from tests.faults.actor import Actor, ActorDied
from tests.faults.ears import Ears
from tests.helpers.ports import lasting_port

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from gateway.sandbox.home import Memory
    from gateway.sandbox.service import Addresses

DESKS = {
    "maker": (HARBOUR.bic, HARBOUR.officers[0].key),
    "checker": (HARBOUR.bic, HARBOUR.officers[2].key),
    "reader": (ELBE.bic, ELBE.officers[0].key),
}
"""Desks of a house: bank and officer."""

BLOCK_SECONDS = 0.2


def direct(who: str, to: str, url: str) -> str:
    """No link is touched."""
    del who, to
    return url


def found_sandbox(root: Path) -> None:
    """Found a sandbox without credits in ``root``, and end it again: what every house begins as a copy of."""
    from gateway.sandbox.sandbox import Sandbox
    from main import make_sandbox_key

    def no_credits(memory: Memory, addresses: Addresses, keeper: object) -> None:
        """Every credit of a fault run is the run's own."""

    sandbox = Sandbox(Home(root), make_sandbox_key, no_credits, lambda _: None)
    sandbox.start()
    sandbox.stop()


@dataclass(frozen=True)
class Files:
    """Where a house keeps what the invariants read."""

    desks: dict[str, Path]
    gateways: dict[str, Path]


class Company:
    """Real processes on one ledger; a context manager.

    Args:
        root: an empty folder for its copy.
        founded: what ``found_sandbox`` made.
        link: gives the address under which somebody (``desk:KEY`` or ``gateway:BIC``) reaches ``node`` or ``gateway``,
            from the true one; here a scenario puts a proxy between.
        block_seconds: the keeper's pace.

    Attributes:
        ears: what an independent listener saw become final.
    """

    def __init__(
        self,
        root: Path,
        founded: Path,
        *,
        link: Callable[[str, str, str], str] = direct,
        block_seconds: float = BLOCK_SECONDS,
    ) -> None:
        self.root = root
        self.home = Home(root)
        shutil.copytree(Home(founded).folder, self.home.folder)
        for trace in ("node.json", "port"):
            (self.home.chain / trace).unlink(missing_ok=True)  # of the founder's node
        memory = self.home.recall()
        assert memory is not None
        self.memory = memory
        self.network_id = bytes.fromhex(memory.network_id)
        self.chain_id, self.journal = memory.chain_id, memory.journal
        self._link = link
        self._block_seconds = block_seconds
        self._node_port = lasting_port()
        self._gateway_ports = {bank.bic: lasting_port() for bank in BANKS}
        self.node_url = f"http://127.0.0.1:{self._node_port}"
        self.gateway_urls = {bic: f"http://127.0.0.1:{port}" for bic, port in self._gateway_ports.items()}
        self.ears = Ears(self.node_url, CONFIRMATIONS)
        self.keeper = self._actor("keeper", self._keeper_spec)
        self.gateways = {bank.bic: self._actor(f"gateway-{bank.bic}", self._gateway_spec(bank.bic)) for bank in BANKS}
        self.desks = {key: self._actor(f"desk-{key}", self._desk_spec(key)) for key in DESKS}

    @property
    def actors(self) -> list[Actor]:
        """Everybody, in the order in which they start."""
        return [self.keeper, *self.gateways.values(), *self.desks.values()]

    @property
    def files(self) -> Files:
        """The stores."""
        return Files(
            desks={key: self.home.desks / officer / "store.sqlite" for key, (_, officer) in DESKS.items()},
            gateways={bank.bic: self.home.gateway(bank.bic) / "gateway.db" for bank in BANKS},
        )

    def __enter__(self) -> Self:
        with ExitStack() as undo:
            undo.callback(self.stop)
            self.revive()
            self.ears.start()
            undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End everybody; the desks first, as people do."""
        self.ears.stop()
        for actor in reversed(self.actors):
            if actor.alive:
                actor.kill() if self._is_desk(actor) else actor.stop()

    def revive(self) -> list[Actor]:
        """Start whoever isn't alive, side by side, and again who is killed while starting; who was started."""
        started = []
        for group in ([self.keeper, *self.gateways.values()], list(self.desks.values())):
            dead = [actor for actor in group if not actor.alive]
            for actor in dead:
                actor.launch()
            for actor in dead:
                _bring_up(actor)
            started += dead
        return started

    def node(self, method: str, *params: object) -> Any:
        """Ask the node itself.

        Raises:
            requests.RequestException: it doesn't answer.
        """
        request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
        answer = requests.post(self.node_url, json=request, timeout=30).json()
        assert "error" not in answer, answer
        return answer["result"]

    def node_pid(self) -> int | None:
        """The node's process; None while it is being brought back."""
        try:
            return int(json.loads((self.home.chain / "node.json").read_bytes())["pid"])
        except (OSError, ValueError):
            return None

    def _is_desk(self, actor: Actor) -> bool:
        return actor in self.desks.values()

    def _actor(self, name: str, spec: Callable[[], dict[str, Any]]) -> Actor:
        return Actor(name, spec, self.root / f"{name}.log")

    def _keeper_spec(self) -> dict[str, Any]:
        return {
            "program": "keeper",
            "root": str(self.root),
            "port": self._node_port,
            "block_seconds": self._block_seconds,
        }

    def _gateway_spec(self, bic: str) -> Callable[[], dict[str, Any]]:
        def spec() -> dict[str, Any]:
            config = {
                "bank": bic,
                "port": self._gateway_ports[bic],
                "node_url": self._link(f"gateway:{bic}", "node", self.node_url),
                "network_id": self.memory.network_id,
                "chain_id": self.chain_id,
                "journal": self.journal,
                "contracts": self.memory.contracts,
                "confirmations": CONFIRMATIONS,
                "sandbox": True,
            }
            path = self.home.gateway(bic) / "config.json"
            path.write_text(json.dumps(config), "utf-8")
            return {"program": "gateway", "config": str(path)}

        return spec

    def _desk_spec(self, key: str) -> Callable[[], dict[str, Any]]:
        bank, officer = DESKS[key]

        def spec() -> dict[str, Any]:
            return {
                "program": "desk",
                "root": str(self.root),
                "key": officer,
                "node_url": self._link(f"desk:{key}", "node", self.node_url),
                "gateway_url": self._link(f"desk:{key}", "gateway", self.gateway_urls[bank]),
            }

        return spec


def _bring_up(actor: Actor) -> None:
    """Wait until it is ready; a random kill may meet it before that."""
    while True:
        try:
            actor.wait_ready()
        except ActorDied:
            actor.launch()
        else:
            return
