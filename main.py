"""The workstation: picks the command and wires core, store, links and window; slow imports wait for their use."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.desk.desk import Desk
    from app.ports.keys import Signer
    from app.ports.notices import Change, Link
    from app.ports.workplace import Profile
    from chain_client.engine import Engine
    from gateway.sandbox.home import Home, Memory
    from gateway.sandbox.keeper import Keeper
    from gateway.sandbox.service import Addresses

CHECKOUT = Path(__file__).resolve().parent
_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def home_folder() -> Path:
    """Where this user's data lies: ``LCW_HOME``, else the system's place for it."""
    if told := os.environ.get("LCW_HOME"):
        return Path(told)
    from platformdirs import user_data_path

    return user_data_path("lc-workstation", appauthor=False)


def _command(root: Path, name: str) -> list[str]:
    return [sys.executable, str(CHECKOUT / "main.py"), "--home", str(root), name]


class SandboxWorkplace:
    """``app.ports.workplace.Workplace`` on the embedded sandbox in ``root``.

    Attributes:
        addresses: where the sandbox is reached, once it is prepared.
        seated: whose desk is open, once it is.
    """

    addresses: Addresses

    def __init__(self, root: Path) -> None:
        from gateway.sandbox.home import Home
        from gateway.sandbox.lease import Lease

        self.home = Home(root)
        self._root = root
        self._lease = Lease(self.home, _command(root, "sandbox"))
        self._engine: Engine | None = None
        self.seated: Profile | None = None
        self._held = ExitStack()

    @property
    def sandbox(self) -> bool:
        """Sample banks, no real obligations."""
        return True

    def prepare(self, on_progress: Callable[[str], None]) -> None:
        """Hold the sandbox, starting it where nobody has."""
        self.addresses = self._lease.take(on_progress)

    def profiles(self) -> Sequence[Profile]:
        """The sample officers."""
        return self.home.profiles()

    def open_desk(self, profile: Profile, pin: str) -> Desk:
        """Unlock the key, open the store, sign in."""
        memory = self.home.recall()
        assert memory is not None
        desk = open_desk(self.home, memory, self.addresses, profile, pin, self._held)
        self.seated = profile
        return desk

    def unlock(self, pin: str) -> None:
        """The same test of the PIN as at signing in; the key it frees is let go at once."""
        from chain_client.keys.vault import FileVault

        assert self.seated is not None
        FileVault(self.home.keystore(self.seated.key)).unlock(pin)

    def keep_current(
        self,
        desk: Desk,
        *,
        on_change: Callable[[frozenset[Change]], None],
        on_links: Callable[[Link, Link], None],
        on_defect: Callable[[BaseException], None],
    ) -> None:
        """Follow ledger and gateway from now on."""
        node = host_of(self.addresses.node_url)
        carrier = host_of(self.addresses.gateway_urls[desk.me.bank])

        def told(chain: Link, gateway: Link) -> None:
            # Why there is no node any more, the sandbox knows better than who misses it.
            reason = self._lease.fault or chain.reason
            on_links(replace(chain, reason=reason, address=node), replace(gateway, address=carrier))

        self._engine = engine_for(desk, on_change, told, on_defect)
        self._engine.start()

    def kick(self) -> None:
        """Something was queued: look at once."""
        if self._engine:
            self._engine.kick()

    def another_window(self) -> None:
        """A window of its own for another officer."""
        from gateway.sandbox.lease import start_apart

        start_apart(_command(self._root, "run"))

    def close(self) -> None:
        """Stop following, close the store, let go of the sandbox."""
        if self._engine:
            self._engine.stop()
        self._held.close()
        self._lease.release()


def open_desk(home: Home, memory: Memory, addresses: Addresses, profile: Profile, pin: str, held: ExitStack) -> Desk:
    """A sample officer's desk; without its gateway it opens for reading and drafting. Its end comes with ``held``."""
    from app.desk.desk import Desk, Identity
    from app.desk.session import sign_in
    from app.desk.work import DUE, LISTING
    from app.errors import EnvironmentFault
    from app.ledger.acts import Role
    from app.ports.clock import SystemClock
    from chain_client.gateway_api.rest import RestGateway
    from chain_client.keys.vault import FileVault
    from chain_client.rpc import NodeChain, Rpc
    from chain_client.workers import WorkerProcesses
    from gateway.sandbox.home import CONFIRMATIONS
    from gateway.sandbox.people import BANKS
    from local_store.store import open_store

    network, officer = memory.network(), memory.officer_id(profile.key)
    signer = FileVault(home.keystore(profile.key)).unlock(pin)
    gateway, node = RestGateway(addresses.gateway_urls[profile.bank]), Rpc(addresses.node_url)
    workers = WorkerProcesses()
    gateway.renew = lambda: sign_in(gateway, network, profile.bank, signer)
    with ExitStack() as opened:
        opened.callback(node.close)
        opened.callback(gateway.close)
        opened.callback(workers.close)
        folder = home.desks / profile.key
        store = open_store(folder, network_id=network.network_id, bank=profile.bank, officer=officer)
        opened.callback(store.close)
        try:
            gateway.bearer()
            store.keep_directory(gateway.directory())
        except EnvironmentFault:
            logging.getLogger(__name__).info("the gateway doesn't answer; the desk opens for reading")
        store.keep("confirmations", CONFIRMATIONS)
        store.keep(LISTING, DUE)
        store.audit(officer, "opened the desk", profile.bank, SystemClock().now_utc())
        identity = Identity(
            network=network,
            bank=profile.bank,
            officer=officer,
            name=profile.officer_name,
            roles=Role(profile.roles),
            office=next(bank.office for bank in BANKS if bank.bic == profile.bank),
            confirmations=CONFIRMATIONS,
            sandbox=True,
        )
        held.callback(opened.pop_all().close)
        desk = Desk(identity, store, gateway, NodeChain(node, network.journal), signer, SystemClock(), workers)
        gateway.is_relay = lambda address: desk.registry().relays.get(address) == profile.bank
        return desk


def host_of(url: str) -> str:
    """Host and port; what else stands in an address may be a secret."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""


def engine_for(
    desk: Desk,
    on_change: Callable[[frozenset[Change]], object],
    on_links: Callable[[Link, Link], object],
    on_defect: Callable[[BaseException], object],
) -> Engine:
    """What keeps a desk current."""
    from chain_client.engine import Engine
    from chain_client.gateway_api.rest import RestGateway
    from chain_client.gateway_api.stream import Stream
    from chain_client.rpc import NodeChain
    from chain_client.rpc.heads import Heads

    def position() -> tuple[int, bytes]:
        tip = desk.store.tip()
        return tip.count, tip.head

    assert isinstance(desk.gateway, RestGateway)
    assert isinstance(desk.chain, NodeChain)
    heads = Heads(desk.chain.node_url)
    return Engine(desk, Stream(desk.gateway, position), on_change, on_links, on_defect, heads=heads)


def make_sandbox_key(path: Path, pin: str) -> Signer:
    """A sample officer's key: cheap to unlock, since its PIN is printed on the sign-in page.

    With ``LCW_KEYRING=1`` in the environment the system's keyring holds the other half of what unlocks it.
    """
    from chain_client.keys.os_keyring import system_keyring
    from chain_client.keys.vault import SCRYPT_N_SAMPLE, FileVault, create

    keyring = system_keyring() if os.environ.get("LCW_KEYRING") == "1" else None
    create(path, pin, keyring=keyring, scrypt_n=SCRYPT_N_SAMPLE)
    return FileVault(path).unlock(pin)


def seed_sandbox(home: Home, memory: Memory, addresses: Addresses, keeper: Keeper) -> None:
    """Sample credits, through desks of both banks' makers and checkers."""
    from gateway.sandbox.home import profiles_of
    from gateway.sandbox.people import BANKS
    from gateway.sandbox.seed import SeedDesks, seed

    pins = {member.key: member.pin for member in memory.members}
    profiles = {profile.key: profile for profile in profiles_of(memory)}
    with ExitStack() as held:

        def desk(key: str) -> Desk:
            return open_desk(home, memory, addresses, profiles[key], pins[key], held)

        harbour, elbe = (SeedDesks(bank, desk(bank.officers[0].key), desk(bank.officers[2].key)) for bank in BANKS)
        seed((harbour, elbe), keeper.mine_now)


def serve_sandbox(root: Path) -> int:
    """Be the sandbox's process until the last window lets go; its log lies beside it."""
    from app.errors import EnvironmentFault
    from gateway.sandbox.durable import lock_folder
    from gateway.sandbox.home import Home
    from gateway.sandbox.sandbox import Sandbox
    from gateway.sandbox.service import Service

    root.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(filename=root / "sandbox.log", level=logging.WARNING, format=_LOG_FORMAT)
    log = logging.getLogger(__name__)
    sys.excepthook = lambda *error: log.critical("the sandbox ended by a defect", exc_info=error)
    home = Home(root)
    service = Service(home)
    signal.signal(signal.SIGTERM, lambda *_: service.stop())

    def seed(memory: Memory, addresses: Addresses, keeper: Keeper) -> None:
        seed_sandbox(home, memory, addresses, keeper)

    sandbox = Sandbox(home, make_sandbox_key, seed, service.progress)
    try:
        lock = lock_folder(root)
    except EnvironmentFault:
        return 0  # another process serves this sandbox
    with lock:
        service.open()
        try:
            addresses = sandbox.start()
        except EnvironmentFault as fault:
            log.warning("the sandbox didn't start: %s", fault.sentence)
            service.failed(fault.sentence)
            service.wait_until_let_go(lambda: "")
            service.close()
            return 1
        service.ready(addresses)
        service.wait_until_let_go(sandbox.trouble)
        service.close()
        sandbox.stop()
    return 0


def run(root: Path) -> int:
    """Open a window on the sandbox."""
    from ui.application import run_workstation

    return run_workstation(SandboxWorkplace(root), root)


def main(arguments: list[str]) -> int:
    """Pick the command."""
    parser = argparse.ArgumentParser(prog="main.py", description="Letters of credit on a consortium ledger.")
    parser.add_argument("--home", type=Path, default=None, metavar="FOLDER", help="where this user's data lies")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("run", help="open a window on the sandbox (the default)")
    commands.add_parser("sandbox", help="be the sandbox's process; windows start it by themselves")
    command = commands.add_parser("demo", help="run the first journey headless and print its figures")
    command.add_argument("--screenshots", type=Path, default=None, metavar="FOLDER")
    commands.add_parser("screenshots", help="write every screen to build/screenshots")
    commands.add_parser("bench", help="measure speed and memory and print the figures")
    commands.add_parser("faults", help="kill, cut off and deceive every part, and see that nothing is lost or doubled")
    told = parser.parse_args(arguments)
    root = told.home or home_folder()
    if told.command == "sandbox":
        return serve_sandbox(root)
    if told.command == "demo":
        from tests.e2e.demo import run_demo

        return run_demo(told.screenshots)
    if told.command == "screenshots":
        from tests.e2e.screenshots import write_screenshots

        write_screenshots(CHECKOUT / "build" / "screenshots")
        return 0
    if told.command == "bench":
        from tests.bench.run import run_bench

        return run_bench()
    if told.command == "faults":
        from tests.faults.run import run_faults

        return run_faults()
    return run(root)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a packaged program is its own worker process
    sys.exit(main(sys.argv[1:]))
