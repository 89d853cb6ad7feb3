"""The acts on drafts in a whole window: undo by key, templates, copies; and what each says when it can't be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.drafts import discard_draft, load_draft
from app.desk.templates import list_templates, origin_of, save_template
from app.errors import UserError
from tests.ui.every_screen import OPTICS, TOOLS
from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui.desk_window import CREDITS, DeskWindow
from ui.drafting import COPY, FROM_TEMPLATE, REDO, SAVE_TEMPLATE, UNDO, VERSIONS
from ui.editor.origin import OriginStrip
from ui.editor.templates import TemplatesPage
from ui.editor.versions import VersionsPanel
from ui.editor.view import EditorPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.editor.editing import Editor
    from ui.shell.messages import Notice

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_desk(qtbot: QtBot, open_desk: Callable[[World], DeskWindow]) -> Callable[[World], DeskWindow]:
    def make(world: World) -> DeskWindow:
        made = open_desk(world)
        made.window.show_page(CREDITS)
        rest(qtbot, made.ops)
        return made

    return make


def editor_of(desk: DeskWindow) -> Editor:
    """The draft that is shown."""
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, EditorPage)
    assert view.widget.editor is not None
    return view.widget.editor


def keys(desk: DeskWindow) -> list[str]:
    """The rows of the table."""
    model = desk.credits.model
    return [model.key_at(row) for row in range(model.rowCount())]


def shows_versions(editor: Editor) -> bool:
    return isinstance(editor.beside.guest, VersionsPanel)


def strips(desk: DeskWindow) -> list[OriginStrip]:
    return [strip for strip in editor_of(desk).findChildren(OriginStrip) if strip.isVisible()]


def test_undo_redo_and_versions_answer_to_their_keys_and_the_menu_says_what_they_do(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    for act in (REDO, VERSIONS, SAVE_TEMPLATE):
        assert desk.actions.reason(act) == "Open a draft first."
    assert desk.actions.reason(UNDO) == "There is nothing to undo here."
    desk.actions.run("credit.new")
    rest(qtbot, desk.ops)
    assert desk.actions.reason(UNDO) == "Nothing was changed since it was opened."
    editor = editor_of(desk)
    field = editor.form.frames["50T"].input
    editor.form.go_to("50T")
    for letter in "SHANGHAI":
        QTest.keyClicks(desk.window.focusWidget(), letter)
    assert field.hasFocus()  # that it isn't saved yet is said, and moves nothing
    assert desk.actions.qt(UNDO).text() == "Undo: applicant town"
    assert desk.actions.qt(UNDO).toolTip() == "Undo: applicant town (Ctrl+Z)"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.value() == ""
    assert desk.actions.qt(UNDO).text() == "Undo"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.value() == "SHANGHAI"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert field.value() == "SHANGHAI"
    QTest.keyClick(desk.window, Qt.Key.Key_H, CTRL | SHIFT)
    rest(qtbot, desk.ops)
    assert shows_versions(editor)
    QTest.keyClick(desk.window, Qt.Key.Key_H, CTRL | SHIFT)
    assert not shows_versions(editor)
    assert editor.foot.isVisible()
    desk.window.close_view()
    assert desk.actions.reason(UNDO) == "There is nothing to undo here."
    rest(qtbot, desk.ops)


def test_a_discarded_draft_is_brought_back_by_key_and_only_once(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    draft_id = world.add_draft(sample_terms(TOOLS))
    desk.open_row(f"d{draft_id}")
    rest(qtbot, desk.ops)
    desk.actions.run("credit.discard")
    rest(qtbot, desk.ops)
    assert not keys(desk)
    assert desk.actions.qt(UNDO).text() == "Undo: The draft is discarded."
    QTest.keyClick(desk.credits.table, Qt.Key.Key_Z, CTRL)
    rest(qtbot, desk.ops)
    assert keys(desk) == [f"d{draft_id}"]
    assert desk.actions.reason(UNDO) == "There is nothing to undo here."
    (toast,) = desk.window.toasts.toasts
    discard_draft(world.desk, draft_id, discarded=True)
    toast.act.click()
    rest(qtbot, desk.ops)
    desk.refresh()
    rest(qtbot, desk.ops)
    assert not keys(desk)


def test_a_draft_becomes_a_template_of_a_name_of_its_own_and_a_template_a_draft(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    draft_id = world.add_draft(sample_terms(TOOLS))
    save_template(world.desk, "Optics", load_draft(world.desk, draft_id))
    desk.open_row(f"d{draft_id}")
    rest(qtbot, desk.ops)
    QTest.keyClick(desk.window, Qt.Key.Key_S, CTRL | SHIFT)
    naming = editor_of(desk).panels.naming
    assert naming is not None
    naming.name.set_value("optics ")
    QTest.keyClick(naming.name, Qt.Key.Key_Return)
    rest(qtbot, desk.ops)
    note = naming.field.shown_note
    assert note is not None
    assert note.sentence == "Another template has this name. Choose another one."
    naming.name.set_value("Machine tools")
    QTest.keyClick(naming.name, Qt.Key.Key_Return)
    rest(qtbot, desk.ops)
    assert desk.window.toasts.sentence == "Saved as the template “Machine tools”."
    assert editor_of(desk).foot.isVisible()

    QTest.keyClick(desk.window, Qt.Key.Key_T, CTRL | SHIFT)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    page = desk.window.view.widget
    assert isinstance(page, TemplatesPage)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "machine")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    rest(qtbot, desk.ops)
    draft = editor_of(desk).draft
    assert (draft.text("20"), draft.text("31C")) == ("HSB2026000001", "2026-11-22")
    assert (draft.text("31D.date"), draft.text("44C")) == ("", "")
    assert draft.text("46A")
    (strip,) = strips(desk)
    assert strip.head.text() == "From the template Machine tools"
    assert "Taken out, since it no longer holds: expiry date; latest shipment." in strip.words.text()


def test_a_template_is_renamed_and_deleted_by_keys_and_brought_back(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    desk = open_desk(world)
    draft_id = world.add_draft(sample_terms(TOOLS))
    for name in ("Optics", "Tools"):
        save_template(world.desk, name, load_draft(world.desk, draft_id))
    desk.actions.run(FROM_TEMPLATE)
    rest(qtbot, desk.ops)
    assert desk.window.view is not None
    page = desk.window.view.widget
    assert isinstance(page, TemplatesPage)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    assert page.naming is not None
    page.naming.name.set_value("Machine tools")
    QTest.keyClick(page.naming.name, Qt.Key.Key_Return)
    rest(qtbot, desk.ops)
    assert [entry.name for entry in page.model.entries] == ["Machine tools", "Optics"]
    notices: list[Notice] = []
    desk.messages.noticed.connect(notices.append)
    assert page.chosen is not None
    assert page.chosen.name == "Machine tools"
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    rest(qtbot, desk.ops)
    assert [entry.name for entry in page.model.entries] == ["Optics"]
    (told,) = notices
    assert told.act == "Undo"
    assert told.then is not None
    told.then()
    rest(qtbot, desk.ops)
    assert [template.name for template in list_templates(world.desk)] == ["Machine tools", "Optics"]
    assert len(page.model.entries) == 2


def test_a_credit_is_copied_from_table_view_or_draft_as_it_stands_and_says_what_it_left_out(
    qtbot: QtBot, world: World, open_desk: Callable[[World], DeskWindow]
) -> None:
    act = world.record_issue(sample_terms(TOOLS, reference="HSB2026000060"))
    world.mine()
    desk = open_desk(world)
    assert desk.actions.reason(COPY) == ""
    assert "Copy as new credit" in [act.text() for act in desk.credits.taking_out.menu().actions()]
    QTest.keyClick(desk.window, Qt.Key.Key_D, CTRL | SHIFT)
    rest(qtbot, desk.ops)
    draft = editor_of(desk).draft
    assert draft.text("20") == "HSB2026000061"
    (strip,) = strips(desk)
    assert strip.head.text() == "Copied from HSB2026000060"
    strip.close_.click()
    rest(qtbot, desk.ops)
    assert not strips(desk)
    (key,) = (key for key in keys(desk) if key.startswith("d"))
    assert origin_of(world.desk, int(key[1:])) is None

    desk.screens.open_credit(act.credit)
    rest(qtbot, desk.ops)
    desk.actions.run(COPY)
    rest(qtbot, desk.ops)
    editor = editor_of(desk)
    assert editor.draft.text("20") == "HSB2026000062"
    editor.form.go_to("45A")
    QTest.keyClick(editor.form.frames["45A"].input, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(editor.form.frames["45A"].input, "FIFTY LENSES")
    desk.actions.run(COPY)
    rest(qtbot, desk.ops)
    draft = editor_of(desk).draft
    assert (draft.text("20"), draft.text("45A")) == ("HSB2026000063", "FIFTY LENSES")
    assert len(strips(desk)) == 1


def test_a_template_without_a_name_is_none(world: World) -> None:
    draft_id = world.add_draft(sample_terms(OPTICS))
    with pytest.raises(UserError, match="1 to 60"):
        save_template(world.desk, "  ", load_draft(world.desk, draft_id))


def test_a_checker_is_told_who_drafts(qtbot: QtBot, tmp_path: Path, open_desk: Callable[[World], DeskWindow]) -> None:
    world = World(tmp_path / "zhou", "Zhou Sample")
    desk = open_desk(world)
    for act in (COPY, FROM_TEMPLATE):
        assert desk.actions.reason(act) == "Only a maker drafts credits. Sign in as a maker."
    desk.window.close()
    rest(qtbot, desk.ops)
    world.store.close()
