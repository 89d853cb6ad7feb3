"""The keeper: paces a sandbox's chain, keeps every block, and brings the node back when it ends.

Runs inside a program (`Keeper`) or as one of its own: ``python -m gateway.sandbox.keeper FOLDER``.
"""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from app.errors import EnvironmentFault
from gateway.sandbox.faults import KeeperEnded, NodeUnreachable, RecordDamaged
from gateway.sandbox.kept_chain import KeptChain

LOOK_SECONDS = 0.05  # how soon a waiting transaction is seen when the chain was quiet
RETRY_SECONDS = 1.0
IDLE_SECONDS = 5.0  # so long without work before the node is held up by saving its state
HEAVY_WEIGHT = 250  # blocks and transactions whose replay takes less than half a second
# Under load a state is saved, too, so that a kill costs two or three seconds of replay; but no block is mined
# meanwhile, and a state takes 0.6 ms for each act that ever was: so rarely, and never for longer than a moment.
LOADED_WEIGHT = 1_500
SAVES_APART = 20  # times as long as the last save took
SAVE_SECONDS_MOST = 3.0
Answer = TypeVar("Answer")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeeperStatus:
    """What the keeper knows: the last durable block, the node that serves it, and what is wrong, if anything."""

    number: int
    hash: str
    node_pid: int
    paused: bool
    fault: EnvironmentFault | None


class Keeper:
    """Keeps one chain in ``folder``; a context manager, or `start` and `stop`.

    A block is mined ``block_seconds`` after the last one while a transaction waits or the newest one has
    fewer than ``confirmations`` blocks above it, at once if the chain was quiet for longer, and otherwise
    every ``heartbeat_seconds``, so that the chain's clock moves on. The methods may be called
    from any thread.

    Args:
        folder: holds the journal, the saved state and the node's files; one keeper at a time.
        confirmations: at least 2: a block becomes durable before the next one is mined, so a block that
            counts as final when it is mined could be lost.
        port: of the node on the loopback interface; 0 takes last time's if free, else any.
    """

    def __init__(
        self,
        folder: Path,
        *,
        chain_id: int,
        confirmations: int = 2,
        block_seconds: float = 1.0,
        heartbeat_seconds: float = 30.0,
        port: int = 0,
    ) -> None:
        if confirmations < 2:
            raise ValueError("a sandbox needs two confirmations: the newest block may not be durable yet")
        self._open_chain = lambda: KeptChain(folder, chain_id, port)
        self._confirmations = confirmations
        self._block_seconds = block_seconds
        self._heartbeat_seconds = heartbeat_seconds
        # The one thread that touches the chain. The node ends with the thread that started it, so it has to
        # be one that lives as long as the keeper.
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="keeper")
        self._ticker = threading.Thread(target=self._tick_on, name="keeper-pace", daemon=True)
        self._stopping = threading.Event()
        self._chain: KeptChain | None = None
        self._mined_at = float("-inf")
        self._saved_at = float("-inf")
        self._save_seconds = 0.0
        self._node_lost = False
        self._paused = False
        self._fault: EnvironmentFault | None = None

    def start(self) -> str:
        """Open the chain and begin to mine.

        Returns:
            The node's URL, for HTTP; WebSocket is on the same port.

        Raises:
            EnvironmentFault: one of ``faults``; nothing is left running.
        """
        self._chain = self._worker.submit(self._open_chain).result()
        self._ticker.start()
        return self.rpc_url

    def stop(self) -> None:
        """Save the state and end the node. Stopping twice, or before the start, does nothing."""
        self._stopping.set()
        if self._chain is not None:
            self._ticker.join()
            self._ask(self._close)
            self._chain = None
        self._worker.shutdown()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def rpc_url(self) -> str:
        """The node's URL; the same after the node was brought back, and after a restart if its port is free."""
        return f"http://127.0.0.1:{self._opened.port}"

    @property
    def fault(self) -> EnvironmentFault | None:
        """What keeps the chain from going on now; None while all is well."""
        if self._ticker.ident and not self._ticker.is_alive() and not self._stopping.is_set():
            return KeeperEnded("The sandbox's keeper ended by a defect; its log tells which. Start the sandbox again.")
        return self._fault

    def status(self) -> KeeperStatus:
        """The present status.

        Raises:
            NodeUnreachable: the node has ended and is being brought back.
        """
        return self._ask(self._status)

    def pause(self) -> None:
        """Mine no more until `resume`, except on request; blocks that others mine stay durable."""
        self._ask(lambda _: self._set_paused(paused=True))

    def resume(self) -> None:
        """Go on after `pause`."""
        self._ask(lambda _: self._set_paused(paused=False))

    def mine_now(self, count: int = 1) -> int:
        """Mine ``count`` blocks, each durable before the next.

        Returns:
            The number of the last one.

        Raises:
            NodeUnreachable: the node has ended and is being brought back.
        """
        return self._ask(lambda chain: self._mine(chain, count))

    def save_state(self) -> None:
        """Save the node's state now; the keeper does so by itself when the chain is quiet, and at its stop."""
        self._ask(self._save)

    @property
    def _opened(self) -> KeptChain:
        assert self._chain is not None, "the keeper is not started, or stopped"
        return self._chain

    def _ask(self, act: Callable[[KeptChain], Answer]) -> Answer:
        return self._worker.submit(act, self._opened).result()

    def _status(self, chain: KeptChain) -> KeeperStatus:
        journal = chain.journal
        return KeeperStatus(journal.tip_number, journal.tip_hash, chain.node.pid, self._paused, self._fault)

    def _set_paused(self, *, paused: bool) -> None:
        self._paused = paused

    def _tick_on(self) -> None:
        wait_seconds = 0.0
        while not self._stopping.wait(wait_seconds):
            wait_seconds = self._ask(self._tick)

    def _tick(self, chain: KeptChain) -> float:
        """Do what is due; how long to wait before the next look."""
        try:
            if self._node_lost:
                chain.restore()
                self._node_lost = False
            self._work(chain)
        except RecordDamaged as fault:
            self._note(fault)
            self._stopping.set()
        except NodeUnreachable as fault:
            self._node_lost = True
            self._note(fault)
        except EnvironmentFault as fault:
            self._note(fault)
            return RETRY_SECONDS
        else:
            self._fault = None
        return LOOK_SECONDS

    def _work(self, chain: KeptChain) -> None:
        chain.journal_new_blocks()
        quiet_seconds = time.monotonic() - self._mined_at
        if not self._paused and self._is_due(chain, quiet_seconds):
            self._mine(chain, 1)
        if self._is_save_due(chain.unsaved_weight(), quiet_seconds):
            self._save(chain)

    def _is_save_due(self, weight: int, quiet_seconds: float) -> bool:
        if quiet_seconds > IDLE_SECONDS:
            return weight > HEAVY_WEIGHT
        rested = time.monotonic() - self._saved_at > SAVES_APART * self._save_seconds
        return weight > LOADED_WEIGHT and rested and self._save_seconds < SAVE_SECONDS_MOST

    def _save(self, chain: KeptChain) -> None:
        began = time.monotonic()
        chain.save_state()
        self._saved_at = time.monotonic()
        self._save_seconds = self._saved_at - began

    def _is_due(self, chain: KeptChain, quiet_seconds: float) -> bool:
        if quiet_seconds < self._block_seconds:
            return False
        if quiet_seconds >= self._heartbeat_seconds or chain.journal.has_filled(self._confirmations):
            return True
        return chain.pending_count() > 0

    def _mine(self, chain: KeptChain, count: int) -> int:
        for _ in range(count):
            chain.mine()
            self._mined_at = time.monotonic()
        return chain.journal.tip_number

    def _note(self, fault: EnvironmentFault) -> None:
        if self._fault is None or self._fault.sentence != fault.sentence:
            log.warning("%s: %s", fault.code, fault.sentence)
        self._fault = fault

    def _close(self, chain: KeptChain) -> None:
        try:
            if not self._node_lost and chain.unsaved_weight():
                chain.save_state()
        except EnvironmentFault as fault:
            self._note(fault)  # the journal has it all: the next start only takes longer
        finally:
            chain.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Keep a chain until standard input ends or says ``stop``; answer each line by the status, as JSON.

    The first line tells the URL, or the fault that prevents it. Lines understood: ``pause``, ``resume``,
    ``mine``, ``status``, ``stop``.
    """
    parser = argparse.ArgumentParser(prog="keeper", description="Keeps the sandbox's chain.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chain-id", type=int, required=True)
    parser.add_argument("--confirmations", type=int, default=2)
    parser.add_argument("--block-seconds", type=float, default=1.0)
    parser.add_argument("--heartbeat-seconds", type=float, default=30.0)
    parser.add_argument("--port", type=int, default=0)
    keeper = Keeper(**vars(parser.parse_args(arguments)))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with keeper:
            _say(rpc_url=keeper.rpc_url, **_told(keeper))
            _obey(keeper)
    except EnvironmentFault as fault:
        _say(fault=fault.sentence, code=fault.code)
        return 1
    return 0


def _obey(keeper: Keeper) -> None:
    orders: dict[str, Callable[[], object]] = {
        "pause": keeper.pause,
        "resume": keeper.resume,
        "mine": keeper.mine_now,
        "status": keeper.status,
    }
    for line in sys.stdin:
        order = line.strip()
        if order == "stop":
            return
        try:
            orders[order]()
            _say(**_told(keeper))
        except KeyError:
            _say(fault=f"Unknown order. Known are {', '.join(orders)} and stop.")
        except EnvironmentFault as fault:
            _say(fault=fault.sentence, code=fault.code)


def _told(keeper: Keeper) -> dict[str, Any]:
    status = keeper.status()
    return {
        "number": status.number,
        "hash": status.hash,
        "node_pid": status.node_pid,
        "paused": status.paused,
        "fault": status.fault.sentence if status.fault else None,
    }


def _say(**answer: Any) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
