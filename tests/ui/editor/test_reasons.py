"""What is overridden is overridden one by one: each warning is asked why it may stand, and its reason travels along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.overrides import read_word
from tests.ui.accessibility import assert_accessible
from tests.ui.editor.shown import OPTICS, imported
from tests.ui.office import rest
from ui.editor import presenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops

TWO_WARNINGS = OPTICS.replace(b":31D:270215", b":31D:270214").replace(b":39A:10/10", b":39A:30/10")
CLOSED_DAY, TOO_WIDE = "closed-day 31D.date", "tolerance-too-wide 39A"


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would travel beside the act."""
    taken: list[str] = []

    def take(_desk: object, _draft_id: int, note: str) -> bytes:
        taken.append(note)
        return b"digest"

    monkeypatch.setattr(presenter, "submit_draft", take)
    return taken


def test_each_warning_takes_a_reason_of_its_own_before_anything_is_signed(
    qtbot: QtBot, world: World, ops: Ops, notes: list[str]
) -> None:
    shown = imported(qtbot, world, ops, TWO_WARNINGS)
    shown.editor.ask_to_submit()
    panel = shown.editor.panel
    assert set(panel.reasons.frames) == {TOO_WIDE, CLOSED_DAY}
    assert_accessible(shown.page)
    first, second = panel.reasons.frames[TOO_WIDE], panel.reasons.frames[CLOSED_DAY]

    QTest.keyClicks(first.input, "As in the contract.")
    panel.act.click()
    rest(qtbot, ops)
    assert notes == []
    assert first.shown_note is None
    assert second.shown_note is not None
    assert second.shown_note.sentence == "Say why it may stand: the checker reads it."
    assert second.input.hasFocus()

    QTest.keyClicks(second.input, "Applicant's wish.")
    QTest.keyClicks(panel.note, "Please check today.")
    QTest.keyClick(panel.act, Qt.Key.Key_Return)
    rest(qtbot, ops)
    [word] = map(read_word, notes)
    assert word == ("Please check today.", {TOO_WIDE: "As in the contract.", CLOSED_DAY: "Applicant's wish."})


def test_a_reason_stays_while_its_warning_does(qtbot: QtBot, world: World, ops: Ops, notes: list[str]) -> None:
    shown = imported(qtbot, world, ops, TWO_WARNINGS)
    shown.editor.ask_to_submit()
    reasons = shown.editor.panel.reasons
    QTest.keyClicks(reasons.frames[CLOSED_DAY].input, "Applicant's wish.")
    shown.type_into("39A", "10/10")
    shown.examined()
    shown.editor.ask_to_submit()
    assert {name: frame.value() for name, frame in reasons.frames.items()} == {CLOSED_DAY: "Applicant's wish."}
    assert notes == []


def test_while_reasons_are_asked_for_they_have_the_room_of_what_was_found(
    qtbot: QtBot, world: World, ops: Ops, notes: list[str]
) -> None:
    shown = imported(qtbot, world, ops, TWO_WARNINGS)
    shown.editor.ask_to_submit()
    assert not shown.editor.side.isVisible()
    QTest.keyClick(shown.editor.panel.note, Qt.Key.Key_Escape)
    assert shown.editor.side.isVisible()
    assert shown.editor.foot.isVisible()
    assert notes == []


def test_where_nothing_is_overridden_no_reason_is_asked(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)
    shown.editor.ask_to_submit()
    assert not shown.editor.panel.reasons.isVisible()
    assert shown.editor.panel.note.hasFocus()
