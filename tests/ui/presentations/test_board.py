"""Documents between their banks: what the credit's page says of each, what comes next, and what is left to be drawn."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk.kinds import Deed
from tests.ui.documents import (
    CLAIMED,
    confirmed,
    finds,
    honours,
    receives,
    refuses,
    settles,
    takes_in,
)
from tests.ui.lives import ACCEPTS, FOUND, amend, record_deed
from tests.ui.world import ELBE, HARBOUR, NOW
from ui.credit.presenter import CreditPage, read_credit
from ui.credits.presenter import read_preview
from ui.home.presenter import read_home
from ui.needs_me.presenter import read_work
from ui.print.document import CreditPaper
from ui.privacy import set_masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.world import World
    from ui.presentations.presenter import PresentationPage

WHOLE_AMOUNT = 204_000_000
BLANK = "\N{NO-BREAK SPACE}"


@pytest.fixture
def credit(world: World) -> bytes:
    """Confirmed, and documents taken in by the confirming bank."""
    made = confirmed(world)
    takes_in(world, made)
    return made


@pytest.fixture
def _mask() -> Iterator[None]:
    set_masked(on=True)
    yield
    set_masked(on=False)


def shown(world: World, credit: bytes) -> tuple[CreditPage, PresentationPage]:
    page = read_credit(world.desk, credit)
    return page, page.presentations[0]


def plain(text: str) -> str:
    return text.replace(BLANK, " ")


def test_documents_on_their_way_say_who_has_them_and_who_is_to_record_receipt(world: World, credit: bytes) -> None:
    page, one = shown(world, credit)
    assert (plain(one.title), one.state.word) == ("Presentation 1 over JPY 100,000,000", "To be examined")
    assert [(bank.who, bank.state.word) for bank in one.banks] == [
        ("Elbe Sample Bank, confirming bank", "examines"),
        ("Harbour Sample Bank, issuing bank", "has not received them"),
    ]
    assert one.documents[-1] == ("INSPECTION CERTIFICATE", "1 original · inspection.pdf, SHA-256 5e5e5e…5e5e")
    assert "Your bank receives the documents of presentation 1, and records when." in page.acts_next


def test_a_bank_that_examines_reads_its_deadline_with_each_step_and_article(world: World, credit: bytes) -> None:
    receives(world, credit)
    page, one = shown(world, credit)
    assert one.banks[1].lines[-1] == "Until Mon 30 Nov 2026 17:00, Shanghai, 6 banking days left"
    awaited = next(each for each in page.awaited if each.sentence.startswith("Your bank examines"))
    assert awaited.sentence.endswith("By Mon 30 Nov 2026 17:00, Shanghai, 6 banking days left.")
    assert [article for _, article in awaited.steps][0::8] == ["UCP 600 art. 33", "UCP 600 art. 16d"]
    (work,) = read_work(world.desk)
    assert (work.title, work.group, work.state.word) == ("Examine HSB2026000701", "To examine", "Documents 1: examine")
    assert (work.due, work.until) == ("7 days left", "30 Nov 2026 17:00, Shanghai")
    assert read_home(world.desk).needs[0].exact == "30 Nov 2026 17:00, Shanghai"


def test_discrepancies_are_told_in_full_and_the_refusal_with_what_became_of_the_documents(
    world: World, credit: bytes
) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    refuses(world, credit, HARBOUR)
    _, one = shown(world, credit)
    assert one.state.word == "Refused"
    assert one.banks[1].state.word == "refused"
    assert one.banks[1].lines[-1] == "Notice given Sun 22 Nov 2026 17:42, Shanghai. Returned to the presenter."
    assert [(notice.heading, notice.text) for notice in one.notices] == [
        ("Harbour Sample Bank: Examination", "1) INSPECTION CERTIFICATE NOT PRESENTED"),
        ("Harbour Sample Bank: Refusal", "1) INSPECTION CERTIFICATE NOT PRESENTED"),
    ]


def test_a_refusal_after_the_time_limit_says_that_nothing_can_be_claimed_any_more(world: World, credit: bytes) -> None:
    receives(world, credit, NOW - timedelta(days=20))
    refuses(world, credit, HARBOUR)
    _, one = shown(world, credit)
    assert one.banks[1].state.word == "refused after the time limit"
    assert one.banks[1].lines[-1] == "It can no longer claim that they don't comply (UCP 600 art. 16f)."


def test_what_is_honoured_is_drawn_and_what_is_paid_is_settled(world: World, credit: bytes) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR)
    assert plain(shown(world, credit)[0].balances[0].line) == (
        "Undertaken JPY 224,400,000 · Drawn JPY 0 · Available JPY 224,400,000"
    )
    honours(world, credit, HARBOUR)
    settles(world, credit, HARBOUR, amount_minor=CLAIMED // 4)
    page, one = shown(world, credit)
    drawn = "Drawn JPY 100,000,000 · Available JPY 124,400,000 · Settled JPY 25,000,000"
    assert [plain(each.line) for each in page.balances] == [f"Undertaken JPY 224,400,000 · {drawn}"]
    assert one.state.word == "Honoured, to be paid"
    assert [plain(line) for line in one.banks[-1].lines[1:]] == [
        "Acceptance of a draft: JPY 100,000,000",
        "Matures Thu 18 Feb 2027",
        "JPY 75,000,000 still to be paid",
    ]
    assert [plain(words) for _, words in one.money] == ["Paid JPY 25,000,000, value 18 Feb 2027"]


def test_a_confirmer_that_stayed_out_of_an_increase_has_a_balance_of_its_own(world: World, credit: bytes) -> None:
    amend(world, credit, more=1_000_000)
    record_deed(world, credit, ACCEPTS)
    finds(world, credit, ELBE)
    honours(world, credit, amount_minor=CLAIMED - 500_000, outside_minor=500_000)
    drawn = "Drawn JPY 99,500,000 · Available JPY 124,900,000"
    assert [plain(each.line) for each in shown(world, credit)[0].balances] == [
        "Harbour Sample Bank: Undertaken JPY 225,500,000 · Drawn JPY 99,500,000 · Available JPY 126,000,000",
        f"Elbe Sample Bank: Undertaken JPY 224,400,000 · {drawn} · Outside it JPY 500,000",
    ]


def test_a_credit_drawn_and_paid_and_closed_has_nobody_to_act(world: World) -> None:
    credit = confirmed(world)
    takes_in(world, credit, WHOLE_AMOUNT)
    receives(world, credit)
    finds(world, credit, HARBOUR)
    honours(world, credit, HARBOUR, amount_minor=WHOLE_AMOUNT)
    settles(world, credit, HARBOUR, amount_minor=WHOLE_AMOUNT)
    record_deed(world, credit, Deed(Act.CLOSE))
    page, one = shown(world, credit)
    assert (page.state.word, one.state.word) == ("Closed", "Honoured and paid")
    assert page.acts_next == "It is closed; no one has to act."
    offered = {doing.deed.act for doing in page.doings}
    assert offered <= {Act.MESSAGE, Act.SETTLE}


def test_the_officer_is_offered_what_is_owed_first_and_finds_the_rest_with_the_documents(
    world: World, credit: bytes
) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    page, _ = shown(world, credit)
    assert page.doings[0].deed == Deed(Act.REFUSE, 1)
    acts = [doing.deed.act for doing in page.doings]
    assert {Act.WAIVE, Act.EXAMINE, Act.PRESENT} <= set(acts)


def test_the_pane_beside_the_table_says_who_must_decide_and_by_when(world: World, credit: bytes) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    preview = read_preview(world.desk, f"c{credit.hex()}")
    assert preview is not None
    assert preview.acts_next.splitlines()[0] == (
        "Your bank refuses presentation 1, or waives its discrepancies (art. 16)."
        " By Mon 30 Nov 2026 17:00, Shanghai, 6 banking days left."
    )


def test_presentations_are_printed_with_their_credit(world: World, credit: bytes) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    text = CreditPaper(read_credit(world.desk, credit)).document.toPlainText()
    assert "Presentation 1 over" in text
    assert "INSPECTION CERTIFICATE NOT PRESENTED" in text
    assert "Harbour Sample Bank, issuing bank" in text


@pytest.mark.usefixtures("_mask")
def test_the_mask_hides_documents_amounts_and_notices(world: World, credit: bytes) -> None:
    receives(world, credit)
    finds(world, credit, HARBOUR, FOUND)
    page, one = shown(world, credit)
    assert (one.documents, one.notices, one.findings) == ((), (), ())
    assert "mask" in one.fault
    told = " ".join((one.title, *(each.line for each in page.balances), *(words for _, words in one.facts)))
    assert "100,000,000" not in told
    assert "KESTREL" not in told


def test_another_banks_act_on_documents_is_named_in_the_timeline(world: World, credit: bytes) -> None:
    record_deed(world, credit, Deed(Act.RECEIVE, 1, received_utc=NOW - timedelta(hours=1)))
    finds(world, credit, ELBE)
    titles = [act.title for act in read_credit(world.desk, credit).acts]
    assert titles[-3:] == ["Presentation 1", "Receipt of presentation 1", "Examination of presentation 1"]
