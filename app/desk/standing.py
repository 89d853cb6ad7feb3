"""What stands against an act as its checker reads it: warnings overridden, limits passed, what no longer fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.dates import display_date
from app.credit.editor import draft_from_terms, terms_from_draft
from app.desk.documents_asked import stands_against
from app.desk.drafts import today
from app.desk.late import SOON, has_lapsed, is_late
from app.desk.limits import limits_passed
from app.desk.overrides import name_of, read_word, warnings
from app.desk.recheck import may_be_sent_anyway, misfit
from app.desk.undertaken import undertaken
from app.ledger import signatures
from app.ledger.acts import AdviseCredit, AmendCredit, ConfirmCredit, ExamineDocuments, IssueCredit
from app.messages.findings import Rule
from app.ports.gateway import Stage

if TYPE_CHECKING:
    from app.credit.terms import CreditTerms
    from app.desk.desk import Desk
    from app.desk.presentations import PresentationView
    from app.messages.findings import Finding
    from app.ports.stored import DeskAct

_LAPSED = Rule("lapsed", "ledger", "error", "By the ledger's clock it has lapsed. Its maker must submit it again.")
_LAPSES_SOON = Rule(
    "lapses-soon", "ledger", "warning", "It lapses on {day} at {time}, {place}. Then its maker must submit it again."
)
_DRAFTED = frozenset({IssueCredit.KIND, AmendCredit.KIND})
_ON_TERMS = _DRAFTED | {AdviseCredit.KIND, ConfirmCredit.KIND}
"""Kinds whose checker reads the whole terms."""
_OVERRIDDEN = _DRAFTED | {ExamineDocuments.KIND}
"""Kinds whose maker gives a reason for each warning that may stand."""
_BROKEN = Rule("broken-signature", "ledger", "error", "A signature on it is broken. Don't sign it; send it back.")


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that stands.

    Attributes:
        field: the SWIFT tag it is about, or empty.
        rule: what asks for it.
        grave: the ledger would refuse the act for it.
        overridden: the own bank's maker saw it and was asked why it may stand.
        reason: the maker's own words for that; empty where none came with the act.
    """

    sentence: str
    field: str
    rule: str
    grave: bool
    overridden: bool = False
    reason: str = ""


def standing(
    desk: Desk, item: DeskAct, terms: CreditTerms | None, presentation: PresentationView | None = None
) -> tuple[Standing, ...]:
    """All that stands against an act on these terms, or on this presentation, today; the gravest first.

    The rules are run again here over the terms as opened: a warning is known whether or not its maker told of it.
    """
    reasons, kind, stands = read_word(item.note).reasons, item.act.kind, _of_the_ledger(desk, item)
    overridden = kind in _OVERRIDDEN
    found = warnings(_on_terms(desk, kind, terms)) if terms else []
    found += stands_against(desk, item, terms, presentation)
    for finding in found:
        reason = reasons.get(name_of(finding), "") if overridden else ""
        stands.append(_stands(finding, overridden=overridden and finding.severity == "warning", reason=reason))
    return tuple(sorted(stands, key=lambda each: not each.grave))


def _on_terms(desk: Desk, kind: int, terms: CreditTerms) -> list[Finding]:
    if kind not in _ON_TERMS:
        return []
    # An amendment is read as its maker read it: the credit was issued then, whatever day it is now.
    day = terms.issue_date if kind == AmendCredit.KIND else today(desk)
    return terms_from_draft(draft_from_terms(terms), day)[1]


def _of_the_ledger(desk: Desk, item: DeskAct) -> list[Standing]:
    if item.stage != Stage.WAITING:
        return []
    found = limits_passed(desk.registry(), undertaken(desk, item.act.act()))
    left = item.valid_until_utc - desk.now_utc()
    if has_lapsed(desk, item):
        found.append(_LAPSED.found())
    elif left < SOON:
        local = item.valid_until_utc.astimezone(ZoneInfo(desk.me.office.zone))
        day, place = display_date(local.date()), desk.me.office.place
        found.append(_LAPSES_SOON.found(day=day, time=f"{local:%H:%M}", place=place))
    return [_stands(finding) for finding in found] + _misfits(desk, item)


def _misfits(desk: Desk, item: DeskAct) -> list[Standing]:
    """Why an act that waited no longer fits the mirrored ledger; nothing while the mirror is behind its basis."""
    if not is_late(desk, item) or desk.store.tip().count < item.act.act().basis_entry:
        return []
    try:
        found = misfit(desk, item)
    except signatures.BadSignatureError:
        return [_stands(_BROKEN.found())]
    return [Standing(found.sentence, "", "ledger", grave=not may_be_sent_anyway(found.code))] if found else []


def _stands(finding: Finding, *, overridden: bool = False, reason: str = "") -> Standing:
    grave = finding.severity == "error"
    return Standing(finding.sentence, finding.field, finding.rule, grave, overridden, reason)
