"""Trying an act out: what the ledger would say to it now, without sending anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.errors import EnvironmentFault
from app.ledger.acts import ACTS
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.refusals import ContractRefusal, refusal_of
from chain_client.rpc import Rpc, RpcError
from chain_client.rpc.values import NODE, garbled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ledger.network import Network
    from app.ports.chain import BlockHeader
    from chain_client.rpc.client import Block


_ENTRY_NUMBER_BYTES = 32


class Bid(NamedTuple):
    """What a contract is asked to take: kind, words, the signatures as they are carried, the payload."""

    kind: int
    words: bytes
    signatures: bytes
    payload: bytes


class Preflight:
    """Calls of the contracts on behalf of a relay. Any thread may ask.

    They are made in the state of the newest block that the gateway has proved itself: a node that lags behind it, or
    serves another chain, hasn't got it and says so, rather than judge acts by what it doesn't know.

    Args:
        rpc: a node.
        network: whose contracts are asked.
        relay: the 0x address that would carry.
        tip: the newest block that is proved, None before the first.
    """

    def __init__(self, rpc: Rpc, network: Network, relay: str, tip: Callable[[], BlockHeader | None]) -> None:
        self._rpc = rpc
        self._network = network
        self._relay = relay
        self._tip = tip

    def target(self, kind: int) -> str:
        """The contract that takes acts of this kind."""
        return self._network.contracts[ACTS[kind].VERIFIER]

    def try_out(
        self, kind: int, words: bytes, signatures: bytes, payload: bytes, *, block: int | None = None
    ) -> ContractRefusal | None:
        """The ledger's refusal, or None where it would take the act (in the state of ``block``, else of now).

        Raises:
            EnvironmentFault: the node doesn't answer, or this gateway is no relay.
        """
        verdict = self._verdicts([Bid(kind, words, signatures, payload)], block)[0]
        if isinstance(verdict, EnvironmentFault):
            raise verdict
        return verdict

    def try_out_each(self, bids: Sequence[Bid]) -> list[ContractRefusal | EnvironmentFault | None]:
        """What the ledger says to each of these acts now; as ``try_out``, but what concerns one act stops no other.

        Raises:
            EnvironmentFault: the node doesn't answer.
        """
        return self._verdicts(bids, None)

    def _verdicts(self, bids: Sequence[Bid], block: int | None) -> list[ContractRefusal | EnvironmentFault | None]:
        at: Block | None = block
        if at is None and (tip := self._tip()):
            at = tip.hash
        if at is None:
            raise NODE.trouble("The ledger hasn't been read yet; it is tried again.")
        calls = [(self.target(bid.kind), act_calldata(*bid)) for bid in bids]
        return [_verdict(told) for told in self._rpc.eth_call_each(calls, sender=self._relay, block=at)]


def _verdict(told: bytes | RpcError) -> ContractRefusal | EnvironmentFault | None:
    if isinstance(told, bytes):
        # An address without code answers, too: with nothing.
        return None if len(told) == _ENTRY_NUMBER_BYTES else garbled()
    if not told.reverted:
        return told
    refusal = refusal_of(told.data)
    if refusal.name == "NotARelay":
        # Nothing is wrong with the act: it waits until the gateway is put right.
        return EnvironmentFault(refusal.sentence, code="gateway-trouble")
    return refusal
