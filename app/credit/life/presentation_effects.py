"""What each act on documents, from presentation to settlement, makes of a credit that allows it."""

from __future__ import annotations

from dataclasses import replace

from app.credit.life import effects
from app.credit.life.acts import DISCREPANT, GOT, Step
from app.credit.life.presentations import Decision, Handling, PresentationLife
from app.credit.life.values import CreditLife, Phase


def present(life: CreditLife, step: Step) -> CreditLife:
    """The bank took documents from the beneficiary; its own clock runs from then. Late or overdrawn they are taken."""
    handling = Handling(step.bank, step.received_utc)
    made = PresentationLife(step.number, step.bank, step.amount_minor, step.plain_hash, handlings=(handling,))
    return replace(life, presentations=(*life.presentations, made))


def receive(life: CreditLife, step: Step) -> CreditLife:
    """The documents reached this bank; its own clock runs from then."""
    return _changed(life, step, received_utc=step.received_utc)


def examine(life: CreditLife, step: Step) -> CreditLife:
    """The bank's finding stands until it decides or examines anew.

    Amendments that the documents fit only with are accepted at that moment; those it doesn't name stay as they are.
    """
    for number in step.accepted_numbers:
        life = effects.accept(life, life.amendments[number - 1])
    return _changed(life, step, finding=step.finding, examinations=_own(life, step).examinations + 1)


def advise_discrepancies(life: CreditLife, step: Step) -> CreditLife:
    """The issuing bank is asked for its authority to honour nevertheless."""
    return _changed(life, step, asked=True)


def waive(life: CreditLife, step: Step) -> CreditLife:
    """Waived, the bank may honour in spite of discrepancies; the issuing bank's waiver serves the other banks too."""
    return _changed(life, step, waived=step.waived, waivers=_own(life, step).waivers + 1)


def refuse(life: CreditLife, step: Step) -> CreditLife:
    """The bank doesn't honour; of the issuing bank, what another bank honoured on them is not drawn."""
    given = {"disposal": step.disposal, "given_utc": step.given_utc}
    life = _changed(life, step, decision=Decision.REFUSED, finding=DISCREPANT, **given)
    return _drawn(life, step, 0) if step.bank == life.issuing_bank else life


def send_back(life: CreditLife, step: Step) -> CreditLife:
    """The documents that were refused are on their way back."""
    return _changed(life, step, decision=Decision.RETURNED)


def honour(life: CreditLife, step: Step) -> CreditLife:
    """The issuing bank's undertaking bears it once: as that bank honoured; until then the most another bank did."""
    one = _named(life, step)
    issuer, borne = one.by(life.issuing_bank), min(step.amount_minor, life.left_for(life.issuing_bank, one))
    words = {"manner": step.manner, "outside_minor": step.outside_minor, "maturity_day": step.maturity_day}
    life = _changed(life, step, decision=Decision.HONOURED, honoured_minor=step.amount_minor, **words)
    if step.bank == life.issuing_bank:
        return _drawn(life, step, step.amount_minor)
    return life if issuer.decided else _drawn(life, step, max(one.drawn_minor, borne))


def settle(life: CreditLife, step: Step) -> CreditLife:
    """Money is recorded; what the issuing bank paid within its undertaking leaves its exposure."""
    own = _own(life, step)
    if step.side == GOT:
        return _changed(life, step, got_minor=own.got_minor + step.amount_minor, settlements=own.settlements + 1)
    return _changed(life, step, paid_minor=own.paid_minor + step.amount_minor, settlements=own.settlements + 1)


def close(life: CreditLife, step: Step) -> CreditLife:
    """Nothing more is owed on the credit, and its exposure is free."""
    del step
    return replace(life, phase=Phase.CLOSED)


def _named(life: CreditLife, step: Step) -> PresentationLife:
    return life.presentations[step.number - 1]


def _own(life: CreditLife, step: Step) -> Handling:
    return _named(life, step).by(step.bank)


def _changed(life: CreditLife, step: Step, **changes: object) -> CreditLife:
    changed: Handling = replace(_own(life, step), **changes)  # type: ignore[arg-type]  # fields by their names
    return _with(life, _named(life, step).handled(changed))


def _drawn(life: CreditLife, step: Step, drawn_minor: int) -> CreditLife:
    return _with(life, replace(_named(life, step), drawn_minor=drawn_minor))


def _with(life: CreditLife, one: PresentationLife) -> CreditLife:
    presentations = tuple(one if item.number == one.number else item for item in life.presentations)
    return replace(life, presentations=presentations)
