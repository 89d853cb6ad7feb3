"""What a checker reads of each act of a credit's life, and what each asks of whose maker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.credit.life import Act
from app.desk.kinds import Deed
from app.desk.needs import Need
from app.ledger.acts import Answer
from tests.ui.lives import ACCEPTS, REFUSES, amend, amended, deed_waits, record_deed, submit_amendment
from tests.ui.office import rest
from tests.ui.world import sample_terms
from ui.credit.presenter import read_credit
from ui.credit.reading import AMENDMENTS
from ui.credit.view import CreditPageView
from ui.desk_window import NEEDS_ME
from ui.editor.came_back import reopen
from ui.editor.presenter import open_draft
from ui.needs_me.approval import read_approval
from ui.needs_me.presenter import read_stopped, read_work
from ui.needs_me.rows import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.world import World
    from ui.desk_window import DeskWindow
    from ui.ops import Ops

OPTICS = "02-acceptance-jpy-optics.fin"
THIS, AMENDED = ("This credit", ""), ("As amended", "Stands now")
READ = (
    (
        Deed(Act.CONFIRM),
        "Approve: Confirmation of the credit",
        "Elbe Sample Bank undertakes irrevocably, besides Harbour Sample Bank, to honour or negotiate up to JPY 224,",
        THIS,
    ),
    (
        Deed(Act.DECLINE),
        "Approve: Confirmation declined",
        "Elbe Sample Bank tells Harbour Sample Bank that it does not confirm the credit",
        THIS,
    ),
    (
        ACCEPTS,
        "Approve: Beneficiary's answer to amendment 1",
        "Elbe Sample Bank passes on the beneficiary's word: KESTREL OPTICS SAMPLE KK accepts amendment 1, whole",
        AMENDED,
    ),
    (
        REFUSES,
        "Approve: Beneficiary's answer to amendment 1",
        "Elbe Sample Bank passes on the beneficiary's word: KESTREL OPTICS SAMPLE KK refuses amendment 1",
        AMENDED,
    ),
    (
        Deed(Act.MESSAGE),
        "Approve: Message",
        "Elbe Sample Bank writes to the other banks of credit HSBSMP26002",
        THIS,
    ),
)


def advised(world: World) -> bytes:
    issue = world.record_issue(sample_terms(OPTICS))
    world.mine()
    world.record_advice(issue, "ESB1")
    world.mine()
    amend(world, issue.credit, more=1_000_000)
    return issue.credit


@pytest.mark.parametrize(("deed", "title", "effect", "columns"), READ)
def test_a_checker_reads_what_the_act_leads_to_and_what_it_is_about(
    desk_of: Callable[[str], World], deed: Deed, title: str, effect: str, columns: tuple[str, str]
) -> None:
    world = desk_of("Bernd Muster")
    page = read_approval(world.desk, deed_waits(world, advised(world), deed))
    assert page.title == title
    assert page.sentence.replace(UNBROKEN, " ").startswith(effect)
    assert page.columns == columns
    assert page.rows
    assert page.signing.rebuilt
    assert page.why_not == ""


def test_an_amendments_checker_reads_what_changes_by_how_much_and_the_text_that_goes_with_it(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Zhou Sample")
    credit = advised(world)
    content = amended(world, credit, more=2_000_000, days=30, note="PLEASE ADVISE BY FAX.").to_json()
    page = read_approval(world.desk, deed_waits(world, credit, Deed(Act.AMEND), content))
    sentence = page.sentence.replace(UNBROKEN, " ")
    assert sentence.startswith("Harbour Sample Bank is bound by amendment 2 as soon as it is issued")
    assert "Amount + JPY 2,000,000, + 0.9 %, to JPY 206,000,000" in sentence
    assert [row.tag for row in page.rows] == ["31D", "32B", "39A"]
    assert page.text == ("Note to the other banks", "PLEASE ADVISE BY FAX.")
    assert page.note == "Please today."


def test_a_confirmer_that_left_an_increase_reads_its_own_figures_when_it_extends_to_the_next(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Bernd Muster")
    issue = world.record_issue(sample_terms(OPTICS))
    world.mine()
    record_deed(world, issue.credit, Deed(Act.CONFIRM))
    world.record_advice(issue, "ESB1")
    world.mine()
    amend(world, issue.credit, more=100_000_000)
    record_deed(world, issue.credit, ACCEPTS)
    record_deed(world, issue.credit, Deed(Act.EXTEND, 1, extended=False))
    amend(world, issue.credit, days=30)
    page = read_approval(world.desk, deed_waits(world, issue.credit, Deed(Act.EXTEND, 2, extended=True)))
    sentence = page.sentence.replace(UNBROKEN, " ")
    assert "up to JPY 224,400,000 " in sentence, "not with the increase that it never confirmed"
    assert "17 Mar 2027 in Hamburg" in sentence


def test_an_amendment_that_came_back_is_mended_in_its_draft(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    credit = advised(world)
    draft_id, digest = submit_amendment(world, credit, more=2_000_000)
    world.send_back(digest, "Zhou Sample", "The contract says one million.", "32B")
    stopped = read_stopped(world.desk, Need.MEND, digest)
    assert (stopped.heading, stopped.drafted) == ("Amendment HSBSMP26002 came back", True)
    page = read_credit(world.desk, credit)
    assert page.to_mend == digest
    assert page.acts_next.splitlines()[0] == "You mend the draft and submit it again."
    assert reopen(world.desk, digest) == draft_id
    opened = open_draft(world.desk, draft_id)
    assert opened.draft.amends is not None
    assert opened.came_back is not None
    assert (opened.came_back.reason, opened.came_back.key) == ("The contract says one million.", "32B")


def test_an_amendment_waits_for_the_advising_banks_maker_and_for_the_confirmers_until_each_has_answered(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Anna Muster")
    credit = advised(world)
    record_deed(world, credit, Deed(Act.CONFIRM))
    asked = [(work.need, work.title, work.state.word) for work in read_work(world.desk)]
    assert asked == [
        (Need.ANSWER, "Answer HSBSMP26002", "Amendment 1: pass on the answer"),
        (Need.EXTEND, "Extend HSBSMP26002", "Amendment 1: extend or not"),
    ]
    assert len({work.key for work in read_work(world.desk)}) == len(asked)
    record_deed(world, credit, Deed(Act.ANSWER, 1, Answer.REFUSED))
    assert read_work(world.desk) == ()


def test_what_an_amendment_asks_opens_its_credit_at_the_amendments(
    qtbot: QtBot, desk_of: Callable[[str], World], open_desk: Callable[[World], DeskWindow], ops: Ops
) -> None:
    world = desk_of("Anna Muster")
    advised(world)
    desk = open_desk(world)
    desk.window.show_page(NEEDS_ME)
    rest(qtbot, ops)
    work = next(work for work in desk.needs_me.model.works if work.need is Need.ANSWER)
    desk.needs_me.choose(work.key)
    rest(qtbot, ops)
    desk.needs_me.arrived.button.click()
    rest(qtbot, ops)
    view = desk.window.view
    assert view is not None
    assert isinstance(view.widget, CreditPageView)
    assert view.widget.tabs.key == AMENDMENTS
    desk.actions.run("credit.asked")
    assert view.widget.side.review is not None
    assert view.widget.side.review.review.title == "Confirm the credit"
