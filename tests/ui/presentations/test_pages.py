"""From the credit's page to the documents and back: taking them in, examining them, refusing for what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice
from app.desk.kinds import Deed
from app.desk.needs import Need, needs_me
from tests.ui.documents import confirmed, finds, receives, takes_in
from tests.ui.every_screen import Filled, desk_of, filled
from tests.ui.lives import FOUND
from tests.ui.office import rest
from tests.ui.world import HARBOUR
from ui.credit.reading import PRESENTATIONS
from ui.credit.view import CreditPageView
from ui.examining.view import ExaminingPage
from ui.needs_me.words import key_of
from ui.presenting.view import PresentingPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.desk_window import DeskWindow
    from ui.ops import Ops


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Filled]:
    world = filled(tmp_path / "wei")
    yield world
    world.world.store.close()


@pytest.fixture
def credit(made: Filled) -> bytes:
    """Documents at the issuing bank, found discrepant."""
    credit = confirmed(made.world, "HSB2026000702")
    takes_in(made.world, credit)
    receives(made.world, credit)
    finds(made.world, credit, HARBOUR, FOUND)
    return credit


@pytest.fixture
def opened(qtbot: QtBot, made: Filled, credit: bytes, tmp_path: Path) -> Iterator[tuple[DeskWindow, Ops]]:
    """A window on the credit's page."""
    with desk_of(made, tmp_path) as (desk, ops):
        qtbot.addWidget(desk.window)
        desk.show()
        rest(qtbot, ops)
        desk.screens.open_credit(credit)
        rest(qtbot, ops)
        yield desk, ops
        while desk.window.view is not None:
            desk.window.close_view()
        rest(qtbot, ops)


def shown(desk: DeskWindow) -> QWidget:
    view = desk.window.view
    assert view is not None
    return view.widget


def under_review(page: CreditPageView) -> str:
    return page.side.review.review.title if page.side.review is not None else ""


def test_documents_are_taken_in_on_a_page_of_their_own(qtbot: QtBot, opened: tuple[DeskWindow, Ops]) -> None:
    desk, ops = opened
    desk.actions.run("credit.present")
    rest(qtbot, ops)
    page = shown(desk)
    assert isinstance(page, PresentingPage)
    page.signed.emit(Deed(Act.PRESENT, 2))
    rest(qtbot, ops)
    assert isinstance(shown(desk), CreditPageView)


def test_from_the_examination_to_the_refusal_with_what_was_found(qtbot: QtBot, opened: tuple[DeskWindow, Ops]) -> None:
    desk, ops = opened
    page = shown(desk)
    assert isinstance(page, CreditPageView)
    button = page.side.button(Act.EXAMINE, 1)
    assert button is not None
    button.click()
    rest(qtbot, ops)
    bench = shown(desk)
    assert isinstance(bench, ExaminingPage)
    notice = Notice((Discrepancy("DRAFT NOT ENDORSED"),))
    bench.go_on.emit(Deed(Act.REFUSE, 1), notice)
    rest(qtbot, ops)
    assert shown(desk) is page
    assert page.tabs.key == PRESENTATIONS
    assert page.side.review is not None
    assert page.side.review.asking is not None
    assert page.side.review.asking.content() == notice


def test_the_presentations_of_the_open_credit_are_shown_by_their_act(
    qtbot: QtBot, opened: tuple[DeskWindow, Ops]
) -> None:
    desk, ops = opened
    desk.actions.run("credit.presentations")
    rest(qtbot, ops)
    page = shown(desk)
    assert isinstance(page, CreditPageView)
    assert page.tabs.key == PRESENTATIONS
    (card,) = page.presentations.cards
    verbs = [button.text() for button in card.buttons]
    assert "Refuse presentation 1…" in verbs
    card.buttons[verbs.index("Waive presentation 1, or not…")].click()
    assert page.side.review is not None


def test_every_act_on_documents_is_reached_by_its_name_and_says_where_it_is_not_the_banks(
    qtbot: QtBot, opened: tuple[DeskWindow, Ops]
) -> None:
    desk, ops = opened
    page = shown(desk)
    assert isinstance(page, CreditPageView)
    desk.actions.run("credit.refuse")
    assert under_review(page) == "Refuse presentation 1"
    page.side.leave()
    desk.actions.run("credit.honour")
    assert under_review(page) == ""
    desk.actions.run("credit.examine")
    rest(qtbot, ops)
    assert isinstance(shown(desk), ExaminingPage)


def test_what_documents_ask_opens_their_credit_at_the_presentations(
    qtbot: QtBot, opened: tuple[DeskWindow, Ops]
) -> None:
    desk, ops = opened
    desk.window.show_page("needs-me")
    rest(qtbot, ops)
    item = next(item for item in needs_me(desk.desk) if item.need is Need.REFUSE)
    desk.needs_me.choose(key_of(item))
    rest(qtbot, ops)
    desk.needs_me.arrived.button.click()
    rest(qtbot, ops)
    page = shown(desk)
    assert isinstance(page, CreditPageView)
    assert page.tabs.key == PRESENTATIONS
