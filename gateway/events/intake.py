"""Taking in acts: judged, tried out on the ledger, stored with their signatures, confirmed by a signed receipt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import EnvironmentFault, UserError
from app.ledger.acts import act_of
from app.ledger.hashing import sha256
from app.ledger.signatures import carried
from app.ledger.statements import Receipt
from app.ports.gateway import ActReceipt, ReturnNote, Stage
from gateway.events.hub import act_moved
from gateway.events.judge import Bench, demand_different_persons, judge, may_judge, same_person
from gateway.events.life import Step, failed, in_block
from gateway.store import acts, ledger, outbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ledger.registry import Officer
    from app.ports.clock import Clock
    from app.ports.gateway import ActEnvelope, ActState, ReturnRequest, WorkItem
    from chain_client.contracts.refusals import ContractRefusal
    from gateway.connector.preflight import Preflight
    from gateway.connector.relay import Relay
    from gateway.events.hub import Hub
    from gateway.events.judge import Judged
    from gateway.store.acts import Signed
    from gateway.store.engine import Store
    from gateway.store.ledger import EntryRow

_ROUNDS_MOST = 20
"""How often an act is tried out again because somebody else's signature arrived meanwhile."""

_CARRIED = (Stage.REGISTERED, Stage.SUBMITTED, Stage.IN_BLOCK)
"""Complete: the connector looks after it, also when it is on the ledger already and a reorganisation takes it off."""


class Intake:
    """What desks do with acts. Any thread may call.

    Args:
        store: the gateway's memory.
        bench: gives what acts are judged by, as of now.
        preflight: tries acts out.
        relay: signs receipts.
        hub: is told of what moved.
        clock: tells the time.
        wake_connector: called when an act is to be carried.
    """

    def __init__(
        self,
        store: Store,
        bench: Callable[[], Bench],
        *,
        preflight: Preflight,
        relay: Relay,
        hub: Hub,
        clock: Clock,
        wake_connector: Callable[[], None],
    ) -> None:
        self._store = store
        self._bench = bench
        self._preflight = preflight
        self._relay = relay
        self._hub = hub
        self._clock = clock
        self._wake_connector = wake_connector

    def put(self, digest: bytes, envelope: ActEnvelope) -> ActReceipt:
        """Take in an act or more signatures for it; the same again changes nothing.

        Raises:
            UserError: the act breaks a rule, or the ledger would refuse it; nothing was stored.
            EnvironmentFault: the node or the database doesn't answer; nothing was stored.
        """
        bench, offered = self._bench(), envelope.act
        if len(set(offered.signatures)) != len(offered.signatures):
            raise same_person()
        for _ in range(_ROUNDS_MOST):
            with self._store.read() as connection:
                known = acts.find(connection, digest)
                before = acts.signatures(connection, known.id) if known else []
            held = {item.signature for item in before}
            if known and held.issuperset(offered.signatures) and offered.words == known.words:
                return self._receipt(digest)
            # What is in the set was judged when it came; if its key was revoked since, the ledger says so.
            fresh = replace(offered, signatures=tuple(item for item in offered.signatures if item not in held))
            judged = judge(bench, digest, fresh, known.maker if known else "")
            signed = [*before, *judged.signed]
            demand_different_persons(signed)
            if known and known.stage != Stage.WAITING:
                _demand_not_over(known.stage)
                return self._receipt(digest)
            signatures = _carried(digest, signed, judged.maker)
            refusal = self._preflight.try_out(offered.kind, offered.words, signatures, offered.payload)
            if refusal and not known and not (refusal.waits_for_signatures or refusal.already_done):
                raise refusal
            if self._keep(digest, envelope, judged, before, refusal):
                return self._receipt(digest)
        raise EnvironmentFault("Too many sign this act at once. It is tried again.", code="gateway-trouble")

    def send_back(self, digest: bytes, officer: Officer, request: ReturnRequest) -> ActState:
        """A checker returns a waiting act to its maker.

        Raises:
            UserError: no such act, it waits no longer, it is the officer's own, or they may not judge it.
        """
        at = self._clock.now_utc()
        with self._store.write() as connection:
            known = acts.find(connection, digest)
            if known is None:
                raise unknown_act()
            if known.stage != Stage.WAITING:
                raise UserError("This act no longer waits for signatures; it can't be sent back.", code="not-waiting")
            if not may_judge(officer, act_of(known.kind, known.words)):
                raise UserError("Only who could approve this act can send it back.", code="role-missing")
            if any(item.officer == officer.officer for item in acts.signatures(connection, known.id)):
                raise UserError("You signed this act yourself; another person judges it.", code="same-person")
            note = ReturnNote(officer=officer.officer, reason=request.reason, field=request.field, at_utc=at)
            acts.send_back(connection, known.id, note)
            acts.move(connection, known.id, Step(Stage.RETURNED, "Sent back to its maker."), at)
        self._hub.publish([act_moved(digest)])
        return self.item(digest).state

    def item(self, digest: bytes) -> WorkItem:
        """One act.

        Raises:
            UserError: ``unknown-act``.
        """
        with self._store.read() as connection:
            item = acts.item(connection, digest)
        if item is None:
            raise unknown_act()
        return item

    def items(self, *, open_only: bool) -> list[WorkItem]:
        """The newest acts, oldest first."""
        with self._store.read() as connection:
            return acts.items(connection, open_only=open_only)

    def _keep(
        self,
        digest: bytes,
        envelope: ActEnvelope,
        judged: Judged,
        before: list[Signed],
        refusal: ContractRefusal | None,
    ) -> bool:
        """Store what was tried out, unless the set of signatures or the stage changed meanwhile."""
        at = self._clock.now_utc()
        with self._store.write() as connection:
            known = acts.find(connection, digest)
            now = acts.signatures(connection, known.id) if known else []
            if now != before or (known and known.stage != Stage.WAITING):
                return False
            if known is None:
                known = acts.add(connection, digest, judged, envelope, at)
            acts.add_signatures(connection, known.id, judged.signed, at)
            signed = [*before, *judged.signed]
            step = _next_step(ledger.entry_of(connection, digest), refusal, len(signed))
            acts.move(connection, known.id, step, at)
            if step.stage in _CARRIED:
                outbox.put(connection, known.id, _carried(digest, signed, judged.maker), at)
        self._hub.publish([act_moved(digest)])
        if step.stage in _CARRIED:
            self._wake_connector()
        return True

    def _receipt(self, digest: bytes) -> ActReceipt:
        bench = self._bench()
        with self._store.read() as connection:
            known = acts.find(connection, digest)
            item = acts.item(connection, digest)
            assert known is not None
            assert item is not None
            received = acts.last_signed(connection, known.id).replace(microsecond=0)
        statement = Receipt(
            bank=bench.bank,
            digest=digest,
            signatures_hash=sha256(carried(digest, item.act.signatures, maker=known.maker)),
            received_utc=received,
        )
        return ActReceipt(
            bank=bench.bank,
            signatures_hash=statement.signatures_hash,
            received_utc=received,
            signature=self._relay.sign_statement(bench.network, statement),
            state=item.state,
        )


def unknown_act() -> UserError:
    """No act of this digest was ever handed in here."""
    return UserError("This gateway holds no such act.", code="unknown-act")


def _next_step(entry: EntryRow | None, refusal: ContractRefusal | None, signers: int) -> Step:
    if entry is not None:
        return in_block(entry)
    if refusal is None:
        return Step(Stage.REGISTERED, f"Complete with {signers} signatures.")
    if refusal.already_done:
        return Step(Stage.SUBMITTED, refusal.sentence)
    if refusal.waits_for_signatures:
        return Step(Stage.WAITING, f"Signatures so far: {signers}.", missing=refusal.sentence)
    return failed(refusal)


def _demand_not_over(stage: Stage) -> None:
    """An act that is complete needs no more signatures; one that is over takes none."""
    if stage == Stage.RETURNED:
        raise UserError("This act was sent back to its maker; a corrected one takes its place.", code="act-returned")
    if stage == Stage.FAILED:
        raise UserError("This act failed and takes no more signatures. Draw up a new one.", code="act-failed")


def _carried(digest: bytes, signed: list[Signed], maker: str) -> bytes:
    return carried(digest, (item.signature for item in signed), maker=maker)
