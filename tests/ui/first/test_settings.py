"""Settings are found by their words, hold at once, and go back by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.desk.drafts import load_draft
from ui import privacy, theme
from ui.editor.view import EditorPage
from ui.preferences import DEFAULTS
from ui.settings.declared import groups
from ui.settings.view import SettingsPage
from ui.widgets import DataTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk_window import DeskWindow

NOT_ON_THE_PAGE = {"shortcuts"}


def page_of(desk: DeskWindow) -> SettingsPage:
    desk.comforts.show_settings()
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def choose(page: SettingsPage, name: str, value: str) -> None:
    control = page.row(name).control
    control.set_value(value)
    control.changed.emit()


def test_every_setting_has_its_words_on_the_page() -> None:
    shown = {setting.name for group in groups() for setting in group.settings}
    assert shown == set(DEFAULTS) - NOT_ON_THE_PAGE


def test_a_setting_is_found_by_its_words(desk: DeskWindow) -> None:
    page = page_of(desk)
    page.filter("pin lock")
    seen = [row for group in groups() for row in group.settings if page.row(row.name).isVisible()]
    assert [setting.name for setting in seen] == ["lock_minutes"]
    page.filter("nothing has this")
    assert not any(page.row(setting.name).isVisible() for group in groups() for setting in group.settings)
    page.filter("")
    assert page.row("theme").isVisible()


def test_what_is_chosen_holds_at_once_and_reset_takes_it_back(desk: DeskWindow) -> None:
    page = page_of(desk)
    choose(page, "theme", "dark")
    assert theme.current() is theme.DARK
    assert page.row("theme").reset.isVisible()
    page.row("theme").reset.click()
    assert desk.preferences.theme == "system"
    assert not page.row("theme").reset.isVisible()

    height = desk.credits.findChildren(DataTable)[0].verticalHeader().defaultSectionSize()
    choose(page, "density", "compact")
    assert desk.credits.findChildren(DataTable)[0].verticalHeader().defaultSectionSize() < height


def test_a_time_that_is_none_is_said_and_not_kept(desk: DeskWindow) -> None:
    row = page_of(desk).row("quiet_from")
    QTest.keyClicks(row.control, "25:99")
    row.control.left.emit()
    assert "Type a time" in " ".join(said.text() for said in row.findChildren(QLabel))
    assert desk.preferences.value("quiet_from") == ""
    row.control.set_value("18:30")
    row.control.left.emit()
    assert desk.preferences.value("quiet_from") == "18:30"


def test_the_mask_hides_amounts_and_parties_of_the_credits_and_shows_them_again(
    desk: DeskWindow, settled: Callable[[], None]
) -> None:
    def cells() -> str:
        model = desk.credits.model
        columns = range(model.columnCount())
        return " ".join(str(model.data(model.index(0, at), Qt.ItemDataRole.DisplayRole)) for at in columns)

    assert "USD 1,250,000.00" in cells()
    assert "MOEWE" in cells()
    desk.actions.run("window.privacy")
    settled()
    assert privacy.masked()
    assert "1,250,000" not in cells()
    assert "MOEWE" not in cells()
    assert "USD ••••••" in cells()
    desk.actions.run("window.privacy")
    settled()
    assert "USD 1,250,000.00" in cells()


def test_new_drafts_begin_in_the_release_that_was_chosen(desk: DeskWindow, settled: Callable[[], None]) -> None:
    for release in ("SR2025", "SR2026"):
        choose(page_of(desk), "draft_release", release)
        desk.new_credit()
        settled()
        assert desk.window.view is not None
        editor = desk.window.view.widget
        assert isinstance(editor, EditorPage)
        assert load_draft(desk.desk, editor.draft_id).release == release
    desk.preferences.reset("draft_release")
    assert desk.preferences.draft_release is None
