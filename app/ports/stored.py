"""What the local store holds: drafts, acts, mirrored entries, credits, and rows of the credits table."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from app.credit.life import Confirming, CreditLife, Phase
from app.ledger.acts import IssueCredit
from app.ledger.canonical import Json
from app.ledger.entries import Entry
from app.ledger.signed_act import SignedAct
from app.ports.chain import BlockHeader
from app.ports.gateway import Stage


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


class Content(NamedTuple):
    """What an act sealed: opened and checked, or None; then ``fault`` may say why it can't be taken, as a sentence."""

    json: Json
    fault: str


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


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """A draft as it was once saved; ``content`` is ``app.credit.draft``'s JSON."""

    version: int
    content: Json
    saved_utc: datetime


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A template under the officer's name for it; ``content`` is ``app.credit.draft``'s JSON."""

    template_id: int
    name: str
    content: Json
    saved_utc: datetime


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
        held, held_code: why it is kept from going out until its officer decides, as a sentence and its short name.
        judged_utc: when it was last found to fit the ledger: at its signature here, or judged again since.
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
    held: str
    held_code: str
    judged_utc: datetime | None
    queued_utc: datetime
    valid_until_utc: datetime
    history: tuple[tuple[str, datetime, str], ...]


@dataclass(frozen=True, slots=True)
class MirrorTip:
    """How far the mirror has come: newest block, number of entries, head after the last.

    ``proved_block`` is the newest block at which mirror and Journal were found to agree, -1 before there was one.
    """

    block: BlockHeader | None
    count: int
    head: bytes
    proved_block: int = -1


@dataclass(frozen=True, slots=True)
class MirrorFigures:
    """What became of the mirrored entries.

    Attributes:
        proved: in blocks up to the proved one.
        checked, wrong: judged, and of those found other than good.
        opened, sealed: envelopes kept for this bank that are open (or known to be faulty), and that wait to be opened.
    """

    proved: int
    checked: int
    wrong: int
    opened: int
    sealed: int


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


class CreditState(StrEnum):
    """Where a recorded credit stands, in a word."""

    ISSUED = "issued"
    ADVISED = "advised"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """A credit derived from checked entries.

    Attributes:
        credit: its id.
        life: by the entries, whether final or not.
        issue: number of the entry that issued it.
        advice: number of the entry that advised it, or None.
        newest: number of its newest entry.
        last_block: block of the newest entry that changed anything; messages don't.
        terms: as issued, opened and checked, or None while sealed to this desk.
        terms_fault: why terms could not be taken, as a sentence, or empty.
        summary: from the clear words, amended, and from the terms once open.
    """

    credit: bytes
    life: CreditLife
    issue: int
    advice: int | None
    newest: int
    last_block: int
    terms: Json
    terms_fault: str
    summary: Summary

    @property
    def state(self) -> CreditState:
        """Where it stands; a confirmation says more than an advice, and its end more than both."""
        if self.life.phase in (Phase.CANCELLED, Phase.CLOSED):
            return CreditState(self.life.phase)
        if self.life.confirming is Confirming.GIVEN:
            return CreditState.CONFIRMED
        return CreditState.ADVISED if self.life.phase is Phase.ADVISED else CreditState.ISSUED


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking the entry of this number in the block of this hash gave: verdict, and the officers who signed."""

    number: int
    block_hash: bytes
    verdict: str
    signers: tuple[bytes, ...]


class RowState(StrEnum):
    """State of a row in the credits table: drafts, acts on their way, and recorded credits in one list."""

    DRAFT = "draft"
    QUEUED = "queued"
    HELD = "held"
    WAITING = "waiting"
    RETURNED = "returned"
    SENT = "sent"
    FAILED = "failed"
    IN_BLOCK = "in_block"
    ISSUED = "issued"
    ADVISED = "advised"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A row of the credits table.

    Attributes:
        key: ``d<draft id>``, ``a<digest hex>`` or ``c<credit hex>``.
        state: see ``RowState``; IN_BLOCK while the newest entry is not final.
        findings: of a draft.
        block: of the newest entry, for "k of m".
        checked: signatures of all its entries are checked; nothing may be signed on a row that isn't.
        struck: a reorganisation took its entry out, and it isn't recorded again yet.
        number: what lists know it by; the key is longer.
    """

    key: str
    summary: Summary
    state: RowState
    findings: int
    block: int | None
    checked: bool
    struck: bool
    updated_utc: datetime
    number: int


class NearDay(StrEnum):
    """What a day is to a credit: the last one to ship, or the one on which it expires."""

    SHIPMENT = "shipment"
    EXPIRY = "expiry"


@dataclass(frozen=True, slots=True)
class NearDate:
    """A day of a recorded credit that is still to come.

    Attributes:
        place: where the day counts as the terms have it, in capitals; empty while they are sealed here.
        key: of the credit's row.
    """

    kind: NearDay
    day: date
    place: str
    key: str
    summary: Summary


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """Rows of one currency: how many, and the sum of their amounts in minor units."""

    currency: str
    count: int
    total_minor: int


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
        limit: no more than so many, the first of them; 0 for all.
        currencies: ISO 4217 codes, only these; empty for all.
        least_minor, most_minor: minor units of the one currency asked for, both included; None for no bound.
        expiry_first, expiry_last: days, both included; None for no bound.
        bank: BIC of a bank that issues or advises, or its beginning; empty for any.
        signer: id of an officer who drafts it here, or signed an act on it; empty for any.
    """

    text: str = ""
    states: frozenset[RowState] = field(default_factory=frozenset)
    sort: Column = Column.UPDATED
    descending: bool = True
    final_block: int = 0
    limit: int = 0
    currencies: frozenset[str] = field(default_factory=frozenset)
    least_minor: int | None = None
    most_minor: int | None = None
    expiry_first: date | None = None
    expiry_last: date | None = None
    bank: str = ""
    signer: bytes = b""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the audit log: who did what, when, chained by hash to the line before."""

    number: int
    at_utc: datetime
    officer: bytes
    deed: str
    subject: str
    hash: bytes
