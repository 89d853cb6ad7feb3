"""Failpoints: every boundary of the issuing path, as functions of the product that a process under test is killed at.

The product knows nothing of this: ``arm`` wraps the named function in a process that only a fault run starts. A point
whose function is gone fails at arming. "Unstored" is inside a database transaction: written, not committed.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import json
import os
import signal
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

When = Literal["before", "after", "torn"]
Business = Literal["act", "reorganise", "shorten", "save", "node"]


@dataclass(frozen=True, slots=True)
class Point:
    """Where a process is killed.

    Attributes:
        name: by which it is armed and reported.
        who: whose process: maker, checker, reader (a desk of the other bank), gateway, reader's gateway or keeper.
        target: ``module:attribute`` as the caller looks it up.
        when: before the function runs, after it returned, or with half of its write on the disk.
        business: what reaches it: an act, a reorganisation (told apart by whether it ends the keeper: then the others
            may never see it), the saving of the node's state, the node's own end.
    """

    name: str
    who: str
    target: str
    when: When
    business: Business = "act"


_ACTS = "local_store.acts:DeskActs"
_MIRROR = "local_store.mirror:Mirror"
_CREDITS = "local_store.credits:Credits"
_GATEWAY_LINK = "chain_client.gateway_api.rest:RestGateway"
_INTAKE = "gateway.events.intake:Intake"
_CONNECTOR = "gateway.connector.connector:Connector"
_NODE_LINK = "chain_client.rpc.client:Rpc"
_VIEW = "gateway.view.ledger_view:LedgerView"
_JOURNAL = "gateway.sandbox.block_journal:BlockJournal"
_CHAIN = "gateway.sandbox.kept_chain:KeptChain"
_STATE = "gateway.sandbox.saved_state"

POINTS: tuple[Point, ...] = (
    # A maker signs; the act is stored, then sent, then answered for.
    Point("desk.sign.before", "maker", "chain_client.keys.signer:LocalSigner.sign_act", "before"),
    Point("desk.sign.after", "maker", "chain_client.keys.signer:LocalSigner.sign_act", "after"),
    Point("desk.store.unstored", "maker", "local_store.acts:keep_opened", "after"),
    Point("desk.store.after", "maker", f"{_ACTS}.queue_act", "after"),
    Point("desk.audit.after", "maker", "local_store.audit:Audit.audit", "after"),
    Point("desk.send.before", "maker", f"{_GATEWAY_LINK}.put_act", "before"),
    Point("desk.send.after", "maker", f"{_GATEWAY_LINK}.put_act", "after"),
    Point("desk.answer.unstored", "maker", "local_store.acts:take_state", "after"),
    Point("desk.answer.after", "maker", f"{_ACTS}.act_answered", "after"),
    # A checker sees it, opens it and signs it, too.
    Point("desk.work.before", "checker", f"{_ACTS}.act_seen", "before"),
    Point("desk.work.after", "checker", f"{_ACTS}.act_seen", "after"),
    Point("desk.terms.before", "checker", f"{_ACTS}.act_opened", "before"),
    Point("desk.terms.after", "checker", f"{_ACTS}.act_opened", "after"),
    Point("desk.approve.before", "checker", "app.desk.approve:queue_again", "before"),
    Point("desk.approve.after", "checker", "app.desk.approve:queue_again", "after"),
    Point("desk.second-send.before", "checker", f"{_GATEWAY_LINK}.put_act", "before"),
    Point("desk.second-send.after", "checker", f"{_GATEWAY_LINK}.put_act", "after"),
    # The other bank's desk mirrors it.
    Point("mirror.append.before", "reader", f"{_MIRROR}.append_range", "before"),
    Point("mirror.append.unstored", "reader", f"{_MIRROR}._append", "after"),
    Point("mirror.prove.unstored", "reader", "local_store.mirror:_prove", "after"),
    Point("mirror.append.after", "reader", f"{_MIRROR}.append_range", "after"),
    Point("mirror.check.before", "reader", f"{_CREDITS}.record_checked", "before"),
    Point("mirror.check.unstored", "reader", "local_store.credits:_put", "after"),
    Point("mirror.check.after", "reader", f"{_CREDITS}.record_checked", "after"),
    Point("mirror.open.before", "reader", f"{_CREDITS}.entry_opened", "before"),
    Point("mirror.open.unstored", "reader", "local_store.credits:keep_opened", "after"),
    Point("mirror.open.after", "reader", f"{_CREDITS}.entry_opened", "after"),
    Point("mirror.roll-back.before", "reader", f"{_MIRROR}.roll_back", "before", "reorganise"),
    Point("mirror.roll-back.after", "reader", f"{_MIRROR}.roll_back", "after", "reorganise"),
    # The gateway judges it, stores it and answers.
    Point("gateway.judge.before", "gateway", "gateway.events.case:judge", "before"),
    Point("gateway.judge.after", "gateway", "gateway.events.case:judge", "after"),
    Point("gateway.store.unstored", "gateway", "gateway.store.acts:add_signatures", "after"),
    Point("gateway.store.after", "gateway", f"{_INTAKE}._keep", "after"),
    Point("gateway.answer.before", "gateway", f"{_INTAKE}._receipts", "after"),
    Point("gateway.register.unstored", "gateway", "gateway.store.outbox:put", "after"),
    # It makes the transaction, stores it, sends it and stores that it did.
    Point("gateway.nonce.before", "gateway", f"{_NODE_LINK}.transaction_counts", "before"),
    Point("gateway.make.after", "gateway", "gateway.connector.relay:Relay.transaction", "after"),
    Point("gateway.keep.unstored", "gateway", "gateway.store.outbox:keep_transactions", "after"),
    Point("gateway.keep.after", "gateway", f"{_CONNECTOR}._make", "after"),
    Point("gateway.broadcast.before", "gateway", f"{_NODE_LINK}.send_all", "before"),
    Point("gateway.broadcast.after", "gateway", f"{_NODE_LINK}.send_all", "after"),
    Point("gateway.sent.unstored", "gateway", "gateway.store.outbox:mark_sent", "after"),
    Point("gateway.sent.after", "gateway", f"{_CONNECTOR}._keep", "after"),
    Point("gateway.receipt.after", "gateway", f"{_NODE_LINK}.receipts", "after"),
    # It sees the block and the confirmations, and settles. Its view is the same at every bank.
    Point("gateway.view.before", "reader's gateway", f"{_VIEW}._take_in", "before"),
    Point("gateway.view.unstored", "reader's gateway", "gateway.store.ledger:append", "after"),
    Point("gateway.view.after", "reader's gateway", f"{_VIEW}._take_in", "after"),
    Point("gateway.in-block.unstored", "gateway", f"{_VIEW}._move_acts", "after"),
    Point("gateway.final.unstored", "gateway", "gateway.store.outbox:settle", "after"),
    Point("gateway.rewind.before", "gateway", f"{_VIEW}._rewind", "before", "reorganise"),
    Point("gateway.rewind.unstored", "gateway", "gateway.store.ledger:rewind", "after", "reorganise"),
    Point("gateway.rewind.after", "gateway", f"{_VIEW}._rewind", "after", "reorganise"),
    # The keeper mines, and writes down what it mined before it mines on.
    Point("keeper.mine.before", "keeper", f"{_CHAIN}.mine", "before"),
    Point("keeper.journal.before", "keeper", f"{_JOURNAL}.append", "before"),
    Point("keeper.journal.torn", "keeper", f"{_JOURNAL}.append", "torn"),
    Point("keeper.journal.after", "keeper", f"{_JOURNAL}.append", "after"),
    Point("keeper.shorten.before", "keeper", f"{_STATE}:SavedState.drop", "before", "shorten"),
    Point("keeper.shorten.dropped", "keeper", f"{_STATE}:SavedState.drop", "after", "shorten"),
    Point("keeper.shorten.torn", "keeper", f"{_JOURNAL}.append", "torn", "shorten"),
    Point("keeper.shorten.after", "keeper", f"{_JOURNAL}.append", "after", "shorten"),
    Point("keeper.dump.before", "keeper", f"{_CHAIN}._save_state_of", "before", "save"),
    Point("keeper.dump.torn", "keeper", f"{_STATE}:write_durably", "torn", "save"),
    Point("keeper.dump.unnamed", "keeper", "gateway.sandbox.durable:Path.replace", "before", "save"),
    Point("keeper.dump.named", "keeper", f"{_STATE}:write_durably", "after", "save"),
    Point("keeper.dump.after", "keeper", f"{_CHAIN}._save_state_of", "after", "save"),
    Point("keeper.restore.before", "keeper", f"{_CHAIN}.restore", "before", "node"),
    Point("keeper.replay.before", "keeper", f"{_CHAIN}._replay", "before", "node"),
    Point("keeper.replay.after", "keeper", f"{_CHAIN}._replay", "after", "node"),
    Point("keeper.restore.after", "keeper", f"{_CHAIN}.restore", "after", "node"),
)
BY_NAME = {point.name: point for point in POINTS}


def arm(point: str, nth: int = 1) -> None:
    """End this process at the n-th call of a point's function from now on.

    Raises:
        AttributeError, ModuleNotFoundError: the function isn't there any more.
    """
    chosen = BY_NAME[point]
    owner, name = place(chosen.target)
    setattr(owner, name, _deadly(chosen, getattr(owner, name), nth))


def place(target: str) -> tuple[Any, str]:
    """Whose attribute a target is, and its name.

    Raises:
        AttributeError, ModuleNotFoundError: its owner isn't there.
    """
    module, _, path = target.partition(":")
    *owners, name = path.split(".")
    return functools.reduce(getattr, owners, importlib.import_module(module)), name


def _deadly(point: Point, function: Callable[..., Any], nth: int) -> Callable[..., Any]:
    calls, counting = 0, threading.Lock()

    def due() -> bool:
        nonlocal calls
        with counting:
            calls += 1
            return calls == nth

    @functools.wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        if point.when == "before" and due():
            die(point.name)
        if point.when == "torn" and due():
            with contextlib.suppress(_TornError):
                _TEARS[point.target](*args, **kwargs)
            die(point.name)
        result = function(*args, **kwargs)
        if point.when == "after" and due():  # a call that failed has not come so far
            die(point.name)
        return result

    return wrapped


def die(point: str) -> None:
    """Say where, and be killed: no handler runs, no buffer is written, no transaction ends."""
    sys.stdout.write(json.dumps({"dying": point}) + "\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)
    signal.pause()  # the kill comes, perhaps a moment later


def _tear_record(journal: Any, blocks: Sequence[object]) -> None:
    """Half of the records on the disk. The journal's own write is asked for all of them, through a file that tears."""
    journal._file = _Torn(journal._file)  # noqa: SLF001 - nobody else's file tears
    type(journal).append.__wrapped__(journal, blocks)


class _Torn:
    """A file whose next write gets half-way and is the last."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, content: bytes) -> int:
        """Half of it, as far as the disk."""
        self._file.write(content[: len(content) // 2])
        self._file.flush()
        os.fsync(self._file.fileno())
        raise _TornError


class _TornError(Exception):
    """As far as the write came."""


def _tear_state(path: Path, content: bytes) -> None:
    path.with_name(path.name + ".part").write_bytes(content[: len(content) // 2])


_TEARS: dict[str, Callable[..., None]] = {f"{_JOURNAL}.append": _tear_record, f"{_STATE}:write_durably": _tear_state}
