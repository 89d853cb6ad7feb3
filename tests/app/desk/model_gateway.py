"""A bank's gateway in memory: it merges signatures and unwraps data keys, and goes down when the test says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault, UserError
from app.ledger.hashing import sha256
from app.ledger.sealed import SealError
from app.ledger.signatures import signer
from app.ports.gateway import (
    ActReceipt,
    ActState,
    Challenge,
    Directory,
    NetworkInfo,
    ReturnNote,
    ReturnRequest,
    Session,
    SignInAnswer,
    Stage,
    StageChange,
    WorkItem,
)
from tests.app.desk.consortium import NOW, OFFICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ledger.sealed import Context, WrappedKey
    from app.ports.gateway import ActEnvelope
    from tests.app.desk.consortium import Consortium

CLOSED = (Stage.FINAL, Stage.FAILED)


@dataclass
class Books:
    """What all desks of a bank see at their gateway.

    Attributes:
        down: it doesn't answer.
        keys_locked: it answers, but can't unwrap data keys just now.
        refusal: what it says to everything that is handed in.
        items: every act by digest.
    """

    consortium: Consortium
    bank: str
    down: bool = False
    keys_locked: bool = False
    refusal: UserError | None = None
    items: dict[bytes, WorkItem] = field(default_factory=dict)

    def complete(self) -> list[WorkItem]:
        """Acts with all their signatures."""
        return [item for item in self.items.values() if item.state.stage == Stage.REGISTERED]

    def move(self, digest: bytes, stage: Stage, *, reason: str = "") -> None:
        """The gateway's word on an act becomes this."""
        item = self.items[digest]
        history = (*item.state.history, StageChange(stage=stage, at_utc=NOW, cause="As the gateway says."))
        self.items[digest] = replace(item, state=replace(item.state, stage=stage, history=history, reason=reason))


@dataclass
class Client:
    """``app.ports.gateway.Gateway`` for one officer."""

    books: Books
    officer: bytes
    info: NetworkInfo
    renewals: int = 0

    def network(self) -> NetworkInfo:
        self._reach()
        return self.info

    def challenge(self) -> Challenge:
        self._reach()
        return Challenge(nonce=sha256(b"nonce"), valid_until_utc=NOW)

    def sign_in(self, answer: SignInAnswer) -> Session:
        return Session(
            token="sample", expires_utc=NOW, officer=self.officer, bank=self.books.bank, roles=1, name="Sample"
        )

    def directory(self) -> Directory:
        self._reach()
        return Directory(office=OFFICES[self.books.bank], officers=(), customers=())

    def put_act(self, digest: bytes, envelope: ActEnvelope) -> ActReceipt:
        self._reach()
        if self.books.refusal:
            raise self.books.refusal
        known = self.books.items.get(digest)
        before = known.act.signatures if known else ()
        merged = replace(envelope.act, signatures=tuple(dict.fromkeys((*before, *envelope.act.signatures))))
        by_key = {person.signer.address: person.officer for person in self.books.consortium.people.values()}
        signers = tuple(by_key[signer(digest, item)] for item in merged.signatures)
        stage = Stage.REGISTERED if len(signers) > 1 else Stage.WAITING
        state = ActState(
            digest=digest,
            kind=merged.kind,
            stage=stage,
            missing="" if len(signers) > 1 else "It waits for a checker.",
            signers=signers,
            entry=None,
            block=None,
            reason="",
            code="",
            history=(StageChange(stage=stage, at_utc=NOW, cause="Signed."),),
            returned=None,
        )
        self.books.items[digest] = WorkItem(act=merged, note=envelope.note, created_utc=NOW, state=state)
        return ActReceipt(
            bank=self.books.bank, signatures_hash=bytes(32), received_utc=NOW, signature=bytes(65), state=state
        )

    def act(self, digest: bytes) -> WorkItem:
        self._reach()
        if digest not in self.books.items:
            raise UserError("This act isn't known here.", code="unknown-act")
        return self.books.items[digest]

    def acts(self, *, open_only: bool) -> Sequence[WorkItem]:
        self._reach()
        return [item for item in self.books.items.values() if not open_only or item.state.stage not in CLOSED]

    def return_act(self, digest: bytes, request: ReturnRequest) -> ActState:
        self._reach()
        self.books.move(digest, Stage.RETURNED)
        item = self.books.items[digest]
        note = ReturnNote(officer=self.officer, reason=request.reason, field=request.field, at_utc=NOW)
        self.books.items[digest] = replace(item, state=replace(item.state, returned=note))
        return self.books.items[digest].state

    def data_key(self, wrapped: WrappedKey, context: Context) -> bytes:
        self._reach()
        if self.books.keys_locked:
            raise EnvironmentFault("The bank's keys are locked.", code="keys-locked")
        try:
            return self.books.consortium.keys[self.books.bank].unwrap(
                wrapped.wrapped, context.info(wrapped.bank, wrapped.epoch)
            )
        except SealError as error:
            raise UserError(str(error), code="cannot-unwrap") from error

    def _reach(self) -> None:
        if self.books.down:
            raise EnvironmentFault("The gateway doesn't answer.", code="gateway-unreachable")
