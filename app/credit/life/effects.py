"""What each act makes of a credit that allows it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from app.credit.life.acts import ACCEPTED, REFUSED, Step
from app.credit.life.values import AmendmentLife, AmendmentState, Confirming, CreditLife, Extension, Phase


def advise(life: CreditLife, step: Step) -> CreditLife:
    """The beneficiary has the credit, and can answer its amendments."""
    del step
    return replace(life, phase=Phase.ADVISED)


def confirm(life: CreditLife, step: Step) -> CreditLife:
    """The confirming bank is bound as the issuing bank is by then; amendments that are open it can answer."""
    del step
    return replace(life, confirming=Confirming.GIVEN, confirmed=life.issuer, confirmed_after=len(life.accepted))


def decline(life: CreditLife, step: Step) -> CreditLife:
    """The credit stays unconfirmed for good."""
    del step
    return replace(life, confirming=Confirming.DECLINED)


def amend(life: CreditLife, step: Step) -> CreditLife:
    """The amendment is open and the issuing bank bound by it: an increase is added to its exposure.

    The terms stay as they are. A request to cancel is an amendment that changes nothing else, and binds to nothing.
    """
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
    """Accepted, the issuing bank's undertaking takes it, and the confirming bank's where it was extended to.

    A request to cancel cancels the credit then, unless the confirming bank has yet to consent. Refused, or its
    withdrawal agreed, it ends. What can no longer be owed leaves the exposure.
    """
    one = _named(life, step)
    if step.answer != ACCEPTED:
        state = AmendmentState.REFUSED if step.answer == REFUSED else AmendmentState.WITHDRAWN
        return _with(life, replace(one, state=state))
    return accept(life, one)


def accept(life: CreditLife, one: AmendmentLife) -> CreditLife:
    """An amendment is accepted, by the beneficiary's word or by documents that fit only with it (art. 10c)."""
    one = replace(one, state=AmendmentState.ACCEPTED)
    if one.cancels:
        return _with(replace(life, phase=Phase.CANCELLED) if cancels_at_once(life, one) else life, one)
    one = replace(one, accepted_as=len(life.accepted) + 1)
    terms = sha256(life.terms + one.plain_hash).digest()
    return _with(replace(life, terms=terms, issuer=life.issuer.amended(one)), one)


def cancels_at_once(life: CreditLife, one: AmendmentLife) -> bool:
    """The beneficiary's consent is the last that a cancellation waits for."""
    return life.confirming is not Confirming.GIVEN or one.extension is Extension.EXTENDED


def extend(life: CreditLife, step: Step) -> CreditLife:
    """Extended, the confirming bank's undertaking takes it as soon as it is accepted; else that stays as it was.

    To a request to cancel this is its consent, or without it the end of the request.
    """
    one = replace(_named(life, step), extension=Extension.EXTENDED if step.extended else Extension.NOT_EXTENDED)
    if one.cancels and not step.extended:
        one = replace(one, state=AmendmentState.REFUSED)
    cancelled = one.cancels and one.state is AmendmentState.ACCEPTED
    return _with(replace(life, phase=Phase.CANCELLED) if cancelled else life, one)


def withdraw(life: CreditLife, step: Step) -> CreditLife:
    """The beneficiary is asked to let the amendment go; until it agrees the issuing bank stays bound."""
    return _with(life, replace(_named(life, step), state=AmendmentState.WITHDRAWAL_ASKED))


def nothing(life: CreditLife, step: Step) -> CreditLife:
    """The credit stays as it is."""
    del step
    return life


def asked(life: CreditLife) -> CreditLife:
    """With extension open exactly where the confirming bank may still speak."""
    if not life.amendments:
        return life
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
