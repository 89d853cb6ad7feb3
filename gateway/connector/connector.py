"""Carrying acts: hash and raw transaction are stored before anybody sees them, then sent until they are in a block."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.ports.gateway import Stage
from chain_client.contracts.calldata import act_calldata
from chain_client.rpc import RpcError
from gateway.events.hub import act_moved
from gateway.events.life import failed, submitted
from gateway.store import acts, outbox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ports.clock import Clock
    from chain_client.rpc import Rpc
    from gateway.connector.preflight import Preflight
    from gateway.connector.relay import Relay
    from gateway.events.hub import Hub
    from gateway.events.life import Step
    from gateway.store.engine import Store
    from gateway.store.outbox import Parcel

RESEND_AFTER = timedelta(seconds=5)
_KNOWN = ("already known", "known transaction", "already imported")
_NONCE_USED = "nonce too low"


class Connector:
    """Carries what is in the outbox. One thread calls ``carry``.

    Args:
        store: the gateway's memory.
        rpc: a node.
        relay: signs the transactions.
        preflight: knows where acts go, and tells why one failed.
        hub: is told of acts that moved.
        clock: tells the time.
        newest_block: number of the newest block that the view has taken in.
    """

    def __init__(
        self,
        store: Store,
        rpc: Rpc,
        *,
        relay: Relay,
        preflight: Preflight,
        hub: Hub,
        clock: Clock,
        newest_block: Callable[[], int],
    ) -> None:
        self._store = store
        self._rpc = rpc
        self._relay = relay
        self._preflight = preflight
        self._hub = hub
        self._clock = clock
        self._newest_block = newest_block
        self._looked_at = -1

    def carry(self) -> None:
        """One round: make transactions, send them, look what became of those that were sent.

        Raises:
            EnvironmentFault: the node or the database doesn't answer; the next round goes on from there.
        """
        with self._store.read() as connection:
            parcels = outbox.to_carry(connection)
        made = self._make([parcel for parcel in parcels if not parcel.hash])
        newest = self._newest_block()
        due = [parcel for parcel in parcels if parcel.hash and (newest != self._looked_at or self._is_overdue(parcel))]
        self._send([*(parcel for parcel in due if self._is_lost(parcel)), *made])
        self._looked_at = newest

    def _make(self, parcels: Sequence[Parcel]) -> list[Parcel]:
        """Make the transactions of these acts and store them all at once."""
        if not parcels:
            return []
        on_chain = self._rpc.transaction_count(self._relay.address, block="latest")
        made = []
        with self._store.write() as connection:
            nonce = max(on_chain, outbox.next_nonce(connection, self._relay.address))
            for parcel in parcels:
                calldata = act_calldata(parcel.kind, parcel.words, parcel.signatures, parcel.payload)
                hash_, raw = self._relay.transaction(
                    nonce=nonce, to=self._preflight.target(parcel.kind), gas=_gas_most(calldata), calldata=calldata
                )
                outbox.keep_transaction(
                    connection, parcel.act_id, relay=self._relay.address, nonce=nonce, hash_=hash_, raw=raw
                )
                made.append(replace(parcel, hash=hash_, raw=raw))
                nonce += 1
        return made

    def _is_overdue(self, parcel: Parcel) -> bool:
        return parcel.sent is None or parcel.sent + RESEND_AFTER < self._clock.now_utc()

    def _is_lost(self, parcel: Parcel) -> bool:
        """Whether it was never sent or got lost. Of one that is in a block and did nothing, the reason is found out."""
        receipt = self._rpc.receipt(parcel.hash)
        if receipt is None:
            return self._is_overdue(parcel)
        if not receipt.succeeded:
            refusal = self._preflight.try_out(
                parcel.kind, parcel.words, parcel.signatures, parcel.payload, block=receipt.block_number
            )
            if refusal is None:
                self._make_anew(parcel)
            elif not refusal.already_done:  # else the view will find the entry
                self._move([(parcel, failed(refusal))])
        return False

    def _send(self, parcels: Sequence[Parcel]) -> None:
        sent = [parcel for parcel in parcels if self._broadcast(parcel)]
        if not sent:
            return
        with self._store.write() as connection:
            outbox.mark_sent(connection, [parcel.act_id for parcel in sent], self._clock.now_utc())
        self._move([(parcel, submitted(parcel.hash)) for parcel in sent if parcel.stage == Stage.REGISTERED])

    def _broadcast(self, parcel: Parcel) -> bool:
        """Whether the node has the transaction now. It may have had it before: then this isn't the first try."""
        try:
            self._rpc.send_raw(parcel.raw)
        except RpcError as error:
            message = error.message.lower()
            if _NONCE_USED in message:
                if self._rpc.knows(parcel.hash):
                    return True
                self._make_anew(parcel)
                return False
            if not any(known in message for known in _KNOWN):
                raise
        return True

    def _make_anew(self, parcel: Parcel) -> None:
        """This transaction will never carry the act; the next round makes another."""
        with self._store.write() as connection:
            outbox.forget_transaction(connection, parcel.act_id)

    def _move(self, steps: Sequence[tuple[Parcel, Step]]) -> None:
        """Unless the view was faster: what it saw on the ledger stands above what this thread concluded."""
        moved = []
        with self._store.write() as connection:
            now = acts.of_digests(connection, [parcel.digest for parcel, _ in steps])
            for parcel, step in steps:
                if now[parcel.digest].stage not in outbox.TO_CARRY:
                    continue
                acts.move(connection, parcel.act_id, step, self._clock.now_utc())
                if step.stage == Stage.FAILED:
                    outbox.settle(connection, parcel.act_id)
                moved.append(act_moved(parcel.digest))
        self._hub.publish(moved)


def _gas_most(calldata: bytes) -> int:
    """Gas that is surely enough. What isn't used costs nothing, and an estimate would be of another block's state.

    An issue takes about 270,000, a signature's check 10,000 to 50,000, a byte of calldata at most 48 with its event.
    """
    return 2_000_000 + 400 * len(calldata)
