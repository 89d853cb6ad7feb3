"""Who must sign an act, in which role, who has and when, and who of the bank still can: one seat a signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.desk.people import Person, people
from app.desk.undertaken import undertaken
from app.ledger.acts import Role
from app.ledger.rulebook import Approvals, Rulebook
from app.ports.gateway import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.desk.desk import Desk
    from app.desk.undertaken import Undertaken
    from app.ledger.registry import Registry
    from app.ports.stored import DeskAct

_FOUR_EYES = Approvals(checkers=1, compliance=False)


@dataclass(frozen=True, slots=True)
class Seat:
    """A signature that the act needs or has.

    Attributes:
        role: what it is signed as.
        person: who signed, or None while it is missing.
        signed_utc: when the gateway took it in; None while missing, or where the gateway's steps don't tell.
        able: while it is missing, who of the bank could give it.
    """

    role: Role
    person: Person | None
    signed_utc: datetime | None = None
    able: tuple[Person, ...] = ()


def seats(desk: Desk, item: DeskAct) -> tuple[Seat, ...]:
    """The seats of an act: its maker's, the checkers', and compliance's where the rulebook asks for it."""
    registry = desk.registry()
    signed = _signed(desk, item)
    bound = undertaken(desk, item.act.act())
    wanted = _wanted(registry, bound)
    checkers, compliance = _shared_out([person for person, _ in signed[1:]], wanted)
    times = dict(signed)
    given = [(Role.MAKER, signed[0][0] if signed else None)]
    given += [(Role.CHECKER, person) for person in _filled(checkers, wanted.checkers)]
    given += [(Role.COMPLIANCE, person) for person in _filled(compliance, int(wanted.compliance))]
    return tuple(
        Seat(role, person, times[person])
        if person
        else Seat(role, None, able=_able(desk, item, registry, role, verified=bound is not None))
        for role, person in given
    )


def _signed(desk: Desk, item: DeskAct) -> list[tuple[Person, datetime | None]]:
    officers = list(item.signers)
    if item.signed_here and desk.me.officer not in officers:
        officers.append(desk.me.officer)  # the gateway hasn't told of it yet
    steps = [at for stage, at, _ in item.history if stage == Stage.WAITING]
    # A gateway makes one step for each signature; where the steps are others, only the first is known.
    times: list[datetime | None] = [*steps] if len(steps) == len(item.signers) else [item.queued_utc]
    times += [None] * (len(officers) - len(times))
    return list(zip(people(desk, officers), times, strict=False))


def _wanted(registry: Registry, bound: Undertaken | None) -> Approvals:
    if bound is None:
        return _FOUR_EYES
    return Rulebook.of(registry.rules).approvals(bound.currency, bound.most_minor) or _FOUR_EYES


def _shared_out(signed: Sequence[Person], wanted: Approvals) -> tuple[list[Person], list[Person]]:
    """Checkers and compliance officers of those who signed after the maker, as the ledger counts them.

    Who may do both counts once, and for compliance only when nobody else stands for it.
    """
    compliance = [person for person in signed if Role.CHECKER not in person.roles]
    checkers = [person for person in signed if Role.CHECKER in person.roles]
    both = [person for person in checkers if Role.COMPLIANCE in person.roles]
    if wanted.compliance and not compliance and both and len(checkers) > wanted.checkers:
        checkers.remove(both[-1])
        compliance = [both[-1]]
    return checkers, compliance


def _filled(signed: Sequence[Person], wanted: int) -> list[Person | None]:
    return [*signed, *[None] * (wanted - len(signed))]


def _able(desk: Desk, item: DeskAct, registry: Registry, role: Role, *, verified: bool) -> tuple[Person, ...]:
    officers = registry.officers
    signed = {*item.signers, *([desk.me.officer] if item.signed_here else ())}
    tags = {officers[officer].person_tag for officer in signed if officer in officers}
    now = int(desk.now_utc().timestamp())
    able = [
        officer.officer
        for officer in officers.values()
        if officer.bank == desk.me.bank
        and role in officer.roles
        and officer.active
        and officer.key
        and officer.person_tag not in tags
        and (officer.verified_until >= now or not verified)
    ]
    return people(desk, able)
