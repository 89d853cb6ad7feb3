"""A maker writes a credit: it answers, it is saved by itself, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.desk import drafts
from app.desk.drafts import load_draft, new_draft
from app.errors import EnvironmentFault, UserError
from tests.ui.accessibility import assert_accessible
from tests.ui.editor.shown import FAULTY, OPTICS, Shown, imported
from tests.ui.office import rest
from ui.editor import saver
from ui.editor.view import EditorPage
from ui.theme import State, Tone
from ui.widgets import LinkButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops


def test_an_imported_message_stands_in_the_form(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)
    frames = shown.editor.form.frames

    assert frames["32B"].value() == "JPY 204,000,000"
    assert frames["31D.date"].value() == "2027-02-15"
    assert frames["41a.by"].value() == "BY ACCEPTANCE"
    assert frames["59R"].value() == "JP"
    assert frames["46A"].value().startswith("+SIGNED COMMERCIAL INVOICE")
    assert frames["advising_bank"].value() == "SAMPDEHHXXX"
    assert ":32B:JPY204000000," in shown.editor.side.code.toPlainText()
    title, state, note = shown.told[-1]
    assert title == "Draft HSBSMP26002"
    assert state == State.settled("Saved 17:42")
    assert note == "imported from mt700-0231.fin"
    assert shown.reason == ""


def test_what_is_found_stands_beside_the_field_and_is_mended_by_its_button(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown = imported(qtbot, world, ops, FAULTY)
    documents = shown.editor.form.frames["46A"]
    note = documents.shown_note
    assert note is not None
    assert note.tone is Tone.BAD
    assert shown.reason == "Mend 2 findings first."

    button = next(b for b in documents.findChildren(LinkButton) if b.text() == "Replace with EUR")
    button.click()
    shown.examined()
    assert "FOR 5 EUR" in documents.value()
    assert documents.shown_note is None
    assert shown.reason == "Mend 1 finding first."


def test_a_finding_of_two_lines_has_room_below_its_field(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, OPTICS.replace(b"IN THREE COPIES", "FOR 5 €".encode()))
    frame = shown.editor.form.frames["31C"]
    assert "31C" not in shown.editor.found.notes

    shown.editor.form.mend_asked.emit("46A")
    shown.examined()
    assert frame.shown_note is not None
    qtbot.waitUntil(lambda: frame.height() >= frame.heightForWidth(frame.width()))


def test_the_list_leads_to_the_field_and_mends_it(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, FAULTY)
    problems = shown.editor.side.problems
    row = next(at for at, problem in enumerate(problems.problems) if problem.key == "46A")

    problems.setCurrentIndex(problems.model().index(row, 0))
    QTest.keyClick(problems, Qt.Key.Key_Return)
    assert shown.editor.form.frames["46A"].input.hasFocus()
    QTest.keyClick(problems, Qt.Key.Key_F2)
    shown.examined()
    assert "FOR 5 EUR" in shown.editor.form.frames["46A"].value()
    assert "46A" not in {problem.key for problem in problems.problems}


def test_nothing_is_said_while_a_field_is_typed_into(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)

    shown.type_into("32B", "JPY 1.5")
    shown.examined()
    frame = shown.editor.form.frames["32B"]
    assert frame.input.property("tone") == ""
    assert shown.reason == "Finish the field you are in."
    shown.editor.form.go_to("39A")
    assert "32B" in shown.editor.found.notes
    assert frame.input.property("tone") == "bad"
    assert shown.reason == "Mend 1 finding first."


def test_a_fresh_draft_begins_with_its_number_and_is_not_red(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    frames = shown.editor.form.frames

    assert frames["20"].value() == "HSB2026000001"
    assert not any(frame.shown_note for frame in frames.values())
    shown.editor.form.go_to("50T")
    shown.editor.form.go_to("50P")
    note = frames["50T"].shown_note
    assert note is not None
    assert note.tone is Tone.BAD
    assert frames["59T"].shown_note is None


def test_the_editor_begins_at_what_is_wrong_or_missing_and_shows_it(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, FAULTY)
    amount = shown.editor.form.frames["32B"]
    assert shown.editor.focusProxy() is amount.input
    qtbot.waitUntil(lambda: not amount.visibleRegion().isEmpty())

    fresh = Shown(qtbot, world, ops, new_draft(world.desk))
    assert fresh.editor.focusProxy() is fresh.editor.form.frames["50N"].input


def test_what_is_typed_is_saved_by_itself(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))

    shown.type_into("50T", "SHANGHAI")
    assert shown.told[-1][1] == State.on_its_way("Not saved yet")
    with qtbot.waitSignal(shown.editor.saver.saved, timeout=2000):
        pass
    assert load_draft(world.desk, shown.draft_id).text("50T") == "SHANGHAI"
    assert shown.told[-1][1] == State.settled("Saved 17:42")


def test_what_was_typed_last_is_not_lost_when_the_window_is_closed_at_once(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))

    shown.type_into("50T", "SHANGHAI")
    shown.page.close()
    shown.page.deleteLater()
    rest(qtbot, ops)
    assert load_draft(world.desk, shown.draft_id).text("50T") == "SHANGHAI"


def test_a_save_that_failed_is_tried_again_with_what_is_typed_by_then(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    works = drafts.save_draft

    def full(*_: Any) -> int:
        raise EnvironmentFault("The disk is full. Make room, then try again.")

    monkeypatch.setattr(saver, "save_draft", full)
    shown.type_into("50T", "SHANG")
    messages = ops._messages  # noqa: SLF001 - the window's messages, as its banner reads them
    qtbot.waitUntil(lambda: messages.current_fault is not None, timeout=5000)
    assert shown.told[-1][1] == State.on_its_way("Not saved yet")

    monkeypatch.setattr(saver, "save_draft", works)
    QTest.keyClicks(shown.editor.form.frames["50T"].input, "HAI")
    fault = messages.current_fault
    assert fault is not None
    assert fault.retry is not None
    fault.retry()
    with qtbot.waitSignal(shown.editor.saver.saved, timeout=5000):
        pass
    assert load_draft(world.desk, shown.draft_id).text("50T") == "SHANGHAI"
    assert messages.current_fault is None


def test_a_customer_is_chosen_as_applicant(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))

    (customer,) = shown.editor.form.frames["50N"].offers.actions()
    assert customer.text() == "Blue Heron Imports (Sample) Ltd, Shanghai"
    customer.trigger()
    assert shown.editor.form.frames["50S"].value() == "88 INVENTED ROAD"
    assert shown.editor.draft.text("50R") == "CN"


def test_a_member_bank_is_chosen_where_a_bank_is_asked_for(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))

    offers = shown.editor.form.frames["41a"].offers.actions()
    next(offer for offer in offers if "Hamburg" in offer.text()).trigger()
    assert shown.editor.draft.text("41a") == "SAMPDEHHXXX"


def test_a_field_that_waits_is_added_and_stays(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    frame = shown.editor.form.frames["39C"]

    assert frame.isHidden()
    shown.editor.form.go_to("39C")
    assert not frame.isHidden()
    assert frame.input.hasFocus()


def test_mixed_payment_calls_for_its_details(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)

    by = shown.editor.form.frames["41a.by"]
    by.set_value("BY MIXED PYMT")
    by.changed.emit()
    shown.examined()
    assert not shown.editor.form.frames["42M"].isHidden()


def test_without_a_source_there_is_nothing_to_compare(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    assert not shown.editor.foot.compare.isVisible()


def test_the_steps_lead_to_their_groups(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)

    shown.editor.steps.chosen.emit("Documents required")
    assert shown.editor.form.frames["46A"].input.hasFocus()


def test_a_draft_that_is_not_there_is_said(qtbot: QtBot, world: World, ops: Ops) -> None:
    page = EditorPage(world.desk, ops, 999)
    qtbot.addWidget(page)
    rest(qtbot, ops)
    assert page.editor is None
    (told,) = page.findChildren(QLabel)
    with pytest.raises(UserError) as unknown:
        load_draft(world.desk, 999)
    assert told.text() == unknown.value.sentence


@pytest.mark.parametrize("size", [(1170, 660), (968, 500), (1440, 820)])
def test_the_editor_can_be_used_without_eyes_and_mouse(
    qtbot: QtBot, world: World, ops: Ops, size: tuple[int, int]
) -> None:
    shown = imported(qtbot, world, ops, FAULTY)
    shown.page.resize(*size)
    assert_accessible(shown.page)
    qtbot.waitUntil(lambda: shown.editor.form.horizontalScrollBar().maximum() == 0)
