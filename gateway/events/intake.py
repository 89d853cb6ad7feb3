"""Taking in acts: judged, tried out on the ledger, stored with their signatures, confirmed by a signed receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import AppError, EnvironmentFault, UserError
from app.ledger.acts import act_of
from app.ledger.hashing import sha256
from app.ledger.statements import Receipt
from app.ports.gateway import ActReceipt, ReturnNote, Stage
from gateway.events.case import carried, open_case
from gateway.events.hub import act_moved
from gateway.events.judge import may_judge
from gateway.events.life import Step
from gateway.store import acts, ledger, outbox, work_items

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from app.ledger.registry import Officer
    from app.ports.clock import Clock
    from app.ports.gateway import ActState, ReturnRequest, WorkItem
    from gateway.connector.preflight import Preflight
    from gateway.connector.relay import Relay
    from gateway.events.case import Case, Offer
    from gateway.events.hub import Hub
    from gateway.events.judge import Bench
    from gateway.store.engine import Store
    from gateway.store.work_items import Held

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

    def put_all(self, offers: Sequence[Offer]) -> list[ActReceipt | AppError]:
        """Take in acts, or more signatures for them, and answer each; the same again changes nothing.

        What is offered together is asked of the ledger and stored together, and answered only when it is stored.

        Returns:
            For each offer its receipt; or why nothing of it was stored: the act breaks a rule, or the ledger would
            refuse it.

        Raises:
            EnvironmentFault: the node or the database doesn't answer; what was stored of it is told at the next try.
        """
        verdicts: dict[int, AppError | bool] = {}
        left = dict(enumerate(offers))
        for _ in range(_ROUNDS_MOST):
            # Of one act only the first: the next joins its signatures to what that one leaves.
            places = {offer.digest: place for place, offer in reversed(left.items())}.values()
            tried = self._try([offers[place] for place in places])
            verdicts |= zip(places, tried, strict=True)
            left = {place: offer for place, offer in left.items() if not verdicts.get(place)}
            if not left:
                break
        crowded = EnvironmentFault("Too many sign this act at once. It is tried again.", code="gateway-trouble")
        refused = {place: each for place, each in verdicts.items() if isinstance(each, AppError)}
        refused |= dict.fromkeys(left, crowded)
        receipts = self._receipts({offer.digest for place, offer in enumerate(offers) if place not in refused})
        return [refused.get(place) or receipts[offer.digest] for place, offer in enumerate(offers)]

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
            signed = acts.signatures(connection, [known.id])[known.id]
            if any(item.officer == officer.officer for item in signed):
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
            item = work_items.item(connection, digest)
        if item is None:
            raise unknown_act()
        return item

    def items(self, *, open_only: bool) -> list[WorkItem]:
        """The newest acts, oldest first."""
        with self._store.read() as connection:
            return work_items.items(connection, open_only=open_only)

    def _try(self, offers: Sequence[Offer]) -> list[AppError | bool]:
        """Why each offer is refused, True where all of it is held, or False where it has to be tried again."""
        verdicts: dict[bytes, AppError | bool] = {}
        bench, cases = self._bench(), []
        with self._store.read() as connection:
            known = acts.of_digests(connection, [offer.digest for offer in offers])
            signed = acts.signatures(connection, [act.id for act in known.values()])
        for offer in offers:
            act = known.get(offer.digest)
            try:
                case = open_case(bench, offer, act, signed[act.id] if act else [])
            except UserError as refusal:
                verdicts[offer.digest] = refusal
            else:
                verdicts[offer.digest] = case is None
                cases += [case] if case else []
        fit = []
        for case, verdict in zip(cases, self._preflight.try_out_each([case.bid() for case in cases]), strict=True):
            if reason := case.hear(verdict, bench.entries):
                verdicts[case.digest] = reason
            else:
                fit.append(case)
        kept = self._keep(fit)
        return [verdicts[offer.digest] or offer.digest in kept for offer in offers]

    def _keep(self, fit: Sequence[Case]) -> set[bytes]:
        """Store what was tried out, and tell which; not those whose set of signatures or stage changed meanwhile."""
        if not fit:
            return set()
        at = self._clock.now_utc()
        digests = [case.digest for case in fit]
        with self._store.write() as connection:
            known = acts.of_digests(connection, digests)
            signed = acts.signatures(connection, [act.id for act in known.values()])
            entries = ledger.entries_of(connection, digests)
            steps = {}
            for case in fit:
                act = known.get(case.digest)
                if case.still_stands(act, signed[act.id] if act else []):
                    steps[case] = case.next_step(entries.get(case.digest))
            ids = acts.add_all(connection, [case.as_new() for case in steps if case.digest not in known], at)
            ids |= {act.digest: act.id for act in known.values()}
            acts.add_signatures(
                connection, [(ids[case.digest], item) for case in steps for item in case.judged.signed], at
            )
            acts.move_all(connection, [(ids[case.digest], step) for case, step in steps.items()], at)
            complete = [case for case, step in steps.items() if step.stage in _CARRIED]
            outbox.put(connection, [(ids[case.digest], case.carried()) for case in complete], at)
        self._hub.publish([act_moved(case.digest) for case in steps])
        if complete:
            self._wake_connector()
        return {case.digest for case in steps}

    def _receipts(self, digests: Collection[bytes]) -> dict[bytes, ActReceipt]:
        if not digests:
            return {}
        with self._store.read() as connection:
            held = work_items.held(connection, digests)
        return {digest: self._receipt(digest, each) for digest, each in held.items()}

    def _receipt(self, digest: bytes, held: Held) -> ActReceipt:
        bench = self._bench()
        statement = Receipt(
            bank=bench.bank,
            digest=digest,
            signatures_hash=sha256(carried(held.signed, held.maker)),
            received_utc=held.received.replace(microsecond=0),
        )
        return ActReceipt(
            bank=bench.bank,
            signatures_hash=statement.signatures_hash,
            received_utc=statement.received_utc,
            signature=self._relay.sign_statement(bench.network, statement),
            state=held.item.state,
        )


def unknown_act() -> UserError:
    """No act of this digest was ever handed in here."""
    return UserError("This gateway holds no such act.", code="unknown-act")
