"""The bank's gateway: what a desk asks of it, and the values that travel as JSON (bytes as hex, times in UTC)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Protocol

from app.ledger.acts import Verifier
from app.ledger.network import Network
from app.ledger.sealed import Context, WrappedKey
from app.ledger.signed_act import SignedAct
from app.ledger.statements import SignIn


class Stage(StrEnum):
    """How far an act has come. Desks know QUEUED; gateways all others; IN_BLOCK and FINAL desks prove themselves."""

    QUEUED = "queued"
    WAITING = "waiting"
    RETURNED = "returned"
    REGISTERED = "registered"
    SUBMITTED = "submitted"
    IN_BLOCK = "in_block"
    FINAL = "final"
    FAILED = "failed"


class Wire:
    """Mixed into every value that travels: bytes are hex in JSON."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "hex", "val_json_bytes": "hex"}


@dataclass(frozen=True, kw_only=True, slots=True)
class NetworkInfo(Wire):
    """Which ledger this gateway serves, and how many blocks on top make a block final there."""

    network_id: bytes
    chain_id: int
    journal: str
    contracts: dict[Verifier, str]
    bank: str
    relay: str
    confirmations: int
    sandbox: bool

    def network(self) -> Network:
        """The part that signatures bind to."""
        return Network(self.network_id, self.chain_id, self.journal, self.contracts)


@dataclass(frozen=True, kw_only=True, slots=True)
class Challenge(Wire):
    """What an officer's key must sign within its time to sign in."""

    nonce: bytes
    valid_until_utc: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SignInAnswer(Wire):
    """The challenge, signed."""

    nonce: bytes
    valid_until_utc: datetime
    signature: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Session(Wire):
    """A signed-in officer: bearer token and who it stands for. The token never reaches disk or logs."""

    token: str
    expires_utc: datetime
    officer: bytes
    bank: str
    roles: int
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficerCard(Wire):
    """The bank's own name for one of its officers; other banks see the id only."""

    officer: bytes
    name: str
    roles: int


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerCard(Wire):
    """A customer that forms offer as applicant or beneficiary."""

    name: str
    street: str
    town: str
    postcode: str
    country: str
    account: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeCard(Wire):
    """An office: BIC11, where it is, when it is open (local time), whose calendar it keeps, its reference series."""

    bic: str
    name: str
    place: str
    zone: str
    opens: str
    closes: str
    calendar: str
    reference_series: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Directory(Wire):
    """What a bank knows of itself."""

    office: OfficeCard
    officers: tuple[OfficerCard, ...]
    customers: tuple[CustomerCard, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StageChange(Wire):
    """One step of an act's life, with what caused it."""

    stage: Stage
    at_utc: datetime
    cause: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnNote(Wire):
    """Why a checker sent an act back, and the field (SWIFT tag, may be empty) it is about."""

    officer: bytes
    reason: str
    field: str
    at_utc: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ActState(Wire):
    """Where an act stands at the gateway.

    Attributes:
        missing: while WAITING, a sentence: what signatures it still needs; else empty.
        signers: officers who signed, the maker first.
        entry: number on the ledger, or None.
        block: number of the block it is in, or None.
        reason: when FAILED, a sentence; when the contract refused it, the contract's reason in words. While REGISTERED,
            SUBMITTED or IN_BLOCK, why it is stuck there; empty while all goes well.
        code: the reason's short name.
    """

    digest: bytes
    kind: int
    stage: Stage
    missing: str
    signers: tuple[bytes, ...]
    entry: int | None
    block: int | None
    reason: str
    code: str
    history: tuple[StageChange, ...]
    returned: ReturnNote | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ActEnvelope(Wire):
    """An act on its way to the gateway, with the maker's word to the checker."""

    act: SignedAct
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ActReceipt(Wire):
    """The gateway's signed word that it holds the act (``app.ledger.statements.Receipt``), and where it stands."""

    bank: str
    signatures_hash: bytes
    received_utc: datetime
    signature: bytes
    state: ActState


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkItem(Wire):
    """An act at the gateway, whole, with its state."""

    act: SignedAct
    note: str
    created_utc: datetime
    state: ActState


@dataclass(frozen=True, kw_only=True, slots=True)
class ReturnRequest(Wire):
    """Send an act back to its maker."""

    reason: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DataKeyRequest(Wire):
    """Ask the bank's gateway to unwrap the data key of an envelope."""

    credit: bytes
    kind: int
    subject: bytes
    epoch: int
    wrapped: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class DataKey(Wire):
    """The unwrapped data key."""

    key: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem(Wire):
    """Why a request was refused (RFC 9457): ``detail`` is a sentence for the officer, ``code`` its short name."""

    type: str
    title: str
    status: int
    detail: str
    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamGreeting(Wire):
    """First message of the stream: does the gateway's ledger have the desk's head at the desk's entry?"""

    agrees: bool
    entry: int
    head: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamNotice(Wire):
    """A wake-up, no truth: an entry was recorded (``entry``, ``head``) or an act moved (``digest``)."""

    entry: int | None
    head: bytes
    digest: bytes


class Gateway(Protocol):
    """The bank's gateway, spoken to by a signed-in officer.

    Every call may raise ``EnvironmentFault`` (``gateway-unreachable``, ``gateway-trouble``) or ``UserError`` with the
    gateway's own sentence and code (``token-expired``, ``unknown-officer``, ``same-person``, ``wrong-network``, …).
    """

    def network(self) -> NetworkInfo:
        """Which ledger it serves; needs no sign-in."""
        ...

    def challenge(self) -> Challenge:
        """A fresh challenge; needs no sign-in."""
        ...

    def sign_in(self, answer: SignInAnswer) -> Session:
        """Trade the signed challenge for a session, kept inside the client from then on."""
        ...

    def directory(self) -> Directory:
        """Own office, officers and customers."""
        ...

    def put_act(self, digest: bytes, envelope: ActEnvelope) -> ActReceipt:
        """Hand over an act with some or all signatures. Idempotent: signatures are merged as a set."""
        ...

    def act(self, digest: bytes) -> WorkItem:
        """One act of the own bank."""
        ...

    def acts(self, *, open_only: bool) -> Sequence[WorkItem]:
        """Acts of the own bank, oldest first; ``open_only`` leaves out those that are final or failed."""
        ...

    def return_act(self, digest: bytes, request: ReturnRequest) -> ActState:
        """Send a waiting act back to its maker."""
        ...

    def data_key(self, wrapped: WrappedKey, context: Context) -> bytes:
        """The data key of an envelope whose reader the own bank is."""
        ...


def sign_in_statement(bank: str, challenge: Challenge) -> SignIn:
    """What the officer's key signs to answer a challenge."""
    return SignIn(bank=bank, nonce=challenge.nonce, valid_until_utc=challenge.valid_until_utc)
