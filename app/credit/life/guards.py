"""What an act must find before it takes effect; each guard by the name that the ledger's own refusal has."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.credit.life.acts import ACCEPTED, WITHDRAWAL_AGREED, Refusal, Step, article
from app.credit.life.values import AmendmentState, Confirming, CreditLife, Part, Phase

NUMBER_MOST = 999
"""The number of an amendment has three digits (field 26E)."""
TOLERANCE_MOST = 99


def _number(life: CreditLife, step: Step) -> tuple[object, ...]:
    del life
    return (step.number,)


def _bank(life: CreditLife, step: Step) -> tuple[object, ...]:
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
    return decreases >= life.issuer.amount_minor


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


def _named(life: CreditLife) -> tuple[str, ...]:
    return (life.issuing_bank, life.advising_bank, life.confirming_bank, life.nominated_bank)


_UNFIT = "A field of this act has a value that the ledger doesn't take. Check its amounts, dates and codes."
_GIVEN = "Your bank has given its answer to this. Look at the credit's newest state."
_SETTLED = "Amendment {0} is settled and takes no other answer. Look at the credit's newest state."

EXISTS = Guard(
    "credit-exists",
    "",
    "This credit is on the ledger already. Look for it in the list of credits.",
    lambda _life, _step: True,
)
AMENDMENT_UNFIT = Guard("bad-words", "10", _UNFIT, _amendment_unfit)
ANSWER_UNFIT = Guard("bad-words", "10e", _UNFIT, lambda _life, step: not ACCEPTED <= step.answer <= WITHDRAWAL_AGREED)
CANCELLED = Guard(
    "credit-cancelled",
    "10a",
    "This credit is cancelled. Nothing but messages can be sent on it.",
    lambda life, _step: life.phase is Phase.CANCELLED,
)
NOT_ISSUING = Guard(
    "not-issuing-bank",
    "10a",
    "Bank {0} isn't the issuing bank of this credit and can't amend it.",
    lambda life, step: step.bank != life.issuing_bank,
    _bank,
)
NOT_ADVISING = Guard(
    "not-advising-bank",
    "9",
    "Bank {0} isn't the advising bank of this credit. Only that bank advises it and answers its amendments.",
    lambda life, step: step.bank != life.advising_bank,
    _bank,
)
NOT_CONFIRMING = Guard(
    "not-confirming-bank",
    "8",
    "Bank {0} wasn't asked to confirm this credit.",
    lambda life, step: life.confirming is Confirming.NOT_ASKED or step.bank != life.confirming_bank,
    _bank,
)
NOT_A_PARTY = Guard(
    "not-a-party",
    "",
    "The credit doesn't name bank {0}. Only the banks it names write to each other on it.",
    lambda life, step: step.bank not in _named(life),
    _bank,
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
CONFIRMATION_SAID = Guard("already-answered", "8", _GIVEN, lambda life, _step: life.confirming is not Confirming.ASKED)
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
    _UNFIT,
    lambda life, step: step.expiry_day is not None and step.expiry_day < life.issue_day,
)
DECREASE_TOO_LARGE = Guard(
    "decrease-too-large",
    "10",
    "The decreases still open would leave nothing of the credit. Decrease by less, or ask to cancel it.",
    _decreases_too_large,
)
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
EXTENSION_SAID = Guard("already-answered", "10b", _GIVEN, _extension_said)
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
