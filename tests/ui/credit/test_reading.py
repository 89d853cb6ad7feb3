"""Reading a credit: finding in its texts, both releases, the timeline turned round and as text, proofs taken along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.office import rest
from tests.ui.world import World, sample_terms
from ui.credit.parts import ActCard, CopyLink
from ui.credit.presenter import read_credit
from ui.credit.reading import LETTER, PARTIES, SWIFT, TIMELINE
from ui.credit.view import CreditPageView
from ui.privacy import set_masked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.ops import Ops

TOOLS = "01-sight-usd-machine-tools.fin"


@pytest.fixture
def view(qtbot: QtBot, world: World, ops: Ops) -> CreditPageView:
    act = world.record_issue(sample_terms(TOOLS))
    world.record_advice(act, "ESB2026000001")
    world.mine()
    made = CreditPageView(world.desk, ops, act.credit)
    qtbot.addWidget(made)
    made.resize(1170, 660)
    made.show()
    rest(qtbot, ops)
    return made


def on(view: CreditPageView, key: str) -> None:
    view.tabs.choose(key)
    view.tabs.chosen.emit(key)
    QApplication.processEvents()


def looked_for(qtbot: QtBot, view: CreditPageView, words: str) -> int:
    view.begin_search()
    view.find_bar.box.setText(words)
    with qtbot.waitSignal(view.find_bar.box.searched):
        pass
    return view.find_bar.found


def test_words_are_found_in_the_letter_in_swift_and_in_the_timeline(qtbot: QtBot, view: CreditPageView) -> None:
    assert looked_for(qtbot, view, "invoice") == view.letter.toPlainText().lower().count("invoice") > 0
    assert view.letter.textCursor().selectedText().lower() == "invoice"
    on(view, SWIFT)
    assert view.find_bar.found == view.swift.toPlainText().lower().count("invoice") > 0
    on(view, TIMELINE)
    assert looked_for(qtbot, view, "Elbe Sample Bank") > 0
    assert view.timeline.as_text
    on(view, PARTIES)
    assert view.find_bar.isHidden()


def test_enter_goes_to_the_next_place_shift_enter_back_and_escape_to_the_text(
    qtbot: QtBot, view: CreditPageView
) -> None:
    assert looked_for(qtbot, view, "sample") > 2
    first = view.letter.textCursor().position()
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_Return)
    assert view.letter.textCursor().position() > first
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.letter.textCursor().position() == first
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_Escape)
    QTest.keyClick(view.find_bar.box, Qt.Key.Key_Escape)
    assert view.find_bar.isHidden()
    assert view.letter.extraSelections() == []


def test_the_terms_are_shown_in_either_release_and_copied_as_shown(view: CreditPageView) -> None:
    on(view, SWIFT)
    assert view.page is not None
    assert {text.release for text in view.page.swift} == {"SR2025", "SR2026"}
    texts = [text.text for text in view.page.swift]
    assert len(set(texts)) == 2
    shown = []
    for _ in texts:
        shown.append(view.swift.toPlainText())
        view.reading.copy_link.click()
        assert QGuiApplication.clipboard().text() == shown[-1]
        view.reading.release.click()
    assert shown == texts
    assert view.swift.toPlainText() == texts[0]


def test_the_timeline_turns_round_and_reads_as_text(view: CreditPageView) -> None:
    on(view, TIMELINE)
    newest_first = [card.act.title for card in cards(view)]
    view.reading.order.click()
    assert [card.act.title for card in cards(view)] == newest_first[::-1]
    view.reading.as_text.click()
    text = view.timeline.text.toPlainText()
    assert text.index("1. Issue of the credit") < text.index("2. Advice of the credit")
    assert "Maker: Lin Sample, Harbour Sample Bank" in text
    assert "Maker: Elbe Sample Bank" in text
    assert "Anna" not in text


def test_an_act_that_did_not_change_keeps_its_card(qtbot: QtBot, view: CreditPageView, ops: Ops) -> None:
    on(view, TIMELINE)
    before = cards(view)
    view.refresh()
    rest(qtbot, ops)
    assert cards(view) == before


def test_a_proof_is_copied_whole_with_the_names_of_its_fields(view: CreditPageView, world: World) -> None:
    on(view, TIMELINE)
    card = cards(view)[-1]
    link = card.findChild(CopyLink)
    assert link is not None
    link.click()
    proof = json.loads(QGuiApplication.clipboard().text())
    entry = world.store.entry_of(bytes.fromhex(card.act.digest))
    assert entry is not None
    assert (proof["schema"], proof["act"], proof["entry"]) == ("lc-proof/1", "IssueCredit", entry.entry.number)
    assert (proof["head"], proof["block_hash"]) == (entry.head.hex(), entry.block_hash.hex())
    assert [signer["roles"] for signer in proof["signers"]] == [["maker"], ["checker"]]
    assert "Lin" not in QGuiApplication.clipboard().text()


def test_the_privacy_mask_hides_the_terms_whole(view: CreditPageView, world: World) -> None:
    set_masked(on=True)
    try:
        page = read_credit(world.desk, view.credit)
    finally:
        set_masked(on=False)
    assert page.amount == "USD ••••••"
    assert (page.sections, page.swift, page.facts) == ((), (), ())
    assert page.sealed.startswith("The privacy mask is on")


def test_each_bank_stands_once_with_the_part_it_has(view: CreditPageView) -> None:
    on(view, LETTER)
    assert view.page is not None
    assert [(part, office.place) for part, office in view.page.parties] == [
        ("Issuing bank", "Shanghai"),
        ("Advising bank", "Hamburg"),
    ]


def cards(view: CreditPageView) -> list[ActCard]:
    """The acts' cards from the top down."""
    QApplication.processEvents()
    shown = [card for card in view.timeline.cards if card.isVisible()]
    assert [card.y() for card in shown] == sorted(card.y() for card in shown)
    return shown
