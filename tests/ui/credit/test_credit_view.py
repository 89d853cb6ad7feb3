"""The credit view as an officer uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.accessibility import assert_accessible
from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui.credit.reading import LETTER, SWIFT, TIMELINE
from ui.credit.view import CreditPageView
from ui.widgets import HashLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

OFFICER = "Anna Muster"
TOOLS = "01-sight-usd-machine-tools.fin"


def opened(qtbot: QtBot, world: World, ops: Ops, credit: bytes) -> CreditPageView:
    view = CreditPageView(world.desk, ops, credit)
    qtbot.addWidget(view)
    view.resize(1170, 660)
    view.show()
    rest(qtbot, ops)
    return view


def test_the_terms_are_read_as_letter_and_as_swift_and_every_hash_can_be_copied(
    qtbot: QtBot, world: World, ops: Ops
) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    for key in (LETTER, SWIFT, TIMELINE):
        view.tabs.choose(key)
        view.tabs.chosen.emit(key)
        assert_accessible(view)
    assert ":20:HSBSMP26001" in view.swift.toPlainText()
    hashes = [found for found in view.findChildren(HashLabel) if found.isVisible()]
    assert len(hashes) == 6
    hashes[1].copy()
    assert QGuiApplication.clipboard().text() == world.desk.me.network.digest(act).hex()


def test_the_maker_prepares_the_advice_in_place_and_is_told_what_is_missing(
    qtbot: QtBot, world: World, ops: Ops, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed: list[tuple[str, str]] = []

    def advise(_desk: object, _credit: bytes, *, reference: str, note: str) -> bytes:
        signed.append((reference, note))
        return bytes(32)

    act = world.record_issue(sample_terms(TOOLS))
    world.mine()
    view = opened(qtbot, world, ops, act.credit)
    view.advise_button.click()
    view.advice.sign_button.click()
    rest(qtbot, ops)
    note = view.advice.reference.shown_note
    assert note is not None
    assert note.sentence == "Give your own reference, 35 characters at most."
    # Sealing needs both banks' real keys, which the journey tests have; here it counts what the panel hands over.
    monkeypatch.setattr("ui.credit.view.advise_credit", advise)
    view.advice.reference.set_value("ESB2026000007")
    view.advice.note.set_value("Please today")
    with qtbot.waitSignal(view.advised) as told:
        view.advice.sign_button.click()
    rest(qtbot, ops)
    assert signed == [("ESB2026000007", "Please today")]
    assert told.args == ["ESB2026000007"]
    assert view.advice.isHidden()


def test_before_it_is_final_the_button_says_why_it_waits(qtbot: QtBot, world: World, ops: Ops) -> None:
    act = world.record_issue(sample_terms(TOOLS))
    view = opened(qtbot, world, ops, act.credit)
    assert view.advise_button.isVisible()
    assert not view.advise_button.isEnabled()
    assert view.advise_button.toolTip() == "Nothing is advised before it is final."
    world.mine()
    view.refresh()
    rest(qtbot, ops)
    assert view.advise_button.isEnabled()
