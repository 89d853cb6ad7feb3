"""A founded ledger on a real node behind its keeper, one bank's gateway on it, and acts signed in advance."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import requests

from app.ports.gateway import ActEnvelope
from chain_client.contracts.calldata import act_calldata
from chain_client.gateway_api import wire
from chain_client.gateway_api.rest import RestGateway
from chain_client.rpc.journal_reader import ENTRY_TOPIC
from gateway.connector.relay import Relay
from gateway.sandbox.node_rpc import NodeRpc
from gateway.sandbox.people import ELBE
from tests.bench.processes import PATIENCE_S, line_of, started
from tests.gateway.house import Desk, write_settings
from tests.gateway.world import CHAIN_ID, CONFIRMATIONS, World, founded_on

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

SIGNERS = ("harbour-maker-1", "harbour-checker-1")
AMOUNT_MINOR = 1_000_00
"""Small, so that the pair's exposure stays within its cap however many are issued."""
LOG_BLOCKS = 16
_GAS = 4_000_000


@dataclass(frozen=True)
class KeptNode:
    """The node behind a keeper that is a program of its own, as in the sandbox."""

    port: int
    rpc: NodeRpc

    def kill(self) -> None:
        """The keeper ends it."""
        self.rpc.close()


@dataclass(frozen=True)
class Carrier:
    """A gateway that runs: where, its process, and a session's token."""

    url: str
    pid: int
    token: str

    def final_acts(self) -> int:
        """How many acts it says are final."""
        lines = requests.get(f"{self.url}/metrics", timeout=30).text.splitlines()
        return sum(int(float(line.split()[1])) for line in lines if line.startswith("lc_gateway_acts_final "))


@contextmanager
def kept_consortium(folder: Path) -> Iterator[World]:
    """The ledger on a kept node, founded and not seeded."""
    settings = ("--chain-id", str(CHAIN_ID), "--confirmations", str(CONFIRMATIONS))
    with started("-m", "gateway.sandbox.keeper", str(folder), *settings) as keeper:
        port = urlsplit(json.loads(line_of(keeper))["rpc_url"]).port or 0
        node = KeptNode(port, NodeRpc(port))
        yield founded_on(node)
        node.kill()
        end(keeper)


@contextmanager
def carrying(world: World, folder: Path) -> Iterator[Carrier]:
    """The Harbour bank's gateway as a program of its own, its checker signed in."""
    with started("-m", "gateway", str(write_settings(world, folder)), "--end-with-input") as process:
        url = json.loads(line_of(process))["url"]
        client = RestGateway(url)
        Desk(world, client, SIGNERS[-1]).sign_in()
        yield Carrier(url, process.pid, client.bearer())
        client.close()
        end(process)


def end(process: subprocess.Popen[str]) -> None:
    """Close its input, which ends it in order."""
    assert process.stdin is not None
    process.stdin.close()
    process.wait(PATIENCE_S)


def sign_acts(world: World, path: Path, count: int) -> None:
    """Issues signed by maker and checker, a line each: digest, and what a desk hands in."""
    with path.open("wb") as lines:
        for _ in range(count):
            act, sealed = world.issue(amount_minor=AMOUNT_MINOR)
            envelope = ActEnvelope(act=world.signed(act, sealed, *SIGNERS), note="")
            lines.write(world.network.digest(act).hex().encode() + b" " + wire.encode(ActEnvelope, envelope) + b"\n")


def write_transactions(world: World, path: Path, count: int) -> None:
    """As many like acts as raw transactions of the other bank's relay, a line each: any relay may carry any act."""
    relay = Relay(world.relay_keys[ELBE.bic], CHAIN_ID)
    nonce = int(world.anvil.rpc.call("eth_getTransactionCount", relay.address, "latest"), 16)
    with path.open("w", encoding="ascii") as lines:
        for number in range(nonce, nonce + count):
            act, sealed = world.issue(amount_minor=AMOUNT_MINOR)
            signatures = b"".join(world.signed(act, sealed, *SIGNERS).signatures)
            calldata = act_calldata(act.KIND, act.words(), signatures, sealed)
            to = world.network.contracts[act.VERIFIER]
            _, raw = relay.transaction(nonce=number, to=to, gas=_GAS, calldata=calldata)
            lines.write(f"0x{raw.hex()}\n")


def recorded(world: World) -> Counter[str]:
    """How often each act's digest stands in the Journal's raw logs, in hex."""
    rpc, digests = world.anvil.rpc, Counter[str]()
    newest = int(rpc.call("eth_blockNumber"), 16)
    for first in range(0, newest + 1, LOG_BLOCKS):
        last = min(first + LOG_BLOCKS - 1, newest)
        query = {"address": world.network.journal, "fromBlock": hex(first), "toBlock": hex(last)}
        logs = rpc.call("eth_getLogs", {**query, "topics": ["0x" + ENTRY_TOPIC.hex()]})
        digests.update(log["data"][2:66] for log in logs)
    return digests
