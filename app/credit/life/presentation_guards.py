"""Why an act on documents, from presentation to settlement, isn't open; each with the name of the ledger's refusal."""

from __future__ import annotations

from app.credit.life import effects
from app.credit.life.acts import (
    ACCEPTANCE,
    AS_INSTRUCTED,
    COMPLYING,
    DEFERRED,
    DISCREPANT,
    GOT,
    HELD_UNTIL_WAIVER,
    NEGOTIATION,
    PREPAID,
    SIGHT,
    Act,
    Step,
)
from app.credit.life.guards import GIVEN, NUMBER_MOST, UNFIT, UNKNOWN_AMENDMENT, Guard, bank_of, less_than_drawn
from app.credit.life.presentations import Decision, Handling, PresentationLife
from app.credit.life.values import CreditLife, Undertaking


def _named(life: CreditLife, step: Step) -> PresentationLife:
    return life.presentation(step.number) or PresentationLife(step.number, "", 0, b"")


def _own(life: CreditLife, step: Step) -> Handling:
    return _named(life, step).by(step.bank)


def _presentation_unfit(_life: CreditLife, step: Step) -> bool:
    return not 0 < step.number <= NUMBER_MOST or step.amount_minor <= 0 or not step.received_utc


def _finding_unfit(_life: CreditLife, step: Step) -> bool:
    return step.finding not in (COMPLYING, DISCREPANT) or bool(step.accepts and step.finding != COMPLYING)


def _refusal_unfit(_life: CreditLife, step: Step) -> bool:
    return not 0 < step.disposal <= AS_INSTRUCTED or not step.given_utc


def _honour_unfit(_life: CreditLife, step: Step) -> bool:
    later = step.maturity_day is not None
    unfit_day = (step.manner == SIGHT and later) or (step.manner in (DEFERRED, ACCEPTANCE) and not later)
    return not 0 < step.manner <= NEGOTIATION or step.amount_minor + step.outside_minor <= 0 or unfit_day


def _settlement_unfit(_life: CreditLife, step: Step) -> bool:
    return not 0 < step.side <= PREPAID or step.amount_minor <= 0 or not step.value_day


def _unfit_amendment(life: CreditLife, step: Step) -> tuple[str, int, int, int]:
    """The first amendment that these documents can't accept: why, its number, what is drawn, what it would leave."""
    for number in step.accepted_numbers:
        one = life.amendment(number)
        if one is None:
            return "unknown-amendment", number, 0, 0
        if not one.is_open or one.cancels:
            return "amendment-ended", number, 0, 0
        if less_than_drawn(life, one):
            return "decrease-too-large", number, life.drawn_minor, life.issuer.amended(one).most_minor
        life = effects.accept(life, one)
    return "", 0, 0, 0


def _decided(life: CreditLife, step: Step) -> bool:
    return _own(life, step).decided


def _decided_for_honour(life: CreditLife, step: Step) -> bool:
    own = _own(life, step)
    again = own.decision is Decision.REFUSED and _named(life, step).waived_for(step.bank, life.issuing_bank)
    return own.decided and not again


def _not_complying(life: CreditLife, step: Step) -> bool:
    waived = _named(life, step).waived_for(step.bank, life.issuing_bank)
    return _own(life, step).finding != COMPLYING and not waived


def _claim(life: CreditLife, step: Step) -> tuple[int, int]:
    """The most that may be named here, and what is named, in minor units."""
    one, own = _named(life, step), _own(life, step)
    if step.act is Act.HONOUR:
        return one.amount_minor, step.amount_minor + step.outside_minor
    return (one.amount_minor - own.got_minor if step.side == GOT else own.unpaid_minor), step.amount_minor


def _above_claim(life: CreditLife, step: Step) -> bool:
    most, named = _claim(life, step)
    return named > most


def _left(life: CreditLife, step: Step) -> tuple[int, int]:
    return life.left_for(step.bank, _named(life, step)), step.amount_minor


def _above_available(life: CreditLife, step: Step) -> bool:
    left, named = _left(life, step)
    return named > left


def _not_honoured(life: CreditLife, step: Step) -> bool:
    own = _own(life, step)
    early = step.side == PREPAID and (step.bank == life.issuing_bank or own.maturity_day is None)
    return step.side != GOT and (own.decision is not Decision.HONOURED or early)


def _is_used_up(life: CreditLife) -> bool:
    bound: Undertaking = life.issuer
    return life.drawn_minor * 100 >= bound.amount_minor * (100 - bound.tolerance_minus)


def _not_expired(life: CreditLife, step: Step) -> bool:
    expired = step.day is not None and step.day > life.issuer.expiry_day
    return not _is_used_up(life) and not expired


_DECIDED = "Your bank has decided on presentation {0}. Look at its newest state."

PRESENTATION_UNFIT = Guard("bad-words", "14", UNFIT, _presentation_unfit)
RECEIPT_UNFIT = Guard("bad-words", "14b", UNFIT, lambda _life, step: not step.received_utc)
FINDING_UNFIT = Guard("bad-words", "14a", UNFIT, _finding_unfit)
REFUSAL_UNFIT = Guard("bad-words", "16c", UNFIT, _refusal_unfit)
HONOUR_UNFIT = Guard("bad-words", "2", UNFIT, _honour_unfit)
SETTLEMENT_UNFIT = Guard("bad-words", "", UNFIT, _settlement_unfit)
WRONG_NUMBER = Guard(
    "wrong-number",
    "",
    "The credit's next presentation is number {0}, and this one is number {1}. Look at the newest state and draw it "
    "up again.",
    lambda life, step: step.number != len(life.presentations) + 1,
    lambda life, step: (len(life.presentations) + 1, step.number),
)
UNKNOWN = Guard(
    "unknown-presentation",
    "",
    "The credit has no presentation {0}. Wait until it is final, or check its number.",
    lambda life, step: life.presentation(step.number) is None,
)
RECEIVED = Guard("already-answered", "14b", GIVEN, lambda life, step: _own(life, step).received_utc is not None)
NOT_RECEIVED = Guard(
    "not-received",
    "14b",
    "Your bank hasn't recorded that it received the documents of presentation {0}. Record that first.",
    lambda life, step: _own(life, step).received_utc is None,
)
DECIDED = Guard("presentation-decided", "16", _DECIDED, _decided)
UNKNOWN_ACCEPTED = Guard(
    UNKNOWN_AMENDMENT.code,
    "10c",
    UNKNOWN_AMENDMENT.sentence,
    lambda life, step: _unfit_amendment(life, step)[0] == "unknown-amendment",
    lambda life, step: _unfit_amendment(life, step)[1:],
)
ENDED_ACCEPTED = Guard(
    "amendment-ended",
    "10c",
    "Amendment {0} is settled, so documents can't accept it. Examine them against the newest terms.",
    lambda life, step: _unfit_amendment(life, step)[0] == "amendment-ended",
    lambda life, step: _unfit_amendment(life, step)[1:],
)
LESS_ACCEPTED = Guard(
    "decrease-too-large",
    "10c",
    "More is drawn on this credit than amendment {0} would leave, so documents can't accept it.",
    lambda life, step: _unfit_amendment(life, step)[0] == "decrease-too-large",
    lambda life, step: _unfit_amendment(life, step)[1:],
)
ASKS_ITSELF = Guard(
    "asks-itself",
    "16b",
    "Bank {0} is the issuing bank: it waives discrepancies or refuses, and asks no other bank for authority.",
    lambda life, step: step.bank == life.issuing_bank,
    bank_of,
)
NOT_DISCREPANT = Guard(
    "not-discrepant",
    "16",
    "Your bank has found no discrepancies in presentation {0}. Examine the documents first.",
    lambda life, step: _own(life, step).finding != DISCREPANT,
)
ASKED = Guard("already-answered", "16", GIVEN, lambda life, step: _own(life, step).asked)
NOT_BOUND = Guard(
    "not-bound",
    "16b",
    "Bank {0} neither issued nor confirmed this credit, so it has nothing to waive.",
    lambda life, step: not life.is_bound(step.bank),
    bank_of,
)
DONE_WITH = Guard(
    "presentation-decided",
    "16b",
    _DECIDED,
    lambda life, step: _own(life, step).decision in (Decision.HONOURED, Decision.RETURNED),
)
WAIVED = Guard("already-answered", "16b", GIVEN, lambda life, step: _own(life, step).waived is True)
NOT_NOMINATED = Guard(
    "not-nominated",
    "2",
    "Bank {0} is neither bound by this credit nor nominated, so it sends the documents on, no more.",
    lambda life, step: not life.may_honour(step.bank),
    bank_of,
)
NOT_THEIRS_TO_HOLD = Guard(
    "bad-words",
    "16c",
    UNFIT,
    lambda life, step: step.disposal == HELD_UNTIL_WAIVER and step.bank != life.issuing_bank,
)
NOT_REFUSED = Guard(
    "not-refused",
    "16e",
    "Your bank hasn't refused presentation {0}. Only documents that were refused are returned.",
    lambda life, step: _own(life, step).decision is not Decision.REFUSED,
)
NOT_THEIRS_TO_NEGOTIATE = Guard(
    "bad-words",
    "2",
    UNFIT,
    lambda life, step: step.manner == NEGOTIATION and step.bank == life.issuing_bank,
)
DECIDED_FOR_HONOUR = Guard("presentation-decided", "15", _DECIDED, _decided_for_honour)
NOT_COMPLYING = Guard(
    "not-complying",
    "15",
    "Your bank hasn't found presentation {0} complying, and nobody has waived its discrepancies. Examine it first.",
    _not_complying,
)
ABOVE_CLAIM = Guard(
    "above-claim",
    "",
    "This is more than is still open on the presentation. Name what was claimed or honoured at most.",
    _above_claim,
    _claim,
)
ABOVE_AVAILABLE = Guard(
    "above-available",
    "30",
    "This is more than is still available. Name the excess as paid outside the undertaking, or take it out.",
    _above_available,
    _left,
)
NOT_HONOURED = Guard(
    "not-honoured",
    "7",
    "Your bank hasn't honoured presentation {0} in a way that this payment fits. Record how it honoured first.",
    _not_honoured,
)
NOT_EXPIRED = Guard(
    "not-expired",
    "6d",
    "The credit isn't used up and expires on {0} only. It can be closed after that day.",
    _not_expired,
    lambda life, _step: (life.issuer.expiry_day,),
)
