"""The whole sandbox: chain, founding on the first start, both gateways. What is founded is never founded again."""

from __future__ import annotations

import json
import logging
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.sealed import DecryptionKey
from app.ports.gateway import Directory, OfficerCard
from app.ports.keys import Signer
from chain_client.gateway_api import wire
from gateway.connector.relay import Relay
from gateway.identity.keeping import Keeping
from gateway.sandbox.durable import write_durably
from gateway.sandbox.faults import KeeperEnded, RecordDamaged
from gateway.sandbox.home import CHAIN_ID, CONFIRMATIONS, VERSION, Home, Member, Memory
from gateway.sandbox.keeper import Keeper
from gateway.sandbox.people import BANKS, SampleBank
from gateway.sandbox.service import Addresses

if TYPE_CHECKING:
    from gateway.sandbox.founding import BankKeys

KeyMaker = Callable[[Path, str], Signer]
"""Makes an officer's keystore at a path under a PIN, and gives the unlocked key."""

Seeder = Callable[[Memory, Addresses, Keeper], None]
"""Fills a fresh sandbox with sample credits, by signed acts through the gateways."""

_RESTARTS_MOST = 20
_PORT_WITHIN_S = 5.0
_LOOK_EVERY_S = 0.05
_CHECKOUT = Path(__file__).resolve().parents[2]
log = logging.getLogger(__name__)


class Sandbox:
    """Starts and stops everything in one home.

    Args:
        home: its folder; an older or unfinished sandbox in it is set aside.
        make_key: makes officers' keystores.
        seed: fills a fresh sandbox; it counts as finished only afterwards.
        progress: told how the start goes, in sentences.
    """

    def __init__(self, home: Home, make_key: KeyMaker, seed: Seeder, progress: Callable[[str], None]) -> None:
        self._home = home
        self._make_key = make_key
        self._seed = seed
        self._progress = progress
        self._gateways: dict[str, subprocess.Popen[str]] = {}
        self._restarts = 0
        self._addresses: Addresses
        self.keeper: Keeper

    def start(self) -> Addresses:
        """Bring everything up.

        Raises:
            EnvironmentFault: chain or gateway doesn't start; what was started is stopped again.
        """
        if aside := self._home.set_aside_unfinished():
            self._progress(f"A sandbox of another version is kept as {aside.name}.")
        self._progress("Starting the chain.")
        self.keeper = Keeper(self._home.chain, chain_id=CHAIN_ID, confirmations=CONFIRMATIONS)
        with ExitStack() as undo:
            undo.callback(self.stop)
            node_url = self.keeper.start()
            memory = self._home.recall()
            fresh = memory is None
            memory = memory or self._found(node_url)
            addresses = self._addresses = Addresses(node_url, self._start_gateways(memory, node_url))
            if fresh:
                self._progress("Issuing sample credits.")
                self._seed(memory, addresses, self.keeper)
                self._home.remember(memory)
            undo.pop_all()
        return addresses

    def stop(self) -> None:
        """End gateways and chain; in-flight requests are finished first."""
        for process in self._gateways.values():
            process.terminate()
        for process in self._gateways.values():
            process.communicate()
        self._gateways.clear()
        self.keeper.stop()

    def trouble(self) -> str:
        """Why it can't go on, as a sentence; empty while it can. A gateway that ended is started again."""
        fault = self.keeper.fault
        if isinstance(fault, RecordDamaged | KeeperEnded):
            return fault.sentence
        for bank in BANKS:
            ended = self._gateways[bank.bic].poll()
            if ended is not None:
                log.warning("the gateway of %s ended with status %d and is started again", bank.bic, ended)
                if told := self._start_again(bank):
                    return told
        return ""

    def _start_again(self, bank: SampleBank) -> str:
        self._restarts += 1
        if self._restarts > _RESTARTS_MOST:
            return "A sample bank's gateway keeps ending; its log lies in its folder."
        memory = self._home.recall()
        assert memory is not None
        self._gateways[bank.bic] = process = self._start_gateway(bank, memory, self.keeper.rpc_url)
        try:
            moved = _url_of(process) != self._addresses.gateway_urls[bank.bic]
        except EnvironmentFault as fault:
            return fault.sentence
        return "A sample bank's gateway lost its port to another program. Open the sandbox again." if moved else ""

    def _found(self, node_url: str) -> Memory:
        from gateway.sandbox.founding import found

        self._progress("Founding the ledger: contracts, banks, officers, rulebook.")
        pins = {officer.key: f"{secrets.randbelow(10**6):06d}" for bank in BANKS for officer in bank.officers}
        self._home.keys.mkdir(parents=True, exist_ok=True)
        keys = {bank.bic: self._bank_keys(bank, pins) for bank in BANKS}
        founded = found(node_url, CHAIN_ID, keys, self.keeper.mine_now)
        network = founded.network
        for bank in BANKS:
            self._write_directory(bank, founded.officer_ids)
        return Memory(
            version=VERSION,
            network_id=network.network_id.hex(),
            chain_id=network.chain_id,
            journal=network.journal,
            contracts={verifier.value: address for verifier, address in network.contracts.items()},
            members=tuple(Member(key, founded.officer_ids[key].hex(), pin) for key, pin in pins.items()),
        )

    def _bank_keys(self, bank: SampleBank, pins: dict[str, str]) -> BankKeys:
        from gateway.sandbox.founding import BankKeys

        folder = self._home.gateway(bank.bic)
        folder.mkdir(parents=True, exist_ok=True)
        secret, relay_key, decryption = secrets.token_bytes(32), secrets.token_bytes(32), DecryptionKey.generate()
        write_durably(folder / "secret", secret.hex().encode())
        keeping = Keeping(folder / "keys.json", bank.bic, secret)
        keeping.put_relay_key(relay_key)
        keeping.put_decryption_key(1, decryption)
        port = _free_port(0)
        write_durably(folder / "port", str(port).encode())
        return BankKeys(
            relay_address=Relay(relay_key, CHAIN_ID).address,
            decryption=decryption,
            gateway_url=f"http://127.0.0.1:{port}",
            officers={
                officer.key: self._make_key(self._home.keystore(officer.key), pins[officer.key])
                for officer in bank.officers
            },
        )

    def _write_directory(self, bank: SampleBank, ids: dict[str, bytes]) -> None:
        officers = tuple(
            OfficerCard(officer=ids[officer.key], name=officer.name, roles=officer.roles) for officer in bank.officers
        )
        directory = Directory(office=bank.office, officers=officers, customers=bank.customers)
        write_durably(self._home.gateway(bank.bic) / "directory.json", wire.encode(Directory, directory))

    def _start_gateways(self, memory: Memory, node_url: str) -> dict[str, str]:
        self._progress("Starting the gateways of both banks.")
        for bank in BANKS:
            self._gateways[bank.bic] = self._start_gateway(bank, memory, node_url)
        return {bic: _url_of(process) for bic, process in self._gateways.items()}

    def _start_gateway(self, bank: SampleBank, memory: Memory, node_url: str) -> subprocess.Popen[str]:
        folder = self._home.gateway(bank.bic)
        config = {
            "bank": bank.bic,
            "port": _port_again(int((folder / "port").read_text("ascii"))),
            "node_url": node_url,
            "network_id": memory.network_id,
            "chain_id": memory.chain_id,
            "journal": memory.journal,
            "contracts": memory.contracts,
            "confirmations": CONFIRMATIONS,
            "sandbox": True,
        }
        write_durably(folder / "config.json", json.dumps(config, indent=1).encode())
        with (folder / "gateway.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "gateway", str(folder / "config.json"), "--end-with-input"],
                cwd=_CHECKOUT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )


def _url_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise EnvironmentFault(
            "A sample bank's gateway didn't start; its log lies in its folder.", code="sandbox-not-started"
        )
    return str(json.loads(line)["url"])


def _port_again(wish: int) -> int:
    """The port of last time as soon as it is free: a gateway whose sandbox was killed takes a moment to end, too."""
    deadline = time.monotonic() + _PORT_WITHIN_S
    while (port := _free_port(wish)) != wish and time.monotonic() < deadline:
        time.sleep(_LOOK_EVERY_S)
    return port


def _free_port(wish: int) -> int:
    """``wish`` where it is free on the loopback interface, else a free one."""
    try:
        with socket.create_server(("127.0.0.1", wish)) as server:
            return int(server.getsockname()[1])
    except OSError:
        return _free_port(0)
