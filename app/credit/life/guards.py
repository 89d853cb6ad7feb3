"""What an act must find before it takes effect; each guard by the name that the ledger's own refusal has."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.credit.life.acts import ACCEPTED, WITHDRAWAL_AGREED, Act, Refusal, Step, article
from app.credit.life.effects import cancels_at_once
from app.credit.life.values import AmendmentLife, AmendmentState, Confirming, CreditLife, Part, Phase

NUMBER_MOST = 999
"""The number of an amendment has three digits (field 26E)."""
TOLERANCE_MOST = 99


def _number(life: CreditLife, step: Step) -> tuple[object, ...]:
    del life
    return (step.number,)


def bank_of(life: CreditLife, step: Step) -> tuple[object, ...]:
    """The bank that acts, for a sentence."""
    del life
    return (step.bank,)


def _next_number(life: CreditLife, step: Step) -> tuple[object, ...]:
    return (len(life.amendments) + 1, step.number)


class Guard(NamedTuple):
    """One reason to refuse.

    Attributes:
        code: its name.
        article: of UCP 600, ``10a``; empty where none says so.
        sentence: for the officer; ``{0}``, ``{1}`` stand for what ``tells`` gives.
        broken: whether it refuses this step of this life.
    """

    code: str
    article: str
    sentence: str
    broken: Callable[[CreditLife, Step], bool]
    tells: Callable[[CreditLife, Step], tuple[object, ...]] = _number

    def refusal(self, life: CreditLife, step: Step) -> Refusal | None:
        """The reason in words, where it holds."""
        if not self.broken(life, step):
            return None
        return Refusal(self.code, self.sentence.format(*self.tells(life, step)), article(self.article))


def _amendment_unfit(life: CreditLife, step: Step) -> bool:
    del life
    tolerances = (step.tolerance_plus, step.tolerance_minus)
    moves = step.increase_minor, step.decrease_minor
    changes = any(moves) or step.expiry_day is not None or tolerances != (None, None)
    beyond = not 0 < step.number <= NUMBER_MOST or any((one or 0) > TOLERANCE_MOST for one in tolerances)
    return beyond or all(moves) or (step.cancels and changes)


def _decreases_too_large(life: CreditLife, step: Step) -> bool:
    decreases = step.decrease_minor + sum(one.decrease_minor for one in life.open_amendments)
    return step.decrease_minor > 0 and decreases + life.drawn_minor >= life.issuer.amount_minor


def less_than_drawn(life: CreditLife, one: AmendmentLife) -> bool:
    """The terms with this amendment would undertake less than is drawn already."""
    return life.issuer.amended(one).most_minor < life.drawn_minor


def _leaves_too_little(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    return step.answer == ACCEPTED and one is not None and not one.cancels and less_than_drawn(life, one)


def _cancels_too_soon(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    if one is None or not one.cancels or life.unfinished is None:
        return False
    if step.act is Act.ANSWER:
        return step.answer == ACCEPTED and cancels_at_once(life, one)
    return step.extended and one.state is AmendmentState.ACCEPTED


def _unfinished(life: CreditLife, step: Step) -> tuple[object, ...]:
    del step
    return (life.unfinished.number if life.unfinished else 0,)


def _ended(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    return one is None or not one.is_open


def _out_of_reach(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    return one is None or not life.reaches_confirmer(one)


def _extension_said(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    return one is not None and one.was_extended is not None


def _withdrawal_asked(life: CreditLife, step: Step) -> bool:
    one = life.amendment(step.number)
    return one is not None and one.state is AmendmentState.WITHDRAWAL_ASKED


UNFIT = "A field of this act has a value that the ledger doesn't take. Check its amounts, dates and codes."
GIVEN = "Your bank has given its answer to this. Look at the credit's newest state."
_SETTLED = "Amendment {0} is settled and takes no other answer. Look at the credit's newest state."

EXISTS = Guard(
    "credit-exists",
    "",
    "This credit is on the ledger already. Look for it in the list of credits.",
    lambda _life, _step: True,
)
AMENDMENT_UNFIT = Guard("bad-words", "10", UNFIT, _amendment_unfit)
ANSWER_UNFIT = Guard("bad-words", "10e", UNFIT, lambda _life, step: not ACCEPTED <= step.answer <= WITHDRAWAL_AGREED)
CANCELLED = Guard(
    "credit-cancelled",
    "10a",
    "This credit is cancelled. Nothing but messages can be sent on it.",
    lambda life, _step: life.phase is Phase.CANCELLED,
)
CLOSED = Guard(
    "credit-closed",
    "",
    "This credit is closed. Nothing but money received or paid, and messages, can be recorded on it.",
    lambda life, _step: life.phase is Phase.CLOSED,
)
NOT_ISSUING = Guard(
    "not-issuing-bank",
    "10a",
    "Bank {0} isn't the issuing bank of this credit. Only that bank amends and closes it.",
    lambda life, step: step.bank != life.issuing_bank,
    bank_of,
)
NOT_ADVISING = Guard(
    "not-advising-bank",
    "9",
    "Bank {0} isn't the advising bank of this credit. Only that bank advises it and answers its amendments.",
    lambda life, step: step.bank != life.advising_bank,
    bank_of,
)
NOT_CONFIRMING = Guard(
    "not-confirming-bank",
    "8",
    "Bank {0} wasn't asked to confirm this credit.",
    lambda life, step: life.confirming is Confirming.NOT_ASKED or step.bank != life.confirming_bank,
    bank_of,
)
NOT_A_PARTY = Guard(
    "not-a-party",
    "",
    "The credit doesn't name bank {0}. Only the banks it names act on it.",
    lambda life, step: not life.names(step.bank),
    bank_of,
)
NOT_ADVISED = Guard(
    "not-advised",
    "9",
    "This credit isn't advised yet. Advise it before answering its amendments.",
    lambda life, _step: life.phase is Phase.ISSUED,
)
OTHER_TERMS = Guard(
    "terms-mismatch",
    "10c",
    "This was made on other terms than the credit has now. Open the credit again and draw it up on what it says.",
    lambda life, step: step.terms != life.terms,
)
CONFIRMATION_SAID = Guard("already-answered", "8", GIVEN, lambda life, _step: life.confirming is not Confirming.ASKED)
WRONG_NUMBER = Guard(
    "wrong-number",
    "10",
    "The credit's next amendment is number {0}, and this one is number {1}. Look at the newest state and draw it "
    "up again.",
    lambda life, step: step.number != len(life.amendments) + 1,
    _next_number,
)
EXPIRY_BEFORE_ISSUE = Guard(
    "bad-words",
    "6d",
    UNFIT,
    lambda life, step: step.expiry_day is not None and step.expiry_day < life.issue_day,
)
DECREASE_TOO_LARGE = Guard(
    "decrease-too-large",
    "10",
    "The decreases still open and what is drawn would leave nothing of the credit. Decrease by less, or ask to cancel "
    "it.",
    _decreases_too_large,
)
LEAVES_TOO_LITTLE = Guard(
    "decrease-too-large",
    "10c",
    "More is drawn on this credit than amendment {0} would leave. It can be refused, or withdrawn.",
    _leaves_too_little,
)
UNFINISHED = Guard(
    "open-presentation",
    "",
    "Presentation {0} isn't finished. Refuse or return it, or honour and pay it, first.",
    lambda life, _step: life.unfinished is not None,
    _unfinished,
)
CANCELS_TOO_SOON = Guard("open-presentation", "10a", UNFINISHED.sentence, _cancels_too_soon, _unfinished)
NOT_CONFIRMED = Guard(
    "not-confirmed",
    "10b",
    "Your bank hasn't confirmed this credit, so there is no confirmation to extend.",
    lambda life, _step: life.confirming is not Confirming.GIVEN,
)
UNKNOWN_AMENDMENT = Guard(
    "unknown-amendment",
    "",
    "The credit has no amendment {0}. Wait until it is final, or check its number.",
    lambda life, step: life.amendment(step.number) is None,
)
ENDED = Guard("amendment-ended", "10c", _SETTLED, _ended)
OUT_OF_REACH = Guard("amendment-ended", "10b", _SETTLED, _out_of_reach)
EXTENSION_SAID = Guard("already-answered", "10b", GIVEN, _extension_said)
NO_WITHDRAWAL_ASKED = Guard(
    "withdrawal-not-asked",
    "10b",
    "The issuing bank hasn't asked to withdraw amendment {0}. It can be accepted or refused.",
    lambda life, step: step.answer == WITHDRAWAL_AGREED and not _withdrawal_asked(life, step),
)
WITHDRAWAL_ASKED = Guard(
    "withdrawal-already-asked",
    "10b",
    "Your bank has asked to withdraw amendment {0}. Wait for the beneficiary's answer.",
    _withdrawal_asked,
)

NOT_THE_BANK = {
    Part.ISSUING: NOT_ISSUING,
    Part.ADVISING: NOT_ADVISING,
    Part.CONFIRMING: NOT_CONFIRMING,
    None: NOT_A_PARTY,
}
"""Who must act; None is any bank that the credit names."""
