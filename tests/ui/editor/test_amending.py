"""An amendment is drafted on the terms in force: what it changes stands beside the form, what it can't is read only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.credit.draft_history import Deed as Typed
from app.desk.amend import begin_amendment
from tests.ui.editor.shown import Shown
from tests.ui.lives import ACCEPTS, amend, record_deed
from tests.ui.office import rest
from tests.ui.world import sample_terms
from ui.editor import presenter
from ui.widgets import ChoiceInput, NarrativeInput

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.ops import Ops

TOOLS = "01-sight-usd-machine-tools.fin"


@pytest.fixture
def shown(qtbot: QtBot, world: World, ops: Ops) -> Shown:
    """An amendment's draft on a credit whose first amendment, USD 25,000.00 more, was accepted."""
    issue = world.record_issue(sample_terms(TOOLS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    amend(world, issue.credit, more=2_500_000)
    record_deed(world, issue.credit, ACCEPTS)
    return Shown(qtbot, world, ops, begin_amendment(world.desk, issue.credit))


def test_it_begins_on_the_terms_in_force_and_nothing_can_be_submitted_before_something_is_changed(shown: Shown) -> None:
    editor = shown.editor
    assert shown.told[-1][0] == "Amendment of HSBSMP26001"
    assert editor.form.frames["32B"].value() == "USD 1,275,000.00"
    assert editor.focusProxy() is editor.form.frames["32B"].input
    assert editor.side.changes is not None
    assert editor.side.changes.table.isHidden()
    assert not editor.foot.submit.isEnabled()


def test_what_it_changes_is_said_beside_the_form_as_it_is_typed(shown: Shown) -> None:
    shown.type_into("32B", "USD 1300000")
    shown.examined()
    shown.type_into("31D.date", "28 Mar 2027")
    shown.examined()
    changes = shown.editor.side.changes
    assert changes is not None
    said = {row.tag: "".join(piece.text for piece in row.proposed) for row in changes.table.rows}
    assert said["32B"].replace("\N{NO-BREAK SPACE}", " ") == "+ USD 25,000.00, + 1.9 %"
    assert said["31D"].replace("\N{NO-BREAK SPACE}", " ") == "+ 30 days"
    assert "Harbour Sample Bank is bound by amendment 2 as soon as it is issued" in shown.editor.found.effect
    assert "to USD 1,300,000.00" in shown.editor.found.effect
    assert "Tolerance" not in shown.editor.found.effect


def test_what_no_amendment_changes_is_read_only_and_says_so(shown: Shown) -> None:
    frames = shown.editor.form.frames
    for key in ("20", "31C", "49", "issuing_bank", "advising_bank", "channel", "release"):
        field = frames[key].input
        if isinstance(field, ChoiceInput):
            assert not field.isEnabled(), key
        else:
            assert isinstance(field, QLineEdit | NarrativeInput)
            assert field.isReadOnly(), key
        assert field.accessibleDescription() == "Stands as issued: no amendment changes it.", key
    assert frames["45A"].input.isEnabled()


def test_it_is_submitted_with_a_text_to_the_other_banks_and_a_word_to_the_checker(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[dict[str, Any]] = []

    def take(_desk: object, _draft_id: int, **words: str) -> bytes:
        taken.append(words)
        return b"digest"

    # Sealing needs both banks' real keys, which the journey tests have; here it counts what the editor hands over.
    monkeypatch.setattr(presenter, "amend_credit", take)
    editor = shown.editor
    editor.take(editor.draft.with_value("31D.date", "2027-03-30"), Typed.TYPED, "31D.date")
    shown.examined()
    editor.ask_to_submit()
    QTest.keyClicks(editor.panel.to_banks.input, "PLEASE ADVISE BY FAX")
    QTest.keyClicks(editor.panel.note, "The vessel is late")
    for frame in editor.panel.reasons.frames.values():
        frame.set_value("As agreed.")
    editor.panel.act.click()
    rest(shown.qtbot, shown.ops)
    [words] = taken
    assert words["note"] == "PLEASE ADVISE BY FAX"
    assert words["word"].startswith("The vessel is late")
