"""The words that several screens share: people, times, states, and the rungs of an act's ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.desk.progress import StepName, StepState
from app.ledger.acts import Role
from app.money import Money
from app.ports.stored import RowState
from ui.language.sentences import said
from ui.privacy import hide_amount
from ui.theme.state import State
from ui.widgets.dates import show_day
from ui.widgets.ladder import Reached, Step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.desk.people import Person
    from app.desk.progress import Progress
    from app.desk.progress import Step as Rung
    from app.ports.gateway import OfficeCard
    from app.ports.stored import CreditRow, Summary

translate = QCoreApplication.translate

_REACHED = {
    StepState.DONE: Reached.DONE,
    StepState.NOW: Reached.NOW,
    StepState.NEXT: Reached.NEXT,
    StepState.STOPPED: Reached.FAILED,
}


def role_words(roles: Role) -> str:
    """The roles, as the window names them: ``Maker``."""
    names = {
        Role.MAKER: translate("Words", "Maker"),
        Role.CHECKER: translate("Words", "Checker"),
        Role.COMPLIANCE: translate("Words", "Compliance officer"),
        Role.ADMINISTRATOR: translate("Words", "Administrator"),
    }
    return translate("Words", ", ").join(name for role, name in names.items() if role in roles)


def person_words(person: Person, banks: Mapping[str, str]) -> str:
    """An own officer by name; another bank's by role and bank, since no name is on the ledger."""
    if person.name:
        return person.name
    role = role_words(person.roles) or translate("Words", "Officer")
    bank = banks.get(person.bank, person.bank)
    return translate("Words", "{role} of {bank}").format(role=role, bank=bank) if bank else role


def act_words(kind: str, number: int = 0) -> str:
    """What an act is called, by its kind's name and the number of the amendment or presentation it is about."""
    names = {
        "IssueCredit": translate("Words", "Issue of the credit"),
        "AdviseCredit": translate("Words", "Advice of the credit"),
        "ConfirmCredit": translate("Words", "Confirmation of the credit"),
        "DeclineConfirmation": translate("Words", "Confirmation declined"),
        "AmendCredit": translate("Words", "Amendment {n}"),
        "AnswerAmendment": translate("Words", "Beneficiary's answer to amendment {n}"),
        "ExtendConfirmation": translate("Words", "Confirmer's answer to amendment {n}"),
        "WithdrawAmendment": translate("Words", "Withdrawal of amendment {n} asked"),
        "PresentDocuments": translate("Words", "Presentation {n}"),
        "ReceiveDocuments": translate("Words", "Receipt of presentation {n}"),
        "ExamineDocuments": translate("Words", "Examination of presentation {n}"),
        "AdviseDiscrepancies": translate("Words", "Authority asked for presentation {n}"),
        "WaiveDiscrepancies": translate("Words", "Answer to the discrepancies of presentation {n}"),
        "RefuseDocuments": translate("Words", "Refusal of presentation {n}"),
        "ReturnDocuments": translate("Words", "Return of presentation {n}"),
        "HonourPresentation": translate("Words", "Honour of presentation {n}"),
        "RecordSettlement": translate("Words", "Settlement of presentation {n}"),
        "CloseCredit": translate("Words", "Closing of the credit"),
        "SendMessage": translate("Words", "Message"),
        "VoidAct": translate("Words", "Void of an act"),
    }
    return names.get(kind, kind).format(n=number or "").strip()


def short_act_words(kind: str) -> str:
    """What an act is called before a reference: ``Issue HSB2026000061``."""
    names = {
        "IssueCredit": translate("Words", "Issue"),
        "AdviseCredit": translate("Words", "Advice"),
        "ConfirmCredit": translate("Words", "Confirmation"),
        "DeclineConfirmation": translate("Words", "Confirmation declined"),
        "AmendCredit": translate("Words", "Amendment"),
        "AnswerAmendment": translate("Words", "Answer to an amendment"),
        "ExtendConfirmation": translate("Words", "Confirmer's answer"),
        "WithdrawAmendment": translate("Words", "Withdrawal of an amendment"),
        "PresentDocuments": translate("Words", "Presentation"),
        "ReceiveDocuments": translate("Words", "Receipt of documents"),
        "ExamineDocuments": translate("Words", "Examination"),
        "AdviseDiscrepancies": translate("Words", "Authority asked"),
        "WaiveDiscrepancies": translate("Words", "Answer to discrepancies"),
        "RefuseDocuments": translate("Words", "Refusal"),
        "ReturnDocuments": translate("Words", "Return of documents"),
        "HonourPresentation": translate("Words", "Honour"),
        "RecordSettlement": translate("Words", "Settlement"),
        "CloseCredit": translate("Words", "Closing"),
        "SendMessage": translate("Words", "Message"),
        "VoidAct": translate("Words", "Void"),
    }
    return names.get(kind, kind)


def clock_time(at_utc: datetime | None, office: OfficeCard) -> str:
    """The local time at the office, ``17:39:02``; empty for none."""
    return f"{at_utc.astimezone(ZoneInfo(office.zone)):%H:%M:%S}" if at_utc else ""


def moment(at_utc: datetime, office: OfficeCard) -> str:
    """Day and time at the office with its place: ``22 Nov 2026 17:39, Shanghai``."""
    local = at_utc.astimezone(ZoneInfo(office.zone))
    return f"{show_day(local.date())} {local:%H:%M}, {office.place}"


def age_words(since_utc: datetime, now_utc: datetime) -> str:
    """How long ago, in the unit that says enough: ``12 s``, ``2 min``, ``3 h``, ``5 days``."""
    seconds = max(int((now_utc - since_utc).total_seconds()), 0)
    if seconds < 60:
        return translate("Words", "{n} s").format(n=seconds)
    if seconds < 3600:
        return translate("Words", "{n} min").format(n=seconds // 60)
    if seconds < 86400:
        return translate("Words", "{n} h").format(n=seconds // 3600)
    days = seconds // 86400
    return (translate("Words", "1 day") if days == 1 else translate("Words", "{n} days")).format(n=days)


def amount_words(summary: Summary) -> str:
    """``USD 1,250,000.00``; empty while no amount is known, dots behind the currency while the privacy mask is on."""
    if summary.amount_minor is None or not summary.currency:
        return ""
    return hide_amount(str(Money(summary.amount_minor, summary.currency)))


def row_state(row: CreditRow, *, confirmations: int, final_block: int, whole: bool = False) -> State:
    """The state of a row in the table; `whole` names the block too."""
    words = {
        RowState.DRAFT: translate("Words", "Draft"),
        RowState.QUEUED: translate("Words", "Queued here"),
        RowState.HELD: translate("Words", "Held back"),
        RowState.WAITING: translate("Words", "Waits for checker"),
        RowState.RETURNED: translate("Words", "Returned"),
        RowState.SENT: translate("Words", "Sent"),
        RowState.FAILED: translate("Words", "Failed"),
        RowState.ISSUED: translate("Words", "Issued"),
        RowState.ADVISED: translate("Words", "Advised"),
        RowState.CONFIRMED: translate("Words", "Confirmed"),
        RowState.CANCELLED: translate("Words", "Cancelled"),
        RowState.CLOSED: translate("Words", "Closed"),
    }
    unchecked = translate("Words", "Not yet checked")
    if row.state is RowState.IN_BLOCK and row.block is not None:
        word = _in_block(row.block, confirmations, final_block, whole=whole)
        return State.on_its_way(word if row.checked else unchecked)
    word = words[row.state]
    if row.state is RowState.DRAFT:
        counted = translate("Words", "Draft · %n open", None, row.findings).replace("%n", str(row.findings))
        return State.idle(counted if row.findings else word)
    if row.struck and row.state in (RowState.QUEUED, RowState.SENT):
        again = translate("Words", "Reorganised · sent again") if whole else translate("Words", "Reorganised")
        return State.deadline(again)
    if row.state in (RowState.WAITING, RowState.RETURNED, RowState.HELD):
        return State.waits(word)
    if row.state is RowState.FAILED:
        return State.fault(word)
    if row.state in (RowState.QUEUED, RowState.SENT):
        return State.on_its_way(word)
    if not row.checked:
        return State.on_its_way(unchecked)
    return State.settled(word)


def _in_block(block: int, confirmations: int, final_block: int, *, whole: bool) -> str:
    reached = max(min(final_block + confirmations - block, confirmations), 0)
    text = translate("Words", "In block {block} · {k} of {m}") if whole else translate("Words", "In block · {k} of {m}")
    return text.format(block=f"{block:,}", k=reached, m=confirmations)


def ladder(progress: Progress, banks: Mapping[str, str], office: OfficeCard, confirmations: int) -> tuple[Step, ...]:
    """The rungs of an act's life as the ladder shows them; one that a reorganisation undid stays, struck out."""
    rungs = [_rung(step, banks, office, confirmations) for step in progress.steps]
    if progress.struck_utc and progress.proof is None:
        struck = Step(
            title=translate("Words", "In a block"),
            reached=Reached.WARNED,
            detail=translate("Words", "Reorganised: the block was replaced. It is sent again while it still fits."),
            time=clock_time(progress.struck_utc, office),
            struck=True,
        )
        at = next((at for at, step in enumerate(progress.steps) if step.state is not StepState.DONE), len(rungs))
        rungs.insert(at, struck)
    return tuple(rungs)


def _rung(step: Rung, banks: Mapping[str, str], office: OfficeCard, confirmations: int) -> Step:
    reached = _REACHED[step.state]
    if step.name is StepName.APPROVED and step.state is StepState.NOW:
        reached = Reached.WAITS
    if step.name in (StepName.RETURNED, StepName.HELD):
        reached = Reached.WAITS  # for its maker or signer: nothing is broken
    details = [", ".join(person_words(person, banks) for person in step.people), said(step.detail)]
    if step.name is StepName.IN_BLOCK and step.block is not None:
        counted = translate("Words", "{k} of {m} confirmations")
        details.append(counted.format(k=step.confirmations, m=confirmations))
    return Step(_rung_title(step), reached, " · ".join(filter(None, details)), clock_time(step.at_utc, office))


def _rung_title(step: Rung) -> str:
    done = step.state is StepState.DONE
    titles = {
        StepName.SIGNED: translate("Words", "Signed by the maker"),
        StepName.APPROVED: translate("Words", "Approved") if done else translate("Words", "Waits for approval"),
        StepName.RETURNED: translate("Words", "Returned to the maker"),
        StepName.QUEUED: translate("Words", "Queued here"),
        StepName.HELD: translate("Words", "Held back"),
        StepName.SENT: translate("Words", "Sent, receipt held") if done else translate("Words", "Sent"),
        StepName.IN_BLOCK: translate("Words", "In a block"),
        StepName.FINAL: translate("Words", "Final"),
        StepName.FAILED: translate("Words", "Failed"),
    }
    if step.name is StepName.IN_BLOCK and step.block is not None:
        return translate("Words", "In block {block}").format(block=f"{step.block:,}")
    return titles[step.name]
