"""Carrying acts: hash and raw transaction are stored before anybody sees them, then sent until they are in a block."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.ports.gateway import Stage
from chain_client.contracts.calldata import act_calldata
from chain_client.rpc import RpcError
from gateway.connector.line import Account, Line, Reverts
from gateway.connector.preflight import Bid
from gateway.events.hub import act_moved
from gateway.events.life import failed, submitted
from gateway.store import acts, outbox
from gateway.store.outbox import Carried, Made

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ports.chain import BlockHeader
    from app.ports.clock import Clock
    from chain_client.contracts.refusals import ContractRefusal
    from chain_client.rpc import Rpc
    from gateway.connector.preflight import Preflight
    from gateway.connector.relay import Relay
    from gateway.events.hub import Hub
    from gateway.events.life import Step
    from gateway.store.engine import Store
    from gateway.store.outbox import Parcel

_FILLER_GAS = 21_000
_GAS_DOUBLED_MOST = 3
_LOG = logging.getLogger(__name__)


class Connector:
    """Carries what is in the outbox. One thread calls ``carry``.

    A nonce is never given away silently: the transactions of the relay stand in a line, and what is missing in it is
    sent again, or its place is filled by a transfer of nothing to the relay itself.

    Args:
        store: the gateway's memory.
        rpc: a node.
        relay: signs the transactions.
        preflight: knows where acts go, and tells why one failed.
        hub: is told of acts that moved.
        clock: tells the time.
        tip: the newest block that the view has proved, None before the first: the relay's account is asked as of it.
        confirmations: blocks on top that make a block final.
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
        tip: Callable[[], BlockHeader | None],
        confirmations: int,
    ) -> None:
        self._store = store
        self._rpc = rpc
        self._relay = relay
        self._preflight = preflight
        self._hub = hub
        self._clock = clock
        self._tip = tip
        self._confirmations = confirmations
        self._concluded_at: BlockHeader | None = None
        self._missed_tip: BlockHeader | None = None
        self._reverts = Reverts()
        self.line = Line()

    def carry(self) -> None:
        """One round: look what became of transactions that were sent, make those that lack, send what the node lacks.

        Raises:
            EnvironmentFault: the node or the database doesn't answer; the next round goes on from there.
        """
        tip = self._tip()
        with self._store.read() as connection:
            carried = outbox.with_transaction(connection, self._relay.address)
            room = outbox.IN_FLIGHT_MOST - len(carried)
            parcels = outbox.without_transaction(connection, self._relay.address, room)
        if tip is None or not (carried or parcels):
            self.line.clear()
            return
        self._reverts.keep({each.act_id for each in carried} | {parcel.act_id for parcel in parcels})
        account = self._account(tip)
        if account is None:
            return
        self.line.stand(account)
        mined = account.mined
        made = self._make(parcels)
        self._send([*(each for each in carried if each.nonce >= mined), *made])
        if tip != self._concluded_at:
            self._conclude([each for each in carried if each.nonce < mined], tip.number)
            self._concluded_at = tip

    def _account(self, tip: BlockHeader) -> Account | None:
        """As of the view's own newest block, so that a node on another chain, or behind, can't mislead.

        None the first time that the node doesn't know that block: after a reorganisation the view is about to notice.
        """
        try:
            mined, held = self._rpc.transaction_counts(self._relay.address, [tip.hash, "pending"])
        except RpcError:
            if tip == self._missed_tip:
                raise
            self._missed_tip = tip
            return None
        return Account(mined, max(mined, held))

    def _make(self, parcels: Sequence[Parcel]) -> list[Carried]:
        """Make the transactions of these acts and store them all at once."""
        parcels = [parcel for parcel in parcels if not self._is_done(parcel)]
        if not parcels:
            return []
        made = []
        with self._store.write() as connection:
            nonce = max(self.line.account.held, outbox.next_nonce(connection, self._relay.address))
            for parcel in parcels:
                made.append(self._transaction(parcel, nonce))
                nonce += 1
            outbox.keep_transactions(connection, self._relay.address, made)
        return [
            Carried(parcel.act_id, parcel.digest, parcel.stage, each.nonce, each.hash, None)
            for parcel, each in zip(parcels, made, strict=True)
        ]

    def _is_done(self, parcel: Parcel) -> bool:
        """Whether the ledger has it already, carried by somebody else: then the view will find it."""
        if parcel.stage != Stage.SUBMITTED:
            return False
        refusal = self._preflight.try_out(parcel.kind, parcel.words, parcel.signatures, parcel.payload)
        return refusal is not None and refusal.already_done

    def _transaction(self, parcel: Parcel, nonce: int) -> Made:
        calldata = act_calldata(parcel.kind, parcel.words, parcel.signatures, parcel.payload)
        hash_, raw = self._relay.transaction(
            nonce=nonce,
            to=self._preflight.target(parcel.kind),
            gas=_gas_most(calldata) << min(self._reverts.times(parcel.act_id), _GAS_DOUBLED_MOST),
            calldata=calldata,
        )
        return Made(parcel.act_id, nonce, hash_, raw)

    def _send(self, waiting: Sequence[Carried]) -> None:
        """Offer what the node doesn't hold, by nonce, gaps filled; keep which it took."""
        line = self.line
        lacking = [each for each in waiting if each.nonce >= line.account.held or each.sent is None]
        due = [each for each in lacking if line.is_due(each.nonce)]
        with self._store.read() as connection:
            kept = outbox.raw_transactions(connection, [each.act_id for each in due])
        raws = {each.nonce: kept[each.act_id] for each in due} | self._fillers({each.nonce for each in waiting})
        taken = self._offer(dict(sorted(raws.items())))
        sent = [each for each in due if each.nonce in taken]
        if sent:
            self._keep(sent, [(each, submitted(each.hash)) for each in sent if each.stage == Stage.REGISTERED])

    def _fillers(self, nonces: set[int]) -> dict[int, bytes]:
        """Transfers of nothing in the place of transactions that nobody will send any more, so that the line moves."""
        fillers = {}
        for nonce in self.line.gaps(nonces):
            self.line.wait(nonce)
            if self.line.is_due(nonce):
                _, raw = self._relay.transaction(nonce=nonce, to=self._relay.address, gas=_FILLER_GAS, calldata=b"")
                fillers[nonce] = raw
        return fillers

    def _offer(self, raws: dict[int, bytes]) -> set[int]:
        """Which of these nonces' transactions the node has now."""
        refusals = self._rpc.send_all(list(raws.values()))
        return {nonce for nonce, refusal in zip(raws, refusals, strict=True) if self.line.offered(nonce, refusal)}

    def _conclude(self, passed: Sequence[Carried], newest: int) -> None:
        """The chain has used these acts' nonces. What took effect the view finds; the others are judged once final."""
        for carried, receipt in zip(passed, self._rpc.receipts([each.hash for each in passed]), strict=True):
            if receipt is None:
                if self._is_used_up(carried.nonce, newest) and not self._rpc.knows(carried.hash):
                    _LOG.warning("Nonce %d of the relay was used by another program.", carried.nonce)
                    self._make_anew(carried)
            elif not receipt.succeeded and receipt.block_number + self._confirmations <= newest:
                self._judge_reverted(carried, newest - self._confirmations)

    def _is_used_up(self, nonce: int, newest: int) -> bool:
        """Whether a final block is past this nonce; a node that keeps no old state leaves it to time."""
        if self.line.passed_for(nonce, newest) >= self._confirmations:
            return True
        try:
            return self._rpc.transaction_count(self._relay.address, block=newest - self._confirmations) > nonce
        except RpcError:
            return False

    def _judge_reverted(self, carried: Carried, final_block: int) -> None:
        refusal = self._refusal(carried, final_block)
        if refusal is None:
            if self._reverts.may_try_again(carried.act_id):
                self._make_anew(carried)
        elif not refusal.already_done:  # else the view will find the entry
            self._keep([], [(carried, failed(refusal))])

    def _refusal(self, carried: Carried, final_block: int) -> ContractRefusal | None:
        """What the ledger says to the act in the state of a final block, where the node has that state still."""
        with self._store.read() as connection:
            parcel = outbox.parcel(connection, carried.act_id)
        bid = Bid(parcel.kind, parcel.words, parcel.signatures, parcel.payload)
        try:
            return self._preflight.try_out(*bid, block=final_block)
        except RpcError:
            return self._preflight.try_out(*bid)

    def _make_anew(self, carried: Carried) -> None:
        """This transaction will never carry the act; the next round makes another."""
        with self._store.write() as connection:
            outbox.forget_transaction(connection, carried.act_id)

    def _keep(self, sent: Sequence[Carried], steps: Sequence[tuple[Carried, Step]]) -> None:
        """Keep what was found out, unless the view was faster: what it saw on the ledger stands above it."""
        at = self._clock.now_utc()
        with self._store.write() as connection:
            outbox.mark_sent(connection, [each.act_id for each in sent], at)
            still = outbox.still_to_carry(connection, [carried.act_id for carried, _ in steps])
            steps = [(carried, step) for carried, step in steps if carried.act_id in still]
            acts.move_all(connection, [(carried.act_id, step) for carried, step in steps], at)
            for carried, step in steps:
                if step.stage == Stage.FAILED:
                    outbox.settle(connection, [carried.act_id])
        self._hub.publish([act_moved(carried.digest) for carried, _ in steps])


def _gas_most(calldata: bytes) -> int:
    """Gas that is surely enough. What isn't used costs nothing, and an estimate would be of another block's state.

    An issue takes about 270,000, a signature's check 10,000 to 50,000, a byte of calldata at most 48 with its event.
    """
    return 2_000_000 + 400 * len(calldata)
