"""What a checker reads before signing, over a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from app.desk.needs import Need
from tests.ui.needs_me.shown import OPTICS
from tests.ui.world import World, amount, sample_terms
from ui.needs_me.approval import read_approval
from ui.needs_me.marks import Mark
from ui.needs_me.presenter import read_stopped, read_work
from ui.theme.state import Shape

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_effect_is_said_in_figures_and_words(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS)))
    assert page.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "If you approve, Harbour Sample Bank undertakes irrevocably to honour up to JPY 224,400,000 (two hundred"
        " twenty-four million four hundred thousand yen) for complying documents presented by 15 Feb 2027 in"
        " Hamburg. It cannot be withdrawn without the beneficiary."
    )
    assert page.signing.rebuilt
    assert [(seat.role, seat.who, seat.when, seat.state.word) for seat in page.seats] == [
        ("Maker", "Lin Sample", "22 Nov 2026 17:40, Shanghai", "has signed"),
        ("Checker", "You can sign", "", "still missing"),
    ]
    assert page.missing == "Approvals so far: 0 of 1."


def test_what_differs_from_the_customers_last_credit_is_marked_and_comes_first(
    desk_of: Callable[[str], World],
) -> None:
    world = desk_of("Zhou Sample")
    terms = sample_terms(OPTICS)
    world.record_issue(replace(terms, reference="HSB2026004231", amount=amount("JPY", 120_000_000)))
    page = read_approval(world.desk, world.wait_for_signatures(terms))
    rows = {row.tag: row for row in page.rows if row.tag}
    assert page.last == "HSB2026004231"
    assert rows["32B"].differs
    assert [piece.text for piece in rows["32B"].last if piece.mark is Mark.GONE] == ["120,000,000"]
    assert [piece.text for piece in rows["32B"].this if piece.mark is Mark.NEW] == ["204,000,000"]
    assert rows["59"].shown
    assert not rows["59"].differs
    assert not rows["20"].differs
    assert not rows["71D"].shown
    assert [row.tag for row in page.rows][:2] == ["59", "32B"]


def test_a_customers_first_credit_is_compared_with_nothing(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS)))
    assert page.last == ""
    assert not any(row.differs or row.last for row in page.rows)


def test_warnings_that_stand_are_shown_to_the_checker(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Zhou Sample")
    terms = sample_terms(OPTICS, expiry_date=date(2027, 2, 14), issue_date=date(2026, 11, 22))
    page = read_approval(world.desk, world.wait_for_signatures(terms))
    assert [(warned.note.rule, warned.reason) for warned in page.warnings] == [
        ("31D · UCP 600 art. 29a", "The maker gave no reason.")
    ]


def test_the_maker_reads_why_they_cannot_approve_their_own_act(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Wei Sample")
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS), maker="Wei Sample"))
    assert page.why_not == "You have signed this act. Another person must approve it."
    assert page.why_not_return == ""


def test_a_maker_without_the_role_can_answer_nothing(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    page = read_approval(world.desk, world.wait_for_signatures(sample_terms(OPTICS)))
    assert page.why_not == page.why_not_return == "Only a checker or compliance officer can approve."


def test_each_officer_is_asked_only_what_is_theirs(desk_of: Callable[[str], World]) -> None:
    asked = {}
    for officer in ("Lin Sample", "Zhou Sample", "Anna Muster", "Bernd Muster"):
        world = desk_of(officer)
        world.record_issue(sample_terms(OPTICS))
        world.mine()
        if officer in ("Lin Sample", "Zhou Sample"):
            world.wait_for_signatures(sample_terms(OPTICS, reference="HSB2026000002"))
        asked[officer] = [(work.need, work.title) for work in read_work(world.desk)]
    assert asked == {
        "Lin Sample": [],
        "Zhou Sample": [(Need.APPROVE, "Issue HSB2026000002")],
        "Anna Muster": [(Need.ADVISE, "Advise HSBSMP26002"), (Need.CONFIRM, "Confirm HSBSMP26002")],
        "Bernd Muster": [],
    }


def test_what_was_returned_comes_back_to_its_maker_with_the_reason(desk_of: Callable[[str], World]) -> None:
    world = desk_of("Lin Sample")
    digest = world.wait_for_signatures(sample_terms(OPTICS), minutes=120)
    world.send_back(digest, "Zhou Sample", "The tolerance is not in the contract.", "39A")
    (work,) = read_work(world.desk)
    returned = read_stopped(world.desk, Need.MEND, digest)
    assert (work.need, work.state.shape, work.age) == (Need.MEND, Shape.DIAMOND, "2 h")
    assert returned.facts == (
        ("From", "Zhou Sample"),
        ("Field", "Tolerance 39A"),
        ("Reason", "The tolerance is not in the contract."),
    )
