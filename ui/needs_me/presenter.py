"""What waits for the officer, in words: the list of work and, for an act that stopped, why. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.letter import letter_of
from app.desk.needs import Need, made_here, needs_me
from app.desk.people import people
from app.desk.recheck import BASIS_GONE, may_be_sent_anyway
from app.desk.views import terms_or_none
from app.ledger.acts import ACTS, IssueCredit
from app.ports.gateway import Stage
from ui.language.sentences import said
from ui.privacy import hide_party
from ui.theme.state import State
from ui.words import age_words, amount_words, moment, person_words, short_act_words, translate

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.needs import NeedsMe
    from app.ports.stored import DeskAct, Summary


@dataclass(frozen=True, slots=True)
class Work:
    """An entry of the list. `subject`: digest of the act or id of the credit."""

    need: Need
    subject: bytes
    title: str
    about: str
    age: str
    state: State

    @property
    def key(self) -> str:
        """What it is recognised by across refreshes."""
        return f"{self.need}:{self.subject.hex()}"


@dataclass(frozen=True, slots=True)
class Stopped:
    """An act that came back, failed or is held back: what is said of it, and what its officer can do.

    Attributes:
        heading: what happened, with the act's name.
        card: what `facts` (name, words) are about.
        effect: what the first answer does, as a sentence; empty where its button says enough.
        drafted: it was drafted here, so that its draft can be mended; else its credit is opened.
        sendable: the contracts would take it as it is.
        never: it can never be recorded: it can only be withdrawn.
    """

    need: Need
    digest: bytes
    credit: bytes
    heading: str
    about: str
    card: str
    facts: tuple[tuple[str, str], ...]
    effect: str
    drafted: bool
    sendable: bool = False
    never: bool = False


def read_work(desk: Desk) -> tuple[Work, ...]:
    """What waits for this officer, oldest first."""
    return tuple(_work(desk, item) for item in needs_me(desk))


def _work(desk: Desk, item: NeedsMe) -> Work:
    now = desk.now_utc()
    if item.act is not None:
        act = item.act
        title = _title(act.act.kind, act.summary)
        return Work(item.need, act.digest, title, _about(act.summary), age_words(act.queued_utc, now), _asked(item))
    assert item.credit is not None
    row = item.credit
    title = translate("NeedsMe", "Advise {reference}").format(reference=row.summary.reference)
    age = age_words(row.updated_utc, now)
    return Work(item.need, bytes.fromhex(row.key[1:]), title, _about(row.summary), age, _asked(item))


def _asked(item: NeedsMe) -> State:
    return {
        Need.APPROVE: State.waits(translate("NeedsMe", "Approve")),
        Need.MEND: State.waits(translate("NeedsMe", "Returned: mend")),
        Need.FAILED: State.fault(translate("NeedsMe", "Failed: mend")),
        Need.HELD: State.waits(translate("NeedsMe", "Held back: decide")),
        Need.ADVISE: State.waits(translate("NeedsMe", "Prepare the advice")),
    }[item.need]


def read_stopped(desk: Desk, need: Need, digest: bytes) -> Stopped:
    """Why an act came back, failed or is held back.

    Raises:
        UserError: ``unknown-act``.
    """
    act = desk.store.desk_act(digest)
    heading, card = {
        Need.MEND: (translate("NeedsMe", "{title} came back"), translate("NeedsMe", "What the checker asks")),
        Need.FAILED: (translate("NeedsMe", "{title} failed"), translate("NeedsMe", "Why")),
        Need.HELD: (translate("NeedsMe", "{title} is held back"), translate("NeedsMe", "What no longer fits")),
    }[need]
    return Stopped(
        need=need,
        digest=digest,
        credit=act.credit,
        heading=heading.format(title=_title(act.act.kind, act.summary)),
        about=_about(act.summary),
        card=card,
        facts=tuple((name, value) for name, value in _facts(desk, need, act) if value),
        effect=_effect(need, act),
        drafted=act.act.kind == IssueCredit.KIND and made_here(desk, act),
        sendable=may_be_sent_anyway(act.held_code),
        never=act.held_code == BASIS_GONE,
    )


def _facts(desk: Desk, need: Need, act: DeskAct) -> list[tuple[str, str]]:
    reason, office = translate("NeedsMe", "Reason"), desk.me.office
    if need is Need.MEND:
        who = people(desk, (act.returned_by,)) if act.returned_by else ()
        by = person_words(who[0], {}) if who else ""
        return [
            (translate("NeedsMe", "From"), by),
            (translate("NeedsMe", "Field"), _field_words(act)),
            (reason, act.returned_reason),
        ]
    if need is Need.FAILED:
        at = [when for stage, when, _ in act.history if stage == Stage.FAILED]
        return [(reason, said(act.reason)), (translate("NeedsMe", "When"), moment(at[-1], office) if at else "")]
    return [
        (reason, said(act.held)),
        (translate("NeedsMe", "Signed"), moment(act.queued_utc, office)),
        (translate("NeedsMe", "Valid until"), moment(act.valid_until_utc, office)),
    ]


def _effect(need: Need, act: DeskAct) -> str:
    if need is not Need.HELD or act.held_code == BASIS_GONE:
        return ""
    if may_be_sent_anyway(act.held_code):
        return translate("NeedsMe", "The ledger would take it as you signed it. It goes out only if you say so.")
    return translate("NeedsMe", "The ledger would refuse it as it is. It goes out only once it fits again.")


def _field_words(act: DeskAct) -> str:
    """A field by its heading and tag: ``Port of discharge 44F``."""
    terms = terms_or_none(act.terms)
    headings = {entry.tag: said(entry.heading) for entry in letter_of(terms)} if terms else {}
    return f"{headings.get(act.returned_field, '')} {act.returned_field}".strip()


def _title(kind: int, summary: Summary) -> str:
    name = short_act_words(ACTS[kind].__name__)
    return f"{name} {summary.reference}".strip()


def _about(summary: Summary) -> str:
    return " · ".join(filter(None, (amount_words(summary), hide_party(summary.beneficiary))))
