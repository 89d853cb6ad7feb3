"""An officer takes back what was done to a draft, by keys, and finds older versions of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.credit.draft_history import Deed
from app.credit.releases import in_release
from app.desk.drafts import draft_revisions, load_draft, new_draft, save_draft
from tests.ui.editor.conftest import CARD
from tests.ui.editor.shown import FAULTY, Shown, imported
from tests.ui.office import rest
from tests.ui.world import sample_terms
from ui.editor.history import redo_words, undo_words
from ui.editor.layout import RELEASE
from ui.widgets import DateInput

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.editor.versions import VersionsPanel
    from ui.ops import Ops


def texts(shown: Shown, *keys: str) -> list[str]:
    """What the form shows."""
    return [shown.editor.form.frames[key].value() for key in keys]


def test_each_fields_typing_is_one_step_named_by_its_field_and_what_is_undone_is_saved(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    editor, frames = shown.editor, shown.editor.form.frames

    for key in ("46A", "50T"):
        shown.type_into(key, "SHANGHAI")
        QTest.keyClick(frames[key].input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert texts(shown, key) == ["SHANGHAI"]  # the draft undoes, not the input
    shown.type_into("44C", "2027-01-15")
    assert undo_words(editor.history) == "Undo: latest shipment"
    editor.undo()
    assert texts(shown, "50T", "44C") == ["SHANGHAI", ""]
    assert frames["44C"].input.hasFocus()
    editor.undo()
    assert texts(shown, "50T", "44C") == ["", ""]
    assert frames["50T"].input.hasFocus()
    assert undo_words(editor.history) == "Undo: documents required"
    assert redo_words(editor.history) == "Redo: applicant town"
    editor.redo()
    editor.redo()
    assert texts(shown, "50T", "44C") == ["SHANGHAI", "2027-01-15"]
    field = frames["44C"].input
    assert isinstance(field, DateInput)
    assert "15 Jan 2027" in field.text()

    shown.page.flush()
    rest(qtbot, ops)
    assert load_draft(world.desk, shown.draft_id).text("44C") == "2027-01-15"
    editor.undo()
    shown.page.flush()
    rest(qtbot, ops)
    assert load_draft(world.desk, shown.draft_id).text("44C") == ""


def test_a_customer_and_a_mend_are_steps_of_their_own(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, FAULTY)
    editor = shown.editor
    before = editor.draft

    editor.form.mend_asked.emit("46A")
    mended = editor.draft
    assert undo_words(editor.history) == "Undo: documents required mended"
    editor.form.customer_chosen.emit(CARD)
    assert undo_words(editor.history) == "Undo: customer as applicant"
    assert CARD.name.upper() in " ".join(texts(shown, *(key for key in ("50", "50N") if key in editor.form.frames)))
    editor.undo()
    assert editor.draft == mended
    editor.undo()
    assert editor.draft == before
    assert texts(shown, "46A") == [before.text("46A")]


def test_another_release_is_undone_with_all_its_inputs(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk, "SR2026"))
    editor = shown.editor
    editor.form.customer_chosen.emit(CARD)
    before = editor.draft

    editor.take(in_release(before, "SR2025"), Deed.RELEASE, RELEASE)
    assert "50" in editor.form.frames
    assert undo_words(editor.history) == "Undo: SWIFT release"
    editor.undo()
    assert editor.draft == before
    assert texts(shown, "50N", "50T") == [before.text("50N"), before.text("50T")]
    assert editor.form.frames[RELEASE].value() == "SR2026"


def test_a_submitted_draft_keeps_its_versions_and_is_not_changed_any_more(qtbot: QtBot, world: World, ops: Ops) -> None:
    draft_id, _ = world.submit_draft(sample_terms("01-sight-usd-machine-tools.fin"))
    shown = Shown(qtbot, world, ops, draft_id)
    panel = versions(shown)
    assert [entry.about for entry in panel.model.entries] == ["as it was begun"]
    assert panel.restore.toolTip() == "It has been submitted."
    assert not shown.editor.history_buttons.undo.isEnabled()


def versions(shown: Shown) -> VersionsPanel:
    """The versions of the draft, opened and read."""
    shown.editor.panels.show_versions()
    rest(shown.qtbot, shown.ops)
    panel = shown.editor.panels.versions
    assert panel is not None
    return panel


def test_an_older_version_is_found_compared_and_restored_by_keyboard(qtbot: QtBot, world: World, ops: Ops) -> None:
    draft_id = new_draft(world.desk)
    first = load_draft(world.desk, draft_id)
    save_draft(world.desk, draft_id, first.with_value("44C", "2027-01-10"))
    save_draft(world.desk, draft_id, first.with_values({"44C": "2027-01-20", "46A": "+INVOICE"}))
    shown = Shown(qtbot, world, ops, draft_id)
    panel = versions(shown)

    assert [entry.about for entry in panel.model.entries] == [
        "latest shipment, documents required",
        "latest shipment",
        "as it was begun",
    ]
    assert panel.model.entries[0].name == "17:42"
    assert panel.list.hasFocus()
    assert ":44C: Latest shipment\nthen:\n  10 Jan 2027\nnow:\n  20 Jan 2027" in panel.difference.toPlainText()
    assert "nothing\nnow:\n  +INVOICE" in panel.difference.toPlainText()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    rest(qtbot, ops)
    assert texts(shown, "44C", "46A") == ["2027-01-10", ""]
    assert load_draft(world.desk, draft_id).text("44C") == "2027-01-10"
    assert undo_words(shown.editor.history) == "Undo: older version restored"
    assert len(panel.revisions) == len(draft_revisions(world.desk, draft_id)) == 4

    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert shown.editor.panels.versions is None
    assert shown.editor.side.isVisible()
    shown.editor.undo()
    assert texts(shown, "44C", "46A") == ["2027-01-20", "+INVOICE"]


def test_what_stands_now_needs_no_restoring(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, new_draft(world.desk))
    panel = versions(shown)

    assert not panel.restore.isEnabled()
    assert panel.restore.toolTip() == "It is as it stands now."
    shown.type_into("50T", "SHANGHAI")
    assert panel.restore.isEnabled()
    assert "SHANGHAI" in panel.difference.toPlainText()
