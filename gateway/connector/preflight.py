"""Trying an act out: what the ledger would say to it now, without sending anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import EnvironmentFault
from app.ledger.acts import ACTS
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.refusals import ContractRefusal, refusal_of
from chain_client.rpc import Rpc, RpcError

if TYPE_CHECKING:
    from app.ledger.network import Network


class Preflight:
    """Calls of the contracts on behalf of a relay. Any thread may ask.

    Args:
        rpc: a node.
        network: whose contracts are asked.
        relay: the 0x address that would carry.
    """

    def __init__(self, rpc: Rpc, network: Network, relay: str) -> None:
        self._rpc = rpc
        self._network = network
        self._relay = relay

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
        calldata = act_calldata(kind, words, signatures, payload)
        at = "latest" if block is None else block
        try:
            self._rpc.eth_call(self.target(kind), calldata, sender=self._relay, block=at)
        except RpcError as error:
            return _refusal(error)
        return None


def _refusal(error: RpcError) -> ContractRefusal:
    if not error.reverted:
        raise error
    refusal = refusal_of(error.data)
    if refusal.name == "NotARelay":
        # Nothing is wrong with the act: it waits until the gateway is put right.
        raise EnvironmentFault(refusal.sentence, code="gateway-trouble") from error
    return refusal
