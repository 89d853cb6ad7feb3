"""Who acts next on a credit, here and at the other banks, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.credit.life import Act, Phase
from app.desk.progress import StepName, StepState
from app.ledger.acts import IssueCredit
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.credit.life import OpenAct
    from app.desk.desk import Desk
    from app.desk.life import LifeView
    from app.desk.progress import Progress
    from app.desk.views import CreditView


def acts_next(desk: Desk, view: CreditView, banks: Mapping[str, str], *, mends: bool) -> str:
    """Sentences, a line each: first what is under way, then what is awaited of each bank.

    ``mends``: the newest act waits for this officer to mend it.
    """
    newest = view.progress[-1]
    if newest.kind == IssueCredit.__name__ and newest.proof is not None and not newest.proof.final:
        return translate("Credit", "The ledger makes it final; no one has to act.")
    told = [] if newest.proof else [_before_the_ledger(newest, mends=mends)]
    if view.life is not None:
        told += _awaited(desk, view.life, banks)
    return "\n".join(told or [translate("Credit", "The entry is being checked.")])


def _awaited(desk: Desk, view: LifeView, banks: Mapping[str, str]) -> list[str]:
    """What is awaited of each bank, of the own one first; of none, of the beneficiary."""
    life = view.record.life
    if life.phase is Phase.CANCELLED:
        return [translate("Credit", "It is cancelled; no one has to act.")]
    waits = sorted(view.next_acts, key=lambda each: each[0] != desk.me.bank)
    yours = translate("Credit", "Your bank")
    told = []
    for bank, act in waits:
        amendment = life.amendment(act.number or 0)
        cancels = amendment is not None and amendment.cancels
        told.append(_sentence(act, yours if bank == desk.me.bank else banks.get(bank, bank), cancels=cancels))
    return told or [translate("Credit", "The beneficiary ships and presents documents.")]


def _sentence(act: OpenAct, bank: str, *, cancels: bool) -> str:
    if cancels:
        cancelling = {
            Act.ANSWER: translate("Credit", "{bank} passes on whether the beneficiary agrees to cancel it (art. 10a)."),
            Act.EXTEND: translate("Credit", "{bank} agrees to cancel it, or doesn't (art. 10a)."),
        }
        return cancelling[act.act].format(bank=bank)
    sentences = {
        Act.ADVISE: translate("Credit", "{bank} advises it to the beneficiary."),
        Act.CONFIRM: translate("Credit", "{bank} confirms it, or declines to (art. 8)."),
        Act.ANSWER: translate("Credit", "{bank} passes on the beneficiary's answer to amendment {n} (art. 10c)."),
        Act.EXTEND: translate("Credit", "{bank} extends its confirmation to amendment {n}, or not (art. 10b)."),
    }
    return sentences[act.act].format(bank=bank, n=act.number)


def _before_the_ledger(newest: Progress, *, mends: bool) -> str:
    """Who acts on an act under way. What was asked or is missing stands in its ladder, and isn't said again."""
    names = {step.name: step.state for step in newest.steps}
    if StepName.RETURNED in names or StepName.FAILED in names:
        if mends:
            return translate("Credit", "You mend the draft and submit it again.")
        return translate("Credit", "Its maker mends it and submits it again.")
    if StepName.HELD in names:
        return translate("Credit", "It is held back. Decide under Needs me.")
    if StepName.QUEUED in names:
        return translate("Credit", "It is sent by itself.")
    if names.get(StepName.APPROVED) is StepState.NOW:
        return translate("Credit", "A checker reads and signs it.")
    return translate("Credit", "The act is on its way to the ledger.")
