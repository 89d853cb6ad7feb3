"""Why a draft is being mended: who sent its act back, what they asked, and which input it is about. No widget here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.credit.fields import spec_of
from app.desk.drafts import mend_returned
from app.desk.people import people
from app.ports.gateway import Stage
from ui.language.sentences import said
from ui.words import moment, person_words, translate

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.messages.tables import Release
    from app.ports.stored import DeskAct


@dataclass(frozen=True, slots=True)
class CameBack:
    """What the officer is told above the form.

    Attributes:
        told: who and when: ``Zhou Sample sent it back, 22 Nov 2026 17:42, Shanghai``.
        reason: what they asked, or what refused the act.
        tag: SWIFT tag of the field it is about, or empty.
        key: the input to go to for it, or empty.
    """

    told: str
    reason: str
    tag: str
    key: str


def reopen(desk: Desk, digest: bytes) -> int:
    """Open the draft of an act that came back or failed, and remember which act that was; the draft's id.

    Raises:
        UserError: ``unknown-draft`` where the act wasn't made at this desk, ``role-missing``.
    """
    draft_id = mend_returned(desk, digest)
    desk.store.keep(_name(draft_id), digest.hex())
    return draft_id


def read_came_back(desk: Desk, draft_id: int, release: Release) -> CameBack | None:
    """Why a draft is being mended; None for one that never came back.

    Raises:
        UserError: ``unknown-act``.
    """
    digest = desk.store.kept(_name(draft_id))
    if not isinstance(digest, str):
        return None
    act = desk.store.desk_act(bytes.fromhex(digest))
    tag = act.returned_field
    return CameBack(_told(desk, act), act.returned_reason or said(act.reason), tag, key_of_tag(tag, release))


def key_of_tag(tag: str, release: Release) -> str:
    """The first input of a field by the tag that a letter gives it: ``59`` leads to ``59N`` where names stand alone."""
    if not tag:
        return ""
    specs = spec_of(release).values()
    exact = (spec.key for spec in specs if tag in (spec.key, spec.tag))
    alike = (spec.key for spec in specs if spec.tag and spec.tag[:2] == tag[:2])
    return next(exact, "") or next(alike, "")


def _told(desk: Desk, act: DeskAct) -> str:
    stage = Stage.RETURNED if act.returned_reason else Stage.FAILED
    times = [at for name, at, _ in act.history if name == stage]
    when = moment(times[-1], desk.me.office) if times else ""
    if stage is Stage.FAILED:
        told = translate("Editor", "It was refused")
    else:
        who = people(desk, (act.returned_by,)) if act.returned_by else ()
        name = person_words(who[0], {}) if who else translate("Editor", "A checker")
        told = translate("Editor", "{who} sent it back").format(who=name)
    return ", ".join(filter(None, (told, when)))


def _name(draft_id: int) -> str:
    return f"draft {draft_id} came back as"
