"""Another SWIFT release: what it changes is told first, it is one step, and nothing is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.credit.draft import CreditDraft
from app.credit.editor import draft_from_message, new_draft
from app.credit.releases import Turn, release_changes
from app.desk.drafts import new_draft as make_draft
from app.messages.credits import read_file
from tests.ui.accessibility import assert_accessible
from tests.ui.editor.shown import Shown, imported
from tests.ui.world import ELBE, HARBOUR, SAMPLES
from ui.editor.layout import RELEASE, field_name
from ui.editor.release import change_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.editor.release import ReleasePanel
    from ui.ops import Ops

TODAY = date(2026, 11, 22)
TOOLS = "01-sight-usd-machine-tools.fin"
PAPER = "09-sr2025-sight-usd-paper.fin"


def sample(name: str) -> CreditDraft:
    return draft_from_message(read_file((SAMPLES / name).read_bytes(), TODAY).credits[0]).draft


def choose(shown: Shown, release: str) -> None:
    field = shown.editor.form.frames[RELEASE]
    field.set_value(release)
    field.changed.emit()


def asked(shown: Shown) -> ReleasePanel:
    panel = shown.editor.releases.panel
    assert panel is not None
    return panel


def test_what_moves_and_what_is_lost_is_told_with_the_text_it_has() -> None:
    changes = {change.tag: change for change in release_changes(sample(TOOLS), "SR2025")}
    assert changes["44I"].turn is Turn.LOST
    assert changes["44I"].before.startswith("CIF")
    assert changes["50"].turn is Turn.MOVED
    assert ":50T:SUZHOU" in changes["50"].before
    assert changes["50"].after.startswith(":50:JADE RIVER")
    assert changes["44E"].turn is Turn.FORMAT
    assert change_words(changes["44E"], "SR2025") == "It may hold 140z instead of 2*70z; what stands there fits."


def test_an_account_that_the_new_form_has_no_place_for_is_told() -> None:
    lost = [change for change in release_changes(sample(PAPER), "SR2026") if change.turn is Turn.LOST]
    assert [(change.tag, change.before) for change in lost] == [("59.account", "DE00SAMPLE0001")]
    assert field_name("59.account") == "Beneficiary, account"


def test_what_must_be_filled_in_or_no_longer_fits_is_told() -> None:
    draft = sample(PAPER).with_values({"50": "LOTUS BRIDGE\n15 INVENTED AVENUE\nSOMEWHERE", "44E": "X" * 90})
    changes = {change.tag: change for change in release_changes(draft, "SR2026")}
    assert changes["50R"].turn is Turn.NEEDED
    port = changes["44E"]
    assert port.turn is Turn.TOO_MUCH
    assert change_words(port, "SR2026") == "It doesn't fit any more: 90 characters; at most 70 fit here."


def test_a_draft_without_parties_changes_nothing_worth_a_question() -> None:
    assert release_changes(new_draft(TODAY, HARBOUR, ELBE), "SR2025") == ()


def test_it_is_told_first_done_as_one_step_and_taken_back(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)
    before = shown.editor.draft
    said: list[str] = []
    shown.page.said.connect(said.append)

    choose(shown, "SR2025")
    panel = asked(shown)
    assert shown.editor.draft is before
    assert any(":50T:SHANGHAI" in told.text() for told in panel.findChildren(QLabel))
    assert panel.stay.hasFocus()
    assert_accessible(shown.page)
    QTest.keyClick(panel.stay, Qt.Key.Key_Escape)
    assert shown.editor.form.frames[RELEASE].value() == "SR2026"
    assert shown.editor.form.frames[RELEASE].input.hasFocus()

    choose(shown, "SR2025")
    asked(shown).act.click()
    shown.examined()
    assert shown.editor.releases.panel is None
    assert shown.editor.form.frames["50"].value().startswith("BLUE HERON IMPORTS SAMPLE CO LTD")
    assert said == ["The draft is in SR2025 now; undo brings SR2026 back."]
    shown.editor.undo()
    assert shown.editor.draft == before
    assert "SR2026" in shown.editor.form.frames[RELEASE].value()


def test_what_is_typed_meanwhile_takes_the_question_back(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = imported(qtbot, world, ops)
    choose(shown, "SR2025")
    shown.type_into("50T", "BEIJING")
    assert shown.editor.releases.panel is None
    assert shown.editor.form.frames[RELEASE].value() == "SR2026"
    assert shown.editor.form.frames["50T"].input.hasFocus()


def test_where_nothing_changes_nothing_is_asked(qtbot: QtBot, world: World, ops: Ops) -> None:
    shown = Shown(qtbot, world, ops, make_draft(world.desk))
    choose(shown, "SR2025")
    assert shown.editor.releases.panel is None
    assert shown.editor.draft.release == "SR2025"
