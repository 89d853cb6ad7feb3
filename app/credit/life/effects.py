"""What each act makes of a credit that allows it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from app.credit.life.acts import ACCEPTED, REFUSED, Step
from app.credit.life.values import AmendmentLife, AmendmentState, Confirming, CreditLife, Extension, Phase


def advise(life: CreditLife, step: Step) -> CreditLife:
    """The beneficiary has the credit."""
    del step
    return replace(life, phase=Phase.ADVISED)


def confirm(life: CreditLife, step: Step) -> CreditLife:
    """The confirming bank is bound as the issuing bank is by now."""
    del step
    return replace(life, confirming=Confirming.GIVEN, confirmed=life.issuer, confirmed_after=len(life.accepted))


def decline(life: CreditLife, step: Step) -> CreditLife:
    """The credit stays unconfirmed."""
    del step
    return replace(life, confirming=Confirming.DECLINED)


def amend(life: CreditLife, step: Step) -> CreditLife:
    """An amendment more is open; what binds stays as it was."""
    made = AmendmentLife(
        step.number,
        step.plain_hash,
        step.increase_minor,
        step.decrease_minor,
        step.expiry_day,
        step.tolerance_plus,
        step.tolerance_minus,
        step.cancels,
    )
    return replace(life, amendments=(*life.amendments, made))


def answer(life: CreditLife, step: Step) -> CreditLife:
    """The amendment is part of the terms, or has ended."""
    one = _named(life, step)
    if step.answer != ACCEPTED:
        state = AmendmentState.REFUSED if step.answer == REFUSED else AmendmentState.WITHDRAWN
        return _with(life, replace(one, state=state))
    one = replace(one, state=AmendmentState.ACCEPTED)
    if one.cancels:
        consented = life.confirming is not Confirming.GIVEN or one.extension is Extension.EXTENDED
        return _with(replace(life, phase=Phase.CANCELLED) if consented else life, one)
    one = replace(one, accepted_as=len(life.accepted) + 1)
    terms = sha256(life.terms + one.plain_hash).digest()
    return _with(replace(life, terms=terms, issuer=life.issuer.amended(one)), one)


def extend(life: CreditLife, step: Step) -> CreditLife:
    """The confirming bank's undertaking follows the amendment or not; to a cancellation it consents or not."""
    one = replace(_named(life, step), extension=Extension.EXTENDED if step.extended else Extension.NOT_EXTENDED)
    if one.cancels and not step.extended:
        one = replace(one, state=AmendmentState.REFUSED)
    cancelled = one.cancels and one.state is AmendmentState.ACCEPTED
    return _with(replace(life, phase=Phase.CANCELLED) if cancelled else life, one)


def withdraw(life: CreditLife, step: Step) -> CreditLife:
    """The beneficiary is asked to let the amendment go."""
    return _with(life, replace(_named(life, step), state=AmendmentState.WITHDRAWAL_ASKED))


def nothing(life: CreditLife, step: Step) -> CreditLife:
    """It stays as it is."""
    del step
    return life


def asked(life: CreditLife) -> CreditLife:
    """With extension open exactly where the confirming bank may still speak."""
    return replace(life, amendments=tuple(_asked(life, one) for one in life.amendments))


def _asked(life: CreditLife, one: AmendmentLife) -> AmendmentLife:
    if one.was_extended is not None:
        return one
    return replace(one, extension=Extension.OPEN if life.reaches_confirmer(one) else Extension.NOT_ASKED)


def _named(life: CreditLife, step: Step) -> AmendmentLife:
    return life.amendments[step.number - 1]


def _with(life: CreditLife, one: AmendmentLife) -> CreditLife:
    amendments = tuple(one if item.number == one.number else item for item in life.amendments)
    return replace(life, amendments=amendments)
