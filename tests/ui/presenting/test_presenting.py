"""A beneficiary's documents are taken in as they came: late, overdrawn or short, it is said and recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.credit.life import Act
from app.credit.presentation import Presented
from app.desk.kinds import deed_of, goes_on
from app.ports.gateway import ReturnRequest
from tests.ui.office import rest
from ui.presenting.typed import Paper, pieces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ports.stored import DeskAct
    from tests.ui.world import World
    from ui.examining.signing import SigningPage
    from ui.ops import Ops
    from ui.presenting.form import PresentingForm
    from ui.presenting.side import DrawingSide
    from ui.presenting.view import PresentingPage

OFFICER = "Anna Muster"
ASKED = [
    "SIGNED COMMERCIAL INVOICE",
    "PACKING LIST",
    "CLEAN ON BOARD OCEAN BILLS OF LADING",
    "INSPECTION CERTIFICATE",
    "DRAFTS",
]


def form_of(page: PresentingPage) -> PresentingForm:
    assert page.form is not None
    return page.form


def side_of(page: PresentingPage) -> DrawingSide:
    assert page.side is not None
    return page.side


def signing_of(page: PresentingPage) -> SigningPage:
    assert page.signing is not None
    return page.signing


def claim(page: PresentingPage, text: str) -> None:
    form_of(page).amount.input.setFocus()
    QTest.keyClicks(form_of(page).amount.input, text)


def signed(world: World, page: PresentingPage, qtbot: QtBot, ops: Ops) -> DeskAct:
    """Goes on to sign, gives a reference and signs; the act as it stands at this desk."""
    side_of(page).sign_button.click()
    signing_of(page).reference.set_value("ESB-P-1")
    signing_of(page).sign_button.click()
    rest(qtbot, ops)
    return world.store.acts_of_credit(page.credit)[-1]


def test_it_begins_with_all_that_the_credit_asks_for(take_in: Callable[[], PresentingPage]) -> None:
    page = take_in()
    assert [paper.title for paper in form_of(page).papers.papers] == ASKED
    assert side_of(page).sign_button.toolTip() == "Give the amount claimed."
    assert form_of(page).amount.input.hasFocus()


def test_more_than_is_left_is_said_in_words_and_can_be_signed(
    qtbot: QtBot, ops: Ops, world: World, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    claim(page, "260000000")
    assert side_of(page).told.startswith("JPY\N{NO-BREAK SPACE}35,600,000 more than is left is claimed")
    form_of(page).papers.rows[0].title.setFocus()
    side_of(page).problems.jumped.emit("32B")
    assert form_of(page).amount.input.hasFocus()
    act = signed(world, page, qtbot, ops)
    made = act.act.act()
    assert goes_on(made)
    assert (deed_of(made).act, deed_of(made).amount_minor) == (Act.PRESENT, 260_000_000)
    content = Presented.from_json(act.terms)
    assert [one.title for one in content.documents] == ASKED
    assert content.reference == "ESB-P-1"


def test_a_document_that_did_not_come_is_taken_out_and_put_back_by_keyboard(
    take_in: Callable[[], PresentingPage],
) -> None:
    page = take_in()
    claim(page, "204000000")
    papers = form_of(page).papers
    QTest.keyClick(papers.rows[3].remove, Qt.Key.Key_Return)
    assert [
        problem.note.sentence for problem in side_of(page).problems.problems if "asked for" in problem.note.sentence
    ]
    assert papers.put_back.hasFocus()
    QTest.keyClick(papers.put_back, Qt.Key.Key_Return)
    assert [paper.title for paper in papers.papers] == ASKED
    assert papers.rows[3].title.hasFocus()


def test_another_document_is_added_by_keyboard(take_in: Callable[[], PresentingPage]) -> None:
    page = take_in()
    papers = form_of(page).papers
    QTest.keyClick(papers.add_button, Qt.Key.Key_Return)
    QTest.keyClicks(papers.rows[-1].title, "WEIGHT LIST")
    assert papers.papers[-1] == Paper("WEIGHT LIST", "other")
    assert papers.rows[-1].remove.accessibleName() == "Remove document 6"


def test_a_file_is_known_by_its_hash_and_an_empty_one_is_not_taken(
    qtbot: QtBot, ops: Ops, tmp_path: Path, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    invoice, empty = tmp_path / "invoice.pdf", tmp_path / "empty.pdf"
    invoice.write_bytes(b"invoice")
    empty.write_bytes(b"")
    page.take_file(form_of(page).papers.rows[0], invoice)
    page.take_file(form_of(page).papers.rows[1], empty)
    rest(qtbot, ops)
    first, second = form_of(page).papers.papers[:2]
    assert first.file is not None
    assert (first.file.name, first.file.size, first.file.format) == ("invoice.pdf", 7, "pdf")
    assert second.file is None
    assert form_of(page).papers.rows[1].trouble.text().startswith("This file is empty.")


def test_a_file_that_changed_since_it_was_added_is_said_before_anything_is_signed(
    qtbot: QtBot, ops: Ops, world: World, tmp_path: Path, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    invoice = tmp_path / "invoice.pdf"
    invoice.write_bytes(b"invoice")
    page.take_file(form_of(page).papers.rows[0], invoice)
    rest(qtbot, ops)
    claim(page, "204000000")
    before = len(world.store.acts_of_credit(page.credit))
    invoice.write_bytes(b"another")
    side_of(page).sign_button.click()
    signing_of(page).reference.set_value("ESB-P-1")
    signing_of(page).sign_button.click()
    rest(qtbot, ops)
    assert "invoice.pdf has changed since it was added" in signing_of(page).refusal
    assert len(world.store.acts_of_credit(page.credit)) == before


def test_without_an_own_reference_it_is_asked_for_at_its_input(
    qtbot: QtBot, ops: Ops, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    claim(page, "204000000")
    side_of(page).sign_button.click()
    signing_of(page).sign_button.click()
    rest(qtbot, ops)
    note = signing_of(page).reference.shown_note
    assert note is not None
    assert note.sentence == "Give your own reference, 35 characters at most."


def test_what_was_typed_is_there_again_when_the_page_was_left(
    qtbot: QtBot, ops: Ops, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    claim(page, "half a mill")
    form_of(page).papers.rows[0].remove.click()
    page.hide()
    rest(qtbot, ops)
    again = take_in()
    assert form_of(again).amount.value() == "half a mill"
    assert [paper.title for paper in form_of(again).papers.papers] == ASKED[1:]


def test_once_signed_nothing_of_it_is_left_to_be_signed_twice(
    qtbot: QtBot, ops: Ops, world: World, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    claim(page, "204000000")
    signed(world, page, qtbot, ops)
    page.hide()
    rest(qtbot, ops)
    again = take_in()
    assert again.form is None
    assert again.reason
    assert world.desk.store.kept(f"documents {page.credit.hex()} 0") is None


def test_what_a_checker_sent_back_is_in_the_form_with_the_reason(
    qtbot: QtBot, ops: Ops, world: World, take_in: Callable[[], PresentingPage]
) -> None:
    page = take_in()
    claim(page, "204000000")
    digest = signed(world, page, qtbot, ops).digest
    world.answer(digest)
    world.gateway.return_act(digest, ReturnRequest(reason="Two originals only.", field=""))
    world.store.act_seen(world.gateway.items[digest])
    again = take_in()
    assert form_of(again).amount.value() == "JPY 204,000,000"
    assert form_of(again).came_back == "Two originals only."


def test_counts_are_numbers_up_to_99() -> None:
    assert [pieces(text) for text in ("0", "99", "100", "", "-1", "two", "٣", "9" * 5000)] == [0, 99, *[None] * 6]


def test_a_count_that_is_none_is_said_before_it_can_be_signed(take_in: Callable[[], PresentingPage]) -> None:
    page = take_in()
    claim(page, "204000000")
    QTest.keyClicks(form_of(page).papers.rows[0].copies, "x")
    assert side_of(page).sign_button.toolTip() == "Write originals and copies as numbers up to 99."
