"""Whatever an officer does that stays at this desk can be taken back; what is signed can't, it goes to the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from app.desk.drafts import load_draft
from app.desk.table_views import TableView, Views, keep_views, read_views, write_file
from app.desk.templates import list_templates, save_template
from app.ports.stored import CreditQuery, RowState
from tests.ui.every_screen import TOOLS, desk_of, filled
from tests.ui.office import rest
from tests.ui.world import sample_terms
from ui.credit.presenter import read_credit
from ui.credit.view import CreditPageView
from ui.credits.view_acts import (
    COLUMNS,
    DELETE,
    EXPORT,
    EXPORT_ROWS,
    FIRST,
    IMPORT,
    LEFT,
    OPEN,
    RENAME,
    RIGHT,
    SAVE,
    SAVE_AS,
)
from ui.desk_window import CREDITS
from ui.drafting import UNDO
from ui.editor.templates import TemplatesPage
from ui.preferences import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow

DISCARD = "credit.discard"
TAKEN_BACK = {
    "credit.new": DISCARD,
    "credit.import": DISCARD,
    "credit.copy": DISCARD,
    "credit.amend": DISCARD,
    "credit.from-template": DISCARD,
    DISCARD: UNDO,
    "draft.save-template": UNDO,
    "window.privacy": "window.privacy",
    **dict.fromkeys((SAVE, SAVE_AS, RENAME, DELETE, LEFT, RIGHT, FIRST, IMPORT), UNDO),
}
"""Acts that change something kept at this desk, and the act that takes each back. A draft is opened as it is made."""
ONLY_SHOW = frozenset(
    {
        "credit.timeline",
        "credit.amendments",
        "credit.presentations",
        "credit.present",
        "credit.examine",
        "credit.refuse",
        "credit.honour",
        "credit.settle",
        "credit.close",
        "credit.asked",
        "credit.message",
        "credit.print",
        UNDO,
        "draft.redo",
        "draft.versions",
        "draft.compare",
        "window.refresh",
        "window.find",
    }
    | {"window.another", "window.close", "window.back", "window.pane-next", "window.pane-before", "window.tab-next"}
    | {"window.tab-before", "window.notices", "window.sheet", "window.menu", "window.palette", "window.lock"}
    | {"window.shortcuts", COLUMNS, EXPORT, EXPORT_ROWS}
)
"""Acts that open, show or move; what is done on a page they open is done there, and taken back there."""
NAMED = "Machine tools"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskWindow]:
    """A maker's window over a world with credits, drafts and a template."""
    made = filled(tmp_path)
    draft_id = made.world.add_draft(sample_terms(TOOLS, reference="HSB2026000779"))
    save_template(made.world.desk, NAMED, load_draft(made.world.desk, draft_id))
    keep_views(made.world.desk, Views((TableView("yen", "In yen", text="JPY"), TableView("big", "Large ones"))))
    with desk_of(made, tmp_path) as (window, ops):
        qtbot.addWidget(window.window)
        window.show()
        window.window.show_page(CREDITS)
        rest(qtbot, ops)
        yield window
        window.window.close()
        rest(qtbot, ops)
    made.world.store.close()


def kept(desk: DeskWindow) -> tuple[Any, ...]:
    """All that a local act can change: rows, what drafts say, templates, views of the table, settings."""
    store = desk.desk.store
    keys = sorted(store.row_keys(CreditQuery(final_block=desk.desk.final_block())))
    drafts = [load_draft(desk.desk, int(key[1:])) for key in keys if key.startswith("d")]
    templates = [template.name for template in list_templates(desk.desk)]
    return keys, drafts, templates, read_views(desk.desk), {name: desk.preferences.value(name) for name in DEFAULTS}


def close_all(desk: DeskWindow) -> None:
    while desk.window.view is not None:
        desk.window.close_view()


def discard(desk: DeskWindow) -> None:
    desk.actions.run(DISCARD)


def make(desk: DeskWindow) -> None:
    desk.actions.run("credit.new")


def begin_amending(desk: DeskWindow) -> None:
    confirmed = CreditQuery(states=frozenset({RowState.CONFIRMED}), final_block=desk.desk.final_block())
    [key] = desk.desk.store.row_keys(confirmed)
    desk.open_row(key)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, CreditPageView)
    view.widget.show_page(read_credit(desk.desk, view.widget.credit))
    desk.actions.run("credit.amend")


def keep_as_template(desk: DeskWindow) -> None:
    desk.actions.run("draft.save-template")
    editor = desk.screens.editor_in_sight
    assert editor is not None
    assert editor.panels.naming is not None
    editor.panels.naming.named.emit("Another")


def rename(desk: DeskWindow) -> None:
    page = templates(desk)
    page.rename.click()
    assert page.naming is not None
    page.naming.named.emit("Another")


def delete(desk: DeskWindow) -> None:
    templates(desk).delete.click()


def write(desk: DeskWindow) -> None:
    editor = desk.screens.editor_in_sight
    assert editor is not None
    editor.form.go_to("45A")
    QTest.keyClick(editor.form.frames["45A"].input, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor.form.frames["45A"].input, "FIFTY LENSES")
    editor.saver.flush()


def set_density(desk: DeskWindow) -> None:
    desk.window.close_view()
    desk.preferences.choose("density", "compact")


def set_keys(desk: DeskWindow) -> None:
    desk.window.close_view()
    desk.actions.choose_keys("window.refresh", "F4")
    desk.preferences.choose_shortcuts(desk.actions.chosen_keys)


def save_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.credits.search("optics")
    desk.actions.run(SAVE)


def save_as_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.credits.views.save_as("Another")


def rename_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.credits.views.rename("Another")


def move_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.actions.run(RIGHT)


def open_table_with_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.actions.run(FIRST)


def delete_view(desk: DeskWindow) -> None:
    open_view(desk)
    desk.actions.run(DELETE)


def open_view(desk: DeskWindow) -> None:
    desk.credits.views.open("yen")


def mask(desk: DeskWindow) -> None:
    desk.actions.run("window.privacy")


def templates(desk: DeskWindow) -> TemplatesPage:
    """The page of templates, read."""
    desk.actions.run("credit.from-template")
    assert desk.window.view is not None
    page = desk.window.view.widget
    assert isinstance(page, TemplatesPage)
    assert QSignalSpy(page.model.modelReset).wait(5000)
    return page


DEEDS: tuple[tuple[Callable[[DeskWindow], None], str], ...] = (
    (discard, UNDO),
    (make, DISCARD),
    (begin_amending, DISCARD),
    (keep_as_template, UNDO),
    (rename, UNDO),
    (delete, UNDO),
    (write, UNDO),
    (set_density, UNDO),
    (set_keys, UNDO),
    (save_view, UNDO),
    (save_as_view, UNDO),
    (rename_view, UNDO),
    (move_view, UNDO),
    (open_table_with_view, UNDO),
    (delete_view, UNDO),
    (mask, "window.privacy"),
)
"""What is done, and the act that takes it back."""
ON_A_DRAFT = (discard, keep_as_template, write)


def test_what_was_done_at_this_desk_is_taken_back(qtbot: QtBot, desk: DeskWindow) -> None:
    row = next(key for key in reversed(kept(desk)[0]) if key.startswith("d"))
    before = kept(desk)
    for do, back in DEEDS:
        close_all(desk)
        if do in ON_A_DRAFT:
            desk.open_row(row)
            rest(qtbot, desk.ops)
        do(desk)
        rest(qtbot, desk.ops)
        assert kept(desk) != before, do.__name__
        if back == UNDO and do is not write:
            close_all(desk)  # over a draft, undo is the draft's
        assert desk.actions.reason(back) == "", do.__name__
        desk.actions.run(back)
        if (editor := desk.screens.editor_in_sight) is not None:
            editor.saver.flush()
        rest(qtbot, desk.ops)
        assert kept(desk) == before, do.__name__


def test_views_of_a_file_are_taken_back(qtbot: QtBot, desk: DeskWindow, tmp_path: Path) -> None:
    file = tmp_path / "views.json"
    write_file(file, read_views(desk.desk)[0].saved)
    before = kept(desk)
    desk.credits.views.take_file(file)
    rest(qtbot, desk.ops)
    assert len(read_views(desk.desk)[0].saved) == 4
    desk.actions.run(UNDO)
    rest(qtbot, desk.ops)
    assert kept(desk) == before


def test_every_act_of_the_window_is_known_to_change_nothing_or_to_be_taken_back(desk: DeskWindow) -> None:
    unknown = {
        act.id for act in desk.actions if act.id not in TAKEN_BACK and not act.id.startswith(("go.", "help.", OPEN))
    } - ONLY_SHOW
    assert unknown == set()
    assert set(TAKEN_BACK.values()) <= {act.id for act in desk.actions}
