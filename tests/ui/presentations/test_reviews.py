"""What an officer reads, types and is warned of before an act on documents is signed; what its checker reads of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.credit.life import Act
from app.credit.presentation import Discrepancy, Notice
from app.desk.kinds import Deed
from app.desk.offices import office_of
from app.ledger.acts import Disposal, Manner, Side
from tests.ui.accessibility import assert_accessible
from tests.ui.documents import CLAIMED, confirmed, finds, honours, receives, refusal_waits, takes_in
from tests.ui.lives import FOUND
from tests.ui.office import rest
from tests.ui.world import ELBE, HARBOUR, NOW, World
from ui.credit.view import CreditPageView
from ui.needs_me.approval import read_approval
from ui.presentations.inputs import MomentFields, SumInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.credit.review import ReviewPage
    from ui.ops import Ops
    from ui.presentations.asking import Asking

BLANK = "\N{NO-BREAK SPACE}"
CERTIFICATE = Notice((Discrepancy("DRAFT NOT ENDORSED", "UCP 600 art. 14"),))


def opened(qtbot: QtBot, world: World, ops: Ops, credit: bytes) -> CreditPageView:
    view = CreditPageView(world.desk, ops, credit)
    qtbot.addWidget(view)
    view.resize(1170, 660)
    view.show()
    rest(qtbot, ops)
    return view


def reviewed(view: CreditPageView, deed: Deed) -> tuple[ReviewPage, Asking]:
    assert view.page is not None
    doing = next(one for one in view.page.doings if (one.deed.act, one.deed.side) == (deed.act, deed.side))
    view.side.begin(doing)
    review = view.side.review
    assert review is not None
    assert review.asking is not None
    assert_accessible(review)
    return review, review.asking


def plain(text: str) -> str:
    return text.replace(BLANK, " ").replace("</span>", "").replace('<span style="font-weight:600">', "")


@pytest.fixture
def discrepant(world: World) -> bytes:
    """Documents at Harbour, found discrepant."""
    credit = confirmed(world)
    takes_in(world, credit)
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    return credit


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Deed, dict[str, Any]]]:
    """What the page hands over to be sealed, which needs both banks' real keys."""
    told: list[tuple[Deed, dict[str, Any]]] = []

    def carried_out(_desk: object, _credit: bytes, deed: Deed, **said: Any) -> bytes:
        told.append((deed, said))
        return bytes(32)

    monkeypatch.setattr("ui.credit.view.carry_out", carried_out)
    return told


def test_a_refusal_takes_disposal_moment_and_the_notice_as_it_was_found(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes, signed: list[tuple[Deed, dict[str, Any]]]
) -> None:
    review, asking = reviewed(opened(qtbot, world, ops, discrepant), Deed(Act.REFUSE))
    assert asking.choice is not None
    assert asking.notice is not None
    assert asking.notice.value() == "1) INSPECTION CERTIFICATE NOT PRESENTED"
    asking.choice.set_value(str(int(Disposal.RETURNED)))
    asking.choice.changed.emit()
    assert "It returns the documents." in plain(review.effect.text())
    asking.means.set_value("SWIFT MT 734")
    review.sign_button.click()
    rest(qtbot, ops)
    ((deed, said),) = signed
    assert (deed.disposal, deed.given_utc) == (Disposal.RETURNED, NOW.replace(second=0, microsecond=0))
    assert (said["content"], said["means"]) == (FOUND, "SWIFT MT 734")


def test_a_refusal_without_disposal_is_not_signed_and_says_so_at_the_choice(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes
) -> None:
    review, asking = reviewed(opened(qtbot, world, ops, discrepant), Deed(Act.REFUSE))
    review.sign_button.click()
    rest(qtbot, ops)
    assert asking.choice is not None
    note = asking.choice.shown_note
    assert note is not None
    assert note.sentence.startswith("Say what you do with the documents.")


def test_a_notice_given_after_the_limit_warns_that_the_bank_is_precluded(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes
) -> None:
    _, asking = reviewed(opened(qtbot, world, ops, discrepant), Deed(Act.REFUSE))
    assert asking.moment is not None
    assert asking.warning == ""
    asking.moment.set_moment(NOW + timedelta(days=12))
    asking.moment.changed.emit()
    assert "ended on Mon 30 Nov 2026 17:00, Shanghai" in asking.warning
    assert "art. 16f" in asking.warning


def test_a_refusal_of_what_the_bank_found_complying_says_so(qtbot: QtBot, world: World, ops: Ops) -> None:
    credit = confirmed(world)
    takes_in(world, credit)
    receives(world, credit)
    finds(world, credit, HARBOUR)
    _, asking = reviewed(opened(qtbot, world, ops, credit), Deed(Act.REFUSE))
    assert asking.warning == "Your bank found that these documents comply."


def test_a_waiver_is_chosen_before_it_can_be_signed(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes, signed: list[tuple[Deed, dict[str, Any]]]
) -> None:
    review, _ = reviewed(opened(qtbot, world, ops, discrepant), Deed(Act.WAIVE))
    assert not review.sign_button.isEnabled()
    assert review.choice is not None
    review.choice.set_value("1")
    review.choice.changed.emit()
    assert "does not waive the discrepancies" in review.effect.text()
    review.sign_button.click()
    rest(qtbot, ops)
    assert [deed.waived for deed, _ in signed] == [False]


def test_an_honour_shows_what_is_left_while_it_is_typed_and_warns_of_what_is_not_the_credits(
    qtbot: QtBot, desk_of: Callable[[str], World], ops: Ops, signed: list[tuple[Deed, dict[str, Any]]]
) -> None:
    elbe = desk_of("Anna Muster")
    credit = confirmed(elbe)
    takes_in(elbe, credit)
    finds(elbe, credit, ELBE)
    review, asking = reviewed(opened(qtbot, elbe, ops, credit), Deed(Act.HONOUR))
    assert asking.amount is not None
    assert asking.choice is not None
    assert asking.choice.value() == str(int(Manner.ACCEPTANCE))
    field = asking.amount.input
    assert isinstance(field, SumInput)
    field.setText("90000000")
    field.textEdited.emit(field.text())
    assert plain(field.accessibleDescription()) == "Available JPY 224,400,000; after this JPY 134,400,000."
    assert "accepts the draft of presentation 1 over JPY 90,000,000" in plain(review.effect.text())
    asking.choice.set_value(str(int(Manner.SIGHT_PAYMENT)))
    asking.choice.changed.emit()
    assert asking.warning == "This isn't the way in which the credit is available."
    assert asking.day is not None
    assert not asking.day.isVisible()
    review.sign_button.click()
    rest(qtbot, ops)
    ((deed, _),) = signed
    assert (deed.amount_minor, deed.manner, deed.maturity_day) == (90_000_000, Manner.SIGHT_PAYMENT, None)


def test_a_payment_is_recorded_with_amount_and_value_date_as_they_fall_due(
    qtbot: QtBot, desk_of: Callable[[str], World], ops: Ops, signed: list[tuple[Deed, dict[str, Any]]]
) -> None:
    elbe = desk_of("Anna Muster")
    credit = confirmed(elbe)
    takes_in(elbe, credit)
    finds(elbe, credit, ELBE)
    honours(elbe, credit)
    review, _ = reviewed(opened(qtbot, elbe, ops, credit), Deed(Act.SETTLE, side=Side.PAID))
    review.sign_button.click()
    rest(qtbot, ops)
    ((deed, _),) = signed
    assert (deed.side, deed.amount_minor, deed.value_day) == (Side.PAID, CLAIMED, date(2027, 2, 18))


def test_a_receipt_asks_for_the_time_and_takes_it_at_the_banks_own_place(
    qtbot: QtBot, world: World, ops: Ops, signed: list[tuple[Deed, dict[str, Any]]]
) -> None:
    credit = confirmed(world)
    takes_in(world, credit)
    review, asking = reviewed(opened(qtbot, world, ops, credit), Deed(Act.RECEIVE))
    moment = asking.moment
    assert moment is not None
    assert moment.time.value() == ""
    moment.time.set_value("9.05")
    moment.changed.emit()
    assert "22 Nov 2026 09:05, Shanghai" in plain(review.effect.text())
    review.sign_button.click()
    rest(qtbot, ops)
    assert [deed.received_utc for deed, _ in signed] == [datetime(2026, 11, 22, 1, 5, tzinfo=UTC)]


def test_discrepancies_worked_out_elsewhere_are_refused_for_as_they_stand(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes
) -> None:
    view = CreditPageView(world.desk, ops, discrepant)
    qtbot.addWidget(view)
    view.go_on(Deed(Act.REFUSE, 1), CERTIFICATE)
    view.show()
    rest(qtbot, ops)
    review = view.side.review
    assert review is not None
    assert review.asking is not None
    assert review.asking.content() == CERTIFICATE


def test_time_and_amounts_that_cannot_be_read_are_not_taken(qtbot: QtBot, world: World) -> None:
    office = office_of(world.desk.me.bank, world.desk.me.office, world.desk.registry())
    moment, field = MomentFields("Received on", office), SumInput("JPY")
    for widget in (moment, field):
        qtbot.addWidget(widget)
    for text, wanted in (("1,250,000", 1_250_000), ("jpy 5", 5), ("USD 5", None), ("5.5", None), ("", 0)):
        field.set_value(text)
        assert field.amount_minor() == wanted
    moment.set_moment(NOW)
    moment.time.set_value("25:00")
    assert moment.moment_utc() is None


def test_how_the_deadline_is_reckoned_opens_and_closes_by_its_link(
    qtbot: QtBot, world: World, ops: Ops, discrepant: bytes
) -> None:
    view = opened(qtbot, world, ops, discrepant)
    link = view.side.next_acts.links[0]
    assert link.steps.isHidden()
    link.link.setFocus()
    QTest.keyClick(link.link, Qt.Key.Key_Space)
    assert not link.steps.isHidden()
    QTest.keyClick(link.link, Qt.Key.Key_Space)
    assert link.steps.isHidden()


def test_a_checker_reads_the_notice_and_the_documents_before_the_refusal_is_approved(
    desk_of: Callable[[str], World],
) -> None:
    zhou = desk_of("Zhou Sample")
    credit = confirmed(zhou)
    takes_in(zhou, credit)
    receives(zhou, credit)
    finds(zhou, credit, HARBOUR, FOUND)
    page = read_approval(zhou.desk, refusal_waits(zhou, credit))
    assert page.title == "Approve: Refusal of presentation 1"
    assert "Harbour Sample Bank refuses to honour presentation 1" in plain(page.sentence)
    assert "It returns the documents." in page.sentence
    shown = {row.heading: "".join(piece.text for piece in row.this) for row in page.rows if row.shown}
    assert shown["Discrepancies"] == "1) INSPECTION CERTIFICATE NOT PRESENTED"
    assert "INSPECTION CERTIFICATE · 1 original" in shown["Documents"]
    assert page.columns == ("This presentation", "")
