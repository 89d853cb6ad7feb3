"""The credits page as an officer uses it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from app.errors import EnvironmentFault
from app.ports.stored import Column
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.world import World, amount, sample_terms
from ui.credits.model import FIRST_SHOWN
from ui.credits.view import CreditsPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

TOOLS = "01-sight-usd-machine-tools.fin"
OPTICS = "02-acceptance-jpy-optics.fin"


def opened(qtbot: QtBot, world: World, ops: Ops) -> CreditsPage:
    page = CreditsPage(world.desk, ops)
    qtbot.addWidget(page)
    page.resize(1170, 640)
    page.show()
    page.refresh()
    rest(qtbot, ops)
    return page


def words(page: CreditsPage, column: int = 0) -> list[object]:
    return [page.model.data(page.model.index(at, column)) for at in range(page.model.rowCount())]


def test_the_officer_finds_opens_and_previews_a_credit_by_keyboard(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.record_issue(sample_terms(TOOLS))
    act = world.record_issue(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    page.search("optics")
    rest(qtbot, ops)
    assert words(page) == ["HSBSMP26002"]
    assert page.preview.key == f"c{act.credit.hex()}"
    page.table.setFocus()
    with qtbot.waitSignal(page.opened) as told:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [f"c{act.credit.hex()}"]
    assert_accessible(page)


def test_the_chosen_row_stays_chosen_when_others_come(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    page = opened(qtbot, world, ops)
    page.choose(f"c{act.credit.hex()}")
    world.record_issue(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)
    assert page.model.rowCount() == 2
    assert page.model.key_at(page.table.currentIndex().row()) == f"c{act.credit.hex()}"
    assert page.preview.key == f"c{act.credit.hex()}"


def test_what_the_officer_looks_at_stays_in_place_when_a_row_comes_above(qtbot: QtBot, world: World, ops: Ops) -> None:
    for at in range(30):
        world.add_draft(sample_terms(TOOLS, reference=f"HSB20260000{at:02d}"))
    page = opened(qtbot, world, ops)
    page.table.selectRow(15)
    page.table.verticalScrollBar().setValue(200)
    rest(qtbot, ops)
    place = page.table.rowViewportPosition(page.table.currentIndex().row())
    world.clock.now += timedelta(minutes=1)
    newest = world.add_draft(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)
    assert page.model.row_of(f"d{newest}") == 0
    assert page.table.rowViewportPosition(page.table.currentIndex().row()) == place


def test_a_tab_shows_only_its_states_and_an_empty_one_leads_back(qtbot: QtBot, world: World, ops: Ops) -> None:
    world.add_draft(sample_terms(TOOLS, reference="HSB2026000009"))
    world.record_issue(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    for key, references in (("drafts", ["HSB2026000009"]), ("on-its-way", ["HSBSMP26002"]), ("advised", [])):
        page.tabs.choose(key)
        page.tabs.chosen.emit(key)
        rest(qtbot, ops)
        assert words(page) == references
    assert page.nothing.isVisible()
    assert page.preview.key == ""
    page.nothing.acted.emit()
    rest(qtbot, ops)
    assert len(words(page)) == 2


def test_a_header_sorts_in_the_store_and_is_marked(qtbot: QtBot, world: World, ops: Ops) -> None:
    for reference in ("HSB2026000001", "HSB2026000003", "HSB2026000002"):
        world.record_issue(sample_terms(TOOLS, reference=reference))
    page = opened(qtbot, world, ops)
    page.table.horizontalHeader().sectionClicked.emit(0)
    rest(qtbot, ops)
    assert words(page) == ["HSB2026000001", "HSB2026000002", "HSB2026000003"]
    assert page.table.columns[page.table.horizontalHeader().sortIndicatorSection()].key == Column.REFERENCE


def test_a_desk_without_credits_offers_to_make_one(qtbot: QtBot, world: World, ops: Ops) -> None:
    page = opened(qtbot, world, ops)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.new_asked):
        page.empty.acted.emit()
    assert_accessible(page)


def three_credits(world: World) -> None:
    for at, (currency, minor) in enumerate((("USD", 125_000_000), ("USD", 500), ("JPY", 700))):
        world.record_issue(sample_terms(TOOLS, reference=f"HSB202600000{at}", amount=amount(currency, minor)))


def test_a_typed_query_becomes_chips_that_are_taken_away_by_a_click(qtbot: QtBot, world: World, ops: Ops) -> None:
    three_credits(world)
    page = opened(qtbot, world, ops)
    page.begin_search()
    QTest.keyClicks(page.query.box, "usd > 100 machine")
    QTest.keyClick(page.query.box, Qt.Key.Key_Return)
    rest(qtbot, ops)

    assert page.query.box.value() == "machine"
    assert [chip.text().split("  ")[0] for chip in page.query.chips.findChildren(QPushButton)[1:]] == ["> USD 100.00"]
    assert words(page) == ["HSB2026000000"]
    page.query.chips.removed.emit("amount")
    rest(qtbot, ops)
    assert sorted(map(str, words(page))) == ["HSB2026000000", "HSB2026000001"]
    page.query.chips.cleared.emit()
    page.search("")
    rest(qtbot, ops)
    assert len(words(page)) == 3


def test_a_query_that_can_not_be_read_says_what_to_type(qtbot: QtBot, world: World, ops: Ops) -> None:
    page = opened(qtbot, world, ops)
    page.query.box.setText("> 5000")
    page.query.box.kept.emit()
    assert page.query.problem.text().startswith("Name one currency")
    assert page.query.box.value() == "> 5000", "what was typed stays to be mended"


def test_a_filter_is_added_from_the_menu_by_keyboard(qtbot: QtBot, world: World, ops: Ops) -> None:
    three_credits(world)
    page = opened(qtbot, world, ops)
    currency = page.query.menu().findChildren(QMenu)[0]
    next(action for action in currency.actions() if action.text() == "JPY").trigger()
    rest(qtbot, ops)
    assert words(page) == ["HSB2026000002"]
    assert page.asked.filters.currencies == ("JPY",)


def test_several_rows_are_summed_by_currency_and_stay_chosen_over_a_refresh(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    three_credits(world)
    page = opened(qtbot, world, ops)
    page.table.selectAll()
    qtbot.waitUntil(lambda: page.foot.selected.text() == "3 selected · USD 1.3m · JPY 700", timeout=5000)
    assert page.foot.selected.toolTip() == "USD 1,250,005.00 · JPY 700"
    assert page.foot.in_view.text() == "3 in view · USD 1.3m · JPY 700"

    chosen = page.table.chosen_numbers()
    world.add_draft(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)

    assert page.table.chosen_numbers() == chosen


def test_new_rows_leave_the_officers_row_in_place_until_they_are_asked_for(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    for at in range(30):
        world.add_draft(sample_terms(TOOLS, reference=f"HSB20260000{at:02d}"))
    page = opened(qtbot, world, ops)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    rest(qtbot, ops)
    place = page.table.rowViewportPosition(1)
    world.clock.now += timedelta(minutes=1)
    newest = world.add_draft(sample_terms(OPTICS))
    page.refresh()
    rest(qtbot, ops)

    assert page.table.rowViewportPosition(page.table.currentIndex().row()) == place
    assert page.query.newer.text() == "1 new · show"
    page.query.newer.click()
    rest(qtbot, ops)
    assert page.model.key_at(page.table.currentIndex().row()) == f"d{newest}"
    assert not page.query.newer.isVisible()


def test_the_newest_rows_stay_in_sight_where_the_officer_has_not_touched_the_table(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    first = world.add_draft(sample_terms(OPTICS))
    page = opened(qtbot, world, ops)
    for at in range(40):
        world.clock.now += timedelta(minutes=1)
        world.add_draft(sample_terms(TOOLS, reference=f"HSB20260000{at:02d}"))
        page.refresh()
        rest(qtbot, ops)

    assert page.table.rowAt(0) == 0
    assert page.model.data(page.model.index(0, 0)) == "HSB2026000039"
    assert not page.query.newer.isVisible()
    assert page.model.key_at(page.table.currentIndex().row()) == f"d{first}"


def test_one_row_is_copied_as_its_reference_and_several_as_rows(qtbot: QtBot, world: World, ops: Ops) -> None:
    three_credits(world)
    page = opened(qtbot, world, ops)
    page.choose(page.model.key_at(0))
    for pressed, copied in (
        ([(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)], page.model.data(page.model.index(0, 0))),
        (
            [(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)],
            "Reference\tBeneficiary\tAmount\tExpires\tState\tActs next",
        ),
    ):
        with qtbot.waitSignal(page.said):
            for key, modifier in pressed:
                QTest.keyClick(page.table, key, modifier)
        assert QGuiApplication.clipboard().text().split("\n")[0] == copied
    assert len(QGuiApplication.clipboard().text().split("\n")) == 4


def test_the_view_is_exported_with_amounts_beside_their_currency(
    qtbot: QtBot, world: World, ops: Ops, tmp_path: Path
) -> None:
    three_credits(world)
    page = opened(qtbot, world, ops)
    with qtbot.waitSignal(page.said) as told:
        page.taking_out.export(tmp_path / "credits.csv", chosen=False)
    assert told.args == ["3 credits exported to credits.csv."]
    lines = (tmp_path / "credits.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Reference", *map(str, words(page))]
    assert any(",JPY,700," in line for line in lines)
    assert any(",USD,1250000.00," in line for line in lines)


def test_columns_are_chosen_moved_and_found_again_in_the_next_window(
    qtbot: QtBot, world: World, ops: Ops, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    page = CreditsPage(world.desk, ops, settings)
    qtbot.addWidget(page)
    actions = {action.text(): action for action in page.table.column_menu(page).actions()}
    actions["Applicant"].trigger()
    actions["Expires"].trigger()
    page.table.horizontalHeader().moveSection(0, 1)

    again = CreditsPage(world.desk, ops, settings)
    qtbot.addWidget(again)

    assert again.table.shown == page.table.shown == ("beneficiary", "reference", "amount", "state", "next", "applicant")
    hidden = [column.key for at, column in enumerate(again.table.columns) if again.table.isColumnHidden(at)]
    assert "expiry" in hidden
    actions["First columns and widths"].trigger()
    assert page.table.shown == FIRST_SHOWN


def test_a_store_that_could_not_be_read_for_a_while_is_read_again(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, world, ops)
    three_credits(world)

    def locked(*_: object) -> int:
        raise EnvironmentFault("Another program is holding the store.", code="store-locked")

    with monkeypatch.context() as patched:
        patched.setattr(type(world.desk), "final_block", locked)
        page.refresh()
        rest(qtbot, ops)
    page.refresh()
    rest(qtbot, ops)

    assert page.model.rowCount() == 3
