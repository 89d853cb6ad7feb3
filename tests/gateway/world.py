"""A founded ledger on a node that mines when the test says so, and the two sample banks' people on it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from app.ledger.acts import AdviseCredit, CreditAct, IssueCredit, VoidAct
from app.ledger.entries import genesis_head
from app.ledger.network import Network
from app.ledger.sealed import Context, DecryptionKey, ReaderKey, Sealed, seal
from app.ledger.signatures import signer
from app.ledger.signed_act import SignedAct
from app.ledger.subjects import advice_subject, new_id, terms_subject, void_subject
from chain_client.keys.signer import LocalSigner
from gateway.connector.relay import Relay
from gateway.sandbox.anvil import Anvil, ChainSettings, free_port
from gateway.sandbox.founding import BankKeys, found
from gateway.sandbox.node_rpc import NodeRpc
from gateway.sandbox.people import BANKS, ELBE, HARBOUR

CHAIN_ID = 4270
CONFIRMATIONS = 2
_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141


class Node(Protocol):
    """A chain's node on this machine."""

    @property
    def port(self) -> int: ...

    @property
    def rpc(self) -> NodeRpc: ...

    def kill(self) -> None: ...


@dataclass(frozen=True, repr=False)
class World:
    """The chain, the ledger on it, and everybody's keys."""

    anvil: Node
    network: Network
    keys: dict[str, BankKeys]
    relay_keys: dict[str, bytes]
    officer_ids: dict[str, bytes]
    officer_keys: dict[str, bytes]

    @property
    def node_url(self) -> str:
        return f"http://127.0.0.1:{self.anvil.port}"

    def mine(self, blocks: int = 1) -> None:
        for _ in range(blocks):
            self.anvil.rpc.call("evm_mine")

    def finalise(self) -> None:
        """Whatever waits gets into a block, and enough blocks on top."""
        self.mine(1 + CONFIRMATIONS)

    def key(self, name: str) -> LocalSigner:
        signer = self.keys[(HARBOUR if name.startswith("harbour") else ELBE).bic].officers[name]
        assert isinstance(signer, LocalSigner)
        return signer

    def signed(self, act: CreditAct, payload: bytes, *names: str) -> SignedAct:
        """The act signed by these officers, the maker first."""
        signatures = tuple(self.key(name).sign_act(self.network, act) for name in names)
        return SignedAct(kind=act.KIND, words=act.words(), signatures=signatures, payload=payload)

    def signed_otherwise(self, act: IssueCredit, name: str) -> bytes:
        """Another valid signature of the same key over the same act: its random number is another."""
        digest = self.network.digest(act)
        key = ec.derive_private_key(int.from_bytes(self.officer_keys[name], "big"), ec.SECP256K1())
        r, s = decode_dss_signature(key.sign(digest, ec.ECDSA(Prehashed(SHA256()))))
        body = r.to_bytes(32, "big") + min(s, _ORDER - s).to_bytes(32, "big")
        both = [body + bytes([v]) for v in (27, 28)]
        return next(item for item in both if signer(digest, item) == self.key(name).address)

    def sealed(self, credit: bytes, kind: int, subject: bytes) -> Sealed:
        """Sample terms, sealed for both banks."""
        context = Context(self.network.network_id, credit, kind, subject)
        readers = [ReaderKey(bank.bic, 1, self.keys[bank.bic].decryption.public_bytes()) for bank in BANKS]
        return seal({"schema": "lc-terms/1", "narrative": "SAMPLE GOODS"}, context, readers)

    def issue(
        self, *, salt: bytes = b"", valid_for: timedelta = timedelta(days=1), **fields: object
    ) -> tuple[IssueCredit, bytes]:
        """An issue by Harbour, advised by Elbe, and its envelope."""
        salt = salt or os.urandom(32)
        credit = fields.pop("credit", None) or new_id(HARBOUR.bic, salt)
        assert isinstance(credit, bytes)
        sealed = self.sealed(credit, IssueCredit.KIND, terms_subject(credit))
        values: dict[str, object] = {
            "bank": HARBOUR.bic,
            "subject": terms_subject(credit),
            "version": 0,
            "basis_entry": 0,
            "basis": genesis_head(self.network.network_id),
            "valid_until_utc": datetime.now(UTC).replace(microsecond=0) + valid_for,
            "salt": salt,
            "sealed_hash": sealed.sealed_hash,
            "plain_hash": sealed.plain_hash,
            "credit": credit,
            "advising_bank": ELBE.bic,
            "confirming_bank": "",
            "nominated_bank": "",
            "currency": "EUR",
            "amount_minor": 50_000_00,
            "tolerance_plus": 0,
            "tolerance_minus": 0,
            "issue_day": date(2026, 11, 20),
            "expiry_day": date(2027, 2, 20),
            "usance_days": 0,
            "availability": 1,
            "confirmation": 0,
            "transferable": False,
            "channel": 1,
        }
        return IssueCredit(**values | fields), sealed.envelope  # type: ignore[arg-type]

    def void(self, issue: IssueCredit) -> VoidAct:
        """Harbour's void of an issue that isn't recorded yet."""
        digest = self.network.digest(issue)
        return VoidAct(
            bank=HARBOUR.bic,
            subject=void_subject(digest, HARBOUR.bic),
            version=0,
            basis_entry=0,
            basis=genesis_head(self.network.network_id),
            valid_until_utc=datetime.now(UTC).replace(microsecond=0) + timedelta(days=1),
            salt=os.urandom(32),
            sealed_hash=bytes(32),
            plain_hash=bytes(32),
            voided=digest,
        )

    def advise(self, issue: IssueCredit) -> AdviseCredit:
        """Elbe's advice of an issue, with nothing sealed along."""
        return AdviseCredit(
            bank=ELBE.bic,
            subject=advice_subject(issue.credit, ELBE.bic),
            version=0,
            basis_entry=0,
            basis=genesis_head(self.network.network_id),
            valid_until_utc=datetime.now(UTC).replace(microsecond=0) + timedelta(days=1),
            salt=os.urandom(32),
            sealed_hash=bytes(32),
            plain_hash=bytes(32),
            credit=issue.credit,
            terms=issue.plain_hash,
        )


def founded(folder: Path) -> World:
    """Start a node and found the sample consortium on it."""
    return founded_on(Anvil(folder, ChainSettings(CHAIN_ID, int(time.time()) - 60), free_port()))


def founded_on(anvil: Node) -> World:
    """Found the sample consortium on a node that runs."""
    relay_keys = {bank.bic: os.urandom(32) for bank in BANKS}
    officer_keys = {officer.key: os.urandom(32) for bank in BANKS for officer in bank.officers}
    keys = {
        bank.bic: BankKeys(
            relay_address=Relay(relay_keys[bank.bic], CHAIN_ID).address,
            decryption=DecryptionKey.generate(),
            gateway_url="http://127.0.0.1:1",
            officers={officer.key: LocalSigner(officer_keys[officer.key]) for officer in bank.officers},
        )
        for bank in BANKS
    }
    told = found(f"http://127.0.0.1:{anvil.port}", CHAIN_ID, keys, lambda: anvil.rpc.call("evm_mine"))
    return World(anvil, told.network, keys, relay_keys, told.officer_ids, officer_keys)
