"""Older versions of a draft in words: when, what had changed, and how one differs from what stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.credit.dates import read_typed_date
from app.credit.draft_versions import changes
from app.credit.fields import spec_of
from ui.editor.history import field_words
from ui.language.sentences import said
from ui.palette.presenter import Entry
from ui.widgets.dates import show_day
from ui.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.credit.draft import CreditDraft
    from app.credit.draft_versions import Change, Revision
    from app.messages.tables import Release
    from app.ports.gateway import OfficeCard

NAMED_MOST = 3


def entries_of(revisions: Sequence[Revision], office: OfficeCard, now_utc: datetime) -> list[Entry]:
    """Revisions as lines of a list, in their order."""
    return [
        Entry(str(revision.version), _time_of(revision.saved_utc, office, now_utc), _about(revision), icon="clock")
        for revision in revisions
    ]


def difference_text(then: CreditDraft, now: CreditDraft) -> str:
    """What a version says that isn't said now, input by input; empty where they say the same."""
    blocks = []
    for change in changes(then, now):
        release = now.release if change.key in spec_of(now.release) else then.release
        spec = spec_of(release).get(change.key)
        head = f":{spec.tag}: {said(spec.label)}" if spec and spec.tag else _head(change.key, release)
        kind = spec.kind if spec else ""
        blocks.append("\n".join([head, *_sides(change, kind)]))
    return "\n\n".join(blocks)


def _head(key: str, release: Release) -> str:
    words = field_words(key, release)
    return words[:1].upper() + words[1:]


def _sides(change: Change, kind: str) -> list[str]:
    """Both texts; of texts that have lines in common only those that they haven't."""
    if change.whole:
        then, now = translate("Versions", "then:"), translate("Versions", "now:")
        return [then, *_side(change.old, kind), now, *_side(change.new, kind)]
    then, now = translate("Versions", "only then:"), translate("Versions", "only now:")
    sides = ((then, change.old), (now, change.new))
    return [line for head, lines in sides if lines for line in (head, *_side(lines, kind))]


def _side(lines: tuple[str, ...], kind: str) -> list[str]:
    if not lines:
        return ["  " + translate("Versions", "nothing")]
    if kind == "date" and (day := read_typed_date(lines[0])):
        return ["  " + show_day(day)]
    return ["  " + line for line in lines]


def _time_of(saved_utc: datetime, office: OfficeCard, now_utc: datetime) -> str:
    zone = ZoneInfo(office.zone)
    local = saved_utc.astimezone(zone)
    time = f"{local:%H:%M}"
    return time if local.date() == now_utc.astimezone(zone).date() else f"{show_day(local.date())} {time}"


def _about(revision: Revision) -> str:
    if not revision.keys:
        return translate("Versions", "as it was begun")
    names = [field_words(key, revision.draft.release) for key in revision.keys]
    shown = translate("Versions", ", ").join(names[:NAMED_MOST])
    more = len(names) - NAMED_MOST
    return translate("Versions", "{fields} and {n} more").format(fields=shown, n=more) if more > 0 else shown
