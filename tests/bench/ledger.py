"""A ledger to be measured on: truly signed issues, ten a block, as a node's JSON tells them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from app.desk.derive import issued
from app.ledger.acts import IssueCredit
from app.ledger.entries import Entry, basis_entry, genesis_head, next_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.subjects import new_id, terms_subject
from app.ports.stored import CreditRecord, Summary
from chain_client.rpc.journal_reader import ENTRY_TOPIC, PAYLOAD_TOPIC
from tests.app.desk.consortium import ELBE, HARBOUR, NOW, Consortium, consortium

if TYPE_CHECKING:
    from app.ledger.signed_act import SignedAct

ENTRIES_A_BLOCK = 10
BEGINS_AT = int(NOW.timestamp())


@dataclass
class Ledger:
    """Blocks and their logs as JSON, by block number.

    Attributes:
        head: after the newest entry; ``count`` is its number.
        credits: what checking the issues derives, with the names that opened terms would give.
    """

    consortium: Consortium
    blocks: list[bytes] = field(default_factory=list)
    logs: list[list[bytes]] = field(default_factory=list)
    count: int = 0
    head: bytes = b""
    credits: list[CreditRecord] = field(default_factory=list)
    _basis: bytes = b""
    _hash: bytes = ZERO32

    def mine(self, *acts: SignedAct) -> None:
        """One more block."""
        number, parent = len(self.blocks), self._hash
        self._hash = sha256(b"block", number.to_bytes(8, "big"), parent)
        self.logs.append([])
        transactions = [self._record(act, number) for act in acts]
        self.blocks.append(_block(number, self._hash, parent, transactions))

    def issue(self, serial: int) -> SignedAct:
        """An issue by the Harbour bank that vouches for the newest stored head, signed by maker and checker."""
        salt = sha256(b"salt", serial.to_bytes(8, "big"))
        credit = new_id(HARBOUR, salt)
        header = self.consortium.header(HARBOUR, terms_subject(credit)) | {
            "salt": salt,
            "basis_entry": basis_entry(self.count),
            "basis": self._basis,
        }
        act = IssueCredit(
            **header,
            sealed_hash=ZERO32,
            plain_hash=sha256(b"plain", salt),
            credit=credit,
            advising_bank=ELBE,
            confirming_bank="",
            nominated_bank="",
            currency="USD",
            amount_minor=1_000_000 + 37 * serial,
            tolerance_plus=5,
            tolerance_minus=5,
            issue_day=date(2026, 11, 23),
            expiry_day=date(2027, 3, 31),
            usance_days=90,
            availability=3,
            confirmation=0,
            transferable=False,
            channel=1,
        )
        people = self.consortium.people
        return self.consortium.signed(act, people["harbour-maker"], people["harbour-checker"])

    def _record(self, signed: SignedAct, block: int) -> bytes:
        act = signed.act()
        digest = self.consortium.network.digest(act)
        self.count += 1
        signatures = b"".join(signed.signatures)
        entry = Entry(self.count, signed.kind, act.subject, digest, BEGINS_AT + block, signed.words, signatures)
        self.head = next_head(self.head, entry)
        if basis_entry(self.count) == self.count:
            self._basis = self.head
        if isinstance(act, IssueCredit):
            self.credits.append(_derived(act, self.count, block))
        transaction = sha256(b"transaction", digest)
        place = (block, self._hash, transaction, len(self.logs[-1]))
        topics = (ENTRY_TOPIC, _word(entry.number), _word(entry.kind), entry.subject)
        self.logs[-1].append(_log(self.consortium.network.journal, topics, _entry_data(entry, self.head), place))
        if signed.payload:
            body = _word(32) + _dynamic(signed.payload)
            self.logs[-1].append(_log(self.consortium.network.journal, (PAYLOAD_TOPIC, _word(self.count)), body, place))
        return transaction

    def found(self) -> None:
        """An empty block, then one that registers both banks and their people."""
        self.head = self._basis = genesis_head(self.consortium.network.network_id)
        self.mine()
        self.mine(*self.consortium.founding())


def ledger_of(issues: int) -> Ledger:
    """A founded ledger with so many issues on it."""
    made = Ledger(consortium())
    made.found()
    for first in range(0, issues, ENTRIES_A_BLOCK):
        serials = range(first, min(first + ENTRIES_A_BLOCK, issues))
        made.mine(*[made.issue(serial) for serial in serials])
    return made


def _derived(act: IssueCredit, number: int, block: int) -> CreditRecord:
    return replace(
        issued(act, number, block),
        summary=Summary(
            reference=f"HSB2026{number:06d}",
            applicant=f"Sample Trading House {number % 97}",
            beneficiary=f"Sample Machine Works {number % 89}",
            issuing_bank=act.bank,
            advising_bank=act.advising_bank,
            currency=act.currency,
            amount_minor=act.amount_minor,
            expiry=act.expiry_day,
        ),
    )


def _word(number: int) -> bytes:
    return number.to_bytes(32, "big")


def _dynamic(raw: bytes) -> bytes:
    return _word(len(raw)) + raw + bytes(-len(raw) % 32)


def _entry_data(entry: Entry, head: bytes) -> bytes:
    words = _dynamic(entry.words)
    fixed = entry.digest + _word(entry.time) + head + _word(160) + _word(160 + len(words))
    return fixed + words + _dynamic(entry.signatures)


def _log(address: str, topics: tuple[bytes, ...], body: bytes, place: tuple[int, bytes, bytes, int]) -> bytes:
    block, block_hash, transaction, index = place
    told = {
        "address": address,
        "topics": ["0x" + topic.hex() for topic in topics],
        "data": "0x" + body.hex(),
        "blockHash": "0x" + block_hash.hex(),
        "blockNumber": hex(block),
        "blockTimestamp": hex(BEGINS_AT + block),
        "transactionHash": "0x" + transaction.hex(),
        "transactionIndex": hex(index),
        "logIndex": hex(index),
        "removed": False,
    }
    return json.dumps(told, separators=(",", ":")).encode()


def _block(number: int, block_hash: bytes, parent: bytes, transactions: list[bytes]) -> bytes:
    """With all the members that a node tells and a reader skips."""
    roots = ("stateRoot", "receiptsRoot", "transactionsRoot", "sha3Uncles", "mixHash")
    told = {
        "number": hex(number),
        "hash": "0x" + block_hash.hex(),
        "parentHash": "0x" + parent.hex(),
        "timestamp": hex(BEGINS_AT + number),
        "logsBloom": "0x" + sha256(block_hash).hex() * 8,
        **{name: "0x" + sha256(name.encode(), block_hash).hex() for name in roots},
        "miner": "0x" + "00" * 20,
        "gasLimit": hex(1_000_000_000),
        "gasUsed": hex(400_000 * len(transactions)),
        "baseFeePerGas": "0x0",
        "difficulty": "0x0",
        "nonce": "0x0000000000000000",
        "size": hex(2_000 * len(transactions)),
        "extraData": "0x",
        "transactions": ["0x" + transaction.hex() for transaction in transactions],
        "uncles": [],
    }
    return json.dumps(told, separators=(",", ":")).encode()
