"""The desk's local store: drafts, own acts on their way, the mirror of the ledger, the audit log.

A store belongs to one network, bank and officer. Every method is one transaction and may be called from any thread;
each may raise ``EnvironmentFault`` (codes ``disk-full``, ``store-locked``, ``store-broken``, ``store-read-only``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from app.ledger.acts import IssueCredit
from app.ledger.canonical import Json
from app.ledger.entries import Entry
from app.ledger.signed_act import SignedAct
from app.ports.chain import BlockHeader, RecordedEntry
from app.ports.gateway import ActReceipt, CustomerCard, Directory, Stage, WorkItem


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of a credit before anyone opens it; empty or None where not known yet."""

    reference: str = ""
    applicant: str = ""
    beneficiary: str = ""
    issuing_bank: str = ""
    advising_bank: str = ""
    currency: str = ""
    amount_minor: int | None = None
    expiry: date | None = None

    @classmethod
    def of_words(cls, act: IssueCredit) -> Summary:
        """What the clear words of an issue tell."""
        return cls(
            issuing_bank=act.bank,
            advising_bank=act.advising_bank,
            currency=act.currency,
            amount_minor=act.amount_minor,
            expiry=act.expiry_day,
        )


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft with every version kept; ``content`` is ``app.credit.draft``'s JSON.

    Attributes:
        digest: the act it was submitted as, or empty.
        source_name, source: the message it was imported from, or empty.
    """

    draft_id: int
    version: int
    content: Json
    summary: Summary
    findings: int
    digest: bytes
    source_name: str
    source: bytes
    created_utc: datetime
    updated_utc: datetime


class Drafts(Protocol):
    """Drafts of credits. Nothing is ever deleted: a discarded draft can be brought back."""

    def add_draft(
        self,
        content: Json,
        summary: Summary,
        findings: int,
        *,
        source_name: str,
        source: bytes,
        now_utc: datetime,
    ) -> int:
        """A new draft; its id."""
        ...

    def save_draft(self, draft_id: int, content: Json, summary: Summary, findings: int, now_utc: datetime) -> int:
        """A new version of a draft that has not been submitted; the version's number."""
        ...

    def draft(self, draft_id: int) -> StoredDraft:
        """The newest version. Raises ``UserError`` (``unknown-draft``)."""
        ...

    def reopen_draft(self, digest: bytes) -> int | None:
        """Free the draft that was submitted as ``digest`` (returned or failed) for further work; its id."""
        ...

    def discard_draft(self, draft_id: int, *, discarded: bool) -> None:
        """Put a draft out of sight, or back."""
        ...


@dataclass(frozen=True, slots=True)
class DeskAct:
    """An act of the own bank as this desk knows it before and after it is on the ledger.

    Attributes:
        digest: its EIP-712 digest.
        act: words, signatures known here, payload.
        note: the maker's word to the checker.
        stage: QUEUED until the gateway answered; then the gateway's; the mirror's IN_BLOCK or FINAL wins over both.
        unsent: a signature given here has not been answered yet.
        signed_here: this officer signed it.
        missing, reason, code: as the gateway told (``ActState``).
        signers: officers who signed, the maker first.
        returned_reason, returned_field, returned_by: why and by whom it was sent back.
        credit: the credit it is on (32 bytes), or empty.
        terms: what was sealed, opened and checked, or None.
        terms_fault: why what was sealed can't be taken, as a sentence, or empty.
        summary: for lists.
        entry, block: where it stands on the mirrored ledger, or None.
        struck_utc: when a reorganisation took it out of its block, until it is in one again.
        history: (stage, at, cause), oldest first, desk's and gateway's merged.
    """

    digest: bytes
    act: SignedAct
    note: str
    stage: Stage
    unsent: bool
    signed_here: bool
    missing: str
    reason: str
    code: str
    signers: tuple[bytes, ...]
    returned_reason: str
    returned_field: str
    returned_by: bytes
    credit: bytes
    terms: Json
    terms_fault: str
    summary: Summary
    entry: int | None
    block: int | None
    struck_utc: datetime | None
    queued_utc: datetime
    valid_until_utc: datetime
    history: tuple[tuple[str, datetime, str], ...]


class DeskActs(Protocol):
    """Signed acts: stored before they are sent, sent until answered."""

    def queue_act(
        self,
        digest: bytes,
        act: SignedAct,
        *,
        note: str,
        credit: bytes,
        terms: Json,
        summary: Summary,
        draft_id: int | None,
        now_utc: datetime,
    ) -> None:
        """Store an act with a signature given here, to be sent; a draft it came from counts as submitted with it.

        Called again for a digest that is known (a checker signs), it merges the signatures and marks the act unsent.
        """
        ...

    def unsent_acts(self) -> Sequence[DeskAct]:
        """Oldest first."""
        ...

    def act_answered(self, digest: bytes, receipt: ActReceipt) -> None:
        """The gateway holds it; keep its receipt and state."""
        ...

    def act_refused(self, digest: bytes, sentence: str, code: str, now_utc: datetime) -> None:
        """The gateway or contract refused it for good: FAILED, no longer unsent."""
        ...

    def act_seen(self, item: WorkItem) -> bool:
        """Take in the gateway's state of an act of the own bank; False when nothing changed."""
        ...

    def unopened_acts(self) -> Sequence[DeskAct]:
        """Acts with an envelope whose terms are neither open nor faulty."""
        ...

    def act_opened(self, digest: bytes, terms: Json, summary: Summary) -> None:
        """Keep the opened and checked terms."""
        ...

    def act_faulty(self, digest: bytes, fault: str) -> None:
        """What the act sealed can't be taken; nobody can sign it here (``DeskAct.terms_fault``)."""
        ...

    def desk_act(self, digest: bytes) -> DeskAct:
        """One act. Raises ``UserError`` (``unknown-act``)."""
        ...

    def travelling_acts(self) -> Sequence[DeskAct]:
        """Acts the gateway holds that are neither sent back, failed nor on the mirrored ledger, oldest first."""
        ...

    def waiting_acts(self) -> Sequence[DeskAct]:
        """WAITING and RETURNED acts, oldest first."""
        ...

    def acts_of_credit(self, credit: bytes) -> Sequence[DeskAct]:
        """Oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class MirrorTip:
    """How far the mirror has come: newest block, number of entries, head after the last."""

    block: BlockHeader | None
    count: int
    head: bytes


@dataclass(frozen=True, slots=True)
class MirroredEntry:
    """An entry as mirrored. ``verdict``: empty until checked; ``good``; else a sentence saying what is wrong."""

    entry: Entry
    head: bytes
    block_number: int
    block_hash: bytes
    transaction_hash: bytes
    payload: bytes
    verdict: str
    signers: tuple[bytes, ...] = ()


class Mirror(Protocol):
    """Headers, raw entries and the checkpoint: one transaction a range."""

    def tip(self) -> MirrorTip:
        """Where the mirror stands; count 0 and the genesis head when it is empty."""
        ...

    def mirrored_header(self, number: int) -> BlockHeader | None:
        """A kept header."""
        ...

    def append_range(
        self, headers: Sequence[BlockHeader], entries: Sequence[RecordedEntry], heads: Sequence[bytes]
    ) -> None:
        """Store a checked range: its headers, its entries with the heads recomputed after each, the new tip."""
        ...

    def roll_back(self, block_number: int, now_utc: datetime) -> int:
        """Forget every block above ``block_number`` with entries and what was derived; own acts are struck, not lost.

        Returns the number of entries taken out.
        """
        ...

    def head_at(self, entry_number: int) -> bytes:
        """The head after this mirrored entry (0: genesis)."""
        ...

    def count_at(self, block_number: int) -> int:
        """Number of entries in blocks up to this one."""
        ...

    def entry_of(self, digest: bytes) -> MirroredEntry | None:
        """The entry that recorded an act."""
        ...

    def unchecked_entries(self, limit: int) -> Sequence[MirroredEntry]:
        """Entries whose signatures have not been checked, in order."""
        ...

    def registry_entries(self) -> Sequence[MirroredEntry]:
        """All entries of registry kinds (below 32), in order."""
        ...

    def entries_of_credit(self, credit: bytes) -> Sequence[MirroredEntry]:
        """A credit's entries, in order."""
        ...


class CreditState(StrEnum):
    """Where a recorded credit stands (the further life follows in later kinds)."""

    ISSUED = "issued"
    ADVISED = "advised"


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """A credit derived from checked entries.

    Attributes:
        credit: its id.
        state: by the entries, whether final or not.
        issue: number of the entry that issued it.
        advice: number of the entry that advised it, or None.
        last_block: block of its newest entry.
        plain_hash: of the issue's terms.
        terms: opened and checked terms, or None while sealed to this desk.
        terms_fault: why terms could not be taken, as a sentence, or empty.
        summary: from the clear words, and from the terms once open.
    """

    credit: bytes
    state: CreditState
    issue: int
    advice: int | None
    last_block: int
    plain_hash: bytes
    terms: Json
    terms_fault: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one entry gave: verdict, the officers who signed, and the credit it is on (or empty)."""

    number: int
    verdict: str
    signers: tuple[bytes, ...]
    credit: bytes


class Credits(Protocol):
    """Derived rows; they can be made again from the raw entries at any time."""

    def record_checked(self, checked: Sequence[Checked], credits: Sequence[CreditRecord]) -> None:
        """Keep verdicts and the credits as they stand after them, in one transaction."""
        ...

    def credit(self, credit: bytes) -> CreditRecord | None:
        """One credit."""
        ...

    def unopened_entries(self) -> Sequence[MirroredEntry]:
        """Good entries whose envelope is kept here (the own bank is a reader) and is neither open nor faulty, in order.

        A batch of them: ask again until there are none.
        """
        ...

    def entry_opened(self, digest: bytes, terms: Json, fault: str, summary: Summary | None) -> None:
        """Keep what the entry of this act sealed, opened and checked, or the fault; nothing where it is gone again.

        ``summary`` comes with an issue: its credit's row and search text are made from it and the terms.
        """
        ...

    def opened(self, plain_hash: bytes) -> Json:
        """What was sealed under this plain hash, or None while it isn't open here."""
        ...

    def credits_of_applicant(self, applicant: str, before_entry: int) -> Sequence[CreditRecord]:
        """Own issued credits of this applicant with an issue entry below ``before_entry``, newest first."""
        ...


class RowState(StrEnum):
    """State of a row in the credits table: drafts, acts on their way, and recorded credits in one list."""

    DRAFT = "draft"
    QUEUED = "queued"
    WAITING = "waiting"
    RETURNED = "returned"
    SENT = "sent"
    FAILED = "failed"
    IN_BLOCK = "in_block"
    ISSUED = "issued"
    ADVISED = "advised"


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A row of the credits table.

    Attributes:
        key: ``d<draft id>``, ``a<digest hex>`` or ``c<credit hex>``.
        state: see ``RowState``; IN_BLOCK while the newest entry is not final.
        findings: of a draft.
        block: of the newest entry, for "k of m".
        checked: signatures of all its entries are checked; nothing may be signed on a row that isn't.
    """

    key: str
    summary: Summary
    state: RowState
    findings: int
    block: int | None
    checked: bool
    updated_utc: datetime


class Column(StrEnum):
    """What the table can be sorted by."""

    REFERENCE = "reference"
    BENEFICIARY = "beneficiary"
    APPLICANT = "applicant"
    AMOUNT = "amount"
    EXPIRY = "expiry"
    STATE = "state"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class CreditQuery:
    """Which rows, in what order.

    Attributes:
        text: words to find in reference, parties and opened terms; empty for all.
        states: only these; empty for all.
        final_block: blocks up to this one are final.
    """

    text: str = ""
    states: frozenset[RowState] = field(default_factory=frozenset)
    sort: Column = Column.UPDATED
    descending: bool = True
    final_block: int = 0


class CreditRows(Protocol):
    """The credits table as SQL pages."""

    def row_keys(self, query: CreditQuery) -> Sequence[str]:
        """Keys of all rows in order."""
        ...

    def rows(self, keys: Sequence[str], final_block: int) -> Sequence[CreditRow]:
        """These rows, in this order; keys that are gone are left out."""
        ...

    def state_counts(self, final_block: int) -> dict[RowState, int]:
        """How many rows stand in each state."""
        ...


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the audit log: who did what, when, chained by hash to the line before."""

    number: int
    at_utc: datetime
    officer: bytes
    deed: str
    subject: str
    hash: bytes


class Audit(Protocol):
    """Append-only, hash-chained. Holds ids and hashes, never terms, names or amounts."""

    def audit(self, officer: bytes, deed: str, subject: str, now_utc: datetime) -> None:
        """Append a line."""
        ...

    def audit_rows(self) -> Sequence[AuditRow]:
        """All lines, in order."""
        ...

    def audit_broken_at(self) -> int | None:
        """Number of the first line that doesn't follow from the one before, or None."""
        ...


class Kept(Protocol):
    """What the gateway told last, for reading offline."""

    def keep_directory(self, directory: Directory) -> None:
        """Remember the bank's directory."""
        ...

    def directory(self) -> Directory | None:
        """The directory as last told."""
        ...

    def customers(self) -> Sequence[CustomerCard]:
        """Customers as last told; empty when never."""
        ...

    def keep(self, name: str, value: Json) -> None:
        """Remember a small value (window sizes, last sign-in)."""
        ...

    def kept(self, name: str) -> Json:
        """The value, or None."""
        ...


class Store(Drafts, DeskActs, Mirror, Credits, CreditRows, Audit, Kept, Protocol):
    """The whole store."""

    def close(self) -> None:
        """Write everything and let go of the file."""
        ...
