"""The desk's local store: drafts, own acts on their way, the mirror of the ledger, the audit log.

A store belongs to one network, bank and officer. Every method is one transaction and may be called from any thread;
each may raise ``EnvironmentFault`` (codes ``disk-full``, ``store-locked``, ``store-broken``, ``store-read-only``).
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from app.ledger.canonical import Json
from app.ledger.signed_act import SignedAct
from app.ports.chain import BlockHeader, RecordedEntry
from app.ports.drafts import Drafts, Templates
from app.ports.first_page import FirstPage
from app.ports.gateway import ActReceipt, CustomerCard, Directory, WorkItem
from app.ports.stored import (
    AuditRow,
    Checked,
    Content,
    CreditQuery,
    CreditRecord,
    CreditRow,
    CurrencySum,
    DeskAct,
    MirroredEntry,
    MirrorFigures,
    MirrorTip,
    RowState,
    Summary,
)


class RecordedTwiceError(Exception):
    """An act would be recorded a second time: its digest is in the mirror."""


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

    def requeue_act(self, digest: bytes, now_utc: datetime) -> None:
        """Send an act signed here once more: its gateway lost it. It is judged anew when it has waited."""
        ...

    def queue_struck(self) -> int:
        """Put acts signed here whose entries a reorganisation took out back into the queue, once each; how many."""
        ...

    def unsent_acts(self) -> Sequence[DeskAct]:
        """What is to be sent, oldest first; acts held back are not among it."""
        ...

    def act_judged(self, digest: bytes, now_utc: datetime) -> None:
        """It fits the ledger as it stands now; where it was held back, it is no longer."""
        ...

    def hold_act(self, digest: bytes, sentence: str, code: str, now_utc: datetime) -> None:
        """Keep an unsent act from going out until its officer decides."""
        ...

    def withdraw_act(self, digest: bytes, signatures: Sequence[bytes], now_utc: datetime) -> None:
        """Take the officer's signature off an act held back; ``signatures`` are those that stay.

        Where none stays the act has FAILED (``withdrawn``) and waits for nobody.
        """
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
        """Acts that wait for somebody: WAITING, RETURNED, FAILED or held back, oldest first."""
        ...

    def struck_acts(self, since_utc: datetime) -> Sequence[DeskAct]:
        """Acts whose entries were taken out by a reorganisation since then, recorded again or not, oldest first."""
        ...

    def acts_of_credit(self, credit: bytes) -> Sequence[DeskAct]:
        """Oldest first."""
        ...

    def subjects_under_way(self, credits_: Collection[bytes]) -> frozenset[bytes]:
        """What own acts on these credits are about that are neither final nor over."""
        ...


class Mirror(Protocol):
    """Headers, raw entries and the checkpoint: one transaction a range."""

    def tip(self) -> MirrorTip:
        """Where the mirror stands; count 0 and the genesis head when it is empty."""
        ...

    def mirrored_header(self, number: int) -> BlockHeader | None:
        """A kept header."""
        ...

    def append_range(
        self,
        headers: Sequence[BlockHeader],
        entries: Sequence[RecordedEntry],
        heads: Sequence[bytes],
        *,
        proved: bool,
    ) -> None:
        """Store a checked range: its headers, its entries with the heads recomputed after each, the new tip.

        ``proved``: mirror and Journal agree at its last block. Only then do own acts' histories say in which blocks
        they are.

        Raises:
            RecordedTwiceError: an entry's digest is mirrored already; nothing is stored.
        """
        ...

    def prove(self) -> None:
        """Mirror and Journal agree at the newest block that is mirrored."""
        ...

    def roll_back(self, block_number: int, now_utc: datetime) -> int:
        """Forget every block above ``block_number`` with entries and what was derived.

        Own acts are struck, not lost; those in blocks that were never proved only stand where they stood before.
        Returns the number of entries taken out.
        """
        ...

    def mirror_figures(self) -> MirrorFigures:
        """What became of the mirrored entries."""
        ...

    def all_settled(self, credit: bytes) -> bool:
        """All entries of the registry and of this credit are proved and checked, and there are some."""
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

    def registry_mark(self) -> tuple[bytes, int]:
        """Another one whenever ``registry_entries`` has changed: the head after the last, and how many are good."""
        ...

    def entries_of_credit(self, credit: bytes) -> Sequence[MirroredEntry]:
        """A credit's entries, in order."""
        ...


class Credits(Protocol):
    """Derived rows; they can be made again from the raw entries at any time."""

    def record_checked(self, checked: Sequence[Checked], credits: Sequence[CreditRecord]) -> None:
        """Keep verdicts (in order of entries) and the credits as they stand after them, in one transaction.

        Nothing is kept where the block of the last of them is no longer mirrored: they may be other entries by now.
        """
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

    def opened(self, digest: bytes) -> Content:
        """What this act sealed, as far as it is open here."""
        ...

    def keep_in_force(self, credit: bytes, terms: Json, summary: Summary) -> None:
        """Keep the terms of a credit that was amended, as they are in force: lists show and find it by these.

        Gone with the credit when a reorganisation takes out any of its entries.
        """
        ...

    def last_credit_of(self, applicant: str, *, besides: bytes) -> CreditRecord | None:
        """The own bank's newest issued credit for this applicant other than ``besides``, or None."""
        ...


class CreditRows(Protocol):
    """The credits table as SQL pages."""

    def row_keys(self, query: CreditQuery) -> Sequence[str]:
        """Keys of all rows in order."""
        ...

    def row_numbers(self, query: CreditQuery) -> array[int]:
        """Numbers of all rows in order, packed: 8 bytes a row."""
        ...

    def row_count(self, query: CreditQuery) -> int:
        """How many rows a query finds; its order and limit count for nothing."""
        ...

    def numbered_rows(self, numbers: Sequence[int], final_block: int) -> Sequence[CreditRow]:
        """These rows, in this order; those that are gone are left out."""
        ...

    def row_number(self, key: str) -> int | None:
        """The number of the row of this key, shown or not; None where there is no such thing."""
        ...

    def sums(self, query: CreditQuery) -> Sequence[CurrencySum]:
        """What a query finds by currency, the commonest first; rows without an amount are left out."""
        ...

    def sums_of(self, numbers: Sequence[int]) -> Sequence[CurrencySum]:
        """These rows by currency, the commonest first."""
        ...

    def rows(self, keys: Sequence[str], final_block: int) -> Sequence[CreditRow]:
        """These rows, in this order; keys that are gone are left out."""
        ...

    def found_rows(self, query: CreditQuery) -> Sequence[CreditRow]:
        """All rows that a query finds, in order and in one reading: a row whose key changes meanwhile isn't missed."""
        ...

    def state_counts(self, final_block: int) -> dict[RowState, int]:
        """How many rows stand in each state."""
        ...


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


class Store(Drafts, Templates, DeskActs, Mirror, Credits, CreditRows, FirstPage, Audit, Kept, Protocol):
    """The whole store."""

    def close(self) -> None:
        """Write everything and let go of the file."""
        ...
