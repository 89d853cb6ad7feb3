"""Settings go to another machine in a file, all of them or none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from app.errors import UserError
from ui.preferences import Preferences
from ui.settings.carry import BYTES_MAX, Carrier, read, take, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.desk_window import DeskWindow


def preferences(path: Path) -> Preferences:
    return Preferences(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_was_chosen_arrives_and_what_was_left_open_stays_open(tmp_path: Path) -> None:
    here, there = preferences(tmp_path / "here.ini"), preferences(tmp_path / "there.ini")
    here.choose("theme", "dark")
    here.choose("lock_minutes", 30)
    here.choose("privacy", value=True)
    here.choose_shortcuts({"credit.new": "Ctrl+J"})
    take(there, read(written(here)))
    assert (there.theme, there.lock_minutes, there.privacy) == ("dark", 30, True)
    assert there.shortcuts == {"credit.new": "Ctrl+J"}
    assert not there.chosen("language")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "[" * 100_000,
        "{}",
        '{"format": "other/1", "values": {}}',
        '{"format": "lc-settings/1", "values": {"theme": null}}',
    ],
)
def test_a_file_that_holds_no_settings_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read(text)
    assert refused.value.code == "not-settings"


@pytest.mark.parametrize("wrong", [{"theme": "purple"}, {"unheard-of": "x"}, {"lock_minutes": -1}])
def test_one_wrong_value_and_nothing_is_changed(tmp_path: Path, wrong: dict[str, str | int]) -> None:
    there = preferences(tmp_path / "there.ini")
    with pytest.raises(UserError):
        take(there, {"density": "compact", **wrong})
    assert there.density == "comfortable"


def test_the_page_saves_and_takes_a_file_and_says_so(
    desk: DeskWindow, tmp_path: Path, settled: Callable[[], None]
) -> None:
    carrier = Carrier(desk.preferences, desk.ops, desk.messages, desk.window)
    told: list[str] = []
    desk.messages.noticed.connect(lambda notice: told.append(notice.sentence))
    desk.preferences.choose("density", "compact")
    carrier.save(tmp_path / "mine.json")
    settled()
    assert json.loads((tmp_path / "mine.json").read_text("utf-8"))["values"] == {"density": "compact"}
    desk.preferences.reset("density")
    carrier.load(tmp_path / "mine.json")
    settled()
    assert desk.preferences.density == "compact"
    (tmp_path / "odd.json").write_bytes(b"\xff" * (BYTES_MAX + 1))
    carrier.load(tmp_path / "odd.json")
    settled()
    assert told[0] == "The settings are saved."
    assert told[1] == "The settings of the file hold now."
    assert "holds no settings" in told[2]
    carrier.save(tmp_path / "nowhere" / "mine.json")
    settled()
    assert desk.messages.current_fault is not None
