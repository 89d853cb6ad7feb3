"""An act that was handed in, on its way through the gateway's checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.errors import AppError, EnvironmentFault, UserError
from app.ledger.signatures import in_order
from app.ports.gateway import ActEnvelope, Stage
from chain_client.contracts.refusals import ContractRefusal
from gateway.connector.preflight import Bid
from gateway.events.judge import demand_different_persons, judge, same_person
from gateway.events.life import Step, failed, in_block
from gateway.store.acts import NewAct, Signed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gateway.events.judge import Bench, Judged
    from gateway.store.acts import StoredAct
    from gateway.store.ledger import EntryRow

_BEHIND = "Your bank's gateway isn't yet as far as the ledger on which this act was signed. It is tried again."


class Offer(NamedTuple):
    """What a desk hands in: an act under its digest, with some or all signatures."""

    digest: bytes
    envelope: ActEnvelope


@dataclass(eq=False, slots=True)
class Case:
    """An offer that would change what the gateway holds.

    Attributes:
        known: the act as it is here already, or None.
        before: its signatures so far.
        judged: the act with those that are new.
        refusal: what the ledger holds against it, once it was heard.
    """

    offer: Offer
    known: StoredAct | None
    before: list[Signed]
    judged: Judged
    refusal: ContractRefusal | None = None

    @property
    def digest(self) -> bytes:
        """The act's."""
        return self.offer.digest

    @property
    def signed(self) -> list[Signed]:
        """The whole set."""
        return [*self.before, *self.judged.signed]

    def carried(self) -> bytes:
        """The whole set as the contracts demand it."""
        return carried(self.signed, self.judged.maker)

    def bid(self) -> Bid:
        """What the contract would be asked."""
        act = self.offer.envelope.act
        return Bid(act.kind, act.words, self.carried(), act.payload)

    def as_new(self) -> NewAct:
        """What is stored of an act that isn't here yet."""
        return NewAct(self.digest, self.offer.envelope, self.judged.maker, self.judged.act.valid_until_utc)

    def hear(self, verdict: ContractRefusal | EnvironmentFault | None, entries: int) -> AppError | None:
        """Take the ledger's verdict: why nothing of the offer can be stored, or None where it can.

        Args:
            verdict: None where the ledger would take the act.
            entries: how many the gateway knows.
        """
        if not isinstance(verdict, ContractRefusal):
            return verdict
        if self._is_ahead(verdict, entries):
            return EnvironmentFault(_BEHIND, code="gateway-trouble")
        self.refusal = verdict
        is_hopeless = self.known is None and not (verdict.waits_for_signatures or verdict.already_done)
        return verdict if is_hopeless else None

    def _is_ahead(self, refusal: ContractRefusal, entries: int) -> bool:
        """Whether the refusal only says that the signers' desks know more of the ledger than this gateway does yet."""
        match refusal.name, refusal.values:
            case "UnknownBasis", _:
                return self.judged.act.basis_entry > entries
            case "WrongVersion", (int(current), int(named)):
                return current < named
            case name, _:
                return name == "UnknownCredit"

    def still_stands(self, known: StoredAct | None, signed: Sequence[Signed]) -> bool:
        """Whether nothing happened to the act since the case was opened."""
        return list(signed) == self.before and (known is None or known.stage == Stage.WAITING)

    def next_step(self, entry: EntryRow | None) -> Step:
        """Where the act stands once these signatures are stored."""
        if entry is not None:
            return in_block(entry.number, entry.block)
        signers = len(self.signed)
        if self.refusal is None:
            return Step(Stage.REGISTERED, f"Complete with {signers} signatures.")
        if self.refusal.already_done:
            return Step(Stage.SUBMITTED, self.refusal.sentence)
        if self.refusal.waits_for_signatures:
            return Step(Stage.WAITING, f"Signatures so far: {signers}.", missing=self.refusal.sentence)
        return failed(self.refusal)


def open_case(bench: Bench, offer: Offer, known: StoredAct | None, before: list[Signed]) -> Case | None:
    """The case of an offer; None where there is nothing to do, since all of it is here already or the act is complete.

    Raises:
        UserError: the act breaks a rule, or is over.
    """
    offered = offer.envelope.act
    if len(set(offered.signatures)) != len(offered.signatures):
        raise same_person()
    held = {item.signature for item in before}
    if known and held.issuperset(offered.signatures) and offered.words == known.words:
        return None
    # What is in the set was judged when it came; if its key was revoked since, the ledger says so.
    fresh = tuple(item for item in offered.signatures if item not in held)
    judged = judge(bench, offer.digest, offered, fresh, known.maker if known else "")
    case = Case(offer, known, before, judged)
    demand_different_persons(case.signed)
    if known and known.stage != Stage.WAITING:
        _demand_not_over(known.stage)
        return None
    return case


def carried(signed: Iterable[Signed], maker: str) -> bytes:
    """A set of signatures as the contracts demand it."""
    return in_order({item.signer: item.signature for item in signed}, maker=maker)


def _demand_not_over(stage: Stage) -> None:
    """An act that is complete needs no more signatures; one that is over takes none."""
    if stage == Stage.RETURNED:
        raise UserError("This act was sent back to its maker; a corrected one takes its place.", code="act-returned")
    if stage == Stage.FAILED:
        raise UserError("This act failed and takes no more signatures. Draw up a new one.", code="act-failed")
