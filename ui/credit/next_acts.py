"""Who acts next on a credit, here and at the other banks, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.life import Act, Phase
from app.desk.progress import StepName, StepState
from app.ledger.acts import IssueCredit
from ui.language.sentences import closed_up, said
from ui.presentations.words import due_words
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.credit.life import CreditLife, OpenAct
    from app.desk.clocks import Due
    from app.desk.desk import Desk
    from app.desk.life import LifeView
    from app.desk.progress import Progress
    from app.desk.views import CreditView


@dataclass(frozen=True, slots=True)
class Awaited:
    """Who acts next: a sentence, and for a time limit how it was reckoned, as (step, article)."""

    sentence: str
    steps: tuple[tuple[str, str], ...] = ()


def acts_next(desk: Desk, view: CreditView, banks: Mapping[str, str], *, mends: bool) -> tuple[Awaited, ...]:
    """First what is under way, then what is awaited of each bank.

    ``mends``: the newest act waits for this officer to mend it.
    """
    newest = view.progress[-1]
    if newest.kind == IssueCredit.__name__ and newest.proof is not None and not newest.proof.final:
        return (Awaited(translate("Credit", "The ledger makes it final; no one has to act.")),)
    told = [] if newest.proof else [Awaited(_before_the_ledger(newest, mends=mends))]
    if view.life is not None:
        told += awaited_of(desk, view.life, banks)
    return tuple(told) or (Awaited(translate("Credit", "The entry is being checked.")),)


def awaited_of(desk: Desk, view: LifeView, banks: Mapping[str, str]) -> list[Awaited]:
    """What is awaited of each bank, of the own one first; of none, of the beneficiary."""
    life = view.record.life
    if life.phase is Phase.CANCELLED:
        return [Awaited(translate("Credit", "It is cancelled; no one has to act."))]
    if life.phase is Phase.CLOSED:
        return [Awaited(translate("Credit", "It is closed; no one has to act."))]
    waits = sorted(zip(view.next_acts, view.dues, strict=True), key=lambda each: each[0][0] != desk.me.bank)
    yours = translate("Credit", "Your bank")
    told = []
    for (bank, act), due in waits:
        sentence = closed_up(_sentence(life, act, yours if bank == desk.me.bank else banks.get(bank, bank)))
        told.append(_by(sentence, due, desk.now_utc()))
    return told or [Awaited(translate("Credit", "The beneficiary ships and presents documents."))]


def _by(sentence: str, due: Due | None, now_utc: datetime) -> Awaited:
    if due is None:
        return Awaited(sentence)
    steps = tuple((said(step.sentence), said(step.article)) for step in due.deadline.steps) if due.deadline else ()
    return Awaited(f"{sentence} {due_words(due, now_utc)}", steps)


def _sentence(life: CreditLife, act: OpenAct, bank: str) -> str:
    amendment = life.amendment(act.number or 0) if act.act in (Act.ANSWER, Act.EXTEND) else None
    cancels = amendment is not None and amendment.cancels
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
        Act.RECEIVE: translate("Credit", "{bank} receives the documents of presentation {n}, and records when."),
        Act.EXAMINE: translate("Credit", "{bank} examines presentation {n} (art. 14)."),
        Act.WAIVE: translate("Credit", "{bank} waives the discrepancies of presentation {n}, or not (art. 16b)."),
        Act.REFUSE: translate("Credit", "{bank} refuses presentation {n}, or waives its discrepancies (art. 16)."),
        Act.HONOUR: translate("Credit", "{bank} honours presentation {n} (art. 15)."),
        Act.SETTLE: translate("Credit", "{bank} records the money for presentation {n}."),
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
