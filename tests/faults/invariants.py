"""What must hold after every fault, found out by code that shares nothing with what it checks.

Raw logs and blocks come from the node, everything else from the SQLite files of desks and gateways, opened read-only.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tests.e2e.bare_head import BareEntry, ask_each, ask_node, bare_entries, contract_state, ledger_of

if TYPE_CHECKING:
    from pathlib import Path

STATE_SELECTOR = "0xc19d93fb"
"""First four bytes of keccak-256 of ``state()``."""

BLOCKS_PER_READ = 500
CREDIT_KINDS_FROM = 32
ISSUE = 32
RECORDS = (34, 60)
"""Voids and messages: they change no credit."""
CREDIT_WORD, AMOUNT_WORD = 9, 14
"""Where an act on a credit names it, and an issue its amount, in words of 32 bytes from 0."""


class Fault(NamedTuple):
    """Something that is not as it must be."""

    kind: Literal["lost", "doubled", "disagreeing"]
    sentence: str


class Transaction(NamedTuple):
    """A transaction in a block."""

    hash: bytes
    sender: str
    receiver: str
    nonce: int
    succeeded: bool


@dataclass(frozen=True)
class Evidence:
    """What is judged.

    Attributes:
        node_url, journal, network_id: the ledger.
        desks, gateways: SQLite files, by the desk's name and the bank's BIC.
        signed: digests that a desk has answered for as signed and stored, by desk.
        submitted: digests of those that a whole set of signatures was acknowledged for: they must reach the ledger.
        may_fail: digests of acts that may have failed instead, if with a reason.
        final_changed: blocks that an independent listener saw final and then change, as sentences.
    """

    node_url: str
    journal: str
    network_id: bytes
    desks: dict[str, Path]
    gateways: dict[str, Path]
    signed: dict[str, set[bytes]]
    submitted: set[bytes]
    may_fail: set[bytes] = field(default_factory=set)
    final_changed: list[str] = field(default_factory=list)

    @cached_property
    def entries(self) -> list[BareEntry]:
        """The ledger by its raw logs."""
        return bare_entries(self.node_url, self.journal, self.network_id)

    @cached_property
    def transactions(self) -> list[Transaction]:
        """Every transaction of the chain, in order."""
        height = int(ask_node(self.node_url, "eth_blockNumber"), 16)
        filled = []
        for first in range(0, height + 1, BLOCKS_PER_READ):
            numbers = list(range(first, min(first + BLOCKS_PER_READ, height + 1)))
            filled += [
                each for each in ask_each(self.node_url, "eth_getBlockByNumber", numbers, True) if each["transactions"]
            ]
        receipts = ask_each(self.node_url, "eth_getBlockReceipts", [int(block["number"], 16) for block in filled])
        succeeded = {each["transactionHash"]: each["status"] == "0x1" for block in receipts for each in block}
        return [
            _transaction(told, succeeded=succeeded[told["hash"]]) for block in filled for told in block["transactions"]
        ]

    def strangers(self, headers: list[tuple[Any, ...]]) -> list[int]:
        """Numbers of those of these headers (number, hash) that aren't the chain's."""
        found = ask_each(self.node_url, "eth_getBlockByNumber", [number for number, _ in headers], False)
        chain = [bytes.fromhex(header["hash"][2:]) if header else b"" for header in found]
        return [number for (number, block_hash), own in zip(headers, chain, strict=True) if block_hash != own]


def _transaction(told: dict[str, Any], *, succeeded: bool) -> Transaction:
    return Transaction(
        hash=bytes.fromhex(told["hash"][2:]),
        sender=told["from"].lower(),
        receiver=(told["to"] or "").lower(),
        nonce=int(told["nonce"], 16),
        succeeded=succeeded,
    )


def faults(evidence: Evidence) -> list[Fault]:
    """Everything that is wrong; empty where all holds."""
    found = [fault for check in CHECKS for fault in check(evidence)]
    found += [fault for name in evidence.desks for check in DESK_CHECKS for fault in check(evidence, name)]
    found += [fault for bic in evidence.gateways for check in GATEWAY_CHECKS for fault in check(evidence, bic)]
    return found


def recorded_once(evidence: Evidence) -> Iterator[Fault]:
    """What was acknowledged stands on the ledger exactly once, unless it rightly failed, and nothing stands twice."""
    times = Counter(entry.digest for entry in evidence.entries)
    for digest, count in times.items():
        if count > 1:
            yield Fault("doubled", f"act {_short(digest)} stands on the ledger {count} times")
    for digest in evidence.submitted:
        if not times[digest] and not (digest in evidence.may_fail and _failed_with_reason(evidence, digest)):
            yield Fault("lost", f"act {_short(digest)} was acknowledged and is not on the ledger")


def signed_by_somebody(evidence: Evidence) -> Iterator[Fault]:
    """Every credit's entry was signed at one of the desks."""
    query = "SELECT digest FROM acts WHERE signed_here"
    signed = {digest for path in evidence.desks.values() for (digest,) in rows(path, query)}
    signed.update(*evidence.signed.values())
    for entry in evidence.entries:
        if entry.kind >= CREDIT_KINDS_FROM and entry.digest not in signed:
            yield Fault("disagreeing", f"entry {entry.number} was signed at no desk")


def journal_agrees(evidence: Evidence) -> Iterator[Fault]:
    """Count, head and root by the logs are the Journal's own."""
    for place, entry in enumerate(evidence.entries, 1):
        if (entry.number, entry.claimed_head) != (place, entry.head):
            yield Fault("disagreeing", f"the log of entry {place} claims another number or head")
    state = contract_state(evidence.node_url, evidence.journal, STATE_SELECTOR)
    if state != ledger_of(evidence.entries, evidence.network_id):
        yield Fault("disagreeing", "count, head or root by the logs are not the Journal's")


def relays_nonces(evidence: Evidence) -> Iterator[Fault]:
    """Each relay's nonces count from 0 without gap, and no transaction that succeeded did anything but one entry."""
    entries = Counter(entry.transaction for entry in evidence.entries)
    for bic, path in evidence.gateways.items():
        used = rows(path, "SELECT relay, nonce FROM outbox WHERE relay IS NOT NULL AND nonce IS NOT NULL")
        for relay in {relay for relay, _ in used}:
            mined = [each for each in evidence.transactions if each.sender == relay.lower()]
            if [each.nonce for each in mined] != list(range(len(mined))):
                yield Fault("disagreeing", f"the nonces of {bic}'s relay have a gap or an overlap")
            if max(nonce for each, nonce in used if each == relay) >= len(mined):
                yield Fault("disagreeing", f"{bic} has a transaction in its outbox that never came into a block")
            for each in mined:
                carried = each.succeeded and each.receiver != each.sender  # to itself: it only fills a gap
                if carried and entries[each.hash] != 1:
                    yield Fault("doubled", f"transaction {_short(each.hash)} made {entries[each.hash]} entries")


def final_stays(evidence: Evidence) -> Iterator[Fault]:
    """What an independent listener saw final never changed."""
    for sentence in evidence.final_changed:
        yield Fault("disagreeing", sentence)


def files_are_sound(evidence: Evidence) -> Iterator[Fault]:
    """SQLite itself finds nothing wrong with any file."""
    for name, path in [*evidence.desks.items(), *evidence.gateways.items()]:
        if (told := rows(path, "PRAGMA integrity_check")) != [("ok",)]:
            yield Fault("disagreeing", f"{name}: SQLite says {told[0][0]}")


def desk_keeps_what_it_signed(evidence: Evidence, name: str) -> Iterator[Fault]:
    """Nothing a desk answered for is missing from its store, and nothing in it still waits to be sent."""
    held = dict(rows(evidence.desks[name], "SELECT digest, unsent FROM acts"))
    for digest in evidence.signed.get(name, ()):
        if digest not in held:
            yield Fault("lost", f"desk {name} answered for act {_short(digest)} and doesn't have it")
    recorded = {entry.digest for entry in evidence.entries}
    for digest, unsent in held.items():
        if unsent and digest not in recorded:
            yield Fault("lost", f"desk {name} has not sent act {_short(digest)}")


def desk_mirrors(evidence: Evidence, name: str) -> Iterator[Fault]:
    """Every entry stands in the desk's store as the logs have it, and was found good."""
    query = """SELECT e.number, kind, subject, digest, time, head, block_number, block_hash, transaction_hash, verdict
               FROM entries e LEFT JOIN checks c ON c.number = e.number ORDER BY e.number"""
    held = {row[0]: row for row in rows(evidence.desks[name], query)}
    for entry in evidence.entries:
        raw = (entry.number, entry.kind, entry.subject, entry.digest, entry.time, entry.head)
        place = (entry.block_number, entry.block_hash, entry.transaction)
        row = held.pop(entry.number, None)
        if row is None:
            yield Fault("lost", f"desk {name} has no entry {entry.number}")
        elif row[:9] != raw + place:
            yield Fault("disagreeing", f"desk {name} has another entry {entry.number} than the logs")
        elif row[9] != "good":
            yield Fault("disagreeing", f"desk {name} says of entry {entry.number}: {row[9] or 'not checked'}")
    for number in held:
        yield Fault("doubled", f"desk {name} has an entry {number} that the ledger hasn't")


def desk_stands_in_the_chain(evidence: Evidence, name: str) -> Iterator[Fault]:
    """The headers that a desk keeps are the chain's."""
    query = "SELECT number, hash FROM headers ORDER BY number DESC LIMIT 20"
    for number in evidence.strangers(rows(evidence.desks[name], query)):
        yield Fault("disagreeing", f"desk {name} keeps another block {number} than the chain's")


def desk_derives(evidence: Evidence, name: str) -> Iterator[Fault]:
    """Each issue made exactly one credit, open, where the newest act changed it; nobody answers, so its amount stays.

    Both banks of this consortium take part in all.
    """
    query = """SELECT c.issue, c.last_block, CAST(c.amount_minor AS INTEGER), o.terms IS NOT NULL AND o.fault = ''
               FROM credits c JOIN entries e ON e.number = c.issue LEFT JOIN opened o ON o.digest = e.digest"""
    held = {row[0]: row for row in rows(evidence.desks[name], query)}
    acts = [entry for entry in evidence.entries if entry.kind >= CREDIT_KINDS_FROM and entry.kind not in RECORDS]
    newest = {_word(entry, CREDIT_WORD): entry.block_number for entry in acts}
    for entry in acts:
        if entry.kind != ISSUE:
            continue
        amount_minor = int.from_bytes(_word(entry, AMOUNT_WORD), "big")
        told = (entry.number, newest[_word(entry, CREDIT_WORD)], amount_minor, 1)
        if held.pop(entry.number, None) != told:
            yield Fault("disagreeing", f"desk {name} has no open credit for entry {entry.number} as its acts left it")
    for number in held:
        yield Fault("doubled", f"desk {name} has a credit of entry {number}, which is no issue")


def _word(entry: BareEntry, place: int) -> bytes:
    return entry.words[32 * place : 32 * place + 32]


def desk_audit_chained(evidence: Evidence, name: str) -> Iterator[Fault]:
    """The audit log is numbered without gap, and each line's hash follows from the one before."""
    previous = bytes(32)
    log = rows(
        evidence.desks[name], "SELECT number, at_utc, officer, deed, subject, hash FROM audit_log ORDER BY number"
    )
    for place, (number, at, officer, deed, subject, told) in enumerate(log, 1):
        said = {"at": at, "officer": officer.hex(), "deed": deed, "subject": subject}
        text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        previous = hashlib.sha256(b"lc-audit/1" + place.to_bytes(8, "big") + previous + text).digest()
        if (number, told) != (place, previous):
            yield Fault("disagreeing", f"desk {name}: line {place} of its audit log doesn't follow")
            return
    if not log:
        yield Fault("lost", f"desk {name} has no audit log")


def gateway_mirrors(evidence: Evidence, bic: str) -> Iterator[Fault]:
    """The gateway's view has exactly the ledger's entries, in their blocks."""
    held = {row[0]: row for row in rows(evidence.gateways[bic], "SELECT number, kind, digest, head, block FROM entry")}
    for entry in evidence.entries:
        raw = (entry.number, entry.kind, entry.digest, entry.head, entry.block_number)
        if (row := held.pop(entry.number, None)) is None:
            yield Fault("lost", f"gateway {bic} has no entry {entry.number}")
        elif row != raw:
            yield Fault("disagreeing", f"gateway {bic} has another entry {entry.number} than the logs")
    for number in held:
        yield Fault("doubled", f"gateway {bic} has an entry {number} that the ledger hasn't")


def gateway_stands_in_the_chain(evidence: Evidence, bic: str) -> Iterator[Fault]:
    """The newest blocks that a gateway keeps are the chain's."""
    query = "SELECT number, hash FROM block ORDER BY number DESC LIMIT 20"
    for number in evidence.strangers(rows(evidence.gateways[bic], query)):
        yield Fault("disagreeing", f"gateway {bic} keeps another block {number} than the chain's")


def gateway_is_done(evidence: Evidence, bic: str) -> Iterator[Fault]:
    """Every act at the gateway is final where the ledger has it, or failed with a reason; its outbox is empty."""
    where = {entry.digest: (entry.number, entry.block_number) for entry in evidence.entries}
    query = """SELECT digest, stage, reason, entry, block, settled FROM act LEFT JOIN outbox ON act_id = id"""
    for digest, stage, reason, entry, block, settled in rows(evidence.gateways[bic], query):
        if digest in where:
            if (stage, entry, block) != ("final", *where[digest]):
                yield Fault(
                    "disagreeing", f"gateway {bic} says {stage} of act {_short(digest)}, which is on the ledger"
                )
        elif stage != "failed" or not reason:
            yield Fault(
                "disagreeing", f"gateway {bic} says {stage} of act {_short(digest)}, which is not on the ledger"
            )
        if settled == 0:
            yield Fault("disagreeing", f"gateway {bic} still carries act {_short(digest)}")


CHECKS: tuple[Callable[[Evidence], Iterator[Fault]], ...] = (
    recorded_once,
    signed_by_somebody,
    journal_agrees,
    relays_nonces,
    final_stays,
    files_are_sound,
)
DESK_CHECKS: tuple[Callable[[Evidence, str], Iterator[Fault]], ...] = (
    desk_keeps_what_it_signed,
    desk_mirrors,
    desk_stands_in_the_chain,
    desk_derives,
    desk_audit_chained,
)
GATEWAY_CHECKS: tuple[Callable[[Evidence, str], Iterator[Fault]], ...] = (
    gateway_mirrors,
    gateway_stands_in_the_chain,
    gateway_is_done,
)


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a SQLite file answers, opened read-only."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(query).fetchall()


def _failed_with_reason(evidence: Evidence, digest: bytes) -> bool:
    query = f"SELECT stage, reason FROM act WHERE digest = x'{digest.hex()}'"  # noqa: S608 - hexadecimal digits
    told = [row for path in evidence.gateways.values() for row in rows(path, query)]
    desks = f"SELECT stage, reason FROM acts WHERE digest = x'{digest.hex()}'"  # noqa: S608 - as above
    told += [row for path in evidence.desks.values() for row in rows(path, desks)]
    return any(stage == "failed" and reason for stage, reason in told)


def _short(digest: bytes) -> str:
    return digest.hex()[:8]
