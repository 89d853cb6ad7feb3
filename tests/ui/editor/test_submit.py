"""A credit goes to its checkers: the effect is said first, and a refusal beside the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.drafts import load_draft
from app.errors import EnvironmentFault, UserError
from tests.ui.editor.shown import FAULTY, imported
from tests.ui.office import rest
from ui.editor import presenter
from ui.theme import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops


def test_it_is_submitted_with_a_note_after_its_effect_was_said(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes: list[str] = []

    def take(_desk: object, _draft_id: int, note: str) -> bytes:
        notes.append(note)
        return b"digest"

    monkeypatch.setattr(presenter, "submit_draft", take)
    shown = imported(qtbot, world, ops)
    digests: list[bytes] = []
    shown.page.submitted.connect(digests.append)

    QTest.keyClick(shown.editor.form.frames["20"].input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel = shown.editor.panel
    assert panel.isVisible()
    assert panel.note.hasFocus()
    QTest.keyClicks(panel.note, "Contract of 3 Nov")
    panel.act.click()
    rest(qtbot, ops)
    assert digests == [b"digest"]
    assert notes == ["Contract of 3 Nov"]
    assert not shown.editor.form.isEnabled()
    assert shown.reason == "It has been submitted."
    assert shown.told[-1][1] == State.waits("Submitted")


@pytest.mark.parametrize(
    "trouble",
    [UserError("Choose a member as advising bank."), EnvironmentFault("The disk is full. Make room, then try again.")],
)
def test_a_submission_that_fails_says_why_and_can_be_mended(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch, trouble: UserError | EnvironmentFault
) -> None:
    def refuse(*_: object) -> bytes:
        raise trouble

    monkeypatch.setattr(presenter, "submit_draft", refuse)
    shown = imported(qtbot, world, ops)

    shown.editor.ask_to_submit()
    shown.editor.panel.act.click()
    rest(qtbot, ops)
    note = shown.editor.panel.field.shown_note
    assert note is not None
    assert note.sentence == trouble.sentence
    assert shown.editor.panel.act.isEnabled()
    shown.type_into("50T", "QINGDAO")
    assert not shown.editor.panel.isVisible()
    with qtbot.waitSignal(shown.editor.saver.saved, timeout=5000):
        pass
    assert load_draft(world.desk, shown.draft_id).text("50T") == "QINGDAO"


def test_escape_leads_back_from_the_submission(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)

    shown.editor.ask_to_submit()
    QTest.keyClick(shown.editor.panel.note, Qt.Key.Key_Escape)
    assert not shown.editor.panel.isVisible()
    assert shown.editor.foot.isVisible()


def test_with_something_to_mend_it_cannot_be_submitted(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops, FAULTY)

    shown.editor.ask_to_submit()
    assert not shown.editor.panel.isVisible()


def test_who_types_and_submits_at_once_is_asked_as_soon_as_that_is_examined(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    shown = imported(qtbot, world, ops)

    shown.type_into("50T", "QINGDAO")
    shown.editor.ask_to_submit()
    assert not shown.editor.panel.isVisible()
    shown.examined()
    assert shown.editor.panel.isVisible()


def test_who_types_on_after_asking_to_submit_is_not_asked(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)

    shown.type_into("50T", "QING")
    shown.editor.ask_to_submit()
    shown.type_into("50T", "QINGDAO")
    shown.examined()
    assert not shown.editor.panel.isVisible()
