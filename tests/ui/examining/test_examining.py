"""Documents are examined point by point; the notice comes of it, the officer's own words stay, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice
from app.desk.kinds import Deed, deed_of, goes_on
from app.desk.overrides import read_word
from app.ledger.acts import Finding
from tests.ui.lives import PAPERS, amend, presented, record_deed
from tests.ui.office import rest
from tests.ui.world import ELBE, HARBOUR

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.ledger.canonical import Json
    from app.ports.stored import DeskAct
    from tests.ui.world import World
    from ui.examining.notice_pane import NoticePane
    from ui.examining.signing import SigningPage
    from ui.examining.view import ExaminingPage
    from ui.ops import Ops

OFFICER = "Wei Sample"
MISSING = "1) INSPECTION CERTIFICATE NOT PRESENTED"
LATE_DATE = "No document is dated after the day of presentation."


def pane_of(page: ExaminingPage) -> NoticePane:
    assert page.notice_pane is not None
    return page.notice_pane


def signing_of(page: ExaminingPage) -> SigningPage:
    assert page.signing is not None
    return page.signing


def choose(page: ExaminingPage, look: str) -> None:
    """Goes to a point of the part that is shown."""
    page.checklist.list.choose([entry.text for entry in page.checklist.list.entries].index(look))


def state(page: ExaminingPage, look: str) -> str:
    return next(entry.state.word for entry in page.checklist.list.entries if entry.text == look)


def signed(world: World, page: ExaminingPage, qtbot: QtBot, ops: Ops) -> DeskAct:
    """Goes on to sign, signs; the act as it stands at this desk."""
    pane_of(page).sign_button.click()
    signing_of(page).sign_button.click()
    rest(qtbot, ops)
    return world.store.acts_of_credit(page.credit)[-1]


def content_of(act: DeskAct) -> Json:
    assert isinstance(act.terms, dict)
    found: Json = act.terms["discrepancies"]
    return found


def deed_in(act: DeskAct) -> Deed:
    made = act.act.act()
    assert goes_on(made)
    return deed_of(made)


def test_what_was_reckoned_stands_in_the_notice_and_cannot_be_overruled(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    assert pane_of(page).notice.value() == MISSING
    page.checklist.list.choose(0)
    assert not page.checklist.buttons[next(iter(page.checklist.buttons))].isEnabled()
    QTest.keyClicks(page.checklist.list, "c")
    assert pane_of(page).notice.value() == MISSING
    assert pane_of(page).state.state.word == "Discrepant: 1"
    assert [entry.state.word for entry in page.parts.entries if entry.text == "INSPECTION CERTIFICATE"] == [
        "Not presented"
    ]


def test_a_point_ticked_by_letter_states_its_discrepancy_and_space_takes_it_back(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring()
    page = examine()
    choose(page, LATE_DATE)
    QTest.keyClicks(page.checklist.list, "d")
    assert pane_of(page).notice.value() == "1) DOCUMENT DATED LATER THAN DATE OF PRESENTATION"
    assert state(page, LATE_DATE) == "Discrepant"
    assert page.work.notice.discrepancies[0].article == "UCP 600 art. 14i"
    page.checklist.list.choose(page.checklist.list.row - 1)
    QTest.keyClicks(page.checklist.list, " ")
    assert pane_of(page).notice.value() == ""
    assert pane_of(page).state.state.word == "Complying"


def test_the_last_point_of_a_document_leads_on_to_the_next_document(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring()
    page = examine()
    page.parts.choose(2)
    QTest.keyClicks(page.checklist.list, "cc")
    assert page.parts.row == 3
    assert page.checklist.list.row == 0
    assert page.parts.entries[2].state.word == "Complies"


def test_what_is_written_by_hand_stays_when_points_come_and_go(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    pane_of(page).notice.set_value(f"{MISSING}\n2) INVOICE NUMBER ILLEGIBLE")
    pane_of(page).written.emit(pane_of(page).notice.value())
    choose(page, LATE_DATE)
    QTest.keyClicks(page.checklist.list, "d")
    assert pane_of(page).notice.value().splitlines() == [
        MISSING,
        "2) INVOICE NUMBER ILLEGIBLE",
        "3) DOCUMENT DATED LATER THAN DATE OF PRESENTATION",
    ]


def test_the_work_is_there_again_when_the_page_was_left(
    qtbot: QtBot, ops: Ops, bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring()
    page = examine()
    choose(page, LATE_DATE)
    QTest.keyClicks(page.checklist.list, "d")
    page.hide()
    rest(qtbot, ops)
    again = examine()
    assert pane_of(again).notice.value() == pane_of(page).notice.value()
    assert state(again, LATE_DATE) == "Discrepant"


def test_discrepant_documents_are_signed_with_each_discrepancy_and_its_article(
    qtbot: QtBot, ops: Ops, world: World, bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    told: list[Deed] = []
    page.signed.connect(told.append)
    act = signed(world, page, qtbot, ops)
    assert told == [Deed(Act.EXAMINE, 1, finding=Finding.DISCREPANT)] == [deed_in(act)]
    assert content_of(act) == [{"text": "INSPECTION CERTIFICATE NOT PRESENTED", "article": "UCP 600 art. 14a"}]


def test_documents_that_fit_only_with_an_amendment_accept_it(
    qtbot: QtBot,
    ops: Ops,
    world: World,
    credit: bytes,
    bring: Callable[..., None],
    examine: Callable[[], ExaminingPage],
) -> None:
    amend(world, credit, more=50_000_000)
    bring(claimed_minor=260_000_000)
    page = examine()
    pane = pane_of(page)
    assert pane.against.value() == "1"
    assert pane.against.shown_note is not None
    assert pane.against.shown_note.words.startswith("Found complying so, these documents accept amendment 1.")
    pane.against.set_value("")
    pane.chosen.emit(())
    assert pane.state.state.word == "Discrepant: 1"
    pane.chosen.emit((1,))
    assert pane.state.state.word == "Complying"
    assert deed_in(signed(world, page, qtbot, ops)).accepted == (1,)


def test_a_warning_stands_only_with_a_reason_that_the_checker_reads(
    qtbot: QtBot, ops: Ops, world: World, bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(shipped=None)
    page = examine()
    pane_of(page).sign_button.click()
    ((name, frame),) = signing_of(page).reasons.frames.items()
    signing_of(page).sign_button.click()
    assert frame.shown_note is not None
    assert frame.shown_note.sentence == "Say why it may stand: the checker reads it."
    frame.set_value("The port agent confirmed it.")
    signing_of(page).sign_button.click()
    rest(qtbot, ops)
    act = world.store.acts_of_credit(page.credit)[-1]
    assert dict(read_word(act.note).reasons) == {name: "The port agent confirmed it."}


def test_a_notice_that_does_not_fit_is_said_and_not_signed(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    pane_of(page).written.emit("\n".join(f"{n}) LINE" for n in range(1, 73)))
    assert not pane_of(page).sign_button.isEnabled()
    assert not pane_of(page).on_buttons[Act.REFUSE].isEnabled()
    assert "70" in pane_of(page).sign_button.toolTip()


def test_refusing_goes_on_with_the_same_notice(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    gone: list[tuple[Deed, Notice]] = []
    page.go_on.connect(lambda deed, notice: gone.append((deed, notice)))
    pane_of(page).on_buttons[Act.REFUSE].click()
    found = Discrepancy("INSPECTION CERTIFICATE NOT PRESENTED", "UCP 600 art. 14a")
    assert gone == [(Deed(Act.REFUSE, 1), Notice((found,)))]


def test_another_desk_of_the_bank_begins_with_what_was_found_last(
    world: World, credit: bytes, bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring()
    told = Notice((Discrepancy("DOCUMENT DATED LATER THAN DATE OF PRESENTATION"), Discrepancy("STAMP ILLEGIBLE")))
    record_deed(world, credit, Deed(Act.EXAMINE, 1, finding=Finding.DISCREPANT), told.to_json(), bank=HARBOUR)
    page = examine()
    assert pane_of(page).notice.value().splitlines() == [
        "1) STAMP ILLEGIBLE",
        "2) DOCUMENT DATED LATER THAN DATE OF PRESENTATION",
    ]
    assert state(page, LATE_DATE) == "Discrepant"


def test_documents_that_did_not_come_here_are_not_examined_and_it_is_said_why(
    world: World, credit: bytes, examine: Callable[[], ExaminingPage]
) -> None:
    record_deed(world, credit, presented(), bank=ELBE)
    page = examine()
    assert page.notice_pane is None
    assert page.reason


def test_escape_leads_back_from_signing_to_the_notice(
    bring: Callable[..., None], examine: Callable[[], ExaminingPage]
) -> None:
    bring(PAPERS)
    page = examine()
    pane_of(page).sign_button.click()
    QTest.keyClick(signing_of(page), Qt.Key.Key_Escape)
    assert page.signing is None
    assert page.checklist.isEnabled()
