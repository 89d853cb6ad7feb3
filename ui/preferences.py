"""What an officer prefers: each setting declared once with what it is at first and what it can be, kept per officer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings

    from app.messages.tables import Release

Value: TypeAlias = str | bool | int

DEFAULTS: Mapping[str, Value] = {
    "language": "system",
    "theme": "system",
    "density": "comfortable",
    "motion": "system",
    "privacy": False,
    "lock_minutes": 10,
    "notifications": True,
    "notice_approval": True,
    "notice_returned": True,
    "notice_failed": True,
    "notice_held": True,
    "notice_arrived": True,
    "draft_release": "today",
    "quiet_from": "",
    "quiet_until": "",
    "shortcuts": "{}",
}
"""Every setting and what it is until the officer chooses. Times of quiet hours are ``HH:MM`` at the office, or empty;
``lock_minutes`` is 0 where the window never locks by itself; shortcuts are JSON, action ids to keys."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("system", "en", "zh_CN", "pseudo"),
    "theme": ("system", "light", "dark", "contrast"),
    "density": ("comfortable", "compact"),
    "motion": ("system", "none"),
    "draft_release": ("today", "SR2025", "SR2026"),
}
LOCK_MINUTES_MAX = 240
_GROUP = "preferences"
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


class Preferences(QObject):
    """The settings of one officer, over what the machine's first run chose.

    Signals: ``changed(name)`` after a setting has another value; whoever shows it reads it again. ``replaced(name,
    before)`` beside it, with what the officer had chosen, or None; not when that is put back.
    """

    changed = Signal(str)
    replaced = Signal(str, object)

    def __init__(self, settings: QSettings, below: Preferences | None = None, parent: QObject | None = None) -> None:
        """`settings` is where they are kept; `below` answers for what the officer hasn't chosen."""
        super().__init__(parent)
        self._settings, self._below = settings, below
        self._putting_back = False

    def value(self, name: str) -> Value:
        """What a setting is. A kept value that can't be is as if there were none: files get edited by hand."""
        kept = self._settings.value(f"{_GROUP}/{name}")
        found = None if kept is None else _read(name, kept)
        return self.default(name) if found is None else found

    def default(self, name: str) -> Value:
        """What a setting is while this officer hasn't chosen."""
        return DEFAULTS[name] if self._below is None else self._below.value(name)

    def chosen(self, name: str) -> bool:
        """Whether the officer chose it."""
        return self._settings.contains(f"{_GROUP}/{name}")

    def choose(self, name: str, value: Value) -> None:
        """Keeps a setting.

        Raises:
            ValueError: it can't be that: a defect of the caller, or a file that isn't ours.
        """
        if not self.can_be(name, value):
            raise ValueError(f"{name}: not a value of this setting")
        read = _read(name, value)
        before, had = self.value(name), self._had(name)
        self._settings.setValue(f"{_GROUP}/{name}", read)
        self._tell(name, before, had)

    def can_be(self, name: str, value: Value) -> bool:
        """Whether there is such a setting, and it can be that."""
        return name in DEFAULTS and _read(name, value) is not None

    def reset(self, name: str) -> None:
        """Forgets what the officer chose."""
        before, had = self.value(name), self._had(name)
        self._settings.remove(f"{_GROUP}/{name}")
        self._tell(name, before, had)

    def put_back(self, name: str, had: Value | None) -> None:
        """What the officer had chosen holds again; None: nothing was chosen."""
        self._putting_back = True
        self.reset(name) if had is None else self.choose(name, had)
        self._putting_back = False

    def _had(self, name: str) -> Value | None:
        return self.value(name) if self.chosen(name) else None

    def _tell(self, name: str, before: Value, had: Value | None) -> None:
        if self.value(name) != before:
            self.changed.emit(name)
            if not self._putting_back:
                self.replaced.emit(name, had)

    @property
    def language(self) -> str:
        """``system``, ``en``, ``zh_CN`` or ``pseudo``."""
        return str(self.value("language"))

    @property
    def theme(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        return str(self.value("theme"))

    @property
    def density(self) -> str:
        """``comfortable`` or ``compact``."""
        return str(self.value("density"))

    @property
    def motion(self) -> str:
        """``system`` or ``none``."""
        return str(self.value("motion"))

    @property
    def privacy(self) -> bool:
        """Amounts and names of parties are masked."""
        return bool(self.value("privacy"))

    @property
    def lock_minutes(self) -> int:
        """Minutes without a key or the mouse until the window locks; 0 for never."""
        return int(self.value("lock_minutes"))

    @property
    def notifications(self) -> bool:
        """The system's tray may tell what needs the officer."""
        return bool(self.value("notifications"))

    def wants(self, kind: str) -> bool:
        """Whether the officer wants to be told at once of news of this kind, ``approval``; the list keeps it anyway."""
        return bool(self.value(f"notice_{kind}"))

    @property
    def quiet_hours(self) -> tuple[str, str]:
        """From and until, ``HH:MM`` at the office; both empty where there are none."""
        hours = str(self.value("quiet_from")), str(self.value("quiet_until"))
        return hours if all(hours) else ("", "")

    @property
    def draft_release(self) -> Release | None:
        """The release of the SWIFT standards that new drafts begin with; None for the one of the day."""
        from app.messages.tables import RELEASES  # all of SWIFT: not for the first paint

        return next((release for release in RELEASES if release == self.value("draft_release")), None)

    @property
    def shortcuts(self) -> dict[str, str]:
        """Action ids whose keys the officer changed, with the keys in Qt's portable form."""
        return dict(json.loads(str(self.value("shortcuts"))))

    def choose_shortcuts(self, keys: Mapping[str, str]) -> None:
        """Keeps the changed keys, all of them at once."""
        self.choose("shortcuts", json.dumps(dict(keys), sort_keys=True))


def _read(name: str, kept: object) -> Value | None:
    """A value as its setting's kind; None where it isn't one. Files hold text, so numbers and yes or no are read."""
    first, text = DEFAULTS[name], str(kept)
    if isinstance(first, bool):
        return {"true": True, "false": False}.get(text.lower())
    if isinstance(first, int):
        return int(text) if text.isdecimal() and int(text) <= LOCK_MINUTES_MAX else None
    if name in CHOICES:
        return text if text in CHOICES[name] else None
    if name == "shortcuts":
        return text if _is_mapping(text) else None
    return text if not text or _TIME.fullmatch(text) else None


def _is_mapping(text: str) -> bool:
    try:
        read = json.loads(text)
    except ValueError:
        return False
    return isinstance(read, dict) and all(isinstance(keys, str) for keys in read.values())
