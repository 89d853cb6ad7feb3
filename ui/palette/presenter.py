"""What the palette lists: acts by how well they fit what was typed, recent ones first; credits the store finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ports.stored import CreditQuery
from ui.palette.ranking import fit
from ui.privacy import hide_party
from ui.words import row_state, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.desk.desk import Desk
    from app.ports.stored import CreditRow
    from ui.shell import Action, Actions

ACT, ROW, SETTING = "act:", "row:", "set:"
SETTINGS_MOST = 4
CREDITS_MOST = 8
RECENT_MOST = 5
SHORTEST = 2
"""Letters before credits are looked for: one fits nearly all of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette.

    Attributes:
        key: ``act:`` and an act's id, ``set:`` and a setting's name, or ``row:`` and a key of the credits table.
        name: what it is; `about` says more: an act's group, a credit's party and state.
        keys: its shortcut.
        reason: why it can't be done now, or nothing.
        icon: its icon's name.
    """

    key: str
    name: str
    about: str
    keys: str = ""
    reason: str = ""
    icon: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        return ", ".join(filter(None, (self.name, self.about, self.keys, self.reason)))


def list_acts(actions: Actions, query: str, recent: Sequence[str]) -> list[Entry]:
    """The acts that fit, the best first, of those that fit alike the most recent; without a query, recent ones lead."""
    latest = {key: at for at, key in enumerate(recent)}
    fits = [(fit(query, act.name, act.menu), act) for act in actions] if query else [(1, act) for act in actions]
    found = [(-score, latest.get(ACT + act.id, len(latest)), at, act) for at, (score, act) in enumerate(fits) if score]
    found.sort(key=lambda each: each[:3])
    return [_entry(actions, act) for *_, act in found]


def _entry(actions: Actions, act: Action) -> Entry:
    return Entry(ACT + act.id, act.text, act.menu, actions.keys(act.id), actions.reason(act.id), act.icon)


def list_settings(query: str) -> list[Entry]:
    """The settings that fit, the best first."""
    from ui.settings.declared import groups

    settings = [setting for group in groups() for setting in group.settings]
    fits = [(fit(query, setting.title, setting.about), at) for at, setting in enumerate(settings)]
    best = sorted((-score, at) for score, at in fits if score)[:SETTINGS_MOST]
    about = translate("Palette", "Setting")
    return [Entry(SETTING + settings[at].name, settings[at].title, about, icon="settings") for _, at in best]


def find_credits(desk: Desk, text: str) -> tuple[Entry, ...]:
    """Credits, drafts and acts on their way that hold these words, the newest first. Runs on a worker."""
    final_block = desk.final_block()
    query = CreditQuery(text=text, final_block=final_block, limit=CREDITS_MOST)
    rows = desk.store.rows(desk.store.row_keys(query), final_block)
    return tuple(_credit(desk, row, final_block) for row in rows)


def _credit(desk: Desk, row: CreditRow, final_block: int) -> Entry:
    state = row_state(row, confirmations=desk.me.confirmations, final_block=final_block)
    party = hide_party(row.summary.beneficiary or row.summary.applicant)
    name = row.summary.reference or translate("Palette", "Without a number")
    return Entry(ROW + row.key, name, " · ".join(filter(None, (party, state.word))), icon="credits")
