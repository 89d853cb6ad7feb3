"""Saved views as an officer keeps them: named, opened, changed, reordered, deleted and brought back, carried along."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from app.desk.query import read_query
from app.desk.table_views import ALL, read_views
from app.ports.stored import Column
from tests.ui.accessibility import assert_accessible
from tests.ui.front import bring_to_front
from tests.ui.office import rest
from tests.ui.world import World, amount, sample_terms
from ui.credits.columns_panel import ColumnsPanel
from ui.credits.listing import Asked
from ui.credits.model import FIRST_SHOWN
from ui.credits.view import CreditsPage
from ui.credits.view_acts import ViewActs
from ui.credits.views_bar import ViewTabs
from ui.shell import Actions
from ui.theme import State
from ui.widgets import StateChip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

TOOLS = "01-sight-usd-machine-tools.fin"


@pytest.fixture
def world(world: World) -> World:
    for at, (currency, minor) in enumerate((("USD", 125_000_000), ("USD", 500), ("JPY", 700))):
        world.record_issue(sample_terms(TOOLS, reference=f"HSB202600000{at}", amount=amount(currency, minor)))
    return world


class Desk:
    """The page with its acts, as in a window."""

    def __init__(self, qtbot: QtBot, world: World, ops: Ops, settings: QSettings | None = None) -> None:
        self._qtbot, self._ops = qtbot, ops
        self.actions = Actions()
        self.page = CreditsPage(world.desk, ops, settings)
        qtbot.addWidget(self.page)
        self.acts = ViewActs(self.actions, lambda: self.page, self.page)
        self.acts.attach(self.page)
        self.said: list[str] = []
        self.undo: list[Callable[[], None]] = []
        self.page.said.connect(self.said.append)
        self.page.views.undoable.connect(self._take_undo)
        self.page.resize(1170, 640)
        self.page.show()
        self.page.refresh()
        self.rest()

    def _take_undo(self, sentence: str, undo: Callable[[], None]) -> None:
        self.said.append(sentence)
        self.undo.append(undo)

    def rest(self) -> None:
        rest(self._qtbot, self._ops)

    def do(self, act: str) -> None:
        """Does an act by its id and waits."""
        assert not self.actions.reason(act), self.actions.reason(act)
        self.actions.run(act)
        self.rest()

    def name(self, act: str, name: str) -> None:
        """Does an act that asks for a name, and types one."""
        self.do(act)
        assert self.acts.panel is not None
        line = self.acts.panel.name
        line.clear()
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.rest()

    @property
    def tabs(self) -> list[str]:
        """The words on the tabs of the officer's own views."""
        return [tab.text for tab in self.page.tabs.tabs if self.page.views.views.find(tab.key)]

    def columns(self) -> tuple[str, ...]:
        """The columns from left to right."""
        return self.page.table.shown

    def references(self) -> list[str]:
        model = self.page.model
        return [str(model.data(model.index(at, 0))) for at in range(model.rowCount())]


def test_a_saved_view_comes_back_as_it_was(qtbot: QtBot, world: World, ops: Ops, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    desk = Desk(qtbot, world, ops, settings)
    desk.page.tabs.chosen.emit("on-its-way")
    desk.page.search("usd < 1000 is:mine")
    desk.page.model.sort_wanted.emit(Column.AMOUNT, False)
    desk.page.table.show_columns(("reference", "amount", "advising", "beneficiary"))
    desk.page.table.setColumnWidth(8, 210)
    desk.rest()
    assert desk.page.bar.save.text() == "Save as view…"
    desk.name("view.save-as", "Small ones")
    asked, shown, widths = desk.page.asked, desk.page.table.shown, desk.page.table.widths
    desk.do("view.first")
    kept = str(settings.value("credits/columns"))

    again = Desk(qtbot, world, ops, settings)

    assert again.tabs == ["Small ones"]
    assert (again.page.asked, again.page.table.shown, again.page.table.widths) == (asked, shown, widths)
    assert (asked.tab, asked.filters, asked.sort) == (
        "on-its-way",
        read_query("usd < 1000 is:mine").filters,
        Column.AMOUNT,
    )
    assert widths["advising"] == 210
    assert again.references() == ["HSB2026000001"]
    assert not again.page.views.differs
    again.page.table.show_columns(FIRST_SHOWN)
    assert str(settings.value("credits/columns")) == kept, "a view's columns are not those of the others"
    assert_accessible(again.page)


def test_a_view_that_was_changed_says_so_and_is_saved_or_left(qtbot: QtBot, world: World, ops: Ops) -> None:
    desk = Desk(qtbot, world, ops)
    desk.page.search("usd")
    desk.rest()
    desk.name("view.save-as", "Dollars")
    assert desk.actions.reason("view.save") == "Nothing was changed since."
    assert desk.page.bar.save.isHidden()

    desk.page.search("usd > 100")
    desk.rest()
    assert desk.tabs == ["Dollars · changed"]
    assert desk.page.bar.save.text() == "Save changes"
    desk.page.bar.save.click()
    desk.rest()
    assert desk.tabs == ["Dollars"]

    desk.page.table.show_columns(("amount",))
    assert desk.tabs == ["Dollars · changed"]
    desk.do("view.open:all")
    assert (desk.page.asked, desk.page.table.shown) == (Asked(), FIRST_SHOWN), "nothing of it stays behind"
    desk.do(f"view.open:{desk.page.views.views.saved[0].view_id}")
    assert desk.tabs == ["Dollars"]
    assert desk.references() == ["HSB2026000000"]


def test_views_are_named_moved_deleted_and_brought_back(qtbot: QtBot, world: World, ops: Ops) -> None:
    desk = Desk(qtbot, world, ops)
    assert desk.actions.reason("view.delete") == "This view is always there. Open one of your own."
    for query, name in (("usd", "Dollars"), ("jpy", "Yen")):
        desk.page.show_asked(Asked(filters=read_query(query).filters))
        desk.name("view.save-as", name)
    desk.do("view.left")
    desk.name("view.rename", "dollars")
    assert desk.acts.panel is not None, "it is asked for again: the name is taken"
    note = desk.acts.panel.field.shown_note
    assert note is not None
    assert "of this name already" in note.words
    QTest.keyClick(desk.acts.panel.name, Qt.Key.Key_Escape)
    desk.name("view.rename", "Yen only")
    desk.do("view.first")
    assert desk.tabs == ["Yen only", "Dollars"]
    before, _ = read_views(world.desk)

    desk.do("view.delete")

    assert desk.tabs == ["Dollars"]
    assert desk.page.views.current == ALL
    assert desk.said[-1] == "The view “Yen only” is deleted."
    assert not [act.id for act in desk.actions if act.name == "Yen only"]
    desk.undo[-1]()
    desk.rest()
    assert read_views(world.desk)[0] == before
    assert [act.name for act in desk.actions][-2:] == ["Yen only", "Dollars"]


def test_each_view_is_counted_beside_its_name(qtbot: QtBot, world: World, ops: Ops) -> None:
    desk = Desk(qtbot, world, ops)
    desk.page.search("usd")
    desk.rest()
    desk.name("view.save-as", "Dollars")
    view_id = desk.page.views.current
    desk.do("view.open:all")
    world.record_issue(sample_terms(TOOLS, reference="HSB2026000009"))
    desk.page.refresh()

    def count() -> int | None:
        return next(tab.count for tab in desk.page.tabs.tabs if tab.key == view_id)

    qtbot.waitUntil(lambda: count() == 3, timeout=5000)


def test_views_are_carried_to_another_officer_in_a_file(qtbot: QtBot, world: World, ops: Ops, tmp_path: Path) -> None:
    desk = Desk(qtbot, world, ops)
    assert desk.actions.reason("view.export").startswith("There is no view of yours")
    desk.page.search("usd")
    desk.rest()
    desk.name("view.save-as", "Dollars")
    path = tmp_path / "views.json"
    for act in ("view.export", "view.import"):
        desk.do(act)
        dialog = desk.page.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.close()
        desk.rest()
        qtbot.waitUntil(lambda: desk.page.findChild(QFileDialog) is None, timeout=5000)
    assert desk.said[-2:] == ["1 view exported to views.json.", "1 view taken from views.json."]
    assert desk.tabs == ["Dollars", "Dollars (2)"]

    path.write_text("{}", "utf-8")
    desk.page.views.take_file(path)
    desk.rest()
    assert desk.tabs == ["Dollars", "Dollars (2)"], "nothing is taken from what is no file of views"


def test_views_without_room_for_a_tab_stand_in_the_menu_and_the_open_one_is_always_seen(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    desk = Desk(qtbot, world, ops)
    for number in range(8):
        desk.page.show_asked(Asked(text=f"nothing {number}"))
        desk.name("view.save-as", f"A view with a long name {number}")
    views = desk.page.views
    shown = desk.page.tabs.in_sight
    assert views.current in shown
    assert len(shown) < 15
    qtbot.waitUntil(lambda: right_edge(desk.page.tabs) <= desk.page.tabs.width(), timeout=5000)
    names = [action.text() for action in desk.acts.menu().actions() if action.isCheckable()]
    assert len(names) == 15
    desk.do("view.open:drafts")
    assert desk.page.nothing.isVisible()


def right_edge(tabs: ViewTabs) -> int:
    return max(button.geometry().right() for button in tabs.findChildren(QAbstractButton) if button.isVisible())


def test_what_leaves_nothing_to_show_is_said_and_taken_away_by_one_key(qtbot: QtBot, world: World, ops: Ops) -> None:
    desk = Desk(qtbot, world, ops)
    desk.page.search("eur kestrel")
    desk.rest()
    said = desk.page.nothing.said
    assert "Looked in “All” for “kestrel” · Currency: EUR." in said
    desk.page.nothing.acted.emit()
    desk.rest()
    assert len(desk.references()) == 3
    desk.page.tabs.chosen.emit("drafts")
    desk.rest()
    assert "No credit is in “Drafts” at the moment." in desk.page.nothing.said


def test_the_keyboard_stays_with_the_rows_when_there_are_none_and_when_they_come_back(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    desk = Desk(qtbot, world, ops)
    bring_to_front(qtbot, desk.page)
    desk.page.table.setFocus()
    desk.page.search("nowhere")
    desk.rest()
    button = desk.page.focusWidget()
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Clear search and filters"
    desk.page.refresh()
    desk.page.search("nowhere else")
    desk.rest()
    QTest.keyClick(desk.page.focusWidget(), Qt.Key.Key_Return)
    desk.rest()
    assert len(desk.references()) == 3
    assert desk.page.table.hasFocus()


def test_columns_are_chosen_and_ordered_by_keyboard_alone(qtbot: QtBot, world: World, ops: Ops) -> None:
    desk = Desk(qtbot, world, ops)
    bring_to_front(qtbot, desk.page)
    desk.do("view.columns")
    panel = desk.page.findChild(ColumnsPanel)
    assert panel is not None
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert desk.columns() == ("reference", "amount", "expiry", "state", "next")
    assert panel.up.toolTip() == "It stands first already."
    for _ in range(6):
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert desk.columns()[-1] == "applicant"
    assert_accessible(panel)
    for at in range(panel.list.count()):
        panel.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert len(desk.columns()) == 1, "one column always stays"
    panel.first.click()
    assert desk.columns() == FIRST_SHOWN
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("width", [1170, 1280, 1600])
def test_the_bank_that_acts_next_is_whole_where_another_column_has_room(
    qtbot: QtBot, world: World, ops: Ops, width: int
) -> None:
    world.mine()
    desk = Desk(qtbot, world, ops)
    desk.page.resize(width, 640)
    desk.page.refresh()
    desk.rest()
    table = desk.page.table
    widths = {column.key: table.columnWidth(at) for at, column in enumerate(table.columns)}
    need = table.fontMetrics().horizontalAdvance("Elbe Sample Bank") + 20
    assert widths["next"] >= need
    assert widths["beneficiary"] >= 160
    table.setColumnWidth(5, 100)
    table.measure(desk.page.listing.rows)
    assert table.columnWidth(5) == 100, "a width that the officer gave stays"


def test_a_long_state_is_read_whole_where_another_column_has_room(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.mine()
    desk = Desk(qtbot, world, ops)
    desk.page.resize(1366, 640)
    desk.page.refresh()
    desk.rest()
    table, state = desk.page.table, State.waits("Waits for another checker here")
    table.measure([replace(row, state=state) for row in desk.page.listing.rows])
    at = next(at for at, column in enumerate(table.columns) if column.key == Column.STATE)
    assert table.columnWidth(at) >= StateChip(state).sizeHint().width() + 20


def test_what_the_officer_chose_stays_chosen_over_sorting_and_filtering(qtbot: QtBot, world: World, ops: Ops) -> None:
    for at in range(50):
        world.add_draft(sample_terms(TOOLS, reference=f"HSB20261000{at:02d}", amount=amount("EUR", 1000 + at)))
    desk = Desk(qtbot, world, ops)
    table, model = desk.page.table, desk.page.model
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = set(table.chosen_numbers())
    assert len(chosen) == 2
    current = model.number_at(table.currentIndex().row())

    for descending in (False, True):
        model.sort_wanted.emit(Column.REFERENCE, descending)
        desk.rest()
        assert set(table.chosen_numbers()) == chosen
        assert model.number_at(table.currentIndex().row()) == current
        assert table.rowAt(0) == 0, "what was asked for is looked at from its beginning"
    desk.page.search("eur")
    desk.rest()
    assert set(table.chosen_numbers()) == chosen
    desk.page.search("jpy")
    desk.rest()
    assert [model.number_at(0)] == table.chosen_numbers(), "none of them is listed"
