"""What an officer prefers is kept, told to whoever shows it, and never broken by a file edited by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from ui import privacy
from ui.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def settings(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


@pytest.fixture
def _masked() -> Iterator[None]:
    privacy.set_masked(on=True)
    yield
    privacy.set_masked(on=False)


def test_a_choice_is_told_kept_and_forgotten_again(tmp_path: Path) -> None:
    told: list[str] = []
    kept = settings(tmp_path / "lin.ini")
    first = Preferences(kept)
    first.changed.connect(told.append)
    first.choose("theme", "dark")
    first.choose("theme", "dark")
    first.choose("lock_minutes", "5")
    first.choose("privacy", "true")
    first.choose_shortcuts({"credit.new": "Ctrl+J"})
    assert told == ["theme", "lock_minutes", "privacy", "shortcuts"]
    kept.sync()

    again = Preferences(settings(tmp_path / "lin.ini"))
    assert (again.theme, again.lock_minutes, again.privacy) == ("dark", 5, True)
    assert again.shortcuts == {"credit.new": "Ctrl+J"}
    assert again.chosen("theme")
    again.reset("theme")
    assert (again.theme, again.chosen("theme")) == ("system", False)


def test_what_the_officer_left_open_the_machine_answers(tmp_path: Path) -> None:
    machine, officer = (settings(tmp_path / name) for name in ("workstation.ini", "lin.ini"))
    shared = Preferences(machine)
    shared.choose("language", "zh_CN")
    own = Preferences(officer, shared)
    assert own.language == "zh_CN"
    own.choose("language", "en")
    assert (own.language, shared.language) == ("en", "zh_CN")
    own.reset("language")
    assert own.language == "zh_CN"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("lock_minutes", "-3"),
        ("lock_minutes", "99999"),
        ("privacy", "perhaps"),
        ("quiet_from", "25:00"),
        ("shortcuts", "[1]"),
        ("shortcuts", "no json"),
        ("unheard-of", "x"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_in_a_file_overlooked(tmp_path: Path, name: str, value: str) -> None:
    kept = settings(tmp_path / "lin.ini")
    preferences = Preferences(kept)
    with pytest.raises(ValueError, match=name):
        preferences.choose(name, value)
    if name != "unheard-of":
        kept.setValue(f"preferences/{name}", value)
        assert preferences.value(name) == preferences.default(name)


def test_quiet_hours_need_both_ends(tmp_path: Path) -> None:
    preferences = Preferences(settings(tmp_path / "lin.ini"))
    preferences.choose("quiet_from", "18:30")
    assert preferences.quiet_hours == ("", "")
    preferences.choose("quiet_until", "08:00")
    assert preferences.quiet_hours == ("18:30", "08:00")


@pytest.mark.usefixtures("_masked")
def test_the_mask_hides_amounts_whole_and_parties() -> None:
    assert privacy.hide_amount("USD 1,250,000.00") == privacy.hide_amount("USD 5.00") == "USD ••••••"
    assert privacy.hide_amount("no amount yet") == "••••••"
    assert privacy.hide_amount("") == ""
    assert privacy.hide_party("MOEWE SAMPLE GMBH") == "••••••"
    assert privacy.hide_cell("beneficiary", "MOEWE SAMPLE GMBH") == "••••••"
    assert privacy.hide_cell("amount", "JPY 5") == "JPY ••••••"
    assert privacy.hide_cell("reference", "HSB2026000061") == "HSB2026000061"


def test_without_the_mask_everything_is_read() -> None:
    assert not privacy.masked()
    assert privacy.hide_amount("USD 5.00") == "USD 5.00"
    assert privacy.hide_cell("beneficiary", "MOEWE SAMPLE GMBH") == "MOEWE SAMPLE GMBH"
