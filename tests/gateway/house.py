"""Gateways in this process, on a founded ledger, with a clock that the test can turn."""

from __future__ import annotations

import json
import os
import socket
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.ports.gateway import ActEnvelope, Directory, OfficerCard, SignInAnswer, Stage, sign_in_statement
from chain_client.gateway_api import wire
from chain_client.gateway_api.rest import RestGateway
from gateway.config import read_config
from gateway.identity.keeping import Keeping
from gateway.sandbox.people import HARBOUR, SampleBank
from gateway.server import Server
from gateway.wiring import Gateway
from tests.gateway.sandbox.relay import until
from tests.gateway.world import CHAIN_ID, CONFIRMATIONS, World

if TYPE_CHECKING:
    from pathlib import Path

    from app.ledger.signed_act import SignedAct
    from app.ports.gateway import ActReceipt, Session


class TurnedClock:
    """The machine's clock, ahead by as much as the test says."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now_utc(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def write_settings(world: World, folder: Path, bank: SampleBank = HARBOUR, **changes: object) -> Path:
    """All that a gateway of this bank needs, in a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    secret = os.urandom(32)
    (folder / "secret").write_text(secret.hex(), "ascii")
    keeping = Keeping(folder / "keys.json", bank.bic, secret)
    keeping.put_relay_key(world.relay_keys[bank.bic])
    keeping.put_decryption_key(1, world.keys[bank.bic].decryption)
    officers = tuple(
        OfficerCard(officer=world.officer_ids[item.key], name=item.name, roles=item.roles) for item in bank.officers
    )
    directory = Directory(office=bank.office, officers=officers, customers=bank.customers)
    (folder / "directory.json").write_bytes(wire.encode(Directory, directory))
    settings: dict[str, object] = {
        "bank": bank.bic,
        "node_url": world.node_url,
        "network_id": world.network.network_id.hex(),
        "chain_id": CHAIN_ID,
        "journal": world.network.journal,
        "contracts": {verifier.value: address for verifier, address in world.network.contracts.items()},
        "confirmations": CONFIRMATIONS,
        "sandbox": True,
    }
    path = folder / "config.json"
    path.write_text(json.dumps(settings | changes), "utf-8")
    return path


class Running:
    """A gateway with its web server on a thread."""

    def __init__(self, settings: Path, clock: TurnedClock | None = None) -> None:
        self.clock = clock or TurnedClock()
        self.gateway = Gateway(read_config(settings), self.clock)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._server = Server(self.gateway, self._listening)
        self.url = self._server.url
        self._thread = threading.Thread(target=self._server.serve_until_told)
        self._thread.start()
        until(lambda: self._server.started or not self._thread.is_alive())
        assert self._server.started

    @property
    def serves(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._listening.close()


@dataclass
class House:
    """The ledger, and whatever gateways and desks a test opens on it."""

    world: World
    folder: Path
    _open: list[Running | RestGateway] = field(default_factory=list)

    def settings(self, bank: SampleBank = HARBOUR) -> Path:
        """This bank's settings, the same for every gateway that is opened on them."""
        path = self.folder / bank.bic / "config.json"
        return path if path.exists() else write_settings(self.world, path.parent, bank)

    def gateway(self, bank: SampleBank = HARBOUR) -> Running:
        """The bank's gateway, up."""
        running = Running(self.settings(bank))
        self._open.append(running)
        return running

    def desk(self, running: Running, name: str) -> Desk:
        """A signed-in officer."""
        desk = Desk(self.world, RestGateway(running.url), name)
        self._open.append(desk.gateway)
        desk.sign_in()
        return desk

    def closes(self, client: RestGateway) -> None:
        """The client is closed with the house."""
        self._open.append(client)

    def stop(self, running: Running) -> None:
        """End this gateway before the test does."""
        self._open.remove(running)
        running.stop()

    def close(self) -> None:
        for item in reversed(self._open):
            item.close() if isinstance(item, RestGateway) else item.stop()


@dataclass
class Desk:
    """An officer at work."""

    world: World
    gateway: RestGateway
    name: str

    def sign_in(self) -> Session:
        network = self.gateway.network()
        challenge = self.gateway.challenge()
        signature = self.world.key(self.name).sign_statement(
            network.network(), sign_in_statement(network.bank, challenge)
        )
        return self.gateway.sign_in(
            SignInAnswer(nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc, signature=signature)
        )

    def put(self, act: SignedAct, note: str = "") -> ActReceipt:
        digest = self.world.network.digest_of_words(act.kind, act.words)
        return self.gateway.put_act(digest, ActEnvelope(act=act, note=note))

    def sees_final(self, digest: bytes) -> None:
        """Wait until the act is sent, let it get into a block and become final."""
        self.reaches(digest, Stage.SUBMITTED)
        self.world.finalise()
        self.reaches(digest, Stage.FINAL)

    def passes(self, digest: bytes, *stages: Stage) -> None:
        """Wait until the act has been at one of these stages, wherever it is now."""
        until(lambda: any(step.stage in stages for step in self.gateway.act(digest).state.history))

    def reaches(self, digest: bytes, stage: Stage) -> None:
        """Wait until the gateway says that the act is there."""
        until(lambda: self.gateway.act(digest).state.stage == stage)
