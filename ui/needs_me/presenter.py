"""What waits for the officer, in words: the list of work and, for an act sent back, why. Runs on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.letter import letter_of
from app.desk.people import people
from app.desk.views import Need, needs_me, terms_or_none
from app.ledger.acts import ACTS
from ui.theme.state import State
from ui.words import age_words, amount_words, person_words, short_act_words, translate

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.views import NeedsMe
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
class Returned:
    """An act that was sent back: to whom it matters, why, and about which field."""

    digest: bytes
    title: str
    about: str
    reason: str
    field: str
    by: str


def read_work(desk: Desk) -> tuple[Work, ...]:
    """What waits for this officer, oldest first."""
    return tuple(_work(desk, item) for item in needs_me(desk))


def _work(desk: Desk, item: NeedsMe) -> Work:
    now = desk.now_utc()
    if item.act is not None:
        act = item.act
        title = _title(act.act.kind, act.summary)
        state = (
            State.waits(translate("NeedsMe", "Approve"))
            if item.need is Need.APPROVE
            else State.waits(translate("NeedsMe", "Returned: mend"))
        )
        return Work(item.need, act.digest, title, _about(act.summary), age_words(act.queued_utc, now), state)
    assert item.credit is not None
    row = item.credit
    title = translate("NeedsMe", "Advise {reference}").format(reference=row.summary.reference)
    state = State.waits(translate("NeedsMe", "Prepare the advice"))
    age = age_words(row.updated_utc, now)
    return Work(item.need, bytes.fromhex(row.key[1:]), title, _about(row.summary), age, state)


def read_returned(desk: Desk, digest: bytes) -> Returned:
    """Why an act was sent back.

    Raises:
        UserError: ``unknown-act``.
    """
    act = desk.store.desk_act(digest)
    who = people(desk, (act.returned_by,)) if act.returned_by else ()
    return Returned(
        digest=digest,
        title=_title(act.act.kind, act.summary),
        about=_about(act.summary),
        reason=act.returned_reason,
        field=_field_words(act),
        by=person_words(who[0], {}) if who else "",
    )


def _field_words(act: DeskAct) -> str:
    """A field by its heading and tag: ``Port of discharge 44F``."""
    terms = terms_or_none(act.terms)
    headings = {entry.tag: entry.heading for entry in letter_of(terms)} if terms else {}
    return f"{headings.get(act.returned_field, '')} {act.returned_field}".strip()


def _title(kind: int, summary: Summary) -> str:
    name = short_act_words(ACTS[kind].__name__)
    return f"{name} {summary.reference}".strip()


def _about(summary: Summary) -> str:
    return " · ".join(filter(None, (amount_words(summary), summary.beneficiary)))
