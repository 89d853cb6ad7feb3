"""A chain that survives: a node, the journal of its blocks and a saved state, used by one thread.

The order that everything rests on: a block is mined, then journaled and on the disk, and only then the next
one is mined. With two or more confirmations, nothing is final that the journal doesn't hold.
"""

from __future__ import annotations

import logging
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from gateway.sandbox.anvil import Anvil, ChainSettings, end_orphan, free_port, is_free
from gateway.sandbox.block_journal import Block, BlockJournal
from gateway.sandbox.durable import lock_folder, write_durably
from gateway.sandbox.faults import (
    NodeNotStarted,
    NodeRefused,
    NodeUnreachable,
    RecordDamaged,
    ReplayDiverged,
    StateUnusable,
)
from gateway.sandbox.node_rpc import HASHES_ONLY, NodeRpc
from gateway.sandbox.saved_state import SavedState

BLOCKS_PER_READ = 500
DUMP_SECONDS = 300.0  # 0.6 ms an act on a small machine: a node that writes a large state isn't hung
log = logging.getLogger(__name__)


class KeptChain:
    """The chain kept in ``folder``, opened: locked, replayed and served on ``port``.

    Args:
        port: 0 takes the port of last time if it is free, else any.

    Raises:
        FolderInUse, NodeNotStarted, RecordDamaged, ReplayDiverged: as they say.
    """

    def __init__(self, folder: Path, chain_id: int, port: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = lock_folder(folder)
        self._node: Anvil | None = None
        self._seconds = 0
        with ExitStack() as undo:
            undo.callback(self.close)
            self.journal = BlockJournal(folder / "blocks.journal")
            if self.journal.tip_number >= 0:
                end_orphan(folder, self.journal.hash_at(0) or "")
            self._settings = self._same_chain(chain_id)
            self.port = port or _last_port(folder) or free_port()
            write_durably(folder / "port", str(self.port).encode())
            self._saved = SavedState(folder)
            self.restore()
            undo.pop_all()

    @property
    def node(self) -> Anvil:
        """The node that serves the chain."""
        if self._node is None:
            raise NodeUnreachable("The sandbox's chain node is not running. It is started again.")
        return self._node

    def restore(self) -> None:
        """Serve the journaled chain by a new node, after its start or after the old node's end.

        Raises:
            NodeNotStarted, RecordDamaged, ReplayDiverged: as they say; no node is left running.
        """
        try:
            self._serve()
        except (NodeNotStarted, ReplayDiverged, StateUnusable):
            # The saved state may be of another node version, or damaged: the journal alone must do.
            if not self._saved.drop():
                raise
            self._serve()

    def journal_new_blocks(self) -> None:
        """Make durable what the node has mined and the journal lacks, reorganisations included.

        Raises:
            NodeUnreachable, NodeRefused: the node doesn't tell.
            RecordNotWritten: the disk doesn't take it; to be called again before anything is mined.
        """
        header = self.node.rpc.call("eth_getBlockByNumber", "latest", HASHES_ONLY)
        self._seconds = int(header["timestamp"], 16)
        if header["hash"] == self.journal.tip_hash:
            return
        headers = self._headers_after_journal(header)
        if int(headers[0]["number"], 16) <= self.journal.tip_number:
            self._saved.drop()  # before the journal shortens: a state past its tip would look like lost blocks
        self.journal.append([self._block(each) for each in headers])

    def mine(self) -> None:
        """Mine one block and make it durable. Chain time is the clock's, and never runs back."""
        self.journal_new_blocks()
        rpc = self.node.rpc
        rpc.call("evm_setNextBlockTimestamp", max(self._seconds, int(time.time())))
        rpc.call("evm_mine")
        self.journal_new_blocks()

    def pending_count(self) -> int:
        """Transactions that could be mined now; those behind a gap in their sender's numbers don't count."""
        return int(self.node.rpc.call("txpool_status")["pending"], 16)

    def save_state(self) -> None:
        """Save the node's state, so that the next start has less to replay."""
        self.journal_new_blocks()
        self._save_state_of(self.node)

    def close(self) -> None:
        """End the node and give the folder back."""
        self._end_node()
        if hasattr(self, "journal"):
            self.journal.close()
        self._lock.close()

    def unsaved_weight(self) -> int:
        """Blocks and transactions that a start would have to replay."""
        return self.journal.weight_after(self._saved.number(self.journal))

    def _serve(self) -> None:
        """Replay on a node that nobody knows, save its state, and let the public node begin with that.

        A public node must not replay: what clients send meanwhile would get into the replayed blocks.
        """
        self._end_node()
        if self.unsaved_weight():
            self._replay()
        if not is_free(self.port):
            raise NodeNotStarted(f"Port {self.port} of the sandbox's chain is taken by another program.")
        with ExitStack() as undo:
            undo.callback(self._end_node)
            self._node = self._start_node(self.port)
            if self.journal.tip_number < 0:
                header = self._node.rpc.call("eth_getBlockByNumber", "0x0", HASHES_ONLY)
                self.journal.begin(self._settings, header["hash"])
            # Its clock began at the genesis; calls on `pending` shall see the present.
            self._node.rpc.call("evm_setTime", int(time.time()))
            verify(self._node.rpc, self.journal)
            undo.pop_all()

    def _replay(self) -> None:
        began = time.monotonic()
        since = self._saved.number(self.journal)
        stage = self._start_node(free_port())
        try:
            for block in self.journal.blocks_after(since):
                stage.rpc.call("evm_setTime", block.seconds)  # no block may be older than the node's clock
                stage.rpc.call("evm_setNextBlockTimestamp", block.seconds)
                for transaction in block.transactions:
                    stage.rpc.call("eth_sendRawTransaction", transaction)
                stage.rpc.call("evm_mine")
            verify(stage.rpc, self.journal)
            self._save_state_of(stage)
        except NodeRefused as refusal:
            raise ReplayDiverged(f"The sandbox's chain can't be mined again. {refusal.sentence}") from refusal
        finally:
            stage.kill()
        seconds = time.monotonic() - began
        log.info("replayed blocks %d to %d in %.2f s", since + 1, self.journal.tip_number, seconds)

    def _start_node(self, port: int) -> Anvil:
        if self.journal.tip_number < 1 or not self._saved.number(self.journal):
            return Anvil(self._folder, self._settings, port)
        with self._saved.unpacked() as state:
            return Anvil(self._folder, self._settings, port, state=state)

    def _save_state_of(self, node: Anvil) -> None:
        with closing(NodeRpc(node.port, DUMP_SECONDS)) as patient:
            dump = patient.call("anvil_dumpState")
        self._saved.keep(self.journal.tip_number, self.journal.tip_hash, dump)

    def _headers_after_journal(self, header: dict[str, Any]) -> list[dict[str, Any]]:
        """The headers from the first that follows a journaled block up to ``header``, in order."""
        headers = [header]
        while headers[-1]["parentHash"] != self.journal.hash_at(int(headers[-1]["number"], 16) - 1):
            parent = self.node.rpc.call("eth_getBlockByHash", headers[-1]["parentHash"], HASHES_ONLY)
            if parent is None:
                raise NodeUnreachable("The sandbox's chain node has lost its chain. It is started again.")
            headers.append(parent)
        return headers[::-1]

    def _block(self, header: dict[str, Any]) -> Block:
        hashes = [(each,) for each in header["transactions"]]
        return Block(
            number=int(header["number"], 16),
            hash=header["hash"],
            parent_hash=header["parentHash"],
            seconds=int(header["timestamp"], 16),
            transactions=tuple(self.node.rpc.read_each("eth_getRawTransactionByHash", hashes)),
        )

    def _same_chain(self, chain_id: int) -> ChainSettings:
        settings = self.journal.settings or ChainSettings(chain_id, int(time.time()))
        if settings.chain_id != chain_id:
            raise RecordDamaged(
                f"The folder {self._folder} holds chain {settings.chain_id}, not {chain_id}. Choose another one."
            )
        return settings

    def _end_node(self) -> None:
        if self._node is not None:
            self._node.kill()
            self._node = None


def verify(rpc: NodeRpc, journal: BlockJournal) -> None:
    """Check that the node has exactly the journal's chain, block by block.

    Raises:
        ReplayDiverged: it hasn't.
    """
    for first in range(0, journal.tip_number + 1, BLOCKS_PER_READ):
        numbers = range(first, min(first + BLOCKS_PER_READ, journal.tip_number + 1))
        headers = rpc.read_each("eth_getBlockByNumber", [(hex(number), HASHES_ONLY) for number in numbers])
        for number, header in zip(numbers, headers, strict=True):
            if header is None or header["hash"] != journal.hash_at(number):
                raise ReplayDiverged(
                    f"Block {number} of the sandbox's chain came out different from its record. "
                    "Set the sandbox's folder aside and start anew."
                )
    head = int(rpc.call("eth_blockNumber"), 16)
    if head != journal.tip_number:
        raise ReplayDiverged(f"The sandbox's node is at block {head}, its record at {journal.tip_number}.")


def _last_port(folder: Path) -> int:
    """The port that the gateways know from last time, if it can be had again; else 0."""
    try:
        port = int((folder / "port").read_text())
    except (OSError, ValueError):
        return 0
    return port if is_free(port) else 0
