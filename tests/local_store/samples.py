"""Invented acts, entries and blocks to fill a store with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.desk.derive import issued
from app.ledger.acts import AdviseCredit, IssueCredit, RegisterRelay
from app.ledger.entries import Entry, genesis_head, next_head
from app.ledger.hashing import ZERO32, sha256
from app.ledger.signed_act import SignedAct
from app.ledger.subjects import advice_subject, new_id, relay_subject, terms_subject
from app.ports.chain import BlockHeader, RecordedEntry
from app.ports.gateway import ActState, ReturnNote, Stage, StageChange, WorkItem
from app.ports.stored import Checked, CreditRecord, Summary
from local_store.store import LocalStore, open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.ledger.acts import Act
    from app.ports.stored import MirroredEntry

NETWORK = sha256(b"sample network")
BANK = "SAMPCNSHXXX"
OTHER_BANK = "SAMPDEHHXXX"
STRANGER_BANK = "SAMPGB2LXXX"
OFFICER = sha256(b"maker")
CHECKER = sha256(b"checker")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SUMMARY = Summary(
    reference="LC-2026-0001",
    applicant="Harbour Sample Trading Ltd",
    beneficiary="Elbe Sample Maschinen GmbH",
    issuing_bank=BANK,
    advising_bank=OTHER_BANK,
    currency="USD",
    amount_minor=12_345_600,
    expiry=date(2027, 3, 31),
)
TERMS = {"reference": "LC-2026-0001", "goods": ["Fifty sample turbines", "Incoterms CIF Hamburg"]}


def later(minutes: int) -> datetime:
    """Minutes after the sample morning."""
    return NOW + timedelta(minutes=minutes)


def open_sample(folder: Path, *, bank: str = BANK, read_only: bool = False) -> LocalStore:
    """The sample officer's store."""
    return open_store(folder, network_id=NETWORK, bank=bank, officer=OFFICER, read_only=read_only)


def issue(name: str, *, bank: str = BANK, advising: str = OTHER_BANK, amount_minor: int = 12_345_600) -> IssueCredit:
    """An issue, other for every name."""
    salt = sha256(b"salt", name.encode())
    credit = new_id(bank, salt)
    return IssueCredit(
        bank=bank,
        subject=terms_subject(credit),
        version=0,
        basis_entry=0,
        basis=genesis_head(NETWORK),
        valid_until_utc=later(24 * 60),
        salt=salt,
        sealed_hash=sha256(envelope(bank, advising)),
        plain_hash=sha256(b"plain", name.encode()),
        credit=credit,
        advising_bank=advising,
        confirming_bank="",
        nominated_bank="",
        currency="USD",
        amount_minor=amount_minor,
        tolerance_plus=0,
        tolerance_minus=0,
        issue_day=date(2026, 11, 20),
        expiry_day=date(2027, 3, 31),
        usance_days=0,
        availability=1,
        confirmation=0,
        transferable=False,
        channel=1,
    )


def advice(of: IssueCredit, name: str = "advice") -> AdviseCredit:
    """The advising bank's advice of an issue."""
    return AdviseCredit(
        bank=of.advising_bank,
        subject=advice_subject(of.credit, of.advising_bank),
        version=0,
        basis_entry=0,
        basis=genesis_head(NETWORK),
        valid_until_utc=later(24 * 60),
        salt=sha256(b"salt", name.encode()),
        sealed_hash=ZERO32,
        plain_hash=ZERO32,
        credit=of.credit,
        terms=of.plain_hash,
    )


def relay(name: str) -> RegisterRelay:
    """A registry act."""
    address = "0x" + sha256(name.encode()).hex()[:40]
    return RegisterRelay(
        bank=BANK,
        subject=relay_subject(BANK, address),
        version=0,
        basis_entry=0,
        basis=genesis_head(NETWORK),
        valid_until_utc=later(24 * 60),
        salt=sha256(b"salt", name.encode()),
        payload_hash=sha256(b"clear record"),
        relay=address,
        active=True,
    )


def digest_of(act: Act) -> bytes:
    """Stands for the EIP-712 digest; a store takes whatever digest it is told."""
    return sha256(b"digest", act.words())


def envelope(*readers: str) -> bytes:
    """What names its readers and is sealed to everybody else."""
    return b"LCS1" + "".join(readers).encode() + b" sealed bytes"


def signed(act: Act, *signers: bytes, payload: bytes = b"") -> SignedAct:
    """The act, signed by the sample maker unless told otherwise."""
    return SignedAct(
        kind=act.KIND,
        words=act.words(),
        signatures=tuple(signature(act, signer) for signer in signers or (OFFICER,)),
        payload=payload or (envelope(act.bank, act.advising_bank) if isinstance(act, IssueCredit) else b""),
    )


def signature(act: Act, signer: bytes) -> bytes:
    """65 bytes that stand for a signature."""
    return (sha256(digest_of(act), signer) * 3)[:64] + b"\x1b"


def queue(
    store: LocalStore, act: Act, *, at: datetime = NOW, draft_id: int | None = None, summary: Summary = SUMMARY
) -> bytes:
    """Sign and store an act as its maker; its digest."""
    store.queue_act(
        digest_of(act),
        signed(act),
        note="Please check the tolerance.",
        credit=getattr(act, "credit", b""),
        terms=TERMS if isinstance(act, IssueCredit) else None,
        summary=summary,
        draft_id=draft_id,
        now_utc=at,
    )
    return digest_of(act)


def state(act: Act, stage: Stage, *, at: datetime = NOW, returned: ReturnNote | None = None, **told: str) -> ActState:
    """What the gateway tells of an act."""
    return ActState(
        digest=digest_of(act),
        kind=act.KIND,
        stage=stage,
        missing=told.get("missing", ""),
        signers=(OFFICER,),
        entry=None,
        block=None,
        reason=told.get("reason", ""),
        code=told.get("code", ""),
        history=(StageChange(stage=stage, at_utc=at, cause="The gateway's word."),),
        returned=returned,
    )


def work_item(act: Act, told: ActState, *signers: bytes) -> WorkItem:
    """An act as it lies at the gateway."""
    return WorkItem(act=signed(act, *signers), note="Please check.", created_utc=NOW, state=told)


@dataclass
class Chain:
    """Blocks with acts in them; every fork gives its blocks other hashes."""

    fork: str = "a"
    headers: list[BlockHeader] = field(default_factory=list)
    entries: list[RecordedEntry] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)

    def mine(self, *acts: Act, payload: bytes | None = None) -> None:
        """One more block."""
        number = len(self.headers)
        parent = self.headers[-1].hash if self.headers else ZERO32
        block = sha256(self.fork.encode(), parent, number.to_bytes(8, "big"))
        self.headers.append(BlockHeader(number, block, parent, self._time(number)))
        for act in acts:
            self._record(act, number, block, payload)

    def _record(self, act: Act, number: int, block: bytes, payload: bytes | None) -> None:
        carried = signed(act, OFFICER, CHECKER)
        entry = Entry(
            number=len(self.entries) + 1,
            kind=act.KIND,
            subject=act.subject,
            digest=digest_of(act),
            time=self._time(number),
            words=carried.words,
            signatures=b"".join(carried.signatures),
        )
        self.heads.append(next_head(self.heads[-1] if self.heads else genesis_head(NETWORK), entry))
        told = carried.payload if payload is None else payload
        self.entries.append(RecordedEntry(entry, self.heads[-1], told, number, block, sha256(entry.digest)))

    def branch(self, block_number: int, fork: str) -> Chain:
        """Another chain that shares the blocks up to this one."""
        kept = [item for item in self.entries if item.block_number <= block_number]
        return Chain(fork, self.headers[: block_number + 1], kept, self.heads[: len(kept)])

    def feed(self, store: LocalStore, blocks: int | None = None) -> None:
        """Append what the store hasn't, up to ``blocks`` blocks at once."""
        tip = store.tip()
        first = tip.block.number + 1 if tip.block else 0
        headers = self.headers[first : None if blocks is None else first + blocks]
        entries = [item for item in self.entries[tip.count :] if item.block_number <= headers[-1].number]
        store.append_range(headers, entries, self.heads[tip.count : tip.count + len(entries)], proved=True)

    @staticmethod
    def _time(number: int) -> int:
        return int(NOW.timestamp()) + number


def record_of(mirrored: MirroredEntry, summary: Summary | None = None) -> CreditRecord:
    """What checking an issue's entry derives."""
    act = IssueCredit.from_words(mirrored.entry.words)
    record = issued(act, mirrored.entry.number, mirrored.block_number)
    return replace(record, summary=summary) if summary else record


def good(mirrored: MirroredEntry, *signers: bytes) -> Checked:
    """The verdict on an entry that is as it should be."""
    return Checked(mirrored.entry.number, mirrored.block_hash, "good", signers)


def check_all(store: LocalStore, *, limit: int = 500) -> int:
    """Check every entry that isn't, finding all good, and derive the issues; how many were checked."""
    found: Sequence[MirroredEntry] = store.unchecked_entries(limit)
    records = [record_of(item) for item in found if item.entry.kind == IssueCredit.KIND]
    store.record_checked([good(item, OFFICER, CHECKER) for item in found], records)
    return len(found)
