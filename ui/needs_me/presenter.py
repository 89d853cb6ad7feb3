"""What waits for the officer, in words: the list of work and, for an act that stopped, why. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.letter import letter_of
from app.desk.amended import terms_or_none
from app.desk.kinds import is_drafted
from app.desk.needs import Need, made_here, needs_me
from app.desk.people import people
from app.desk.recheck import BASIS_GONE, may_be_sent_anyway
from app.ports.gateway import Stage
from ui.language.sentences import said
from ui.needs_me.words import about, act_title, asked, due, key_of, lapses_soon, named, number_of
from ui.words import age_words, moment, person_words, translate

if TYPE_CHECKING:
    from datetime import datetime

    from app.desk.desk import Desk
    from app.desk.needs import NeedsMe
    from app.ports.stored import DeskAct
    from ui.theme.state import State


@dataclass(frozen=True, slots=True)
class Work:
    """An entry of the list.

    Attributes:
        key: what it is recognised by across refreshes.
        subject: digest of the act or id of the credit.
        age: how long it has waited.
        due: how long it can still wait; empty where nothing lapses. `soon`: less than a day. `until`: the moment.
        group: the heading it stands under with its like.
    """

    key: str
    need: Need
    subject: bytes
    title: str
    about: str
    age: str
    due: str
    until: str
    soon: bool
    state: State
    group: str


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
    """What waits for this officer in groups, that first which holds what lapses first."""
    needs, now = needs_me(desk), desk.now_utc()
    works = [_work(desk, item, now) for item in needs]
    order = list(dict.fromkeys(work.group for work in works))
    return tuple(sorted(works, key=lambda work: order.index(work.group)))


def _group(need: Need) -> str:
    return {
        Need.APPROVE: translate("NeedsMe", "To approve"),
        Need.HELD: translate("NeedsMe", "To decide on"),
        Need.MEND: translate("NeedsMe", "To mend"),
        Need.FAILED: translate("NeedsMe", "To mend"),
        Need.ADVISE: translate("NeedsMe", "To advise"),
        Need.CONFIRM: translate("NeedsMe", "To confirm"),
        Need.ANSWER: translate("NeedsMe", "To answer"),
        Need.EXTEND: translate("NeedsMe", "To extend"),
        Need.RECEIVE: translate("NeedsMe", "To receive"),
        Need.EXAMINE: translate("NeedsMe", "To examine"),
        Need.WAIVE: translate("NeedsMe", "To refuse or waive"),
        Need.REFUSE: translate("NeedsMe", "To refuse or waive"),
        Need.HONOUR: translate("NeedsMe", "To honour"),
        Need.SETTLE: translate("NeedsMe", "To settle"),
    }[need]


def _work(desk: Desk, item: NeedsMe, now: datetime) -> Work:
    subject, title, summary = named(item)
    return Work(
        key=key_of(item),
        need=item.need,
        subject=subject,
        title=title,
        about=about(summary),
        age=age_words(item.since_utc, now),
        due=due(item.deadline_utc, now),
        until=moment(item.deadline_utc, desk.me.office) if item.deadline_utc else "",
        soon=lapses_soon(item.deadline_utc, now),
        state=asked(item.need, number_of(item)),
        group=_group(item.need),
    )


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
        heading=heading.format(title=act_title(act.act.kind, act.summary)),
        about=about(act.summary),
        card=card,
        facts=tuple((name, value) for name, value in _facts(desk, need, act) if value),
        effect=_effect(need, act),
        drafted=is_drafted(act.act.act()) and made_here(desk, act),
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
