"""Three sample banks on a node that mines each act at once: acts carried, refusals told, credits read back."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from unittest.mock import patch

from app.ledger.acts import Verifier
from app.ledger.hashing import keccak256, sha256
from app.ledger.sealed import DecryptionKey
from app.ledger.signatures import carried
from chain_client.contracts.calldata import act_calldata
from chain_client.contracts.refusals import refusal_of
from chain_client.keys.signer import LocalSigner
from chain_client.rpc import Rpc, RpcError
from gateway.connector.relay import Relay
from gateway.sandbox import founding
from gateway.sandbox.anvil import Anvil, ChainSettings, free_port
from gateway.sandbox.founding import BankKeys, found
from gateway.sandbox.people import BANKS, ELBE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.ledger.acts import CreditAct
    from app.ledger.network import Network

MERLION = replace(
    ELBE,
    office=replace(
        ELBE.office, bic="SAMPSGSGXXX", name="Merlion Sample Bank", place="Singapore", zone="Asia/Singapore"
    ),
    lei="SAMP00MERLIONBANK026",
    officers=tuple(replace(officer, key=officer.key.replace("elbe", "merlion")) for officer in ELBE.officers),
)
THREE = (*BANKS, MERLION)
SIGNERS = ("maker-1", "checker-1", "checker-2")
CHAIN_ID = 4270
_GAS = 4_000_000
_CREDIT = keccak256(b"credit(bytes32)")[:4]
_AMENDMENT = keccak256(b"amendment(bytes32,uint16)")[:4]
_PRESENTATION = keccak256(b"presentation(bytes32,uint16)")[:4]
_HANDLING = keccak256(b"handling(bytes32,uint16,bytes11)")[:4]


@dataclass(frozen=True)
class Credits:
    """What the contract holds, read at the newest block: words as numbers."""

    rpc: Rpc
    contract: str

    def credit(self, credit: bytes) -> list[int]:
        """The words of a credit."""
        return self._view(_CREDIT + credit)

    def amendment(self, credit: bytes, number: int) -> list[int]:
        """The words of one of its amendments."""
        return self._view(_AMENDMENT + credit + number.to_bytes(32, "big"))

    def presentation(self, credit: bytes, number: int) -> list[int]:
        """The words of a presentation."""
        return self._view(_PRESENTATION + credit + number.to_bytes(32, "big"))

    def handling(self, credit: bytes, number: int, bank: int) -> list[int]:
        """The words of a bank's dealing with it."""
        return self._view(_HANDLING + credit + number.to_bytes(32, "big") + bank.to_bytes(32, "big"))

    def _view(self, calldata: bytes) -> list[int]:
        told = self.rpc.eth_call(self.contract, calldata)
        return [int.from_bytes(told[place : place + 32], "big") for place in range(0, len(told), 32)]


@dataclass
class Consortium:
    """The ledger, everybody's keys, and one relay that carries for all: any may."""

    rpc: Rpc
    network: Network
    officers: dict[str, list[LocalSigner]]
    relay: Relay
    taken: list[bytes] = field(default_factory=list)

    @property
    def credits(self) -> Credits:
        """The credits on this ledger."""
        return Credits(self.rpc, self.network.contracts[Verifier.CREDITS])

    def carry(self, act: CreditAct, payload: bytes) -> None:
        """Send an act that takes effect; it does before this returns."""
        to, calldata = self._call(act, payload)
        nonce = len(self.taken)
        hash_, raw = self.relay.transaction(nonce=nonce, to=to, gas=_GAS, calldata=calldata)
        self.rpc.send_raw(raw)
        self.rpc.call("evm_mine")
        receipt = self.rpc.receipt(hash_)
        assert receipt is not None
        assert receipt.succeeded, self.refusal(act, payload)
        self.taken.append(act.words())

    def refusal(self, act: CreditAct, payload: bytes) -> str:
        """The code of why the contract refuses an act; empty where it takes it."""
        to, calldata = self._call(act, payload)
        try:
            self.rpc.eth_call(to, calldata, sender=self.relay.address)
        except RpcError as error:
            return refusal_of(error.data).code
        return ""

    def _call(self, act: CreditAct, payload: bytes) -> tuple[str, bytes]:
        signatures = [signer.sign_act(self.network, act) for signer in self.officers[act.bank]]
        joined = carried(self.network.digest(act), signatures, maker=self.officers[act.bank][0].address)
        return self.network.contracts[act.VERIFIER], act_calldata(act.KIND, act.words(), joined, payload)


@contextmanager
def founded(folder: Path) -> Iterator[Consortium]:
    """The three banks' ledger on a node of its own, which ends with it."""
    officers = {bank.bic: {officer.key: LocalSigner(_key(officer.key)) for officer in bank.officers} for bank in THREE}
    keys = {
        bank.bic: BankKeys(
            relay_address=Relay(_key(bank.bic), CHAIN_ID).address,
            decryption=DecryptionKey.generate(),
            gateway_url="http://127.0.0.1:1",
            officers=dict(officers[bank.bic]),
        )
        for bank in THREE
    }
    signers = {
        bic: [signer for key, signer in desk.items() if key.partition("-")[2] in SIGNERS]
        for bic, desk in officers.items()
    }
    node = Anvil(folder, ChainSettings(CHAIN_ID, int(time.time()) - 60), free_port())
    rpc = Rpc(f"http://127.0.0.1:{node.port}")
    try:
        with patch.object(founding, "BANKS", THREE):
            told = found(rpc.url, CHAIN_ID, keys, lambda: node.rpc.call("evm_mine"))
        yield Consortium(rpc, told.network, signers, Relay(_key(BANKS[0].bic), CHAIN_ID))
    finally:
        rpc.close()
        node.kill()


def _key(name: str) -> bytes:
    return sha256(b"a key of " + name.encode())
