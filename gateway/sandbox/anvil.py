"""One anvil process: found, started, reached and ended."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from gateway.sandbox.durable import write_durably
from gateway.sandbox.faults import NodeNotStarted, NodeRefused, NodeUnreachable
from gateway.sandbox.node_rpc import HASHES_ONLY, NodeRpc

PROJECT = Path(__file__).resolve().parents[2]
GAS_LIMIT = 1_000_000_000  # a block a second must take whatever the sample banks send in that second
HARDFORK = "prague"
# Each kept state is a whole copy in memory. 64 allow the deepest reorganisation that is tested (50). Without
# a limit the node also spills every state into the user's home, gigabytes in minutes.
STATES_KEPT = 64
START_SECONDS = 20.0
LOAD_SECONDS = 300.0  # with a state to load: 0.5 ms an act on a small machine


@dataclass(frozen=True, slots=True)
class ChainSettings:
    """What the genesis block, and so every hash after it, depends on."""

    chain_id: int
    genesis_seconds: int  # Unix time


def anvil_binary() -> Path:
    """The node's program for this machine: from the project's npm packages, else from the search path.

    Raises:
        NodeNotStarted: it is in neither.
    """
    system = {"Windows": "win32"}.get(platform.system(), platform.system().lower())
    machine = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "amd64"
    name = "anvil.exe" if system == "win32" else "anvil"
    packaged = PROJECT / "node_modules" / "@foundry-rs" / f"anvil-{system}-{machine}" / "bin" / name
    if packaged.is_file():
        return packaged
    if found := shutil.which("anvil"):
        return Path(found)
    raise NodeNotStarted("The sandbox needs the chain node anvil, which is not installed. Run `npm ci` here.")


class Anvil:
    """A running node that mines only when told to and has no accounts of its own.

    It is ended with the thread that started it where the system can do that (``setpriv``, Linux); elsewhere
    a node whose keeper was killed is found by its mark and ended at the next start.

    Args:
        folder: takes the mark (``node.json``) and the node's own messages (``node.log``).
        port: on the loopback interface.
        state: a state to begin with, as JSON; else the chain begins at its genesis.

    Raises:
        NodeNotStarted: it ended at once or didn't answer in time.
    """

    def __init__(self, folder: Path, chain: ChainSettings, port: int, *, state: Path | None = None) -> None:
        # Also with a state to load: else the node makes a genesis of now beside the loaded one, and a state dumped
        # from it holds two.
        start = ["--timestamp", str(chain.genesis_seconds), *(["--load-state", str(state)] if state else [])]
        with (folder / "node.log").open("wb") as messages:
            self._process = subprocess.Popen(
                [*_leash(), str(anvil_binary()), *_options(folder, chain, port), *start],
                stdin=subprocess.DEVNULL,
                stdout=messages,
                stderr=messages,
            )
        self.pid = self._process.pid
        self.port = port
        self.rpc = NodeRpc(port)
        write_durably(folder / "node.json", json.dumps({"pid": self.pid, "port": port}).encode())
        self._wait_until_it_answers(folder, LOAD_SECONDS if state else START_SECONDS)

    def kill(self) -> None:
        """End it at once; it holds nothing that isn't in the journal or about to be mined again."""
        self.rpc.close()
        self._process.kill()
        self._process.wait()

    def _wait_until_it_answers(self, folder: Path, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(NodeUnreachable):
                self.rpc.call("eth_chainId")
                return
            time.sleep(0.005)
        self.kill()
        raise NodeNotStarted(
            f"The sandbox's chain node did not start on port {self.port}. Its reason is in {folder / 'node.log'}."
        )


def free_port() -> int:
    """A port on the loopback interface that nobody holds now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Whether a node could listen there."""
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere this option would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def end_orphan(folder: Path, genesis_hash: str) -> None:
    """End the node of a keeper that was killed, if it still serves this folder's chain."""
    try:
        mark = json.loads((folder / "node.json").read_bytes())
        rpc = NodeRpc(int(mark["port"]))
    except (OSError, ValueError, KeyError, TypeError):
        return  # no mark, or one cut short with its keeper: nothing to go by
    with contextlib.suppress(NodeUnreachable, NodeRefused), contextlib.closing(rpc):
        if (rpc.call("eth_getBlockByNumber", "0x0", HASHES_ONLY) or {}).get("hash") != genesis_hash:
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(mark["pid"]), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        deadline = time.monotonic() + START_SECONDS
        while not is_free(int(mark["port"])) and time.monotonic() < deadline:
            time.sleep(0.005)


def _leash() -> list[str]:
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "KILL", "--"] if setpriv else []


def _options(folder: Path, chain: ChainSettings, port: int) -> list[str]:
    values = {
        "--host": "127.0.0.1",
        "--port": port,
        "--chain-id": chain.chain_id,
        "--hardfork": HARDFORK,
        "--gas-limit": GAS_LIMIT,
        "--base-fee": 0,
        "--gas-price": 0,  # relays have no balance and need none
        "--accounts": 0,  # nothing for eth_sendTransaction to sign with
        "--order": "fifo",  # a replay that sends in block order gets the same order
        "--prune-history": STATES_KEPT,
        "--cache-path": folder / "node-cache",
    }
    flags = ["--no-mining", "--no-cors", "--quiet", "--disable-default-create2-deployer"]
    return [*flags, *(str(part) for pair in values.items() for part in pair)]
