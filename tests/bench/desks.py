"""A maker's desk in a measuring process: a store of its own and, where there is one, the prepared node."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.desk.desk import Desk, Identity
from app.ledger.acts import Role, Verifier
from app.ledger.network import Network
from app.ports.clock import SystemClock
from app.ports.gateway import OfficeCard
from chain_client.keys.signer import LocalSigner
from chain_client.rpc import NodeChain, Rpc
from chain_client.workers import WorkerProcesses
from local_store.store import open_store

if TYPE_CHECKING:
    from tests.bench.ledger import Ledger

ROOT = Path(__file__).resolve().parents[2]
CONFIRMATIONS = 2


def write_seat(path: Path, ledger: Ledger) -> None:
    """Write down whose desk it is and on which network, for the processes that are measured."""
    from tests.app.desk.consortium import HARBOUR, OFFICES

    network = ledger.consortium.network
    seat = {
        "network_id": network.network_id.hex(),
        "chain_id": network.chain_id,
        "journal": network.journal,
        "contracts": {verifier.value: address for verifier, address in network.contracts.items()},
        "office": asdict(OFFICES[HARBOUR]),
        "officer": ledger.consortium.people["harbour-maker"].officer.hex(),
    }
    path.write_text(json.dumps(seat), "utf-8")


def open_desk(seat: Path, folder: Path, url: str) -> Desk:
    """The desk over the store in ``folder``. There is no gateway, and its key signs nothing."""
    told = json.loads(seat.read_text("utf-8"))
    contracts = {Verifier(name): address for name, address in told["contracts"].items()}
    network = Network(bytes.fromhex(told["network_id"]), told["chain_id"], told["journal"], contracts)
    office, officer = OfficeCard(**told["office"]), bytes.fromhex(told["officer"])
    store = open_store(folder, network_id=network.network_id, bank=office.bic, officer=officer)
    me = Identity(network, office.bic, officer, "Sample Maker", Role.MAKER, office, CONFIRMATIONS, sandbox=True)
    chain = NodeChain(Rpc(url), network.journal)
    return Desk(me, store, cast("Any", None), chain, LocalSigner(os.urandom(32)), SystemClock(), WorkerProcesses())


def resident_mb(process: int | str = "self") -> int | None:
    """Memory a process holds now; None where the system doesn't tell it the Linux way."""
    told = Path(f"/proc/{process}/status")
    if not told.is_file():
        return None
    (line,) = (line for line in told.read_text("utf-8").splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) // 1024
