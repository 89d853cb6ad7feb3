"""What the settings page shows of each setting: its words, what it does, and what it can be."""

from __future__ import annotations

from dataclasses import dataclass

from ui.words import translate

LOCK_MINUTES = (2, 5, 10, 15, 30, 60)
ON, OFF = "true", "false"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Args:
        name: as in `ui.preferences`.
        title: its name on the page.
        about: what it does, in a sentence.
        choices: values and the words for them; empty where a time of day is typed.
    """

    name: str
    title: str
    about: str
    choices: tuple[tuple[str, str], ...] = ()

    def matches(self, text: str) -> bool:
        """Whether each word of `text` stands somewhere in it."""
        written = " ".join((self.title, self.about, *(words for _, words in self.choices))).casefold()
        return all(word in written for word in text.casefold().split())


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together."""

    title: str
    settings: tuple[Setting, ...]


def groups() -> tuple[Group, ...]:
    """All settings, in the order of the page."""
    return (
        Group(translate("Settings", "Look and language"), (language(), theme(), _density(), _motion())),
        Group(translate("Settings", "Privacy and lock"), (_privacy(), _lock())),
        Group(translate("Settings", "Drafts"), (_release(),)),
        Group(translate("Settings", "Notifications"), (_notifications(), *_quiet_hours(), *_news())),
    )


def language() -> Setting:
    """The window's language."""
    return Setting(
        "language",
        translate("Settings", "Language"),
        translate("Settings", "The language of this window, at once. What is signed and sent stays as it was written."),
        (
            ("system", translate("Settings", "As the system")),
            ("en", "English"),
            ("zh_CN", "简体中文"),
            ("pseudo", translate("Settings", "Long words, to test the window")),
        ),
    )


def theme() -> Setting:
    """Light, dark, high contrast."""
    return Setting(
        "theme",
        translate("Settings", "Theme"),
        translate("Settings", "Light or dark surfaces, or black and white with the strongest lines."),
        (
            ("system", translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
            ("contrast", translate("Settings", "High contrast")),
        ),
    )


def _density() -> Setting:
    return Setting(
        "density",
        translate("Settings", "Rows of tables"),
        translate("Settings", "Compact rows show more credits on one screen."),
        (
            ("comfortable", translate("Settings", "Comfortable")),
            ("compact", translate("Settings", "Compact")),
        ),
    )


def _motion() -> Setting:
    return Setting(
        "motion",
        translate("Settings", "Motion"),
        translate("Settings", "Panes and notices can appear without moving."),
        (
            ("system", translate("Settings", "As the system")),
            ("none", translate("Settings", "None")),
        ),
    )


def _privacy() -> Setting:
    return Setting(
        "privacy",
        translate("Settings", "Privacy mask"),
        translate("Settings", "Shows dots instead of amounts and parties wherever credits are listed."),
        _yes_or_no(),
    )


def _lock() -> Setting:
    minutes = translate("Settings", "{n} minutes")
    choices = [(str(n), minutes.format(n=n)) for n in LOCK_MINUTES]
    return Setting(
        "lock_minutes",
        translate("Settings", "Lock when left alone"),
        translate(
            "Settings", "The window then asks for your PIN; time the machine slept counts. Work goes on behind it."
        ),
        (*choices, ("0", translate("Settings", "Never"))),
    )


def _release() -> Setting:
    return Setting(
        "draft_release",
        translate("Settings", "Release of new drafts"),
        translate("Settings", "The SWIFT standard that a new draft begins with. It can be changed in each draft."),
        (
            ("today", translate("Settings", "In force on the day")),
            ("SR2025", "SR 2025"),
            ("SR2026", "SR 2026"),
        ),
    )


def _notifications() -> Setting:
    return Setting(
        "notifications",
        translate("Settings", "System notifications"),
        translate("Settings", "Tells what needs you while the window is out of sight, never with amounts or parties."),
        _yes_or_no(),
    )


def _quiet_hours() -> tuple[Setting, Setting]:
    about = translate("Settings", "A time at your office such as 18:30. Quiet hours need both; leave empty for none.")
    return (
        Setting("quiet_from", translate("Settings", "Quiet from"), about),
        Setting("quiet_until", translate("Settings", "Quiet until"), about),
    )


def _news() -> tuple[Setting, ...]:
    about = translate("Settings", "Whether the system tells you of it.")
    kinds = (
        ("notice_approval", translate("Settings", "Acts to approve")),
        ("notice_returned", translate("Settings", "Acts that came back")),
        ("notice_failed", translate("Settings", "Acts that failed")),
        ("notice_held", translate("Settings", "Acts that are held back")),
        ("notice_arrived", translate("Settings", "Credits that arrived")),
    )
    return tuple(Setting(name, title, about, _yes_or_no()) for name, title in kinds)


def _yes_or_no() -> tuple[tuple[str, str], ...]:
    return ((ON, translate("Settings", "On")), (OFF, translate("Settings", "Off")))
