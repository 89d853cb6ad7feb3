"""The window of one officer: what opens what, what a changed store and lost links do to it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QLabel

from app.ports.notices import Change, Link, LinkState
from tests.ui.accessibility import assert_accessible
from tests.ui.every_screen import Place
from tests.ui.office import rest
from tests.ui.world import NOW, SAMPLES, World, sample_terms
from ui.credit.view import CreditPageView
from ui.desk_window import NEEDS_ME, DeskWindow
from ui.editor.import_view import ImportPage
from ui.editor.view import EditorPage
from ui.needs_me.approve import ApproveView
from ui.shell.messages import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OFFICER = "Zhou Sample"
TOOLS = "01-sight-usd-machine-tools.fin"
OPTICS = "02-acceptance-jpy-optics.fin"
UP = Link(LinkState.UP, NOW - timedelta(minutes=5))


def test_a_recorded_credit_opens_whole_and_a_waiting_act_opens_for_signing(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    desk = open_desk(world)
    assert_accessible(desk.window)
    for key, kind in ((f"c{act.credit.hex()}", CreditPageView), (f"a{digest.hex()}", ApproveView)):
        desk.open_row(key)
        rest(qtbot, desk.ops)
        view = desk.window.view
        assert view is not None
        assert isinstance(view.widget, kind)
        assert_accessible(desk.window)
        desk.window.close_view()


def test_a_maker_imports_a_file_and_writes_on_in_the_editor(
    qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]
) -> None:
    world = World(tmp_path / "lin", "Lin Sample")
    desk = open_desk(world)
    desk.importer.take([SAMPLES / OPTICS])
    rest(qtbot, desk.ops)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, EditorPage)
    assert view.title == "Draft HSBSMP26002"
    assert OPTICS in view.note
    desk.window.close_view()
    rest(qtbot, desk.ops)
    (key,) = (desk.credits.model.key_at(at) for at in range(desk.credits.model.rowCount()))
    desk.open_row(key)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    assert isinstance(desk.window.view.widget, EditorPage)
    desk.window.close_view()
    rest(qtbot, desk.ops)
    world.store.close()


def test_a_discarded_draft_goes_out_of_sight_and_comes_back_when_asked(
    qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]
) -> None:
    world = World(tmp_path / "lin", "Lin Sample")
    draft_id = world.add_draft(sample_terms(OPTICS))
    desk = open_desk(world)
    notices: list[Notice] = []
    desk.messages.noticed.connect(notices.append)
    desk.discard_draft()
    assert notices[-1].sentence == "Open a draft to discard it."

    desk.screens.open_draft(draft_id)
    rest(qtbot, desk.ops)
    desk.discard_draft()
    rest(qtbot, desk.ops)
    assert desk.window.view is None
    assert desk.credits.model.rowCount() == 0

    bring_back = notices[-1].then
    assert bring_back is not None
    bring_back()
    rest(qtbot, desk.ops)
    assert desk.credits.model.rowCount() == 1
    world.store.close()


def test_of_several_files_it_is_said_what_each_gave(
    qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]
) -> None:
    world = World(tmp_path / "lin", "Lin Sample")
    desk = open_desk(world)
    desk.importer.take([SAMPLES / OPTICS, SAMPLES / TOOLS])
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    assert isinstance(desk.window.view.widget, ImportPage)
    assert desk.credits.model.rowCount() == 2
    world.store.close()


def test_what_came_back_is_mended_in_its_draft(
    qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]
) -> None:
    world = World(tmp_path / "lin", "Lin Sample")
    draft_id, digest = world.submit_draft(sample_terms(OPTICS))
    world.send_back(digest, "Zhou Sample", "Take the tolerance out.", "39A")
    desk = open_desk(world)
    desk.window.show_page(NEEDS_ME)
    rest(qtbot, desk.ops)
    desk.needs_me.stopped.button.click()
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    editor = desk.window.view.widget
    assert isinstance(editor, EditorPage)
    assert editor.draft_id == draft_id
    desk.window.close_view()
    rest(qtbot, desk.ops)
    world.store.close()


def test_what_changed_in_the_store_is_shown_without_asking(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    world.wait_for_signatures(sample_terms(OPTICS))
    desk.news.changed.emit(frozenset({Change.ACTS}))
    qtbot.waitUntil(lambda: desk.credits.model.rowCount() == 1, timeout=5000)
    qtbot.waitUntil(lambda: desk.needs_me.model.rowCount() == 1, timeout=5000)
    rest(qtbot, desk.ops)


def test_a_lost_link_is_a_banner_with_the_age_of_the_data_until_it_is_back(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    desk.news.linked.emit(Link(LinkState.DOWN, NOW, "The node doesn't answer."), UP)
    assert desk.window.banner.sentence == "The node doesn't answer."
    fault = desk.messages.current_fault
    assert fault is not None
    assert fault.age.startswith("Since 22 Nov 2026 17:42, Shanghai · as of 22 Nov 2026 17:12, Shanghai, block")
    desk.window.banner.retried.emit()
    assert cast("Place", desk.workplace).kicked == 1
    desk.news.linked.emit(UP, UP)
    assert desk.window.banner.sentence == ""


def test_a_fault_of_the_machine_is_shown_with_the_age_of_the_data_too(
    world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    desk.messages.fault("The disk is full.", source="Saving the draft")
    assert desk.cells.data_age in [label.text() for label in desk.window.banner.findChildren(QLabel)]
    assert desk.cells.data_age.startswith("as of 22 Nov 2026")


def test_what_came_to_need_the_officer_is_told_once_and_leads_there(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    assert desk.window.toasts.sentence == ""
    world.wait_for_signatures(sample_terms(OPTICS))
    for _ in range(2):
        desk.news.changed.emit(frozenset({Change.ACTS}))
        rest(qtbot, desk.ops)
        qtbot.waitUntil(lambda: desk.window.toasts.sentence != "", timeout=5000)
    (toast,) = desk.window.toasts.toasts
    assert toast.sentence == "An act waits for your signature."
    toast.act.click()
    assert desk.window.key == NEEDS_ME
    rest(qtbot, desk.ops)


def test_an_approval_from_the_list_is_said_and_handed_on_at_once(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    digest = world.wait_for_signatures(sample_terms(OPTICS))
    desk = open_desk(world)
    desk.window.show_page(NEEDS_ME)
    rest(qtbot, desk.ops)
    desk.needs_me.approve.bar.approve_button.click()
    desk.needs_me.approve.bar.confirm.confirmed.emit()
    qtbot.waitUntil(lambda: cast("Place", desk.workplace).kicked == 1, timeout=5000)
    rest(qtbot, desk.ops)
    assert world.store.desk_act(digest).signed_here
    assert desk.window.toasts.sentence == "HSBSMP26002 approved and signed."
    assert desk.needs_me.model.rowCount() == 0


def test_who_is_no_maker_reads_why_they_cannot_draft(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    assert desk.actions.reason("credit.new") == "Only a maker drafts credits. Sign in as a maker."
    assert "SANDBOX" in desk.window.windowTitle()
