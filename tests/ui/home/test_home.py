"""The first page: what needs the officer stands there by deadline, and each line leads to exactly what it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.desk.home import home
from app.ports.notices import Change, Link, LinkState
from app.ports.stored import NearDay
from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.world import NOW, World, sample_terms
from ui import privacy
from ui.credit.view import CreditPageView
from ui.desk_window import CREDITS, HOME, NEEDS_ME, DeskWindow
from ui.editor.view import EditorPage
from ui.home.ledger import ledger_lines
from ui.home.lines import Leads, Line, said_in
from ui.home.presenter import read_home
from ui.needs_me.approve import ApproveView
from ui.theme import Shape, State, Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.home.section import Section

OFFICER = "Wei Sample"
"""She drafts and checks."""

TOOLS, OPTICS = "01-sight-usd-machine-tools.fin", "02-acceptance-jpy-optics.fin"
CHEMICALS = "10-sr2025-acceptance-eur-chemicals.fin"
OPENS = {"1": ApproveView, "3": EditorPage, "4": CreditPageView, "6": ApproveView, "7": CreditPageView}
UP = Link(LinkState.UP, NOW - timedelta(minutes=5))


def fill(world: World) -> None:
    """An act to approve, one that came back, one that a checker has to sign, a draft, and a recorded credit."""
    world.record_issue(sample_terms(TOOLS, latest_shipment=date(2026, 11, 24)))
    world.mine()
    world.wait_for_signatures(sample_terms(OPTICS))
    _, returned = world.submit_draft(sample_terms(CHEMICALS, reference="HSB2026000777"))
    world.send_back(returned, "Zhou Sample", "Take the tolerance out.", "39A")
    world.submit_draft(sample_terms(CHEMICALS, reference="HSB2026000778"))
    world.add_draft(sample_terms(OPTICS, reference="HSB2026000779"), findings=2)


def lines(section: Section) -> list[Line]:
    return [button.line for button in section.buttons if button.line is not None]


def told(section: Section) -> list[tuple[str, str]]:
    return [(line.title, line.state.word) for line in lines(section)]


def test_all_that_concerns_an_officer_is_on_the_first_page(
    world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    page = desk.home
    assert desk.window.key == HOME
    assert page.headline.text() == "2 things need you now"
    assert page.lead.text() == "What comes first lapses on 27 Nov 2026 17:42, Shanghai."
    assert told(page.needs) == [("Issue HSBSMP26002", "Approve"), ("Issue HSB2026000777", "Returned: mend")]
    assert told(page.drafts) == [("HSB2026000779", "Draft · 2 open")]
    assert told(page.dates) == [("HSBSMP26001", "Latest shipment"), ("HSBSMP26001", "Expires")]
    assert told(page.others) == [
        ("Issue HSB2026000778", "Approvals so far: 0 of 1."),
        ("HSBSMP26001", "To be advised by Elbe Sample Bank"),
    ]
    assert_accessible(desk.window)


def test_the_number_of_a_line_opens_exactly_what_it_names(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    for digit, opens in OPENS.items():
        QTest.keyClicks(desk.home, digit)
        rest(qtbot, desk.ops)
        assert desk.window.view is not None
        assert isinstance(desk.window.view.widget, opens)
        desk.window.close_view()
        assert desk.window.shown is desk.home
    rest(qtbot, desk.ops)


def test_what_came_back_opens_where_its_reason_stands(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    QTest.keyClicks(desk.home, "2")
    rest(qtbot, desk.ops)
    assert desk.window.key == NEEDS_ME
    assert desk.needs_me.model.works[desk.needs_me.list.currentIndex().row()].title == "Issue HSB2026000777"
    said = [label.text() for label in desk.needs_me.stopped.facts.findChildren(QLabel)]
    assert "Take the tolerance out." in said


def test_the_arrows_go_from_line_to_line_and_enter_opens(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    desk.window.activateWindow()
    assert desk.window.focusWidget() is desk.home, "no line is marked before a key is pressed"
    QTest.keyClick(desk.home, Qt.Key.Key_Down)
    buttons = desk.home.buttons
    for button in buttons[:-1]:
        assert desk.window.focusWidget() is button
        QTest.keyClick(button, Qt.Key.Key_Down)
    QTest.keyClick(buttons[-1], Qt.Key.Key_Down)
    assert desk.window.focusWidget() is buttons[-1], "at the end they stay"
    QTest.keyClick(buttons[-1], Qt.Key.Key_Up)
    assert desk.window.focusWidget() is buttons[-2]
    QTest.keyClick(buttons[-1], Qt.Key.Key_Return)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    desk.window.close_view()
    rest(qtbot, desk.ops)


def test_the_keyboard_stays_at_its_line_when_another_comes_before_it(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    desk.window.activateWindow()
    (draft,) = desk.home.drafts.buttons
    draft.setFocus()
    world.clock.now += timedelta(seconds=9)
    world.add_draft(sample_terms(OPTICS, reference="HSB2026000780"))
    desk.news.changed.emit(frozenset({Change.ACTS}))
    qtbot.waitUntil(lambda: len(desk.home.drafts.buttons) == 2, timeout=5000)
    focus = desk.window.focusWidget()
    assert focus is desk.home.drafts.buttons[1]
    rest(qtbot, desk.ops)


def test_when_all_is_done_the_page_says_so_and_offers_the_next_act(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    assert desk.home.headline.text() == "Nothing needs you now"
    assert desk.home.lead.text() == "All is done. What comes to need you appears here by itself."
    assert desk.home.needs.offer.isVisible()
    assert_accessible(desk.window)
    QTest.mouseClick(desk.home.needs.offer, Qt.MouseButton.LeftButton)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    assert isinstance(desk.window.view.widget, EditorPage)
    desk.window.close_view()
    rest(qtbot, desk.ops)
    assert desk.home.lead.text() == "All is answered. You can go on with what you began."


def test_a_checker_has_no_drafts_and_goes_on_to_the_credits(
    qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]
) -> None:
    world = World(tmp_path / "zhou", "Zhou Sample")
    desk = open_desk(world)
    assert not desk.home.drafts.isVisible()
    QTest.mouseClick(desk.home.needs.offer, Qt.MouseButton.LeftButton)
    rest(qtbot, desk.ops)
    assert desk.window.key == CREDITS
    world.store.close()


def test_the_way_to_all_leads_to_the_table_with_just_those(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    assert not desk.home.drafts.way_to_all.isVisible(), "the one there is stands here"
    for number in range(3):
        world.add_draft(sample_terms(OPTICS, reference=f"HSB202600079{number}"))
    desk.refresh()
    rest(qtbot, desk.ops)
    assert desk.home.drafts.way_to_all.text() == "All 4 drafts"
    assert len(desk.home.drafts.buttons) == 3
    QTest.mouseClick(desk.home.drafts.way_to_all, Qt.MouseButton.LeftButton)
    rest(qtbot, desk.ops)
    assert desk.window.key == CREDITS
    assert desk.credits.asked.filters.states == ("draft",)
    assert desk.credits.model.rowCount() == 4
    desk.window.show_page(HOME)
    QTest.mouseClick(desk.home.dates.way_to_all, Qt.MouseButton.LeftButton)
    rest(qtbot, desk.ops)
    assert desk.credits.asked.filters.expiry_last is not None


def test_the_key_of_a_place_and_the_way_to_all_close_what_was_open_over_it(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    QTest.keyClicks(desk.home, "4")
    rest(qtbot, desk.ops)
    desk.actions.run("go.home")
    assert desk.window.shown is desk.home
    desk.actions.run("go.credits")
    desk.open_row(desk.credits.model.key_at(0))
    desk.window.show_page(HOME)
    rest(qtbot, desk.ops)
    QTest.mouseClick(desk.home.dates.way_to_all, Qt.MouseButton.LeftButton)
    assert desk.in_table
    rest(qtbot, desk.ops)


def test_what_changed_behind_another_page_is_there_on_coming_back(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    desk.actions.run("go.credits")
    rest(qtbot, desk.ops)
    world.wait_for_signatures(sample_terms(OPTICS))
    desk.news.changed.emit(frozenset({Change.ACTS}))
    qtbot.waitUntil(lambda: desk.credits.model.rowCount() == 1, timeout=5000)
    rest(qtbot, desk.ops)
    desk.actions.run("go.home")
    qtbot.waitUntil(lambda: told(desk.home.needs) == [("Issue HSBSMP26002", "Approve")], timeout=5000)
    rest(qtbot, desk.ops)


def test_where_the_ledger_stands_is_said_and_leads_to_its_proof(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    fill(world)
    desk = open_desk(world)
    desk.news.linked.emit(UP, UP)
    rest(qtbot, desk.ops)
    chain, copy = lines(desk.home.ledger)
    tip = world.store.tip()
    assert (chain.state.word, chain.about) == ("in step", f"newest block {tip.block.number if tip.block else 0}")
    assert (copy.state.word, copy.about) == ("agrees with the Journal", f"all {tip.count} entries checked")
    desk.home.ledger.buttons[1].click()
    assert desk.cells.panel is not None
    assert desk.cells.panel.isVisible()
    desk.cells.panel.close()


def test_nothing_is_said_of_the_ledger_that_was_not_proved(
    world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    standing = open_desk(world).cells.standing
    ledger = standing.ledger
    assert ledger is not None
    behind = replace(ledger.mirror, proved_block=ledger.mirror.proved_block - 1, proved_entries=4, checked=3)
    _, copy = ledger_lines(replace(standing, ledger=replace(ledger, mirror=behind)))
    assert (copy.state.shape, copy.state.word) == (Shape.RING, f"4 of {behind.entries} entries proved")
    assert copy.about == f"3 of {behind.entries} entries checked"
    _, copy = ledger_lines(replace(standing, ledger=replace(ledger, mirror=replace(behind, wrong=2))))
    assert (copy.state.shape, copy.state.word) == (Shape.TRIANGLE, "2 entries are not as they should be")
    chain, copy = ledger_lines(replace(standing, ledger=None, chain=None))
    assert (chain.state.word, copy.state.word) == ("connecting", "nothing read yet")


def test_the_nearest_days_come_first_with_their_place_and_a_warning(world: World) -> None:
    fill(world)
    world.record_issue(
        sample_terms(CHEMICALS, reference="HSB2026000781", latest_shipment=None, expiry_date=date(2026, 11, 22))
    )
    days = [(near.kind, near.day, near.summary.reference) for near in home(world.desk).dates]
    assert days[:2] == [
        (NearDay.EXPIRY, date(2026, 11, 22), "HSB2026000781"),
        (NearDay.SHIPMENT, date(2026, 11, 24), "HSBSMP26001"),
    ]
    first, second, *later = read_home(world.desk).dates
    assert (first.when, first.tone, first.state.shape) == ("today", Tone.WARN, Shape.TRIANGLE)
    assert (second.when, second.exact) == ("2 days left", "24 Nov 2026, Hamburg")
    assert all(line.tone is Tone.PLAIN for line in later)
    world.clock.now += timedelta(days=1)
    first, *_ = read_home(world.desk).dates
    assert (first.title, first.when) == ("HSBSMP26001", "tomorrow")


def test_a_deadline_within_a_day_is_warned_of_and_comes_first(world: World) -> None:
    fill(world)
    world.clock.now += timedelta(days=4, hours=3)
    needs = read_home(world.desk).needs
    assert (needs[0].when, needs[0].tone) == ("21 h left", Tone.WARN)
    assert needs[0].title == "Issue HSBSMP26002"
    assert needs[1].when == "for 4 days"


def test_behind_the_mask_no_amount_and_no_party_is_shown(world: World) -> None:
    fill(world)
    privacy.set_masked(on=True)
    words = read_home(world.desk)
    privacy.set_masked(on=False)
    shown = " ".join(line.spoken for line in (*words.needs, *(words.drafts or ()), *words.dates, *words.others))
    assert "••••••" in shown
    assert "KESTREL" not in shown
    assert "204,000" not in shown


def test_where_room_is_short_names_give_way_and_an_amount_is_read_whole() -> None:
    state = State.waits("To be advised by Elbe Sample Bank")
    line = Line(Leads.ROW, "c1", state, "HSBSMP26001", "USD 1,250,000.00", "MOEWE MASCHINEN SAMPLE GMBH")
    widest = said_in(line, 2000)
    assert widest == (state.word, " · USD 1,250,000.00", " · MOEWE MASCHINEN SAMPLE GMBH")
    shortened = set()
    for room in range(600, 180, -10):
        word, amount, about = said_in(line, room)
        assert amount == " · USD 1,250,000.00"
        shortened |= {"about"} if about != widest[2] else set()
        if word != state.word:
            assert about == "", "the name has gone before the word is cut"
            shortened |= {"word"}
    assert shortened == {"about", "word"}


def test_what_is_cut_of_a_line_stands_in_its_tool_tip(world: World, open_desk: Callable[[World], DeskWindow]) -> None:
    fill(world)
    desk = open_desk(world)
    desk.window.resize(1366, 768)
    (waits,) = (
        button
        for button in desk.home.others.buttons
        if button.line and button.line.leads is Leads.ROW and button.line.key.startswith("c")
    )
    assert waits.line is not None
    waits.resize(300, waits.height())
    assert waits.toolTip() == waits.line.spoken
    assert "USD 1,250,000.00, MOEWE" in waits.toolTip()
    waits.resize(1200, waits.height())
    assert waits.toolTip() == ""
