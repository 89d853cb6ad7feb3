"""The one place where a gateway's parts are put together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter
from sqlalchemy import func, select

from app.errors import EnvironmentFault
from app.ports.clock import SystemClock
from app.ports.gateway import Directory, NetworkInfo
from chain_client.rpc import NodeChain, Rpc
from chain_client.rpc.heads import Heads
from gateway.api.measures import Metrics
from gateway.connector.connector import Connector
from gateway.connector.preflight import Preflight
from gateway.connector.relay import Relay
from gateway.connector.stuck import StuckScan
from gateway.connector.worker import Worker
from gateway.events.hub import Hub
from gateway.events.intake import Intake
from gateway.events.judge import Bench
from gateway.events.reception import Reception
from gateway.identity.data_keys import DataKeys
from gateway.identity.doorkeeper import Doorkeeper
from gateway.identity.keeping import Keeping
from gateway.store import outbox
from gateway.store import tables as t
from gateway.store.engine import Store
from gateway.view.follower import Follower
from gateway.view.ledger_view import LedgerView

if TYPE_CHECKING:
    from app.ports.clock import Clock
    from gateway.config import GatewayConfig


_TRIAL_S = 4.0
"""So long the node has to judge acts while their desks wait: two such waits stay below a desk's patience."""


class Gateway:
    """A bank's gateway, ready to start.

    Raises:
        EnvironmentFault: its keys don't open, its directory can't be read, or its database doesn't answer.
    """

    def __init__(self, config: GatewayConfig, clock: Clock | None = None) -> None:
        self.config = config
        self.clock = clock or SystemClock()
        self.network = config.network()
        keeping = Keeping(Path(config.keys_file), config.bank, _secret(Path(config.secret_file)))
        self.directory = _directory(Path(config.directory_file))
        self.relay = Relay(keeping.relay_key(), config.chain_id)
        self.store = Store(config.store_url)
        self.rpc = Rpc(config.node_url)
        self.chain = NodeChain(self.rpc, config.journal)
        self.hub = Hub()
        self.view = LedgerView(
            self.store,
            self.chain,
            network_id=config.network_id,
            confirmations=config.confirmations,
            hub=self.hub,
            clock=self.clock,
        )
        self.trial_rpc = Rpc(config.node_url, timeout_s=_TRIAL_S)
        preflight = Preflight(self.trial_rpc, self.network, self.relay.address, lambda: self.view.tip)
        connector = Connector(
            self.store,
            self.rpc,
            relay=self.relay,
            preflight=preflight,
            hub=self.hub,
            clock=self.clock,
            tip=lambda: self.view.tip,
            confirmations=config.confirmations,
        )
        scan = StuckScan(
            self.store,
            connector.line,
            self.hub,
            self.clock,
            tip=lambda: self.view.tip,
            view_fault=lambda: self.follower.fault,
        )
        self.worker = Worker(connector, scan, self.store, self.hub, self.clock, lambda: self.view.tip)
        self.follower = Follower(self.view, self.worker.wake, Heads(config.node_url))
        self.doorkeeper = Doorkeeper(self.store, self.bench, self.directory, self.clock)
        self.data_keys = DataKeys(self.store, keeping, bank=config.bank, network_id=config.network_id, clock=self.clock)
        self.intake = Intake(
            self.store,
            self.bench,
            preflight=preflight,
            relay=self.relay,
            hub=self.hub,
            clock=self.clock,
            wake_connector=self.worker.wake,
        )
        self.reception = Reception(self.intake.put_all)
        self.metrics = Metrics(self._gauges)

    @property
    def info(self) -> NetworkInfo:
        """Which ledger is served, and by whom."""
        return NetworkInfo(
            network_id=self.config.network_id,
            chain_id=self.config.chain_id,
            journal=self.config.journal,
            contracts=self.config.contracts,
            bank=self.config.bank,
            relay=self.relay.address,
            confirmations=self.config.confirmations,
            sandbox=self.config.sandbox,
        )

    def bench(self) -> Bench:
        """What acts and officers are judged by now."""
        return Bench(self.network, self.config.bank, self.view.registry, self.view.count)

    def start(self) -> None:
        """Take in what the chain has, then follow it and carry acts. Called on the server's loop."""
        self.hub.open()
        self.follower.start()
        self.worker.start()

    def stop(self) -> None:
        """End the threads and let go of node and database."""
        self.hub.close()
        self.follower.stop()
        self.worker.stop()
        self.trial_rpc.close()
        self.rpc.close()
        self.store.close()

    @property
    def runs(self) -> bool:
        """Whether its threads do. One that ended met a defect: only a fresh start goes on from what is stored."""
        return self.follower.alive and self.worker.alive

    def demand_ready(self) -> None:
        """Whether it can work.

        Raises:
            EnvironmentFault: node, Journal or database don't answer, or are another ledger's.
        """
        if (self.chain.chain_id(), self.chain.network_id()) != (self.config.chain_id, self.config.network_id):
            raise EnvironmentFault("The node serves another network than this gateway.", code="wrong-network")
        if self.follower.fault:
            raise self.follower.fault
        with self.store.read() as connection:
            connection.execute(select(1))

    def stuck_count(self) -> int:
        """How many acts are known not to go on."""
        with self.store.read() as connection:
            return outbox.stuck_count(connection)

    def _gauges(self) -> dict[str, float]:
        with self.store.read() as connection:
            stages = connection.execute(select(t.act.c.stage, func.count()).group_by(t.act.c.stage)).all()
        return {
            "ledger_entries": self.view.count,
            "ledger_block": self.view.newest_block,
            "streams": len(self.hub),
            "acts_stuck": self.stuck_count(),
            **{f"acts_{stage}": count for stage, count in stages},
        }


def _secret(path: Path) -> bytes:
    try:
        return bytes.fromhex(path.read_text("ascii").strip())
    except (OSError, ValueError) as error:
        raise EnvironmentFault("The bank's secret can't be read.", code="keys-locked") from error


def _directory(path: Path) -> Directory:
    try:
        directory: Directory = TypeAdapter(Directory).validate_json(path.read_bytes())
    except (OSError, ValueError) as error:
        raise EnvironmentFault("The bank's directory can't be read.", code="bad-config") from error
    return directory
