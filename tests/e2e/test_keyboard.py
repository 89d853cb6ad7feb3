"""A credit's first day without a mouse: the maker drafts it, a checker approves it, the other bank advises it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from tests.e2e.keyboard import Keyboard
from tests.e2e.test_window import ANNA, GRETA, LIN, ZHOU, advice_of, open_and_final
from tests.e2e.windows import until, windows
from ui.credit.view import CreditPageView
from ui.editor.view import EditorPage
from ui.widgets import ChoiceInput

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.e2e.windows import OfficerWindow
    from ui.needs_me.view import NeedsMePage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

TYPED = {
    "Applicant, name": "BLUE HERON IMPORTS SAMPLE CO LTD",
    "Applicant, street": "NO 88 SAMPLE ROAD",
    "Applicant, town": "SHANGHAI",
    "Applicant, country": "CN · China",
    "Beneficiary, name": "KESTREL OPTICS SAMPLE KK",
    "Beneficiary, street": "EXEMPELKAI 8",
    "Beneficiary, town": "KIEL",
    "Beneficiary, country": "DE · Germany",
    "Currency and amount": "USD 74250.75",
    "Available with": "SAMPDEHHXXX",
    "By, 41a": "By payment at sight",
    "Expiry, date": "18 Feb 2027",
    "Expiry, place": "HAMBURG",
    "Goods or services": "OPTICAL LENS BLANKS\nCIF SHANGHAI",
}


def test_a_credit_is_drafted_approved_and_advised_without_a_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with windows(tmp_path, LIN, ZHOU, ANNA, GRETA) as (lin, zhou, anna, greta):
        digest = draft_and_submit(lin)
        credit = lin.desk.store.desk_act(digest).credit
        approve(zhou, digest)
        until(lambda: open_and_final(anna, credit), "the credit at the other bank, final and open")
        advise(anna, credit, "ESBADV2026-K1")
        approve(greta, until(lambda: advice_of(greta, credit), "the advice on the checker's desk"))


def draft_and_submit(maker: OfficerWindow) -> bytes:
    """A new credit, typed field by field, and signed; the act's digest."""
    keyboard = Keyboard(maker)
    keyboard.do("credit.new")
    page = until(lambda: maker.view_of(EditorPage), "the draft")
    editor = until(lambda: page.editor, "the editor")
    maker.rest()
    for field, text in TYPED.items():
        chosen = isinstance(keyboard.tab_to(field), ChoiceInput)
        (keyboard.choose if chosen else keyboard.write)(text)
    keyboard.press("Tab")
    until(editor.foot.submit.isEnabled, lambda: f"a draft without errors: {editor.found.causes}")
    digests: list[bytes] = []
    editor.submitted.connect(digests.append)
    keyboard.press("Ctrl+Return")
    until(editor.panel.isVisible, "what submitting leads to")
    keyboard.tab_to("Note")
    keyboard.write("Contract of 3 November.")
    keyboard.press("Ctrl+Return")
    return until(lambda: digests, "the signature")[0]


def come_to(keyboard: Keyboard, window: OfficerWindow, subject: bytes) -> NeedsMePage:
    """Go to what needs the officer, and by the arrows to what is to be done."""
    keyboard.do("go.needs-me")
    page = window.desk_window.needs_me
    until(lambda: subject in {work.subject for work in page.model.works}, "it in the list of what waits")
    keyboard.tab_until(lambda widget: widget is page.list, "the list of what waits")
    keyboard.press("Home")
    for _ in page.model.works:
        work = page.model.works[page.list.currentIndex().row()]
        if work.subject == subject:
            break
        keyboard.press("Down")
    return page


def approve(checker: OfficerWindow, digest: bytes) -> None:
    """Come to the act, read it, and sign it."""
    keyboard = Keyboard(checker)
    pane = come_to(keyboard, checker, digest).approve
    until(lambda: pane.digest == digest and pane.page, "the act, rebuilt here")
    until(pane.bar.approve_button.isEnabled, "an act that can be approved")
    keyboard.tab_to("Approve and sign…")
    keyboard.press("Return")
    keyboard.tab_to("Approve and sign")
    keyboard.press("Return")
    until(lambda: checker.answered(digest), "the gateway's answer")


def advise(maker: OfficerWindow, credit: bytes, reference: str) -> None:
    """Come to the credit that arrived, open it, and sign its advice."""
    keyboard = Keyboard(maker)
    pane = come_to(keyboard, maker, credit).arrived
    until(pane.button.isVisible, "the credit that arrived")
    keyboard.tab_to("Open the credit")
    keyboard.press("Return")
    page = until(lambda: maker.view_of(CreditPageView), "the credit")
    until(lambda: (button := page.side.button(Act.ADVISE)) and button.isEnabled(), "a credit that can be advised")
    keyboard.tab_to("Prepare advice…")
    keyboard.press("Return")
    keyboard.tab_to("Your reference")
    keyboard.write(reference)
    keyboard.tab_to("Sign the advice")
    keyboard.press("Return")
